"""Which texts are versions of one article, in which order, and since when each is the newest."""

from datetime import UTC, datetime
from typing import Any

import pytest

from orchestration.articles.versions import versions_of
from orchestration.warehouse.schema import frame

TEXT = (
    "Four fighters and two bombers trained over the sea on March 2, the staff office said. The formation met south of "
    "the cape and flew north for two hours. The office called the flight routine and said that it had been planned."
)
CORRECTED = TEXT.replace("Four", "Eight") + " Correction: an earlier text gave a wrong number of fighters."
OTHER = (
    "The harbour was closed for a day after a ferry ran aground at noon. Nobody was hurt, and the company said that all "
    "passengers had been brought ashore within an hour; the ship will be towed to a yard in the evening."
)
BULLETIN = "As of 6 a.m. on March {day}, {count} aircraft were seen around the island, and {fewer} crossed the line."
URL = "https://harbour.example/77"


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def article(number: int, text: str = TEXT, **said: Any) -> dict[str, Any]:
    plain = {"external_id": f"r{number}", "url": URL, "source_id": "harbour", "published_at": at(3, number)}
    told = plain | {"captured_at": at(10, number), "text": text} | said
    return told | {"article_id": f"a{number}", "captured_on": told["captured_at"].date()}


def told(*articles: dict[str, Any]) -> dict[str, tuple[int, bool]]:
    rows = versions_of(frame("articles", articles)).iter_rows(named=True)
    return {row["article_id"]: (row["version"], row["is_current"]) for row in rows}


SAME = {"a1": (1, False), "a2": (2, True)}
APART = {"a1": (1, True), "a2": (1, True)}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, SAME),
        ({}, {"text": OTHER}, SAME),
        ({}, {"url": "https://harbour.example/78"}, APART),
        ({}, {"source_id": "gazette"}, APART),
        # a front page has other articles each day
        ({"url": "https://harbour.example/"}, {"url": "https://harbour.example/", "text": OTHER}, APART),
        # without an address, by the record's id
        ({"url": None, "external_id": "s1"}, {"url": None, "external_id": "s1"}, SAME),
        ({"url": None, "external_id": "s1"}, {"url": None, "external_id": "s1", "text": OTHER}, SAME),
        ({"external_id": "s1"}, {"url": None, "external_id": "s1"}, SAME),
        ({"url": None, "external_id": "s1"}, {"url": None, "external_id": "s2"}, APART),
        # one id for all entries of a feed loses none
        ({"external_id": "s1"}, {"external_id": "s1", "url": "https://harbour.example/78"}, APART),
        # a file's name, or an id of no known source, is another article's the next day: only a like text is a version
        ({"url": None, "external_id": "a.txt"}, {"url": None, "external_id": "a.txt"}, SAME),
        ({"url": None, "external_id": "a.txt"}, {"url": None, "external_id": "a.txt", "text": OTHER}, APART),
        ({"url": None, "external_id": "b.jsonl#3"}, {"url": None, "external_id": "b.jsonl#3", "text": OTHER}, APART),
        (
            {"url": None, "external_id": "7", "source_id": None},
            {"url": None, "external_id": "7", "source_id": None, "text": OTHER},
            APART,
        ),
        (
            {"url": None, "external_id": "7", "source_id": None},
            {"url": None, "external_id": "7", "source_id": None},
            SAME,
        ),
    ],
)
def test_a_later_text_of_one_address_or_record_is_a_version(
    first: dict[str, Any], second: dict[str, Any], expected: dict[str, tuple[int, bool]]
) -> None:
    assert told(article(1, **first), article(2, **({"text": CORRECTED} | second))) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [((3, 4), APART), ((3, 3), SAME)],
)
def test_the_bulletins_of_two_days_at_one_address_are_two_articles(
    days: tuple[int, int], expected: dict[str, tuple[int, bool]]
) -> None:
    texts = [BULLETIN.format(day=day, count=11 + n, fewer=3 + 4 * n) for n, day in enumerate(days)]
    bulletins = [
        article(n, text, published_at=at(day)) for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    assert told(*bulletins) == expected


def test_a_number_that_is_corrected_a_day_later_is_no_other_bulletin() -> None:
    first = article(1, BULLETIN.format(day=3, count=11, fewer=7), published_at=at(3))
    assert told(first, article(2, BULLETIN.format(day=3, count=19, fewer=7), published_at=at(4))) == SAME


@pytest.mark.parametrize(
    ("first", "second", "newest"),
    [
        ({"published_at": at(3, 5)}, {"published_at": at(3, 1)}, "a1"),  # an older text that arrives later
        ({"published_at": at(3, 1)}, {"published_at": at(3, 5)}, "a2"),
        ({"published_at": at(5, 1)}, {"published_at": at(4)}, "a1"),
        ({"published_at": None}, {"published_at": None}, "a2"),
        ({"published_at": at(3, 7)}, {"published_at": at(3)}, "a2"),  # of the same day, only one tells the hour
        ({"published_at": at(3), "captured_at": at(12)}, {"published_at": at(3), "captured_at": at(11)}, "a1"),
        ({"published_at": at(3), "captured_at": at(9)}, {"published_at": at(3), "captured_at": at(9)}, "a2"),
    ],
)
def test_the_newest_text_wins_whatever_the_order_of_arrival(
    first: dict[str, Any], second: dict[str, Any], newest: str
) -> None:
    versions = told(article(1, **first), article(2, CORRECTED, **second))
    assert {name for name, (_, is_current) in versions.items() if is_current} == {newest}


def test_from_when_to_when_each_version_was_the_newest() -> None:
    third = article(3, OTHER, published_at=at(3, 2), captured_at=at(12))  # the outlet kept the hour of the second
    articles = [article(1), article(2, CORRECTED), third, article(4, published_at=at(2), captured_at=at(14))]
    rows = {row["article_id"]: row for row in versions_of(frame("articles", articles)).iter_rows(named=True)}
    spans = {name: (row["version"], row["appeared_at"], row["superseded_at"]) for name, row in rows.items()}
    assert spans == {
        "a4": (1, at(2), at(3, 1)),
        "a1": (2, at(3, 1), at(3, 2)),
        "a2": (3, at(3, 2), at(12)),
        "a3": (4, at(12), None),
    }
    assert [rows[f"a{n}"]["superseded_captured_at"] for n in (4, 1, 2, 3)] == [at(10, 1), at(10, 2), at(12), None]
    assert {row["first_version_id"] for row in rows.values()} == {"a4"}
    assert [rows[f"a{n}"]["superseded_by"] for n in (4, 1, 2, 3)] == ["a1", "a2", "a3", None]


def test_a_version_is_no_copy_of_its_former_and_others_copies_stay() -> None:
    copy = article(3, url="https://gazette.example/9", source_id="gazette", duplicate_of="a1")
    rows = versions_of(frame("articles", [article(1), article(2, CORRECTED, duplicate_of="a1"), copy]))
    assert dict(rows.select("article_id", "duplicate_of").iter_rows()) == {"a1": None, "a2": None, "a3": "a1"}
