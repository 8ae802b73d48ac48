"""Publication dates: in values that metadata give, and as a dateline or byline at the head of a text. No clock."""

import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Final

from pydantic import BaseModel, ConfigDict, PositiveInt

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_DATES: Final = (
    r"(?P<iso>(?<!\d)\d{4}([-/.])\d{1,2}\2\d{1,2}(?!\d))",
    r"(?P<cjk>\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])",
    rf"(?P<mdy>{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\d))",
    rf"(?P<dmy>(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+\d{{4}}(?!\d))",
    r"(?P<numeric>(?<!\d)\d{1,2}([-/.])\d{1,2}\7\d{4}(?!\d))",
)
