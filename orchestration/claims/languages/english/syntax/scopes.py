"""How far what denies, supposes or imagines reaches: over all that stands below it, not over a few words behind it."""

from collections.abc import Iterator, Sequence

from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_REVERSAL_REACH = 3
"""Tokens before a denial in which another undoes it ('did not deny')."""
_PREDICATE_REACH = 3
"""Tokens between a verb of being and what it says of a report ('are, he said, false')."""
_FUTURE_REACH = 9


def is_denied_above(frame: Frame, at: int) -> bool:
    """Whether a token stands below a denial: 'denied that …', 'rejected claims that …', 'reports that … are false'."""
    cues = [c for c in frame.cues if c.value in ("denial", "rejection", "falsehood")]
    if not cues:
        return False
    first, last = stretch(frame, at)
    here = [c for c in cues if first <= c.first < last]
    return any(c.last <= at and _denies(frame, c, at) for c in here) or (
        _is_told_of(frame, first, at) and any(c.first > at and _is_predicate(frame, c) for c in here)
    )


def _denies(frame: Frame, cue: Mention, at: int) -> bool:
    """Whether what a denial governs reaches a token; a clause of time or reason is beside it, save behind 'that'."""
    if cue.value == "falsehood":
        return False
    classes, between = frame.language.sentences, frame.words(cue.last, at)
    if cue.value == "rejection" and classes.rumours.isdisjoint(between):
        return False
    if not classes.reversals.isdisjoint(frame.words(cue.first - _REVERSAL_REACH, cue.first)):
        return False
    return not classes.that.isdisjoint(between) or classes.beside_denials.isdisjoint(between)


def _is_told_of(frame: Frame, first: int, at: int) -> bool:
    """'Reports that a ship had locked on …': a noun for what is said, and 'that' behind it."""
    classes, words = frame.language.sentences, frame.words(first, at)
    told = next((k for k, word in enumerate(words) if word in classes.rumours), None)
    return told is not None and not classes.that.isdisjoint(words[told + 1 : told + 3])


def _is_predicate(frame: Frame, cue: Mention) -> bool:
    before = frame.words(cue.first - _PREDICATE_REACH, cue.first)
    return not frame.language.sentences.passive.isdisjoint(before)


def is_supposed_above(frame: Frame, at: int) -> bool:
    """Whether a token stands in a condition, or tells of whomever a rule is for ('any aircraft that enters … will')."""
    classes, (first, last) = frame.language.sentences, stretch(frame, at)
    before, behind = frame.words(first, at), frame.words(at, last)
    if _in_condition(before, classes):
        return True
    if not classes.generic.isdisjoint(before) and _rules(frame.words(first, last), classes):
        return True
    if before and before[-1] in classes.relatives and not classes.obliging.isdisjoint(behind):
        return True
    return bool(behind) and _is_timeless(behind, classes)


def _in_condition(before: Sequence[str], classes: SentenceWords) -> bool:
    """Behind 'if' up to its comma; where 'if' heads what is said, all of it."""
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] in classes.conditions), None)
    return at is not None and (at == 0 or "," not in before[at:])


def _rules(words: Sequence[str], classes: SentenceWords) -> bool:
    return not classes.obliging.isdisjoint(words) or classes.foretelling.find(words) is not None


def _is_timeless(behind: Sequence[str], classes: SentenceWords) -> bool:
    """'Scrambles fighters when aircraft come near': both in the present, the one whenever the other."""
    if behind[0] not in classes.timeless:
        return False
    when = next((k for k, word in enumerate(behind) if word in classes.whenever), None)
    return when is not None and not classes.timeless.isdisjoint(behind[when + 1 :])


def is_foretold(frame: Frame, clause: Clause, trigger: Trigger) -> bool:
    """Whether what a trigger tells of is to come ('will scramble', 'vowed to intercept')."""
    at = trigger.first
    first = max(clause.first, stretch(frame, at)[0], at - _FUTURE_REACH)
    classes, words = frame.language.sentences, frame.words(first, at)
    found = classes.foretelling.find(words)
    if found is None or not classes.clause_openers.isdisjoint(words[found[1] :]):
        return False
    return not any(first + found[0] < said < at for said in frame.cue_positions("saying"))


def stretch(frame: Frame, at: int) -> tuple[int, int]:
    """Tokens [first, last) around one that no semicolon and no 'but' parts from it."""
    ends = list(_ends(frame))
    first = max((k + 1 for k in ends if k < at), default=frame.sentence.first)
    return first, min((k for k in ends if k > at), default=frame.sentence.last)


def _ends(frame: Frame) -> Iterator[int]:
    lowers, classes = frame.lowers, frame.language.sentences
    for k in range(frame.sentence.first, frame.sentence.last):
        if lowers[k] in classes.stretch_ends or (
            lowers[k] == "," and k + 1 < frame.sentence.last and lowers[k + 1] in classes.new_stretches
        ):
            yield k


def is_of_another_verb(frame: Frame, at: int, position: int) -> bool:
    """'That can carry missiles flew', 'capable of strikes entered', 'had not filed a plan was met': not of this verb.

    at: the token of what denies or supposes; position: that of a verb behind it, or of a noun behind such a verb.
    """
    if at + 2 > position:
        return False
    verbs = (t.first for t in frame.triggers if at + 2 < t.first < position)
    return _is_past_behind(frame, at, position) or any(_is_past_behind(frame, at, verb) for verb in verbs)


def _is_past_behind(frame: Frame, at: int, verb: int) -> bool:
    """Whether a verb is told as past, as none is that a modal, a 'capable of' or a 'did not' before it governs."""
    classes, lowers = frame.language.sentences, frame.lowers
    if classes.past_tense.fullmatch(lowers[verb]) is None:
        return False
    own, between = lowers[at + 1], frame.words(at + 2, verb)
    if lowers[at] in classes.fitted:
        return bool(between) and own not in classes.passive
    if lowers[at] in classes.modals:
        related = lowers[at - 1] in classes.relatives
        return related and own not in classes.passive | frame.language.drafts.perfect
    if lowers[at - 1] not in classes.deniable or own in classes.taking_clauses:
        return False
    return not classes.told_anew.isdisjoint(between) and classes.that.isdisjoint(between)
