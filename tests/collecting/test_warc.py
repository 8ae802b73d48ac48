"""WARC files: pages in order, from any record on, and past whatever is damaged."""

import gzip
import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.collecting.warc import Step, steps
from tests.collecting.warcs import record, write_warc

MOST = 100_000
PAGES = [f"<html><p>page {number}</p></html>".encode() for number in range(5)]


def address(number: int) -> str:
    return f"https://news.example/{number}"


def written(folder: Path, ending: str, *more: bytes) -> Path:
    records = [record(address(number), body) for number, body in enumerate(PAGES)]
    return write_warc(folder / f"a{ending}", [*records, *more, record(address(9), b"<html>last</html>")])


def read(path: Path, start: int = 0) -> list[Step]:
    with path.open("rb") as stream:
        return list(steps(stream, start, MOST))


def addresses(found: list[Step]) -> list[str]:
    return [step.page.url for step in found if step.page is not None]


ALL = [*map(address, range(5)), address(9)]


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
def test_every_page_in_order(tmp_path: Path, ending: str) -> None:
    found = read(written(tmp_path, ending))
    assert addresses(found) == ALL
    assert [step.page.body for step in found if step.page][:5] == PAGES
    first = found[0].page
    assert first is not None and first.crawled_at is not None
    assert (first.crawled_at.isoformat(), first.content_type) == (
        "2026-03-18T10:00:00+00:00",
        "text/html; charset=utf-8",
    )


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
@pytest.mark.parametrize("number", range(6))
def test_reading_goes_on_from_any_record(tmp_path: Path, ending: str, number: int) -> None:
    path = written(tmp_path, ending)
    assert addresses(read(path, read(path)[number].position)) == ALL[number:]


@pytest.mark.parametrize("cuts", [(), (1,), (2,), (3, 4), (1, 2, 5)])
def test_reading_goes_on_where_records_are_packed_together(tmp_path: Path, cuts: tuple[int, ...]) -> None:
    records = [record(address(number), body) for number, body in enumerate(PAGES)]
    pieces = [records[first:last] for first, last in pairwise([0, *cuts, len(records)])]
    path = write_warc(tmp_path / "a.warc.gz", map(b"".join, pieces))
    found = read(path)
    assert addresses(found) == ALL[:5]
    for number, step in enumerate(found[2:], start=2):
        assert addresses(read(path, step.position))[-5 + number :] == ALL[number:5]


@pytest.mark.parametrize(
    "other",
    [
        record(address(7), b"no", status="404 Not Found"),
        record(address(7), b"no", content_type="image/png"),
        record(address(7), b"no", kind="request"),
        record(address(7), b"no", kind="revisit"),
        record("dns:news.example", b"no"),
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, other: bytes) -> None:
    found = read(written(tmp_path, ".warc.gz", other))
    assert addresses(found) == ALL
    assert not any(step.fault for step in found)


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
@pytest.mark.parametrize(
    ("damaged", "words"),
    [
        (record(address(7), b"x" * (MOST + 1)), "larger than 100000 bytes"),
        (record(address(7), gzip.compress(bytes(50 * MOST)), headers="Content-Encoding: gzip\r\n"), "larger than"),
        (record(address(7), b"\x1f\x8b\x08 no", headers="Content-Encoding: gzip\r\n"), "can't be read"),
        (record(address(7), b"x", status="nothing"), "no answer of a server"),
    ],
)
def test_a_damaged_record_is_told_and_passed_over(tmp_path: Path, ending: str, damaged: bytes, words: str) -> None:
    found = read(written(tmp_path, ending, damaged))
    assert addresses(found) == ALL
    assert any(words in step.fault for step in found)


def test_a_packed_page_is_unpacked(tmp_path: Path) -> None:
    packed = record(address(7), gzip.compress(b"<html>packed</html>"), headers="Content-Encoding: gzip\r\n")
    bodies = [step.page.body for step in read(written(tmp_path, ".warc.gz", packed)) if step.page]
    assert b"<html>packed</html>" in bodies


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
@pytest.mark.parametrize("missing", [1, 10, 40, 200, 300])
def test_a_file_that_is_cut_off_gives_what_is_whole(tmp_path: Path, ending: str, missing: int) -> None:
    path = written(tmp_path, ending)
    path.write_bytes(path.read_bytes()[:-missing])
    found = addresses(read(path))
    assert found == ALL[: len(found)] and len(found) >= 4


@pytest.mark.parametrize("content", [b"", b"\0" * 4000, random.Random(1).randbytes(4000), b"WARC/1.0\r\n" * 40])
def test_rubbish_is_no_page_and_no_crash(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(content)
    assert addresses(read(path)) == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_hole_anywhere_loses_only_the_records_that_it_hits(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = written(tmp_path_factory.mktemp("hole"), data.draw(st.sampled_from([".warc", ".warc.gz"])))
    starts = [step.position for step in read(path)]
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    size = data.draw(st.integers(1, 40))
    content[at : at + size] = b"\0" * len(content[at : at + size])
    path.write_bytes(bytes(content))
    whole = {
        ALL[number]
        for number, start in enumerate(starts)
        if at >= (starts[number + 1] if number + 1 < len(starts) else len(content)) or at + size <= start
    }
    hit = set(ALL) - whole
    neighbours = {ALL[min(ALL.index(each) + 1, len(ALL) - 1)] for each in hit}
    assert whole - neighbours <= set(addresses(read(path)))
