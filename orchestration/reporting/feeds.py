"""The models of the site's Atom feeds (RFC 4287): events by what is newest of them, and every change on its own."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    entries = _Entries(marts, catalogue, changes)

    def feed(path: str, title: str, entries: Sequence[Entry], events: int) -> Feed:
        updated = entries[0].updated if entries else moment(built)
        return Feed(path, _id(f"feed {address or ''} {path}"), title, updated, entries, events)

    def of_events(path: str, title: str, events: Sequence[str]) -> Feed:
        return feed(path, title, entries.newest(events), len(events))

    yield of_events(ALL, "All events", list(catalogue.briefs))
    told = [_change(change, catalogue) for change in changes if not change.further]
    told.sort(key=lambda entry: entry.updated, reverse=True)
    yield feed(CHANGES, "Changes", told[:_MOST], len(told))
    parties, types = defaultdict(list), defaultdict(list)
    for brief in catalogue.briefs.values():
        types[brief.event_type].append(brief.event_id)
        for code in dict.fromkeys((*brief.countries, *brief.targets)):
            parties[code].append(brief.event_id)
    for code in sorted(parties, key=catalogue.country_name):
        yield of_events(of_country(code), f"Events of {catalogue.country_name(code)}", parties[code])
    for event_type in sorted(types, key=catalogue.event_type):
        yield of_events(of_type(event_type), f"Type: {catalogue.event_type(event_type)}", types[event_type])


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


class _Entries:
    """The entries of events, made of those alone that a feed has."""

    def __init__(self, marts: Marts, catalogue: Catalogue, changes: Sequence[Change]) -> None:
        self._marts, self._catalogue = marts, catalogue
        self._rows = {row["event_id"]: row for row in marts.events}
        self._reports = grouped(marts.reports, "event_id")
        self._changes: dict[str, Change] = {}
        for change in changes:
            self._changes.setdefault(change.event_id, change)
        self._made: dict[str, Entry] = {}

    def newest(self, events: Sequence[str]) -> list[Entry]:
        """The entries of those that were updated last."""
        return [self._entry(event_id) for event_id in sorted(events, key=self._updated, reverse=True)[:_MOST]]

    def _updated(self, event_id: str) -> str:
        published, change = moment(self._rows[event_id]["first_captured_at"]), self._changes.get(event_id)
        return published if change is None else max(moment(change.at), published)

    def _entry(self, event_id: str) -> Entry:
        if event_id not in self._made:
            self._made[event_id] = self._of(self._rows[event_id])
        return self._made[event_id]

    def _of(self, row: Row) -> Entry:
        brief, change = self._catalogue.briefs[row["event_id"]], self._changes.get(row["event_id"])
        articles, reports = self._marts.articles, self._reports.get(row["event_id"], ())
        told = [report for report in reports if not articles.get(report["article_id"], {}).get("is_copy")]
        said = [_said(report, self._marts, self._catalogue) for report in told[:_EVIDENCE]]
        changed = what_changed(change) if change is not None else []
        return Entry(
            _id(f"event {brief.event_id}"), brief.title, brief.path, self._updated(brief.event_id),
            moment(row["first_captured_at"]), _terms(brief), [_state(row, brief), *changed], said,
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
