"""Finds aircraft designations in a text by their characters: B-52H, B52, TU-95, F/A-18A/B, Su-30 MKI, 'Sukhoi 30'.

In scripts without blanks a number of craft may follow at once: 'B-1B2機' is two B-1Bs, 'F-24機' four F-2s.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.scripts import BEGINS, ENDS, SIGNS
from orchestration.claims.languages.words import Words
from orchestration.claims.lexicon.aircraft import Designation
from orchestration.claims.lexicon.lexicon import Lexicon

_HYPHEN = "-\u2010\u2011\u2012\u2013\u2212"
_SERIES = r"(?:[A-Z]{1,3}\d?[A-Z]?(?:/[A-Z]{1,2}\d?)*|[- ]MK[A-Z0-9]|-?CK-1)"
_DESIGNATION = re.compile(
    rf"(?=[A-Z]){BEGINS}(?<![{_HYPHEN}/])"
    rf"(?P<prefix>[A-Z]/[A-Z]|[A-Z][A-Za-z]{{0,3}})"
    rf"(?P<joint>[{_HYPHEN}]|[ \u00a0])?"
    rf"(?P<digits>\d{{1,3}})"
    rf"(?P<series>{_SERIES})?"
    rf"(?P<plural>['’]?s)?"
    rf"(?:{ENDS}|(?=\d{{1,3}}[{SIGNS}]))"
)
_MAKER = re.compile(
    rf"\b(?P<maker>[A-Z][a-z]{{3,9}})[ {_HYPHEN}](?P<digits>\d{{2,3}})(?P<series>{_SERIES})?(?P<plural>s)?(?!\w)"
)
_BEHIND = 6
"""Letters behind a designation of one figure within which a word for craft shows that it is one ('H6爆撃機')."""
_BESIDE = 12
"""Letters between two designations of one list."""


@dataclass(frozen=True, slots=True)
class Designated:
    """text[start:end] names an aircraft type; `variant` is as written when it carries series letters."""

    start: int
    end: int
    aircraft_type: str
    role: str
    variant: str | None
    plural: bool


def find_designations(text: str, lexicon: Lexicon) -> Iterator[Designated]:
    """Every designation of a known type, in the order of the text."""
    found = [
        *_by_designation(text, lexicon),
        *_by_maker(text, lexicon),
    ]
    return iter(sorted(found, key=lambda d: d.start))


def _by_designation(text: str, lexicon: Lexicon) -> Iterator[Designated]:
    counters = lexicon.language.craft.counters
    counting = _counting(counters) if counters else None
    told: set[str] = set()
    for match in _DESIGNATION.finditer(text):
        known = lexicon.designations.get(_key(match))
        if known is None or (match["series"] is None and not _ends(match)):
            counted = _counted(match, counting, lexicon) if counting is not None else None
            if counted is not None:
                told.add(counted.aircraft_type)
                yield counted
        elif (
            _plausible(match, lexicon.language.mentions.no_prefixes)
            or _is_craft(match, known, counters, told)
            or _is_listed(match, lexicon)
        ):
            told.add(known.aircraft_type)
            yield _uncounted(_designated(match, known), match, counting)


def _key(match: re.Match[str]) -> tuple[str, str]:
    """The letters and the number of a designation, as they are looked up."""
    return match["prefix"].replace("/", "").upper(), match["digits"].lstrip("0") or "0"


def _ends(match: re.Match[str]) -> bool:
    """Whether no figure follows a match."""
    return not match.string[match.end() : match.end() + 1].isdigit()


def _uncounted(found: Designated, match: re.Match[str], counting: re.Pattern[str] | None) -> Designated:
    """'B-1B2機': the figure behind series letters counts craft."""
    last = found.end - 1
    if counting is None or not (match["series"] or "")[-1:].isdigit() or counting.match(match.string, last) is None:
        return found
    return replace(found, end=last, variant=match.string[found.start : last])


def _counted(match: re.Match[str], counting: re.Pattern[str], lexicon: Lexicon) -> Designated | None:
    """'F-24機': the shorter designation whose remaining figures count craft."""
    if match["series"] is not None or match["joint"] is None:
        return None
    letters, _ = _key(match)
    first = match.start("digits")
    for split in range(match.end("digits") - 1, first, -1):
        known = lexicon.designations.get((letters, match.string[first:split]))
        if known is not None and counting.match(match.string, split) is not None:
            return Designated(match.start(), split, known.aircraft_type, known.role, None, plural=False)
    return None


def _is_craft(match: re.Match[str], known: Designation, counters: Words, told: set[str]) -> bool:
    """'H6爆撃機': one figure without a hyphen, where letters without blanks say that it is craft, or the text did."""
    behind = match.string[match.end() : match.end() + _BEHIND]
    if not counters or not match.group()[-2:-1].isalpha():
        return False
    return known.aircraft_type in told or _counter_ahead(counters).match(behind) is not None


@cache
def _counting(counters: Words) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,2}}{any_of(counters)}")


@cache
def _counter_ahead(counters: Words) -> re.Pattern[str]:
    return re.compile(rf"[{SIGNS}]*?{any_of(counters)}")


def _is_listed(match: re.Match[str], lexicon: Lexicon) -> bool:
    """'F15 and F2 fighters', 'B1s': one figure without a hyphen, in the plural or beside another designation."""
    if match["joint"] is not None:
        return False
    near = match.string[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    others = (m for m in _DESIGNATION.finditer(near) if m.group() != match.group())
    return match["plural"] == "s" or any(_key(m) in lexicon.designations for m in others)


def _by_maker(text: str, lexicon: Lexicon) -> Iterator[Designated]:
    for match in _MAKER.finditer(text):
        known = lexicon.makers.get(match["maker"].lower(), {}).get(match["digits"])
        if known is not None:
            yield _designated(match, known)


def _plausible(match: re.Match[str], words: Words) -> bool:
    if match["joint"] is None:
        return len(match["digits"]) > 1 or match["series"] is not None
    if match["joint"].isspace():
        return len(match["digits"]) > 1 and match["prefix"].upper() not in words
    return True


def _designated(match: re.Match[str], known: Designation) -> Designated:
    plural = match["plural"]
    end = match.end() - len(plural) if plural else match.end()
    written = match.string[match.start() : end]
    base = known.aircraft_type
    folded = written.upper().translate(_FOLD)
    same = folded == base.upper().translate(_FOLD) or (match["series"] is None and _letters(folded, base))
    maker = match.re is _MAKER
    variant = None if same else written
    if maker:
        variant = f"{base}{match['series'].strip(' -')}" if match["series"] else None
    return Designated(match.start(), match.end(), base, known.role, variant, bool(plural) and plural == "s")


_FOLD = str.maketrans("", "", f" /\u00a0{_HYPHEN}")


def _letters(folded: str, base: str) -> bool:
    """Whether a spelling without series has the letters of the base type (TU-95), not of a variant (KF-16)."""
    return folded.rstrip("0123456789") == base.upper().translate(_FOLD).rstrip("0123456789")
