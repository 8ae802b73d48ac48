"""Bins of confidence: how many reports of each are right, and a picture of it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from orchestration.evaluation.calibration import Bin, bins, picture, sure
from orchestration.evaluation.command import Telling, evaluate_warehouse

JUDGED = [(0.42, False), (0.48, True), (0.9, True), (0.93, False), (0.99, True), (1.0, True)]


def test_reports_stand_in_the_bin_of_their_confidence() -> None:
    assert bins(JUDGED) == [
        Bin(0.0, 0.5, pytest.approx(0.45), 2, 1), Bin(0.9, 0.95, pytest.approx(0.915), 2, 1), Bin(0.95, 1.0, 0.995, 2, 2),
    ]  # fmt: skip


def test_those_of_nine_tenths_and_more_are_counted() -> None:
    assert sure(JUDGED) == (4, 3)
    assert sure([(0.89, True)]) == (0, 0)


def test_without_reports_there_is_nothing() -> None:
    assert bins([]) == []


def test_a_picture_tells_counts_and_spans() -> None:
    drawn = ElementTree.fromstring(picture(bins(JUDGED)))
    words = ["".join(text.itertext()) for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"1 of 2", "2 of 2", "0.00 to", "0.95 to", "confidence", "are right"} <= set(words)


def test_a_picture_is_drawn_as_svg_alone(tmp_path: Path, capsys) -> None:
    asked = Telling(picture=tmp_path / "a.png")
    assert evaluate_warehouse(tmp_path / "none.duckdb", tmp_path, tmp_path / "gold.jsonl", asked) == 2
    assert f"name it {tmp_path / 'a.svg'}" in " ".join(capsys.readouterr().err.split())
