"""Records and readings come back as they were, or are not written down."""

from datetime import date

import pytest

from orchestration.articles.decoding import Letters
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stated import Stated
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import read_article
from orchestration.cluster.ahead import ReadAhead
from orchestration.cluster.written import (
    reading_key,
    reading_of,
    record_key,
    record_of,
    written_reading,
    written_record,
)
from orchestration.collecting.pages import Page
from tests.cluster.homes import NOW

WHOLE = Record(
    "Two bombers flew.\n\nA half \ud800 of a pair",
    url="https://news.example/1",
    title={"@value": ["A", 1, 1.5, None, True]},
    published=(Stated("2026-03-11", "html", "meta"), Stated(5, "file", "record")),
    letters=Letters("utf-8", "page", 0.25),
    tables_left_out=1,
    faults=(RejectedError("table_left_out", "A table.", "It"),),
)


def test_a_record_comes_back() -> None:
    written = written_record(WHOLE)
    assert written is not None
    back = record_of(written)
    assert vars(back) | {"faults": ()} == vars(WHOLE) | {"faults": ()}
    assert [vars(fault) for fault in back.faults] == [vars(fault) for fault in WHOLE.faults]


def test_why_there_is_no_record_comes_back() -> None:
    written = written_record(RejectedError("no_text", "There is none.", "<html>"))
    assert written is not None
    with pytest.raises(RejectedError, match="There is none") as fault:
        record_of(written)
    assert (fault.value.reason, fault.value.payload) == ("no_text", "<html>")


@pytest.mark.parametrize("title", [("a", "tuple"), {1: "a key that is a number"}, float("nan"), object()])
def test_what_would_come_back_otherwise_is_not_written(title: object) -> None:
    assert written_record(Record("Text", title=title)) is None


def test_a_reading_comes_back_and_is_taken_for_what_it_rests_on(lexicon: Lexicon) -> None:
    text = 'On March 10 Japan scrambled four F-15s after two Tu-95s flew near Okinawa. "We watch it," said Taro Kono.'
    day, other = date(2026, 3, 11), date(2026, 3, 12)
    reading = read_article("a", text, day, lexicon)
    written = written_reading(reading)
    assert written is not None and reading.reports and reading.claims
    assert reading_of(written) == reading
    marked = written.replace("scrambled four", "scrambled FOUR")
    ahead = ReadAhead(None)
    ahead.add([(reading_key("a", text, day, "en"), marked), (record_key("hash", "text/html"), "")])
    assert ahead.read("a", text, day, lexicon) == reading_of(marked)
    assert ahead.read("a", text, other, lexicon) == read_article("a", text, other, lexicon)


def test_a_record_is_taken_for_the_pages_of_archives() -> None:
    written = written_record(WHOLE)
    ahead = ReadAhead(None)
    ahead.add([(record_key("hash", "text/html"), written or "")])
    page = Page("u", "archive", "s", None, None, None, "hash", "text/html", NOW, "u", None, None)
    assert (found := ahead.record(page)) is not None and found.text == WHOLE.text
    other = Page("u", "archive", "s", None, None, None, "hash", "text/plain", NOW, "u", None, None)
    assert ahead.record(other) is None
