"""What the published warehouse says of the things that a correction can name: ids, evidence, and values as read."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from orchestration.corrections.model import Correction, CorrectionsError
from orchestration.corrections.values import dates_text

_SHORTEST = 6
"""Characters of an id that stand for the whole, where only one begins so."""
SHOWN = 12
"""Characters of an id that are shown."""
_AMBIGUOUS = 4
_QUOTED = 100
_ONE = {"event": "an event", "report": "a report", "claim": "a claim"}


@dataclass(frozen=True)
class Subject:
    """A thing that a correction is about, and how it is found again when its id changes: by its article and quote.

    name: how it is told to a person; was: what the warehouse says of it; mark: what tells a report or claim
    apart from others in the same sentence; event_id: the event that it belongs to.
    """

    subject: str
    subject_id: str
    name: str
    kind: str | None = None
    article_id: str | None = None
    quote: str | None = None
    mark: str | None = None
    was: str | None = None
    event_id: str | None = None


@dataclass(frozen=True)
class Known:
    """What is known of one field of an event."""

    read: str | None
    value: str | None
    correction_id: str | None


class Lookup:
    """Questions to the published warehouse; what it no longer holds is found by the corrections made of it before."""

    def __init__(self, warehouse: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
        self._warehouse = warehouse
        self._corrections = corrections

    def find(self, text: str, *among: str) -> Subject:
        """The event, report or claim that an id, or the beginning of one, stands for.

        among: the subjects that it may be.
        """
        candidates = self._candidates(text)
        exact = [found for found in candidates if found[1] == text]
        found = exact or [each for each in candidates if len(text) >= _SHORTEST]
        if not found:
            short = "" if len(text) >= _SHORTEST else f"; give at least {_SHORTEST} characters of it"
            raise CorrectionsError(f"No {_either(among)} has an id that begins with '{text}'{short}.")
        if len(found) > 1:
            shown = ", ".join(f"{subject} {id_[:SHOWN]}" for subject, id_ in found[:_AMBIGUOUS])
            raise CorrectionsError(f"'{text}' begins {len(found)} ids ({shown}): give more of it.")
        subject, id_ = found[0]
        if subject not in among:
            raise CorrectionsError(
                f"'{text}' is the id of {_ONE[subject]}; this is done to {_either([_ONE[one] for one in among])}."
            )
        return {"event": self._event, "report": self._report, "claim": self._claim}[subject](id_)

    def event(self, text: str) -> Subject:
        """The event that an id stands for."""
        return self.find(text, "event")

    def known(self, event_id: str, field: str) -> Known | None:
        """What is known of a field that an event has once; None where the event is rejected or gone."""
        rows = self._values(event_id, field)
        return rows[0][2] if rows else None

    def aircraft(self, event_id: str, field: str) -> list[tuple[str, str | None, Known]]:
        """What is known of each aircraft type and operator of an event: their number, or their role."""
        return [(type_ or "", operator, known) for type_, operator, known in self._values(event_id, field)]

    def reports_of(self, event_id: str) -> list[str]:
        """The ids of an event's reports."""
        rows = self._warehouse.execute("select report_id from marts.fct_reports where event_id = ?", [event_id])
        return [row[0] for row in rows.fetchall()]

    def kinds(self) -> dict[str, str]:
        """Drill or incident, by event."""
        return dict(self._warehouse.execute("select event_id, kind from marts.dim_event").fetchall())

    def _values(self, event_id: str, field: str) -> list[tuple[str | None, str | None, Known]]:
        rows = self._warehouse.execute(
            "select aircraft_type, operator, read_value, value, correction_id from marts.fct_event_values"
            " where event_id = ? and field = ? "
            " order by aircraft_type, operator, correction_id nulls last, role <> 'actor', role",
            [event_id, field],
        ).fetchall()
        return [(type_, operator, Known(*known)) for type_, operator, *known in rows]

    def _candidates(self, text: str) -> list[tuple[str, str]]:
        published = self._warehouse.execute(
            """
            select 'event', event_id from marts.dim_event where starts_with(event_id, $1)
            union all select 'report', report_id from marts.fct_reports where starts_with(report_id, $1)
            union all select 'claim', claim_id from marts.fct_claims where starts_with(claim_id, $1)
            order by all
            """,
            [text],
        ).fetchall()
        corrected = {(c.subject, c.subject_id) for c in self._corrections if c.subject != "correction"}
        return list(dict.fromkeys([*published, *sorted(c for c in corrected if c[1].startswith(text))]))

    def _event(self, event_id: str) -> Subject:
        row = self._row(
            """
            select e.kind, e.title, e.merged_into, r.article_id, r.evidence
            from marts.dim_event as e
            left join marts.fct_reports as r on e.event_id = r.event_id or e.founding_report_id = r.report_id
            where e.event_id = $1
            order by r.report_id is distinct from e.founding_report_id, r.report_id
            """,
            event_id,
        )
        if row is None:
            return self._before("event", event_id)
        kind, title, merged_into, article, quote = row
        if merged_into is not None:
            raise CorrectionsError(f"The event {event_id[:SHOWN]} became {merged_into}: give that id.")
        return Subject("event", event_id, f'"{title}"', kind, article, quote, None, title, event_id)

    def _report(self, report_id: str) -> Subject:
        row = self._row(
            "select kind, event_type, start_date, end_date, date_precision, article_id, evidence, event_id"
            " from marts.fct_reports where report_id = $1",
            report_id,
        )
        if row is None:
            return self._before("report", report_id)
        kind, event_type, start, end, precision, article, quote, event = row
        was = " ".join(filter(None, (kind, event_type, dates_text(start, end, precision))))
        return Subject(
            "report",
            report_id,
            f"The report '{was}' in “{_short(quote)}”",
            kind,
            article,
            quote,
            event_type,
            was,
            event,
        )

    def _claim(self, claim_id: str) -> Subject:
        row = self._row(
            "select claim_type, concat_ws(' ', value, operator, \"count\"), article_id, evidence, event_id"
            " from marts.fct_claims where claim_id = $1",
            claim_id,
        )
        if row is None:
            return self._before("claim", claim_id)
        claim_type, was, article, quote, event = row
        name = f"The {claim_type} '{was}' in “{_short(quote)}”"
        return Subject("claim", claim_id, name, None, article, quote, claim_type, was, event)

    def _before(self, subject: str, id_: str) -> Subject:
        """What an earlier correction says of a thing that the warehouse holds no more, such as a rejected event."""
        last = [c for c in self._corrections if (c.subject, c.subject_id) == (subject, id_)][-1]
        mark = None if subject == "event" else last.field
        name = f"The {subject} {id_[:SHOWN]}, which was corrected before,"
        was = None if last.field and subject == "event" else last.was
        return Subject(subject, id_, name, None, last.article_id, last.quote, mark, was)

    def _row(self, query: str, id_: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._warehouse.execute(query, [id_]).fetchone()
        return row


def _short(quote: str) -> str:
    return textwrap.shorten(quote, _QUOTED, placeholder=" …")


def _either(words: Sequence[str]) -> str:
    return " or ".join(words)
