"""The models of corrections on the pages: the mark beside a value, and what was said, by whom, when and why."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.reporting import words
from orchestration.reporting.catalogue import Catalogue, Link, event_path
from orchestration.reporting.phrases import Phrases, Said
from orchestration.reporting.rows import Marts, Row


@dataclass(frozen=True, slots=True)
class Mark:
    """A corrected value's tag: its word, the correction on the same page, and what was read where that differs."""

    word: str
    anchor: str
    read: str


@dataclass(frozen=True, slots=True)
class Told:
    """One correction in words; `state` is empty when it holds, `event` is None when what it was about is gone."""

    anchor: str
    event: Link | None
    said: Said
    made_by: str
    made: str
    reason: str
    state: str
    warning: str


@dataclass(frozen=True, slots=True)
class RejectedPage:
    """What stands under the id of an event that corrections left nothing of."""

    path: str
    title: str
    corrections: list[Told]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """All corrections, and how many of them hold; those to look at again stand apart."""

    applied: int
    warned: list[Told]
    others: list[Told]


class Corrections:
    """What was corrected in a release, by event and by value."""

    def __init__(self, marts: Marts, catalogue: Catalogue) -> None:
        self._marts, self._catalogue, self._phrases = marts, catalogue, Phrases(catalogue)
        self._rows = {row["correction_id"]: row for row in marts.corrections}
        self._of: dict[str, list[Row]] = defaultdict(list)
        for row in marts.corrections:
            concerned = map(catalogue.final, (row["event_id"], self._meant(row)["from_event_id"]))
            for event_id in dict.fromkeys(concerned):
                if event_id is not None:
                    self._of[event_id].append(row)
        self._values = {(row["event_id"], row["field"], row["aircraft_type"], row["operator"]): row
                        for row in marts.corrected}  # fmt: skip
        self._left_out: dict[str, list[Row]] = defaultdict(list)
        for row in marts.corrected:
            if row["field"] == "aircraft" and self._action(row) == "reject":
                self._left_out[row["event_id"]].append(row)

    def of(self, event_id: str) -> list[Told]:
        """The corrections of an event, the newest first."""
        return [self._told(row, event_id) for row in self._of.get(event_id, ())]

    def mark(
        self, event_id: str, field: str, aircraft_type: str | None = None, operator: str | None = None
    ) -> Mark | None:
        """The mark of a value; None when no correction stands behind it."""
        row = self._values.get((event_id, field, aircraft_type, operator))
        if row is None:
            return None
        correction = self._rows[row["correction_id"]]
        value = None if correction["action"] == "reject" else correction["value"]
        read = self._phrases.value(field, row["read_value"]) if row["read_value"] is not None else "nothing"
        word = "confirmed" if self._action(row) == "confirm" else "corrected"
        return Mark(word, _anchor(row["correction_id"]), read if value != row["read_value"] else "")

    def left_out(self, event_id: str) -> Sequence[Row]:
        """The aircraft that were read of an event and that an analyst rejected: their types and operators."""
        return self._left_out.get(event_id, ())

    def rejected(self) -> list[RejectedPage]:
        """The pages of events that nothing is left of, and of those that had been merged into them."""
        titles = self._marts.rejected
        return [
            RejectedPage(event_path(event_id), titles[final], self.of(final))
            for event_id in (*titles, *self._marts.merged)
            if (final := self._catalogue.final(event_id)) in titles
        ]

    def page(self) -> CorrectionsPage | None:
        """The page of all corrections; None when there are none."""
        if not self._rows:
            return None
        told = [self._told(row, self._catalogue.final(row["event_id"])) for row in self._marts.corrections]
        return CorrectionsPage(
            applied=sum(row["state"] == "applied" for row in self._marts.corrections),
            warned=[each for each in told if each.warning],
            others=[each for each in told if not each.warning],
        )

    def _told(self, row: Row, event_id: str | None) -> Told:
        said = self._phrases.said(self._meant(row), event_id)
        return Told(
            anchor=_anchor(row["correction_id"]),
            event=self._catalogue.happening(event_id) if event_id else None,
            said=(Link("Withdrawn: "), *said) if row["action"] == "withdraw" else said,
            made_by=row["made_by"],
            made=words.day(row["made_at"]),
            reason=row["reason"],
            state="" if row["state"] == "applied" else row["state"],
            warning=self._phrases.warning(row),
        )

    def _meant(self, row: Row) -> Row:
        """The correction itself, or the one that it withdraws."""
        return self._rows[row["subject_id"]] if row["action"] == "withdraw" else row

    def _action(self, value: Row) -> str:
        return str(self._rows[value["correction_id"]]["action"])


def _anchor(correction_id: str) -> str:
    return f"correction-{words.file_name(correction_id)}"
