"""The reference tables of aircraft types, classes and fleets hold together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.warehouse.reference import read_reference

REFERENCE = read_reference(Path(__file__).resolve().parents[2] / "seeds" / "reference")
TYPES = REFERENCE["aircraft_types"]
CLASSES = REFERENCE["aircraft_classes"]
FLEETS = REFERENCE["aircraft_fleets"]

ROLES = {
    *("bomber", "fighter", "attack", "tanker", "airborne_early_warning", "maritime_patrol"),
    *("reconnaissance", "electronic_warfare", "transport", "helicopter", "drone", "trainer", "special"),
}
CLASS_NAMES = {"fighter", "bomber", "aircraft", "drone", "helicopter", "tanker", "AWACS", "balloon"}
# Words of ordinary news text: a type may carry them as its name, never as a spelling that stands alone.
ORDINARY_WORDS = {
    *("badger", "bear", "bison", "eagle", "falcon", "hawk", "hercules", "hornet", "lightning"),
    *("patriot", "pegasus", "sentinel", "sentry", "spirit", "thunder", "tiger", "typhoon", "viper"),
}


def parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def joined(spelling: str) -> str:
    """One form for what the reader takes as the same: whatever the hyphen, space, point or capitals."""
    return re.sub(r"[-\s./]", "", spelling).casefold()


def surfaces(row: dict[str, str]) -> Iterator[str]:
    yield row["aircraft_type"]
    yield from parts(row["spellings"])
    yield from (variant.partition("=")[0] for variant in parts(row["variants"]))


def test_the_types_are_many() -> None:
    assert len(TYPES) >= 250


@pytest.mark.parametrize(
    ("rows", "columns"),
    [(TYPES, ("aircraft_type",)), (CLASSES, ("aircraft_class",)), (FLEETS, ("aircraft_type", "operator"))],
    ids=["types", "classes", "fleets"],
)
def test_a_key_stands_once(rows: list[dict[str, str]], columns: tuple[str, ...]) -> None:
    keys = Counter(tuple(row[column] for column in columns) for row in rows)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_spelling_is_claimed_by_two_types() -> None:
    claimants: dict[str, set[str]] = defaultdict(set)
    for row in TYPES:
        for surface in surfaces(row):
            claimants[joined(surface)].add(row["aircraft_type"])
    assert {surface: types for surface, types in claimants.items() if len(types) > 1} == {}


def test_no_spelling_is_claimed_by_two_classes() -> None:
    claims = Counter(word for row in CLASSES for word in {part.casefold() for part in parts(row["spellings"])})
    assert [spelling for spelling, times in claims.items() if times > 1] == []


def test_no_type_is_spelt_as_an_ordinary_word() -> None:
    spelt = {surface.casefold() for row in TYPES for surface in surfaces(row)}
    assert spelt & ORDINARY_WORDS == set()


def test_no_type_is_spelt_as_a_class() -> None:
    spelt = {surface.casefold() for row in TYPES for surface in surfaces(row)}
    words = {spelling.casefold() for row in CLASSES for spelling in parts(row["spellings"])}
    assert spelt & words == set()


def test_the_classes_are_those_of_the_annotation() -> None:
    assert {row["aircraft_class"] for row in CLASSES} == CLASS_NAMES


def test_roles_are_those_of_the_list() -> None:
    assert {row["aircraft_type"]: row["role"] for row in TYPES if row["role"] not in ROLES} == {}


def test_origins_are_alpha_3_codes() -> None:
    assert [row["aircraft_type"] for row in TYPES if not re.fullmatch("[A-Z]{3}", row["origin"])] == []


def test_a_variant_names_its_spelling_and_itself() -> None:
    variants = [variant for row in TYPES for variant in parts(row["variants"])]
    assert [variant for variant in variants if not re.fullmatch("[^=]+=[^=]+", variant)] == []


def test_cells_have_no_stray_spaces_or_empty_parts() -> None:
    cells = [cell for row in [*TYPES, *CLASSES, *FLEETS] for cell in row.values() if cell]
    assert [cell for cell in cells if any(not part or part != part.strip() for part in cell.split("|"))] == []


@pytest.mark.parametrize("fleet", FLEETS, ids=[f"{row['operator']} {row['aircraft_type']}" for row in FLEETS])
def test_a_fleet_is_a_number_of_a_known_type_with_year_and_source(fleet: dict[str, str]) -> None:
    assert fleet["aircraft_type"] in {row["aircraft_type"] for row in TYPES}
    assert re.fullmatch("[A-Z]{3}", fleet["operator"])
    assert re.fullmatch("[1-9][0-9]*", fleet["fleet"])
    assert re.fullmatch("(19|20)[0-9]{2}", fleet["year"])
    assert fleet["source"]


def test_the_fleets_are_many() -> None:
    assert len(FLEETS) >= 120


@pytest.mark.parametrize(
    ("surface", "aircraft_type"),
    [
        ("KF-16", "F-16"),
        ("CF-18", "F/A-18"),
        ("KC-30A", "A330"),
        ("Voyager", "A330"),
        ("Gripen", "JAS 39"),
        ("Typhoons", "Eurofighter"),
        ("Growler", "EA-18"),
        ("J35", "J-35"),
        ("J 35 Draken", "Saab 35"),
        ("S-70 Okhotnik", "Okhotnik"),
    ],
)
def test_a_spelling_means_its_type(surface: str, aircraft_type: str) -> None:
    means = {row["aircraft_type"] for row in TYPES if joined(surface) in map(joined, surfaces(row))}
    assert means == {aircraft_type}
