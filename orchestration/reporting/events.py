"""The model of an event's page, put together from the rows of a release."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orchestration.reporting import words
from orchestration.reporting.accounts import Account, Value, accounts, values
from orchestration.reporting.catalogue import Brief, Catalogue, Link
from orchestration.reporting.maps import Map, Maps
from orchestration.reporting.passages import Passage
from orchestration.reporting.rows import Marts, Row


@dataclass(frozen=True, slots=True)
class Answer:
    """A link between two events, seen from one of them; `other` is None when it is named but not described."""

    other: Brief | None
    relation: str
    lag: str
    evidence: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the page of an event shows."""

    brief: Brief
    countries: tuple[Link, ...]
    targets: tuple[Link, ...]
    counts: tuple[tuple[str, str], ...]
    reported: str
    articles: int
    confidence: str
    values: list[Value]
    accounts: list[Account]
    answers: list[Answer]
    answered_by: list[Answer]
    map: Map | None


def event_pages(marts: Marts, passages: Mapping[str, Passage], catalogue: Catalogue) -> Iterator[EventPage]:
    """The page of each event, the newest first."""
    reports, aircraft = grouped(marts.reports, "event_id"), grouped(marts.aircraft, "event_id")
    claims = grouped(marts.claims, "report_id")
    answers, answered_by = grouped(marts.links, "event_id"), grouped(marts.links, "answers_event_id")
    maps = Maps(marts.places)
    for row in marts.events:
        event_id = row["event_id"]
        told = accounts(reports.get(event_id, ()), claims, marts.articles, passages, catalogue)
        named = {c["value"]: None for a in told for c in a.claims if c["claim_type"] in ("place", "base")}
        yield EventPage(
            brief=catalogue.briefs[event_id],
            countries=catalogue.countries(row["countries"]),
            targets=catalogue.countries(row["targets"]),
            counts=_counts(row),
            reported=_reported(row),
            articles=row["articles"],
            confidence=f"{row['confidence']:.2f}" if row["confidence"] is not None else "",
            values=values(row, aircraft.get(event_id, ()), told, catalogue),
            accounts=told,
            answers=[_answer(link, link["answers_event_id"], catalogue) for link in answers.get(event_id, ())],
            answered_by=[_answer(link, link["event_id"], catalogue) for link in answered_by.get(event_id, ())],
            map=maps.drawn(row["place_id"], tuple(named)),
        )


def grouped(rows: Sequence[Row], key: str) -> dict[str, list[Row]]:
    """Rows by the value of a column, in the order they have."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return dict(groups)


def _counts(row: Row) -> tuple[tuple[str, str], ...]:
    named = (("Aircraft", "aircraft_count"), ("of them bombers", "bomber_count"), ("of them fighters", "fighter_count"))
    return tuple((name, f"{row[key]:,}") for name, key in named if row[key] is not None)


def _reported(row: Row) -> str:
    first, last = words.day(row["first_reported_at"]), words.day(row["last_reported_at"])
    return first if first == last else f"{first} to {last}"


def _answer(link: Row, other: str | None, catalogue: Catalogue) -> Answer:
    return Answer(
        catalogue.event(other),
        words.spaced(link["relation"] or ""),
        words.lag(link["lag_days"]),
        link["evidence"] or "",
    )
