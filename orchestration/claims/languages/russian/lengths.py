"""How long something is said to last."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.languages.classes.dates import DateWords

_LONGEST = 365


def stated_length(words: Sequence[str], known: DateWords) -> int | None:
    """The days that something lasts ('в течение пяти дней', 'продлится неделю'); None where none are told."""
    for word in words:
        days = _in_adjective(word, known)
        if days is not None and 1 < days <= _LONGEST:
            return days
    for (word, unit), following in zip(pairwise(words), [*words[2:], ""], strict=False):
        number = known.numerals.get(word) or (int(word) if len(word) <= 3 and word.isdecimal() else None)
        if number is not None and unit in known.units and following not in known.lapses:
            total = number * known.units[unit]
            return total if 1 < total <= _LONGEST else None
    return None


def _in_adjective(word: str, known: DateWords) -> int | None:
    """'двухдневный', 'десятидневные', 'недельный', 'двухнедельные': the days of an adjective of length."""
    for unit, days in (("дневн", 1), ("недельн", 7)):
        number, found, _ = word.partition(unit)
        if found and (number in known.numerals or (not number and days > 1)):
            return days * known.numerals.get(number, 1)
    return None
