"""Nothing beneath a folder is reached by a link, whatever is put where between a look and a read."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from orchestration.opening import Entry, Folder, NotAFileError, shown


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file beside the folder, which nothing in the folder may lead to."""
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "secret.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("a")
    (tmp_path / "in" / "sub" / "b.txt").write_text("b")
    return tmp_path / "in"


def entries(folder: Path) -> tuple[list[Entry], list[tuple[str, OSError]]]:
    faults: list[tuple[str, OSError]] = []
    with Folder(folder) as opened:
        return list(opened.entries(lambda name, error: faults.append((name, error)))), faults


def read(folder: Path, name: str) -> bytes:
    with Folder(folder) as opened, opened.open(name) as file:
        return file.read()


def a_link(path: Path, secret: Path) -> None:
    path.symlink_to(secret)


def a_link_to_nothing(path: Path, secret: Path) -> None:
    path.symlink_to(secret.with_name("gone"))


def a_link_to_the_folder_above(path: Path, secret: Path) -> None:
    path.symlink_to(secret.parent, target_is_directory=True)


def a_pipe(path: Path, secret: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path, secret: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


NO_FILES = [
    (a_link, "symbolic link"),
    (a_link_to_nothing, "symbolic link"),
    (a_link_to_the_folder_above, "symbolic link"),
    (a_pipe, "named pipe"),
    (a_socket, "socket"),
]
Put = Callable[[Path, Path], None]


def test_a_folder_is_listed_by_name_at_any_depth_without_what_is_hidden(folder: Path) -> None:
    for name in (".hidden", ".git/c.txt", "sub/deep/c.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")
    found, faults = entries(folder)
    assert ([entry.name for entry in found], faults) == (["a.txt", "sub/b.txt", "sub/deep/c.txt"], [])
    assert all(entry.is_file for entry in found)


@pytest.mark.parametrize(("put", "kind"), NO_FILES)
def test_what_is_no_file_is_listed_as_what_it_is_and_not_opened(
    folder: Path, secret: Path, put: Put, kind: str
) -> None:
    put(folder / "sub" / "odd.txt", secret)
    found, faults = entries(folder)
    assert [(e.name, e.is_file) for e in found] == [("a.txt", True), ("sub/b.txt", True), ("sub/odd.txt", False)]
    assert kind in str(found[2].fault) and faults == []
    with pytest.raises(NotAFileError, match=kind):
        read(folder, "sub/odd.txt")


@pytest.mark.parametrize(("put", "kind"), NO_FILES)
def test_what_is_swapped_after_the_look_is_not_read(
    folder: Path, secret: Path, put: Put, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = os.stat

    def stat_then_swap(name: str, **more: Any) -> os.stat_result:
        status = look(name, **more)
        if name == "a.txt":
            (folder / "a.txt").unlink()
            put(folder / "a.txt", secret)
        return status

    monkeypatch.setattr(os, "stat", stat_then_swap)
    with pytest.raises(OSError) as refused:
        read(folder, "a.txt")
    assert isinstance(refused.value, NotAFileError) or put is a_socket  # which the kernel itself refuses to open


def test_a_folder_that_is_swapped_for_a_link_is_not_entered(folder: Path, secret: Path) -> None:
    (secret.parent / "b.txt").write_text("secret")
    (folder / "sub" / "b.txt").unlink()
    (folder / "sub").rmdir()
    (folder / "sub").symlink_to(secret.parent, target_is_directory=True)
    with pytest.raises(NotAFileError, match="symbolic link"):
        read(folder, "sub/b.txt")


def test_a_folder_that_is_moved_away_while_it_is_open_is_still_the_same(folder: Path, secret: Path) -> None:
    with Folder(folder) as opened:
        folder.rename(folder.with_name("moved"))
        folder.symlink_to(secret.parent, target_is_directory=True)
        with opened.open("a.txt") as file:
            assert file.read() == b"a"


@pytest.mark.parametrize("name", ["../secret.txt", "sub/../../secret.txt", "/etc/hostname", "", "."])
def test_no_path_leads_out(folder: Path, secret: Path, name: str) -> None:
    with pytest.raises(OSError):
        read(folder, name)


@pytest.mark.parametrize("through_link", [True, False])
def test_the_path_of_the_folder_itself_may_be_a_link_where_that_is_said(
    folder: Path, secret: Path, through_link: bool
) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder, target_is_directory=True)
    if through_link:
        assert read(link, "a.txt") == b"a"
    else:
        with pytest.raises(NotAFileError, match="symbolic link"):
            Folder(link, through_link=False)


def test_a_device_is_not_opened() -> None:
    with pytest.raises(NotAFileError, match="device"):
        read(Path("/dev"), "null")


def test_folders_without_end_are_told(folder: Path) -> None:
    deep = folder.joinpath(*["d"] * 80)
    deep.mkdir(parents=True)
    (deep / "c.txt").write_text("c")
    found, faults = entries(folder)
    assert [entry.name for entry in found] == ["a.txt", "sub/b.txt"]
    assert len(faults) == 1 and "folders within folders" in str(faults[0][1])


def test_a_name_that_is_no_text_is_found_and_can_be_shown(folder: Path) -> None:
    with open(os.fsencode(folder) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"latin")
    found, _ = entries(folder)
    assert [shown(entry.name) for entry in found] == ["a.txt", "caf\\xe9.txt", "sub/b.txt"]
    assert read(folder, found[1].name) == b"latin"


@pytest.mark.parametrize(("umask", "of_folder", "of_file"), [(0o022, 0o755, 0o644), (0o027, 0o750, 0o640)])
def test_a_new_file_is_written_with_its_folders(folder: Path, umask: int, of_folder: int, of_file: int) -> None:
    with Folder(folder) as opened:
        opened.write("new/deep/c.txt", b"c", umask)
        opened.write("sub/c.txt", b"c", umask)
        with pytest.raises(FileExistsError):
            opened.write("a.txt", b"other", umask)
    assert (folder / "new/deep/c.txt").read_bytes() == b"c" and (folder / "a.txt").read_text() == "a"
    assert [(folder / name).stat().st_mode & 0o777 for name in ("new", "new/deep")] == [of_folder] * 2
    assert (folder / "new/deep/c.txt").stat().st_mode & 0o777 == of_file


@pytest.mark.parametrize("name", ["link/c.txt", "link", "../c.txt", "/tmp/c.txt"])
def test_nothing_is_written_out_of_the_folder(folder: Path, secret: Path, name: str) -> None:
    (folder / "link").symlink_to(secret if name == "link" else secret.parent)
    with Folder(folder) as opened, pytest.raises(OSError):
        opened.write(name, b"c", 0o022)
    assert secret.read_text() == "secret" and not (secret.parent / "c.txt").exists()
