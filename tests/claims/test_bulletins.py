"""Official bulletins: each form reads its example and is needed; the press is none; windows are the publisher's."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from orchestration.claims.bulletins.forms import series_of
from orchestration.claims.bulletins.reading import Bulletins
from orchestration.claims.languages.pack import Rows
from orchestration.claims.model import OfficialCount
from orchestration.claims.read import read_article
from tests.claims.languages.facts import REFERENCE, TABLES, lexicon_of

FORMS = [row for row in REFERENCE["bulletin_forms"] if row["language"] in TABLES]
BULLETIN = "PLA activities in the waters and airspace around Taiwan\n"


def told(counts: list[OfficialCount]) -> Iterator[str]:
    for each in counts:
        yield f"{each.category} {each.nation or '-'} {each.aircraft_type or ''}".rstrip() + f" {each.count}"
        yield f"window {each.window_start:%Y-%m-%dT%H:%M} {each.window_end:%Y-%m-%dT%H:%M}"


def read(row: Mapping[str, str], forms: Rows = FORMS) -> set[str]:
    lexicon = lexicon_of(row["language"])
    series = series_of(REFERENCE["official_series"], forms, row["language"], lexicon.language.folds)
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return set(told(replace(lexicon.bulletins, series=series).read("a", row["example"], published, None, ())))


@pytest.mark.parametrize("row", FORMS, ids=lambda row: f"{row['series_id']} {row['language']} {row['gives']}")
def test_a_form_reads_its_example(row: Mapping[str, str]) -> None:
    assert row["gives"] in read(row)


def test_each_form_is_needed() -> None:
    less = ((row, [*FORMS[:at], *FORMS[at + 1 :]]) for at, row in enumerate(FORMS))
    assert [row["pattern"] for row, others in less if all(each["gives"] in read(each, others) for each in FORMS)] == []


@pytest.fixture
def bulletins() -> Bulletins:
    return lexicon_of("en").bulletins


@pytest.mark.parametrize(
    ("text", "published", "source", "counts"),
    [
        (
            f"{BULLETIN}23 sorties of PLA aircraft, 6 PLAN vessels and 2 official ships operating around Taiwan were detected "
            "up until 6 a.m. (UTC+8) today. 15 out of 23 sorties crossed the median line.",
            date(2026, 1, 1),
            "mnd-twn",
            ["aircraft CHN 23", "naval_vessels CHN 6", "official_ships CHN 2", "aircraft_across_line CHN 15"],
        ),
        (
            f"{BULLETIN}From 6 a.m. Dec. 31, 2025 to 6 a.m. Jan. 1 no aircraft and 5 PLAN vessels were detected.",
            date(2026, 1, 1), None, ["aircraft CHN 0", "naval_vessels CHN 5"],
        ),
        (f"{BULLETIN}Date: 6 a.m. February 30, 2026 to 6 a.m. February 31. 5 PLAN vessels.", date(2026, 3, 1), None, []),
        (f"{BULLETIN}5 PLAN vessels were detected up until 6 a.m. (UTC+8) today.", None, None, []),
        (f"{BULLETIN}5 PLAN vessels were detected up until 6 a.m. (UTC+8) today.", date(2026, 3, 1), "reuters", []),
        ("Taiwan said on Tuesday that 23 Chinese aircraft flew near it in 24 hours.", date(2026, 3, 1), None, []),
    ],
    ids=["a day", "over the turn of a year", "no such day", "no day of publication", "the press", "retold"],
)  # fmt: skip
def test_what_a_bulletin_counts(
    text: str, published: date | None, source: str | None, counts: list[str], bulletins: Bulletins
) -> None:
    found = bulletins.read("a", text, published, source, ())
    assert [line for line in told(found) if not line.startswith("window")] == counts
    assert all(text[each.evidence_start : each.evidence_end] == each.evidence for each in found)
    assert all(each.surface in each.evidence for each in found)
    if found:
        assert {each.day for each in found} == {published}
        assert {str(each.window_end) for each in found} == {f"{published} 06:00:00+08:00"}


def test_aircraft_by_type_are_those_that_the_reader_found(bulletins: Bulletins) -> None:
    text = (
        f"{BULLETIN}Date: from 6 a.m. on March 11 to 6 a.m. on March 12, 2026 (UTC+8)\n20 aircraft operating around Taiwan "
        "were detected.\n12 of the aircraft crossed the median line of the Taiwan Strait:\n- J-16 fighter: 9\n"
        "- KJ-500 early warning aircraft: 3\n"
    )
    claims = read_article("a", text, date(2026, 3, 12), lexicon_of("en")).claims
    found = bulletins.read("a", text, date(2026, 3, 12), None, claims)
    assert [line for line in told(found) if not line.startswith("window")] == [
        "aircraft CHN 20", "aircraft_across_line CHN 12", "aircraft CHN J-16 9", "aircraft CHN KJ-500 3"
    ]  # fmt: skip
