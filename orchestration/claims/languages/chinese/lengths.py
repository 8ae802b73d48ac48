"""How many days something lasts: '为期10天', '为期两周'."""

import re
from collections.abc import Sequence

from orchestration.claims.languages.chinese.craft.numbers import value_of
from orchestration.claims.languages.classes.dates import DateWords

_LENGTH = re.compile(r"(?:为期|历时|持续)(?:约)?(\d{1,3}|[一二两三四五六七八九十]+)(天|日|个?星期|周|个?月)")
_DAYS = {"天": 1, "日": 1, "月": 30}
_WEEK = 7


def stated_length(words: Sequence[str], dates: DateWords) -> int | None:
    """The days that something is said to last; None where nothing is said of it."""
    found = _LENGTH.search("".join(words))
    return value_of(found[1]) * _DAYS.get(found[2][-1], _WEEK) if found is not None else None
