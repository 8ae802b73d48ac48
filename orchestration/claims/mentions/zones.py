"""Zones that a sentence names, and whose they are: air defence zones, airspace, territorial waters, median lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Token

_ZONE_CUES = ("adiz", "airspace", "waters", "median_line")


_OWNER_REACH = 7
_MARKS = (",", ";")


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens [first, last) name airspace, an ADIZ, territorial waters or a median line; `country` owns it if said."""

    kind: str
    country: str | None
    place: str | None
    first: int
    last: int


def zones_of(
    cues: Sequence[Mention],
    nations: Sequence[Nation],
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    lexicon: Lexicon,
    last_owner: str | None,
) -> list[Zone]:
    """The zones, airspaces and waters a sentence speaks of, each with whose it is."""
    zones = [
        Zone("adiz", m.country, m.value, m.first, m.last)
        for m in mentions
        if m.category == "place" and m.detail == "adiz"
    ]
    zones += [
        Zone("waters", m.country, m.value, m.first, m.last)
        for m in mentions
        if m.category == "place" and m.detail == "border"
    ]
    places = [m for m in mentions if m.category == "place"]
    found = (_zone(cue, nations, places, tokens, lexicon, last_owner) for cue in cues if cue.value in _ZONE_CUES)
    zones += [zone for zone in found if zone is not None]
    spaces = [z for z in zones if z.kind == "adiz"]
    return sorted(
        (z for z in zones if z.kind != "airspace" or not any(0 <= a.first - z.last <= 3 for a in spaces)),
        key=lambda z: z.first,
    )


def _zone(
    cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], tokens: Sequence[Token], lexicon: Lexicon,
    last_owner: str | None,
) -> Zone | None:  # fmt: skip
    """The zone that a word for one speaks of; none where it is not said whose, nor was before."""
    words = lexicon.language.mentions
    owner, place = _owner(cue, nations, places, tokens, words), None
    if cue.value == "median_line":
        place, of = lexicon.median_line
        owner = owner or of
    elif cue.value == "adiz":
        if owner is None and tokens[cue.first].lower in words.definite and last_owner is None:
            return None
        owner = owner or last_owner or None
        place = lexicon.zones.get(owner or "")
    return Zone(cue.value, owner, place, cue.first, cue.last)


def _owner(
    cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], tokens: Sequence[Token], words: MentionWords
) -> str | None:
    """The nation named right before a zone ("Japan's south-western …") or behind it ('airspace of Japan')."""
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
