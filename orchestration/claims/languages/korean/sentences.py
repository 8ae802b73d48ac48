"""Where sentences end: behind a syllable at each full stop; a date in figures ('6. 11. 수') ends none."""

import re
from dataclasses import replace

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text import tokens
from orchestration.claims.text.tokens import Document

_DATE = re.compile(r"(?<=\d)\.(?=\s\d{1,2}\.)|(?<=\d\.\s\d)\.(?=\s\d)|(?<=\d\.\s\d\d)\.(?=\s\d)")
_STOP = re.compile(r"(?<=[가-힣])\.(?=[\"”’')\]]*(?:\s|$))")


def cut(text: str, words: TextWords) -> Document:
    """Tokens and sentences of a text as they stand in it; only while it is cut are full stops told apart."""
    return replace(tokens.cut(_STOP.sub("。", _DATE.sub(",", text)), words), text=text)
