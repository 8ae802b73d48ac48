"""WARC files: pages in order, from any record on, and past whatever is damaged."""

import gzip
import random
import re
import struct
import zlib
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import brotli
import pytest
from backports import zstd
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
        (
            record(address(7), gzip.compress(bytes(50 * MOST), mtime=0), headers="Content-Encoding: gzip\r\n"),
            "larger than",
        ),
        (record(address(7), b"\x1f\x8b\x08 no", headers="Content-Encoding: gzip\r\n"), "can't be read"),
        (record(address(7), b"x", status="nothing"), "no answer of a server"),
    ],
)
def test_a_damaged_record_is_told_and_passed_over(tmp_path: Path, ending: str, damaged: bytes, words: str) -> None:
    found = read(written(tmp_path, ending, damaged))
    assert addresses(found) == ALL
    assert any(words in step.fault for step in found)


def test_a_packed_page_is_unpacked(tmp_path: Path) -> None:
    packed = record(address(7), gzip.compress(b"<html>packed</html>", mtime=0), headers="Content-Encoding: gzip\r\n")
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


@settings(max_examples=60)
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


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + end


PAGE = b"<html><p>bombers flew</p></html>"
CHUNKED, GZIPPED = "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n"
BARE = zlib.compressobj(wbits=-zlib.MAX_WBITS)
BARE_PAGE = BARE.compress(PAGE) + BARE.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), CHUNKED),
        (chunked(PAGE[:9], PAGE[9:]), CHUNKED),
        (chunked(PAGE[:9], PAGE[9:], end=b"0\r\nX-Sum: 1\r\n\r\n"), CHUNKED),
        (chunked(PAGE).replace(b"\r\n<", b";x=y\r\n<"), "transfer-encoding: Chunked\r\n"),
        (chunked(PAGE), ""),
        (PAGE, CHUNKED),
        (chunked(PAGE[:9], PAGE[9:], end=b""), CHUNKED),
        (b"9\r\n" + PAGE[:9] + b"\r\n" + PAGE[9:], CHUNKED),
        (chunked(gzip.compress(PAGE, mtime=0)), CHUNKED + GZIPPED),
        (gzip.compress(PAGE, mtime=0), CHUNKED + GZIPPED),
        (PAGE, CHUNKED + GZIPPED),
        (PAGE, GZIPPED),
        (PAGE, "Content-Encoding: deflate\r\n"),
        (PAGE, "Content-Encoding: br\r\n"),
        (PAGE, "Content-Encoding: none\r\n"),
        (gzip.compress(PAGE, mtime=0), ""),
        (zlib.compress(PAGE), "Content-Encoding: deflate\r\n"),
        (BARE_PAGE, "Content-Encoding: deflate\r\n"),
        (brotli.compress(PAGE), "Content-Encoding: br\r\n"),
        (zstd.compress(PAGE), "Content-Encoding: zstd\r\n"),
        (gzip.compress(brotli.compress(PAGE), mtime=0), "Content-Encoding: br, gzip\r\n"),
    ],
)
def test_a_body_is_freed_of_chunks_and_packing_where_it_has_them(tmp_path: Path, body: bytes, headers: str) -> None:
    found = read(written(tmp_path, ".warc.gz", record(address(7), body, headers=headers)))
    assert [step.page.body for step in found if step.page and step.page.url == address(7)] == [PAGE]
    assert not any(step.fault for step in found)


@pytest.mark.parametrize("ending", [".warc", ".warc.gz", ".warc.zst"])
@pytest.mark.parametrize("said", ["3", "100", "5000", "90000", "99999999999999", "", "many", "-1"])
def test_a_record_ends_where_the_next_begins_whatever_its_length_is_said_to_be(
    tmp_path: Path, ending: str, said: str
) -> None:
    wrong = re.sub(rb"(?<=\nContent-Length: )\d+(?=\r\n\r\nHTTP)", said.encode(), record(address(7), PAGE))
    found = read(written(tmp_path, ending, wrong, record(address(8), PAGE)))
    assert addresses(found) == [*ALL[:5], address(7), address(8), address(9)]
    assert [step.page.body.rstrip() for step in found if step.page][5:7] == [PAGE, PAGE]


@pytest.mark.parametrize(
    ("said", "url"),
    [
        (f"<{address(7)}>", address(7)),
        (f" {address(7)} ", address(7)),
        (f"{address(7)}?a b", f"{address(7)}?a%20b"),
        ("https://desk:OPENSESAME@news.example/7", address(7)),
    ],
)
def test_an_address_is_read_as_crawlers_write_it(tmp_path: Path, said: str, url: str) -> None:
    assert addresses(read(written(tmp_path, ".warc", record(said, PAGE)))) == [*ALL[:5], url, address(9)]


@pytest.mark.parametrize("said", ["0000-00-00T00:00:00Z", "2026-03-99T10:00:00Z", "yesterday", "", "99999999999999"])
def test_a_page_of_a_day_that_cannot_be_is_taken_without_it(tmp_path: Path, said: str) -> None:
    odd = record(address(7), PAGE).replace(b"2026-03-18T10:00:00Z", said.encode())
    (page,) = [step.page for step in read(written(tmp_path, ".warc", odd)) if step.page and step.page.url == address(7)]
    assert page.crawled_at is None


def arc_record(url: str, body: bytes, more: str = "") -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    return f"{url} 192.0.2.1 20260318100000 text/html{more} {len(answer)}\n".encode() + answer + b"\n"


@pytest.mark.parametrize("more", ["", " 200 SUM - 0 a.arc"])
@pytest.mark.parametrize("is_packed", [False, True])
def test_files_of_the_form_before_warc_are_read(tmp_path: Path, more: str, is_packed: bool) -> None:
    version = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    first = b"filedesc://a.arc 0.0.0.0 20260318100000 text/plain %d\n%s\n" % (len(version), version)
    records = [first, *(arc_record(f"{address(n)}?a b", PAGES[n], more) for n in range(5))]
    path = tmp_path / "a.arc"
    path.write_bytes(b"".join(gzip.compress(each, mtime=0) if is_packed else each for each in records))
    found = read(path)
    assert addresses(found) == [f"{address(n)}?a%20b" for n in range(5)]
    assert found[0].page is not None and found[0].page.crawled_at == datetime(2026, 3, 18, 10, tzinfo=UTC)
    assert addresses(read(path, found[3].position)) == addresses(found)[3:]


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_file_may_be_packed_with_a_dictionary_of_its_own(tmp_path: Path, is_packed: bool) -> None:
    records = [record(address(number), body) for number, body in enumerate(PAGES)]
    dictionary = zstd.train_dict(records * 20, 2_000)
    content = dictionary.dict_content
    content = zstd.compress(content) if is_packed else content
    frames = b"".join(zstd.compress(each, zstd_dict=dictionary) for each in records)
    path = tmp_path / "a.warc.zst"
    path.write_bytes(b"\x5d\x2a\x4d\x18" + struct.pack("<I", len(content)) + content + frames)
    found = read(path)
    assert addresses(found) == ALL[:5]
    assert addresses(read(path, found[2].position)) == ALL[2:5]


def test_a_page_that_is_cut_off_is_taken_as_far_as_it_goes_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record(address(1), b"<html><p>Four bombers flew.</p>" + b" " * 500)[:-400])
    (step,) = read(path)
    assert step.page is not None and step.page.body.startswith(b"<html><p>Four bombers")
    assert step.fault == f"{address(1)} is cut off."


def test_a_record_within_a_page_is_no_record(tmp_path: Path) -> None:
    forged = record("https://ministry.example/", PAGE)
    found = read(written(tmp_path, ".warc", record(address(7), b"<html>\r\n\r\n" + forged)))
    assert addresses(found) == [*ALL[:5], address(7), address(9)]
