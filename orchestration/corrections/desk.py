"""What a command of corrections works with: the published warehouse, earlier corrections, and what values can be."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from orchestration.corrections.checking import check, in_time, withdrawn
from orchestration.corrections.file import read_file
from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.lookup import SHOWN, Known, Lookup, Subject
from orchestration.corrections.model import Correction, CorrectionsError
from orchestration.corrections.recording import Draft, record
from orchestration.settings import Settings
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.reference import read_reference

NEXT = "from the next run on"
"""When a correction begins to show."""


@dataclass(frozen=True)
class Signed:
    """Who corrects, and why."""

    made_by: str
    reason: str


@dataclass(frozen=True)
class Desk:
    """The surroundings of one command."""

    settings: Settings
    lookup: Lookup
    corrections: Sequence[Correction]
    knowledge: Knowledge

    def last_word(self, subject: str, subject_id: str, field: str | None = None,
                  aircraft: tuple[str | None, str | None] = (None, None)) -> Correction | None:  # fmt: skip
        """The correction that holds on a thing, or on one field of an event; published or not."""
        gone = withdrawn(self.corrections)
        about = (subject, subject_id, *aircraft)
        found = [
            c
            for c in self.corrections
            if c.action in ("confirm", "reject", "change")
            and (c.subject, c.subject_id, c.aircraft_type, c.operator) == about
            and (subject != "event" or c.field == field)
            and c.correction_id not in gone
        ]
        return max(found, key=in_time, default=None)

    def value(self, known: Known, last: Correction | None) -> str | None:
        """What a field of an event is with what was corrected up to now, whether or not a run has applied it."""
        if last is not None:
            return last.value
        gone = withdrawn(self.corrections)
        return known.read if known.correction_id is None or known.correction_id in gone else known.value

    def record(self, signed: Signed, told: str, drafts: Callable[[str], Sequence[Draft]]) -> str:
        """Write the rows that `drafts` makes for a moment; what is told, with how to apply it and take it back."""
        rows = record(
            self.settings.corrections,
            drafts,
            made_by=signed.made_by,
            reason=signed.reason,
            now=self.settings.clock(),
            knowledge=self.knowledge,
            kinds=self.lookup.kinds(),
        )
        first = rows[0]["correction_id"][:SHOWN]
        more = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
        apply, back = self.settings.command("run"), self.settings.command(f"correct withdraw {first}")
        return f"{told}\nCorrection {first}{more}: `{apply}` applies it, `{back}` takes it back."


def about(subject: Subject, action: str, value: str | None = None) -> Draft:
    """A row about a thing as a whole, with what it is found again by."""
    return {
        "action": action,
        "subject": subject.subject,
        "subject_id": subject.subject_id,
        "article_id": subject.article_id,
        "quote": subject.quote,
        "field": subject.mark,
        "value": value,
        "was": subject.was,
    }


def made_by(correction: Correction) -> str:
    """' by Ada on 2026-03-11 (her reason)'."""
    return f" by {correction.made_by} on {correction.made_at:%Y-%m-%d} ({correction.reason})"


@contextmanager
def open_desk(settings: Settings) -> Iterator[Desk]:
    """The desk over the published warehouse, read-only. Raises WarehouseError, CorrectionsError."""
    knowledge = Knowledge(read_reference(settings.reference))
    content = read_file(settings.corrections)
    try:
        with open_readonly(settings.warehouse) as warehouse:
            kinds = Lookup(warehouse, ()).kinds()
            corrections, _ = check(content.lines, knowledge, kinds)
            yield Desk(settings, Lookup(warehouse, corrections), corrections, knowledge)
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise CorrectionsError(
            f"The published warehouse can't be corrected yet: run `{settings.command('run')}` first ({error})."
        ) from None
