"""Where something happens, as against where somebody is from, lives or speaks: asked of each place of a sentence."""

from dataclasses import dataclass
from typing import Literal

from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.scene import Scene

Part = Literal["where", "origin"]
"""What a place is to the sentence: where something happens, or where somebody comes from, belongs or speaks."""

_BEFORE = 5
"""Tokens before a place in which a word may say what it is."""
_BASES = frozenset({"base", "city", "capital"})
"""Kinds of places that somebody comes from or speaks at."""
_PASSAGES = frozenset({"strait", "channel"})
"""Kinds of places that one is in when one comes from them."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The part that a place plays, and the rule that gives it this part."""

    part: Part
    rule: str


def whereabouts(scene: Scene, place: Mention) -> Whereabouts:
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


def is_near(scene: Scene, first: int) -> bool:
    """Whether a word of nearness stands shortly before a token ('off the coast of Japan')."""
    return not scene.language.sentences.around.isdisjoint(scene.words(first - 3, first))


def _is_container(scene: Scene, place: Mention) -> bool:
    """'Andersen Air Force Base, Guam', 'Sado Island, Niigata Prefecture': the second says where the first lies."""
    comma = scene.words(place.first - 1, place.first) == [","]
    return comma and any(other.last == place.first - 1 for other in scene.places if other is not place)


def _is_home(scene: Scene, place: Mention) -> bool:
    """'the 509th Bomb Wing, Whiteman Air Force Base': a base behind a comma, or in brackets, is a unit's home."""
    return scene.words(place.first - 1, place.first) in ([","], ["("])
