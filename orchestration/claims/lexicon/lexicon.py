"""The reader's knowledge, compiled from the reference tables: what words mean. Pure: rows in, lookups out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from orchestration.claims.bulletins.forms import series_of
from orchestration.claims.bulletins.reading import Bulletins
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.languages.pack import Language, Tables, read_languages
from orchestration.claims.learned.confidence import Weights
from orchestration.claims.learned.proposer import Proposer
from orchestration.claims.lexicon.agencies import Agencies
from orchestration.claims.lexicon.aircraft import (
    Designation,
    designations_of,
    makers_of,
    named_types,
    operators_of,
    popular_names,
    roles_of,
)
from orchestration.claims.lexicon.cells import Rows, listed
from orchestration.claims.lexicon.clock import ClockForms
from orchestration.claims.lexicon.entries import MISSILE, Entry, entries_of, own_names
from orchestration.claims.lexicon.fleet import Fleet
from orchestration.claims.lexicon.missiles import Missiles
from orchestration.claims.lexicon.organisations import Organisations
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex, answer_index, recall_index
from orchestration.claims.lexicon.roles import CraftRoles, craft_roles
from orchestration.claims.model import OfficialKind
from orchestration.claims.screening import Screen
from orchestration.claims.speech.statements import StatementReader
from orchestration.claims.text.leads import Leads
from orchestration.claims.text.terms import TermIndex
from orchestration.claims.text.tokens import Token
from orchestration.claims.text.triggers import TriggerIndex
from orchestration.claims.text.wholes import WholeWords


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


FIGHTING = frozenset({"fighter", "attack"})
"""Classes of aircraft that fighters are: what is said of fighters may be said of attack aircraft."""


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
    named_types: Mapping[str, frozenset[str]]
    """The types of each popular name of one word."""
    blocs: Mapping[str, str]
    bloc_traits: Mapping[str, Bloc]
    apart: frozenset[frozenset[str]]
    at_war: frozenset[frozenset[str]]
    """Pairs of one bloc that meet each other as foreign all the same, over what both claim."""
    craft_roles: Mapping[str, CraftRoles]
    """By event type."""
    place_countries: Mapping[str, str]
    place_names: Mapping[str, str]
    zones: Mapping[str, str]
    median_line: tuple[str, str]
    """The place of the median line and the state that reports crossings of it."""
    short_names: Mapping[str, ShortName]
    contested: Mapping[str, str]
    guest_bases: Mapping[str, str]
    country_places: Mapping[str, str]
    capitals: Mapping[str, str]
    """The place of a capital by its name."""
    place_kinds: Mapping[str, str]
    triggers: TriggerIndex
    answers: TermIndex[AnswerRow]
    recalls: RecallIndex
    dates: DateForms
    speech: StatementReader
    organisations: Organisations
    screen: Screen
    agencies: Agencies
    proposer: Proposer
    weights: Weights
    """What each feature of a report adds to its confidence (support.csv)."""
    bulletins: Bulletins
    fleet: Fleet
    missiles: Missiles
    exercise_ids: Mapping[str, str]
    """The id of an exercise that the tables know, by its name."""
    clock: ClockForms
    initials: frozenset[str]
    """Rows of initials that are in names: 'U.S.'."""

    leads: Leads
    wholes: WholeWords

    def named_by(self, tokens: Sequence[Token]) -> Entry | None:
        """What tokens name from the first to the last of them; None where they name nothing, or more than that."""
        match = next(iter(self.terms.find(tokens)), None)
        return match.value if match is not None and (match.first, match.last) == (0, len(tokens)) else None

    def fights(self, value: str) -> bool:
        """Whether an aircraft type or class is of fighters or attack aircraft."""
        return self.roles.get(value) in FIGHTING

    def owner_of(self, place: str) -> str | None:
        """Who flies from a place (its id): the guest of a base, else its country; None where it is in none."""
        return self.guest_bases.get(place) or self.place_countries.get(place)

    def may_fly(self, value: str, country: str) -> bool:
        """Whether a country has an aircraft type, as far as its fleets are known; a class may be anybody's."""
        return country in self.operators.get(value, (country,))

    def designates(self, letters: str, digits: str) -> bool:
        """Whether letters and digits are the designation of a known aircraft type, or its maker and number."""
        number = digits.lstrip("0") or "0"
        key = (letters.replace("/", "").upper(), number)
        return key in self.designations or number in self.makers.get(letters.lower(), {})


_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}")


def build_lexicons(reference: Mapping[str, Rows], languages: Mapping[str, Tables]) -> Mapping[str, "Lexicon"]:
    """A lexicon for every language, by its code."""
    return {code: build_lexicon(reference, language) for code, language in read_languages(languages).items()}


def build_lexicon(reference: Mapping[str, Rows], language: Language) -> Lexicon:
    """The lexicon of the reference tables and a language; raises KeyError with the name of a table that is missing."""
    types = reference["aircraft_types"]
    places = reference["places"]
    operators = operators_of(reference["aircraft_fleets"])
    missiles = _missiles(reference, language)
    exercises = {n for row in reference["exercises"] for n in [row["exercise"], *listed(row["spellings"])]}
    entries = entries_of(reference, language)
    named = [*own_names(language.names, entries, reference), *entries]
    terms = TermIndex(named)
    return Lexicon(
        language=language,
        terms=terms,
        designations=designations_of(types),
        makers=makers_of(types),
        roles=roles_of(types, reference["aircraft_classes"]),
        sole_operators={t: next(iter(o)) for t, o in operators.items() if len(o) == 1},
        operators=operators,
        variant_operators={row["variant"]: row["operator"] for row in reference["variant_operators"]},
        popular_names=frozenset(popular_names(types)),
        named_types=named_types(types),
        blocs={c: row["bloc"] for row in reference["blocs"] for c in listed(row["countries"])},
        bloc_traits={
            row["bloc"]: Bloc(row["met_as_foreign"] == "yes", row["flown_together"], row["lone_patrol"])
            for row in reference["blocs"]
        },
        apart=_pairs(reference["blocs"], "apart"),
        at_war=_pairs(reference["blocs"], "at_war"),
        craft_roles=craft_roles(reference["event_types"]),
        place_countries={row["place_id"]: row["country"] for row in places if row["country"]},
        place_names={row["place_id"]: row["name"] for row in places},
        zones={row["country"]: row["place_id"] for row in reversed(places) if row["kind"] == "adiz"},
        median_line=next((row["place_id"], row["country"]) for row in reference["median_lines"]),
        short_names={
            row["name"]: ShortName(row["country"], frozenset(listed(row["beside"]))) for row in language.short_names
        },
        contested={row["place_id"]: row["country"] for row in reference["contested"]},
        guest_bases={row["place_id"]: row["operator"] for row in reference["guest_bases"]},
        country_places={row["country"]: row["place_id"] for row in places if row["kind"] == "country"},
        capitals=_capitals(places),
        place_kinds={row["place_id"]: row["kind"] for row in places},
        triggers=TriggerIndex(language.triggers, missiles.terms),
        answers=answer_index(language.answers),
        recalls=recall_index(language.recalls),
        screen=Screen(language, exercises),
        agencies=Agencies(reference["sources"]),
        bulletins=_bulletins(reference, language),
        fleet=Fleet(reference["ships"], reference["ship_prefixes"], reference["vessel_types"]),
        missiles=missiles,
        exercise_ids={row["exercise"]: row["exercise_id"] for row in reference["exercises"]},
        clock=ClockForms(language.clock, language.clock_forms),
        proposer=Proposer(language.proposals),
        weights=Weights.of(reference["support"]),
        leads=Leads(language.text.leads),
        wholes=WholeWords(language.words),
        initials=frozenset(word for spelling, _ in entries for word in _INITIALS.findall(spelling)),
        dates=DateForms(language.dates, language.text, language.date_forms, language.date_roles),
        speech=StatementReader(language, frozenset(_known_names(reference))),
        organisations=Organisations(language, terms, named, reference["forces"]),
    )


def _capitals(places: Rows) -> dict[str, str]:
    rows = (row for row in places if row["kind"] == "capital")
    return {name: row["place_id"] for row in rows for name in [row["name"], *listed(row["spellings"])]}


def _bulletins(reference: Mapping[str, Rows], language: Language) -> Bulletins:
    return Bulletins(
        series_of(reference["official_series"], reference["bulletin_forms"], language.code, language.folds),
        language.dates.months,
        language.folds,
        frozenset(row["source_id"] for row in reference["sources"] if row["kind"] not in get_args(OfficialKind)),
        frozenset(row["aircraft_type"] for row in reference["aircraft_types"]),
    )


def _pairs(blocs: Rows, column: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("+")) for row in blocs for pair in listed(row[column]))


def _missiles(reference: Mapping[str, Rows], language: Language) -> Missiles:
    return Missiles(reference["missile_types"], [row for row in language.names if row["category"] == MISSILE])


def _known_names(reference: Mapping[str, Rows]) -> Iterable[str]:
    """Every name of a country, force or place: none of them names a person."""
    for table, columns in _NAMED_IN.items():
        for row in reference[table]:
            for column in columns:
                yield from listed(row[column])


_NAMED_IN = {
    "countries": ("name", "spellings", "demonyms", "metonyms"),
    "forces": ("name", "spellings"),
    "places": ("name", "spellings"),
}
