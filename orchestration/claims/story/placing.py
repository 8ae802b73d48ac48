"""Where an event takes place: seas, zones and bases, but not home bases, datelines or origins."""

from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event

_BASES = frozenset({"base", "city", "capital"})
_IN_ZONES = frozenset({"presence", "scramble", "exercise"})
"""Groups of events that an air defence zone named in their clause is a place of."""


def place_event(scene: Scene, event: Event, ownership: Ownership) -> None:
    """Add the clause's places to an event, in place; countries stand as places of what is told to be near them.

    A base that craft come from is no place of the event; it is kept apart, with its characters.
    """
    event.scenes.add(scene.sentence.index)
    if event.weak and (scene.has("talk") or scene.has("habitual")):
        return
    for place in scene.places:
        if not event.draft.first <= place.first < event.draft.last:
            continue
        if not is_where(scene, place):
            event.bases += [(place.value, place.start, place.end)] if place.detail == "base" else []
        elif place.value not in event.places and (place.detail != "adiz" or event.group in _IN_ZONES):
            event.places.append(place.value)
    if not event.places:
        event.places = _countries(scene, event, ownership)
        event.by_country = bool(event.places)


def is_where(scene: Scene, place: Mention) -> bool:
    """Whether a place is where something happens, rather than where somebody is from or speaks."""
    words, before = scene.language.story, scene.words(place.first - 5, place.first)
    near = [w for w in before if w in words.where or w in words.origin]
    if place.first == scene.sentence.first or _is_container(scene, place):
        return False
    if not near:
        return place.detail != "base" or not _is_home(scene, place)
    if words.operating_from.find(before[-2:]) is not None:
        return True
    from_there = near[-1] in words.origin or words.origin & set(before[-3:-1])
    if place.detail in _BASES and (from_there or _says(scene, place)):
        return False
    return not (near[-1] in words.leaving and place.detail not in ("strait", "channel"))


def _is_container(scene: Scene, place: Mention) -> bool:
    """'Andersen Air Force Base, Guam', 'Sado Island, Niigata Prefecture': the second says where the first lies."""
    comma = scene.words(place.first - 1, place.first) == [","]
    return comma and any(other.last == place.first - 1 for other in scene.places if other is not place)


def _is_home(scene: Scene, place: Mention) -> bool:
    """'the 509th Bomb Wing, Whiteman Air Force Base': a base behind a comma, or in brackets, is a unit's home."""
    return scene.words(place.first - 1, place.first) in ([","], ["("])


def _says(scene: Scene, place: Mention) -> bool:
    return bool(scene.language.story.says & set(scene.words(place.last, place.last + 2)))


def _countries(scene: Scene, event: Event, ownership: Ownership) -> list[str]:
    for nation in scene.nations:
        held = event.draft.first <= nation.first < event.draft.last
        named = held and nation.form == "name" and len(nation.countries) == 1
        slug = ownership.country_place(nation.countries[0]) if named else None
        if slug and scene.language.story.around & set(scene.words(nation.first - 3, nation.first)):
            return [slug]
    return []
