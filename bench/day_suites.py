"""The suites of others that name days: their expressions in their texts, and the days that they mean."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import unescape
from pathlib import Path

from orchestration.claims.languages.pack import read_language
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference

ENGLISH = read_language("en", read_reference(PROJECT / "seeds" / "languages" / "en"))
AHEAD = "duckling"
"""The suite whose expressions are of what is to come."""
UNITS = {
    "day": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "week": re.compile(r"(\d{4})-W(\d\d)"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
    "year": re.compile(r"([12]\d{3})"),
}
"""Values of TIMEX3; a time of a day counts as the day."""
_TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.S)
_TAG = re.compile(r"<[^>]+>")
_DUCKLING_DAY = date(2013, 2, 12)
_EXAMPLES = re.compile(r"examples\s*\(datetime\s*\((\d+),\s*(\d+),\s*(\d+),[^)]*\)\s*(\w+)\)\s*\[(.*?)\n?\s*\]", re.S)
_SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CHRONO_CASE = re.compile(r"(?=\btest(?:SingleCase|UnexpectedResult|WithExpectedDate)\()")
_CHRONO_HEAD = re.compile(
    r"testSingleCase\(\s*chrono(?:\.\w+)*,\s*([\"'`])(?P<text>.*?)\1,\s*"
    r"(?:new\sDate\((?P<year>\d{4}),\s*(?P<month>\d+)(?P<less>\s*-\s*1)?,\s*(?P<day>\d+)[^)]*\)"
    r"|new\sDate\(\"(?P<written>[^\"]*)\"\)),\s*(?P<options>\{)?",
    re.S,
)
_CHRONO_PART = re.compile(r"\.(start|end)!?\.get\(\"(year|month|day)\"\)\)\.toBe\((\d+)\)")
_CHRONO_DATE = re.compile(
    r"\.?(start|end|result)!?\)\.toBeDate\(new Date\((\d{4}), (\d+)( - 1)?, (\d+)(?:, 12(?:, 0)*)?\)"
)
_CLOCK = re.compile(r"hour|minute|second|\d:\d|\d\s?[ap]\.?m\b|noon|midnight|milli|morning|evening|night|\bnow\b", re.I)
_HOUR = re.compile(r"\"hour\"\)\)\.toBe\((?!12\))|\"hour\"\)\)\.toBe\(true|\"minute\"\)\)\.toBe\((?!0\))")
"""An hour that is told: noon is what chrono takes where none is."""


@dataclass(frozen=True, slots=True)
class Case:
    """text[start:end] means the days first..last (last None: the suite says the first alone), seen from `published`."""

    name: str
    text: str
    start: int
    end: int
    published: date | None
    first: date
    last: date | None


def suites(folder: Path) -> dict[str, Iterator[Case]]:
    """The cases of each suite that is there."""
    found: dict[str, Iterator[Case]] = {}
    for name, measured in (
        ("TempEval-3", {f"TimeBank and AQUAINT, {unit}s": timebank for unit in ("day", "week", "month", "year")}),
        ("duckling", {"duckling": duckling}),
        ("chrono", {"chrono": chrono}),
    ):
        if not (folder / name).is_dir():
            print(f"{name}: not in {folder}")
            continue
        for suite, cases in measured.items():
            unit = suite.rpartition(" ")[2].rstrip("s")
            found[suite] = timebank(folder / name, unit) if cases is timebank else cases(folder / name, "")
    return found


def whole(day: date, unit: str) -> tuple[date, date]:
    """The first and the last day of the unit of time that holds a day."""
    match unit.lower():
        case "week":
            monday = day - timedelta(day.weekday())
            return monday, monday + timedelta(6)
        case "month":
            return day.replace(day=1), _month_end(day)
        case "quarter":
            opening = day.replace(day=1, month=day.month - (day.month - 1) % 3)
            return opening, _month_end(opening.replace(month=opening.month + 2))
        case "year":
            return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def timebank(folder: Path, unit: str) -> Iterator[Case]:
    """Annotated days, weeks, months or years (no durations) of TimeBank and AQUAINT, in their articles."""
    kinds = ("DATE", "TIME") if unit == "day" else ("DATE",)
    for path in sorted((folder / "data" / "TBAQ-cleaned").glob("*/[!.]*.tml")):
        told = path.read_text(encoding="utf-8")
        made = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", told, re.S)
        body = re.search(r"<TEXT>(.*?)</TEXT>", told, re.S)
        if body is None:
            continue
        spans, text, at = [], "", 0
        for found in _TIMEX.finditer(body[1]):
            text += _plain(body[1][at : found.start()])
            expression = _plain(found[2])
            spans.append((dict(re.findall(r'(\w+)="([^"]*)"', found[1])), len(text), len(text) + len(expression)))
            text, at = text + expression, found.end()
        text += _plain(body[1][at:])
        published = date.fromisoformat(made[1]) if made else None
        for attributes, start, end in spans:
            value = UNITS[unit].fullmatch(attributes["value"])
            if value is None or attributes["type"] not in kinds:
                continue
            numbers = [*map(int, value.groups()), 1, 1]
            day = date.fromisocalendar(*numbers[:2], 1) if unit == "week" else date(*numbers[:3])
            yield Case(path.stem, text, start, end, published, *whole(day, unit))


def _plain(marked: str) -> str:
    return unescape(_TAG.sub("", marked))


def duckling(folder: Path, _: str) -> Iterator[Case]:
    """Examples of a day, week, month, quarter or year, but for holidays.

    They are what an assistant is told: each opens a sentence about what is to come, the calendar's names in capitals.
    """
    corpus = (folder / "Duckling" / "Time" / "EN" / "Corpus.hs").read_text(encoding="utf-8")
    parts = [
        corpus[corpus.index(f"{first} ::") : corpus.index(f"{last} ::")]
        for first, last in (("defaultCorpus", "negativeCorpus"),)
    ]
    parts.append(corpus[corpus.index("allExamples ::") :])
    names = "|".join(sorted({*ENGLISH.dates.months, *ENGLISH.dates.weekdays, *_SHORT_WEEKDAYS}))
    calendars = re.compile(rf"(?<![a-z])(?:{names})(?=\b|\d|s\b)")
    for part in parts:
        for year, month, day, grain, examples in _EXAMPLES.findall(part):
            if grain not in ("Day", "Week", "Month", "Quarter", "Year"):
                continue
            first, last = whole(date(int(year), int(month), int(day)), grain)
            for example in _QUOTED.findall(examples):
                text = calendars.sub(lambda match: match[0].capitalize(), example)
                yield Case(AHEAD, f"{text}, they will meet.", 0, len(text), _DUCKLING_DAY, first, last)


def chrono(folder: Path, _: str) -> Iterator[Case]:
    """Tests without a clock time and without options; the end counts where they say it."""
    for path in sorted((folder / "test" / "en").glob("*.test.ts")):
        for block in _CHRONO_CASE.split(path.read_text(encoding="utf-8")):
            head = _CHRONO_HEAD.match(block)
            if head is None or head["options"] or _CLOCK.search(head["text"]) or _HOUR.search(block):
                continue
            told = {edge: _chrono_day(block, edge) for edge in ("start", "end")}
            if told["start"] is None:
                continue
            text = head["text"]
            expression = re.search(r"\.text\)\.toBe\(\"(.*?)\"\)", block)
            start = text.find(expression[1]) if expression else 0
            size = len(expression[1]) if expression else len(text)
            yield Case(path.stem, text, start, start + size, _chrono_seen(head), told["start"], told["end"])


def _chrono_seen(head: re.Match[str]) -> date:
    if head["written"]:
        return datetime.strptime(head["written"][4:15], "%b %d %Y").date()
    return date(int(head["year"]), int(head["month"]) + (0 if head["less"] else 1), int(head["day"]))


def _chrono_day(block: str, edge: str) -> date | None:
    """The day that a test expects as the start or the end, as parts or as a date."""
    parts = {name: int(value) for side, name, value in _CHRONO_PART.findall(block) if side == edge}
    if {"year", "month", "day"} <= parts.keys():
        return date(parts["year"], parts["month"], parts["day"]) if parts["year"] else None
    for side, year, month, less, day in _CHRONO_DATE.findall(block):
        if side == edge or (edge == "start" and side == "result"):
            return date(int(year), int(month) + (0 if less else 1), int(day))
    return None
