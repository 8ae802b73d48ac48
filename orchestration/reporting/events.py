"""The model of an event's page, put together from the rows of a release."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from orchestration.reporting import words
from orchestration.reporting.accounts import Account, Former, accounts, former
from orchestration.reporting.cartography.event_map import Map, Maps
from orchestration.reporting.catalogue import Brief, Catalogue, Link
from orchestration.reporting.corrections import Corrections, Mark, Told
from orchestration.reporting.passages import Passage
from orchestration.reporting.reactions import Chain, Reactions
from orchestration.reporting.rows import Marts, Row
from orchestration.reporting.values import Value, values

_KINDS_OF_THEM = (("of them bombers", "bomber_count"), ("of them fighters", "fighter_count"))
_COUNTS = {
    "drill": (("Aircraft", "aircraft_count"), *_KINDS_OF_THEM),
    "incident": (
        ("Acting aircraft", "aircraft_count"), *_KINDS_OF_THEM,
        ("Targeted aircraft", "target_count"), ("Answering aircraft", "responder_count"),
    ),
}  # fmt: skip
"""The numbers of an event's aircraft; the sides of an incident stand apart."""
_TOLD_ELSEWHERE = ("event_type", "status", "answers")
"""What tags and lists of the page tell already, so that it is a fact of its own only where it was corrected."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what happened, with the mark of its correction."""

    name: str
    shown: tuple[Link, ...]
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the page of an event shows."""

    brief: Brief
    facts: list[Fact]
    reported: str
    articles: int
    confidence: str
    values: list[Value]
    accounts: list[Account]
    former: list[Former]
    chain: Chain | None
    map: Map | None
    corrections: list[Told]


def event_pages(
    marts: Marts, passages: Mapping[str, Passage], catalogue: Catalogue, corrections: Corrections, reactions: Reactions,
    without: Collection[str] = (),
) -> Iterator[EventPage]:  # fmt: skip
    """The page of each event, the newest first; without: the paths of pages that are not made."""
    reports, aircraft = grouped(marts.reports, "event_id"), grouped(marts.aircraft, "event_id")
    claims, before = grouped(marts.claims, "report_id"), grouped(marts.former, "event_id")
    groups = _groups(marts)
    places, maps = grouped(marts.event_places, "event_id"), Maps(marts.places)
    for row in marts.events:
        event_id = row["event_id"]
        if catalogue.briefs[event_id].path in without:
            continue
        told = accounts(reports.get(event_id, ()), claims, marts.articles, passages, catalogue)
        is_nowhere = row["place_id"] is None and corrections.mark(event_id, "place") is not None
        there = places.get(event_id, ())
        yield EventPage(
            brief=catalogue.briefs[event_id],
            facts=_facts(row, there, catalogue, corrections),
            reported=_reported(row),
            articles=row["articles"],
            confidence=f"{row['confidence']:.2f}" if row["confidence"] is not None else "",
            values=values(row, aircraft.get(event_id, ()), groups.get(event_id, {}), told, catalogue, corrections),
            accounts=told,
            former=former(before.get(event_id, ()), catalogue),
            chain=reactions.around(event_id),
            map=None if is_nowhere else maps.drawn(row["place_id"], _relations(there)),
            corrections=corrections.of(event_id),
        )


def _groups(marts: Marts) -> dict[str, dict[tuple[str, str, str | None], Row]]:
    """The settled groups of ships and missiles of each event."""
    found: dict[str, dict[tuple[str, str, str | None], Row]] = defaultdict(dict)
    for row in marts.vessels:
        found[row["event_id"]]["vessel", row["vessel_id"] or row["vessel_type"], row["operator"]] = row
    for row in marts.missiles:
        found[row["event_id"]]["missile", row["missile_type"], row["operator"]] = row
    return found


def grouped(rows: Sequence[Row], key: str) -> dict[str, list[Row]]:
    """Rows by the value of a column, in the order they have."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return dict(groups)


def _relations(places: Sequence[Row]) -> dict[str, str]:
    """The places of an event, each with how it belongs to it in words; nothing for where it simply happened."""
    ordered = sorted(places, key=lambda row: row["relation"] in ("base", "origin"))
    told: dict[str, str] = {}
    for row in ordered:
        told.setdefault(row["place_id"], words.PLACE_RELATIONS.get(row["relation"], "").lower())
    return told


def _other_places(places: Sequence[Row], catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[Link, ...]]]:
    """The places of an event beside the settled one, a fact for each way in which they belong."""
    for relation, name in words.PLACE_RELATIONS.items():
        named = [row["place_id"] for row in places if row["relation"] == relation and not row["is_settled"]]
        yield name, relation, tuple(Link(catalogue.place_name(place)) for place in named)


def _facts(row: Row, places: Sequence[Row], catalogue: Catalogue, corrections: Corrections) -> list[Fact]:
    brief, place, answered = catalogue.briefs[row["event_id"]], row["place_id"], row["answers_event_id"]
    known: list[tuple[str, str, tuple[Link, ...]]] = [
        ("Type", "event_type", (Link(brief.label),)),
        ("Status", "status", (Link(brief.status_in_words),)),
        ("When", "dates", (Link(brief.when),)),
        ("Announced for", "announced", _announced(row)),
        ("Where", "place", (Link(catalogue.place_name(place)),) if place else ()),
        *_other_places(places, catalogue),
        ("Taking part", "countries", catalogue.countries(row["countries"])),
        ("Against", "targets", catalogue.countries(row["targets"])),
        *((name, key, (Link(f"{row[key]:,}"),) if row[key] is not None else ()) for name, key in _COUNTS[row["kind"]]),
        ("Exercise", "exercise", _exercise(row, catalogue)),
        ("Time of day", "time_of_day", _time(row)),
        ("Median line", "crossings_count", _crossings(row)),
        ("Missiles", "missile_type", _missiles(row)),
        ("Answered", "answers", (catalogue.happening(answered),) if answered else ()),
    ]
    facts = []
    for name, field, shown in known:
        mark = corrections.mark(row["event_id"], field)
        if mark or (shown and field not in _TOLD_ELSEWHERE):
            facts.append(Fact(name, shown or (Link("unknown"),), mark))
    return facts


def _announced(row: Row) -> tuple[Link, ...]:
    """The days for which it was announced first, where it was put off or held on others."""
    start, end = row["announced_start_date"], row["announced_end_date"]
    return (Link(words.days(start, end, "day")),) if start is not None else ()


def _exercise(row: Row, catalogue: Catalogue) -> tuple[Link, ...]:
    if not row["exercise_id"]:
        return ()
    link = catalogue.exercise(row["exercise_id"])
    return (link, Link(row["exercise_edition"])) if row["exercise_edition"] else (link,)


def _time(row: Row) -> tuple[Link, ...]:
    told = " ".join(part for part in (row["time_of_day"], row["time_zone_as_worded"]) if part)
    return (Link(told),) if told else ()


def _crossings(row: Row) -> tuple[Link, ...]:
    if not row["crossed_median_line"]:
        return ()
    count = row["crossings_count"]
    return (Link("crossed by aircraft" if count is None else f"crossed by {count:,} aircraft"),)


def _missiles(row: Row) -> tuple[Link, ...]:
    if not row["missile_type"]:
        return ()
    count = row["missile_count"]
    return (Link(row["missile_type"] if count is None else f"{count:,}, {row['missile_type']}"),)


def _reported(row: Row) -> str:
    first, last = words.day(row["first_reported_at"]), words.day(row["last_reported_at"])
    return first if first == last else f"{first} to {last}"
