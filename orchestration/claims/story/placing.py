"""Where an event takes place, and where its craft come from: seas, zones and bases, but no datelines."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.drafts.evidence import Located
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.model import HAPPENED
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_PLACE_REACH = 1
"""Sentences behind an event in which a place is still its own."""
_IN_ZONES = frozenset({"presence", "scramble", "exercise"})
"""Groups of events that an air defence zone named in their clause is a place of."""
_SETTINGS = frozenset(
    {"sea", "strait", "channel", "gulf", "range", "ocean", "shoal", "islands", "island", "peninsula", "adiz"}
)
"""Kinds of places that an event is set in wherever they are named."""
_SITES = frozenset({"base", "city", "island", "islands", "peninsula", "region"})
"""Kinds of places that craft may come from or be based at."""
_RUN_FROM = "operated_from"
"""The rule that reads a base from which craft take part."""


def place_event(scene: Scene, event: Event, ownership: Ownership) -> None:
    """Add the clause's places to an event, in place; countries stand as places of what is told to be near them.

    A base that craft come from is no place of the event; it is kept apart, with its characters.
    """
    event.scenes.add(scene.sentence.index)
    if event.weak and (scene.has("talk") or scene.has("habitual")):
        return
    for place in scene.places:
        if event.draft.first <= place.first < event.draft.last:
            _take(scene, place, event)
    _take_lands(scene, event, ownership)
    _take_airspace(scene, event, ownership)
    if event.group == "exercise" and not event.places:
        run_from = {p: said for p, said in event.bases.items() if said.rule == _RUN_FROM}
        event.places = {p: replace(said, relation="location") for p, said in run_from.items()}
        event.bases = {p: said for p, said in event.bases.items() if p not in run_from}
    if not event.places:
        event.places = _country_near(scene, event, ownership)
        event.by_country = bool(event.places)


def place_by_setting(event: Event, scenes: Sequence[Scene], told: Sequence[Event]) -> None:
    """'Footage of an incident off the Noto Peninsula was released. A destroyer lit up a P-1': where the sentence before
    sets the scene of an event that names no place, in place, unless it tells of another."""
    if event.places or event.answers or event.group == "presence" or event.scene == 0:
        return
    before = scenes[event.scene - 1]
    if not any(other.scene == before.sentence.index for other in told):
        place_told(before, event)


def place_told(scene: Scene, event: Event) -> None:
    """Where the next sentence says that it took place, in place."""
    if scene.sentence.index - event.last_scene > _PLACE_REACH or scene.has("hypothetical") or scene.has("talk"):
        return
    goes_on = not scene.language.sentences.pronouns.isdisjoint(scene.opening())
    for place in scene.places:
        led = scene.grammar.placing.is_setting(scene, place)
        found = scene.whereabouts(place)
        relation = "location" if led and found.rule == _RUN_FROM else found.relation
        if relation in HAPPENED and (led or place.detail in _SETTINGS or (goes_on and place.detail in _SITES)):
            said = Located("place_of_next_sentence", place.start, place.end, relation)
            event.places.setdefault(place.value, said)
        elif found.relation is not None and found.relation not in HAPPENED:
            _take_base(scene, place, event, Located(found.rule, place.start, place.end, found.relation))


def _take(scene: Scene, place: Mention, event: Event) -> None:
    """Add a place of the clause, in place, as it belongs to the event."""
    found = scene.whereabouts(place)
    if found.relation is None:
        return
    said = Located(found.rule, place.start, place.end, found.relation)
    if found.relation not in HAPPENED:
        _take_base(scene, place, event, said)
    elif place.detail != "adiz" or event.group in _IN_ZONES:
        event.places.setdefault(place.value, said)


def _take_base(scene: Scene, place: Mention, event: Event, said: Located) -> None:
    """Add where craft come from or are based, in place; of what is no base only where the sentence tells of craft."""
    if place.detail == "base" or (place.detail in _SITES and (scene.crafts or event.group == "launch")):
        event.bases.setdefault(place.value, said)


def _take_lands(scene: Scene, event: Event, ownership: Ownership) -> None:
    """Add the countries in whose lands, or at whose capitals, the clause says that it was, in place ('over Syria')."""
    for nation in scene.nations:
        if not event.draft.first <= nation.first < event.draft.last or len(nation.countries) != 1:
            continue
        near = scene.grammar.placing.nearness(scene, nation)
        relation = near.land or ("near" if near.coast else None)
        said = " ".join(token.text for token in scene.tokens[nation.first : nation.last])
        lexicon = ownership.lexicon
        land = lexicon.capitals.get(said) if nation.form == "metonym" else ownership.country_place(nation.countries[0])
        if land and relation in HAPPENED:
            found = Located("place_of_country", *scene.span(nation.first, nation.last), relation)
            event.places.setdefault(land, found)


def _take_airspace(scene: Scene, event: Event, ownership: Ownership) -> None:
    """Add the country in whose airspace an unsafe act or a lock-on was, in place ('in Bahraini airspace')."""
    held = (z for z in scene.zones if z.kind == "airspace" and event.draft.first <= z.first < event.draft.last)
    for zone in held if event.group in ("unsafe", "lock_on") else ():
        space, land = scene.space(zone), ownership.country_place(zone.country) if zone.country else None
        if land and space.inside and not space.international:
            event.places.setdefault(land, Located("country_of_zone", *scene.span(zone.first, zone.last), "zone"))


def _country_near(scene: Scene, event: Event, ownership: Ownership) -> dict[str, Located]:
    """The first country that the clause says something is near, as a place."""
    for nation in scene.nations:
        held = event.draft.first <= nation.first < event.draft.last
        named = held and nation.form == "name" and len(nation.countries) == 1
        country = ownership.country_place(nation.countries[0]) if named else None
        if country and scene.grammar.placing.nearness(scene, nation).around:
            return {country: Located("near_country", *scene.span(nation.first, nation.last), "near")}
    return {}
