"""The forms of date expressions in English news, in the order in which they are tried, and what each needs."""

import re
from functools import lru_cache

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DASH = r"\s?(?:-|–|—|to|until|through|till|and)\s?"
_NUMBER = r"(?i:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    (name, re.compile(pattern))
    for name, pattern in {
        "iso": rf"\b(?P<y>{_YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b",
        "cjk": rf"(?P<y>{_YEAR})年\s?(?P<m>\d{{1,2}})月\s?(?P<d>\d{{1,2}})日",
        "slashed": rf"\b(?P<a>[0-3]?\d)(?P<sep>[/.])(?P<b>[0-3]?\d)(?P=sep)(?P<y>{_YEAR})\b",
        "month_day_range_across": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?,?{_DASH}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y2>{_YEAR}))?(?!\d)",
        "month_day_range": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})(?!\d|\s?[ap]\.m)(?:,?\s(?P<y>{_YEAR}))?",
        "day_month_range_across": rf"\b(?:the\s)?(?P<d>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?{_DASH}(?:the\s)?(?P<d2>{_DAY})(?:\sof)?\s(?P<m2>{_MONTH})(?:,?\s(?P<y2>{_YEAR}))?",
        "day_month_range": rf"\b(?:the\s|{_WEEKDAY}\s)?(?P<d>{_DAY}){_DASH}(?:the\s|{_WEEKDAY}\s)?(?P<d2>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?",
        "month_day": rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?![\d:]|\s?[ap]\.m)(?:,?\s(?P<y>{_YEAR}))?",
        "day_month": rf"\b(?:the\s)?(?P<d>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?",
        "month_relative_year": rf"\b(?P<m>{_MONTH})\s(?:of\s)?(?P<which>last|this|next)\syear\b",
        "month_year": rf"\b(?P<m>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})\b",
        "last_month_name": rf"\b(?P<which>last|this|next)\s(?P<m>{_MONTH})(?!\w)",
        "month": rf"\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Ll]ate|[Ee]arly|[Mm]id-?)\s(?:early\s|late\s|mid-)?(?P<m>{_MONTH})(?!\w|\s\d)",
        "month_listed": rf"(?<=\sand\s)(?P<m>{_MONTH})(?!\w|\s\d)",
        "offset_after": rf"\b(?P<n>{_NUMBER}|[Tt]he)\s(?P<unit>days?|weeks?)\s(?P<rel>after|before|prior to|following)\b",
        "offset_later": rf"\b(?P<n>{_NUMBER}|[Tt]wo|[Tt]hree|[Aa]|[Tt]he)\s(?P<unit>days?|weeks?)\s(?P<rel>later|earlier|before)\b",
        "hours": r"\b(?:hours?|minutes?)\s(?P<rel>after|before|following|later|earlier)\b",
        "ago": rf"\b(?P<n>{_NUMBER})\s(?P<unit>days?|weeks?|months?|years?)\sago\b",
        "same_day": r"\b(?:[Tt]he|that)\s(?:very\s)?same\s(?:day|morning|afternoon|evening|night)\b|\bsame-day\b|\b(?:[Oo]n|earlier|later)\sthat\sday\b",
        "next_day": r"\b[Tt]he\s(?:next|following)\sday\b",
        "previous_day": r"\b[Tt]he\s(?:previous\sday|day\sbefore)\b",
        "weekday_of_week": rf"\b(?P<w>{_WEEKDAY})\sof\s(?P<which>last|this|next)\sweek\b",
        "weekday": rf"\b(?:(?P<which>last|next|this|on|early|late)\s)?(?:(?:early|late)\son\s)?(?P<w>{_WEEKDAY})\b(?!\sGMT|'s\s(?:launch|test))",
        "ordinal_day": r"\b(?:[Oo]n|of|from|until)\sthe\s(?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?!\s(?:[A-Z]|of|time|century|anniversary|edition|round|iteration|parallel|congress|session|year|consecutive|straight|\w+\s(?:time|year|edition)))",
        "holiday": r"\b(?P<h>New Year's Eve|New Year’s Eve|New Year's Day|New Year’s Day|Christmas Eve|Christmas Day)\b",
        "today": r"\b(?:[Tt]oday|[Tt]his\s(?:morning|afternoon|evening)|[Tt]onight|[Ee]arlier\stoday)\b",
        "yesterday": r"\b(?:[Yy]esterday|[Ll]ast\snight)\b",
        "overnight": r"\b[Oo]vernight\b(?!\s(?:\w+\s)?(?:to|on|into)\b)",
        "tomorrow": r"\b[Tt]omorrow\b",
        "weekend": r"\b(?:(?:[Oo]ver|[Aa]t|[Dd]uring)\sthe\s(?:past\s)?weekend|(?:[Tt]his|[Ll]ast)\s(?:past\s)?weekend)\b",
        "week": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Ee]arlier\sthis|[Ll]ater\sthis)\sweek\b",
        "relative_month": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Ee]arlier\sthis|[Ll]ater\sthis)\smonth\b",
        "relative_year": r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\syear\b",
        "year": rf"\b(?:[Ii]n|[Dd]uring|[Ll]ate|[Ee]arly)\s(?P<y>{_YEAR})\b(?!\s?[-–/])",
    }.items()
]  # fmt: skip

Need = tuple[tuple[str, ...], ...]
_MONTHS: Need = (("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),)
_FIGURES: Need = (tuple("0123456789"),)
_SPANS = ("day", "week")
NEEDS: dict[str, Need] = {
    **{name: _MONTHS for name, _ in PATTERNS if "month" in name and not name.startswith("relative")},
    **dict.fromkeys(("iso", "slashed", "year"), _FIGURES),
    "cjk": (("\u5e74",),),
    "ordinal_day": (("st", "nd", "rd", "th"), *_FIGURES),
    "month_day_range_across": (*_MONTHS, *_FIGURES),
    "month_day_range": (*_MONTHS, *_FIGURES),
    "month_day": (*_MONTHS, *_FIGURES),
    "day_month_range_across": (*_MONTHS, *_FIGURES),
    "day_month_range": (*_MONTHS, *_FIGURES),
    "day_month": (*_MONTHS, *_FIGURES),
    "month_year": (*_MONTHS, *_FIGURES),
    "month_relative_year": (*_MONTHS, ("year",)),
    **dict.fromkeys(("weekday", "weekday_of_week"), (("day",),)),
    "weekday_of_week": (("day",), ("week",)),
    "offset_after": (_SPANS, ("after", "before", "prior", "following")),
    "offset_later": (_SPANS, ("later", "earlier", "before")),
    "hours": (("hour", "minute"), ("after", "before", "following", "later", "earlier")),
    "ago": ((" ago",),),
    "same_day": (("same", "that"), ("day", "morning", "afternoon", "evening", "night")),
    "next_day": (("next", "following"), ("day",)),
    "previous_day": (("previous day", "day before"),),
    "holiday": (("New Year", "Christmas"),),
    "today": (("oday", "his morning", "his afternoon", "his evening", "onight"),),
    "yesterday": (("esterday", "ast night"),),
    "overnight": (("vernight",),),
    "tomorrow": (("omorrow",),),
    "weekend": (("weekend",),),
    "week": (("week",),),
    "relative_month": ((" month",),),
    "relative_year": ((" year",),),
}
"""Of each group of letters a sentence must hold one, else a form is not tried: most sentences hold nothing of a date."""


_GROUPS = tuple(dict.fromkeys(group for need in NEEDS.values() for group in need))
_LETTERS = tuple((group, re.compile("|".join(map(re.escape, group))).search) for group in _GROUPS)


def patterns_for(sentence: str) -> list[tuple[str, re.Pattern[str]]]:
    """The forms of date that may stand in a sentence, by the letters that it holds, in the order of trying them."""
    held = {group for group, search in _LETTERS if search(sentence) is not None}
    return _forms(frozenset(held)) if held else []


@lru_cache(maxsize=4096)
def _forms(held: frozenset[tuple[str, ...]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(name, pattern) for name, pattern in PATTERNS if held.issuperset(NEEDS[name])]
