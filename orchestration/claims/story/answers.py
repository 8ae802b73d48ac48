"""Which event is said to answer, follow or prompt which, by the expressions of answers.csv."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.claims.drafts.common import CAUSES
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.telling import Governed
from orchestration.claims.story.event import Answer, Event
from orchestration.claims.text.terms import Match

_RECENT = 3
"""Sentences over which fighters sent up answer what was told last."""
_EXACT = ("day", "range")
_FLOWN = ("bomber_mission", "air_exercise")
"""Types of drills that are flights, which those whom they pass may meet."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands among the events of its sentence: those told before it, and behind it.

    inside: those of the words that it governs. governed: what else these words say.
    """

    before: list[Event]
    behind: list[Event]
    inside: list[Event]
    governed: Governed


def answer_in_clause(accounts: Sequence[Event]) -> None:
    """Let fighters that are sent up in the clause of an entry answer it, in place: on the same day."""
    for there, scramble in pairwise(accounts):
        together = (there.draft.first, there.draft.last) == (scramble.draft.first, scramble.draft.last)
        if together and there.kind == "incident" and there.group in CAUSES and scramble.group == "scramble":
            scramble.answers.append(Answer(there, "response", 0, (scramble.draft.start, scramble.draft.end)))


def link_events(
    scene: Scene, events: Sequence[Event], told: Sequence[Event], subject: Event | None, recalls: RecallIndex
) -> None:
    """Add, in place, the answers that a sentence states.

    `told` are the article's earlier events; `subject` is the one that the sentence before was about, which 'it'
    and 'the exercise' take up.
    """
    for match in scene.answers:
        place = _place(scene, match, events, recalls)
        effect, cause = _linked(place, match.value, told, subject)
        if effect is None or cause is None:
            continue
        start, end = scene.tokens[match.first].start, scene.tokens[match.last - 1].end
        for each in [e for e in told if _is_met(e, effect)] if place.governed.several else [cause]:
            if _may_answer(effect, each):
                effect.answers.append(Answer(each, match.value.relation, None, (start, end)))
    for event in events:
        if event.group == "scramble" and not event.answers:
            _answer_last(event, [e for e in [*told, *events] if e is not event])


def _is_met(event: Event, effect: Event) -> bool:
    """What fighters sent up 'against these' may have met: all that foreigners did on their days, flights among it."""
    return (event.group in CAUSES or event.group == "patrol") and _may_cause(event, effect)


def without_later(event: Event) -> list[Answer]:
    """The answers of an event to what did not come after it, as far as both days are known.

    Of two events that are told to answer each other the one told first is answered.
    """
    return [a for a in event.answers if not (_is_before(event, a.cause) or _is_answered_by(event, a.cause))]


def _is_answered_by(event: Event, other: Event) -> bool:
    first = (event.scene, event.draft.start) < (other.scene, other.draft.start)
    return first and any(a.cause is event for a in other.answers)


def _linked(
    place: _Place, answer: AnswerRow, told: Sequence[Event], subject: Event | None
) -> tuple[Event | None, Event | None]:
    """The event that answers and the one that is answered, as an expression and the order of the words tell them."""
    match answer.order:
        case "cause_first":
            return _first(place.behind), _first([*place.before[-1:], subject])
        case "head":
            effect = _first([*place.behind, *place.before[-1:]])
            earlier = [e for e in (*told, *place.before) if e is not effect]
            fits = [e for e in earlier if e.group in CAUSES or (effect is not None and effect.group != "scramble")]
            return effect, _first(reversed(fits))
        case "effect_first":
            head = place.governed.head
            effect = None if head else _first([*place.before[-1:], subject])
            earlier = [e for e in told if e is not effect]
            referent = _referent(place, earlier, subject)
            if not head:
                return effect, referent or _first(place.behind)
            if referent is not None:
                return _first(e for e in place.behind if e.draft.start >= place.governed.end), referent
            return _first(e for e in place.behind if e not in place.inside), _first(place.inside)


def _first(events: Iterable[Event | None]) -> Event | None:
    return next((e for e in events if e is not None), None)


def _place(scene: Scene, match: Match[AnswerRow], events: Sequence[Event], recalls: RecallIndex) -> _Place:
    start, governed = scene.tokens[match.first].start, scene.grammar.pointing.governed(scene, match, recalls)
    return _Place(
        [e for e in events if e.draft.start < start],
        [e for e in events if e.draft.start > start],
        [e for e in events if start < e.draft.start < governed.until],
        governed,
    )


def _referent(place: _Place, told: Sequence[Event], subject: Event | None) -> Event | None:
    """The event told before that is answered: that of 'that', or of a noun for it ('the patrol').

    A noun with its own account of who did it ('the joint flight of Chinese bombers') is for that account.
    """
    governed = place.governed
    if governed.groups is None:
        return subject if governed.pronoun else None
    described = any(e.draft.start < governed.end and not e.draft.points_back for e in place.inside)
    model = next((e for e in reversed(told) if e.group in governed.groups and not e.weak), None)
    return model if governed.known and not described else None


def _may_answer(effect: Event, cause: Event) -> bool:
    """Whether one event may answer another: not itself, nor one told alike, nor what is known to answer either way."""
    alike = cause.group == effect.group and list(cause.countries) == list(effect.countries)
    known = any(a.cause is cause for a in effect.answers) or any(a.cause is effect for a in cause.answers)
    return cause is not effect and not alike and not known


def _answer_last(scramble: Event, others: Sequence[Event]) -> None:
    """Let fighters sent up answer, in place, what was told last that they may have been sent up against."""
    cause = next((e for e in reversed(others) if _is_cause(e, scramble) and _may_cause(e, scramble)), None)
    if cause is not None and scramble.scene - cause.last_scene <= _RECENT:
        scramble.answers.append(Answer(cause, "response", None, (scramble.draft.start, scramble.draft.end)))


def _is_cause(event: Event, scramble: Event) -> bool:
    """What foreigners do, and a flight of the bombers that fighters are said to have met."""
    met = event.event_type in _FLOWN and set(event.countries) == set(scramble.targets) != set()
    return event.group in CAUSES or met


def _may_cause(cause: Event, effect: Event) -> bool:
    """Fighters sent up on another day answer something else."""
    one, other = cause.when.span, effect.when.span
    if one is None or other is None:
        return True
    return one.lo <= (other.hi or other.lo) and other.lo <= (one.hi or one.lo)


def _is_before(event: Event, other: Event) -> bool:
    """Whether an event is known to have begun before another one."""
    one, two = event.when.span, other.when.span
    if one is None or two is None:
        return False
    if one.precision in _EXACT and two.precision in _EXACT:
        return one.lo < two.lo
    return one.hi is not None and one.hi < two.lo
