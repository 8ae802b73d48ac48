"""The small tables that the reader's rules rest on: no duplicates, nothing that points nowhere."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from orchestration.claims.drafts.common import CAUSES
from orchestration.claims.lexicon.lexicon import build_lexicon
from orchestration.claims.model import GROUPS, KINDS
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH

REFERENCE = read_reference(Path(__file__).resolve().parents[2] / "seeds" / "reference")
PLACES = {row["place_id"]: row for row in REFERENCE["places"]}
COUNTRIES = {row["country"] for row in REFERENCE["countries"]}
LEAST_NATIONS_WITH_FORCES = 45


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("contested", "place_id"),
        ("guest_bases", "place_id"),
        ("ship_prefixes", "prefix"),
        ("ships", "ship"),
    ],
)
def test_nothing_is_told_twice(table: str, key: str) -> None:
    assert [k for k, n in Counter(row[key] for row in REFERENCE[table]).items() if n > 1] == []


@pytest.mark.parametrize("table", ["contested", "guest_bases"])
def test_places_are_known(table: str) -> None:
    assert {row["place_id"] for row in REFERENCE[table]} <= set(PLACES)


def test_guest_bases_are_bases_of_another_country() -> None:
    for row in REFERENCE["guest_bases"]:
        assert PLACES[row["place_id"]]["country"] != row["operator"], row


@pytest.mark.parametrize(
    ("table", "column"),
    [("contested", "country"), ("guest_bases", "operator"), ("ship_prefixes", "country"), ("ships", "country")],
)
def test_countries_are_known(table: str, column: str) -> None:
    assert {row[column] for row in REFERENCE[table]} <= COUNTRIES


def test_ships_are_of_known_kinds() -> None:
    assert {row["vessel_type"] for row in REFERENCE["ships"]} <= {
        row["vessel_type"] for row in REFERENCE["vessel_types"]
    }


def test_recalls_mean_groups_of_events() -> None:
    for row in ENGLISH.recalls:
        assert set(row["groups"].split("|")) <= set(GROUPS), row
    assert set(GROUPS) >= CAUSES


def test_event_types_are_of_known_kinds_and_groups() -> None:
    types = REFERENCE["event_types"]
    assert {row["kind"] for row in types} == set(KINDS)
    assert {row["event_group"] for row in types} == set(GROUPS)
    for row in types:
        alike = {other["event_group"] for other in types if other["match_group"] == row["match_group"]}
        assert alike == {row["event_group"]}, row


@pytest.mark.parametrize("table", ["recalls", "cues", "speakers", "triggers", "answers"])
def test_no_expression_stands_twice_in_a_row(table: str) -> None:
    def expressions(row: Mapping[str, str]) -> list[str]:
        return [e.strip() for e in (row.get("expressions") or row.get("spellings") or "").split("|")]

    for row in getattr(ENGLISH, table):
        told = expressions(row)
        assert "" not in told, row
        assert [e for e, n in Counter(told).items() if n > 1] == [], (table, next(iter(row.values())))


def test_a_recalling_noun_means_one_thing() -> None:
    told = Counter(e for row in ENGLISH.recalls for e in row["expressions"].split("|"))
    assert [e for e, n in told.items() if n > 1] == []


def test_forces_of_many_nations() -> None:
    assert len({row["country"] for row in REFERENCE["forces"] if row["country"]}) >= LEAST_NATIONS_WITH_FORCES


def test_the_lexicon_is_built_of_them() -> None:
    lexicon = build_lexicon(REFERENCE, ENGLISH)
    assert lexicon.contested["taiwan-strait"] == "CHN"
    assert lexicon.guest_bases["kadena-air-base"] == "USA"
