"""Whose a zone is by the words around it: a nation right before it, or behind it."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document

_OWNER_REACH = 7
_MARKS = (",", ";")


def owner_of_zone(
    document: Document, cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], words: MentionWords
) -> str | None:
    """The nation named right before a zone ("Japan's south-western …") or behind it ('airspace of Japan')."""
    tokens = document.tokens
    if any(t.lower in words.owners_known for t in tokens[max(0, cue.first - 2) : cue.first]):
        return None
    for nation in reversed(nations):
        if nation.last <= cue.first and cue.first - nation.last <= _OWNER_REACH and len(nation.countries) == 1:
            between = [t.lower for t in tokens[nation.last : cue.first]]
            if nation.form in ("name", "demonym", "metonym") and not _interrupted(between, words):
                return nation.countries[0]
    if cue.value == "airspace" and any(t.lower in words.above for t in tokens[cue.last : cue.last + 1]):
        for place in places:
            if 0 < place.first - cue.last <= 2 and place.country:
                return place.country
    for nation in nations:
        close = 0 <= nation.first - cue.last <= 2 and len(nation.countries) == 1
        if close and all(t.lower in words.around for t in tokens[cue.last : nation.first]):
            return nation.countries[0]
    return None


def _interrupted(between: Sequence[str], words: MentionWords) -> bool:
    return any(word in _MARKS or word in words.interrupting for word in between)
