import gzip
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from orchestration.articles.files import Limits, SourceMissingError, find, read_file, read_lines
from orchestration.articles.rejected import RejectedError
from orchestration.opening import Folder
from tests.articles.taking import found

SMALL = Limits(max_article_bytes=100, max_expansion=10)
not_as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def test_a_folder_is_listed_by_name_with_its_subfolders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/metadata.csv", ".hidden", ".git/c.txt", "a.jsonl.gz", "metadata.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    with find(tmp_path) as listing:
        pass
    assert [file.name for file in listing.files] == ["a.jsonl.gz", "a/z.md", "b.txt"]
    assert [file.name for file in listing.metadata] == ["metadata.csv", "a/metadata.csv"]
    assert listing.faults == []


def test_a_single_file_brings_the_metadata_beside_it(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "metadata.csv"):
        (tmp_path / name).write_text("x")
    with find(tmp_path / "a.txt") as listing:
        pass
    assert [file.name for file in listing.files] == ["a.txt"]
    assert [file.name for file in listing.metadata] == ["metadata.csv"]


@pytest.mark.parametrize(
    ("name", "ending", "is_gzipped"),
    [
        ("a.txt", ".txt", False),
        ("A.TXT", ".txt", False),
        ("a.jsonl.gz", ".jsonl", True),
        ("a.b.HTML.GZ", ".html", True),
        ("a.gz", "", True),
        ("README", "", False),
    ],
)
def test_the_ending_tells_the_kind_of_file(tmp_path: Path, name: str, ending: str, is_gzipped: bool) -> None:
    (tmp_path / name).write_text("x")
    with found(tmp_path / name) as file:
        assert (file.ending, file.is_gzipped) == (ending, is_gzipped)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceMissingError, match="check the path"), find(tmp_path / "nowhere"):
        pass


def faults(path: Path, only: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    with find(path, only) as listing:
        return [(name, fault.reason) for name, fault in listing.faults]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "metadata.csv").symlink_to("a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    with find(tmp_path) as listing:
        assert [file.name for file in listing.files] == ["a.txt"]
        assert listing.metadata == []
    expected = [("link.txt", "link"), ("loop", "link"), ("metadata.csv", "link"), ("pipe.txt", "no_file")]
    assert faults(tmp_path) == expected
    assert all(fault.detail.endswith(".") for _, fault in listing.faults)


def test_the_path_that_is_given_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x")
    (tmp_path / "link").symlink_to("in", target_is_directory=True)
    (tmp_path / "link.txt").symlink_to("in/a.txt")
    for given, name in ((tmp_path / "link", "a.txt"), (tmp_path / "link.txt", "link.txt")):
        with found(given) as file:
            assert (file.name, read_file(file, SMALL)) == (name, b"x")
        assert faults(given) == []
    assert faults(tmp_path / "link", only={}) == [("link", "link")]


def test_of_a_folder_of_our_own_what_is_wanted_is_taken_as_it_was_seen(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "metadata.csv"):
        (tmp_path / name).write_text("x")
    with Folder(tmp_path) as folder:
        stamps = {entry.name: entry.stamp for entry in folder.entries(lambda name, error: None)}
    (tmp_path / "b.txt").write_text("changed")
    with find(tmp_path, {name: stamps[name] for name in ("a.txt", "b.txt")}) as listing:
        assert [file.name for file in listing.files] == ["a.txt"]
        assert [file.name for file in listing.metadata] == ["metadata.csv"]
    assert listing.names == {"a.txt", "b.txt", "c.txt", "metadata.csv"}


def test_a_link_as_the_metadata_beside_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "metadata.csv").symlink_to("/etc/hostname")
    with find(tmp_path / "a.txt") as listing, pytest.raises(RejectedError) as refused:
        read_file(listing.metadata[0], SMALL)
    assert refused.value.reason == "link"


def test_a_pipe_that_is_given_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert faults(tmp_path / "pipe.txt") == [("pipe.txt", "no_file")]
    assert faults(Path("/dev/zero")) == [("zero", "no_file")]


def test_a_name_that_is_no_text_is_kept_in_a_form_that_is(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"x")
    with found(tmp_path) as file:
        assert (file.name, read_file(file, SMALL)) == ("caf\\xe9.txt", b"x")
    assert faults(tmp_path) == [("caf\\xe9.txt", "bad_name")]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"word", b"word"),
        ("a.txt", b"w" * 100, b"w" * 100),
        ("a.txt.gz", gzip.compress(b"word", mtime=0), b"word"),
        ("a.txt.gz", gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0), b"one two"),
    ],
)
def test_a_file_is_read_whole(tmp_path: Path, name: str, content: bytes, expected: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with found(tmp_path / name) as file:
        assert read_file(file, SMALL) == expected


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"w" * 101, "oversized"),
        ("a.txt.gz", gzip.compress(b"w" * 1_000_000, mtime=0), "oversized"),
        ("a.txt.gz", gzip.compress(b"", mtime=0), "empty"),
        ("a.txt.gz", b"no gzip at all", "corrupt"),
        ("a.txt.gz", gzip.compress(b"the end is missing", mtime=0)[:-9], "corrupt"),
        ("a.txt.gz", gzip.compress(b"wrong sum", mtime=0)[:-8] + b"\x00" * 8, "corrupt"),
    ],
)
def test_a_file_that_is_given_up(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with found(tmp_path / name) as file, pytest.raises(RejectedError) as given_up:
        read_file(file, SMALL)
    assert given_up.value.reason == reason


@not_as_root
def test_a_file_without_permission_can_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    with found(tmp_path / "a.txt") as file, pytest.raises(RejectedError, match="may be read"):
        read_file(file, SMALL)


@not_as_root
def test_a_folder_without_permission_is_a_fault_and_the_rest_is_listed(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "a.txt").write_text("x")
    with find(tmp_path) as listing:
        (tmp_path / "closed").chmod(0o700)
    assert [file.name for file in listing.files] == ["a.txt"]
    assert [(name, fault.reason) for name, fault in listing.faults] == [("closed", "unreadable")]


def outcome(path: Path) -> list[tuple[int, bytes | str]]:
    with found(path) as file:
        lines = list(read_lines(file, SMALL))
    return [(number, item.reason if isinstance(item, RejectedError) else item) for number, item in lines]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"one\ntwo\n", [(1, b"one\n"), (2, b"two\n")]),
        (b"one\n\n \ntwo", [(1, b"one\n"), (4, b"two")]),
        (b"w" * 100 + b"\n", [(1, b"w" * 100 + b"\n")]),
        (b"w" * 101 + b"\ntwo\n", [(1, "oversized"), (2, b"two\n")]),
        (b"w" * 1000 + b"\ntwo\n", [(1, "oversized"), (2, b"two\n")]),
    ],
)
def test_lines_are_numbered_and_long_ones_given_up(
    tmp_path: Path, content: bytes, expected: list[tuple[int, bytes | str]]
) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(content, mtime=0))
    assert outcome(tmp_path / "a.jsonl") == expected
    if len(content) <= SMALL.max_article_bytes:
        assert outcome(tmp_path / "b.jsonl.gz") == expected


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.jsonl", b"\n \n", "empty"),
        ("a.jsonl.gz", gzip.compress(b"short line\n" * 10_000, mtime=0), "oversized"),
        ("a.jsonl.gz", gzip.compress(b"w" * 1_000_000, mtime=0), "oversized"),
        ("a.jsonl.gz", b"no gzip at all", "corrupt"),
    ],
)
def test_files_of_lines_that_are_given_up(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RejectedError) as given_up:
        outcome(tmp_path / name)
    assert given_up.value.reason == reason
