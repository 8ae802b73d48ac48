"""Whose a zone is by the words around it: a nation right before it, or behind it."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document

_OWNER_REACH = 7
_MARKS = (",", ";")
_SOVEREIGN = ("airspace", "waters")
_POSSESSED_REACH = 3
"""Tokens between "Gibraltar's" and its waters."""
_CLAIM_REACH = 3
"""Tokens behind a nation in which a verb says that it claims the waters before it."""


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
    beside = next((p for p in places if p.country and _is_place_beside(document, cue, p, words)), None)
    if beside is not None:
        return beside.country
    claimant = next((n for n in nations if _claims(document, cue, n, words)), None)
    if claimant is not None:
        return claimant.countries[0]
    for nation in nations:
        close = 0 <= nation.first - cue.last <= 2 and len(nation.countries) == 1
        if close and all(t.lower in words.around for t in tokens[cue.last : nation.first]):
            return nation.countries[0]
    return None


def _is_place_beside(document: Document, cue: Mention, place: Mention, words: MentionWords) -> bool:
    """'Airspace over Dokdo', 'the waters of Melilla', "Gibraltar's waters"."""
    lowers = document.lowers
    if cue.value in _SOVEREIGN and 0 < place.first - cue.last <= 2:
        return not words.above.isdisjoint(lowers[cue.last : cue.last + 1])
    possessed = not words.belonging.isdisjoint(lowers[place.last : place.last + 1])
    return cue.value in _SOVEREIGN and possessed and 0 < cue.first - place.last <= _POSSESSED_REACH


def _claims(document: Document, cue: Mention, nation: Nation, words: MentionWords) -> bool:
    """'Waters that Vietnam claims'."""
    lowers = document.lowers
    named = nation.first - cue.last == 1 and not words.that.isdisjoint(lowers[cue.last : nation.first])
    claimed = not words.claiming.isdisjoint(lowers[nation.last : nation.last + _CLAIM_REACH])
    return cue.value == "waters" and named and claimed and len(nation.countries) == 1


def _interrupted(between: Sequence[str], words: MentionWords) -> bool:
    return any(word in _MARKS or word in words.interrupting for word in between)
