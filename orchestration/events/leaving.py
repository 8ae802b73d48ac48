"""Events that were published and that no report tells of any more: where they went, or since when they are gone. Pure.

Articles that are read anew, or corrected, may tell of other events than before. An id that somebody has kept must still
lead on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Telling:
    """That an article tells, or told, of an event of a kind on some days (None: unknown)."""

    event_id: str
    article_id: str
    kind: str
    start_date: date | None
    end_date: date | None

    def is_like(self, other: "Telling") -> bool:
        """Whether both may be one: of the same article and kind, and not of other days."""
        if (self.article_id, self.kind) != (other.article_id, other.kind):
            return False
        if self.start_date is None or other.start_date is None:
            return True
        return self.start_date <= (other.end_date or other.start_date) and other.start_date <= (
            self.end_date or self.start_date
        )


def left(
    published: Sequence[Row], told: Iterable[Telling], events: Sequence[Row], tells: Iterable[Telling], today: date
) -> list[dict[str, Any]]:
    """Rows of events that were published and are none of the present ones, as they were, each with where it went.

    That is the present event of which its articles tell most, as `merged_into`; where there is none, `left_on` is the
    day on which that was seen first. published, told: events that were published, and what was told of them. events,
    tells: the present ones.
    """
    present = {row["event_id"] for row in events}
    by_article: dict[str, list[Telling]] = {}
    for each in tells:
        by_article.setdefault(each.article_id, []).append(each)
    successors: dict[str, Counter[str]] = {}
    for each in told:
        like = {other.event_id for other in by_article.get(each.article_id, ()) if each.is_like(other)}
        successors.setdefault(each.event_id, Counter()).update(like)
    found = []
    for row in published:
        if row["event_id"] in present:
            continue
        into = _final(row, successors, present)
        gone = None if into else row["left_on"] or today
        found.append({**row, "merged_into": into, "left_on": gone})
    return found


def _final(row: Row, successors: Mapping[str, Counter[str]], present: set[str]) -> str | None:
    """The present event that an event went into: the one that it was merged into, or that one's successor."""
    if row["merged_into"] in present:
        return str(row["merged_into"])
    none = Counter[str]()
    counts = successors.get(row["merged_into"], none) or successors.get(row["event_id"], none)
    return min(counts, key=lambda event: (-counts[event], event), default=None)
