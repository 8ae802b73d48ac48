"""Finds what stands between quotation marks, paragraph by paragraph, and tells speech from names in quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.claims.languages.scripts import SCRIPTS

_MARKS = re.compile(r"[“”\"„«»]")
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_SYLLABLE = re.compile(f"[{SCRIPTS['hangul']}]")
"""Right behind a quotation in Hangul stands the particle that says that it is one."""
_FEWEST_WORDS = 4
"""Quotations of fewer words are names or phrases ('"Strategic Express,"'), unless they are a whole sentence."""
_SAID_BEHIND = re.compile(r".,\s?[-–—]\s", re.S)
"""Behind a quotation whose comma stands outside of its marks, before who says it ('«…», — said …')."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """text[start:end] stands between quotation marks; `whole` when it is a sentence that somebody says."""

    start: int
    end: int
    whole: bool


def find_quotations(text: str) -> list[Quotation]:
    """Quotations in order; a mark that opens none, or is never closed in its paragraph, opens nothing."""
    found: list[Quotation] = []
    for start, end in paragraphs(text):
        opened: int | None = None
        for mark in _MARKS.finditer(text, start, end):
            sign = mark.group()
            if opened is None and sign not in _CLOSING:
                opened = mark.end()
            elif opened is not None and sign not in _OPENING:
                found.append(_quotation(text, opened, mark.start(), broken=_is_broken(text, start, opened, found)))
                opened = None
    return found


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Character ranges of the paragraphs: what stands between line breaks."""
    for match in re.finditer(r"[^\n]+", text):
        yield match.span()


def _is_broken(text: str, paragraph: int, start: int, before: list[Quotation]) -> bool:
    """'"We stand with them," she said, "and …"': whether a quotation goes on that a comma broke off before."""
    last = before[-1] if before else None
    breaks = last is not None and last.whole and last.start > paragraph and text[last.end - 1] == ","
    return breaks and text[: start - 1].endswith(", ")


def _quotation(text: str, start: int, end: int, *, broken: bool) -> Quotation:
    content = text[start:end].strip()
    words = content.split()
    closed = content[-1:] in (",", ".", "?", "!", "…") or text[end + 1 : end + 2] in (",", ".")
    capital = broken or content[:1].isupper() or content[:1] in ("'", "‘", "…")
    ends = content[-1:] in (",", ".", "?", "!", "…") or _SAID_BEHIND.match(text, end) is not None
    long = len(words) >= _FEWEST_WORDS and ends
    sentence = len(words) >= 2 and content[-1:] in ("?", "!", ".")
    glued = len(words) >= _FEWEST_WORDS and _SYLLABLE.match(text, end + 1) is not None
    return Quotation(start, end, bool(closed and capital and (long or sentence)) or glued)
