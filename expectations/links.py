"""Checks on answers, in the lake as read and in the facts as settled: no event answers one that comes after it."""

import polars as pl

from expectations.model import Check, Suite


def _suite(table: str, key: str, name: str) -> Suite:
    return Suite(
        table,
        key,
        (
            Check(name, "warn", "No event answers one that comes after it, where both days are known.",
                  "ExpectColumnValuesToBeBetween", {"column": "lag_days", "min_value": 0}),
        ),
    )  # fmt: skip


REPORTS = _suite("report_links", "report_id", "reports_answer_what_came_before")
EVENTS = _suite("fct_event_links", "event_id", "events_answer_what_came_before")


def prepare_reports(links: pl.DataFrame) -> pl.DataFrame:
    """The columns of report_links that the check looks at."""
    return links.select("report_id", "lag_days")


def prepare_events(links: pl.DataFrame) -> pl.DataFrame:
    """The columns of fct_event_links that the check looks at."""
    return links.select("event_id", "lag_days")
