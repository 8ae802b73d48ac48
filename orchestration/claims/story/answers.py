"""Which event is said to answer, follow or prompt which, by the expressions of answers.csv."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.drafts.common import CAUSES
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Answer, Event
from orchestration.claims.text.terms import Match, TermIndex

_RECENT = 3
"""Sentences over which fighters sent up answer what was told last."""


def answer_in_clause(accounts: Sequence[Event]) -> None:
    """Let fighters that are sent up in the clause of an entry answer it, in place: on the same day."""
    for there, scramble in pairwise(accounts):
        together = (there.draft.first, there.draft.last) == (scramble.draft.first, scramble.draft.last)
        if together and there.kind == "incident" and there.group in CAUSES and scramble.group == "scramble":
            scramble.answers.append(Answer(there, "response", 0, (scramble.draft.start, scramble.draft.end)))


def link_events(
    scene: Scene, events: Sequence[Event], told: Sequence[Event], subject: Event | None, index: TermIndex[AnswerRow]
) -> None:
    """Add, in place, the answers that a sentence states.

    `told` are the article's earlier events; `subject` is the one that the sentence before was about, which 'it'
    and 'the exercise' take up.
    """
    for match in index.find(scene.tokens[scene.sentence.first : scene.sentence.last]):
        _link(scene, match, events, told, subject)
    for event in events:
        if event.group == "scramble" and not event.answers:
            _answer_last(event, [e for e in [*told, *events] if e is not event])


def _link(
    scene: Scene, match: Match[AnswerRow], events: Sequence[Event], told: Sequence[Event], subject: Event | None
) -> None:
    start = scene.tokens[scene.sentence.first + match.first].start
    end = scene.tokens[scene.sentence.first + match.last - 1].end
    before = [e for e in events if e.draft.start < start]
    after = [e for e in events if e.draft.start > start]
    follows_to = (
        scene.sentence.first + match.last < scene.sentence.last
        and scene.lowers[scene.sentence.first + match.last] == "to"
    )
    main = before[-1] if before else subject
    order, effect, cause = match.value.order, None, None
    if order == "head" and not follows_to:
        effect = next(iter(after or before), None)
        cause = next((e for e in reversed([*told, *before]) if e.group in CAUSES), None)
    elif order == "cause_first":
        effect, cause = next(iter(after), None), main
    elif order == "effect_first":
        effect, cause = main, next(iter(after), None)
    if effect is not None and cause is not None and _may_answer(effect, cause):
        effect.answers.append(Answer(cause, match.value.relation, None, (start, end)))


def _may_answer(effect: Event, cause: Event) -> bool:
    """Whether one event may answer another: not itself, nor one told alike, nor one that it is known to answer."""
    alike = cause.group == effect.group and cause.countries == effect.countries
    return cause is not effect and not alike and not any(a.cause is cause for a in effect.answers)


def _answer_last(scramble: Event, others: Sequence[Event]) -> None:
    """Let fighters sent up answer, in place, what was told last that they may have been sent up against."""
    cause = next((e for e in reversed(others) if e.group in CAUSES and _may_cause(e, scramble)), None)
    if cause is not None and scramble.scene - cause.last_scene <= _RECENT:
        scramble.answers.append(Answer(cause, "response", None, (scramble.draft.start, scramble.draft.end)))


def _may_cause(cause: Event, effect: Event) -> bool:
    """Fighters sent up on another day answer something else."""
    one, other = cause.when.span, effect.when.span
    if one is None or other is None:
        return True
    return one.lo <= (other.hi or other.lo) and other.lo <= (one.hi or one.lo)
