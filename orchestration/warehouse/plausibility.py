"""Rows that can't be true: impossible dates and counts go to quarantine with the reason."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
from pydantic import BaseModel, ConfigDict

from orchestration.claims.model import ANNOUNCED
from orchestration.warehouse.schema import frame, published_day

_Row = dict[str, Any]
_Frames = dict[str, pl.DataFrame]


class PlausibilityParameters(BaseModel):
    """What is possible."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first_flight: date = date(1903, 12, 17)
    """The first powered flight (Wright brothers, Kitty Hawk): no event of this kind is older."""
    day_boundary: timedelta = timedelta(days=1)
    """An event may carry the date after publication: it is a day later east of the newsroom."""
    unknown_fleet: int = 400
    """Most aircraft of one type in one event where the fleet is unknown: about the largest fleet of a fighter type
    outside the United States (FlightGlobal World Air Forces 2024)."""
    named_bounds: Mapping[str, int] = {"vessel": 1000, "missile": 1000, "crossing": 500}
    """Most ships, missiles and crossings of a median line in one event: above the 99 naval vessels of one exercise, the
    some 200 missiles of one night (Iran, 2024-10-01) and the 111 crossings of one day (Taiwan, 2024-10-14)."""
    class_bound: int = 3000
    """Most aircraft of an unnamed class in one event: above the 1,000 that Vostok-2018 claimed (TASS, 2018-08-28)."""


def sift(
    frames: _Frames,
    articles: pl.DataFrame,
    reference: Mapping[str, Sequence[Mapping[str, str]]],
    params: PlausibilityParameters | None = None,
) -> tuple[_Frames, pl.DataFrame]:
    """The frames of the claims stage without impossible rows, and those rows as quarantine rows.

    A report with an impossible date goes with all its claims and links; a claim with an impossible count goes alone.
    """
    params = params or PlausibilityParameters()
    published = {
        row["article_id"]: published_day(row)
        for row in articles.select("article_id", "published_at", "published_on").iter_rows(named=True)
    }
    fleets = {(r["aircraft_type"], r["operator"]): int(r["fleet"]) for r in reference["aircraft_fleets"]}
    classes = {r["aircraft_class"] for r in reference["aircraft_classes"]}
    stated: dict[str, list[_Row]] = {}
    for row in frames["claims"].iter_rows(named=True):
        stated.setdefault(row["report_id"], []).append(row)
    rejected: list[_Row] = []
    reports: list[_Row] = []
    for row in frames["reports"].iter_rows(named=True):
        fault = _report_fault(row, published.get(row["article_id"]), params)
        with_claims = {**row, "claims": stated.get(row["report_id"], [])}
        (rejected if fault else reports).append(_quarantined(with_claims, "report_id", *fault) if fault else row)
    kept = {row["report_id"] for row in reports}
    claims: list[_Row] = []
    for row in frames["claims"].iter_rows(named=True):
        if row["report_id"] not in kept:
            continue
        fault = _count_fault(row, fleets, classes, params)
        (rejected if fault else claims).append(_quarantined(row, "claim_id", *fault) if fault else row)
    links = frames["report_links"].filter(
        pl.col("report_id").is_in(kept)
        & (pl.col("answers_report_id").is_in(kept) | pl.col("answers_report_id").is_null())
    )
    statements = frames["statements"].with_columns(
        pl.when(pl.col("report_id").is_in(kept)).then(pl.col("report_id")).alias("report_id")
    )
    return {
        **frames,
        "reports": frame("reports", reports),
        "claims": frame("claims", claims),
        "report_links": links,
        "statements": statements,
    }, frame("quarantine", rejected)


def _report_fault(row: _Row, published: date | None, params: PlausibilityParameters) -> tuple[str, str] | None:
    start, end = row["start_date"], row["end_date"]
    if start is None:
        return None
    if start < params.first_flight:
        return "before_flight", f"The event is dated {start}, before powered flight ({params.first_flight})."
    if end is not None and end < start:
        return "range_reversed", f"The event ends on {end}, before it starts on {start}."
    late = (
        published is not None and start - params.day_boundary > published
    )  # no day is before that of the first flight
    if late and row["status"] not in ANNOUNCED:
        return "after_publication", f"The event is dated {start}, but the article appeared on {published}."
    return None


def _count_fault(
    row: _Row, fleets: Mapping[tuple[str, str], int], classes: set[str], params: PlausibilityParameters
) -> tuple[str, str] | None:
    count = row["count"]
    if count is None or row["claim_type"] not in ("aircraft", *params.named_bounds):
        return None
    if count < 1:
        return "count_not_positive", f"'{row['surface']}' was read as {count} of {row['claim_type']}."
    if row["claim_type"] != "aircraft":
        bound = params.named_bounds[row["claim_type"]]
        over = f"{count} of {row['claim_type']} in one event is more than {bound}."
        return ("count_over_bound", over) if count > bound else None
    fleet = fleets.get((row["value"], row["operator"]))
    if fleet is not None and count > fleet:
        return "count_over_fleet", f"{count} {row['value']} is more than {row['operator']} has ({fleet})."
    bound = params.class_bound if row["value"] in classes else params.unknown_fleet
    if fleet is None and count > bound:
        return "count_over_bound", f"{count} {row['value']} in one event is more than {bound}."
    return None


def _quarantined(row: _Row, key: str, reason: str, detail: str) -> _Row:
    return {
        "captured_on": row["captured_on"],
        "stage": "claims",
        "key": row[key],
        "reason": reason,
        "detail": detail,
        "payload": json.dumps(row, default=str, ensure_ascii=False),
    }
