"""Aircraft types by their designations and makers, and who flies them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orchestration.claims.lexicon.cells import Rows, listed

_PARTS = re.compile(r"^([A-Za-z/]+?)[- ]?(\d+)$")
_LETTERS, _FIGURES = 4, 3
"""Letters and figures of a designation at most; longer ones are names with a number."""


@dataclass(frozen=True, slots=True)
class Designation:
    """An aircraft type by its designation: the canonical type and how its letters and digits are written."""

    aircraft_type: str
    role: str


def split_designation(designation: str) -> tuple[str, str] | None:
    """('B', '52') of 'B-52', ('JAS', '39') of 'JAS 39', ('FA', '18') of 'F/A-18'; None for a name."""
    parts = _PARTS.match(designation.replace("/", ""))
    return (parts.group(1).upper(), parts.group(2).lstrip("0") or "0") if parts else None


def has_name(designation: str) -> bool:
    """Whether a type is written as a name, which its letters and figures alone don't find: 'Gripen', 'Mohajer-6'."""
    parts = split_designation(designation)
    return parts is None or len(parts[0]) > _LETTERS or len(parts[1]) > _FIGURES


def designations_of(types: Rows) -> Mapping[tuple[str, str], Designation]:
    """Every type by its letters and figures, its variants' and other spellings' among them."""
    found: dict[tuple[str, str], Designation] = {}
    for row in types:
        variants = [pair.split("=", 1)[0] for pair in listed(row["variants"])]
        for written in [row["aircraft_type"], *listed(row["spellings"]), *variants]:
            parts = split_designation(written)
            if parts is not None:
                found.setdefault(parts, Designation(row["aircraft_type"], row["role"]))
    return found


def makers_of(types: Rows) -> Mapping[str, Mapping[str, Designation]]:
    """The types of each maker (in small letters) by their figures: 'Sukhoi 30'."""
    makers: dict[str, dict[str, Designation]] = {}
    for row in types:
        parts = split_designation(row["aircraft_type"])
        if parts is not None:
            # only where the prefix abbreviates the maker: 'Sukhoi 30' is the Su-30, 'Boeing 767' no E-767
            for maker in (m for m in listed(row["manufacturer"]) if m.lower().startswith(parts[0].lower()[:2])):
                numbers = makers.setdefault(maker.lower(), {})
                numbers.setdefault(parts[1], Designation(row["aircraft_type"], row["role"]))
    return makers


def roles_of(types: Rows, classes: Rows) -> dict[str, str]:
    """What each type and class is for; 'aircraft' is any role, and stands for itself."""
    roles = {row["aircraft_type"]: row["role"] for row in types}
    return roles | {row["aircraft_class"]: row["role"] or row["aircraft_class"] for row in classes}


def operators_of(fleets: Rows) -> dict[str, frozenset[str]]:
    """The countries that have each type."""
    operators: dict[str, set[str]] = {}
    for row in fleets:
        operators.setdefault(row["aircraft_type"], set()).add(row["operator"])
    return {kind: frozenset(held) for kind, held in operators.items()}


def named_types(types: Rows) -> dict[str, frozenset[str]]:
    """The types of each popular or NATO name of one word, in small letters: {'typhoon': {'Eurofighter'}}."""
    found: dict[str, set[str]] = {}
    for row in types:
        for name in [*listed(row["name"]), *listed(row["nato_name"])]:
            found.setdefault(name.lower(), set()).add(row["aircraft_type"])
    return {name: frozenset(held) for name, held in found.items() if name.isalpha()}


def popular_names(types: Rows) -> Iterable[str]:
    """The words of popular and NATO names, in small letters."""
    for row in types:
        for name in [*listed(row["name"]), *listed(row["nato_name"])]:
            yield from name.lower().split()
