"""What the reader makes of the hard phenomena of the field, by their tables of examples."""

from datetime import date

import pytest

from orchestration.claims.read import read_article
from tests.examples import NOTHING, PHENOMENA, SEAS

EXAMPLES = [
    pytest.param(*example, id=f"{name}-{number}")
    for name, examples in PHENOMENA.items()
    for number, example in enumerate(examples, start=1)
]


def read(text: str, published: str, lexicon) -> list[str]:
    reading = read_article("a", text, date.fromisoformat(published), lexicon)
    return sorted(_event(report, reading.claims) for report in reading.reports)


def _event(report, claims) -> str:
    mine = [c for c in claims if c.report_id == report.report_id]
    who, whom = (",".join(sorted(c.value for c in mine if c.claim_type == kind)) for kind in ("country", "target"))
    aircraft = sorted(
        f"{c.value} {c.operator or '-'} {'-' if c.count is None else c.count}"
        for c in mine
        if c.claim_type == "aircraft"
    )
    parties = f"{who} > {whom}" if whom else who
    fate = f"{report.status} " if report.status in ("postponed", "cancelled") else ""
    return f"{fate}{report.event_type} {_days(report)} | {parties} | {', '.join(aircraft)}"


def _days(report) -> str:
    if report.start_date is None:
        return "?"
    if report.end_date is None:
        return f"{report.start_date}.."
    single = report.start_date == report.end_date
    return f"{report.start_date}" if single else f"{report.start_date}..{report.end_date}"


@pytest.mark.parametrize(("text", "published", "events"), EXAMPLES)
def test_phenomenon(text: str, published: str, events: list[str], lexicon) -> None:
    assert read(text, published, lexicon) == sorted(events)


@pytest.mark.parametrize(("name", "place"), SEAS)
def test_alternate_names_of_one_sea(name: str, place: str, lexicon) -> None:
    text = f"Two U.S. B-52s and four Japanese F-2s held a joint exercise over the {name} on March 3."
    reading = read_article("a", text, date(2026, 3, 5), lexicon)
    assert [c.value for c in reading.claims if c.claim_type == "place"] == [place]


@pytest.mark.parametrize("text", [text for texts in NOTHING.values() for text in texts])
def test_what_is_no_event(text: str, lexicon) -> None:
    assert read(text, "2026-03-05", lexicon) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Russian MiG-31 fighters violated Estonian airspace on Friday, Tallinn said; Moscow denied it.", 1),
        ("Moscow denied any fault after two Su-27s violated Finnish airspace on Tuesday.", 1),
        ("Russia did not deny that two of its Su-27s violated Finnish airspace on Tuesday.", 1),
        ("Japan said it would protest after two Chinese Y-9s violated its airspace on Monday.", 1),
        ("Two U.S. Navy ships joined Malabar off Guam on Monday, the exercise's sixth day.", 1),
    ],
)
def test_what_a_denial_does_not_reach(text: str, told: int, lexicon) -> None:
    assert len(read(text, "2026-03-05", lexicon)) == told
