"""Zones that a sentence names, and whose they are: air defence zones, airspace, waters, median lines, borders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document

_OWNED_REACH = 7
"""Tokens between a nation and a zone of its own that is come into ('into Taiwan's air defence zone')."""
_ZONE_CUES = ("adiz", "airspace", "waters", "median_line", "border", "no_fly")
_OF_PLACES = {"adiz": "adiz", "border": "waters"}
"""Kinds of places that are zones by themselves; a border is one at sea, a frontier one on land."""
_LANDS = frozenset({"region", "city"})
"""Kinds of places that one comes into over a state's border."""
_OVERFLOWN = _LANDS | {"island", "islands", "capital", "peninsula"}
_OVER_REACH = 4
"""Tokens between 'over' and a land that is flown over ('over the islet of Farmakonisi')."""
_BESIDE = 3
"""Tokens between a zone and the last of several nations whose it is ('the air space of both Poland and Romania')."""


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
    places = [m for m in mentions if m.category == "place"]
    words = lexicon.language.mentions
    zones = [Zone(_OF_PLACES[p.detail], p.country, p.value, p.first, p.last) for p in places if p.detail in _OF_PLACES]
    said = (
        (cue, owner)
        for cue in cues
        if cue.value in _ZONE_CUES
        for owner in _with_joined(document, cue, owner_of(document, cue, nations, places, words), nations, words)
    )
    found = (_zone(cue, owner, document, lexicon, last_owner) for cue, owner in said)
    zones += [zone for zone in found if zone is not None]
    zones += [Zone("border", None, p.value, p.first, p.last) for p in places if p.detail == "frontier"]
    zones += _lands(document, nations, places, zones, lexicon)
    spaces = [z for z in zones if z.kind == "adiz"]
    return sorted(
        (z for z in zones if z.kind != "airspace" or not any(0 <= a.first - z.last <= 3 for a in spaces)),
        key=lambda z: z.first,
    )


def _lands(
    document: Document, nations: Sequence[Nation], places: Sequence[Mention], zones: Sequence[Zone], lexicon: Lexicon
) -> list[Zone]:
    """Lands that one comes into ('into Poland'), which is over their border, or flies over ('over Farmakonisi')."""
    words, lowers = lexicon.language.mentions, document.lowers
    over = (words.above - lexicon.language.sentences.of) | lexicon.language.drafts.flown_over
    states = [(n.countries[0], n.first, n.last) for n in nations if n.form == "name"]
    entered = [s for s in states if not any(0 <= z.first - s[2] <= _OWNED_REACH and z.country == s[0] for z in zones)]
    entered += [(p.country, p.first, p.last) for p in places if p.country and p.detail in _LANDS]
    flown = [s for s in states if s[0]] + [(p.country, p.first, p.last) for p in places if p.detail in _OVERFLOWN]
    return [
        *(
            Zone("border", country, None, first, last)
            for country, first, last in entered
            if not words.inward.isdisjoint(lowers[first - 1 : first])
        ),
        *(
            Zone("overflown", country, None, first, last)
            for country, first, last in flown
            if country and not over.isdisjoint(lowers[max(0, first - _OVER_REACH) : first])
        ),
    ]


def _with_joined(
    document: Document, cue: Mention, owner: str | None, nations: Sequence[Nation], words: MentionWords
) -> list[str | None]:
    """The owner of a zone with those joined to it ('Polish and Romanian airspace'), the one beside the zone first."""
    beside = next((k for k, n in enumerate(nations) if owner in n.countries and _is_beside(document, cue, n)), None)
    if beside is None:
        return [owner]
    found: list[str | None] = [owner]
    step = -1 if nations[beside].first < cue.first else 1
    rest = nations[beside + 1 :] if step > 0 else nations[:beside][::-1]
    last = nations[beside]
    for nation in rest:
        one, other = sorted((last, nation), key=lambda n: n.first)
        between = document.lowers[one.last : other.first]
        joined = 0 < len(between) <= _BESIDE and all(word == "," or word in words.joining for word in between)
        if not joined or nation.form != last.form or len(nation.countries) != 1:
            break
        found.append(nation.countries[0])
        last = nation
    return found


def _is_beside(document: Document, cue: Mention, nation: Nation) -> bool:
    """Whether a nation is said to own what a cue names: an adjective before it, or a name right behind it."""
    behind = 0 <= nation.first - cue.last <= _BESIDE
    return behind or (nation.form == "demonym" and 0 <= cue.first - nation.last <= _BESIDE)


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
