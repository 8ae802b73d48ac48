"""The days of a model's events, as our own date rules read the words that it quotes for them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.resolving import DateMention
from orchestration.claims.model import HELD, Status
from orchestration.second_reader.answers import ToldEvent
from orchestration.second_reader.finds import Finds, touching
from orchestration.second_reader.grounded import Refused, Refusing, Told
from orchestration.second_reader.quotations import Quoted, Range

_BEFORE_A_CLAUSE = ("after", "before")
"""Relations of days that stand before what they are counted from ('two days after … had flown')."""


@dataclass(frozen=True, slots=True)
class _Against:
    """A day of an event that is told against another event: how, in which words."""

    event: Told
    mention: DateMention
    at: Range
    words: str


class Days:
    """Finds the days of the events of one text."""

    def __init__(self, finds: Finds, quoted: Quoted, refused: list[Refused]) -> None:
        """refused: what is refused is added to it."""
        self._finds, self._quoted, self._refused = finds, quoted, refused

    def give(self, told: Sequence[Told], answer: Sequence[ToldEvent]) -> int:
        """Give the events their days and what these say of their status, in place; how many values were judged."""
        later: list[_Against] = []
        for event in told:
            spans: list[Span] = []
            for words in answer[event.number - 1].when:
                found, against = self._days(event, words)
                spans += found
                later += against
            event.span = _whole(spans)
        for each in later:
            if each.event.span is None:
                each.event.span = self._reckoned(each, told, answer)
            if each.event.span is None:
                Refusing(self._refused, each.event.number)("date", each.words, each.words, "day_not_in_words")
        for event in told:
            event.status = self._held(event)
        return sum(len(answer[event.number - 1].when) for event in told)

    def _days(self, event: Told, words: str) -> tuple[list[Span], list[_Against]]:
        """The days that a quotation is, by our own rules: where it stands, else read by itself."""
        places, refuse = self._quoted.find_all(words, event.at), Refusing(self._refused, event.number)
        if not places:
            refuse("date", words, words, "not_in_text")
            return [], []
        for at in places:
            inside = [d.what for d in touching(self._finds.dates, at)]
            before = [d.what.span for d in self._finds.dates if d.end <= at[0] and d.what.span is not None]
            found = [d for d in inside if d.span is not None or d.offset is not None]
            found = found or self._finds.alone(at, before[-1].lo if before else None)
            spans = [d.span for d in found if d.span is not None]
            if spans:
                return spans, []
            if against := next((d for d in found if d.offset is not None), None):
                return [], [_Against(event, against, at, words)]
        refuse("date", words, words, "day_not_in_words")
        return [], []

    def _reckoned(self, day: _Against, told: Sequence[Told], answer: Sequence[ToldEvent]) -> Span | None:
        """The days of an event that is told against another, or that another is told against ('a day after' of both).

        The other is the event that it answers, else one in its sentence, else the one told before it.
        """
        event, mention = day.event, day.mention
        at = (mention.start, mention.end)
        by_number = {other.number: other for other in told if other is not event}
        from_it = [other for other in by_number.values() if self._is_counted_from(day, other, answer)]
        follows = mention.relation in _BEFORE_A_CLAUSE and 0 <= event.at[0] - day.at[1] <= 1
        beside = [other for other in by_number.values() if other.scene == event.scene]
        if from_it or follows:
            dated = [other.span for other in (from_it or beside) if other.span is not None]
            is_exact = mention.weekday is None and mention.relation != "within"
            back = replace(mention, offset=-(mention.offset or 0))
            return back.counted_from(dated[0], at) if dated and is_exact else None
        answered = [by_number[a.event] for a in answer[event.number - 1].answers if a.event in by_number]
        before = [other for other in by_number.values() if other.at < event.at][-1:]
        reference = next((other.span for other in [*answered, *beside, *before] if other.span is not None), None)
        return mention.counted_from(reference, at) if reference is not None else None

    def _is_counted_from(self, day: _Against, other: Told, answer: Sequence[ToldEvent]) -> bool:
        """Whether another event is said to answer this one in the words that are quoted of this one's day."""
        said = (a for a in answer[other.number - 1].answers if a.event == day.event.number)
        places = (self._quoted.find(a.words, other.at) for a in said)
        return any(place is not None and place[0] < day.at[1] and day.at[0] < place[1] for place in places)

    def _held(self, event: Told) -> Status:
        """What lies behind the day from which the text is seen is to come, whatever the answer says."""
        seen_from, span = self._finds.seen.when.anchor, event.span
        is_ahead = seen_from is not None and span is not None and (span.lo - seen_from).days > 1
        return "planned" if event.kind == "drill" and event.status in HELD and is_ahead else event.status


def _whole(spans: Sequence[Span]) -> Span | None:
    """The days from the first of some spans to the last of them."""
    if len(spans) < 2:
        return spans[0] if spans else None
    first, last = spans[0], spans[-1]
    end = last.hi or last.lo
    return first.until(end, f"{first.rule}_until_{last.rule}", last) if end > first.lo else first
