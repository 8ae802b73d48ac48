"""The models of the site's Atom feeds (RFC 4287): events by what is newest of them, and every change on its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5

from orchestration.differing.changes import Change
from orchestration.differing.wording import BECAME, standing, what_changed
from orchestration.reporting import words
from orchestration.reporting.catalogue import Brief, Catalogue
from orchestration.reporting.events import grouped
from orchestration.reporting.rows import Marts, Row

ALL, CHANGES, INDEX = "feeds/events.xml", "feeds/changes.xml", "feeds/index.html"
_NAMES = UUID("5f0d2c5e-6f3b-5d6c-9d0a-3d8a7f1c2b4e")
"""The space of our own names, in which ids of entries are made (RFC 9562, version 5)."""
_MOST = 100
"""Entries of a feed at most, the newest."""
_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of evidence, and who says it; address: that of its article, where it is one of the web."""

    source: str
    address: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: an event that is found again under its id whatever becomes of it, or one change.

    path: its event's page, from the site's root; None when there is none any more.
    """

    entry_id: str
    title: str
    path: str | None
    updated: str
    published: str
    terms: tuple[str, ...]
    lines: Sequence[str]
    said: Sequence[Said]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its path from the site's root, its name, and what it holds."""

    path: str
    feed_id: str
    title: str
    updated: str
    entries: Sequence[Entry]
    events: int


def feeds(
    marts: Marts, catalogue: Catalogue, changes: Sequence[Change], built: datetime, address: str | None
) -> Iterator[Feed]:
    """All feeds: of all events, of changes, and of the events of each country and type, in the order of their names.

    changes: the release's record. built: when the release was made. address: where the site is served, if it is known.
    """
    entries = _events(marts, catalogue, changes)

    def feed(path: str, title: str, entries: Iterable[Entry]) -> Feed:
        listed = sorted(entries, key=lambda entry: entry.updated, reverse=True)
        updated = listed[0].updated if listed else moment(built)
        return Feed(path, _id(f"feed {address or ''} {path}"), title, updated, listed[:_MOST], len(listed))

    yield feed(ALL, "All events", entries.values())
    yield feed(CHANGES, "Changes", (_change(change, catalogue) for change in changes if not change.further))
    parties, types = defaultdict(list), defaultdict(list)
    for brief in catalogue.briefs.values():
        types[brief.event_type].append(entries[brief.event_id])
        for code in dict.fromkeys((*brief.countries, *brief.targets)):
            parties[code].append(entries[brief.event_id])
    for code in sorted(parties, key=catalogue.country_name):
        yield feed(of_country(code), f"Events of {catalogue.country_name(code)}", parties[code])
    for event_type in sorted(types, key=catalogue.event_type):
        yield feed(of_type(event_type), f"Type: {catalogue.event_type(event_type)}", types[event_type])


def of_country(code: str) -> str:
    """The path of the feed of events in which a country takes part, or is the target."""
    return f"feeds/countries/{words.file_name(code)}.xml"


def of_type(event_type: str) -> str:
    """The path of the feed of events of a type."""
    return f"feeds/types/{words.file_name(event_type)}.xml"


def moment(at: datetime) -> str:
    """A moment as feeds write it (RFC 3339), in UTC; one without a zone is in UTC already."""
    utc = at.astimezone(UTC) if at.tzinfo else at
    return f"{utc:%Y-%m-%dT%H:%M:%S}Z"


def _events(marts: Marts, catalogue: Catalogue, changes: Sequence[Change]) -> dict[str, Entry]:
    newest: dict[str, Change] = {}
    for change in changes:
        newest.setdefault(change.event_id, change)
    reports = grouped(marts.reports, "event_id")
    return {
        row["event_id"]: _event(row, catalogue, newest.get(row["event_id"]), reports.get(row["event_id"], ()), marts)
        for row in marts.events
    }


def _event(row: Row, catalogue: Catalogue, change: Change | None, reports: Sequence[Row], marts: Marts) -> Entry:
    brief = catalogue.briefs[row["event_id"]]
    published = moment(row["first_captured_at"])
    updated = max(moment(change.at), published) if change is not None else published
    changed = what_changed(change) if change is not None else []
    told = [report for report in reports if not marts.articles.get(report["article_id"], {}).get("is_copy")]
    said = [_said(report, marts, catalogue) for report in told[:_EVIDENCE]]
    return Entry(
        _id(f"event {brief.event_id}"), brief.title, brief.path, updated, published, _terms(brief),
        [_state(row, brief), *changed], said,
    )  # fmt: skip


def _state(row: Row, brief: Brief) -> str:
    sure = "unknown" if row["confidence"] is None else f"{row['confidence']:.2f}"
    sources = words.number(brief.sources, "independent source")
    return f"{brief.label.capitalize()}, {brief.when}, {brief.status_in_words}; confidence {sure}, {sources}"


def _said(report: Row, marts: Marts, catalogue: Catalogue) -> Said:
    article = marts.articles.get(report["article_id"], {})
    return Said(
        catalogue.source(article.get("source_id")).text, words.link(article.get("url")), report["evidence"] or ""
    )


def _terms(brief: Brief) -> tuple[str, ...]:
    return tuple(dict.fromkeys((brief.event_type, *brief.countries, *brief.targets)))


def _change(change: Change, catalogue: Catalogue) -> Entry:
    event = catalogue.happening(change.other if change.became == "merged" else change.event_id)
    said = [Said(told.source, words.link(told.url), told.evidence or "") for told in change.reports[:_EVIDENCE]]
    return Entry(
        _id(f"change {change.change_id}"), f"{BECAME[change.became]}: {change.title}", event.path, moment(change.at),
        moment(change.at), (change.became, change.event_type, *change.countries, *change.targets),
        [standing(change), *what_changed(change)], said,
    )  # fmt: skip


def _id(name: str) -> str:
    return uuid5(_NAMES, name).urn
