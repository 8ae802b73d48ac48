"""Of an article that a model read beside the rules, the pages tell who states what, and what counts for nothing."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from orchestration.output.readers import read_by
from orchestration.reporting.accounts import accounts
from orchestration.reporting.catalogue import Link
from orchestration.reporting.values import values

DAY = date(2026, 3, 3)
WHEN = {"start_date": DAY, "end_date": DAY, "date_precision": "day", "places": [], "countries": [], "targets": []}
MODEL = "stub, prompt 1"
CATALOGUE: Any = SimpleNamespace(source=lambda _: Link("Wire"), aircraft=Link, country=Link, country_name=str)
CORRECTIONS: Any = SimpleNamespace(mark=lambda *_: None, left_out=lambda _: [])


def claim(count: int | None, reader: str, agreed: bool | None, is_doubted: bool = False) -> dict[str, Any]:
    return {
        "claim_type": "aircraft", "value": "F-15", "operator": "JPN", "role": None, "count": count, "count_qualifier": None,
        "surface": f"{count or 'some'} F-15s", "reader": reader, "agreed": agreed, "is_doubted": is_doubted,
    }  # fmt: skip


def shown(agreed: bool | None, *claims: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    report = {
        **WHEN, "report_id": "r", "article_id": "a", "dependence": None, "confidence": 0.9, "evidence_page": None,
        "reader": f"rules + {MODEL}", "agreed": agreed, "status": "occurred", "former_start_date": None, "former_end_date": None,
    }  # fmt: skip
    told = accounts([report], {"r": claims}, {}, {}, CATALOGUE)
    event = {**WHEN, "event_id": "e", "exercise_id": None}
    settled = {"event_id": "e", "aircraft_type": "F-15", "operator": "JPN", "role": None, "role_read": None, "count": 4,
               "count_low": 2, "count_high": 4, "agreed": False, "count_planned": None, "corrected": False}  # fmt: skip
    found = values(event, [settled], {}, told, CATALOGUE, CORRECTIONS)
    [of_craft] = [value for value in found if value.name.text == "F-15"]
    return told[0].read_by, [(said.value, said.read_by) for said in of_craft.sayings]


def test_who_states_what_alone_is_told() -> None:
    who, said = shown(True, claim(4, MODEL, False), claim(2, "rules", False, is_doubted=True))
    assert who == "both readers"
    assert said == [("4", f"{MODEL} alone"), ("2", "the rules alone, counts for nothing")]


@pytest.mark.parametrize(("reader", "agreed"), [(f"rules + {MODEL}", True), ("rules", None)])
def test_what_both_state_or_one_read_alone_needs_no_word(reader: str, agreed: bool | None) -> None:
    assert shown(agreed, claim(4, reader, agreed))[1] == [("4", "")]


@pytest.mark.parametrize(
    ("reader", "agreed", "words"),
    [("rules", None, ""), ("rules", False, "the rules alone"), (MODEL, False, f"{MODEL} alone"),
     (f"rules + {MODEL}", True, "both readers")],
)  # fmt: skip
def test_readers_in_words(reader: str, agreed: bool | None, words: str) -> None:
    assert read_by(reader, agreed) == words
