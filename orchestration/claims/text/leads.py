"""Lines that lead to other stories: 'Read more: …', 'ALSO READ | …', headlines under 'Related stories'."""

import re

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.words import Words
from orchestration.claims.text.view import Edit, View

_LONGEST_HEADLINE = 160
_MOST_HEADLINES = 12
"""Headlines that a line which announces them may bring, and characters of one."""
_NO_HEADLINE = re.compile(r"[.。:;,][\"'”’)\]]*$")
_LINK = r"^[^\w\n\[]*\[[^\]\n]+(?<![.。])\]\([^)\s]+\)[^\w\n]*$"
"""A line that is a link of Markdown and no sentence."""


class Leads:
    """What a language puts before the headline of another story, ready to be looked for."""

    def __init__(self, words: Words) -> None:
        expression = any_of(words) if words else "(?!)"
        mark = r"(?:\s?[:|»›>→]|\s[–—-](?=\s))"
        self._lines = re.compile(
            rf"(?:^[^\w\n]*|(?<=[.!?”\"’] )[\[(]?)\b(?:{expression})\b{mark}\s?\w?[^\n]*|{_LINK}",
            re.IGNORECASE | re.MULTILINE,
        )
        self._heads = re.compile(rf"^[^\w\n]*(?:{expression})\b[^\w\n]*$", re.IGNORECASE | re.MULTILINE)

    def cut(self, view: View) -> View:
        """A view without what leads to other stories; it keeps the ends of lines."""
        text = view.text
        found = [line.span() for line in self._lines.finditer(text)]
        found += [(head.start(), _behind_headlines(text, head.end())) for head in self._heads.finditer(text)]
        edits: list[Edit] = []
        for start, end in sorted(found):
            if edits and start < edits[-1][1]:
                edits[-1] = (edits[-1][0], max(end, edits[-1][1]), "")
            else:
                edits.append((start, end, ""))
        return view.edited(edits)


def _behind_headlines(text: str, at: int) -> int:
    """Where the headlines end that follow a line which ends at an offset."""
    end = at
    for _ in range(2 * _MOST_HEADLINES):
        start = at + 1
        at = text.find("\n", start, start + _LONGEST_HEADLINE + 1)
        if at < 0 and len(text) - start <= _LONGEST_HEADLINE:
            at = len(text)
        line = text[start:at].strip() if at >= start else ""
        if at < start or _NO_HEADLINE.search(line):
            break
        end = at if line else end
    return end
