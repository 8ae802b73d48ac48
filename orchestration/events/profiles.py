"""What a report says of its event, in the shape that matching compares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

GROUPS: Mapping[str, str] = {
    "air_exercise": "exercise",
    "naval_exercise": "exercise",
    "joint_exercise": "exercise",
    "bomber_mission": "exercise",
}
"""Event types that outlets use for one event; every other type stands for itself."""

CLASSES = frozenset({"fighter", "bomber", "aircraft", "drone", "helicopter", "tanker"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One report with all that its claims state.

    origin: the article whose text it is (a copy's original). appeared: when its article was published; when it was
    captured, where its publication is unknown or given as later than that.
    """

    report_id: str
    article_id: str
    origin: str
    kind: str
    event_type: str
    status: str
    lo: date | None
    hi: date | None
    precision: str
    published: date | None
    captured: tuple[date, datetime]
    appeared: datetime
    countries: frozenset[str]
    targets: frozenset[str]
    places: frozenset[str]
    types: frozenset[str]
    counts: frozenset[tuple[str, str | None, int]]
    confidence: float

    @property
    def group(self) -> str:
        """What its event type may be matched with."""
        return GROUPS.get(self.event_type, self.event_type)

    @property
    def last(self) -> date | None:
        """The last day, or the first when the end is unknown."""
        return self.hi or self.lo


def profiles(articles: pl.DataFrame, reports: pl.DataFrame, claims: pl.DataFrame) -> list[Profile]:
    """Profiles of all reports that are not denials, in order of report_id."""
    stated: dict[str, list[tuple[str, str, str | None, int | None]]] = {}
    columns = ("report_id", "claim_type", "value", "operator", "count")
    for report_id, claim_type, value, operator, count in claims.select(columns).iter_rows():
        stated.setdefault(report_id, []).append((claim_type, value, operator, count))
    told = {
        row["article_id"]: row
        for row in articles.select(
            "article_id", "published_at", "captured_at", "captured_on", "duplicate_of"
        ).iter_rows(named=True)
    }
    found = []
    for row in reports.sort("report_id").iter_rows(named=True):
        if row["status"] == "denied" or row["article_id"] not in told:
            continue
        article = told[row["article_id"]]
        claimed = stated.get(row["report_id"], [])
        published = article["published_at"]
        found.append(
            Profile(
                report_id=row["report_id"],
                article_id=row["article_id"],
                origin=article["duplicate_of"] or row["article_id"],
                kind=row["kind"],
                event_type=row["event_type"],
                status=row["status"],
                lo=row["start_date"],
                hi=row["end_date"],
                precision=row["date_precision"],
                published=published.date() if published else None,
                captured=(article["captured_on"], article["captured_at"]),
                appeared=min(published or article["captured_at"], article["captured_at"]),
                countries=_values(claimed, "country"),
                targets=_values(claimed, "target"),
                places=_values(claimed, "place"),
                types=frozenset(v for t, v, _, _ in claimed if t == "aircraft" and v not in CLASSES),
                counts=frozenset((v, o, n) for t, v, o, n in claimed if t == "aircraft" and n is not None),
                confidence=row["confidence"],
            )
        )
    return found


def _values(claimed: Sequence[tuple[str, str, str | None, int | None]], kind: str) -> frozenset[str]:
    return frozenset(value for claim_type, value, _, _ in claimed if claim_type == kind)
