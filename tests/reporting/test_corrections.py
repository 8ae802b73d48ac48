"""How a corrected event is shown: what was read, what was corrected, by whom, when and why."""

from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest

from orchestration.reporting.catalogue import Catalogue
from orchestration.reporting.corrections import Corrections
from orchestration.reporting.events import event_pages
from orchestration.reporting.phrases import Phrases, written_days
from orchestration.reporting.reactions import Reactions
from orchestration.reporting.rows import read_marts
from orchestration.reporting.site import Data, Edition, models_of
from orchestration.reporting.site import site as site_of
from orchestration.reporting.texts import read_passages
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from tests.conftest import ENGLISH
from tests.reporting.corrected import REASON

EDITION, NO_DATA = Edition(datetime(2026, 3, 12, tzinfo=UTC)), Data((), (), ())


@pytest.fixture(scope="module")
def marts(home):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        return read_marts(warehouse)


@pytest.fixture(scope="module")
def catalogue(marts):
    return Catalogue(marts)


@pytest.fixture(scope="module")
def pages(home, marts, catalogue):
    """The pages of the events by the first of the articles that they rest on now."""
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        found = warehouse.execute(
            "select event_id, external_id from marts.fct_reports join marts.dim_article using (article_id)"
            " where event_id is not null order by external_id desc"
        ).fetchall()
    articles = dict(found)
    passages, _ = read_passages(marts, Lake(home / "lake"), {"en": ENGLISH})
    made = event_pages(marts, passages, catalogue, Corrections(marts, catalogue), Reactions(marts, catalogue))
    return {articles[page.brief.event_id]: page for page in made}


def text(pieces):
    return "".join(piece.text for piece in pieces)


def marked(mark):
    return (mark.word, mark.read) if mark else None


def said(told):
    return [text(each.said) for each in told]


def test_facts_stand_beside_what_was_read(pages):
    facts = {
        fact.name: (", ".join(piece.text for piece in fact.shown), marked(fact.mark)) for fact in pages["b1"].facts
    }
    assert facts == {
        "Type": ("military activity", ("corrected", "scramble")),
        "Status": ("ongoing", ("corrected", "occurred")),
        "When": ("5 January 2026", ("corrected", "6 January 2026")),
        "Where": ("unknown", ("corrected", "Sea of Japan")),
        "Taking part": ("Japan, United States", ("corrected", "Japan")),
        "Against": ("China", ("corrected", "Russia")),
        "Acting aircraft": ("2", None),
        "Answering aircraft": ("2", None),
        "Answered": (pages["a1"].brief.title, ("corrected", "nothing")),
    }
    assert pages["b1"].map is None
    confirmed = {fact.name: marked(fact.mark) for fact in pages["a1"].facts}
    assert confirmed["Where"] == ("confirmed", "")
    assert "Type" not in confirmed, "a tag tells it"


def test_values_stand_beside_what_was_read(pages):
    values = {value.name.text: value for value in pages["b1"].values}
    assert {name: (value.settled, marked(value.mark)) for name, value in values.items()} == {
        "Date": ("5 January 2026", ("corrected", "6 January 2026")),
        "Places": ("", ("corrected", "Sea of Japan")),
        "Taking part": ("Japan, United States", ("corrected", "Japan")),
        "Against": ("China", ("corrected", "Russia")),
        "F-15": ("2", None),
        "KC-135": ("2", ("corrected", "nothing")),
        "Il-38": ("left out", ("corrected", "1")),
    }
    assert {name: value.role for name, value in values.items() if value.role} == {
        "F-15": "responder",
        "KC-135": "actor",
    }
    (moved,) = [value for value in pages["a1"].values if value.name.text == "F-15"]
    assert (moved.role, marked(moved.role_mark), marked(moved.mark)) == (
        "target", ("corrected", "responder"), ("corrected", "2"),
    )  # fmt: skip
    assert [saying.surface for saying in values["Il-38"].sayings] == ["a Russian Il-38"]
    assert marked(next(value.mark for value in pages["a1"].values if value.name.text == "F-15")) == ("corrected", "2")


def test_every_mark_leads_to_what_was_said_of_it(pages):
    for page in pages.values():
        anchors = {told.anchor for told in page.corrections}
        marks = [each.mark for each in (*page.facts, *page.values) if each.mark]
        marks += [value.role_mark for value in page.values if value.role_mark]
        assert {mark.anchor for mark in marks} <= anchors


def test_what_was_said_is_told_in_words_the_newest_first(pages):
    answered = pages["a1"].brief.title
    assert said(pages["b1"].corrections) == [
        "KC-135, United States: 2; nothing was read",
        "Il-38, Russia: 1 was rejected, left out now",
        f"Answered: {answered}; nothing was read",
        "Against: China instead of Russia",
        "Taking part: Japan, United States instead of Japan",
        "Status: ongoing instead of occurred",
        "Type: military activity instead of scramble",
        "Place: Sea of Japan was rejected, unknown now",
        "Date: 5 January 2026 instead of 6 January 2026",
        "Date: 5 January 2026 to 6 January 2026 instead of 6 January 2026",
    ]
    assert [told.state for told in pages["b1"].corrections][-2:] == ["", "superseded"]
    newest = pages["b1"].corrections[0]
    assert (newest.made_by, newest.made, newest.reason) == ("Ada", "2 February 2026", REASON)
    assert said(pages["a1"].corrections) == [
        "Role of F-15, Japan: target instead of responder",
        "The report of Wire 2, “Scramble a2” was rejected",
        "The event was confirmed",
        "Place: Sea of Japan was confirmed",
        "Answering aircraft: 5 instead of 4",
        "F-15, Japan: 3 instead of 4",
    ]
    assert said(pages["g1"].corrections) == [
        "Withdrawn: Bombers: 2; nothing was read",
        "Bombers: 2; nothing was read",
        "Date: 26 January 2026 was confirmed",
    ]
    assert [told.state for told in pages["g1"].corrections] == ["", "withdrawn", ""]
    assert said(pages["c1"].corrections) == [
        "Aircraft: 7 instead of 6",
        "The claim “1 Il-38 of Russia” of Wire 1, “Scramble d1” was rejected",
        "“Japan scramble against Russia, Sea of Japan, 10 January 2026” was merged into this event",
    ]
    assert [told.warning for told in pages["c1"].corrections] == [
        "It holds, but what is read has changed since: it was 6 and is now 1.", "", "",
    ]  # fmt: skip


def test_a_report_that_moved_is_told_of_on_both_pages(pages):
    (left,), (came,) = pages["e1"].corrections, pages["e2"].corrections
    assert text(left.said) == f"Moved to {pages['e2'].brief.title}: the report of Wire 2, “Scramble e2”"
    assert text(came.said) == f"Moved here from {pages['e1'].brief.title}: the report of Wire 2, “Scramble e2”"
    assert (left.said[1].path, came.said[1].path) == (pages["e2"].brief.path, pages["e1"].brief.path)


def test_lists_tell_which_events_were_corrected(pages):
    tags = {article: page.brief.corrections for article, page in pages.items() if page.brief.corrections}
    assert tags == {
        "a1": ("corrected", "confirmed"), "b1": ("corrected",), "c1": ("corrected",), "e1": ("corrected",),
        "e2": ("corrected",), "g1": ("value confirmed",),
    }  # fmt: skip


def test_a_rejected_event_has_a_page_that_says_so_and_counts_nowhere(marts, site):
    ((event_id, title),) = marts.rejected.items()
    shown = unescape((site / "events" / f"{event_id}.html").read_text())
    assert "<h1>This event was rejected</h1>" in shown and "22 January 2026" in title
    assert f"Ada, 2 February 2026: {REASON}" in shown and "new reports came since" in shown
    texts = [path for form in ("html", "xml", "js") for path in site.rglob(f"*.{form}")]
    listing = {path.name for path in texts if f"{event_id}.html" in path.read_text()}
    assert listing == {"corrections.html", "changes.xml"}
    merged = next(iter(marts.merged))
    onward = replace(marts, merged={merged: event_id})
    pages = dict(site_of(models_of(onward), {}, EDITION, NO_DATA))
    assert "This event was rejected" in pages[f"events/{merged}.html"]


def test_all_corrections_are_listed_and_counted(home, marts, catalogue, site):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        asked = warehouse.execute(
            "select count(*), count(*) filter (where state = 'applied'), count(warning) from marts.fct_corrections"
        ).fetchone()
    page = Corrections(marts, catalogue).page()
    assert (len(page.warned) + len(page.others), page.applied, len(page.warned)) == asked == (25, 22, 5)
    gone = page.warned[0]
    assert (gone.state, gone.event, gone.warning) == (
        "gone", None, "What it refers to is gone: withdraw it, or make it anew.",
    )  # fmt: skip
    assert "22 corrections by analysts</a> applied; <strong>5 need another look" in (site / "index.html").read_text()
    shown = (site / "corrections.html").read_text()
    assert shown.index("To look at again") < shown.index("The others")
    assert shown.count('<li id="correction-') == 25


def test_without_corrections_there_is_no_page_of_them(marts):
    pages = dict(site_of(models_of(replace(marts, corrections=[], corrected=[], rejected={})), {}, EDITION, NO_DATA))
    assert "corrections.html" not in pages
    assert not any("by analysts" in page or 'class="corrections"' in page for page in pages.values())


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2026-03-10", "10 March 2026"),
        ("2026-03-10/2026-03-12", "10 March 2026 to 12 March 2026"),
        ("from 2026-03-10", "from 10 March 2026"),
        ("week 2026-03-09", "the week of 9 March 2026"),
        ("2026-03", "March 2026"),
        ("2026", "2026"),
        ("some day", "some day"),
    ],
)
def test_dates_of_corrections_are_told_as_other_dates_are(written, words):
    assert written_days(written) == words


CLAIM = {"subject": "claim", "action": "reject", "source_id": "nobody", "article_title": None, "was": None}


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (("aircraft", "F-15", "JPN", 1200), "1,200 F-15 of Japan"),
        (("aircraft", "F-15", None, None), "F-15"),
        (("place", "sea-of-japan", None, None), "the place Sea of Japan"),
        (("country", "RUS", None, None), "Russia"),
        (("unit", "5th Air Wing", None, None), "the unit 5th Air Wing"),
    ],
)
def test_a_claim_is_told_with_names(catalogue, claim, words):
    row = {**CLAIM, **dict(zip(("claim_type", "claim_value", "claim_operator", "claim_count"), claim, strict=True))}
    assert text(Phrases(catalogue).said(row, None)) == f"The claim “{words}” of nobody was rejected"


def test_a_claim_that_is_gone_is_told_by_what_it_was(catalogue):
    row = {**CLAIM, "claim_type": None, "was": "F-15 JPN 4"}
    assert "“F-15 Japan 4”" in text(Phrases(catalogue).said(row, None))
