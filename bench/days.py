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

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.day_suites import AHEAD, ENGLISH, UNITS, Case, suites, timebank, whole
from orchestration.claims.dates.calendar import Span
from orchestration.claims.dates.finding import anchor_of, find_dates, year_of
from orchestration.claims.dates.forms import DateForms
from orchestration.claims.dates.resolving import DateMention, DateParameters
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.lexicon.lexicon import build_lexicon
from orchestration.claims.read import read_article
from orchestration.claims.text.view import view_of
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference

FORMS = DateForms(ENGLISH.dates, ENGLISH.text, ENGLISH.date_forms, ENGLISH.date_roles)
OUTCOMES = ("right", "wrong", "coarser", "silent")


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
    for case in (case for unit in UNITS for case in timebank(folder / "TempEval-3", unit)):
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
    prefer = "future" if case.name == AHEAD else "past"
    settings = {"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": False, "PREFER_DATES_FROM": prefer}
    parser = dateparser.date.DateDataParser(languages=["en"], settings=settings)
    told = parser.get_date_data(case.text[case.start : case.end])
    if told.date_obj is None:
        return []
    day = told.date_obj.date()
    first, last = whole(day, told.period)
    return [Span(first, last, "day", told.period)]


if __name__ == "__main__":
    if "--rules" in sys.argv[2:]:
        rules(Path(sys.argv[1]), [Path(name) for name in sys.argv[3:]])
    else:
        main(Path(sys.argv[1]), with_misses="--misses" in sys.argv[2:])
