import os
from pathlib import Path

import pytest

from orchestration.articles.inbox import Look, Taken, look_at
from orchestration.opening import NotAFileError

HOUR = 3600


class Inbox:
    """A folder that is looked at again and again, as the sensor does, with an intake that takes what it is asked to."""

    def __init__(self, root: Path) -> None:
        self.folder, self.taken, self.memory = root / "inbox", Taken(root / "index" / "taken.json"), Look()
        self.folder.mkdir()

    def look(self, *, is_taken: bool = True) -> list[str]:
        complete, look = look_at(self.folder, self.memory, self.taken.read())
        self.memory = Look.read(look.written())
        if is_taken and complete:
            self.taken.add(complete, self.folder)
        return list(complete)


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path)


def test_a_file_is_taken_once_when_it_rests(inbox: Inbox) -> None:
    (inbox.folder / "a.txt").write_text("one")
    assert [inbox.look() for _ in range(4)] == [[], ["a.txt"], [], []]


def test_a_file_is_asked_for_until_the_intake_has_it(inbox: Inbox) -> None:
    (inbox.folder / "a.txt").write_text("one")
    assert [inbox.look(is_taken=False) for _ in range(4)] == [[], ["a.txt"], ["a.txt"], ["a.txt"]]
    assert [inbox.look(), inbox.look()] == [["a.txt"], []]


def test_a_file_that_grows_waits(inbox: Inbox) -> None:
    taken = []
    for content in ("one", "one and", "one and more", "one and more"):
        if not (inbox.folder / "a.txt").exists() or (inbox.folder / "a.txt").read_text() != content:
            (inbox.folder / "a.txt").write_text(content)
        taken.append(inbox.look())
    assert taken == [[], [], [], ["a.txt"]]


def test_a_file_that_changes_is_taken_again(inbox: Inbox) -> None:
    path = inbox.folder / "a.txt"
    path.write_text("one")
    assert [inbox.look(), inbox.look()] == [[], ["a.txt"]]
    path.write_text("two")
    os.utime(path, ns=(0, 12345))  # the same size at another time
    assert [inbox.look(), inbox.look(), inbox.look()] == [[], ["a.txt"], []]


def test_a_file_that_went_is_forgotten(inbox: Inbox) -> None:
    for name in ("a.txt", "b.txt"):
        (inbox.folder / name).write_text("one")
    inbox.look()
    inbox.look()
    (inbox.folder / "a.txt").unlink()
    (inbox.folder / "b.txt").write_text("another")
    assert [inbox.look(), inbox.look()] == [[], ["b.txt"]]
    assert list(inbox.memory.seen) == list(inbox.taken.read()) == ["b.txt"]


@pytest.mark.parametrize(
    "name", [".hidden.txt", ".cache/a.txt", "a.txt.part", "a.tmp", "a.CRDOWNLOAD", "a.txt.swp", "empty.txt"]
)
def test_what_is_never_taken(inbox: Inbox, name: str) -> None:
    (inbox.folder / name).parent.mkdir(exist_ok=True)
    (inbox.folder / name).write_text("" if name == "empty.txt" else "one")
    assert [inbox.look(), inbox.look(), inbox.look()] == [[], [], []]


def test_folders_are_looked_into_and_links_are_asked_for_once_to_be_refused(inbox: Inbox) -> None:
    (inbox.folder / "sub").mkdir()
    for name in ("sub/b.txt", "a.txt"):
        (inbox.folder / name).write_text("one")
    (inbox.folder / "link.txt").symlink_to(inbox.folder / "gone.txt")
    (inbox.folder / "up").symlink_to("..", target_is_directory=True)
    assert [inbox.look(), inbox.look(), inbox.look()] == [[], ["a.txt", "link.txt", "sub/b.txt", "up"], []]


def test_a_name_that_is_no_text_is_taken_once(inbox: Inbox) -> None:
    with open(os.fsencode(inbox.folder) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"one")
    assert [inbox.look(), inbox.look(), inbox.look()] == [[], ["caf\\xe9.txt"], []]


def test_an_inbox_that_is_a_link_is_not_looked_into(inbox: Inbox, tmp_path: Path) -> None:
    inbox.folder.rename(tmp_path / "elsewhere")
    inbox.folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(NotAFileError, match="symbolic link"):
        inbox.look()


def test_a_run_is_asked_for_again_less_and_less_often() -> None:
    files, look, asked = {"a.txt": "1"}, Look(), []
    for minute in range(300):
        if (asks := look.asks(files, minute * 60.0)) is not None:
            asked.append(minute)
            look = asks
    assert asked == [0, 1, 3, 7, 15, 31, 63, 123, 183, 243]


def test_other_files_are_asked_for_at_once() -> None:
    asked = Look().asks({"a.txt": "1"}, 0.0)
    assert asked is not None and asked.asks({"a.txt": "1"}, 1.0) is None
    assert asked.asks({"a.txt": "1", "b.txt": "1"}, 1.0) is not None
    assert asked.asks({"a.txt": "2"}, 1.0) is not None


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "{}",
        "no json",
        "[]",
        '{"a.txt": {"stamp": "3-1", "taken": null}}',
        '{"seen": 1, "asked": 2, "times": 3}',
    ],
)
def test_a_memory_that_can_not_be_read_is_none(written: str | None) -> None:
    assert Look.read(written) == Look()


@pytest.mark.parametrize("content", ["", "[1]", '{"a.txt": 5}', "\x00", "{"])
def test_a_record_that_is_damaged_is_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "taken.json"
    path.write_text(content)
    assert Taken(path).read() == {}
