"""Invented articles: they enter where nothing else was taken in, are marked, and leave when others come."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from orchestration.intake import brings_nothing, take_in
from orchestration.samples import is_sample, leave, source_of
from orchestration.settings import SAMPLE, Settings
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


def test_what_copied_an_invented_article_is_an_original_when_that_leaves(settings: Settings, tmp_path: Path) -> None:
    take_in(settings, SAMPLE, NOW)
    longest = max(Lake(settings.lake).read("articles")["text"], key=len)
    own = tmp_path / "own"
    own.mkdir()
    for name in ("a", "b"):
        (own / f"{name}.txt").write_text(longest)
    take_in(settings, own, NOW)
    articles = Lake(settings.lake).read("articles").sort("external_id")
    first, second = articles.select("article_id", "duplicate_of").rows()
    assert (first[1], second[1]) == (None, first[0])


@pytest.mark.parametrize("kept_as", ["no column", "no mark"])
def test_the_sample_of_a_home_of_an_earlier_version_is_known_by_its_ids(
    settings: Settings, own: Path, kept_as: str
) -> None:
    take_in(settings, SAMPLE, NOW)
    path = Lake(settings.lake).partition("articles", NOW.date())
    unmarked = pl.read_parquet(path).with_columns(sample=pl.lit(None, pl.Boolean))
    (unmarked.drop("sample") if kept_as == "no column" else unmarked).write_parquet(path)
    assert source_of(settings) == SAMPLE
    take_in(settings, own, NOW)
    assert kept(settings) == [False]


def test_what_an_earlier_version_took_in_of_ones_own_stays(settings: Settings, own: Path) -> None:
    take_in(settings, own, NOW)
    path = Lake(settings.lake).partition("articles", NOW.date())
    pl.read_parquet(path).drop("sample").write_parquet(path)
    assert source_of(settings) is None
    take_in(settings, None, NOW)
    assert kept(settings) == [False]
    assert not leave(settings)
