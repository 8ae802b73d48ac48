"""The reader's knowledge, compiled from the reference tables: what words mean. Pure: rows in, lookups out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.dates.forms import DateForms
from orchestration.claims.languages.pack import Language, Tables, read_languages
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex, answer_index, recall_index
from orchestration.claims.screening import Screen
from orchestration.claims.speech.statements import StatementReader
from orchestration.claims.text.leads import Leads
from orchestration.claims.text.terms import TermIndex
from orchestration.claims.text.triggers import TriggerIndex

Rows = list[dict[str, str]]

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


@dataclass(frozen=True, slots=True)
class Designation:
    """An aircraft type by its designation: the canonical type and how its letters and digits are written."""

    aircraft_type: str
    role: str


@dataclass(frozen=True, slots=True)
class ShortName:
    """A country that a short name means ('the North') in a text that names one of those beside it."""

    country: str
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bloc:
    """What is usual in a bloc of states, where the words of a text leave it open.

    met_as_foreign: whether others tell of its craft as those that they met. flown_together: what a flight of several
    of its states is, and lone_patrol what a 'joint patrol' of one of them is (event types).
    """

    met_as_foreign: bool
    flown_together: str
    lone_patrol: str


@dataclass(frozen=True)
class Lexicon:
    """Everything that the reader looks up."""

    language: Language
    terms: TermIndex[Entry]
    designations: Mapping[tuple[str, str], Designation]
    makers: Mapping[str, Mapping[str, Designation]]
    roles: Mapping[str, str]
    sole_operators: Mapping[str, str]
    operators: Mapping[str, frozenset[str]]
    variant_operators: Mapping[str, str]
    popular_names: frozenset[str]
    blocs: Mapping[str, str]
    bloc_traits: Mapping[str, Bloc]
    place_countries: Mapping[str, str]
    place_names: Mapping[str, str]
    zones: Mapping[str, str]
    median_line: tuple[str, str]
    """The place of the median line and the state that reports crossings of it."""
    short_names: Mapping[str, ShortName]
    contested: Mapping[str, str]
    guest_bases: Mapping[str, str]
    country_places: Mapping[str, str]
    triggers: TriggerIndex
    answers: TermIndex[AnswerRow]
    recalls: RecallIndex
    dates: DateForms
    speech: StatementReader
    screen: Screen
    ships: Mapping[str, str]
    """The country of a ship by its name, as it stands behind the kind of ship: 'the frigate Admiral Golovko'."""
    initials: frozenset[str]
    """Rows of initials that are in names: 'U.S.'."""

    leads: Leads

    def designates(self, letters: str, digits: str) -> bool:
        """Whether letters and digits are the designation of a known aircraft type, or its maker and number."""
        number = digits.lstrip("0") or "0"
        key = (letters.replace("/", "").upper(), number)
        return key in self.designations or number in self.makers.get(letters.lower(), {})


_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}")
_PARTS = re.compile(r"^([A-Za-z/]+?)[- ]?(\d+)$")


def split_designation(designation: str) -> tuple[str, str] | None:
    """('B', '52') of 'B-52', ('JAS', '39') of 'JAS 39', ('FA', '18') of 'F/A-18'; None for a name."""
    parts = _PARTS.match(designation.replace("/", ""))
    return (parts.group(1).upper(), parts.group(2).lstrip("0") or "0") if parts else None


def build_lexicons(reference: Mapping[str, Rows], languages: Mapping[str, Tables]) -> Mapping[str, "Lexicon"]:
    """A lexicon for every language, by its code."""
    return {code: build_lexicon(reference, language) for code, language in read_languages(languages).items()}


def build_lexicon(reference: Mapping[str, Rows], language: Language) -> Lexicon:
    """The lexicon of the reference tables and a language; raises KeyError with the name of a table that is missing."""
    types = reference["aircraft_types"]
    places = reference["places"]
    operators = _operators(reference["aircraft_fleets"])
    exercises = {n for row in reference["exercises"] for n in [row["exercise"], *_list(row["spellings"])]}
    entries = _entries(reference, language)
    return Lexicon(
        language=language,
        terms=TermIndex([*_names(language.names, entries), *entries]),
        designations=_designations(types),
        makers=_makers(types),
        roles={
            **{row["aircraft_type"]: row["role"] for row in types},
            **{row["aircraft_class"]: row["aircraft_class"] for row in reference["aircraft_classes"]},
        },
        sole_operators={t: next(iter(o)) for t, o in operators.items() if len(o) == 1},
        operators=operators,
        variant_operators={row["variant"]: row["operator"] for row in reference["variant_operators"]},
        popular_names=frozenset(_popular_names(types)),
        blocs={c: row["bloc"] for row in reference["blocs"] for c in _list(row["countries"])},
        bloc_traits={
            row["bloc"]: Bloc(row["met_as_foreign"] == "yes", row["flown_together"], row["lone_patrol"])
            for row in reference["blocs"]
        },
        place_countries={row["place_id"]: row["country"] for row in places if row["country"]},
        place_names={row["place_id"]: row["name"] for row in places},
        zones={row["country"]: row["place_id"] for row in reversed(places) if row["kind"] == "adiz"},
        median_line=next((row["place_id"], row["country"]) for row in reference["median_lines"]),
        short_names={
            row["name"]: ShortName(row["country"], frozenset(_list(row["beside"]))) for row in language.short_names
        },
        contested={row["place_id"]: row["country"] for row in reference["contested"]},
        guest_bases={row["place_id"]: row["operator"] for row in reference["guest_bases"]},
        country_places={row["country"]: row["place_id"] for row in places if row["kind"] == "country"},
        triggers=TriggerIndex(language.triggers),
        answers=answer_index(language.answers),
        recalls=recall_index(language.recalls),
        screen=Screen(language, exercises),
        ships={row["ship"]: row["country"] for row in reference["ships"]},
        leads=Leads(language.text.leads),
        initials=frozenset(word for spelling, _ in entries for word in _INITIALS.findall(spelling)),
        dates=DateForms(language.dates, language.text, language.date_forms, language.date_roles),
        speech=StatementReader(language, frozenset(_known_names(reference))),
    )


def _entries(reference: Mapping[str, Rows], language: Language) -> list[tuple[str, Entry]]:
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


def _popular_names(types: Rows) -> Iterable[str]:
    """The words of popular and NATO names, in small letters."""
    for row in types:
        for name in [*_list(row["name"]), *_list(row["nato_name"])]:
            yield from name.lower().split()


def _known_names(reference: Mapping[str, Rows]) -> Iterable[str]:
    """Every name of a country, force or place: none of them names a person."""
    for table, columns in _NAMED_IN.items():
        for row in reference[table]:
            for column in columns:
                yield from _list(row[column])


_NAMED_IN = {
    "countries": ("name", "spellings", "demonyms", "metonyms"),
    "forces": ("name", "spellings"),
    "places": ("name", "spellings"),
}


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _names(rows: Sequence[Mapping[str, str]], entries: Sequence[tuple[str, Entry]]) -> Iterable[tuple[str, Entry]]:
    """A language's own names of what the reference tables know; raises ValueError for a value that they do not."""
    known: dict[tuple[str, str], Entry] = {}
    for _, entry in entries:
        known.setdefault((entry.category, entry.value), entry)
    for row in rows:
        named = known.get((row["category"], row["value"]))
        if named is None:
            raise ValueError(f"names.csv: there is no {row['category']} {row['value']!r} in the reference tables.")
        for spelling in _list(row["spellings"]):
            yield spelling, replace(named, detail=row["form"] or named.detail)


def _plurals(name: str) -> list[str]:
    return [name, name + "es" if name.endswith(("s", "x", "ch")) else name + "s"]


def _aircraft(types: Rows, classes: Rows) -> Iterable[tuple[str, Entry]]:
    for row in types:
        variants = dict(pair.split("=", 1) for pair in _list(row["variants"]))
        spellings = [*_list(row["spellings"]), *variants]
        if split_designation(row["aircraft_type"]) is None:
            spellings.append(row["aircraft_type"])
        for spelling in spellings:
            for form in _plurals(spelling):
                yield form, Entry("type", row["aircraft_type"], None, variants.get(spelling, ""))
    for row in classes:
        for spelling in _list(row["spellings"]):
            yield spelling, Entry("class", row["aircraft_class"])


def _countries(rows: Rows) -> Iterable[tuple[str, Entry]]:
    for row in rows:
        for spelling in [row["name"], *_list(row["spellings"])]:
            yield spelling, Entry("country", row["country"], row["country"], "name")
        for spelling in _list(row["demonyms"]):
            yield spelling, Entry("country", row["country"], row["country"], "demonym")
        for spelling in _list(row["metonyms"]):
            yield spelling, Entry("country", row["country"], row["country"], "metonym")


def _forces(rows: Rows) -> Iterable[tuple[str, Entry]]:
    for row in rows:
        entry = Entry("force", row["force_id"], row["country"] or None, row["domain"], tuple(_list(row["members"])))
        for spelling in [row["name"], *_list(row["spellings"])]:
            yield spelling, entry


def _places(rows: Rows, countries: Rows) -> Iterable[tuple[str, Entry]]:
    names = {name for row in countries for name in [row["name"], *_list(row["spellings"])]}
    for row in rows:
        for spelling in [row["name"], *_list(row["spellings"])]:
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
            tuple(_list(row[members])) if members else (),
        )
        for spelling in [*([row[key]] if category == "exercise" else []), *_list(row["spellings"])]:
            yield spelling, entry


def _designations(types: Rows) -> Mapping[tuple[str, str], Designation]:
    found: dict[tuple[str, str], Designation] = {}
    for row in types:
        variants = [pair.split("=", 1)[0] for pair in _list(row["variants"])]
        for written in [row["aircraft_type"], *_list(row["spellings"]), *variants]:
            parts = split_designation(written)
            if parts is not None:
                found.setdefault(parts, Designation(row["aircraft_type"], row["role"]))
    return found


def _makers(types: Rows) -> Mapping[str, Mapping[str, Designation]]:
    makers: dict[str, dict[str, Designation]] = {}
    for row in types:
        parts = split_designation(row["aircraft_type"])
        if parts is not None:
            # only where the prefix abbreviates the maker: 'Sukhoi 30' is the Su-30, 'Boeing 767' no E-767
            for maker in (m for m in _list(row["manufacturer"]) if m.lower().startswith(parts[0].lower()[:2])):
                numbers = makers.setdefault(maker.lower(), {})
                numbers.setdefault(parts[1], Designation(row["aircraft_type"], row["role"]))
    return makers


def _operators(fleets: Rows) -> dict[str, frozenset[str]]:
    operators: dict[str, set[str]] = {}
    for row in fleets:
        operators.setdefault(row["aircraft_type"], set()).add(row["operator"])
    return {kind: frozenset(held) for kind, held in operators.items()}
