"""What the reader gives: reports, claims, links and statements as plain rows, each with its characters."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeVar, get_args

Kind = Literal["drill", "incident"]
Group = Literal["exercise", "patrol", "scramble", "presence", "violation", "incursion", "lock_on", "unsafe", "launch"]
"""What an event type is told as: accounts of different groups never speak of one event, but for exercise and patrol."""
Status = Literal["occurred", "ongoing", "planned", "postponed", "cancelled", "denied"]
Precision = Literal["day", "range", "week", "month", "year", "unknown"]
ClaimType = Literal[
    "aircraft", "vessel", "country", "target", "place", "unit", "base", "date",
    "former_date", "status", "exercise", "crossing", "missile", "time",
]  # fmt: skip
Role = Literal["participant", "actor", "target", "responder"]
"""What craft are to an event: in a drill those that take part; in an incident those that do it (enter, lock on, are met
by fighters), those that it is done to, and those sent up or out in answer."""
PlaceRelation = Literal["location", "zone", "near", "destination", "base", "origin"]
"""How a place belongs to an event: it happened there, in that zone or near it; its craft went there, are based there or
came from there."""
CountQualifier = Literal["exact", "at_least", "at_most", "about", "unknown"]
Relation = Literal["response", "prompted", "after"]
"""How one event answers another, the strongest first: in response to it, brought about by it, or merely after it."""

Order = Literal["effect_first", "cause_first", "head"]
"""Where the words of an answer stand: behind the answer, behind what is answered, or before the answer alone."""

OfficialKind = Literal["ministry", "command"]
"""Kinds of sources that speak for a state, as dim_source has it."""

KINDS: tuple[Kind, ...] = get_args(Kind)
GROUPS: tuple[Group, ...] = get_args(Group)
STATUSES: tuple[Status, ...] = get_args(Status)
"""From what is known best to what is known least, and what is denied."""
HELD: frozenset[Status] = frozenset({"occurred", "ongoing"})
"""Statuses of what took place or is going on."""
TO_COME: frozenset[Status] = frozenset({"planned", "postponed"})
"""Statuses of what is to be held, on a day of its own or on another than was announced."""
ANNOUNCED: frozenset[Status] = TO_COME | {"cancelled"}
"""Statuses of what was announced, none of which says that it was held."""
UNHELD: frozenset[Status] = frozenset({"cancelled", "denied"})
"""Statuses of what did not take place."""
EVENT_STATUSES = tuple(status for status in STATUSES if status != "denied")
"""Those that an event can have: of what is only denied there is none."""
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
"""From the finest to the coarsest, and none."""
CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
ROLES: tuple[Role, ...] = get_args(Role)
PLACE_RELATIONS: tuple[PlaceRelation, ...] = get_args(PlaceRelation)
"""From what says best where it happened to what says nothing of it."""
HAPPENED: frozenset[PlaceRelation] = frozenset({"location", "zone", "near", "destination"})
"""Those of places of the event itself (claims of type place); the others are of its craft (claims of type base)."""
COUNT_QUALIFIERS: tuple[CountQualifier, ...] = get_args(CountQualifier)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
ORDERS: tuple[Order, ...] = get_args(Order)

RULES = "rules"
"""The reader that every article has: the rules. Others are called by their names."""

Term = TypeVar("Term", bound=str)


def one_of(vocabulary: tuple[Term, ...], value: str) -> Term:
    """A table's cell as the term of a closed vocabulary; raises ValueError with what is known where it is none."""
    for term in vocabulary:
        if term == value:
            return term
    raise ValueError(f"{value!r} is none of {', '.join(vocabulary)}.")


@dataclass(frozen=True, slots=True)
class Report:
    """One article's account of one event; `text[evidence_start:evidence_end]` is the sentence that tells of it.

    wording: what it shares with the same sentence in another article. agency: the source_id of the news agency that it
    is credited to. support: what speaks most for and
    against it, from which its confidence is reckoned. evidence_page: the page on which the sentence begins, from 1 on,
    of a text in pages (form feeds part them); None of others. reader: who read it: the rules, a model by its name and
    its prompt's version, or both, joined by ' + '. agreed: whether both did; None where one alone read the article.
    """

    report_id: str
    article_id: str
    kind: Kind
    event_type: str
    status: Status
    start_date: date | None
    end_date: date | None
    date_precision: Precision
    date_rule: str | None
    confidence: float
    evidence_start: int
    evidence_end: int
    rule: str
    wording: str | None = None
    agency: str | None = None
    support: str = ""
    evidence_page: int | None = None
    reader: str = RULES
    agreed: bool | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated value in a report, with the characters it was read from and the rule that read it.

    value: an aircraft type, vessel type, missile type, country, place or exercise by its id, a unit by its name, days,
    a time of day as HH:MM, or the place of the line that was crossed. variant: a type as written with its series
    letters, a ship's name, an exercise's edition, the zone of a time. vessel_id: the ship that is named.
    role: of craft what they are to the event, None where the text leaves it open; None of all else.
    relation: of a place or base how it belongs to the event; None of all else. presumed: whether the text says of craft
    that it only takes them for such ('presumed to be Tu-95s', 推定). reader, agreed: as of a report.
    reader_confidence: how often values of its kind that were read so (by both, by one of them alone) were right, None
    where one reader alone read the article. is_doubted: whether it counts for nothing, as mostly such were wrong.
    """

    claim_id: str
    report_id: str
    claim_type: ClaimType
    value: str
    surface: str
    variant: str | None
    operator: str | None
    role: Role | None
    count: int | None
    count_qualifier: str
    evidence_start: int
    evidence_end: int
    rule: str
    relation: PlaceRelation | None = None
    vessel_id: str | None = None
    presumed: bool = False
    reader: str = RULES
    agreed: bool | None = None
    reader_confidence: float | None = None
    is_doubted: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A report's stated relation to an earlier one; `lag_days` when both dates are known."""

    report_id: str
    answers_report_id: str | None
    relation: Relation
    lag_days: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says: `quote` as written (the words of a quotation, or the content of reported speech).

    speaker: the person's fullest name in the article, None when an organisation or an unnamed person speaks;
    report_id: the event it speaks of, None when of none. `text[evidence_start:evidence_end]` holds quote and speaker.
    organisation_id: a digest of the organisation's words without nation and of its country, so that it is one however
    it is spelt. rule: the form in which the text says who speaks.
    """

    statement_id: str
    article_id: str
    report_id: str | None
    speaker: str | None
    role: str | None
    organisation: str | None
    organisation_id: str | None
    country: str | None
    quote: str
    is_direct: bool
    evidence_start: int
    evidence_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class OfficialCount:
    """What an authority's own bulletin counts in one window; `text[evidence_start:evidence_end]` is the line with it.

    window_start, window_end: [start, end) by the publisher's clock, with its zone. day: the last day that the window
    reaches into, by which the bulletin is labelled. category: what is counted (aircraft, aircraft_across_line,
    naval_vessels …). aircraft_type: the base designation where a type is counted by itself, None of totals. nation:
    whose (ISO 3166 alpha-3), None of all. surface: the words with the number.
    """

    count_id: str
    article_id: str
    series_id: str
    window_start: datetime
    window_end: datetime
    day: date
    category: str
    aircraft_type: str | None
    nation: str | None
    count: int
    surface: str
    evidence: str
    evidence_start: int
    evidence_end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article. doubted: what its words would tell, but so told has mostly been wrong."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    statements: tuple[Statement, ...] = ()
    doubted: tuple[Report, ...] = ()
