"""Corrections in words: what an analyst said of an event, a report or a claim, with names in place of ids."""

from datetime import date, timedelta

from orchestration.reporting import words
from orchestration.reporting.catalogue import Catalogue, Link
from orchestration.reporting.rows import Row

FIELDS = {
    "event_type": "Type",
    "status": "Status",
    "dates": "Date",
    "place": "Place",
    "countries": "Taking part",
    "targets": "Against",
    "aircraft_count": "Aircraft",
    "bomber_count": "Bombers",
    "fighter_count": "Fighters",
    "target_count": "Targeted aircraft",
    "responder_count": "Answering aircraft",
    "exercise": "Exercise",
    "answers": "Answered",
}
"""How pages name what corrections can be of; aircraft are named by type and operator."""

_NOUNS = {
    "unit": "the unit ",
    "exercise": "the exercise ",
    "time": "the time ",
    "date": "the date ",
    "base": "the base ",
    "place": "the place ",
}

Said = tuple[Link, ...]
"""A sentence in pieces, some of which lead to pages."""


class Phrases:
    """Words corrections with the names that a site knows."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def said(self, row: Row, event_id: str | None) -> Said:
        """What a correction says, seen from the event on whose page it stands."""
        if row["subject"] == "report":
            return self._of_report(row, event_id)
        if row["subject"] == "claim":
            return (Link(f"The claim “{self._claim(row)}” of "), *self._article(row), Link(" was rejected"))
        if row["action"] == "merge":
            return (Link(f"“{row['was'] or 'Another event'}” was merged into this event"),)
        if row["field"] is None:
            return (Link(f"The event was {row['action']}ed"),)
        return (*self._field(row), Link(": "), *self._values(row))

    def value(self, field: str, text: str | None) -> str:
        """The text of a field's value in words; 'unknown' or 'none' when there is none."""
        if text is None:
            return "none" if field in ("countries", "targets") else "unknown"
        if field == "dates":
            return written_days(text)
        if field == "place":
            return self._catalogue.place_name(text)
        if field in ("countries", "targets"):
            return ", ".join(map(self._catalogue.country_name, text.split("|")))
        if field == "exercise":
            return self._catalogue.exercise(text).text
        if field == "event_type":
            return self._catalogue.event_type(text)
        if field == "answers":
            return self._catalogue.happening(text).text
        return f"{int(text):,}" if text.isdigit() else text

    def warning(self, row: Row) -> str:
        """What to look at again; empty when all is well."""
        if not row["warning"]:
            return ""
        if row["state"] == "gone":
            return "What it refers to is gone: withdraw it, or make it anew."
        if row["subject"] == "event" and row["field"] is None:
            return "It holds, but new reports came since."
        was, now = (self._read(row, row[key]) for key in ("was", "read_value"))
        return f"It holds, but what is read has changed since: it was {was} and is now {now}."

    def _of_report(self, row: Row, event_id: str | None) -> Said:
        report = (Link("report of "), *self._article(row))
        if row["action"] != "split":
            return (Link("The "), *report, Link(f" was {row['action']}ed"))
        if self._catalogue.final(row["value"]) == event_id:
            return (Link("Moved here from "), self._catalogue.happening(row["from_event_id"]), Link(": the "), *report)
        return (Link("Moved to "), self._catalogue.happening(row["value"]), Link(": the "), *report)

    def _article(self, row: Row) -> Said:
        title = f", “{row['article_title']}”" if row["article_title"] else ""
        return (self._catalogue.source(row["source_id"]), Link(title))

    def _claim(self, row: Row) -> str:
        if row["claim_type"] is None:
            return self._names(row["was"] or "")
        value = self._names(row["claim_value"] or "")
        counted = f"{row['claim_count']:,} {value}" if row["claim_count"] is not None else value
        named = f"{_NOUNS.get(row['claim_type'], '')}{counted}"
        return f"{named} of {self._catalogue.country_name(row['claim_operator'])}" if row["claim_operator"] else named

    def _field(self, row: Row) -> Said:
        if row["field"] not in ("aircraft", "role"):
            return (Link(FIELDS.get(row["field"], words.spaced(row["field"]))),)
        aircraft = self._catalogue.aircraft(row["aircraft_type"])
        whose = (aircraft, Link(", "), self._catalogue.country(row["operator"]))
        return whose if row["field"] == "aircraft" else (Link("Role of "), *whose)

    def _values(self, row: Row) -> Said:
        field, was = row["field"], self._read(row, row["was"])
        if row["action"] == "reject":
            return (Link(f"{was} was rejected, {'left out' if field == 'aircraft' else 'unknown'} now"),)
        value = self._catalogue.happening(row["value"]) if field == "answers" else Link(self.value(field, row["value"]))
        if row["action"] == "confirm":
            return (value, Link(" was confirmed"))
        return (value, Link(f" instead of {was}" if row["was"] is not None else "; nothing was read"))

    def _read(self, row: Row, text: str | None) -> str:
        if row["subject"] == "event" and row["field"]:
            return self.value(row["field"], text)
        return self._names(text) if text else "nothing"

    def _names(self, text: str) -> str:
        """A text of ids with the names of places and countries in their place."""
        name, place = self._catalogue.country_name, self._catalogue.place_name
        return " ".join(words.spaced(place(name(word))) for word in text.split(" "))


def written_days(text: str) -> str:
    """Dates as corrections write them ('2026-03-10/2026-03-12', 'week 2026-03-09', '2026-03') in the words of pages."""
    try:
        if text.startswith("from "):
            return f"from {words.day(date.fromisoformat(text[5:]))}"
        if text.startswith("week "):
            start = date.fromisoformat(text[5:])
            return words.days(start, start + timedelta(days=6), "week")
        if len(text) in (4, 7):
            return words.days(date.fromisoformat(f"{text}-01-01"[:10]), None, "year" if len(text) == 4 else "month")
        first, _, last = text.partition("/")
        return words.days(date.fromisoformat(first), date.fromisoformat(last or first), "range")
    except ValueError:
        return text
