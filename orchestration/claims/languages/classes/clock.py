"""Word classes of times of day."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Values


@dataclass(frozen=True, slots=True)
class ClockWords:
    """Words within and before times of day."""

    zones: re.Pattern[str]
    """Zones as they are written behind a time ('local time', 'GMT')."""
    halves: Values
    """Letters of the half of a day, each with the hours that it adds."""
    named: Values
    """Words that are a time by themselves, each with its hour."""
    about: re.Pattern[str]
    """What makes a time before which it stands about right."""
    bounding: re.Pattern[str]
    """What stands before a time that only bounds a span ('in the 24 hours to')."""
    spanning: re.Pattern[str]
    """What stands between the two times of a span."""
