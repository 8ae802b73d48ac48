"""Days that a text names held against the suites of others, in English.

Usage: python bench/days.py FOLDER [--misses | --rules ANNOTATED ...]. FOLDER holds checkouts of jspotter/TempEval-3
(TimeBank and AQUAINT, as `TempEval-3`), of facebook/duckling (as `duckling`) and of wanasit/chrono (as `chrono`), each
where it is there.

A case is an expression in its text, the day that it is seen from, and the days that it means. Of our dates those count
that lie on the expression: right, the days are the same ones, first and last; coarser, they hold these and more;
wrong, any others; silent, there is none. What is told to the clock is no case.
Where dateparser is installed its own figures follow, of each expression by itself. --rules: how often each
rule was right in the news that TimeBank and AQUAINT and our own annotated articles (tests/gold/sample.gold.jsonl, say)
are of, and the confidence that dates.csv gives it for that.
"""

import calendar
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import unescape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.finding import anchor_of, find_dates, year_of
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateMention, DateParameters
from orchestration.claims.languages.pack import read_language
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.lexicon.lexicon import build_lexicon
from orchestration.claims.read import read_article
from orchestration.claims.text.view import view_of
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference

ENGLISH = read_language("en", read_reference(PROJECT / "seeds" / "languages" / "en"))
FORMS = DateForms(ENGLISH.dates, ENGLISH.text, ENGLISH.date_forms, ENGLISH.date_roles)
OUTCOMES = ("right", "wrong", "coarser", "silent")


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


def main(folder: Path, *, with_misses: bool) -> None:
    readers: dict[str, Callable[[Case], list[Span]]] = {"ours": ours}
    if importlib.util.find_spec("dateparser") is not None:
        readers["dateparser"] = dateparsers
    for suite, cases in suites(folder).items():
        told = list(cases)
        for reader, read in readers.items():
            counts: Counter[str] = Counter()
            for case in told:
                outcome = outcome_of(case, spans := read(case))
                counts[outcome] += 1
                if with_misses and reader == "ours" and outcome != "right":
                    print(line(case, outcome, spans))
            figures = ", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES)
            print(f"{suite}, {reader}: {len(told)}: {figures}")


def rules(folder: Path, annotated: Sequence[Path]) -> None:
    """Each rule's days in annotated news: right or coarser, wrong, and the confidence that this gives."""
    counts: dict[str, Counter[bool]] = {row["rule"]: Counter() for row in ENGLISH.date_forms}
    for case in (case for unit in _UNITS for case in timebank(folder / "TempEval-3", unit)):
        if spans := ours(case):
            counts[spans[0].rule][outcome_of(case, spans) != "wrong"] += 1
    for rule, is_right in (told for path in annotated for told in days_of_reports(path)):
        if rule in counts:
            counts[rule][is_right] += 1
    for rule, told in sorted(counts.items()):
        share = (told[True] + _BEFORE) / (told.total() + _BEFORE + 1)
        print(f"{rule}: {told[True]} right or coarser, {told[False]} wrong: {share:.2f}")


def days_of_reports(annotated: Path) -> Iterator[tuple[str, bool]]:
    """The rule of each report's day, and whether an annotated event of its article begins on it."""
    lexicon = build_lexicon(read_reference(PROJECT / "seeds" / "reference"), ENGLISH)
    for article in map(json.loads, annotated.read_text(encoding="utf-8").splitlines()):
        text = article.get("text") or (PROJECT / "seeds" / "articles" / article["id"]).read_text(encoding="utf-8")
        published = date.fromisoformat(article["published"]) if article["published"] else None
        reading = read_article(article["id"], text, published, lexicon)
        rule_of = {claim.report_id: claim.rule for claim in reading.claims if claim.claim_type == "date"}
        starts = {event["date"]["start"] for event in article["events"]}
        for report in reading.reports:
            if starts and report.report_id in rule_of and report.start_date is not None:
                yield rule_of[report.report_id], report.start_date.isoformat() in starts


_BEFORE = 9
"""A rule starts as if nine of ten cases had been right, so that few cases say little."""


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


def outcome_of(case: Case, spans: list[Span]) -> str:
    """How the spans found on a case's expression stand to what it means."""
    if not spans:
        return "silent"
    if all(span.lo == case.first and case.last in (None, span.hi) for span in spans):
        return "right"
    last = case.last or case.first
    return "coarser" if all(span.hi and span.lo <= case.first and last <= span.hi for span in spans) else "wrong"


def line(case: Case, outcome: str, spans: list[Span]) -> str:
    """A miss in a line, with what stands around the expression."""
    around = f"{case.text[max(0, case.start - 60) : case.start]}[{case.text[case.start : case.end]}]"
    around += case.text[case.end : case.end + 40]
    read = " ".join(f"{span.lo}..{span.hi} {span.rule}" for span in spans)
    wanted = case.first if case.last in (None, case.first) else f"{case.first}..{case.last}"
    return f"{outcome}: {case.name} ({case.published}): {' '.join(around.split())}: {wanted}; read {read or 'none'}"


def ours(case: Case) -> list[Span]:
    """What our finder reads on an expression in its text."""
    return [m.span for m in _mentions(case) if m.span is not None and m.start < case.end and case.start < m.end]


_READ: dict[tuple[str, date | None], list[DateMention]] = {}


def _mentions(case: Case) -> list[DateMention]:
    key = case.text, case.published
    if key not in _READ:
        _READ[key] = list(_found(*key))
    return _READ[key]


def _found(text: str, published: date | None) -> Iterator[DateMention]:
    view = view_of(text)
    grammar = grammar_of("en")
    document = grammar.cut(view.text, ENGLISH.text)
    anchor, year = anchor_of(view.text, published, FORMS), year_of(view.text)
    for each in document.sentences:
        sentence = view.text[each.start : each.end]
        for mention in find_dates(sentence, each.start, FORMS, anchor, year, DateParameters()):
            start, end = view.back(mention.start, mention.end)
            yield DateMention(start, end, mention.span, mention.rule, mention.reading, mention.role)


def dateparsers(case: Case) -> list[Span]:
    """What dateparser reads of an expression: the day, month or year that it says it is."""
    import dateparser.date

    base = datetime.combine(case.published, datetime.min.time()) if case.published else datetime(2026, 1, 1)
    prefer = "future" if case.name == _AHEAD else "past"
    settings = {"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": False, "PREFER_DATES_FROM": prefer}
    parser = dateparser.date.DateDataParser(languages=["en"], settings=settings)
    told = parser.get_date_data(case.text[case.start : case.end])
    if told.date_obj is None:
        return []
    day = told.date_obj.date()
    first, last = _whole(day, told.period)
    return [Span(first, last, "day", told.period)]


def _whole(day: date, unit: str) -> tuple[date, date]:
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


_UNITS = {
    "day": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "week": re.compile(r"(\d{4})-W(\d\d)"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
    "year": re.compile(r"([12]\d{3})"),
}
"""Values of TIMEX3; a time of a day counts as the day."""
_TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.S)
_TAG = re.compile(r"<[^>]+>")


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
            value = _UNITS[unit].fullmatch(attributes["value"])
            if value is None or attributes["type"] not in kinds:
                continue
            numbers = [*map(int, value.groups()), 1, 1]
            day = date.fromisocalendar(*numbers[:2], 1) if unit == "week" else date(*numbers[:3])
            yield Case(path.stem, text, start, end, published, *_whole(day, unit))


def _plain(marked: str) -> str:
    return unescape(_TAG.sub("", marked))


_AHEAD = "duckling"
"""The suite whose expressions are of what is to come."""
_DUCKLING_DAY = date(2013, 2, 12)
_EXAMPLES = re.compile(r"examples\s*\(datetime\s*\((\d+),\s*(\d+),\s*(\d+),[^)]*\)\s*(\w+)\)\s*\[(.*?)\n?\s*\]", re.S)
_SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


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
            first, last = _whole(date(int(year), int(month), int(day)), grain)
            for example in _QUOTED.findall(examples):
                text = calendars.sub(lambda match: match[0].capitalize(), example)
                yield Case(_AHEAD, f"{text}, they will meet.", 0, len(text), _DUCKLING_DAY, first, last)


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


if __name__ == "__main__":
    if "--rules" in sys.argv[2:]:
        rules(Path(sys.argv[1]), [Path(name) for name in sys.argv[3:]])
    else:
        main(Path(sys.argv[1]), with_misses="--misses" in sys.argv[2:])
