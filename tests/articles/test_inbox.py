import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from orchestration.articles.inbox import complete_files


class Inbox:
    """A folder that is looked at again and again, as the sensor does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: Mapping[str, Mapping[str, Any]] = {}

    def look(self) -> list[str]:
        ready, self.seen = complete_files(self.folder, self.seen)
        return list(ready)


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path)


def test_a_file_is_taken_once_when_it_rests(inbox: Inbox) -> None:
    (inbox.folder / "a.txt").write_text("one")
    assert [inbox.look() for _ in range(4)] == [[], ["a.txt"], [], []]


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
    (inbox.folder / "a.txt").write_text("one")
    inbox.look()
    (inbox.folder / "a.txt").unlink()
    assert inbox.look() == [] and inbox.seen == {}


@pytest.mark.parametrize(
    "name", [".hidden.txt", ".cache/a.txt", "a.txt.part", "a.tmp", "a.CRDOWNLOAD", "a.txt.swp", "empty.txt"]
)
def test_what_is_never_taken(inbox: Inbox, name: str) -> None:
    (inbox.folder / name).parent.mkdir(exist_ok=True)
    (inbox.folder / name).write_text("" if name == "empty.txt" else "one")
    assert [inbox.look(), inbox.look(), inbox.look()] == [[], [], []]


def test_folders_are_looked_into_and_broken_links_are_not_taken(inbox: Inbox) -> None:
    (inbox.folder / "sub").mkdir()
    for name in ("sub/b.txt", "a.txt"):
        (inbox.folder / name).write_text("one")
    (inbox.folder / "link.txt").symlink_to(inbox.folder / "gone.txt")
    assert [inbox.look(), inbox.look()] == [[], ["a.txt", "sub/b.txt"]]


def test_what_is_remembered_survives_json(inbox: Inbox) -> None:
    (inbox.folder / "a.txt").write_text("one")
    inbox.look()
    inbox.seen = json.loads(json.dumps(inbox.seen))
    assert [inbox.look(), inbox.look()] == [["a.txt"], []]
