"""Adds to the lake's quarantine what is not in it yet, and takes out what was mended."""

from collections.abc import Collection
from datetime import date

import polars as pl

from orchestration.isolating import RAISED
from orchestration.warehouse.lake import Lake

_KEY = ["stage", "key", "reason", "detail"]


def add(lake: Lake, rows: pl.DataFrame, day: date, replacing: Collection[str] = ()) -> int:
    """Add rows that are not in quarantine yet, and return how many.

    replacing: stages whose rows of the day give way to them.
    """
    known = lake.read("quarantine")
    today = lake.read("quarantine", day)
    if replacing:
        is_replaced = pl.col("stage").is_in(list(replacing))
        today = today.filter(~is_replaced)
        known = known.filter(~is_replaced | (pl.col("captured_on") != day))
    new = unknown(rows, known)
    if new.height or replacing:
        lake.write("quarantine", pl.concat([today, new]), day)
    return new.height


def renew(lake: Lake, rows: pl.DataFrame, stage: str, day: date) -> None:
    """Make these rows all that a stage has in quarantine: what was mended leaves, what stays keeps its day."""
    new = unknown(rows, lake.read("quarantine"))
    for of in sorted({*lake.days("quarantine"), *([day] if new.height else [])}):
        before = lake.read("quarantine", of)
        after = before.join(
            unknown(before.filter(pl.col("stage") == stage), rows), on=_KEY, how="anti", nulls_equal=True
        )
        if of == day:
            after = pl.concat([after, new])
        if not after.equals(before):
            lake.write("quarantine", after, of)


def mended(lake: Lake, rows: pl.DataFrame, looked_at: Collection[str]) -> pl.DataFrame:
    """What the articles stage refused of keys that were looked at again, and is no fault any more.

    rows: the faults that were found now. What a step of ours raised stays.

    The key of a line or place in a file is the file's name, #, and its number.
    """
    of_files = pl.col("key").is_in(list(looked_at)) | pl.col("key").str.replace(r"#\d+$", "").is_in(list(looked_at))
    is_of_inputs = (pl.col("stage") == "articles") & (pl.col("reason") != RAISED)
    return unknown(lake.read("quarantine").filter(is_of_inputs & of_files), rows)


def drop(lake: Lake, rows: pl.DataFrame) -> None:
    """Take rows out, whatever their day."""
    for day in rows["captured_on"].unique().sort():
        lake.write("quarantine", unknown(lake.read("quarantine", day), rows), day)


def unknown(rows: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The rows that are not among the known ones, whatever the day."""
    return rows.join(known, on=_KEY, how="anti", nulls_equal=True)


def forget(lake: Lake, day: date, keys: Collection[str]) -> None:
    """Let go of what the articles stage refused of these keys on a day."""
    today = lake.read("quarantine", day)
    rest = today.filter((pl.col("stage") != "articles") | ~pl.col("key").is_in(list(keys)))
    if rest.height < today.height:
        lake.write("quarantine", rest, day)
