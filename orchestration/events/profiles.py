"""What a report says of its event, in the shape that matching compares."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import polars as pl

from orchestration.claims.model import Precision, Status
from orchestration.warehouse.schema import published_day

Craft = Mapping[str | None, frozenset[str]]
"""Types of aircraft by their operators; None for those of nobody named."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One report with all that its claims state.

    group: the match group of its type, what its reports may be matched with (event_types.csv). types: aircraft types
    that it names, classes apart. origin: the article whose text it is (a copy's original). appeared: when its article
    was published; when it was captured, where its publication is unknown or given as later than that.

    story: the first version of the origin. is_current: whether its article is the newest version; superseded: when the
    next one appeared, and was captured. repeats_former: whether it is a copy of a version that is not the newest.
    former: the first and the last day from which it says that the drill is put off.

    is_sure_of_day: whether its own words give the day. outlet: the country of its article's source. hours: times of
    day. named: exercises and ships by name. craft: its types of aircraft by their operators.
    """

    report_id: str
    article_id: str
    origin: str
    kind: str
    event_type: str
    group: str
    status: Status
    lo: date | None
    hi: date | None
    precision: Precision
    published: date | None
    captured: tuple[date, datetime]
    appeared: datetime
    countries: frozenset[str]
    targets: frozenset[str]
    places: frozenset[str]
    types: frozenset[str]
    counts: frozenset[tuple[str, str | None, int]]
    confidence: float
    story: str
    is_current: bool
    repeats_former: bool
    superseded: tuple[datetime | None, datetime | None]
    former: tuple[date, date] | None = None
    is_sure_of_day: bool = True
    outlet: str | None = None
    hours: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    craft: Craft = field(default_factory=dict)

    @property
    def told_on(self) -> date:
        """The day on which its article appeared, or was captured where that is unknown."""
        return self.published or self.captured[0]

    @property
    def met(self) -> Craft:
        """The craft of those at whom it was directed."""
        return {state: types for state, types in self.craft.items() if state in self.targets}

    @property
    def day(self) -> date | None:
        """The single day that it gives, None where it gives none or several."""
        return self.lo if self.precision == "day" else None

    @property
    def distinctive(self) -> frozenset[tuple[str, str | None, int]]:
        """Numbers of named types, which two events seldom share."""
        return frozenset(counted for counted in self.counts if counted[0] in self.types)

    @property
    def last(self) -> date | None:
        """The last day, or the first when the end is unknown."""
        return self.hi or self.lo


_Claimed = tuple[str, str, str | None, int | None, str | None, str | None]
"""Type, value, operator, count, variant and qualifier of a claim."""


def profiles(
    articles: pl.DataFrame,
    reports: pl.DataFrame,
    claims: pl.DataFrame,
    event_types: Sequence[Mapping[str, str]],
    aircraft_classes: Sequence[Mapping[str, str]],
    versions: pl.DataFrame,
    sources: Sequence[Mapping[str, str]] = (),
) -> list[Profile]:
    """Profiles of all reports that are not denials, in order of report_id; those of former versions among them."""
    groups = {row["event_type"]: row["match_group"] for row in event_types}
    classes = {row["aircraft_class"] for row in aircraft_classes}
    outlets = {row["source_id"]: row["country"] or None for row in sources}
    stated: dict[str, list[_Claimed]] = {}
    columns = ("report_id", "claim_type", "value", "operator", "count", "variant", "count_qualifier")
    counting = claims.filter(~pl.col("is_doubted").fill_null(False))
    for report_id, *claimed in counting.select(columns).iter_rows():
        stated.setdefault(report_id, []).append(tuple(claimed))
    told = {
        row["article_id"]: row
        for row in articles.select(
            "article_id", "source_id", "published_at", "published_on", "captured_at", "captured_on"
        )
        .join(versions, on="article_id")
        .iter_rows(named=True)
    }
    found = []
    for row in reports.sort("report_id").iter_rows(named=True):
        if row["status"] == "denied" or row["article_id"] not in told:
            continue
        article = told[row["article_id"]]
        claimed = stated.get(row["report_id"], [])
        origin = article["duplicate_of"] or row["article_id"]
        original = told.get(origin)
        craft = _craft(claimed, classes)
        found.append(
            Profile(
                report_id=row["report_id"],
                article_id=row["article_id"],
                origin=origin,
                kind=row["kind"],
                event_type=row["event_type"],
                group=groups[row["event_type"]],
                status=row["status"],
                lo=row["start_date"],
                hi=row["end_date"],
                precision=row["date_precision"],
                published=published_day(article),
                captured=(article["captured_on"], article["captured_at"]),
                appeared=article["appeared_at"],
                countries=_values(claimed, "country"),
                targets=_values(claimed, "target"),
                places=_values(claimed, "place"),
                types=frozenset[str]().union(*craft.values()),
                counts=frozenset((c[1], c[2], c[3]) for c in claimed if c[0] == "aircraft" and c[3] is not None),
                confidence=row["confidence"],
                story=original["first_version_id"] if original else origin,
                is_current=article["is_current"],
                repeats_former=origin != row["article_id"] and original is not None and not original["is_current"],
                superseded=(article["superseded_at"], article["superseded_captured_at"]),
                former=_former(claimed),
                is_sure_of_day=all(c[5] != "about" for c in claimed if c[0] == "date"),
                outlet=outlets.get(article["source_id"]),
                hours=_values(claimed, "time"),
                named=_values(claimed, "exercise") | {c[4] for c in claimed if c[0] == "vessel" and c[4]},
                craft=craft,
            )
        )
    return found


def _former(claimed: Sequence[_Claimed]) -> tuple[date, date] | None:
    spans = [c[1].split("/") for c in claimed if c[0] == "former_date"]
    days = [date.fromisoformat(day) for span in spans for day in span if day != ".."]
    return (min(days), max(days)) if days else None


def _craft(claimed: Sequence[_Claimed], classes: Collection[str]) -> dict[str | None, frozenset[str]]:
    found: dict[str | None, set[str]] = {}
    for claim_type, value, operator, *_ in claimed:
        if claim_type == "aircraft" and value not in classes:
            found.setdefault(operator, set()).add(value)
    return {operator: frozenset(types) for operator, types in found.items()}


def _values(claimed: Sequence[_Claimed], kind: str) -> frozenset[str]:
    return frozenset(c[1] for c in claimed if c[0] == kind)
