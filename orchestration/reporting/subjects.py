"""The models of the pages of aircraft types, countries, exercises, ships and sources."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from orchestration.reporting import timeline, words
from orchestration.reporting.catalogue import Brief, Catalogue, Link
from orchestration.reporting.events import grouped
from orchestration.reporting.feeds import of_country
from orchestration.reporting.rows import Marts, Row
from orchestration.reporting.timeline import Chart, Weeks
from orchestration.reporting.values import shown_role

MOST_LISTED = 200
"""Events that a list of a page shows, the newest: a page of thousands is slow to write and to read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An event in the list of a page, with what that page wants to say beside it."""

    event: Brief
    beside: str
    spread: str = ""
    differ: bool = False
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a summary: who or what, in how many events, and the most at once as far as it is stated."""

    link: Link
    events: int
    most: str


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A page of a subject (see above): facts, a chart, a summary, and lists of events by heading."""

    link: Link
    kind: str
    facts: list[tuple[str, str]]
    chart: Chart | None
    summary_of: str
    summary: list[Tally]
    lists: list[tuple[str, str, list[Listed]]]
    """(heading, heading of the column beside an event, events)"""
    feed: str | None = None
    """The path of the feed of its events, where there is one."""

    def fact(self, name: str) -> str:
        """What a fact says; empty where it isn't known."""
        return dict(self.facts).get(name, "")

    @property
    def total(self) -> int:
        """How many events the page lists, each once."""
        return len({listed.event.event_id for _, _, events in self.lists for listed in events})


def aircraft_pages(marts: Marts, catalogue: Catalogue, weeks: Weeks | None) -> Iterator[SubjectPage]:
    """The page of each aircraft type that has a part in an event."""
    flown = grouped(marts.aircraft, "aircraft_type")
    for name in catalogue.types:
        row = marts.types.get(name, {})
        listed = [_flown(each, catalogue, catalogue.country_name(each["operator"])) for each in flown[name]]
        yield SubjectPage(
            link=catalogue.aircraft(name),
            kind="aircraft",
            facts=_facts(
                ("Role", words.spaced(row.get("role") or "")),
                ("Kind", "a class of aircraft, no type named" if row.get("is_class") else ""),
                ("Maker", ", ".join(row.get("manufacturers") or ())),
                ("Origin", catalogue.country_name(row["origin"]) if row.get("origin") else ""),
                ("Names", ", ".join(row.get("names") or ())),
                ("NATO names", ", ".join(row.get("nato_names") or ())),
            ),
            chart=_chart(listed, weeks),
            summary_of="Operator",
            summary=_tallies(
                (catalogue.country(operator), rows) for operator, rows in grouped(flown[name], "operator").items()
            ),
            lists=[("Events", "Operator", _newest(listed))],
        )


def country_pages(marts: Marts, catalogue: Catalogue, weeks: Weeks | None) -> Iterator[SubjectPage]:
    """The page of each country that takes part in an event, is its target, or operates aircraft in it."""
    flown = grouped(marts.aircraft, "operator")
    part, against = defaultdict(list), defaultdict(list)
    for brief in catalogue.briefs.values():
        for code in brief.countries:
            part[code].append(Listed(brief, _names(brief.targets, catalogue)))
        for code in brief.targets:
            against[code].append(Listed(brief, _names(brief.countries, catalogue)))
    for code in catalogue.states:
        row = marts.countries.get(code, {})
        yield SubjectPage(
            link=catalogue.country(code),
            kind="country",
            facts=_facts(("Code", code), ("Region", row.get("region") or "")),
            chart=_chart(part[code] or against[code], weeks),
            summary_of="Aircraft flown",
            summary=_tallies(
                (catalogue.aircraft(name), rows) for name, rows in grouped(flown.get(code, ()), "aircraft_type").items()
            ),
            lists=[("Took part in", "Against", part[code]), ("Directed at it", "Taking part", against[code])],
            feed=of_country(code) if part[code] or against[code] else None,
        )


def exercise_pages(marts: Marts, catalogue: Catalogue, weeks: Weeks | None) -> Iterator[SubjectPage]:
    """The page of each series of exercises that an event is one of."""
    held = grouped([row for row in marts.events if row["exercise_id"]], "exercise_id")
    for series in catalogue.exercises:
        row = marts.exercises[series]
        events = [catalogue.briefs[each["event_id"]] for each in held[series]]
        editions = [each["exercise_edition"] or "" for each in held[series]]
        part = Counter(code for event in events for code in event.countries)
        listed = [
            Listed(event, ", ".join(filter(None, [edition, _names(event.countries, catalogue)])))
            for event, edition in zip(events, editions, strict=True)
        ]
        yield SubjectPage(
            link=catalogue.exercise(series),
            kind="exercise",
            facts=_facts(
                ("Kind", words.spaced(row["event_type"] or "")),
                ("Hosts", _names(row["hosts"], catalogue)),
                ("Known from", "" if row["is_listed"] else "articles alone"),
            ),
            chart=_chart(listed, weeks),
            summary_of="Taking part",
            summary=[Tally(catalogue.country(code), count, "") for code, count in part.most_common()],
            lists=[("Events", "Edition and who took part", _newest(listed))],
        )


def ship_pages(marts: Marts, catalogue: Catalogue, weeks: Weeks | None) -> Iterator[SubjectPage]:
    """The page of each ship with a name that has a part in an event: where it was, and when."""
    sailed = grouped([row for row in marts.vessels if row["vessel_id"]], "vessel_id")
    places = {row["event_id"]: row["places"] for row in marts.events}
    for vessel_id in catalogue.ships:
        row = marts.ships[vessel_id]
        found = [each for each in sailed[vessel_id] if each["event_id"] in catalogue.briefs]
        listed = [Listed(catalogue.briefs[each["event_id"]], ", ".join(places[each["event_id"]])) for each in found]
        yield SubjectPage(
            link=catalogue.ship(vessel_id),
            kind="ship",
            facts=_facts(
                ("Kind", row["vessel_type"]),
                ("Class", row["vessel_class"] or ""),
                ("Operator", catalogue.country_name(row["operator"]) if row["operator"] else ""),
                ("Known from", "" if row["is_listed"] else "articles alone"),
            ),
            chart=_chart(listed, weeks),
            summary_of="",
            summary=[],
            lists=[("Events", "Where", _newest(listed))],
        )


def source_pages(marts: Marts, catalogue: Catalogue, weeks: Weeks | None) -> Iterator[SubjectPage]:
    """The page of each source that has an article."""
    told: dict[str, dict[tuple[str, str], Listed]] = defaultdict(dict)
    for report in marts.reports:
        article = marts.articles.get(report["article_id"])
        event = catalogue.event(report["event_id"])
        if article is None or event is None:
            continue
        title = article["title"] or "Untitled article"
        told[article["source_id"]][event.event_id, report["article_id"]] = Listed(
            event, f"{title} (copy)" if article["is_copy"] else title, address=words.link(article["url"])
        )
    for source_id, row in marts.sources.items():
        listed = list(told[source_id].values())
        yield SubjectPage(
            link=catalogue.source(source_id),
            kind="source",
            facts=_facts(
                ("Kind", words.spaced(row["kind"] or "")),
                ("Country", catalogue.country_name(row["country"]) if row["country"] else ""),
                ("Domains", ", ".join(row["domains"] or ())),
                ("Articles", f"{row['articles']:,}"),
                ("Newest article", words.day(row["last_published_at"])),
            ),
            chart=_chart(listed, weeks),
            summary_of="",
            summary=[],
            lists=[("Events it tells of", "Article", _newest(listed))],
        )


def _flown(row: Row, catalogue: Catalogue, beside: str) -> Listed:
    count = "number unknown" if row["count"] is None else f"{row['count']:,}"
    role = shown_role(row["role"])
    beside = f"{beside}, {role}" if role else beside
    event = catalogue.briefs[row["event_id"]]
    spread = "" if row["agreed"] else words.span(row["count_low"], row["count_high"])
    return Listed(event, f"{beside}: {count}", spread, not row["agreed"])


def _facts(*facts: tuple[str, str]) -> list[tuple[str, str]]:
    return [fact for fact in facts if fact[1]]


def _names(codes: Iterable[str], catalogue: Catalogue) -> str:
    return ", ".join(catalogue.country_name(code) for code in codes)


def _newest(listed: Iterable[Listed]) -> list[Listed]:
    """The newest first, those without a date last."""
    return sorted(listed, key=lambda each: str(each.event.start_date or ""), reverse=True)


def _chart(listed: Sequence[Listed], weeks: Weeks | None) -> Chart | None:
    events = list({each.event.event_id: each.event for each in listed}.values())
    return timeline.chart(events, weeks) if weeks and any(event.by_week for event in events) else None


def _tallies(groups: Iterable[tuple[Link, Sequence[Row]]]) -> list[Tally]:
    """Groups of aircraft rows as a summary, the most events first."""
    tallies = []
    for link, rows in groups:
        stated = [row["count"] for row in rows if row["count"] is not None]
        tallies.append(Tally(link, len({row["event_id"] for row in rows}), f"{max(stated):,}" if stated else ""))
    return sorted(tallies, key=lambda tally: (-tally.events, tally.link.text))
