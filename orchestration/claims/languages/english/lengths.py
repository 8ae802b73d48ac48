"""How long something is said to last."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.languages.classes.dates import DateWords

LONGEST = 365
"""Days that a drill may be said to last: longer lengths are those of a programme or a deployment."""


def stated_length(words: Sequence[str], known: DateWords) -> int | None:
    """The days that something lasts, as lower-case words say it ('a week of manoeuvres', 'the five-day drill').

    'Two days after the launch' tells of a lapse, no length.
    """
    plain = _apart(words, known)
    for (word, unit), following in zip(pairwise(plain), [*plain[2:], ""], strict=False):
        number = 1 if word in known.articles else known.numerals.get(word) or _figure(word)
        if number is not None and unit in known.units and following not in known.lapses:
            total = number * known.units[unit]
            return total if 1 < total <= LONGEST else None
    return None


def _apart(words: Sequence[str], known: DateWords) -> list[str]:
    """Words without their hyphens, each by itself: 'week-long' and 'weeklong' as 'a week'."""
    plain = " ".join(words).replace("-", " ").split()
    joined = {f"{unit}long": unit for unit in known.units}
    return [part for word in plain for part in (("a", joined[word]) if word in joined else (word,))]


def _figure(word: str) -> int | None:
    return int(word) if len(word) <= 3 and word.isdecimal() else None
