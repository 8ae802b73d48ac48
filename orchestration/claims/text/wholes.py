"""Words of scripts whose every sign is a token: in a text's small letters a known word stands whole at its first sign.

So a class of words is asked for in the same way in all scripts: 'was held' and '実施した' are one word of the row each.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.scripts import SIGNS
from orchestration.claims.text.tokens import Document

_WHOLE = re.compile(rf"[{SIGNS}]{{2,}}")


class WholeWords:
    """The words of a language that are several signs long."""

    def __init__(self, words: Iterable[str]) -> None:
        known = sorted({word for word in words if _WHOLE.fullmatch(word)})
        self._known = re.compile(any_of(known)) if known else None

    def within(self, document: Document) -> Document:
        """The document with each known word, the longest at its place, in `lowers` at its first sign, '' at others."""
        if self._known is None:
            return document
        lowers, at, starts = list(document.lowers), 0, [token.start for token in document.tokens]
        for match in self._known.finditer(document.text):
            while at < len(starts) and starts[at] < match.start():
                at += 1
            if at < len(starts) and starts[at] == match.start():
                lowers[at : at + len(match.group())] = [match.group(), *[""] * (len(match.group()) - 1)]
        return replace(document, lowers=tuple(lowers))
