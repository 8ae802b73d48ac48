"""What keeps a word from telling that something happened: signs of denial, supposition, habit and other senses."""

import re
from collections.abc import Iterator

from orchestration.claims.languages.chinese.syntax.pieces import before, holds, piece_first, text_of
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_REACH = 14
_ASKED = re.compile(r"请问|是否|会不会|能否|有何评论|如何评价|请予证实|[吗呢]\Z")
_UNASKED = re.compile(r"经|获|得到|事先|予|按")
"""'未经…批准': what was done without leave was done."""
_DESPITE = "不顾"
_TITLE = "《"
"""What opens the name of a paper ('《每日新闻》')."""
_COUNTERS = re.compile(r"则(?:反|回)?\Z")
"""'…则称': the other side's version of what was just told."""
_DRILLS = ("exercise", "patrol")
_INCIDENTS = ("entry", "violation", "incursion", "detection", "dispatch", "response", "launch", "unsafe", "lock_on")


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """All that keeps a trigger from telling that something happened, by what stands before and behind it."""
    return frozenset(_doubts(frame, clause, trigger))


def _doubts(frame: Frame, clause: Clause, trigger: Trigger) -> Iterator[Doubt]:
    ahead = before(frame, trigger.first, _REACH)
    whole = text_of(frame, frame.sentence.first, frame.sentence.last)
    if is_denied(frame, clause, trigger.first) or _is_called_untrue(frame, trigger):
        yield "denied"
    if _is_supposed(frame, trigger, whole):
        yield "supposed"
    if trigger.role in _INCIDENTS and _is_to_come(frame, trigger):
        yield "foretold"
    if trigger.role in _INCIDENTS and _is_counterclaim(frame, trigger):
        yield "other_sense"
    if frame.has("fiction") or frame.has("display"):
        yield "shown"
    if frame.has("cancelled"):
        yield "called_off" if trigger.role in _DRILLS else "cancelled"
    if frame.has("postponed") and trigger.role in _DRILLS:
        yield "put_off"
    if _in_other_sense(frame, trigger, ahead, whole):
        yield "other_sense"
    if trigger.role in _DRILLS and _is_discussed(frame, trigger):
        yield "discussed"


def is_denied(frame: Frame, clause: Clause, at: int) -> bool:
    """Whether a negation stands before a token in its piece ('未侵犯领空'), or denies that it is so ('否认有…')."""
    first = piece_first(frame, at)
    denying = (c for c in frame.cues if c.value in ("negation", "denial") and first <= c.first < at)
    return any(at - c.first <= _REACH and _UNASKED.match(text_of(frame, c.last, at)) is None for c in denying)


def _is_called_untrue(frame: Frame, trigger: Trigger) -> bool:
    """'…的说法不实': the piece ends in what calls it untrue."""
    return frame.has("falsehood", trigger.last, frame.sentence.last)


def _is_supposed(frame: Frame, trigger: Trigger, whole: str) -> bool:
    """A condition before it, up to the sentence's end; a question; what may or must be."""
    conditional = any(c.value == "hypothetical" and c.first < trigger.first for c in frame.cues)
    return conditional or _ASKED.search(whole) is not None


def _is_counterclaim(frame: Frame, trigger: Trigger) -> bool:
    said = (c for c in frame.cues if c.value == "saying" and c.first < trigger.first)
    return frame.sentence.index > 0 and any(_COUNTERS.search(before(frame, c.first, 4)) for c in said)


def _is_to_come(frame: Frame, trigger: Trigger) -> bool:
    first = piece_first(frame, trigger.first)
    return any(first <= c.first < trigger.first for c in frame.cues if c.value == "planned")


def _in_other_sense(frame: Frame, trigger: Trigger, ahead: str, whole: str) -> bool:
    """Drills of firemen, exercises without any forces, water cannon at demonstrators."""
    words = frame.language.drafts
    states = {c for n in frame.nations for c in n.countries}
    armed = (
        len(states) > 1
        or holds(whole, words.arms)
        or bool(frame.crafts)
        or bool(frame.exercises)
        or any(n.form == "force" for n in frame.nations)
    )
    if trigger.role in _DRILLS:
        return not armed or holds(ahead, words.civil)
    if trigger.role == "unsafe":
        return not (armed and (frame.crafts or frame.nations))
    if trigger.role == "dispatch":
        drilled = any(t.role in _DRILLS for t in frame.triggers)
        return drilled and frame.has("participation", trigger.last, frame.sentence.last)
    if trigger.name == "intercept" and holds(whole, words.casualties):
        return True
    if trigger.role == "launch":
        return holds(whole, words.struck)
    return False


def _is_discussed(frame: Frame, trigger: Trigger) -> bool:
    """'反对任何军演', '讨论联合巡逻': talk about drills."""
    first = piece_first(frame, trigger.first)
    talk = (c.first for c in frame.cues if c.value == "talk" and first <= c.first < trigger.first)
    return any(text_of(frame, at - 2, at) != _DESPITE for at in talk)


def is_habitual(frame: Frame, clause: Clause) -> bool:
    """Whether a clause tells of a practice, a sum over a year or an average."""
    return any(
        c.value == "habitual" and c.first < clause.last and frame.lowers[c.first - 1] != _TITLE for c in frame.cues
    )
