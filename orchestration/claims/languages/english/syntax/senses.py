"""Words of an event in another sense: what stands beside them shows that no forces do such a thing."""

from collections.abc import Callable, Mapping, Sequence

from orchestration.claims.languages.english.syntax.scopes import stretch
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.places import WATERS
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_ENTERING = ("entry", "incursion", "detection")
"""Roles of words that tell of craft which come to be somewhere."""
_PURPOSE_REACH = 6
_OBJECT_REACH = 4
_AIM_REACH = 3
_QUALIFIER_REACH = 2
_GUARD_REACH = 6
_SUBJECT_REACH = 12
_ARMS_REACH = 60
"""Tokens around a word for an exercise in which something shows that forces hold it: a paragraph."""


def in_other_sense(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """Whether a trigger means something else here ('exercise restraint', 'scrambled to avert', 'fired at a car')."""
    sense = _SENSES.get(trigger.role)
    return sense is not None and sense(frame, clause, trigger)


def is_welcomed(frame: Frame, trigger: Trigger) -> bool:
    """'Entered Lebanese waters to deliver aid', '… with permission': who is let in intrudes on nobody."""
    if trigger.role not in _ENTERING:
        return False
    words, said = frame.language.drafts, frame.words(*stretch(frame, trigger.first))
    return words.welcomed.find(said) is not None and words.unwelcome.isdisjoint(said)


def _exercise(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'Exercise utmost restraint', 'the voter registration exercise', 'crashed on a training flight'.

    And any with no sign of forces around it.
    """
    words, lowers = frame.language.drafts, frame.lowers
    if trigger.name == "named_exercise":
        return False
    if not words.exerted.isdisjoint(_object(frame, trigger)):
        return True
    before = frame.words(trigger.first - _QUALIFIER_REACH, trigger.first)
    flown = not words.sorties.isdisjoint(frame.words(trigger.first, trigger.last))
    if flown and frame.has("crash", clause.first, clause.last):
        return True
    if not words.civil.isdisjoint(before):
        return True
    if not words.shared.isdisjoint(before) or not words.pointing.isdisjoint(before[-1:]):
        return False
    if frame.exercises or any(c.named or c.category == "vessel" for c in frame.crafts):
        return False
    if any(n.form in ("force", SHIP) for n in frame.nations):
        return False
    around = lowers[max(0, trigger.first - _ARMS_REACH) : trigger.last + _ARMS_REACH]
    return words.arms.isdisjoint(around)


def _object(frame: Frame, trigger: Trigger) -> Sequence[str]:
    """The words behind a trigger up to a mark or a preposition other than 'of'."""
    classes, behind = frame.language, frame.words(trigger.last, trigger.last + _OBJECT_REACH)
    stops = (k for k, word in enumerate(behind) if not word[0].isalpha() or word in classes.sentences.where)
    return behind[: next(stops, len(behind))]


def _response(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'Scrambled to avert clashes', 'intercepted a letter', 'air defences intercepted a drone'."""
    words, classes = frame.language.drafts, frame.language.sentences
    behind = frame.words(trigger.last, trigger.last + _PURPOSE_REACH)
    if trigger.name == "intercept":
        if words.ground_defences.find(frame.words(trigger.first - _GUARD_REACH, trigger.first)) is not None:
            return True
        return _is_of_no_forces(frame, trigger, behind)
    if trigger.name != "scramble" or frame.lowers[trigger.first] not in words.scrambling or not behind:
        return False
    purpose = next((k for k, word in enumerate(behind[:-1]) if word in classes.infinitive), None)
    if purpose is not None:
        aim, flying = behind[purpose + 1], _has_aircraft(frame, frame.sentence.last)
        sent = flying or any(n.form == "force" and n.first < trigger.first for n in frame.nations)
        known = sent and (aim in classes.answering or aim in classes.determiners)
        return not known and not _has_aircraft(frame, trigger.last + purpose)
    return behind[0] in words.scrambled_for and not _has_aircraft(frame, frame.sentence.last)


def _is_of_no_forces(frame: Frame, trigger: Trigger, behind: Sequence[str]) -> bool:
    """'Intercepted a letter', 'violence shadowed the polls': no aircraft, no state's ship or forces behind the verb."""
    if not behind or _has_aircraft(frame, frame.sentence.last):
        return False
    classes = frame.language.sentences
    if any(c.operators and 0 <= c.first - trigger.last <= _OBJECT_REACH for c in frame.crafts):
        return False
    if behind[0] in classes.determiners:
        return True
    named = any(0 <= n.first - trigger.last <= _PURPOSE_REACH for n in frame.nations) or bool(frame.crafts)
    meant = not frame.language.drafts.arms.isdisjoint(behind) or behind[0] in classes.object_pronouns
    return not (named or meant) and behind[0][0].isalpha() and behind[0] not in classes.where | classes.agent


def _has_aircraft(frame: Frame, last: int) -> bool:
    return any(c.category != "vessel" and c.head < last for c in frame.crafts)


def _launch(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'Fired a missile at a group of men', 'launched a rocket with two astronauts', 'ended its drill by firing …'.

    A strike, of which there are many in a war, is no launch, nor is a flight to space, nor what a drill ends with.
    """
    words, behind = frame.language.drafts, frame.words(trigger.first, clause.last)
    hurt = not words.casualties.isdisjoint(frame.all_words()) and not frame.cue_positions("negation")
    drilled = not frame.language.sentences.agent.isdisjoint(frame.words(trigger.first - 1, trigger.first)) and any(
        t.role == "exercise" and t.first < trigger.first for t in clause.triggers
    )
    if hurt or drilled or frame.has("space_flight") or frame.has("fighting") or _is_met(frame, trigger):
        return True
    if not words.testing.isdisjoint(frame.words(trigger.first, trigger.last)):
        return False
    return any(
        (word in words.aiming and _is_struck(frame, trigger, trigger.first + k + 1))
        or (word in words.aiming_into and _is_hit(frame, trigger.first + k + 1))
        for k, word in enumerate(behind)
    )


def _is_met(frame: Frame, trigger: Trigger) -> bool:
    """'Intercepted a missile fired from Yemen', 'shot down a rocket launched at …': of what was met in flight."""
    before = (t for t in frame.triggers if 0 <= trigger.first - t.last <= _QUALIFIER_REACH)
    return any(t.name in ("intercept", "downing") for t in before)


def _is_hit(frame: Frame, at: int) -> bool:
    """'Into the streets', 'into Israel'; not 'into Japan's exclusive economic zone'."""
    if not frame.language.drafts.struck.isdisjoint(_next(frame, at)):
        return True
    possessive = frame.language.sentences.possessive
    return any(
        n.first == at and n.form == "name" and possessive.isdisjoint(frame.words(n.last, n.last + 1))
        for n in frame.nations
    )


def _next(frame: Frame, at: int) -> Sequence[str]:
    return frame.words(at, at + _AIM_REACH)


def _is_struck(frame: Frame, trigger: Trigger, at: int) -> bool:
    """Whether people, a country or what they have stand behind 'at', and no target of an exercise or hour.

    Nor is a place where what is fired 'from the coast at Jask' starts.
    """
    words, aimed = frame.language.drafts, _next(frame, at)
    starting = any(frame.language.sentences.origin.at(frame.lowers, k) for k in range(trigger.last, at - 1))
    if not aimed or aimed[0][0].isdigit() or not words.mere_targets.isdisjoint(aimed):
        return False
    named = any(at <= n.first < at + _AIM_REACH for n in frame.nations)
    placed = not starting and any(p.first == at and p.detail not in WATERS for p in frame.places)
    return named or placed or not words.struck.isdisjoint(aimed)


_HYPHENS = frozenset("-‐‑–")


def _unsafe(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'Blocked a resolution', 'a collision of buses', 'blocked the sale of fighters', a ship that fishermen ram."""
    words, before = frame.language.drafts, frame.words(clause.first, trigger.first)
    said = frame.words(trigger.first, trigger.last)
    if not words.collisions.isdisjoint(said):
        around = frame.words(clause.first, clause.last)
    else:
        around = before[-_SUBJECT_REACH:]
    if not words.civil_boats.isdisjoint(around):
        return True
    if not words.running_into.isdisjoint(said) and _is_somebodys_boat(frame, clause, trigger, before):
        return True
    craft = any(clause.holds(c.head) for c in frame.crafts)
    forces = any(n.form in ("force", SHIP) and clause.holds(n.first) for n in frame.nations)
    return not (craft or forces) or frame.has("trade", clause.first, clause.last)


def _is_somebodys_boat(frame: Frame, clause: Clause, trigger: Trigger, before: Sequence[str]) -> bool:
    """'A Sea Shepherd boat rammed …', 'a truck rammed into …': what runs into another, and is no state's."""
    words, classes = frame.language.drafts, frame.language.sentences
    if not words.vehicles.isdisjoint(frame.words(clause.first, clause.last)):
        return True
    named = [*(c.head for c in frame.crafts if c.operators or c.definite or c.ships), *(n.first for n in frame.nations)]
    states = any(clause.first <= at < trigger.first for at in named)
    private = not words.private_boats.isdisjoint(before[-1:])
    return private and not states and not classes.determiners.isdisjoint(before)


def _patrol(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'Troops on a joint patrol were attacked': a patrol on foot, of which a fight is told; 'US-patrolled zones'."""
    if trigger.first and frame.lowers[trigger.first - 1] in _HYPHENS:
        return True
    hurt = not frame.language.drafts.casualties.isdisjoint(frame.all_words())
    return hurt and not any(clause.holds(c.head) for c in frame.crafts)


_SENSES: Mapping[str, Callable[[Frame, Clause, Trigger], bool]] = {
    "exercise": _exercise,
    "response": _response,
    "launch": _launch,
    "unsafe": _unsafe,
    "patrol": _patrol,
}
