"""Whose a zone is that craft come into: by its own words, by who accuses, by the place that it lies at."""

from collections.abc import Iterable
from dataclasses import replace

from orchestration.claims.drafts.common import crafts_of
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_OWNER_REACH, _BEHIND = 9, 3
"""Tokens before and behind a zone in which a nation's name may say whose it is."""


def with_owner(scene: Scene, clause: Clause, zone: Zone, ownership: Ownership) -> Zone:
    """'Poland says it shot down drones that entered its airspace': the zone is that of the nation before 'its'."""
    whose = scene.space(zone).whose
    if whose == "speaker":
        said = [n for n in scene.nations if scene.is_speaker(n.first) and len(n.countries) == 1]
        return replace(zone, country=said[0].countries[0]) if said else zone
    if zone.country is not None or whose is None:
        return zone
    flown = {o.operator for o in crafts_of(scene, clause, ownership, lambda o: True)}
    before = [n for n in scene.nations if n.last <= zone.first and len(n.countries) == 1 and scene.acts(n)]
    owner = next((n.countries[0] for n in before if n.countries[0] not in flown), None)
    return replace(zone, country=owner) if owner is not None else zone


def words_of(scene: Scene, zone: Zone) -> tuple[tuple[int, int], str]:
    """The characters of a zone with whose it is, and the rule that says whose: a nation beside it, 'its' or neither."""
    near = range(zone.last - _OWNER_REACH, zone.last + _BEHIND + 1)
    beside = [n for n in scene.nations if zone.country in n.countries and n.first in near]
    owner = min(beside, key=lambda n: abs(n.first - zone.first), default=None)
    space = scene.space(zone)
    if any(p.first == zone.first for p in scene.places):
        return scene.span(zone.first, zone.last), "owner_of_zone"
    if owner is None or space.whose is not None:
        return scene.span(space.first, zone.last), "zone_known" if space.whose is None else "possessive_of_zone"
    return scene.span(min(owner.first, zone.first), max(owner.last, zone.last)), "owner_of_zone"


def owner_in_words(scene: Scene, zone: Zone) -> Evidence:
    """By which words and which rule the country of a zone is its owner."""
    span, rule = words_of(scene, zone)
    return Evidence(rule, *span)


def without_subject(scene: Scene, zone: Zone, trigger: Trigger) -> Zone:
    """'Two Russian jets violated national airspace': who stands before the verb alone is not whose airspace it is."""
    of_subject = zone.kind == "airspace" and scene.grammar.placing.crossing(scene, zone, trigger).of_subject
    return replace(zone, country=None) if of_subject else zone


def owner_of_place(scene: Scene, ownership: Ownership, countries: Iterable[str]) -> dict[str, Evidence]:
    """Who owns the space when the zone's name does not say: the accusing nation, or the place's country."""
    for nation in (n for n in scene.nations if scene.acts(n) or n.form != "metonym"):
        for country in nation.countries:
            if country not in countries and any(ownership.foreign(country, c) for c in countries):
                return {country: Evidence("accusing_nation", *scene.span(nation.first, nation.last))}
    for place in scene.places:
        if claimant := ownership.claimant_of(place.value, countries):
            return {claimant: Evidence("claimant_of_passage", place.start, place.end)}
    owners = ((ownership.lexicon.place_countries.get(place.value), place) for place in scene.places)
    found = ((o, Evidence("owner_of_place", p.start, p.end)) for o, p in owners if o and o not in countries)
    return dict(list(found)[:1])
