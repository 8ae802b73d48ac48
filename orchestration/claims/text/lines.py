"""Lines that are only wrapped: where words stand without blanks, a full line goes on in the next one."""

import re
from itertools import pairwise

from orchestration.claims.languages.scripts import UNSPACED
from orchestration.claims.text.view import Edit, View

_ENDED = re.compile(r"[。！？!?:：]\Z")
_MARK = re.compile(
    r"\d{1,2}[ .．、](?![機隻日時])|[一二三四五六七八九十]、|[▽▼・○●◇◆■□※＊*【]|[（(]\d{1,2}[)）]|[A-Za-z]+:"
)
_SHORTEST = 24
"""Letters of a line that can be full."""
_RAGGED = 5
"""Letters that a full line may be shorter than most of its paragraph."""


def unwrapped(view: View) -> View:
    """A view in which a line as long as most long ones of its paragraph goes on in the next, unless it ends a sentence.

    Only texts of scripts without blanks are looked at: in others a blank stands where a line ends.
    """
    text = view.text
    if "\n" not in text or re.search(rf"[{UNSPACED}]\n", text) is None:
        return view
    edits: list[Edit] = []
    for block in re.finditer(r"(?:[^\n]+(?:\n|\Z))+", text):
        lines = block.group().split("\n")
        long = sorted(len(line) for line in lines if len(line) >= _SHORTEST)
        if not long:
            continue
        width = long[len(long) // 2]
        at = block.start()
        for line, following in pairwise(lines):
            at += len(line) + 1
            full = len(line.rstrip()) >= max(_SHORTEST, width - _RAGGED) and _ENDED.search(line.rstrip()) is None
            if full and following.strip() and not _MARK.match(following.lstrip()):
                start = at - 1 - (len(line) - len(line.rstrip()))
                edits.append((start, at + len(following) - len(following.lstrip()), ""))
    return view.edited(edits)
