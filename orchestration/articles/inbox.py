"""Which files of the inbox folder are complete and not taken yet, and when they are asked for. Reads none of them."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from orchestration import durable
from orchestration.ids import digest
from orchestration.opening import Entry, Folder, shown

Stamps = Mapping[str, str]
"""Files by name, each with what changes when the file does."""

_PARTIAL = (".part", ".tmp", ".crdownload", ".swp")
_AT_ONCE = 500
"""Files that one run is asked to take; the rest is asked for when it has them."""
_PAUSE_SECONDS = 60
_LONGEST_PAUSE_SECONDS = 3600
"""How long a run that did not take its files is waited for before another is asked: twice as long each time."""


@dataclass(frozen=True)
class Look:
    """What is remembered of a look at the inbox: every file's stamp, and what was asked for last, how often, when."""

    seen: Stamps = field(default_factory=dict)
    asked: str = ""
    times: int = 0
    asked_at: float = 0.0

    @classmethod
    def read(cls, written: str | None) -> "Look":
        """The look as it was written down; one without memory when that can't be read."""
        try:
            told = json.loads(written or "{}")
            seen = {name: stamp for name, stamp in told["seen"].items() if isinstance(stamp, str)}
            return cls(seen, str(told["asked"]), int(told["times"]), float(told["asked_at"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def written(self) -> str:
        """The look as text."""
        return json.dumps(asdict(self))

    def asks(self, complete: Stamps, now: float) -> "Look | None":
        """The look in which a run is asked to take these files; None while the last one asked for them is waited for.

        now: seconds since 1970.
        """
        name = digest(*(f"{name}@{stamp}" for name, stamp in sorted(complete.items())))
        if name != self.asked:
            return replace(self, asked=name, times=1, asked_at=now)
        pause = min(_PAUSE_SECONDS * 2 ** (self.times - 1), _LONGEST_PAUSE_SECONDS)
        return replace(self, times=self.times + 1, asked_at=now) if now - self.asked_at >= pause else None


def look_at(folder: Path, before: Look, taken: Stamps) -> tuple[dict[str, str], Look]:
    """The files to take now, at most some hundreds, and what to remember for the next look. Raises OSError.

    A file is complete when its stamp is as at the look before. `taken` is what the intake has: it is asked for until
    it has it, and again when it changes.
    """
    found = _found(folder)
    seen = {name: entry.stamp for name, entry in found.items() if not name.lower().endswith(_PARTIAL)}
    complete = {
        name: stamp
        for name, stamp in seen.items()
        if before.seen.get(name) == stamp != taken.get(name) and (found[name].status.st_size or not found[name].is_file)
    }
    return dict(list(complete.items())[:_AT_ONCE]), replace(before, seen=seen)


class Taken:
    """The record of the inbox's files that the intake has, in a file; without it, all are taken once more."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, str]:
        """The files that the intake has."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {name: stamp for name, stamp in told.items() if isinstance(stamp, str)} if isinstance(told, dict) else {}

    def add(self, files: Stamps, inbox: Path) -> None:
        """Note that the intake has files, and forget those that are not in the inbox any more."""
        there = _found(inbox)
        kept = {name: stamp for name, stamp in (self.read() | dict(files)).items() if name in there}
        durable.write(self._path, json.dumps(kept))


def _found(folder: Path) -> dict[str, Entry]:
    """What lies in the inbox, by name; a subfolder that can't be listed is told when it is read."""
    with Folder(folder, through_link=False) as inbox:
        return {shown(entry.name): entry for entry in inbox.entries(lambda name, error: None)}
