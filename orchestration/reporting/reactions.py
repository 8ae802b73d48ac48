"""Action and reaction: chains of events that answer each other in the order of time, with their lags. Pure."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from orchestration.reporting import words
from orchestration.reporting.catalogue import Brief, Catalogue
from orchestration.reporting.rows import Marts, Row

HOME = "reactions/index.html"
_RELATIONS = {"response": "in response to", "prompted": "prompted by", "after": "told to come after"}
_MOST_CHAINS, _MOST_STEPS, _MOST_AROUND = 60, 30, 10
_GAPS = (0, 1, 7, 30)
"""Days up to which the line between two steps has one more length: the same day, a day, a week, a month, and longer."""

_Whole = Mapping[str, int]
"""The events of a chain in the order of time, each with its number."""


@dataclass(frozen=True, slots=True)
class Answer:
    """In which ways it is told that a step answers an event, in whose words; `to` is None for the step before."""

    to: Brief | None
    told: str
    lag: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """An event of a chain; since: the time from the step before, in words; gap: how long the line between is, to 4."""

    event: Brief
    since: str
    gap: int
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Events that answer each other, the earliest first; `left_out` more of them stand farther off."""

    anchor: str
    steps: tuple[Step, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ReactionsPage:
    """The chains whose last event is the newest first; `left_out` older ones are not shown."""

    chains: list[Chain]
    left_out: int


class Reactions:
    """The chains of a release."""

    def __init__(self, marts: Marts, catalogue: Catalogue) -> None:
        self._briefs = catalogue.briefs
        self._answers: dict[str, dict[str, Row]] = defaultdict(dict)
        self._beside: dict[str, set[str]] = defaultdict(set)
        for row in marts.links:
            event, answered = row["event_id"], row["answers_event_id"]
            if event in self._briefs and answered in self._briefs:
                self._answers[event][answered] = row
                self._beside[event].add(answered)
                self._beside[answered].add(event)
        self._chains = list(self._found())
        self._chain_of = {event_id: chain for chain in self._chains for event_id in chain}

    def around(self, event_id: str) -> Chain | None:
        """The part of a chain that lies nearest to an event; None when it answers nothing and nothing answers it."""
        chain = self._chain_of.get(event_id)
        return self._part(chain, islice(self._near(event_id), _MOST_AROUND)) if chain else None

    def page(self) -> ReactionsPage:
        """All chains."""
        newest = sorted(self._chains, key=lambda chain: max(map(self._day, chain)), reverse=True)
        shown = [self._part(chain, islice(chain, _MOST_STEPS)) for chain in newest[:_MOST_CHAINS]]
        return ReactionsPage(shown, max(0, len(newest) - _MOST_CHAINS))

    def _found(self) -> Iterator[_Whole]:
        """The events of each chain with their numbers in it."""
        passed: set[str] = set()
        for event_id in self._beside:
            if event_id not in passed:
                ordered = self._in_order(list(self._near(event_id)))
                passed.update(ordered)
                yield {member: number for number, member in enumerate(ordered)}

    def _near(self, event_id: str) -> Iterator[str]:
        """The events of a chain, those first that lie fewer answers away."""
        ahead, seen = deque([event_id]), {event_id}
        while ahead:
            here = ahead.popleft()
            yield here
            following = sorted(self._beside[here] - seen, key=lambda each: (self._day(each), each))
            seen.update(following)
            ahead.extend(following)

    def _part(self, chain: _Whole, members: Iterable[str]) -> Chain:
        ordered = sorted(members, key=chain.__getitem__)
        steps = [self._step(ordered[0], None)] + [self._step(after, before) for before, after in pairwise(ordered)]
        return Chain(f"chain-{next(iter(chain))[:12]}", tuple(steps), len(chain) - len(ordered))

    def _step(self, event_id: str, before: str | None) -> Step:
        answered = self._answers.get(event_id, {})
        days = None if before is None else self._days_between(before, event_id, answered)
        since = "" if before is None else words.lag(days)
        gap = len(_GAPS) if days is None else sum(days > most for most in _GAPS)
        told = tuple(
            Answer(
                None if other == before else self._briefs[other],
                " and ".join(_RELATIONS.get(name, name) for name in row["relations"]),
                words.lag(row["lag_days"]),
                tuple(dict.fromkeys(wording for wording in row["wordings"] if wording)),
            )
            for other, row in answered.items()
        )
        return Step(self._briefs[event_id], since, gap if before is not None else 0, told)

    def _days_between(self, before: str, after: str, answered: Mapping[str, Row]) -> int | None:
        """As the answer states it, else between two dates known to the day."""
        if before in answered and answered[before]["lag_days"] is not None:
            return int(answered[before]["lag_days"])
        days = [e.start_date for e in (self._briefs[before], self._briefs[after]) if e.precision in ("day", "range")]
        return (days[1] - days[0]).days if len(days) == 2 and days[0] and days[1] else None

    def _in_order(self, members: Sequence[str]) -> list[str]:
        """By their days, what is answered before what answers it; what has no day stands behind what it answers."""
        depth = self._depths(members)
        return sorted(members, key=lambda event_id: (self._day(event_id), depth[event_id], event_id))

    def _depths(self, members: Sequence[str]) -> dict[str, int]:
        """How many answers lie before each event, by the shortest way from one that answers none."""
        answered_by: dict[str, list[str]] = defaultdict(list)
        for event_id in members:
            for other in self._answers.get(event_id, ()):
                answered_by[other].append(event_id)
        firsts = [event_id for event_id in members if event_id not in self._answers]
        depths, ahead = dict.fromkeys(firsts, 0), deque(firsts)
        while ahead:
            here = ahead.popleft()
            for other in answered_by[here]:
                if other not in depths:
                    depths[other] = depths[here] + 1
                    ahead.append(other)
        return {event_id: depths.get(event_id, 0) for event_id in members}

    def _day(self, event_id: str) -> date:
        """When an event began; one without a date as late as the latest that it answers, or before all others."""
        own = self._briefs[event_id].start_date
        if own is not None:
            return own
        answered = (self._briefs[other].start_date for other in self._answers.get(event_id, ()))
        return max((day for day in answered if day), default=date.min)
