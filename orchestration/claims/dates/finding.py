"""Finds date expressions in a sentence and resolves them against the day of publication and against each other.

Each expression keeps its role (when it happened, when somebody said it, since when) and the name of the rule.
"""

import re
from dataclasses import replace
from datetime import date

from orchestration.claims.dates import calendar as cal
from orchestration.claims.dates.patterns import PATTERNS, patterns_for
from orchestration.claims.dates.resolving import DateMention, DateParameters, Resolver, month_of, ordinal

_SINCE = re.compile(
    r"(?<!way\s)\b(?:since|founded|begun|dates? (?:back )?(?:from|to)|built|first held|signed|adopted)\s(?:the\s|early\s|late\s|last\s)?$",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:until|till|(?<!went\s)(?<!flew\s)(?<!flown\s)(?<!passed\s)(?<!sailed\s)(?<!goes\s)through|wraps?\sup(?:\son)?|wrapped\sup(?:\son)?|ends?(?:\son)?|ended(?:\son)?|lasts?\s(?:until|to|through)|concludes?(?:\son)?|finish(?:es)?(?:\son)?)\s(?:the\s|on\s)?$",
    re.I,
)
_FROM = re.compile(
    r"\b(?:from(?:\s\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)?|began|begins?|begun|opened|opens?|starts?|started|starting|kicked off|(?:got |been )?under\s?way(?: since)?)(?:\son)?\s(?:the\s)?$",
    re.I,
)
_LAST_YEAR = re.compile(r"\s(?:of\s)?last\syear\b")
_PAST = re.compile(
    r"(?<!be\s)\b(?:began|begun|opened|started|kicked off|under\s?way|launched|held|was|were|had|took|flew|entered|announced|said)\b"
)
_PAST_VERB = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|flew|took|held|sent|came|went|made|met|put|set|saw|began|shot|rose|fell|left|led)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|to be|is to|are to|set to|due|plans?|planned|scheduled|upcoming|begins?|starts?|opens?|ends?|until)\b"
)
_BY = re.compile(r"\b(?:by|before|not expected before|fiscal)\s(?:the end of\s|late\s)?$", re.I)
_SAYING = re.compile(
    r"\b(?:said|says|saying|announced|announces|told\s(?:reporters|journalists|\w+)|stated|reported|confirmed|disclosed|added"
    r"|made\spublic|made\sit\sknown|released|tweeted|posted|wrote|protested|summoned|revealed|noted|statement|release|briefing|conference"
    r"|according\sto\s[^,.;]{3,60})\s*,?\s*(?:in\s(?:an?|its|the)\s(?:\w+\s){0,2}(?:statement|release|post|tweet|message|report|briefing)(?:\s(?:on|to)\s[A-Z]\w*)?,?\s)?"
    r"(?:(?:late|early|earlier|also)\s)?(?:on\s)?$"
)
_SAYS_NEXT = re.compile(
    r"\s(?:made public|released|announced|said|told|confirmed|disclosed|reported|published|lodged|protested)\b"
)
_HEAD = 40
"""A bracketed date this near the start of a sentence, before a colon or dash, is a dateline."""
_DATELINE = re.compile(r"^(?:\W*[A-Z][A-Z .,'’\-\[\]/()a-z]{2,50},?\s)$")
_LEADS_DATELINE = re.compile(r"^\s?(?:,?\s?\([\w\s./]+\)\s?)?(?:—|–|-{1,3}|:)\s?")
_AGENCY = re.compile(r"^\s?\([A-Za-z][A-Za-z\s./]+\)\s[A-Z]")
"""'TAIPEI, March 3 (agency) The ministry …': a dateline may end in the agency's name alone."""


def anchor_of(text: str, published: date | None) -> date | None:
    """The day that relative dates are seen from: publication, else the latest full date that the text gives."""
    if published is not None:
        return published
    full = [
        found
        for name in ("iso", "cjk", "month_day", "day_month")
        for match in dict(PATTERNS)[name].finditer(text)
        if (found := _full(match)) is not None
    ]
    return max(full, default=None)


def year_of(text: str) -> int | None:
    """The only recent year that a text names, when it names exactly one; else its last one."""
    years = [int(m.group()) for m in re.finditer(r"\b20[0-4]\d\b", text)]
    return max(years) if years else None


def _full(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if not parts.get("y"):
        return None
    month = int(parts["m"]) if parts["m"].isdigit() else month_of(parts["m"])
    return cal.valid(int(parts["y"]), month, ordinal(parts["d"]))


def find_dates(
    sentence: str,
    at: int,
    anchor: date | None,
    year_hint: int | None,
    ahead: bool,
    params: DateParameters,
) -> list[DateMention]:
    """Date expressions of one sentence that starts at character `at` of its text, in order.

    anchor: the day that relative dates are seen from; year_hint: the year for a day and month when there is no
    anchor; ahead: whether the sentence speaks of the future.
    """
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []
    forms = patterns_for(sentence)
    if not forms:
        return []
    resolver = Resolver(anchor, year_hint, ahead, params, _relative_year(sentence, anchor))
    for name, pattern in forms:
        for match in pattern.finditer(sentence):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            mention = resolver.read(name, match)
            if mention is None:
                continue
            taken.append(match.span())
            if not ahead and not _PAST_VERB.search(sentence[max(0, match.start() - params.past_reach) : match.start()]):
                untensed = replace(params, slack_days=params.untensed_slack_days)
                mention = replace(resolver, params=untensed).read(name, match) or mention
            if anchor is not None and _LAST_YEAR.match(sentence[match.end() :]) and "year" not in name:
                mention = replace(resolver, stated_year=anchor.year - 1).read(name, match) or mention
            role = _role(sentence, match)
            if role in ("from", "when") and ahead and _is_told_as_past(sentence[: match.start()]):
                mention = replace(resolver, ahead=False).read(name, match) or mention
            if role == "until" and not ahead:
                mention = replace(resolver, ahead=True).read(name, match) or mention
            if role == "when" and name == "relative_year" and match["which"].lower() == "this":
                role = "frame"
            found.append(replace(mention, role=role, start=at + mention.start, end=at + mention.end))
    return _ranged(_joined(sorted(found, key=lambda m: m.start), sentence, at), sentence, at)


_EXERCISE_YEAR = re.compile(r"\b[A-Z][a-z]+[- ]((?:19|20)\d\d)\b(?!\s?[-–/])")
"""'Zapad-2021', 'Sea Shield 2026': the year of an edition is that of the days told with it."""


def _is_told_as_past(before: str) -> bool:
    """Whether the last verb before a date tells of the past, though the sentence goes on to speak of the future."""
    past = [m.start() for m in _PAST.finditer(before)]
    future = [m.start() for m in _FUTURE.finditer(before)]
    return bool(past) and (not future or past[-1] > future[-1])


def _relative_year(sentence: str, anchor: date | None) -> int | None:
    """'Last year it was …, with a drone on Oct. 22': the year that a sentence sets for its days and months."""
    if anchor is not None and re.match(r"\W*(?:In\s)?[Ll]ast year\b", sentence):
        return anchor.year - 1
    named = _EXERCISE_YEAR.findall(sentence)
    return int(named[0]) if len(set(named)) == 1 else None


def _role(sentence: str, match: re.Match[str]) -> str:
    before, after = sentence[: match.start()], sentence[match.end() :]
    if before.endswith("(") and re.match(r"\)\s?[:—–-]", after) and len(before) < _HEAD:
        return "dateline"
    if _DATELINE.match(before) and (_LEADS_DATELINE.match(after) or (before.endswith(", ") and _AGENCY.match(after))):
        return "dateline"
    if _SAYS_NEXT.match(after):
        return "said"
    for role, pattern in (
        ("since", _SINCE),
        ("said", _SAYING),
        ("until", _UNTIL),
        ("from", _FROM),
        ("by", _BY),
    ):
        if pattern.search(before[-90:]):
            return role
    return "when"


_LEADS_TO = re.compile(
    r"^\s*(?:\([^)]{1,12}\)|\))?\s*(?:to|till|until|through|-|–)\s(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?\s(?:on\s)?)?$"
)


_BETWEEN = re.compile(r"\b[Bb]etween\s(?:the\s)?$")


def _ranged(found: list[DateMention], sentence: str, at: int) -> list[DateMention]:
    """In 'from X to Y' and 'between X and Y' the second date is the end, whatever their forms."""
    ranged = list(found)
    for index, mention in enumerate(found[:-1]):
        following = found[index + 1]
        between = sentence[mention.end - at : following.start - at]
        both = mention.role == following.role == "when" and mention.span is not None and following.span is not None
        if both and between.strip() == "and" and _BETWEEN.search(sentence[: mention.start - at]):
            ranged[index : index + 2] = [replace(mention, role="from"), replace(following, role="until")]
        if mention.role == "from" and following.role == "when" and _LEADS_TO.match(between):
            ranged[index + 1] = replace(following, role="until")
    return ranged


_APPOSED = re.compile(r"^,?\s?\(?\s?$")


def _joined(found: list[DateMention], sentence: str, at: int) -> list[DateMention]:
    """A weekday beside its date ('Tuesday (April 13)', 'Wednesday, June 17, 2020') is one expression: the date."""
    joined: list[DateMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if last is not None and "weekday" in last.rule and mention.span is not None:
            between = sentence[last.end - at : mention.start - at]
            if _APPOSED.match(between) and mention.rule in ("month_day", "day_month", "iso", "slashed"):
                joined[-1] = replace(mention, start=last.start, role=last.role)
                continue
        joined.append(mention)
    return joined
