"""Where a quotation stands in a text: exactly, else with blanks and quotation marks taken for one another. Pure."""

import re
from bisect import bisect_right

Range = tuple[int, int]

_BLANKS = re.compile(r"\s+")
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″＂「」『』", '"') | dict.fromkeys("‘’‚‛‹›′＇`´", "'"))
"""Quotation marks and apostrophes, each as the plain one; each is one sign, as is what stands for it."""


class Quoted:
    """A text in which quotations are looked up."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._starts, self._shifts = _folded(text)

    def find(self, words: str, near: Range | None = None) -> Range | None:
        """The characters [start, end) that a quotation is; None where it does not stand in the text.

        near: of several places that one which lies within these characters, else the one nearest to them.
        """
        return next(iter(self.find_all(words, near)), None)

    def find_all(self, words: str, near: Range | None = None) -> list[Range]:
        """All places of a quotation, those first that lie within or next to the characters `near`."""
        words = words.strip()
        if not words:
            return []
        found = [(at, at + len(words)) for at in _places(self.text, words)]
        if not found:
            folded = _folded(words)[0]
            found = [(self._back(at), self._back(at + len(folded) - 1) + 1) for at in _places(self._folded, folded)]
        return found if near is None else sorted(found, key=lambda place: (_apart(place, near), place[0]))

    def _back(self, at: int) -> int:
        """The character of the text that stands at an offset of the folded one."""
        place = bisect_right(self._starts, at) - 1
        return at + (self._shifts[place] if place >= 0 else 0)


def _folded(text: str) -> tuple[str, list[int], list[int]]:
    """A text with a run of blanks as one and marks as plain; from which offsets on it is how many characters short."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = short = size = 0
    for blank in _BLANKS.finditer(text):
        pieces += (text[at : blank.start()], " ")
        size += blank.start() - at + 1
        at = blank.end()
        if blank.end() - blank.start() > 1:
            short += blank.end() - blank.start() - 1
            starts.append(size)
            shifts.append(short)
    pieces.append(text[at:])
    return "".join(pieces).translate(_MARKS), starts, shifts


def _places(text: str, words: str) -> list[int]:
    """Where words begin, not in the midst of a word or number that goes on."""
    found, at = [], text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (_joined(text, at) or _joined(text, end)):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def _joined(text: str, at: int) -> bool:
    """Whether letters or figures of one word, of a script with blanks, stand on both sides of an offset."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    return (
        left.isalnum()
        and right.isalnum()
        and left.isascii() == right.isascii()
        and ((left.isascii() and left.isdigit() == right.isdigit()) or (_is_cyrillic(left) and _is_cyrillic(right)))
    )


def _is_cyrillic(sign: str) -> bool:
    return "\u0400" <= sign <= "\u04ff"


def _apart(place: Range, near: Range) -> int:
    """How far a range lies from another; 0 within it."""
    return max(near[0] - place[0], place[1] - near[1], 0)
