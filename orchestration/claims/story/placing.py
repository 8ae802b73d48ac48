"""Where an event takes place: seas, zones and bases, but not home bases, datelines or origins."""

from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Base, Event

_PLACE_REACH = 1
"""Sentences behind an event in which a place is still its own."""
_IN_ZONES = frozenset({"presence", "scramble", "exercise"})
"""Groups of events that an air defence zone named in their clause is a place of."""
_SETTINGS = frozenset(
    {"sea", "strait", "channel", "gulf", "range", "ocean", "shoal", "islands", "island", "peninsula", "adiz"}
)
"""Kinds of places that an event is set in wherever they are named."""


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
    if not event.places:
        event.places = _country_near(scene, event, ownership)
        event.by_country = bool(event.places)


def place_told(scene: Scene, event: Event) -> None:
    """Where the next sentence says that it took place, in place."""
    if scene.sentence.index - event.last_scene > _PLACE_REACH or scene.has("hypothetical") or scene.has("talk"):
        return
    for place in scene.places:
        led = scene.grammar.placing.is_setting(scene, place)
        if (led or place.detail in _SETTINGS) and scene.whereabouts(place).part == "where":
            event.places.setdefault(place.value, "place_of_next_sentence")


def _take(scene: Scene, place: Mention, event: Event) -> None:
    found = scene.whereabouts(place)
    if found.part == "origin":
        event.bases += [Base(place.value, place.start, place.end, found.rule)] if place.detail == "base" else []
    elif place.detail != "adiz" or event.group in _IN_ZONES:
        event.places.setdefault(place.value, found.rule)


def _country_near(scene: Scene, event: Event, ownership: Ownership) -> dict[str, str]:
    """The first country that the clause says something is near, as a place."""
    for nation in scene.nations:
        held = event.draft.first <= nation.first < event.draft.last
        named = held and nation.form == "name" and len(nation.countries) == 1
        country = ownership.country_place(nation.countries[0]) if named else None
        if country and scene.grammar.placing.nearness(scene, nation).around:
            return {country: "near_country"}
    return {}
