"""A text as the reader sees it: without signs that nobody sees, and back from there to the text that is kept.

What is cut out of a view is mapped back sign by sign, so that evidence is a range of the text as it was taken in.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties.txt, and the marks of interlinear notes."""
_BLANKS = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks other than the usual one, which all of them look like."""
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
"""Signs that are typed or set for a hyphen (dashes are none)."""
_FORMS = "\ufb00-\ufb06\uff01-\uff0c\uff0e-\uff5e\U0001d400-\U0001d7ff"
"""Ligatures, full-width forms, and letters in other faces: Latin ones are what they stand for (NFKC)."""
_SIGN = re.compile(rf"[{_UNSEEN}{_BLANKS}{_LINE_ENDS}{_HYPHENS}{_FORMS}]|  ")
_SOFT = "\u00ad"
_IS_UNSEEN = re.compile(f"[{_UNSEEN}]")
_LOOKS = {
    **dict.fromkeys(" \t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_HYPHENS, "-"),
    "\u2029": "\n\n",
}
_CHANGE = re.compile(
    rf"(?<=[^\W_]){_SOFT}[{_UNSEEN}]*\n(?=[^\W_])"  # a word parted at a line's end
    rf"|[{_UNSEEN}]++(?![{_BLANKS} ])"
    rf"|[ {_BLANKS}{_UNSEEN}]{{2,}}|[{_BLANKS}{_LINE_ENDS}{_HYPHENS}{_FORMS}]"
)

_HYPHEN_OR_DASH = "[-\u2012\u2013]"
_BREAK = r"(?: ?\n ?| )"
_BROKEN_DESIGNATION = re.compile(
    rf"(?<![\w/-])([A-Z]/[A-Z]|[A-Z][^\W\d_]{{0,9}})"
    rf"({_HYPHEN_OR_DASH}{_BREAK}|{_BREAK}{_HYPHEN_OR_DASH}(?:{_BREAK}(?=\d{{1,3}}[A-Z]))?|(?<=[^\W\d_]{{2}})\n)"
    rf"(\d{{1,3}})(?!\d|[.,]\d)"
)
"""'B-\\n52H', 'B- 52', 'B -52'; with blanks on both sides only before series letters, as 'B - 52' may be a list's."""
_BROKEN_INITIALS = re.compile(rf"(?<![\w.])[A-Z]\.(?:{_BREAK}?[A-Z]\.)+")
_MAY_BREAK = ("- ", " -", "-\n", "\n-", "\u2013 ", " \u2013", "\u2013\n")

Edit = tuple[int, int, str]
"""A range of a text and what stands there instead."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Some edits: where each begins and ends in the text before and in the text after."""

    befores: tuple[tuple[int, int], ...]
    afters: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    def first(self, at: int) -> int:
        """Where the sign that stands at an offset of the text after began in the text before."""
        place = bisect_right(self.starts, at) - 1
        if place < 0:
            return at
        before, after = self.befores[place], self.afters[place]
        return before[0] if at < after[1] else before[1] + at - after[1]

    def last(self, at: int) -> int:
        """Where the sign that ends at an offset of the text after ended in the text before."""
        place = bisect_right(self.starts, at - 1) - 1
        if place < 0:
            return at
        before, after = self.befores[place], self.afters[place]
        return before[1] + max(0, at - after[1])


@dataclass(frozen=True, slots=True)
class View:
    """A text as it is seen, with the steps that lead back to the text as it is kept."""

    text: str
    steps: tuple[_Step, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether what is seen is the kept text itself."""
        return not self.steps

    def back(self, start: int, end: int) -> tuple[int, int]:
        """A range of what is seen as one of the kept text."""
        for step in reversed(self.steps):
            start, end = step.first(start), max(step.last(end), step.first(start))
        return start, end

    def edited(self, edits: Iterable[Edit]) -> "View":
        """The view with further edits, given in the order of its text and none overlapping another."""
        pieces: list[str] = []
        befores: list[tuple[int, int]] = []
        afters: list[tuple[int, int]] = []
        at = size = 0
        for start, end, instead in edits:
            pieces += (self.text[at:start], instead)
            size += start - at
            befores.append((start, end))
            afters.append((size, size + len(instead)))
            size += len(instead)
            at = end
        if not befores:
            return self
        pieces.append(self.text[at:])
        step = _Step(tuple(befores), tuple(afters), tuple([start for start, _ in afters]))
        return View("".join(pieces), (*self.steps, step))


def view_of(text: str) -> View:
    """A text without signs that have no width, every kind of blank as one, letters of other widths and faces as usual.

    A soft hyphen at a line's end joins the word that it parts. In time that grows as the text does.
    """
    view = View(text)
    if text.isascii():
        if "  " not in text and "\t" not in text and "\x0c" not in text and "\x0b" not in text:
            return view
    elif _SIGN.search(text) is None:
        return view
    return view.edited((m.start(), m.end(), seen) for m in _CHANGE.finditer(text) if (seen := _seen(m)) != m.group())


def folded(view: View, folds: Mapping[int, str]) -> View:
    """A view with some letters read as others, each as one: by code point."""
    return View(view.text.translate(folds), view.steps) if folds else view


def joined(view: View, is_type: Callable[[str, str], bool], initials: frozenset[str]) -> View:
    """A view with designations and initials in one piece: 'B-\\n52H' is 'B-52H', 'U. S.' is 'U.S.'.

    is_type: whether letters and digits ('B', '52') designate an aircraft; initials: those that are names ('U.S.').
    """
    text = view.text
    edits: list[Edit] = []
    if "\n" in text or any(sign in text for sign in _MAY_BREAK):
        for found in _BROKEN_DESIGNATION.finditer(text):
            letters, joint, digits = found.groups()
            if is_type(letters, digits):
                edits.append((*found.span(2), "-" if joint.strip() else " "))
    for found in _BROKEN_INITIALS.finditer(text):
        whole = "".join(found.group().split())
        if whole in initials and whole != found.group():
            edits.append((found.start(), found.end(), whole))
    return view.edited(sorted(edits))


def _seen(match: re.Match[str]) -> str:
    """What is seen where signs stand that are changed."""
    sign = match.group()
    if sign[-1] == "\n":  # behind a soft hyphen
        return ""
    looks = "".join(map(_look, sign))
    return " " if looks and not looks.strip(" ") else looks


def _look(sign: str) -> str:
    if sign in _LOOKS:
        return _LOOKS[sign]
    if _IS_UNSEEN.match(sign):
        return ""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain.isascii() else sign
