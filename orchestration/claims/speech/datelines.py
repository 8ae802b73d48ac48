"""Datelines: the place, day and agency before a text's first sentence, which are no part of it and speak for nobody."""

import re

from orchestration.claims.text.tokens import Document, Sentence

_COLUMNS = r"(?:[^|\n]{1,60}\|\s*){1,4}"
_AGENCY = r"\([A-Z][\w /.’'-]+\)"
_WORD = r"(?:[A-Z][\w.’'/-]*|\d[\w./]*|[a-z]{1,3})"
_OPENED = rf"(?=[A-Z]){_WORD}(?:,?\s{_WORD}){{0,9}}?,?"
"""Names, numbers and small words: a verb makes it a sentence."""
_DATELINE = re.compile(
    rf"(?:{_COLUMNS})?"
    r"(?:"
    rf"{_OPENED}(?:\s{_AGENCY}\s?(?:--|[-–—:])?|\s(?:--|[-–—]))\s"
    r"|[A-Z][A-Z.’'/ -]{2,40}(?:,[^:;–—\n]{1,40})?:\s"
    r"|(?:[A-Z]\w+\.?\s\d{1,2}|\d{1,2}\s[A-Z]\w+\.?)(?:,?\s\d{4})?:\s"
    r")"
)
"""'TOKYO, March 5 (Reuters) - ', 'WARSAW — ', 'MANILA: ', 'SEOUL, 2 April 2026: ', 'By … | TOKYO | April 2: '."""
_BYLINE = re.compile(_COLUMNS)
_FIRST = 3
"""Sentences among which a text's dateline stands."""


def behind_dateline(text: str, sentence: Sentence) -> int:
    """Where a sentence begins behind its dateline; its own beginning where it has none."""
    found = _DATELINE.match(text, sentence.start, sentence.end) or _BYLINE.match(text, sentence.start, sentence.end)
    return found.end() if found is not None else sentence.start


def dateline_of(document: Document) -> str:
    """The words of a text's dateline; '' where it has none."""
    told = (document.text[s.start : behind_dateline(document.text, s)] for s in document.sentences[:_FIRST])
    return next(filter(None, told), "")
