"""What spellings stand for: countries, forces, places, vessels, aircraft by name, exercises, cues."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.aircraft import has_name
from orchestration.claims.lexicon.cells import Rows, listed

MISSILE = "missile"
"""The category of own names that are looked up apart."""
SHIP = "ship"
"""How a navy's ship prefix (USS, HMS) is told from its other forces: a ship's name follows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a spelling stands for: its category, canonical value, and what the category adds.

    category: type, class, country, force, place, vessel, exercise, trigger or cue. `country` is the
    ISO 3166 alpha-3 code that the spelling implies (a force's, a place's); `detail` is a class's role, a
    place's kind, how a country is named (name, demonym, metonym), or a variant as written.
    """

    category: str
    value: str
    country: str | None = None
    detail: str = ""
    members: tuple[str, ...] = ()


def entries_of(reference: Mapping[str, Rows], language: Language) -> list[tuple[str, Entry]]:
    """What spellings stand for: the world's by their English names, and the cues of a language."""
    return [
        *_aircraft(reference["aircraft_types"], reference["aircraft_classes"]),
        *_countries(reference["countries"]),
        *_forces(reference["forces"]),
        *((r["prefix"], Entry("force", r["prefix"], r["country"], SHIP)) for r in reference["ship_prefixes"]),
        *(
            (f"the {r['ship']}", Entry("vessel", r["vessel_type"], r["country"], r["ship"]))
            for r in reference["ships"]
            if r["alone"]
        ),
        *_places(reference["places"], reference["countries"]),
        *_named(reference["exercises"], "exercise", "exercise", "event_type", "hosts"),
        *_named(reference["vessel_types"], "vessel_type", "vessel"),
        *_named(language.cues, "cue", "cue"),
    ]


def own_names(
    rows: Sequence[Mapping[str, str]], entries: Sequence[tuple[str, Entry]], reference: Mapping[str, Rows]
) -> Iterable[tuple[str, Entry]]:
    """A language's own names of what the reference tables know; raises ValueError for a value that they do not.

    Types of aircraft are known also where English has no name for them. Names of ships stand for a vessel of their kind
    and country; those of missiles are for another index.
    """
    known = {(SHIP, r["ship"]): Entry("vessel", r["vessel_type"], r["country"], r["ship"]) for r in reference["ships"]}
    known |= {("type", r["aircraft_type"]): Entry("type", r["aircraft_type"]) for r in reference["aircraft_types"]}
    known |= {
        ("place", r["place_id"]): Entry("place", r["place_id"], r["country"] or None, r["kind"])
        for r in reference["places"]
    }
    for _, entry in entries:
        if entry.category != "vessel" or not entry.country:
            known.setdefault((entry.category, entry.value), entry)
    for row in (row for row in rows if row["category"] != MISSILE):
        named = known.get((row["category"], row["value"]))
        if named is None:
            raise ValueError(f"names.csv: there is no {row['category']} {row['value']!r} in the reference tables.")
        for spelling in listed(row["spellings"]):
            yield spelling, replace(named, detail=row["form"] or named.detail)


def _plurals(name: str) -> list[str]:
    return [name, name + "es" if name.endswith(("s", "x", "ch")) else name + "s"]


def _aircraft(types: Rows, classes: Rows) -> Iterable[tuple[str, Entry]]:
    for row in types:
        variants = dict(pair.split("=", 1) for pair in listed(row["variants"]))
        spellings = [*listed(row["spellings"]), *variants]
        if has_name(row["aircraft_type"]):
            spellings += dict.fromkeys((row["aircraft_type"], row["aircraft_type"].replace("-", " ")))
        for spelling in spellings:
            for form in _plurals(spelling):
                yield form, Entry("type", row["aircraft_type"], None, variants.get(spelling, ""))
    for row in classes:
        for spelling in listed(row["spellings"]):
            yield spelling, Entry("class", row["aircraft_class"])


def _countries(rows: Rows) -> Iterable[tuple[str, Entry]]:
    for row in rows:
        for spelling in [row["name"], *listed(row["spellings"])]:
            yield spelling, Entry("country", row["country"], row["country"], "name")
        for spelling in listed(row["demonyms"]):
            yield spelling, Entry("country", row["country"], row["country"], "demonym")
        for spelling in listed(row["metonyms"]):
            yield spelling, Entry("country", row["country"], row["country"], "metonym")


def _forces(rows: Rows) -> Iterable[tuple[str, Entry]]:
    for row in rows:
        entry = Entry("force", row["force_id"], row["country"] or None, row["domain"], tuple(listed(row["members"])))
        for spelling in [row["name"], *listed(row["spellings"])]:
            yield spelling, entry


def _places(rows: Rows, countries: Rows) -> Iterable[tuple[str, Entry]]:
    names = {name for row in countries for name in [row["name"], *listed(row["spellings"])]}
    for row in rows:
        for spelling in [row["name"], *listed(row["spellings"])]:
            if spelling not in names and row["kind"] != "capital":
                yield spelling, Entry("place", row["place_id"], row["country"] or None, row["kind"])


def _named(
    rows: Sequence[Mapping[str, str]], key: str, category: str, detail: str = "", members: str = ""
) -> Iterable[tuple[str, Entry]]:
    for row in rows:
        entry = Entry(
            category,
            row[key],
            None,
            row[detail] if detail else "",
            tuple(listed(row[members])) if members else (),
        )
        for spelling in [*([row[key]] if category == "exercise" else []), *listed(row["spellings"])]:
            yield spelling, entry
