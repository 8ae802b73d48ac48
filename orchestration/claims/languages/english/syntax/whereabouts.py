"""What stands around a place, a nation's land or a zone: prepositions before it, commas and brackets."""

from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.spaces import Crossing, Space, Whose
from orchestration.claims.sentences.telling import Nearness
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.triggers import Trigger

_BEFORE = 5
"""Tokens before a place in which a word may say what it is."""
_BEFORE_ZONE = 8
"""Tokens before a zone that say whether something is in it, or tell of coming into it."""
_BASES = frozenset({"base", "city", "capital"})
"""Kinds of places that somebody comes from or speaks at."""
_PASSAGES = frozenset({"strait", "channel"})
"""Kinds of places that one is in when one comes from them."""


def whereabouts(scene: Frame, place: Mention) -> Whereabouts:
    """The part of a place in its sentence, by what stands around it."""
    words, before = scene.language.sentences, scene.words(place.first - _BEFORE, place.first)
    near = [w for w in before if w in words.where or w in words.origin]
    if place.first == scene.sentence.first:
        return Whereabouts("origin", "place_at_head")
    if _is_container(scene, place):
        return Whereabouts("origin", "place_of_place")
    if not near:
        at_home = place.detail == "base" and _is_home(scene, place)
        return Whereabouts("origin", "home_of_unit") if at_home else Whereabouts("where", "place_alone")
    if words.operating_from.find(before[-2:]) is not None:
        return Whereabouts("where", "operated_from")
    if place.detail in _BASES:
        if near[-1] in words.origin or not words.origin.isdisjoint(before[-3:-1]):
            return Whereabouts("origin", "place_of_origin")
        if not words.says.isdisjoint(scene.words(place.last, place.last + 2)):
            return Whereabouts("origin", "place_of_speaker")
    if near[-1] in words.leaving:
        passed = place.detail in _PASSAGES
        return Whereabouts("where", "passed_from") if passed else Whereabouts("origin", "place_of_origin")
    return Whereabouts("where", "place_behind_preposition")


def is_setting(scene: Frame, place: Mention) -> bool:
    """Whether what was just told is said to have been at a place ('The drill was in the Sea of Japan')."""
    return scene.language.story.set_there.find(scene.words(place.first - 2, place.first)) is not None


def is_at_head(scene: Frame, place: Mention) -> bool:
    """Whether a place opens its sentence, as a dateline does."""
    return place.first == scene.sentence.first


def nearness(scene: Frame, nation: Nation) -> Nearness:
    """'off the coast of Japan', 'near Japan'."""
    around = not scene.language.sentences.around.isdisjoint(scene.words(nation.first - 3, nation.first))
    beside = not scene.language.drafts.near.isdisjoint(scene.words(nation.first - 1, nation.first))
    return Nearness(around, beside)


def space(scene: Frame, zone: Zone) -> Space:
    """'entered its airspace', 'inside territorial waters', 'in international airspace'."""
    words, before = scene.language.drafts, scene.words(zone.first - _BEFORE_ZONE, zone.first)
    within = words.inside_waters if zone.kind == "waters" else words.inside
    named = set(scene.words(zone.first - 2, zone.first + 1))
    possessive = words.owning & named
    whose: Whose | None = "speaker" if possessive & words.owning_speaker else "nation" if possessive else None
    return Space(
        inside=not within.isdisjoint(before),
        international=bool(words.international & set(before[-1:])),
        sovereign=bool(words.sovereign & named),
        whose=whose,
    )


def crossing(scene: Frame, zone: Zone, trigger: Trigger) -> Crossing:
    """'Two Russian jets violated national airspace': who stands before the verb alone is not whose airspace it is."""
    entered = 0 <= zone.first - trigger.last <= _BEFORE_ZONE
    named = [n.first for n in scene.nations if zone.country in n.countries]
    subject = trigger.last <= zone.first and all(first < trigger.first for first in named)
    return Crossing(entered, bool(named) and subject)


def _is_container(scene: Frame, place: Mention) -> bool:
    """'Andersen Air Force Base, Guam', 'Sado Island, Niigata Prefecture': the second says where the first lies."""
    comma = scene.words(place.first - 1, place.first) == [","]
    return comma and any(other.last == place.first - 1 for other in scene.places if other is not place)


def _is_home(scene: Frame, place: Mention) -> bool:
    """'the 509th Bomb Wing, Whiteman Air Force Base': a base behind a comma, or in brackets, is a unit's home."""
    return scene.words(place.first - 1, place.first) in ([","], ["("])
