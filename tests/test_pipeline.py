"""A text on which a stage raises is left out of that stage with a row of quarantine, and changes nothing of the others."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from orchestration import pipeline
from orchestration.claims import stage
from orchestration.cluster import ahead
from orchestration.events import comparing, inputs
from orchestration.events import stage as events
from orchestration.pipeline import EVENT_TABLES, READ_TABLES, read_day, resolve
from orchestration.settings import PROJECT, Settings
from orchestration.warehouse import plausibility
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference
from orchestration.warehouse.schema import frame
from tests.samples import DRILL, NO_EVENT, SAME_DRILL

DAY = date(2026, 3, 12)
TEXTS = {"one": DRILL, "two": SAME_DRILL, "three": NO_EVENT}
POISON = "Japan scrambled F-15 fighters on March 11, 2026 against two Chinese H-6 bombers near Okinawa."
TWINS = {craft: POISON.replace("F-15", craft) for craft in ("F-2", "F-35")}
REFERENCE = read_reference(PROJECT / "seeds" / "reference")


def home(folder: Path, texts: dict[str, str]) -> Settings:
    rows = [
        {
            "article_id": f"id of {name}", "external_id": name, "text": text, "language": "en", "captured_on": DAY,
            "source_id": name, "published_at": datetime(2026, 3, 11, tzinfo=UTC), "captured_at": datetime(2026, 3, 12, tzinfo=UTC),
        }
        for name, text in texts.items()
    ]  # fmt: skip
    Lake(folder / "lake").write("articles", frame("articles", rows), DAY)
    return Settings(home=folder, now=datetime(2026, 3, 12, tzinfo=UTC))


def run(settings: Settings) -> dict[str, list[tuple[Any, ...]]]:
    """All rows that the stages make, but for the quarantine."""
    read_day(settings, DAY, REFERENCE)
    resolve(settings, REFERENCE)
    lake = Lake(settings.lake)
    return {table: sorted(lake.read(table).rows(), key=str) for table in (*READ_TABLES, *EVENT_TABLES)}


def raised(settings: Settings) -> list[tuple[str, str, str]]:
    rows = Lake(settings.lake).read("quarantine").filter(pl.col("reason") == "raised")
    return rows.select("stage", "key", "detail").rows()


def at_reading(patch: pytest.MonkeyPatch) -> None:
    whole = ahead.read_article

    def read_article(article_id: str, *args: Any) -> Any:
        if article_id == "id of poison":
            raise IndexError("tuple index out of range")
        return whole(article_id, *args)

    patch.setattr(ahead, "read_article", read_article)


def at_writing(patch: pytest.MonkeyPatch) -> None:
    whole = stage.asdict

    def asdict(item: Any) -> dict[str, Any]:
        row: dict[str, Any] = whole(item)
        return row | {"evidence_end": 10**30} if row.get("article_id") == "id of poison" else row

    patch.setattr(stage, "asdict", asdict)


def at_sifting(patch: pytest.MonkeyPatch) -> None:
    whole = plausibility._report_fault

    def fault(row: dict[str, Any], *args: Any) -> Any:
        if row["article_id"] == "id of poison":
            raise OverflowError("date value out of range")
        return whole(row, *args)

    patch.setattr(plausibility, "_report_fault", fault)


def at_matching(patch: pytest.MonkeyPatch) -> None:
    whole = comparing.score

    def score(one: Any, other: Any, *args: Any) -> Any:
        if "id of poison" in (one.article_id, other.article_id):
            raise ZeroDivisionError("division by zero")
        return whole(one, other, *args)

    patch.setattr(comparing, "score", score)


def at_resolving(patch: pytest.MonkeyPatch) -> None:
    whole = inputs.profiles

    def profiles(articles: pl.DataFrame, reports: pl.DataFrame, *others: Any) -> Any:
        if "id of poison" in reports["article_id"]:
            raise KeyError("poison")
        return whole(articles, reports, *others)

    patch.setattr(inputs, "profiles", profiles)


STAGES: list[tuple[Callable[[pytest.MonkeyPatch], None], str, str]] = [
    (at_reading, "claims", "IndexError: tuple index out of range"),
    (at_writing, "claims", "ComputeError: could not append value"),
    (at_sifting, "claims", "OverflowError: date value out of range"),
    (at_matching, "events", "ZeroDivisionError: division by zero"),
    (at_resolving, "events", "KeyError: 'poison'"),
]


@pytest.mark.parametrize(("poisoned", "of_stage", "what"), STAGES)
def test_a_text_on_which_a_stage_raises_is_told_and_leaves_the_others_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, poisoned: Callable[[pytest.MonkeyPatch], None], of_stage: str, what: str
) -> None:  # fmt: skip
    without = run(home(tmp_path / "without", {**TEXTS, **TWINS}))
    settings = home(tmp_path / "with", {**TEXTS, "poison": POISON, **TWINS})
    with monkeypatch.context() as patch:
        poisoned(patch)
        for _ in range(2):  # in this run and in the next one
            made = run(settings)
            assert {table: made[table] for table in EVENT_TABLES} == {table: without[table] for table in EVENT_TABLES}
            assert all(set(without[table]) <= set(made[table]) for table in READ_TABLES)
            ((told_stage, key, detail),) = raised(settings)
            assert (told_stage, key) == (of_stage, "poison")
            assert what in detail
    healed, whole = run(settings), run(home(tmp_path / "whole", {**TEXTS, "poison": POISON, **TWINS}))
    assert raised(settings) == []
    assert {table: healed[table] for table in READ_TABLES} == {table: whole[table] for table in READ_TABLES}


def test_a_fault_of_the_stage_itself_is_no_texts_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = home(tmp_path, TEXTS)
    run(settings)
    monkeypatch.setattr(pipeline, "_of_articles", lambda *_: {})
    monkeypatch.setattr(events, "relive", lambda *_: {}["gone"])
    with pytest.raises(KeyError):
        resolve(settings, REFERENCE)
    assert raised(settings) == []
