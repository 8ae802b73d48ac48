"""Word classes that the room dates/ asks for: months, weekdays, numbers, units of time, and words beside dates."""

import re
from dataclasses import dataclass

from orchestration.claims.languages.words import Values, Words


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words of the calendar and of numbers, and those beside a date. Rooms above ask for them here too."""

    months: Values
    """Names of months with their numbers, abbreviations among them ('sept'), none with its full stop."""
    weekdays: Values
    """Names of weekdays; Monday is 0."""
    numerals: Values
    """Numbers in words: those up to 19, and the tens."""
    ordinals: Values
    """Days of a month by their words ('second', 'thirty-first')."""
    articles: Words
    """What stands where a one could ('a week later')."""
    units: Values
    """Units of time that are whole days ('day', 'weeks'), with their days."""
    steps: Values
    """Words that count from the present unit of time: last is -1, this is 0, next is 1."""
    ordinal_endings: Words
    """What the figure of a day may end in ('st', 'nd')."""
    ranging: Words
    """What stands between the first and the last day ('to', 'until')."""
    joining: Words
    """What stands between two days when both are told, or both ends ('and')."""
    between: Words
    """What stands before two days that are both ends."""
    leading: re.Pattern[str]
    """What may stand before a date, behind the word that tells its role ('since the end of …', 'until late …')."""
    saying: Words
    """Verbs of saying: what is dated behind them is the statement."""
    clock: re.Pattern[str]
    """A time of day before a date ('from 6 a.m. on Monday')."""
    past: re.Pattern[str]
    """A form of a verb that may tell of the past."""
    untensed: re.Pattern[str]
    """Words that look like it and leave it open ('is held', 'was due', 'extended to')."""
    future: re.Pattern[str]
    """Words that tell of what is to come, with the verb that they lead to ('will be held')."""
    bounding: Words
    """Words that bound or part the year behind them, which is no edition's then ('Since 2024')."""
    edition_year: re.Pattern[str]
    """The year of an edition, as a group, by what it is an edition of ('in the 2021 edition')."""
    opening_year: re.Pattern[str]
    """The year before, where a sentence begins with it and tells its days and months behind."""
    lapses: Words
    """What makes a length before it a lapse of time ('two days after')."""
