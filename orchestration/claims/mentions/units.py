"""Finds military units as they are named: '9th Bomb Squadron', 'No. 77 Squadron', '7th Bomb Wing'. Characters only."""

from collections.abc import Iterator

from orchestration.claims.languages.classes.mentions import MentionWords


def find_units(text: str, start: int, end: int, words: MentionWords) -> Iterator[tuple[str, int, int]]:
    """Units named in text[start:end]: the name as written, and its characters."""
    for match in words.units.finditer(text, start, end):
        yield match.group(), match.start(), match.end()
