"""An event as an article tells it: what its clauses say, gathered one after the other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.calendar import Span
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.drafts.evidence import Evidence, Located
from orchestration.claims.model import Group, Kind, Relation, Status


@dataclass(frozen=True, slots=True)
class Timing:
    """When an event is, as far as it was told.

    own: its day stands in its own sentence, rather than being taken from those before or after. begun: the day told as
    its first. until, ended: the day it goes on to, and whether that is said as the day on which it ended. length: days.
    former: the days from which it was put off.
    """

    span: Span | None = None
    own: bool = False
    begun: Span | None = None
    until: Span | None = None
    ended: bool = False
    length: int | None = None
    former: Span | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An event's stated relation to an earlier one; lag in days where it is told; the characters that tell of it."""

    cause: "Event"
    relation: Relation
    lag: int | None
    evidence: tuple[int, int]


@dataclass(slots=True, eq=False)
class Event:
    """One event, and the clause that told of it first. It is itself alone: two that say the same are two events.

    countries, targets, places: who acted, against whom and where, in order of mention, each with what it was read from.
    bases: places that its craft came from or are based at.
    founders: the countries that it was first told of, before others joined. scenes: the sentences that tell of it.
    by_country: its place is merely the country that it is said to be near. apart: it sums up drills that were held one
    after the other.
    """

    draft: Draft
    event_type: str
    group: Group
    rule: str
    status: Status
    weak: bool
    countries: dict[str, Evidence]
    targets: dict[str, Evidence]
    crafts: list[Owned]
    places: dict[str, Located]
    exercise: str | None
    binational: bool
    when: Timing
    last_scene: int
    called_off_at: tuple[int, int] | None = None
    scenes: set[int] = field(default_factory=set)
    bases: dict[str, Located] = field(default_factory=dict)
    by_country: bool = False
    apart: bool = False
    founders: tuple[str, ...] = ()
    answers: list[Answer] = field(default_factory=list)

    @classmethod
    def of(cls, draft: Draft, when: Timing | None = None) -> "Event":
        """An event of which nothing is known but what one clause says, and perhaps its day."""
        return cls(
            draft, draft.event_type, draft.group, draft.rule, draft.status, draft.weak, dict(draft.countries),
            dict(draft.targets), list(draft.crafts), dict(draft.places), draft.exercise, draft.binational,
            when or Timing(length=draft.length), draft.scene, draft.called_off_at,
        )  # fmt: skip

    @property
    def kind(self) -> Kind:
        """A drill or an incident."""
        return self.draft.kind

    @property
    def scene(self) -> int:
        """The sentence that told of it first."""
        return self.draft.scene

    def date(self, span: Span | None) -> None:
        """Give it a day, in place, that its own sentence tells."""
        self.when = replace(self.when, span=span, own=True)

    def borrow(self, span: Span | None) -> None:
        """Give it a day, in place, that was told for something else."""
        self.when = replace(self.when, span=span)


def of_sole(crafts: Sequence[Owned], countries: Collection[str]) -> list[Owned]:
    """Craft with their operators: what nobody is said to fly is the one country's that there is."""
    sole = next(iter(countries)) if len(countries) == 1 else None
    return [o.of(o.operator or sole, o.rule) for o in crafts]
