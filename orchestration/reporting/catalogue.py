"""Which pages there are, and what leads to them: names with their paths, and events in one line."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from orchestration.reporting import words
from orchestration.reporting.rows import Marts, Row


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and the path of its page from the site's root; None when it has none."""

    text: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """An event in one line of a list."""

    event_id: str
    path: str
    title: str
    kind: str
    event_type: str
    label: str
    status: str
    when: str
    start_date: date | None
    precision: str
    sources: int
    disagreement: bool
    countries: tuple[str, ...]
    targets: tuple[str, ...]
    corrections: tuple[str, ...] = ()
    """What analysts did to it, in the words of its tags: 'corrected', 'confirmed', 'value confirmed'."""

    @property
    def status_in_words(self) -> str:
        """Its status: 'cancelled', 'announced, not confirmed'."""
        return words.status(self.status)

    @property
    def month(self) -> str | None:
        """The month that lists it, as '2026-03'; None when its date is unknown."""
        return f"{self.start_date:%Y-%m}" if self.start_date else None

    @property
    def by_week(self) -> bool:
        """Whether its date is known well enough to stand in a week."""
        return self.start_date is not None and self.precision in ("day", "range", "week")


class Catalogue:
    """Leads from the ids of the warehouse to names and pages."""

    def __init__(self, marts: Marts) -> None:
        self._marts = marts
        confirmed = _only_confirmed(marts)
        self.briefs = {row["event_id"]: brief(row, confirmed.get(row["event_id"], set())) for row in marts.events}
        self._labels = {each.event_type: each.label for each in self.briefs.values()}
        self.types = sorted({row["aircraft_type"] for row in marts.aircraft})
        operators = {row["operator"] for row in marts.aircraft if row["operator"]}
        parties = {code for row in marts.events for code in (*row["countries"], *row["targets"])}
        self.states = sorted(operators | parties, key=self.country_name)
        self._known_types, self._known_states = set(self.types), set(self.states)
        series = {row["exercise_id"] for row in marts.events if row["exercise_id"]}
        self.exercises = sorted(series, key=lambda series_id: str(marts.exercises[series_id]["name"]))
        self.ships = sorted(
            {row["vessel_id"] for row in marts.vessels if row["vessel_id"]},
            key=lambda ship: str(marts.ships[ship]["name"]),
        )
        self._known_series, self._known_ships = series, set(self.ships)

    def event(self, event_id: str | None) -> Brief | None:
        """An event, or the one that it turned out to be; None when it isn't in the release."""
        final = self.final(event_id)
        return self.briefs.get(final) if final else None

    def final(self, event_id: str | None) -> str | None:
        """The id of an event, or of the one that it turned out to be."""
        passed: set[str] = set()
        while event_id in self._marts.merged and event_id not in passed:
            passed.add(event_id)
            event_id = self._marts.merged[event_id]
        return event_id

    def happening(self, event_id: str | None) -> Link:
        """An event by its title, with its page; one that was rejected has one too."""
        final = self.final(event_id)
        found = self.briefs.get(final) if final else None
        if found:
            return Link(found.title, found.path)
        if final in self._marts.rejected:
            return Link(self._marts.rejected[final], event_path(final))
        return Link("another event")

    def event_type(self, event_type: str) -> str:
        """A type of event in words."""
        return self._labels.get(event_type, words.spaced(event_type))

    def country_name(self, code: str | None) -> str:
        """The name of a country; its code when it has none."""
        if code is None:
            return "unknown operator"
        row = self._marts.countries.get(code)
        return str(row["name"]) if row else code

    def country(self, code: str | None) -> Link:
        """A country, with its page when it has a part in an event."""
        path = f"countries/{words.file_name(code)}.html" if code and code in self._known_states else None
        return Link(self.country_name(code), path)

    def countries(self, codes: Iterable[str]) -> tuple[Link, ...]:
        """Countries in the order given."""
        return tuple(self.country(code) for code in codes)

    def aircraft(self, aircraft_type: str) -> Link:
        """An aircraft type, with its page when it has a part in an event."""
        known = aircraft_type in self._known_types
        return Link(aircraft_type, f"aircraft/{words.file_name(aircraft_type)}.html" if known else None)

    def exercise(self, exercise_id: str) -> Link:
        """A series of exercises, with its page when an event is one of it."""
        row = self._marts.exercises.get(exercise_id)
        path = f"exercises/{words.file_name(exercise_id)}.html" if exercise_id in self._known_series else None
        return Link(str(row["name"]) if row else exercise_id, path)

    def ship(self, vessel_id: str) -> Link:
        """A ship by its name, with its page when it has a part in an event."""
        row = self._marts.ships.get(vessel_id)
        path = f"ships/{words.file_name(vessel_id)}.html" if vessel_id in self._known_ships else None
        return Link(str(row["name"]) if row else vessel_id, path)

    def source(self, source_id: str | None) -> Link:
        """A source, with its page when it has an article."""
        row = self._marts.sources.get(source_id) if source_id else None
        if row is None:
            return Link(source_id or "unknown source")
        return Link(row["name"], f"sources/{words.file_name(row['source_id'])}.html")

    def place_name(self, place_id: str) -> str:
        """The name of a place; its id when it has none."""
        row = self._marts.places.get(place_id)
        return str(row["name"]) if row else place_id


def event_path(event_id: str) -> str:
    """The page of an event, from the site's root."""
    return f"events/{words.file_name(event_id)}.html"


def brief(row: Row, confirmed: Collection[str]) -> Brief:
    """An event's row as one line; `confirmed` names the fields whose correction only confirms what was read."""
    return Brief(
        event_id=row["event_id"],
        path=event_path(row["event_id"]),
        title=row["title"],
        kind=row["kind"],
        event_type=row["event_type"],
        label=row["label"],
        status=row["status"],
        when=words.days(row["start_date"], row["end_date"], row["date_precision"]),
        start_date=row["start_date"],
        precision=row["date_precision"],
        sources=row["independent_sources"],
        disagreement=bool(row["disagreement"]),
        countries=tuple(row["countries"]),
        targets=tuple(row["targets"]),
        corrections=_tags(row, confirmed),
    )


def _tags(row: Row, confirmed: Collection[str]) -> tuple[str, ...]:
    is_corrected = not set(row["corrected"]) <= set(confirmed)
    tags = ("corrected", is_corrected), ("confirmed", row["confirmed"])
    shown = tuple(tag for tag, is_so in tags if is_so)
    return shown or ("value confirmed",) * bool(row["corrected"])


def _only_confirmed(marts: Marts) -> dict[str, set[str]]:
    """The fields of each event whose corrections all confirm what was read."""
    confirmations = {row["correction_id"] for row in marts.corrections if row["action"] == "confirm"}
    fields: dict[str, dict[str, bool]] = defaultdict(dict)
    for row in marts.corrected:
        of_event, field = fields[row["event_id"]], row["field"]
        of_event[field] = of_event.get(field, True) and row["correction_id"] in confirmations
    return {event_id: {field for field, only in each.items() if only} for event_id, each in fields.items()}
