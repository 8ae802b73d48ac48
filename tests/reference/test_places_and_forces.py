"""The reference tables of countries, forces, places, exercises, vessels and sources hold together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from orchestration.articles.clocks import zone_of
from orchestration.articles.sources import SOURCE_KINDS
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH

Rows = list[dict[str, str]]

REFERENCE = read_reference(Path(__file__).resolve().parents[2] / "seeds" / "reference")
COUNTRIES = REFERENCE["countries"]
FORCES = REFERENCE["forces"]
PLACES = REFERENCE["places"]
EXERCISES = REFERENCE["exercises"]
VESSELS = REFERENCE["vessel_types"]
SOURCES = REFERENCE["sources"]

KEYS = {
    "countries": "country",
    "forces": "force_id",
    "places": "place_id",
    "exercises": "exercise",
    "vessel_types": "vessel_type",
    "sources": "source_id",
}
LEAST = {
    "countries": 75,
    "forces": 200,
    "places": 2200,
    "exercises": 70,
    "vessel_types": 20,
    "sources": 120,
}
DOMAINS = {"air", "navy", "army", "joint", "coast_guard", "marines", "rocket"}
PLACE_KINDS = {
    *("ocean", "sea", "strait", "gulf", "channel", "island", "islands", "shoal", "peninsula"),
    *("base", "range", "border", "frontier", "adiz", "airspace", "region", "theatre", "country", "city", "capital"),
}
# The reader takes a country's spellings from countries.csv, and reads a capital as its government first.
NOT_SPELT_AS_PLACES = {"country", "capital"}
EXERCISE_TYPES = {"air_exercise", "naval_exercise", "joint_exercise", "joint_patrol"}
ISO3 = {row["country"] for row in COUNTRIES}


def parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def claimants(named: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, set[str]]:
    """Which rows claim a spelling, whatever its capitals."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, spellings in named:
        for spelling in spellings:
            found[spelling.lower()].add(key)
    return found


def contested(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, set[str]]:
    return {spelling: keys for spelling, keys in claimants(named).items() if len(keys) > 1}


def actors() -> list[tuple[str, list[str]]]:
    countries = [
        (row["country"], [row["name"], *(s for c in ("spellings", "demonyms", "metonyms") for s in parts(row[c]))])
        for row in COUNTRIES
    ]  # fmt: skip
    forces = [(row["force_id"], [row["name"], *parts(row["spellings"])]) for row in FORCES]
    return countries + forces


def spelt_places() -> list[tuple[str, list[str]]]:
    return [
        (row["place_id"], [row["name"], *parts(row["spellings"])])
        for row in PLACES
        if row["kind"] not in NOT_SPELT_AS_PLACES
    ]


@pytest.mark.parametrize(("table", "key"), KEYS.items())
def test_keys_are_given_once(table: str, key: str) -> None:
    keys = Counter(row[key] for row in REFERENCE[table])
    assert [k for k, times in keys.items() if times > 1 or not k] == []


@pytest.mark.parametrize(("table", "least"), LEAST.items())
def test_tables_are_large_enough(table: str, least: int) -> None:
    assert len(REFERENCE[table]) >= least


@pytest.mark.parametrize("table", KEYS)
def test_cells_are_clean(table: str) -> None:
    stray = [
        (row[KEYS[table]], column, cell)
        for row in REFERENCE[table]
        for column, cell in row.items()
        if cell is None or cell != cell.strip() or "||" in cell or "  " in cell
    ]
    assert stray == []


def test_forces_are_of_many_countries() -> None:
    assert len({row["country"] for row in FORCES if row["country"]}) >= 50


def test_a_spelling_means_one_country_or_force() -> None:
    assert contested(actors()) == {}


def test_a_spelling_means_one_place() -> None:
    assert contested(spelt_places()) == {}


def test_a_spelling_means_one_exercise() -> None:
    assert contested((row["exercise"], [row["exercise"], *parts(row["spellings"])]) for row in EXERCISES) == {}


def test_a_spelling_means_one_vessel_type() -> None:
    assert contested((row["vessel_type"], parts(row["spellings"])) for row in VESSELS) == {}


def test_a_spelling_means_one_source() -> None:
    assert contested((row["source_id"], [row["name"], *parts(row["spellings"])]) for row in SOURCES) == {}


def test_a_domain_belongs_to_one_source() -> None:
    assert contested((row["source_id"], parts(row["domains"])) for row in SOURCES) == {}


def test_no_place_is_spelt_like_a_country_or_force() -> None:
    assert claimants(spelt_places()).keys() & claimants(actors()).keys() == set()


@pytest.mark.parametrize("cue", parts(next(r["spellings"] for r in ENGLISH.cues if r["cue"] == "median_line")))
def test_the_median_line_is_left_to_the_reader(cue: str) -> None:
    assert cue.lower() not in claimants(spelt_places())


def test_countries_are_iso_codes() -> None:
    assert [c for c in ISO3 if not re.fullmatch(r"[A-Z]{3}", c)] == []


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("forces", "country"),
        ("forces", "members"),
        ("places", "country"),
        ("exercises", "hosts"),
        ("sources", "country"),
    ],
)
def test_countries_are_known(table: str, column: str) -> None:
    assert [(r[KEYS[table]], c) for r in REFERENCE[table] for c in parts(r[column]) if c not in ISO3] == []


def test_every_country_is_a_place_by_its_name() -> None:
    places = {(row["country"], row["name"]) for row in PLACES if row["kind"] == "country"}
    assert places == {(row["country"], row["name"]) for row in COUNTRIES}


def test_kinds_are_known() -> None:
    assert {row["kind"] for row in PLACES} <= PLACE_KINDS
    assert {row["domain"] for row in FORCES} <= DOMAINS
    assert {row["event_type"] for row in EXERCISES} <= EXERCISE_TYPES
    assert {row["kind"] for row in SOURCES} <= set(SOURCE_KINDS)


def test_coordinates_are_on_the_globe() -> None:
    off = [
        row["place_id"]
        for row in PLACES
        if not (-90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180)
    ]
    assert off == []


def test_places_lie_within_places() -> None:
    known = {row["place_id"]: row["within"] for row in PLACES}
    assert [p for p, around in known.items() if around and around not in known] == []
    for place in known:
        seen = {place}
        while around := known[place]:
            assert around not in seen, f"{place} lies within itself"
            seen.add(around)
            place = around


def test_place_ids_are_slugs() -> None:
    assert [r["place_id"] for r in PLACES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", r["place_id"])] == []


def test_a_force_is_of_one_country_or_of_members() -> None:
    assert [row["force_id"] for row in FORCES if row["country"] and row["members"]] == []


@pytest.mark.parametrize(
    ("spelling", "place"),
    [
        ("East Sea", "Sea of Japan"),
        ("West Sea", "Yellow Sea"),
        ("KADIZ", "South Korea ADIZ"),
        ("Korean air defence identification zone", "South Korea ADIZ"),
        ("Alaskan ADIZ", "Alaska ADIZ"),
        ("JADIZ", "Japan ADIZ"),
        ("Takeshima", "Dokdo"),
        ("Diaoyu", "Senkaku Islands"),
        ("Misawa", "Misawa Air Base"),
        ("Kadena AB", "Kadena Air Base"),
        ("Andersen AFB", "Andersen Air Force Base"),
        ("Amari Air Base", "Ämari Air Base"),
        ("Soya Strait", "La Pérouse Strait"),
        ("Huangyan Dao", "Scarborough Shoal"),
        ("Ayungin Shoal", "Second Thomas Shoal"),
        ("western Pacific", "Pacific Ocean"),
        ("Dongsha", "Pratas Islands"),
        ("Spitsbergen", "Svalbard"),
        ("Kikaijima", "Kikai Island"),
        ("North Pyongan Province", "North Phyongan Province"),
        ("Bay of Cádiz", "Gulf of Cadiz"),
        ("Nicosia flight information region", "Nicosia FIR"),
        ("Mekran", "Makran"),
    ],
)
def test_other_names_of_places(spelling: str, place: str) -> None:
    named = {row["name"]: parts(row["spellings"]) for row in PLACES}
    assert spelling.lower() in {s.lower() for s in named[place]}


@pytest.mark.parametrize(
    ("spelling", "country"),
    [
        ("Koku Jieitai", "JPN"),
        ("ASDF", "JPN"),
        ("PLA Air Force", "CHN"),
        ("Eastern Theatre Command", "CHN"),
        ("ROKAF", "KOR"),
        ("Luftwaffe", "DEU"),
        ("Flygvapnet", "SWE"),
        ("Ilmavoimat", "FIN"),
        ("Russian Defense Ministry", "RUS"),
        ("Australian Defense Force", "AUS"),
        ("Pacific Air Forces", "USA"),
    ],
)
def test_other_names_of_forces(spelling: str, country: str) -> None:
    (key,) = claimants(actors())[spelling.lower()]
    assert {row["force_id"]: row["country"] for row in FORCES}[key] == country


def test_zones_of_sources_are_those_of_the_world() -> None:
    named = {row["zone"] for row in SOURCES if row["zone"]}
    assert [zone for zone in named if zone_of(zone) is None] == []
    assert {row["zone"] for row in SOURCES if row["kind"] == "aggregator"} == {""}
