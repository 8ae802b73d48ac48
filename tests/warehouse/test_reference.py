"""Tables are read whole or not at all."""

from pathlib import Path

import pytest

from orchestration.warehouse.reference import read_reference


def test_tables_by_their_path(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "places.csv").write_text('place_id,name\nguam,"Guam, the island"\n', encoding="utf-8")
    (tmp_path / "words" / "text.csv").write_text("class,words\nopeners,\n", encoding="utf-8")
    assert read_reference(tmp_path) == {
        "places": [{"place_id": "guam", "name": "Guam, the island"}],
        "words/text": [{"class": "openers", "words": ""}],
    }


@pytest.mark.parametrize("row", ["homeland,around (?:a ){0,4}island", "homeland"])
def test_a_row_that_a_comma_cuts_is_refused(row: str, tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text(f"class,words\nnear,off\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.csv, line 3: not one cell for each column"):
        read_reference(tmp_path)
