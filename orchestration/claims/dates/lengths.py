"""How long something is said to last."""

import re
from collections.abc import Sequence

from orchestration.claims.dates.resolving import WORDS

_LENGTH = re.compile(
    r"\b(?P<n>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})[- ](?P<unit>day|week)s?\b"
)
_LONGEST = 365
"""Days that a drill may be said to last: longer lengths are those of a programme or a deployment."""


def stated_length(words: Sequence[str]) -> int | None:
    """The days that something lasts, as lower-case words say it ('a week of manoeuvres', 'the five-day drill')."""
    length = _LENGTH.search(" ".join(words).replace(" - ", "-"))
    if length is None:
        return None
    number = WORDS.get(length["n"]) or int(length["n"])
    total = number * (7 if length["unit"] == "week" else 1)
    return total if 1 < total <= _LONGEST else None
