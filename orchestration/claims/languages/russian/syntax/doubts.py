"""What keeps a clause from telling that something happened: it is denied, supposed, to come, a habit, rehearsed …"""

import re
from collections.abc import Iterator

from orchestration.claims.languages.english.syntax.doubts import CALLING_OFF
from orchestration.claims.languages.english.syntax.scopes import is_denied_above, is_foretold, stretch
from orchestration.claims.languages.english.syntax.senses import is_welcomed
from orchestration.claims.languages.russian.craft.cases import is_verb
from orchestration.claims.languages.russian.syntax.parties import form_of
from orchestration.claims.languages.russian.syntax.senses import in_other_sense
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_NEGATION_REACH, _BEHIND_REACH = 4, 7
_MODAL_REACH = 9
_PRACTICE_REACH = 6
_TALK_REACH = 8
_MEETINGS = ("intercept", "escort")
_PURPOSE = frozenset({"для", "на", "целью", "целях", "к"})
_IN_ORDER_TO = frozenset({"чтобы"})
"""What it opens ends at the next comma: the deed itself stands behind."""
_INFINITIVE = re.compile(r"[а-я-]{3,}(?:ть|ться|чь|ти)")
_DENYING_NOUNS = re.compile(r"(?:недопущени|предотвращени|пресечени)[а-я]+|во|без|ни")
"""Negations of a noun alone ('во избежание столкновения')."""


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """All that keeps a trigger from telling that something happened, by what stands before and behind it."""
    return frozenset(_doubts(frame, clause, trigger))


def _doubts(frame: Frame, clause: Clause, trigger: Trigger) -> Iterator[Doubt]:
    at = trigger.first
    if is_negated(frame, clause, at, noun=form_of(frame, trigger) == "noun") or is_denied_above(frame, at):
        yield "denied"
    if _is_supposed(frame, clause, trigger):
        yield "supposed"
    if _is_purpose(frame, trigger):
        yield "practised"
    if is_foretold(frame, clause, trigger):
        yield "foretold"
    if in_other_sense(frame, clause, trigger):
        yield "other_sense"
    if is_welcomed(frame, trigger):
        yield "welcomed"
    if frame.has("fiction") or (frame.has("display") and trigger.role not in ("entry", "violation", "incursion")):
        yield "shown"
    if any(clause.first <= k < at and at - k <= _PRACTICE_REACH for k in frame.cue_positions("practice")):
        yield "practised"
    if any(clause.first <= k < at and at - k <= _TALK_REACH for k in frame.cue_positions("talk")):
        yield "discussed"
    yield from _called_off(frame, clause, trigger)


def _called_off(frame: Frame, clause: Clause, trigger: Trigger) -> Iterator[Doubt]:
    for cue, doubt in CALLING_OFF.items():
        if frame.has(cue, clause.first, clause.last):
            yield "cancelled"
            if trigger.role in ("exercise", "patrol"):
                yield doubt


def is_negated(frame: Frame, clause: Clause, position: int, *, noun: bool = False) -> bool:
    """'не нарушали', 'нарушения не допущено', 'нарушено не было', 'для недопущения нарушения'."""
    for at in frame.cue_positions("negation"):
        if not clause.holds(at):
            continue
        if at <= position and at >= position - _NEGATION_REACH and _governs(frame, at, position, noun=noun):
            return True
        if position < at <= position + (_BEHIND_REACH * 2 if noun else _BEHIND_REACH) and _denies_before(
            frame, position, at, noun
        ):
            return True
    return False


def _governs(frame: Frame, at: int, position: int, *, noun: bool) -> bool:
    """Whether a negation before a word is of it: no verb between takes it; 'недопущение' denies a noun alone."""
    if _DENYING_NOUNS.fullmatch(frame.lowers[at]) is not None:
        return noun
    return not any(is_verb(word) for word in frame.lowers[at + 1 : position])


def _denies_before(frame: Frame, position: int, at: int, noun: bool) -> bool:
    """A negation behind a noun, or behind a short passive ('нарушено не было'), with no comma between."""
    between = frame.lowers[position:at]
    if "," in between or any(w in ("и", "но", "а") for w in between):
        return noun and "," not in between and not any(is_verb(w) for w in between[1:])
    following = frame.lowers[at + 1 : at + 2]
    return noun or (bool(following) and following[0] in frame.language.sentences.passive)


def _is_supposed(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'мог перехватить', 'если … нарушит', an infinitive behind who only can or wants ('способен сопровождать')."""
    at = trigger.first
    near = (k for k in frame.cue_positions("hypothetical") if max(clause.first, at - _MODAL_REACH) <= k <= at + 1)
    modal = any(not (frame.lowers[k] in _IN_ORDER_TO and "," in frame.lowers[k:at]) for k in near)
    first, _ = stretch(frame, at)
    condition = not frame.language.sentences.conditions.isdisjoint(frame.words(first, at))
    infinitive = trigger.role != "exercise" and _INFINITIVE.fullmatch(frame.lowers[at]) is not None
    return modal or condition or infinitive


def _is_purpose(frame: Frame, trigger: Trigger) -> bool:
    """'Для перехвата цели подняты …': a noun of meeting is what something was sent for, which another word tells."""
    if trigger.name not in _MEETINGS or form_of(frame, trigger) != "noun":
        return False
    led = not _PURPOSE.isdisjoint(frame.words(trigger.first - 2, trigger.first))
    return led and any(t.role == "response" and t.name not in _MEETINGS for t in frame.triggers)


def is_habitual(frame: Frame, clause: Clause) -> bool:
    """Whether the clause tells of a practice, not of an occurrence."""
    return any(clause.holds(at) for at in frame.cue_positions("habitual"))
