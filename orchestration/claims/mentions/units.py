"""Finds military units as they are named: '9th Bomb Squadron', 'No. 77 Squadron', '7th Bomb Wing'. Characters only."""

import re
from collections.abc import Iterator

_KIND = r"(?:Squadron|Wing|Group|Brigade|Regiment|Division|Fleet|Flotilla|Battalion|Air Force|Flight)"
_UNIT = re.compile(
    rf"\b(?:\d{{1,4}}(?:st|nd|rd|th)|No\.\s?\d{{1,4}})\s(?:[A-Z][\w-]*\s){{0,4}}?{_KIND}\b(?!\s(?:Base|Station))"
)


def find_units(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Units named in text[start:end]: the name as written, and its characters."""
    for match in _UNIT.finditer(text, start, end):
        yield match.group(), match.start(), match.end()
