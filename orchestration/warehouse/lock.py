"""Locks of files that the kernel releases however their process ends: one writer at a time, and which runs live."""

import contextlib
import fcntl
import os
from pathlib import Path
from typing import IO

_held: dict[Path, IO[str]] = {}


def hold(lock: Path, *, wait: bool = True) -> bool:
    """Hold a lock for the rest of this process; False when another holds it and `wait` is off.

    Dagster's pools would do, but a slot of a run that was killed stays taken until somebody frees it.
    """
    path = lock.absolute()
    if path in _held:
        return True
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = path.open("a")
    if not _taken(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB):
        return False
    with contextlib.suppress(OSError):  # who holds it is good to know, and no more
        handle.truncate(0)
        handle.write(f"{os.getpid()}\n")
        handle.flush()
    _held[path] = handle
    return True


def release(lock: Path) -> None:
    """Hold a lock no more."""
    handle = _held.pop(lock.absolute(), None)
    if handle is not None:
        handle.close()


def holder(lock: Path) -> int | None:
    """The process that took a lock last, by its id; None where that can't be told."""
    try:
        return int(lock.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def in_brackets(lock: Path) -> str:
    """The process that took a lock last, as it stands in a sentence behind who that is; '' where it can't be told."""
    return f" (PID {pid})" if (pid := holder(lock)) else ""


def is_held(lock: Path) -> bool:
    """Whether a living process, this one or another, holds a lock. Takes none and makes no file."""
    path = lock.absolute()
    if path in _held:
        return True
    try:
        handle = path.open()
    except FileNotFoundError:
        return False
    if not _taken(handle, fcntl.LOCK_SH | fcntl.LOCK_NB):
        return True
    handle.close()
    return False


def _taken(handle: IO[str], how: int) -> bool:
    """Whether the kernel gave the lock; the file is closed where it did not."""
    try:
        fcntl.flock(handle, how)
    except BlockingIOError:
        handle.close()
        return False
    return True
