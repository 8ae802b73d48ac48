"""A table as the content of a file, in each of the forms. Pure."""

import io
from collections.abc import Callable, Mapping

import polars as pl
from polars import selectors

from orchestration.output.spreadsheet import MARK, cell, csv_rows
from orchestration.output.structured import json_rows

_MOMENT = "%Y-%m-%dT%H:%M:%S%.f"


def parquet(rows: pl.DataFrame) -> bytes:
    """Parquet, in which types and texts are as they are stored."""
    written = io.BytesIO()
    rows.write_parquet(written, compression="zstd")
    return written.getvalue()


def csv(rows: pl.DataFrame, *, marked: bool = False) -> bytes:
    """CSV in UTF-8 that is safe to open in a spreadsheet (see output/spreadsheet.py); lists are joined by `|`.

    marked: with a mark of byte order, by which Excel knows the letters.
    """
    cells = (tuple(map(cell, row)) for row in _worded(rows).iter_rows())
    return ((MARK if marked else "") + csv_rows([rows.columns]) + csv_rows(cells)).encode()


def jsonl(rows: pl.DataFrame) -> bytes:
    """A JSON object a line; what JSON has no number for is null."""
    written = io.BytesIO()
    _worded(rows).write_ndjson(written)
    return written.getvalue()


def geojson(rows: pl.DataFrame, key: str | None) -> bytes:
    """A FeatureCollection (RFC 7946): each row at its longitude and latitude, without a place where it has none.

    key: the column that gives each feature its id; None where no single one does.
    """
    worded = _worded(rows)
    features = [
        {
            "type": "Feature",
            **({"id": row[key]} if key else {}),
            "geometry": _point(row),
            "properties": {name: value for name, value in row.items() if name not in _PLACED},
        }
        for row in worded.iter_rows(named=True)
    ]
    return f'{{"type":"FeatureCollection","features":[\n{json_rows(features)}\n]}}\n'.encode()


_PLACED = ("longitude", "latitude")


def _point(row: Mapping[str, object]) -> dict[str, object] | None:
    coordinates = [row[name] for name in _PLACED]
    return None if None in coordinates else {"type": "Point", "coordinates": coordinates}


def _worded(rows: pl.DataFrame) -> pl.DataFrame:
    """Moments as ISO 8601, and numbers that are none as nothing."""
    numbers = pl.when(selectors.float().is_finite()).then(selectors.float())
    return rows.with_columns(selectors.datetime().dt.strftime(_MOMENT), numbers)


TABLES: Mapping[str, Callable[[pl.DataFrame], bytes]] = {"csv": csv, "parquet": parquet, "jsonl": jsonl}
"""The forms that a table of any kind can have."""
