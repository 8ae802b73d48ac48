"""Charts of bars: heights in proportion, ticks that people would choose, words that are no markup."""

from xml.etree import ElementTree

import pytest

from orchestration.output.bars import Column, draw

SVG = "{http://www.w3.org/2000/svg}"
SERIES = (("drill", "#001122"), ("incident", "#334455"))


def drawn(columns, **how):
    return ElementTree.fromstring(draw(columns, SERIES, axis="events", **how))


def heights(picture, colour):
    return [float(e.get("height")) for e in picture.iter(f"{SVG}rect") if e.get("fill") == colour][:-1]


def texts(picture):
    return [text.text for text in picture.iter(f"{SVG}text")]


def test_bars_are_as_high_as_what_they_count_and_stand_on_each_other() -> None:
    picture = drawn([Column([1, 2]), Column([2, 0]), Column([0, 4])])
    one, two = heights(picture, "#001122")
    assert two == pytest.approx(2 * one, abs=0.1)
    assert heights(picture, "#334455") == pytest.approx([2 * one, 4 * one], abs=0.2)
    rects = [e for e in picture.iter(f"{SVG}rect") if e.get("fill") in ("#001122", "#334455")]
    assert float(rects[1].get("y")) + float(rects[1].get("height")) == pytest.approx(float(rects[0].get("y")), abs=0.1)


@pytest.mark.parametrize(
    ("highest", "whole", "ticks"),
    [
        (3, True, ["0", "1", "2", "3"]),
        (9, True, ["0", "5", "10"]),
        (83, True, ["0", "50", "100"]),
        (1, False, ["0", "0.5", "1"]),
        (0.9, False, ["0", "0.5", "1"]),
        (0, True, ["0", "1"]),
        (1200, True, ["0", "500", "1000", "1500"]),
    ],
)
def test_ticks(highest, whole, ticks) -> None:
    picture = drawn([Column([highest, 0])], whole=whole)
    assert [t for t in texts(picture) if t.replace(".", "").isdigit()] == ticks


def test_labels_notes_marks_and_names_are_text() -> None:
    column = Column([1, 0], label="02\nMar <b>", mark=0.5, note="1 & 2")
    picture = drawn([column], below="weeks", marks=("should be", "#778899"))
    assert {"02", "Mar <b>", "1 & 2", "weeks", "events", "drill", "incident", "should be"} <= set(texts(picture))
    assert [e.get("fill") for e in picture.iter(f"{SVG}path")][-1] == "#778899"


def test_without_columns_there_are_axes() -> None:
    assert "events" in texts(drawn([]))
