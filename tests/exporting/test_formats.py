"""Tables as the content of files: what each form makes of odd values."""

import io
import json
from datetime import date, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.exporting.formats import csv, geojson, jsonl, parquet
from orchestration.output.spreadsheet import cell, csv_rows

ROWS = pl.DataFrame(
    {
        "event_id": ["a", "b"],
        "title": ["=HYPERLINK(1)", "共同 \u2028\x1b é"],
        "places": [["Guam", "Tokyo"], []],
        "start_date": [date(2026, 3, 9), None],
        "at": [datetime(2026, 3, 9, 1, 2, 3), None],
        "confidence": [float("nan"), 0.5],
        "count": [-2, None],
        "is_sure": [True, None],
        "longitude": [144.8, None],
        "latitude": [13.5, None],
    },
    schema_overrides={"places": pl.List(pl.String)},
)


def test_parquet_keeps_all_as_it_is():
    assert pl.read_parquet(io.BytesIO(parquet(ROWS))).equals(ROWS, null_equal=True)


@pytest.mark.parametrize("marked", [False, True])
def test_csv_is_safe_in_a_spreadsheet_and_opens_with_its_letters(marked):
    text = csv(ROWS, marked=marked).decode("utf-8")
    assert text.startswith("\ufeff") == marked
    header, first, second = text.removeprefix("\ufeff").strip("\n").split("\n")
    assert header.split(",")[:3] == ["event_id", "title", "places"]
    assert first == "a,'=HYPERLINK(1),Guam|Tokyo,2026-03-09,2026-03-09T01:02:03,,-2,True,144.8,13.5"
    assert second == "b,共同 \u2028\\x1b é,,,,0.5,,,,"


TEXTS = st.none() | st.text("ab1=+-@\t\r\n ＝'\ufeff\u200b,\"é共\x1b\x85\ufdd0\u2028|", max_size=4)


@given(st.lists(st.tuples(TEXTS, st.none() | st.lists(TEXTS, max_size=2)), max_size=4))
def test_csv_has_each_cell_as_a_spreadsheet_may_be_given_it(rows):
    frame = pl.DataFrame(rows, {"text": pl.String, "list": pl.List(pl.String)}, orient="row")
    assert csv(frame).decode() == csv_rows([frame.columns, *([cell(value) for value in row] for row in rows)])


def test_a_line_of_json_is_a_row():
    first, second = (json.loads(line) for line in jsonl(ROWS).decode().strip("\n").split("\n"))
    assert (first["title"], first["places"], first["at"], first["confidence"]) == (
        "=HYPERLINK(1)", ["Guam", "Tokyo"], "2026-03-09T01:02:03", None,
    )  # fmt: skip
    assert (second["title"], second["places"], second["start_date"]) == ("共同 \u2028\x1b é", [], None)


def test_geojson_has_a_point_or_no_place():
    found = json.loads(geojson(ROWS, "event_id"), parse_constant=pytest.fail)
    first, second = found["features"]
    assert (found["type"], first["type"], first["id"]) == ("FeatureCollection", "Feature", "a")
    assert first["geometry"] == {"type": "Point", "coordinates": [144.8, 13.5]}
    assert second["geometry"] is None
    assert first["properties"].keys() == set(ROWS.columns) - {"longitude", "latitude"}
    assert json.loads(geojson(ROWS.clear(), None)) == {"type": "FeatureCollection", "features": []}
