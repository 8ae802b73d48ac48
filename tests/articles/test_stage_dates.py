"""The day of publication of what is taken in: which of several dates it is, and which can not be."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orchestration.articles.files import Limits
from orchestration.articles.published import PublicationLimits
from tests.articles.taking import BODY, jsonl, midnight, reasons, rows, take, write_metadata

DATED = f"TOKYO, March 10, 2026 (Wire) — {BODY}"


@pytest.mark.parametrize(
    ("published", "text", "expected", "published_from"),
    [
        ("2026-03-11", DATED, midnight(2026, 3, 11), "file"),
        ("", DATED, midnight(2026, 3, 10), "text"),
        ("", BODY, None, None),
        # a date that is given but can't be read is told, and does not hide the one of the text
        ("next week", DATED, midnight(2026, 3, 10), "text"),
        ("05/06/2025", DATED, midnight(2026, 3, 10), "text"),
        ("2062-03-10", BODY, None, None),
    ],
)
@pytest.mark.parametrize("is_record", [False, True])
def test_the_publication_date(
    tmp_path: Path,
    published: str,
    text: str,
    expected: datetime | None,
    published_from: str | None,
    is_record: bool,
) -> None:
    if is_record:
        (tmp_path / "a.jsonl").write_text(jsonl({"id": "a", "text": text, "published": published}))
    else:
        (tmp_path / "a.txt").write_text(text)
        write_metadata(tmp_path, ["a.txt", "", "", "", published])
    taken = take(tmp_path)
    (row,) = rows(taken).values()
    assert (row["published_at"], row["published_from"]) == (expected, published_from)
    is_unreadable = bool(published) and published_from != "file"
    assert [reason for _, reason in reasons(taken)] == ["bad_metadata"] * is_unreadable


@pytest.mark.parametrize(
    ("source", "on", "on_from"),
    [
        ("The Wire", date(2026, 3, 4), "source_zone"),
        ("Défense Ministry", date(2026, 3, 3), "utc"),
        ("unknown", date(2026, 3, 4), "source_zone"),  # says nothing, so that the address tells whose it is
    ],
)
def test_a_moment_in_utc_has_the_day_of_its_sources_zone(tmp_path: Path, source: str, on: date, on_from: str) -> None:
    record = {"id": "a", "text": BODY, "source": source, "url": "https://wire.example/1"}
    (tmp_path / "a.jsonl").write_text(jsonl(record | {"published": "2026-03-03T21:10:00Z"}))
    (row,) = rows(take(tmp_path)).values()
    assert (row["published_on"], row["published_on_from"], row["published_zone"]) == (on, on_from, "Z")
    assert row["published_at"] == datetime(2026, 3, 3, 21, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "is_believed"),
    [
        ("2026-03-22", True),
        ("2026-03-23", False),
        ("2026-03-22T23:59:59Z", True),
        ("9999-12-31T23:59:59-12:00", False),
        ("0001-01-01T00:00:00+12:00", False),
        ("1990-01-01", True),
        ("1989-12-31", False),
        ("1970-01-01", False),
        ("2062-03-04", False),
    ],
)
def test_a_day_of_publication_that_can_not_be_is_not_believed(
    tmp_path: Path, published: str, is_believed: bool
) -> None:
    (tmp_path / "a.jsonl").write_text(jsonl({"id": "a", "text": BODY, "published": published}))
    taken = take(tmp_path)
    (row,) = rows(taken).values()
    assert (row["published_at"] is not None) == is_believed
    assert reasons(taken) == ([] if is_believed else [("a", "bad_metadata")])


def test_the_earliest_day_that_is_believed_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(jsonl({"id": "a", "text": BODY, "published": "1983-09-01"}))
    (tmp_path / "b.txt").write_text(f"TOKYO, Sept. 2, 1983 (Wire) — {BODY}")
    limits = Limits(published=PublicationLimits(earliest=date(1950, 1, 1)))
    days = {name: row["published_at"] for name, row in rows(take(tmp_path, limits=limits)).items()}
    assert days == {"a": midnight(1983, 9, 1), "b.txt": midnight(1983, 9, 2)}
