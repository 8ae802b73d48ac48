"""How long something is said to last."""

from collections.abc import Sequence

from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.english.lengths import LONGEST
from orchestration.claims.languages.english.lengths import stated_length as length_in_words


def stated_length(words: Sequence[str], known: DateWords) -> int | None:
    """The days that something lasts ('в течение пяти дней', 'продлится неделю'); None where none are told."""
    for word in words:
        days = _in_adjective(word, known)
        if days is not None and 1 < days <= LONGEST:
            return days
    return length_in_words(words, known)


def _in_adjective(word: str, known: DateWords) -> int | None:
    """'двухдневный', 'десятидневные', 'недельный', 'двухнедельные': the days of an adjective of length."""
    for unit, days in (("дневн", 1), ("недельн", 7)):
        number, found, _ = word.partition(unit)
        if found and (number in known.numerals or (not number and days > 1)):
            return days * known.numerals.get(number, 1)
    return None
