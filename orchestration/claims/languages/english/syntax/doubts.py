"""What keeps a clause from telling that something happened: it is denied, supposed, habitual, rehearsed …"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.english.syntax.scopes import (
    is_denied_above,
    is_foretold,
    is_of_another_verb,
    is_supposed_above,
    stretch,
)
from orchestration.claims.languages.english.syntax.senses import in_other_sense, is_welcomed
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_NEGATION_REACH = 6
_INSERTION_REACH = 4
"""Tokens between the comma that opens an insertion and a negation in it."""
_HYPOTHESIS_REACH = 7
_MODAL_REACH = 9
_BEHIND_REACH = 2
"""Tokens behind a verb within which it may still be denied or supposed."""
_NEVER_SHOWN = ("entry", "violation", "incursion", "launch")
"""Roles of words for what no display shows: coming where one is foreign, or a launch, on the day of a parade too."""
_PRACTICE_REACH = 4
_TALK_REACH = 8
_NEXT_WORDS = 4
_OBJECT_REACH = 9
"""Tokens between a verb and the noun for what it calls off ('called off this year's joint air exercise')."""
_DECIDING_REACH = 3
_SAID = ("statement_day", "dateline_day")
"""Roles of days on which something was said or written."""


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """All that keeps a trigger from telling that something happened, by what stands before and behind it."""
    told = {cue.value for cue in frame.cues}
    by_cue = (doubt for doubt, cue, holds in _BY_CUE if cue in told and holds(frame, clause, trigger))
    return frozenset((*_of_verbs(frame, clause, trigger), *by_cue, *_of_nouns(frame, trigger)))


def _of_verbs(frame: Frame, clause: Clause, trigger: Trigger) -> Iterator[Doubt]:
    if is_negated(frame, clause, trigger.first):
        yield "denied"
    if is_hypothetical(frame, clause, trigger.first) or is_supposed_above(frame, trigger.first):
        yield "supposed"
    if is_foretold(frame, clause, trigger):
        yield "foretold"
    if in_other_sense(frame, clause, trigger):
        yield "other_sense"
    if is_welcomed(frame, trigger):
        yield "welcomed"
    if frame.has("fiction") or (frame.has("display") and trigger.role not in _NEVER_SHOWN):
        yield "shown"
    if any(frame.has(cue, clause.first, clause.last) for cue in CALLING_OFF):
        yield "cancelled"
    cue = _called_off(frame, trigger)
    if cue is not None and not is_negated(frame, clause, cue.first) and not is_hypothetical(frame, clause, cue.first):
        yield CALLING_OFF[cue.value]


def _of_nouns(frame: Frame, trigger: Trigger) -> Iterator[Doubt]:
    """'escorted as', 'before Sea Breeze', 'goes on'."""
    words, behind = frame.language.drafts, frame.words(trigger.last, trigger.last + _NEXT_WORDS)
    if trigger.name == "named_exercise" and not words.yardsticks.isdisjoint(
        frame.words(trigger.first - 1, trigger.first)
    ):
        yield "yardstick"
    if not behind:
        return
    if behind[0] in words.likening and trigger.role != "dispatch":
        yield "likened"
    if words.going_on.find(behind) is not None:
        yield "continued"


def is_negated(scene: Frame, clause: Clause, position: int) -> bool:
    """Whether a negation stands shortly before a token of the clause ('did not enter', 'there was no breach')."""
    classes = scene.language.sentences
    if scene.lowers[clause.first] in classes.negations_at_head or is_denied_above(scene, position):
        return True
    return any(
        (clause.first <= at < position and _apart(scene, _behind_craft(scene, at), position) <= _NEGATION_REACH)
        or (position < at <= position + _BEHIND_REACH and scene.lowers[at] in classes.negations_behind_verb)
        for at in scene.cue_positions("negation")
        if not (_is_number(scene, at) or _is_inserted(scene, at, position) or is_of_another_verb(scene, at, position))
    )


def _apart(scene: Frame, at: int, position: int) -> int:
    """Tokens from one to another, but for who says so: 'No Russian jet, the ministry said, had entered'."""
    commas = [k for k in range(at + 1, position) if scene.lowers[k] == ","]
    if not commas:
        return position - at
    said = any(commas[0] < k < commas[-1] for k in scene.cue_positions("saying"))
    return position - at - (commas[-1] - commas[0] + 1 if said else 0)


def _is_inserted(scene: Frame, at: int, position: int) -> bool:
    """'Three Su-30s, not one of them armed, had been seen over …': a negation between two commas, before the verb."""
    lowers, classes = scene.lowers, scene.language.sentences
    opened = "," in lowers[max(scene.sentence.first, at - _INSERTION_REACH) : at]
    closed = next((k for k in range(position - 1, at, -1) if lowers[k] == ","), None)
    if not opened or closed is None:
        return False
    return lowers[closed + 1] in classes.passive | classes.deniable


def _is_number(scene: Frame, at: int) -> bool:
    """'No 6 Squadron', 'No. 10 Group'."""
    behind = scene.lowers[at + 1 : at + 3]
    return any(word[0].isdigit() for word in behind[: 1 + (behind[:1] == ["."])])


def _behind_craft(scene: Frame, at: int) -> int:
    """A token, or the last of the craft that it begins: 'no Chinese Y-9s had entered' denies the verb behind them."""
    return next((c.last - 1 for c in scene.crafts if c.first <= at + 1 < c.last), at)


def is_hypothetical(scene: Frame, clause: Clause, position: int) -> bool:
    """Whether the clause only supposes what its trigger says ('could intercept', 'if they entered')."""
    if _is_asked_about(scene, position):
        return True
    modals = scene.language.sentences.modals
    return any(
        max(clause.first, position - _reach(scene, at)) <= at < position
        or (position < at <= position + _BEHIND_REACH and scene.lowers[at] in modals)
        for at in [*scene.cue_positions("hypothetical"), *scene.cue_positions("capability")]
        if not (_is_reported_future(scene, at) or is_of_another_verb(scene, at, position))
    )


def _is_asked_about(scene: Frame, position: int) -> bool:
    """'Asked about posts saying that a ship had locked on, he …': a question asserts nothing."""
    words = scene.words(scene.sentence.first, position)
    asked = scene.language.sentences.questions.find(words)
    return asked is not None and "," not in words[asked[0] :]


def _reach(scene: Frame, at: int) -> int:
    """Tokens over which what supposes governs a verb behind it."""
    classes, word = scene.language.sentences, scene.lowers[at]
    return _MODAL_REACH if word in classes.modals or word in classes.conditions else _HYPOTHESIS_REACH


def _is_reported_future(scene: Frame, at: int) -> bool:
    """'said that it would hold …' announces; it supposes nothing."""
    classes = scene.language.sentences
    if scene.lowers[at] not in classes.future_in_past:
        return False
    told = any(said < at for said in scene.cue_positions("saying"))
    return told and classes.conditions.isdisjoint(scene.words(scene.sentence.first, scene.sentence.last))


def is_habitual(scene: Frame, clause: Clause) -> bool:
    """Whether the clause tells of a practice, not of an occurrence ('regularly', 'three times in March')."""
    classes = scene.language.sentences
    told_once = _is_told_once(scene, clause)
    habits = [at for at in scene.cue_positions("habitual") if clause.holds(at)]
    if any(not told_once or not classes.beside_a_day.at(scene.lowers, at) for at in habits):
        return True
    words = scene.words(clause.first, clause.last)
    if (not told_once and _recurs(words, classes, scene.language.dates)) or _is_rate(words, classes):
        return True
    if classes.times.isdisjoint(words):
        return False
    counted = any(c.count is not None and clause.holds(c.head) for c in scene.crafts)
    return not (told_once or counted) and any(
        word in classes.times and index and (words[index - 1] in classes.numbers_of_times or words[index - 1].isdigit())
        for index, word in enumerate(words)
    )


def _is_told_once(scene: Frame, clause: Clause) -> bool:
    """Whether a day is told on which it was, even one that the text alone can't place ('on Thursday', undated)."""
    here = [d for d in scene.dates if clause.holds(scene.token_of(d.start)) and d.role not in _SAID]
    return any(d.span.precision in ("day", "range", "week") if d.span else d.role == "event_day" for d in here)


def _recurs(words: Sequence[str], classes: SentenceWords, dates: DateWords) -> bool:
    """'every spring', 'each March'."""
    each = classes.each
    if each.isdisjoint(words):
        return False
    return any(one in each and (other in classes.recurring or other in dates.months) for one, other in pairwise(words))


def _is_rate(words: Sequence[str], classes: SentenceWords) -> bool:
    """'some 255 aircraft a month' is a rate; 'a month after', 'a month earlier' is a date."""
    rates = classes.rates.by_first
    if rates.keys().isdisjoint(words):
        return False
    return any(
        word in rates
        and (length := classes.rates.at(words, at)) > 0
        and classes.reckoning.isdisjoint(words[at + length : at + length + 1])
        for at, word in enumerate(words)
    )


def _is_practised(scene: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'To practise the escort of bombers', 'simulated intercepts': what an exercise rehearses did not happen."""
    return any(trigger.first - _PRACTICE_REACH <= at < trigger.first for at in scene.cue_positions("practice"))


def _is_talk(scene: Frame, clause: Clause, trigger: Trigger) -> bool:
    """'agreed on such drills', 'condemned the exercise': words about drills, no drill."""
    first = trigger.first
    return any(max(clause.first, first - _TALK_REACH) <= at < first for at in scene.cue_positions("talk"))


def _called_off(frame: Frame, trigger: Trigger) -> Mention | None:
    """The cue by which the drill that a trigger names is cancelled or postponed; None where it is not."""
    if trigger.role not in ("exercise", "patrol") or trigger.name.endswith("_verb"):
        return None
    first, last = stretch(frame, trigger.first)
    cues = [c for c in frame.cues if c.value in ("cancelled", "postponed") and first <= c.first and c.last <= last]
    return next((cue for cue in cues if _is_object(frame, cue, trigger) or _is_subject(frame, cue, trigger)), None)


def _is_object(frame: Frame, cue: Mention, trigger: Trigger) -> bool:
    """'Called off the joint air exercise': nothing stands between that opens another phrase."""
    between = frame.words(cue.last, trigger.first)
    if cue.last > trigger.first or len(between) > _OBJECT_REACH or _is_passive(frame, cue):
        return False
    return frame.language.drafts.phrase_openers.isdisjoint(between) and _is_done(frame, cue)


def _is_done(frame: Frame, cue: Mention) -> bool:
    """A verb in the past, or one that somebody decided on: who is only asked to call off a drill has not done so."""
    words = frame.language.drafts
    if frame.lowers[cue.first] not in words.called_off_at_will:
        return True
    before = frame.words(cue.first - _DECIDING_REACH, cue.first)
    return any(words.deciding.at(before, at) == len(before) - at for at in range(len(before)))


def _is_subject(frame: Frame, cue: Mention, trigger: Trigger) -> bool:
    """'The drill of Sweden and Finland, planned for May 19, has been postponed': the head of what was put off."""
    if trigger.last > cue.first or not _is_passive(frame, cue):
        return False
    before = frame.words(frame.sentence.first, trigger.first)
    return not _hangs_on_another(before, frame)


def _is_passive(frame: Frame, cue: Mention) -> bool:
    """'Was called off', 'has now been postponed'."""
    return not frame.language.sentences.passive.isdisjoint(frame.words(cue.first - 2, cue.first))


def _hangs_on_another(before: Sequence[str], frame: Frame) -> bool:
    """'The visit after the exercise': a preposition opens the phrase in which the noun stands."""
    determiners, openers = frame.language.sentences.determiners, frame.language.drafts.phrase_openers
    for at in range(len(before) - 1, -1, -1):
        if before[at] in openers or not before[at][0].isalpha():
            return before[at] in openers
        if before[at] in determiners:
            return at > 0 and before[at - 1] in openers
    return False


CALLING_OFF: Mapping[str, Doubt] = {"cancelled": "called_off", "postponed": "put_off"}
"""What each cue makes of the drill that it is about."""
_BY_CUE: tuple[tuple[Doubt, str, Callable[[Frame, Clause, Trigger], bool]], ...] = (
    ("practised", "practice", _is_practised),
    ("discussed", "talk", _is_talk),
)
