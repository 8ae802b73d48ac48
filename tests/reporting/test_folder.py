"""The site takes its place whole or not at all."""

import fcntl
import itertools
import os
from pathlib import Path

import pytest

from orchestration import durable
from orchestration.reporting.folder import NoPlaceError, put


def files(text: str):
    yield "index.html", text.encode()
    yield "events/a.html", text.encode()


def test_a_site_replaces_an_earlier_one_whole(tmp_path: Path):
    out = tmp_path / "site"
    assert put(out, [*files("old"), ("gone.html", b"old")], 0o022) == 3
    assert put(out, files("new"), 0o022) == 2
    assert (out / "events" / "a.html").read_text() == "new"
    assert not (out / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_breaks_off_leaves_the_earlier_site(tmp_path: Path):
    def breaks():
        yield "index.html", b"half"
        raise RuntimeError("killed")

    put(tmp_path / "site", files("old"), 0o022)
    with pytest.raises(RuntimeError):
        put(tmp_path / "site", breaks(), 0o022)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("failing", [1, 2])
def test_a_site_that_cant_take_its_place_leaves_the_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
):
    put(tmp_path / "site", files("old"), 0o022)
    rename, count = durable.rename, itertools.count(1)

    def fails_once(path: Path, to: Path) -> None:
        if next(count) == failing:
            raise OSError(28, "No space left on device")
        rename(path, to)

    monkeypatch.setattr(durable, "rename", fails_once)
    with pytest.raises(OSError, match="No space"):
        put(tmp_path / "site", files("new"), 0o022)
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_is_swept_but_not_what_is_being_written(tmp_path: Path):
    killed, alive = tmp_path / ".site.1.new", tmp_path / ".site.2.new"
    other = tmp_path / ".site.backup.new"
    for folder in (killed, alive, other):
        folder.mkdir()
    handle = os.open(alive, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    put(tmp_path / "site", files("new"), 0o022)
    os.close(handle)
    assert not killed.exists()
    assert alive.exists() and other.exists()


def test_what_is_no_site_is_left_alone(tmp_path: Path):
    file, taken = tmp_path / "file", tmp_path / "taken"
    file.write_text("mine")
    taken.mkdir()
    (taken / "letter.txt").write_text("mine")
    with pytest.raises(NoPlaceError, match="is a file"):
        put(file, files("new"), 0o022)
    with pytest.raises(NoPlaceError, match="no site of ours"):
        put(taken, files("new"), 0o022)
    assert (taken / "letter.txt").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    assert put(tmp_path / "empty", files("new"), 0o022) == 2


@pytest.mark.parametrize(("umask", "of_folders", "of_files"), [(0o022, 0o755, 0o644), (0o077, 0o700, 0o600)])
def test_a_site_is_readable_as_its_user_wishes_whatever_the_state_is(tmp_path, umask, of_folders, of_files):
    before = os.umask(0o077)
    try:
        put(tmp_path / "www" / "new" / "site", [("index.html", b"x"), ("events/deep/one.html", b"x")], umask)
    finally:
        os.umask(before)
    assert len(list((tmp_path / "www").rglob("*.html"))) == 2
    for path in [tmp_path / "www", *(tmp_path / "www").rglob("*")]:
        assert path.stat().st_mode & 0o777 == (of_folders if path.is_dir() else of_files), path


@pytest.mark.parametrize(("linked", "written"), [("events", "events/one.html"), ("index.html", "index.html")])
def test_a_link_that_is_put_into_a_new_site_is_not_written_through(tmp_path: Path, linked: str, written: str):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def swapped():
        (new,) = tmp_path.glob(".site.*.new")
        (new / linked).symlink_to(elsewhere if linked == "events" else elsewhere / "index.html")
        yield written, b"x"

    with pytest.raises(OSError, match=r"symbolic link|File exists"):
        put(tmp_path / "site", swapped(), 0o022)
    assert not (tmp_path / "site").exists() and list(elsewhere.iterdir()) == []
