"""Checks on the facts of events: drills and incidents alike, and their settled aircraft counts."""

import polars as pl

from expectations.claims import TIME_OF_DAY
from expectations.model import Check, Suite
from expectations.reports import precision_agrees
from orchestration.claims.model import ROLES


def _suite(table: str, *sides: str) -> Suite:
    name = table.removeprefix("fct_")
    return Suite(
        table,
        "event_id",
        (
            Check(f"{name}_are_unique", "block", "Every event stands once.",
                  "ExpectColumnValuesToBeUnique", {"column": "event_id"}),
            Check(f"{name}_have_titles", "block", "Every event has a title.",
                  "ExpectColumnValuesToNotBeNull", {"column": "title"}),
            Check(f"{name}_ranges_are_in_order", "block", "No event ends before it starts.",
                  "ExpectColumnValuesToBeBetween", {"column": "range_days", "min_value": 0}),
            Check(f"{name}_precision_agrees", "block", "The precision agrees with the range of days.",
                  "ExpectColumnValuesToBeInSet", {"column": "precision_agrees", "value_set": [True]}),
            Check(f"{name}_are_reported", "block", "Every event rests on at least one article and one source.",
                  "ExpectColumnValuesToBeBetween", {"column": "independent_sources", "min_value": 1}),
            Check(f"{name}_counts_are_positive", "block", "A settled number of aircraft is at least one.",
                  "ExpectColumnValuesToBeBetween", {"column": "aircraft_count", "min_value": 1}),
            *(
                Check(f"{name}_{side}_counts_are_positive", "block", f"Where {side} aircraft are counted there is one.",
                      "ExpectColumnValuesToBeBetween", {"column": f"{side}_count", "min_value": 1})
                for side in sides
            ),
            Check(f"{name}_crossings_are_a_part", "warn",
                  "No more aircraft crossed the median line than there were, and at least one.",
                  "ExpectColumnValuesToBeBetween", {"column": "crossed_share", "min_value": 0, "strict_min": True,
                                                    "max_value": 1}),
            Check(f"{name}_times_are_times", "block", "A time of day is HH:MM.",
                  "ExpectColumnValuesToMatchRegex", {"column": "time_of_day", "regex": TIME_OF_DAY}),
        ),
    )  # fmt: skip


DRILLS = _suite("fct_drills")
INCIDENTS = _suite("fct_incidents", "target", "responder")
AIRCRAFT = Suite(
    "fct_event_aircraft",
    "event_id",
    (
        Check("settled_counts_within_claims", "block", "A settled count lies between the lowest and highest claimed.",
              "ExpectColumnValuesToBeInSet", {"column": "settled_within", "value_set": [True]}),
        Check("settled_counts_are_positive", "block", "A settled count is at least one.",
              "ExpectColumnValuesToBeBetween", {"column": "count", "min_value": 1}),
        Check("aircraft_roles_are_known", "block", "Aircraft take part, act, are a target or respond, or it is open.",
              "ExpectColumnValuesToBeInSet", {"column": "role", "value_set": list(ROLES)}),
    ),
)  # fmt: skip


def prepare_events(events: pl.DataFrame) -> pl.DataFrame:
    """The columns of fct_drills or fct_incidents that the checks look at."""
    start, end = pl.col("start_date"), pl.col("end_date")
    return events.select(
        "event_id",
        "title",
        "independent_sources",
        "aircraft_count",
        pl.col("^(target|responder)_count$"),
        "time_of_day",
        crossed_share=pl.col("crossings_count") / pl.coalesce("aircraft_count", "crossings_count"),
        range_days=(end - start).dt.total_days(),
        precision_agrees=precision_agrees(start, end, pl.col("date_precision")),
    )


def prepare_aircraft(aircraft: pl.DataFrame) -> pl.DataFrame:
    """The columns of fct_event_aircraft that the checks look at."""
    read = pl.col("count_read")  # what a person corrected it to may lie outside of what was claimed
    within = (read >= pl.col("count_low")) & (read <= pl.col("count_high"))
    return aircraft.select("event_id", "role", "count", settled_within=within.fill_null(False) | read.is_null())
