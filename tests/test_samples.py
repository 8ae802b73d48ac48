"""Invented articles: they enter where nothing else was taken in, are marked, and leave when others come."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from orchestration.intake import brings_nothing, take_in
from orchestration.samples import SAMPLE, is_sample, source_of
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake

NOW = datetime(2026, 3, 12, 8, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.txt"
    file.write_text("Japan scrambled fighters on March 9, 2026 against two Chinese H-6 bombers near Okinawa.")
    return file


def kept(settings: Settings) -> list[bool]:
    return Lake(settings.lake).read("articles")["sample"].to_list()


def test_a_new_home_takes_the_sample_and_marks_it(settings: Settings) -> None:
    assert source_of(settings) == SAMPLE
    take_in(settings, source_of(settings), NOW)
    assert len(kept(settings)) > 20
    assert all(kept(settings))
    assert source_of(settings) == SAMPLE
    assert brings_nothing(settings, source_of(settings), NOW)


def test_a_home_of_ones_own_never_takes_it(settings: Settings, own: Path) -> None:
    take_in(settings, own, NOW)
    assert source_of(settings) is None
    take_in(settings, source_of(settings), NOW)
    assert kept(settings) == [False]


def test_it_leaves_when_others_come(settings: Settings, own: Path) -> None:
    take_in(settings, SAMPLE, NOW)
    take_in(settings, own, NOW)
    assert kept(settings) == [False]
    assert brings_nothing(settings, own, NOW)


def test_it_comes_where_it_is_asked_for(settings: Settings, own: Path) -> None:
    take_in(settings, own, NOW)
    asked = settings.model_copy(update={"articles": SAMPLE})
    take_in(settings, source_of(asked), NOW)
    assert sorted(set(kept(settings))) == [False, True]


@pytest.mark.parametrize(("source", "sample"), [(SAMPLE, True), (SAMPLE.parent, False), (None, False)])
def test_what_the_sample_is(source: Path | None, sample: bool) -> None:
    assert is_sample(source) is sample
    assert is_sample(next(SAMPLE.iterdir()))
