"""Which files of the inbox folder are complete and were not taken yet. No reading of what is in them."""

from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import Any

_PARTIAL = (".part", ".tmp", ".crdownload", ".swp")


def complete_files(
    folder: Path, seen: Mapping[str, Mapping[str, Any]]
) -> tuple[dict[str, str], dict[str, dict[str, Any]]]:
    """The files to take now by name (with a stamp of size and time), and what to remember for the next look.

    `seen` is what the last look remembered. A file is complete when its size and time are as at the last
    look; it is taken once, and again only when it changes.
    """
    ready: dict[str, str] = {}
    remembered: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts) or path.suffix.lower() in _PARTIAL:
            continue
        try:
            stat = path.stat()
        except OSError:  # moved away since it was listed, or a broken link
            continue
        if not S_ISREG(stat.st_mode):
            continue
        name = inside.as_posix()
        stamp = f"{stat.st_size}-{stat.st_mtime_ns}"
        before = seen.get(name, {})
        taken = before.get("taken") == stamp
        if before.get("stamp") == stamp and not taken and stat.st_size:
            ready[name] = stamp
            taken = True
        remembered[name] = {"stamp": stamp, "taken": stamp if taken else before.get("taken")}
    return ready, remembered
