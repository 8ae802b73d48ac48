"""Where sentences end: as in other languages, but a date in figures ('6. 11. 수') ends none."""

import re
from dataclasses import replace

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text import tokens
from orchestration.claims.text.tokens import Document

_DATE = re.compile(r"(?<=\d)\.(?=\s\d{1,2}\.)|(?<=\d\.\s\d)\.(?=\s\d)|(?<=\d\.\s\d\d)\.(?=\s\d)")


def cut(text: str, words: TextWords) -> Document:
    """Tokens and sentences of a text, as they stand in it; a full stop of a date is none while sentences are told."""
    return replace(tokens.cut(_DATE.sub(",", text), words), text=text)
