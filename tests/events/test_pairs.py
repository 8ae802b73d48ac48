"""Pairs of accounts, each in a line, and whether they are of one event: what keeps two apart, and what does not."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from orchestration.articles.versions import versions_of
from orchestration.events.stage import resolve_events
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from orchestration.warehouse.schema import frame

REFERENCE = read_reference(PROJECT / "seeds" / "reference")
KINDS = {row["event_type"]: row["kind"] for row in REFERENCE["event_types"]}
FORM = re.compile(
    r"(?P<outlet>\w+) (?P<type>\w+) (?P<day>\S+) (?P<who>\S+)(?: > (?P<whom>\S+))?(?: @ (?P<places>\S+))?(?: : (?P<rest>.+))?"
)
"""'ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1, time 23:40'."""

SAME = [
    # one day, told fully and in part
    ("ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ estonia : Eurofighter DEU 2"),
    ("ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ baltic-sea : Il-20 RUS 1, Su-27 RUS 2"),
    ("ap scramble 2026-04-14 JPN > RUS @ sea-of-japan : F-15 JPN 2, Tu-95 RUS 2", "bbc scramble 2026-04-14 JPN > RUS @ pacific-ocean : Tu-95 RUS 2"),
    ("ap scramble 2026-04-14 JPN > CHN @ okinawa : fighter JPN 2", "bbc scramble 2026-04-14 JPN > CHN @ miyako-strait : Y-9 CHN 1"),
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : F-15 JPN 4, B-52 USA 2", "bbc air_exercise 2026-03-02 JPN,USA @ japan : B-52 USA 2"),
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : F-15 JPN 4, B-52 USA 2", "bbc joint_exercise 2026-03-02 USA @ sea-of-japan : B-52 USA 2"),
    ("ap air_exercise 2026-03-02 JPN,USA @ okinawa : F-35 JPN 6, F-16 USA 8", "bbc air_exercise 2026-03-02 JPN,USA @ east-china-sea : F-16 USA 8"),
    ("ap naval_exercise 2026-05-19 FIN,SWE @ baltic-sea", "bbc naval_exercise 2026-05-19 FIN,SWE @ gulf-of-finland"),
    ("ap joint_patrol 2026-05-06 CHN,RUS @ sea-of-japan : H-6 CHN 4, Tu-95 RUS 2", "bbc joint_patrol 2026-05-06 CHN,RUS @ east-china-sea : Tu-95 RUS 2"),
    ("ap bomber_mission 2026-05-06 USA @ black-sea : B-52 USA 2", "bbc bomber_mission 2026-05-06 USA @ baltic-sea : B-52 USA 2"),
    ("ap radar_lock_on 2026-01-08 CHN > JPN @ okinawa : J-15 CHN 1", "bbc radar_lock_on 2026-01-08 CHN > JPN @ miyako-strait : F-15 JPN 2"),
    ("ap adiz_entry 2026-02-11 CHN,RUS > KOR @ south-korea-adiz : H-6 CHN 2", "bbc adiz_entry 2026-02-11 CHN,RUS > KOR @ sea-of-japan : H-6 CHN 2, Tu-95 RUS 4"),
    # what is less exact, or told for more
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : B-52 USA 2", "bbc air_exercise 2026-03 JPN,USA @ sea-of-japan : B-52 USA 2"),
    ("ap naval_exercise 2026-03-02..2026-03-06 IND,LKA @ colombo", "bbc naval_exercise 2026-03-04 IND,LKA @ sri-lanka"),
    ("ap scramble 2026-04-14 GBR > RUS : Eurofighter GBR 2, Tu-142 RUS 1", "bbc scramble ? GBR > RUS : Eurofighter GBR 2, Tu-142 RUS 1"),
    # a night under two days, with a reason
    ("ap scramble 2026-04-14 GBR > RUS @ north-sea : Eurofighter GBR 2, Tu-142 RUS 1, time 23:40", "bbc scramble 2026-04-15 GBR > RUS @ north-sea : Eurofighter GBR 2, Tu-142 RUS 1, time 23:40"),
    ("ap scramble 2026-04-14 NOR > RUS @ barents-sea : F-35 NOR 2, Tu-160 RUS 2", "bbc scramble 2026-04-15 NOR > RUS @ barents-sea : F-35 NOR 2, Tu-160 RUS 2"),
    ("ap scramble 2026-04-14 NOR > RUS @ barents-sea : Tu-160 RUS 2", "ap scramble ~2026-04-15 NOR > RUS @ barents-sea : Tu-160 RUS 2"),
    ("ap air_exercise 2026-03-02 AUS,JPN,USA @ guam : exercise cope-north", "ap air_exercise 2026-03-03 AUS,JPN,USA @ guam : exercise cope-north, F-35 AUS 4"),
    # put off, and told of the former day
    ("ap naval_exercise 2026-05-19 FIN,SWE @ baltic-sea : planned", "ap naval_exercise 2026-06-02 FIN,SWE @ baltic-sea : postponed 2026-05-19"),
    ("ap air_exercise 2026-05-12 NOR @ norway : planned, F-35 NOR 8", "bbc air_exercise 2026-05-12 NOR @ norway : cancelled"),
    ("ap air_exercise 2026-05-12 POL,LTU @ poland : planned", "bbc air_exercise ? POL,LTU @ poland : postponed 2026-05-12"),
    ("ap air_exercise 2026-03-25 AUS,IDN @ darwin : planned, F-35 AUS 6", "ap air_exercise 2026-03-25 AUS,IDN @ darwin : F-35 AUS 4"),
    ("ap naval_exercise 2026-03-25 IND,JPN @ bay-of-bengal : planned, P-8 IND 4", "ap naval_exercise 2026-03-26 IND,JPN @ bay-of-bengal : P-8 IND 2"),
]  # fmt: skip
APART = [
    # two days
    ("ap scramble 2025-11-18 JPN > RUS @ sea-of-japan : F-15 JPN 2, Tu-95 RUS 2", "ap scramble 2025-11-19 JPN > RUS @ sea-of-japan : F-15 JPN 3, Tu-95 RUS 2"),
    ("ap scramble 2025-11-18 JPN > RUS @ sea-of-japan : F-15 JPN 2, Tu-95 RUS 2", "ap scramble 2025-11-19 JPN > RUS @ sea-of-japan : F-15 JPN 2, Tu-95 RUS 2"),
    ("ap military_activity 2026-02-02 CHN > TWN @ taiwan-strait : J-16 CHN 4", "ap military_activity 2026-02-03 CHN > TWN @ taiwan-strait : J-16 CHN 4"),
    ("ap maritime_incursion 2026-02-02 CHN > JPN @ senkaku-islands", "bbc maritime_incursion 2026-02-03 CHN > JPN @ senkaku-islands"),
    ("ap missile_launch 2026-02-02 PRK @ sea-of-japan", "bbc missile_launch 2026-02-03 PRK @ sea-of-japan"),
    ("ap scramble 2026-04-14 NOR > RUS @ barents-sea : F-35 NOR 2, Tu-160 RUS 2", "bbc scramble 2026-04-15 NOR > RUS @ barents-sea : F-35 NOR 2, Il-38 RUS 1"),
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : B-52 USA 2", "bbc air_exercise 2026-03-04 JPN,USA @ sea-of-japan : B-52 USA 2"),
    # one day, far apart
    ("ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ black-sea : Eurofighter DEU 2, Tu-134 RUS 1"),
    ("ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ black-sea : Eurofighter DEU 2, Il-20 RUS 1"),
    ("ap naval_exercise 2026-05-19 GBR,USA @ norwegian-sea", "bbc naval_exercise 2026-05-19 GBR,USA @ arabian-sea"),
    ("ap air_exercise 2026-05-19 FRA,GRC @ crete : Rafale FRA 4", "bbc air_exercise 2026-05-19 FRA,GRC @ baltic-sea : Rafale FRA 4"),
    ("ap airspace_violation 2026-05-19 RUS > JPN @ hokkaido", "bbc airspace_violation 2026-05-19 RUS > JPN @ okinawa"),
    ("ap unsafe_maneuver 2026-05-19 CHN > USA @ yellow-sea : J-16 CHN 1", "bbc unsafe_maneuver 2026-05-19 CHN > USA @ paracel-islands : J-11 CHN 1"),
    # one day, other craft
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : F-15 JPN 4, B-52 USA 2", "bbc air_exercise 2026-03-02 JPN,USA @ okinawa : F-35 JPN 6, F-16 USA 8"),
    ("ap air_exercise 2026-03-02 JPN,USA @ japan : F-15 JPN 4, B-52 USA 2", "bbc air_exercise 2026-03-02 JPN,USA @ japan : F-35 JPN 6, F-16 USA 8"),
    ("ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Su-27 RUS 2"),
    ("ap scramble 2026-04-14 JPN > CHN @ east-china-sea : F-15 JPN 2, Y-9 CHN 1", "bbc scramble 2026-04-14 JPN > CHN @ east-china-sea : F-15 JPN 2, BZK-005 CHN 1"),
    # one day, other partners
    ("ap air_exercise 2026-03-02 JPN,USA @ sea-of-japan : B-52 USA 2", "bbc air_exercise 2026-03-02 KOR,USA @ sea-of-japan : B-52 USA 2"),
    ("ap scramble 2026-04-14 POL > RUS @ baltic-sea : Il-20 RUS 1", "bbc scramble 2026-04-14 DEU > RUS @ baltic-sea : Il-20 RUS 1"),
    ("ap naval_exercise 2026-03-25 IND,JPN @ bay-of-bengal : P-8 IND 4", "ap naval_exercise 2026-03-26 IND,JPN @ bay-of-bengal : P-8 IND 2"),
    # a day that is not the one given up
    ("ap naval_exercise 2026-05-12 FIN,SWE @ baltic-sea : planned", "ap naval_exercise 2026-06-02 FIN,SWE @ baltic-sea : postponed 2026-05-19"),
]  # fmt: skip


def account(article: str, line: str) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """The rows of an article, its report and its claims."""
    told = FORM.fullmatch(line)
    assert told is not None, line
    day, rest = told["day"], [part.split(" ") for part in (told["rest"] or "").split(", ") if part]
    start, end, precision = days(day.lstrip("~"))
    published = datetime.combine((end or start or date(2026, 4, 15)) + timedelta(1), datetime.min.time(), UTC)
    status = next((part[0] for part in rest if part[0] in ("planned", "postponed", "cancelled")), "occurred")
    report = {
        "report_id": f"of-{article}", "article_id": article, "kind": KINDS[told["type"]], "event_type": told["type"],
        "status": status, "start_date": start, "end_date": end, "date_precision": precision, "confidence": 0.9,
    }  # fmt: skip
    claims: list[dict[str, Any]] = [{"claim_type": "country", "value": value} for value in told["who"].split(",")]
    claims += [{"claim_type": "target", "value": value} for value in (told["whom"] or "").split(",") if value]
    claims += [{"claim_type": "place", "value": value} for value in (told["places"] or "").split(",") if value]
    claims.append({"claim_type": "date", "value": day, "count_qualifier": "about" if "~" in day else "unknown"})
    for name, *values in rest:
        if name == "postponed":
            claims.append({"claim_type": "former_date", "value": values[0]})
        elif name in ("time", "exercise"):
            claims.append({"claim_type": name, "value": values[0]})
        elif name not in ("planned", "cancelled"):
            claims.append({"claim_type": "aircraft", "value": name, "operator": values[0], "count": int(values[1])})
    row = {
        "article_id": article, "external_id": article, "source_id": told["outlet"], "text": line, "captured_at": published,
        "captured_on": published.date(), "published_at": published, "url": f"https://{article}.example",
    }  # fmt: skip
    return row, report, [{"report_id": f"of-{article}"} | claim for claim in claims]


def days(told: str) -> tuple[date | None, date | None, str]:
    if told == "?":
        return None, None, "unknown"
    if ".." in told:
        first, last = map(date.fromisoformat, told.split(".."))
        return first, last, "range"
    if len(told) == len("2026-03"):
        month = date.fromisoformat(f"{told}-01")
        return month, (month + timedelta(31)).replace(day=1) - timedelta(1), "month"
    return date.fromisoformat(told), date.fromisoformat(told), "day"


def events(*lines: str) -> int:
    """How many events accounts of several articles are of."""
    rows = [account(f"a{number}", line) for number, line in enumerate(lines)]
    known = {row["place_id"] for row in REFERENCE["places"]}
    places = {claim["value"] for _, _, claims in rows for claim in claims if claim["claim_type"] == "place"}
    assert places <= known, places - known
    articles = frame("articles", [row for row, _, _ in rows])
    resolved = resolve_events(
        articles=articles, reports=frame("reports", [report for _, report, _ in rows]),
        claims=frame("claims", [claim for _, _, claims in rows for claim in claims]),
        report_links=frame("report_links"), places=REFERENCE["places"], event_types=REFERENCE["event_types"],
        aircraft_classes=REFERENCE["aircraft_classes"], sources=REFERENCE["sources"],
        previous_events=frame("events"), versions=versions_of(articles),
    )  # fmt: skip
    return resolved["events"].height


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_event(one: str, other: str) -> None:
    assert events(one, other) == 1
    assert events(other, one) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_events(one: str, other: str) -> None:
    assert events(one, other) == 2
    assert events(other, one) == 2


@pytest.mark.parametrize(
    "vague",
    [
        "dw scramble 2026-04-14 DEU > RUS : Eurofighter DEU 2",
        "dw scramble 2026-04 DEU > RUS : Eurofighter DEU 2",
        "dw scramble ? DEU > RUS : Eurofighter DEU 2",
    ],
)
def test_an_account_that_says_little_joins_no_two_that_contradict_each_other(vague: str) -> None:
    here = "ap scramble 2026-04-14 DEU > RUS @ baltic-sea : Eurofighter DEU 2, Il-20 RUS 1"
    there = "bbc scramble 2026-04-14 DEU > RUS @ black-sea : Eurofighter DEU 2, Tu-134 RUS 1"
    assert events(here, there, vague) == 2


def test_an_undated_account_joins_no_two_days() -> None:
    first = "ap scramble 2025-11-18 JPN > RUS @ sea-of-japan : F-15 JPN 2, Tu-95 RUS 2"
    second = "ap scramble 2025-11-19 JPN > RUS @ sea-of-japan : F-15 JPN 3, Tu-95 RUS 2"
    assert events(first, second, "bbc scramble 2025-11 JPN > RUS @ sea-of-japan : Tu-95 RUS 2") == 2
