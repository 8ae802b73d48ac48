"""Whether a nation acts where it is named, by the prepositions before it and the nouns behind it."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.leading import LED

_BEFORE, _BEHIND = 12, 6
"""Tokens around a nation that tell whether it acts."""
_BETWEEN_REACH, _RELATION_REACH = 8, 4
_OWNED_REACH = 4


def acts(scene: Frame, nation: Nation) -> bool:
    """Whether a nation is named as an actor here, rather than as a place, an owner of space, or an adversary."""
    classes = scene.language.sentences
    before, behind = scene.words(nation.first - _BEFORE, nation.first), scene.words(nation.last, nation.last + _BEHIND)
    if behind and (behind[0] in classes.alliance or behind[0] in classes.naming):
        return False
    if _is_divided(before, classes) or not classes.relations.isdisjoint(before[-_RELATION_REACH:]):
        return False
    if nation.form in ("name", "metonym") and (_is_placed(before, classes) or _is_joined_to_placed(scene, nation)):
        return False
    if nation.form == "metonym" and behind[:1] in ([","], ["("]) and nation.first == scene.sentence.first:
        return False
    verbs = (t.first - nation.last for t in scene.triggers if t.role not in LED and t.first >= nation.last)
    told = min(verbs, default=_OWNED_REACH)
    return not (classes.borders.at(behind) or _owns_space(behind[: min(told, _OWNED_REACH)], classes))


def _is_placed(before: Sequence[str], classes: SentenceWords) -> bool:
    """'near Japan', 'off the mainland'."""
    last = before[-1] if before else ""
    if last in classes.beside_a_name and len(before) > 1:
        last = before[-2]
    return last in classes.placing or last in classes.within


def _is_joined_to_placed(scene: Frame, nation: Nation) -> bool:
    """'Airlines in Japan and South Korea': the second of two names is placed as the first one is."""
    classes = scene.language.sentences
    if classes.conjunctions.isdisjoint(scene.words(nation.first - 1, nation.first)):
        return False
    before = next((n for n in scene.nations if n.last == nation.first - 1 and n.form == "name"), None)
    return before is not None and _is_placed(scene.words(before.first - _BEFORE, before.first), classes)


def _owns_space(behind: Sequence[str], classes: SentenceWords) -> bool:
    """'Japan's territorial waters', not 'Japan held a drill in waters off …'."""
    for word in behind:
        if word in classes.spaces:
            return True
        if word in classes.phrase_ends:
            return False
    return False


def _is_divided(before: Sequence[str], classes: SentenceWords) -> bool:
    """'waters between the country and South Korea' places something; 'exercise between Japan and …' does not."""
    if classes.between.isdisjoint(before):
        return False
    between = (i for i in range(len(before) - 1, max(-1, len(before) - 1 - _BETWEEN_REACH), -1))
    at = next((i for i in between if before[i] in classes.between), None)
    return at is not None and not classes.dividing.isdisjoint(before[max(0, at - 2) : at])
