"""What is left of a model's answer once our own readers found each value in the text, and what was refused. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from orchestration.claims.dates.calendar import Span
from orchestration.claims.model import Kind, PlaceRelation, Relation, Status
from orchestration.second_reader.answers import ToldEvent
from orchestration.second_reader.quotations import Range

Fault = Literal[
    "not_in_text", "unknown_event_type", "nothing_else_in_text", "not_happened", "country_not_in_words",
    "place_not_in_words", "type_not_in_words", "count_not_in_words", "operator_not_in_text", "name_not_in_words",
    "day_not_in_words", "answers_nothing", "told_twice",
]  # fmt: skip
"""Why a value is refused."""
Category = Literal["aircraft", "vessel"]


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that can't be grounded: which, in the words of which quotation, of which event (from 1), and why."""

    event: int
    field: str
    value: str
    words: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class State:
    """A state, named at text[start:end]."""

    country: str
    at: Range


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its id, named at text[start:end], and how it belongs to the event."""

    place_id: str
    at: Range
    relation: PlaceRelation


@dataclass(frozen=True, slots=True)
class Group:
    """Aircraft or ships at text[start:end], by the ids of our tables. presumed: as our own reader finds it.

    is_open: the model gave a number that was refused, so that it says nothing of how many they are.
    """

    category: Category
    value: str
    variant: str | None
    operator: str | None
    count: int | None
    qualifier: str
    at: Range
    vessel_id: str | None = None
    presumed: bool = False
    is_open: bool = False


@dataclass(slots=True)
class Told:
    """One event with what of it stands in the text. number: its place in the model's list, from 1."""

    number: int
    kind: Kind
    event_type: str
    status: Status
    at: Range
    scene: int
    span: Span | None = None
    countries: list[State] = field(default_factory=list)
    targets: list[State] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    answers: list[tuple[int, Relation, Range]] = field(default_factory=list)
    """The events that it answers, by their numbers, how, and the words that say so."""


@dataclass(frozen=True, slots=True)
class Grounded:
    """The events of an answer, and what was refused. values: how many values the answer had."""

    events: Sequence[Told]
    refused: Sequence[Refused]
    values: int


class Refusing:
    """Notes what is refused of one event, by its number."""

    def __init__(self, refused: list[Refused], event: int) -> None:
        self._refused, self._event = refused, event

    def __call__(self, field: str, value: str, words: str, fault: Fault) -> None:
        """A value of the event is refused."""
        self._refused.append(Refused(self._event, field, value, words, fault))

    def event(self, told: ToldEvent, fault: Fault) -> None:
        """An event goes with all its values."""
        self("event", told.type, told.words, fault)
