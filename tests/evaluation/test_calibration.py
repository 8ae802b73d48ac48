"""Bins of confidence: how many reports of each are right, and a picture of it."""

from pathlib import Path

import pytest

from orchestration.evaluation.calibration import Bin, bins, draw, sure

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


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml")])
def test_a_picture_is_drawn_in_the_form_of_its_name(tmp_path: Path, name: str, begins: bytes) -> None:
    draw(bins(JUDGED), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)
