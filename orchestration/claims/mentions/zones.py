"""Zones that a sentence names, and whose they are: air defence zones, airspace, waters, median lines, borders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document

_ZONE_CUES = ("adiz", "airspace", "waters", "median_line", "border")


OwnerOfZone = Callable[[Document, Mention, Sequence[Nation], Sequence[Mention], MentionWords], str | None]
"""The country whose the zone of a cue is, by the nations and places of its sentence; None where they don't say."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens [first, last) name airspace, an ADIZ, territorial waters, a median line or a border.

    `country` owns it if said: that which is come into ('into Poland') is its own border.
    """

    kind: str
    country: str | None
    place: str | None
    first: int
    last: int


def zones_of(
    document: Document, cues: Sequence[Mention], nations: Sequence[Nation], mentions: Sequence[Mention],
    lexicon: Lexicon, owner_of: OwnerOfZone, last_owner: str | None,
) -> list[Zone]:  # fmt: skip
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
    words = lexicon.language.mentions
    said = ((cue, owner_of(document, cue, nations, places, words)) for cue in cues if cue.value in _ZONE_CUES)
    found = (_zone(cue, owner, document, lexicon, last_owner) for cue, owner in said)
    zones += [zone for zone in found if zone is not None]
    zones += [
        Zone("border", nation.countries[0], None, nation.first, nation.last)
        for nation in nations
        if nation.form == "name" and not words.inward.isdisjoint(document.lowers[nation.first - 1 : nation.first])
    ]
    spaces = [z for z in zones if z.kind == "adiz"]
    return sorted(
        (z for z in zones if z.kind != "airspace" or not any(0 <= a.first - z.last <= 3 for a in spaces)),
        key=lambda z: z.first,
    )


def _zone(cue: Mention, owner: str | None, document: Document, lexicon: Lexicon, last_owner: str | None) -> Zone | None:
    """The zone that a word for one speaks of; none where it is not said whose, nor was before."""
    place, definite = None, document.lowers[cue.first] in lexicon.language.mentions.definite
    if cue.value == "median_line":
        place, of = lexicon.median_line
        owner = owner or of
    elif cue.value == "adiz":
        if owner is None and definite and last_owner is None:
            return None
        owner = owner or last_owner or None
        place = lexicon.zones.get(owner or "")
    elif cue.value == "waters" and owner is None and _is_anybodys(cue, document, lexicon.language.mentions):
        return None
    return Zone(cue.value, owner, place, cue.first, cue.last)


def _is_anybodys(cue: Mention, document: Document, words: MentionWords) -> bool:
    """'In these waters': a single word for waters, of which nobody is said to own them, names no zone."""
    return cue.last - cue.first == 1 and words.owners_known.isdisjoint(document.lowers[cue.first - 1 : cue.first])
