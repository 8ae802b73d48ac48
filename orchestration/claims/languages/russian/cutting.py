"""A text cut into tokens and sentences, with the dateline of an agency as a part of its first sentence."""

import re
from dataclasses import replace

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text.tokens import Document, cut

_DATELINE = re.compile(
    r"\W*[А-Я][А-Яа-я -]{2,30}[,.]\s\d{1,2}\s[а-я]{3,8}\.?(?:\s\d{4})?\.?"
    r"(?:\s(?:/[^/\n]{2,30}/|INTERFAX\.RU|[-–—]\s?[А-Я][\w ]{2,30})\.?)?"
)


def cut_text(text: str, words: TextWords) -> Document:
    """Tokens and sentences of a text; 'МОСКВА, 20 мая. /ТАСС/.' begins the sentence behind it."""
    document = cut(text, words)
    dateline = _DATELINE.match(text)
    if dateline is None:
        return document
    within = [s for s in document.sentences if s.start < dateline.end()]
    if len(within) == len(document.sentences) or not within:
        return document
    first, rest = within[0], document.sentences[len(within) :]
    if within[-1].end > dateline.end() + 2:
        rest = document.sentences[len(within) - 1 :]
    head = replace(rest[0], start=first.start, first=first.first)
    return document.with_sentences((head, *rest[1:]))
