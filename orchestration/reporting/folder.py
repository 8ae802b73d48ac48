"""Puts a site in the place of an earlier one, whole or not at all."""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "overflight-site.json"
"""The file by which a folder is known to be a site that may be replaced."""


class NoPlaceError(Exception):
    """The site can't be put there; the message says why and what to do."""


def check_place(out: Path) -> None:
    """Raise NoPlaceError when something lies at `out` that is neither an earlier site nor an empty folder."""
    if out.exists() and not out.is_dir():
        raise NoPlaceError(f"{out} is a file: give a folder for the site, one that is new or holds an earlier site.")
    if out.is_dir() and not (out / MARK).exists() and any(out.iterdir()):
        raise NoPlaceError(f"{out} holds something that is not a site: give a new folder, or empty this one.")


def put(out: Path, files: Iterable[tuple[str, str]]) -> int:
    """Write files beside `out`, then let them take its place; the number of pages among them.

    Killed before the end, it leaves what was at `out` before; the next call sweeps away what was left beside it.
    """
    out = out.resolve()
    check_place(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with _beside(out) as new:
        pages = 0
        for path, content in files:
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
            pages += path.endswith(".html")
        (new / MARK).write_text(json.dumps({"pages": pages}) + "\n", encoding="utf-8")
        check_place(out)
        if out.exists():
            out.rename(new.with_suffix(".old"))
        new.rename(out)
    _sweep(out)
    return pages


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A new folder beside `out`, locked as long as it is written, so that no other build sweeps it away."""
    new = out.with_name(f".{out.name}.{os.getpid()}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    handle = os.open(new, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield new
    finally:
        os.close(handle)
        shutil.rmtree(new, ignore_errors=True)


def _sweep(out: Path) -> None:
    """Delete sites that were replaced, and those that killed builds left unfinished."""
    ours = re.compile(re.escape(f".{out.name}.") + r"\d+\.(?:new|old)")
    for left in [path for path in out.parent.iterdir() if ours.fullmatch(path.name)]:
        handle = os.open(left, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            shutil.rmtree(left, ignore_errors=True)
        finally:
            os.close(handle)
