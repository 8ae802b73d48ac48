"""What may stand in a text for a value: spellings of the reference tables, found here without the reader's help.

Beside them the few kinds of words that state no value and from which it is inferred, each with the reason.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from orchestration.claims.model import Claim

Rows = Sequence[Mapping[str, str]]
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
RELATIVE = (
    r"today|tonight|tomorrow|yesterday|overnight|christmas|easter|new year|earlier|later|ago|now|"
    r"(?:hour|day|night|morning|week|fortnight|weekend|month|year)s?"
)
"""Words by which a day is told from another one, or a feast that is one."""
INFERRED = {
    "zone": "whose a zone is follows from 'its airspace', from its kind ('median line'), or was told before ('the zone')",
    "place": "whose territory a place is, which country a place of it belongs to, or who claims it (places, contested)",
    "type": "an aircraft that one country alone flies says whose it is (aircraft_fleets.csv, variant_operators.csv)",
    "exercise": "the name of an exercise says who holds it (exercises.csv)",
    "taken_up": "nations named before are taken up: 'the two countries', 'the North'",
    "homeland": "'around the island' in the mouth of a country's own ministry is that country",
    "counted": "craft that are counted without their noun: 'Of these, 31 …', 'Five Chinese and four Russian planes'",
    "pointing_back": "a class that points back is of the type named before: 'the bombers', 'two of them'",
    "in_the_air": "jets that are sent up to meet others are fighters, and tankers in one list with aircraft fly",
    "ongoing": "'are holding drills' has the day of the page, which no words of it say",
    "shared_noun": "the noun of a place stands behind another one: 'the Barents and Norwegian Seas'",
}
"""Kinds of words from which a value is inferred, and why: all that a claim's evidence may be beside a spelling."""
_ZONE = r"zones?\b|\badiz\b|\bair ?space\b|\bwaters\b|\b(?:median|mid|cent(?:er|re)|middle)[- ]?line\b|\bborder\b"
_CALLED_OFF = {
    "cancelled": r"\b(?:cancel|call(?:ed|ing)? off|scrap|abandon|scrub|axe)",
    "postponed": r"\b(?:postpon|put off|delay|defer|moved|push|reschedul)",
}
_TAKEN_UP = r"^(?:(?:the )?two\b|both\b|the (?:north|south)$)"
_HOMELAND = r"\bthe (?:\S+ )*(?:island|country|nation|strait)$"
_POINTING_BACK = r"^(?:the|these|those|both|\S+ of (?:the|these|them|its))\b"
_IN_THE_AIR = {"fighter": r"\bjets?$", "tanker": r"\b(?:tanker|refuell?er)s?$"}
_COUNTED = r"^(?:\S+ )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b"


class Spellings:
    """What may stand for places, countries, aircraft, vessels and days, in small letters."""

    def __init__(self, reference: Mapping[str, Rows]) -> None:
        self.places = {row["place_id"]: _of([row], "name", "spellings") for row in reference["places"]}
        self.within = {(row["place_id"], row["country"]) for row in [*reference["places"], *reference["contested"]]}
        self.countries = {
            row["country"]: _of([row], "name", "spellings", "demonyms", "metonyms") for row in reference["countries"]
        }
        for row in reference["forces"]:
            for country in filter(None, [row["country"], *row["members"].split("|")]):
                self.countries[country] |= _of([row], "name", "spellings")
        for table, column in (("ship_prefixes", "prefix"), ("ships", "ship")):
            for row in reference[table]:
                self.countries[row["country"]].add(row[column].lower())
        for row in reference["places"]:
            if row["kind"] == "country":
                self.places[row["place_id"]] |= self.countries[row["country"]]
        self.hosts = {row["exercise"].lower(): row["hosts"].split("|") for row in reference["exercises"]}
        self.exercises = {row["exercise_id"]: _of([row], "exercise", "spellings") for row in reference["exercises"]}
        self.missiles = {
            row["missile_type"]: _of([row], "missile_type", "spellings") for row in reference["missile_types"]
        }
        self.types = {
            row["aircraft_type"]: _of([row], "aircraft_type", "spellings", "name", "nato_name")
            | {pair.split("=")[0].lower() for pair in row["variants"].split("|") if pair}
            for row in reference["aircraft_types"]
        }
        self.makers = {row["aircraft_type"]: _of([row], "manufacturer") for row in reference["aircraft_types"]}
        self.classes = {row["aircraft_class"]: _of([row], "spellings") for row in reference["aircraft_classes"]}
        self.vessels = {row["vessel_type"]: _of([row], "spellings") for row in reference["vessel_types"]}
        self.operators: dict[str, set[str]] = {}
        for row in reference["aircraft_fleets"]:
            self.operators.setdefault(row["aircraft_type"], set()).add(row["operator"])

    def states(self, claim: Claim) -> bool:
        """Whether the words of a claim hold a spelling of its value."""
        said = _folded(claim.surface)
        match claim.claim_type:
            case "place" | "base":
                return _has(said, self.places[claim.value])
            case "country" | "target":
                return _has(said, self.countries.get(claim.value, set()))
            case "aircraft":
                return self._designates(said, claim.value) or _has(said, self.classes.get(claim.value, set()))
            case "vessel":
                return _has(said, self.vessels[claim.value]) or (claim.variant or "-").lower() in said
            case "date" | "former_date":
                return _tells(said, *(date.fromisoformat(day) for day in claim.value.split("/") if day != ".."))
            case "exercise":
                return _has(said, self.exercises.get(claim.value, set()) | {claim.value.replace("-", " ")})
            case "missile":
                return _letters(claim.value) in _letters(said) or _has(said, self.missiles.get(claim.value, set()))
            case "crossing":
                return re.search(_ZONE, said) is not None
            case "time":
                return _is_clock(said, int(claim.value[:2]), int(claim.value[3:5]))
            case "status":
                return re.search(_CALLED_OFF[claim.value], said) is not None
            case "unit":
                return claim.value.lower() in said

    def inferred(self, claim: Claim) -> str | None:
        """The kind of inference (a name of INFERRED) that the words of a claim allow; None for words that say nothing."""
        said, kind, value = _folded(claim.surface), claim.claim_type, claim.value
        party = kind in ("country", "target")
        if (party or kind == "place") and re.search(_ZONE, said) and not re.search(r"\bzone of\b", said):
            return "zone"
        if kind == "date" and claim.rule == "ongoing":
            return "ongoing"
        if party and any(_has(said, self.places[p]) for p, country in self.within if country == value):
            return "place"
        if party and any(value in flown and self._designates(said, t) for t, flown in self.operators.items()):
            return "type"
        if party and any(_has(said, {name}) and value in hosts for name, hosts in self.hosts.items()):
            return "exercise"
        if (party or kind == "place") and re.search(_TAKEN_UP, said):
            return "taken_up"
        if kind == "place" and re.search(_HOMELAND, said):
            return "homeland"
        classed = any(_has(said, names) for names in self.classes.values())
        if kind == "aircraft" and value in self.types and classed and re.search(_POINTING_BACK, said):
            return "pointing_back"
        if kind == "aircraft" and re.search(_IN_THE_AIR.get(value, r"(?!)"), said):
            return "in_the_air"
        counted = re.search(_COUNTED, said) or any(_has(said, names) for names in self.countries.values())
        if kind in ("aircraft", "vessel") and counted:
            return "counted"
        if kind == "place" and any(name.startswith(said) for name in self.places[value]):
            return "shared_noun"
        return None

    def _designates(self, said: str, designation: str) -> bool:
        """'J16', 'F/A-18', 'Sukhoi 25': letters and figures, whatever stands between, or the maker with the figures."""
        if designation not in self.types:
            return False
        figures = re.sub(r"\D", "", designation)
        by_maker = _has(said, {f"{maker} {figures}" for maker in self.makers[designation]}) if figures else False
        return by_maker or _letters(designation) in _letters(said) or _has(said, self.types[designation])


def _of(rows: Iterable[Mapping[str, str]], *columns: str) -> set[str]:
    return {_folded(s) for row in rows for column in columns for s in row[column].split("|") if s}


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def _is_clock(said: str, hour: int, minute: int) -> bool:
    """Whether words tell a time of day: in figures of 24 or 12 hours, or by name."""
    figures = [int(n) for n in re.findall(r"\d+", said)]
    told = hour in figures or hour % 12 in figures or hour * 100 + minute in figures
    return told or re.search(r"\b(?:noon|midnight|midday|o'clock)\b", said) is not None


def _letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _has(said: str, spellings: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(spelling)}", said) for spelling in spellings if spelling in said)


def _tells(said: str, first: date, last: date | None = None) -> bool:
    """Whether words hold a figure or name of one of the days, or tell it from another day."""
    for day in (first, last or first):
        figures = {day.day, day.year, day.year % 100}
        named = rf"\b(?:{WEEKDAYS[day.weekday()]}|{MONTHS[day.month - 1]})"
        if re.search(named, said) or figures & {int(n) for n in re.findall(r"\d+", said)}:
            return True
    return re.search(rf"\b(?:{RELATIVE})\b", said) is not None
