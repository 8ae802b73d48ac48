"""One writer at a time: a lock on the home folder that the kernel releases however its process ends."""

import fcntl
from pathlib import Path
from typing import IO

_held: dict[Path, IO[str]] = {}


def hold(home: Path, *, wait: bool = True) -> bool:
    """Hold the home's write lock for the rest of this process; False when another holds it and `wait` is off.

    Dagster's pools would do, but a slot of a run that was killed stays taken until somebody frees it.
    """
    path = (home / "run.lock").absolute()
    if path in _held:
        return True
    home.mkdir(parents=True, exist_ok=True)
    handle = path.open("w")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        return False
    _held[path] = handle
    return True
