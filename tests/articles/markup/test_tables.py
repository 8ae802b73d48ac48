"""Tables as lines: heads in rows or columns, spanned cells, counts in either, sums, and what can't be told."""

import pytest
from lxml import html

from orchestration.articles.markup.grids import grid_of, is_layout
from orchestration.articles.markup.tables import lines_of


def table(*rows: str, heads: int = 1) -> str:
    """A table of rows whose cells are set apart by bars, the first of them heads."""
    written = []
    for number, row in enumerate(rows):
        tag = "th" if number < heads else "td"
        written.append(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row.split('|'))}</tr>")
    return f"<table>{''.join(written)}</table>"


SPANNED_HEADS = (
    "<table><tr><th rowspan=2>Date</th><th colspan=2>Fighters</th><th>Bombers</th></tr>"
    "<tr><th>J-16</th><th>J-10</th><th>H-6</th></tr><tr><td>March 3</td><td>12</td><td>3</td><td>4</td></tr></table>"
)
SPANNED_COUNTRY = (
    "<table><thead><tr><td>Country</td><td>Type</td><td>Number</td></tr></thead><tbody><tr><td rowspan='2'>Japan</td>"
    "<td>F-15</td><td>4</td></tr><tr><td>F-2</td><td>2</td></tr><tr><td>Korea</td><td>F-35A</td><td>3</td></tr></table>"
)
CAPTION_ROW = (
    "<table><tr><td colspan=2>Chinese aircraft</td></tr><tr><td><p>J-16</p></td><td><p>12</p></td></tr>"
    "<tr><td>H-6<br>bomber</td><td>4</td></tr></table>"
)
HEAD_COLUMN = "<table><tr><th>Type<td>J-16<td>H-6<tr><th>Aircraft<td>12<td>4</table>"


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        (table("Type|Aircraft", "J-16|12", "H-6|4", "Y-8 ASW|1"), ["12 J-16, 4 H-6, 1 Y-8 ASW."]),
        (table("Type|Aircraft", "J-16|12", "H-6|4", "Total|16", heads=0), ["12 J-16, 4 H-6."]),
        (table("Number|Type", "12|J-16", "4|H-6"), ["12 J-16, 4 H-6."]),
        (table("No.|Type|Number", "1|J-16|12", "2|H-6|4"), ["12 J-16, 4 H-6."]),
        (table("Type|J-16|H-6", "Aircraft|12|4"), ["Aircraft: 12 J-16, 4 H-6."]),
        (HEAD_COLUMN, ["Aircraft: 12 J-16, 4 H-6."]),
        (table("Date|J-16|H-6|Total", "March 3|12|4|16", "March 4|10|-|10"),
         ["12 J-16, 4 H-6 (March 3).", "10 J-16 (March 4)."]),
        (table("Type|March 2|March 3", "J-16|5|12", "H-6|0|4"), ["5 J-16 (March 2).", "12 J-16, 4 H-6 (March 3)."]),
        (SPANNED_HEADS, ["12 Fighters J-16, 3 Fighters J-10, 4 Bombers H-6 (March 3)."]),
        (SPANNED_COUNTRY, ["Japan: 4 F-15, 2 F-2.", "Korea: 3 F-35A."]),
        (CAPTION_ROW, ["12 J-16, 4 H-6 bomber."]),
        (table("Country|Ships|Aircraft", "China|8|1,030"), ["China: 8 Ships, 1,030 Aircraft."]),
        (table("Aircraft|2 B-1B, 4 F-2", "Date|March 3, 2026", heads=0), ["Aircraft: 2 B-1B, 4 F-2.", "Date: March 3, 2026."]),
        (table("Date|Area|Seen", "March 3|East China Sea|Two H-6"), ["March 3, East China Sea: Two H-6."]),
        (table("機種|機数", "J-16|12", "H-6|4", "合計|16"), ["12 J-16, 4 H-6."]),
    ],
)  # fmt: skip
def test_a_table_is_told_by_its_heads(written: str, lines: list[str]) -> None:
    element = html.fragment_fromstring(written)
    assert not is_layout(element)
    grid = grid_of(element)
    assert grid is not None and lines_of(grid) == lines


@pytest.mark.parametrize(
    "written",
    [
        table("a|1|2", "b|3|4", heads=0),
        table("Type|J-16|H-6", "J-10|1|2"),
        table("Type|Seen as|Number", "J-16|J-10|2", "H-6|H-20|1"),
        table("Type|Number", *(f"{n} places|{n}.5 %|x" for n in range(80))),
    ],
)
def test_what_its_numbers_count_can_not_be_told(written: str) -> None:
    grid = grid_of(html.fragment_fromstring(written))
    assert grid is not None and lines_of(grid) is None


@pytest.mark.parametrize(
    "written",
    [
        "<table role=presentation><tr><td>a<td>1<tr><td>b<td>2</table>",
        "<table><tr><td>menu</td><td><table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr><tr><td>x<td>y</table>",
        f"<table><tr><td>menu<td>{'A long story. ' * 40}<tr><td>a<td>b</table>",
        "<table><tr><td>one<td>row</table>",
        "<table><tr><td>one<tr><td>column</table>",
    ],
)
def test_what_only_lays_out_a_page(written: str) -> None:
    assert is_layout(html.fragment_fromstring(written))


def test_a_table_as_large_as_a_data_set_has_no_grid() -> None:
    assert grid_of(html.fragment_fromstring(table(*(f"a|{n}" for n in range(1_200))))) is None
    assert grid_of(html.fragment_fromstring("<table><tr><td colspan=99999>a<td rowspan=x>b</table>")) is not None
