"""Words of an event in another sense: what stands beside them shows that no forces do such a thing."""

from collections.abc import Callable, Mapping

from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_ARMS_REACH = 40
_GUARD_REACH = 7
_NEAR = 12


def in_other_sense(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """Whether a trigger means something else here ('поднял вопрос', 'сопровождал делегацию', 'учение о душе')."""
    sense = _SENSES.get(trigger.role)
    return sense is not None and sense(frame, clause, trigger)


def _exercise(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    words, lowers = frame.language.drafts, frame.lowers
    if trigger.name == "named_exercise":
        return False
    before = frame.words(trigger.first - 2, trigger.first)
    if not words.civil.isdisjoint(before) or not words.shared.isdisjoint(before):
        return not words.civil.isdisjoint(before)
    states = {c for n in frame.nations if clause.holds(n.first) for c in n.countries}
    by_forces = any(clause.holds(c.head) for c in frame.crafts) or any(n.form == "force" for n in frame.nations)
    in_kind = frame.has("aerial", clause.first, clause.last) or frame.has("naval", clause.first, clause.last)
    if frame.exercises or by_forces or in_kind or len(states) > 1:
        return False
    around = lowers[max(0, trigger.first - _ARMS_REACH) : trigger.last + _ARMS_REACH]
    return words.arms.isdisjoint(around)


def _response(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """What is sent up or met has to be aircraft; what air defences on the ground shoot at is not met."""
    aircraft = [c for c in frame.crafts if c.category != "vessel" and clause.holds(c.head)]
    guards = frame.words(trigger.first - _GUARD_REACH, trigger.last + _GUARD_REACH)
    if frame.language.drafts.ground_defences.find(guards) is not None and not any(c.named for c in aircraft):
        return True
    if not frame.language.drafts.casualties.isdisjoint(frame.all_words()):
        return True
    if trigger.name == "scramble":
        return not any(abs(c.head - trigger.first) <= _NEAR for c in aircraft)
    return not (aircraft or "цели" in guards or "цель" in guards or "их" in guards)


def _launch(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'выпустил ракеты по объектам': a strike, of which there are many in a war, is no launch."""
    words, behind = frame.language.drafts, frame.words(trigger.first, clause.last)
    if not words.casualties.isdisjoint(frame.all_words()):
        return True
    for k, word in enumerate(behind):
        aimed = frame.words(trigger.first + k + 1, trigger.first + k + 4) if word in words.aiming else []
        if aimed and words.mere_targets.isdisjoint(aimed):
            named = any(trigger.first + k < n.first <= trigger.first + k + 3 for n in frame.nations)
            placed = any(trigger.first + k < p.first <= trigger.first + k + 3 for p in frame.places)
            if named or placed or not words.struck.isdisjoint(aimed):
                return True
    return False


def _unsafe(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    words = frame.language.drafts
    if not words.civil_boats.isdisjoint(frame.words(clause.first, clause.last)):
        return True
    craft = any(clause.holds(c.head) for c in frame.crafts)
    forces = any(n.form == "force" and clause.holds(n.first) for n in frame.nations)
    return not (craft or forces) or frame.has("trade", clause.first, clause.last)


def _patrol(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """A patrol on foot or by the police: neither forces nor craft."""
    craft = any(clause.holds(c.head) for c in frame.crafts)
    forces = any(n.form == "force" for n in frame.nations)
    air = frame.has("aerial", clause.first, clause.last) or frame.has("naval", clause.first, clause.last)
    states = {c for n in frame.nations if clause.holds(n.first) for c in n.countries}
    return not (craft or forces or air or len(states) > 1)


_SENSES: Mapping[str, Callable[[Frame, Clause, Trigger], bool]] = {
    "exercise": _exercise, "response": _response, "launch": _launch, "unsafe": _unsafe, "patrol": _patrol,
}  # fmt: skip
