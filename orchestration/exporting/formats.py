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
    cells = _worded(rows)
    cells = cells.with_columns(_cells(column) for column in cells if _is_text(column))
    texts = cells.select(selectors.string().str.contains(r"[\r\n]"))
    ends = texts.fill_null(False).select(pl.any_horizontal(texts.columns)).to_series() if texts.columns else None
    return ((MARK if marked else "") + csv_rows([rows.columns]) + csv_rows(cells.iter_rows(), ends=ends)).encode()


_AS_IT_IS = r"^[\p{L}\p{N}][^\p{C}]*$"
"""What is no formula and holds nothing that is named: most texts, which need no look at their own."""


def _is_text(column: pl.Series) -> bool:
    kind = column.dtype
    is_moment = kind.is_temporal() and kind != pl.Duration
    return not (kind.is_numeric() or is_moment or kind in (pl.Boolean, pl.Null))


def _cells(column: pl.Series) -> pl.Series:
    """A column of texts, or of lists, as `cell` makes each."""
    if column.dtype == pl.List(pl.String) and not column.list.eval(pl.element().is_null()).list.any().any():
        column = column.list.join("|")
    if column.dtype != pl.String:
        return pl.Series(column.name, map(cell, column.to_list()), pl.String)
    others = (~column.str.contains(_AS_IT_IS)).fill_null(False).arg_true()
    return column.scatter(others, [cell(text) for text in column.gather(others)])


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
