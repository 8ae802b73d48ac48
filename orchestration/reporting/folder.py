"""Puts a site in the place of an earlier one, whole or not at all."""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from orchestration.opening import Folder

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


def put(out: Path, files: Iterable[tuple[str, str]], umask: int) -> int:
    """Write files beside `out`, then let them take its place; the number of pages among them.

    umask: what others may not do with them.

    Killed before the end, it leaves what was at `out` before; the next call sweeps away what was left beside it.
    """
    out = out.resolve()
    check_place(out)
    _make_parents(out, umask)
    with _beside(out, umask) as new, Folder(new, through_link=False) as folder:
        pages = 0
        for path, content in files:
            folder.write(path, content.encode(), umask)
            pages += path.endswith(".html")
        folder.write(MARK, json.dumps({"pages": pages}).encode() + b"\n", umask)
        check_place(out)
        if out.exists():
            out.rename(new.with_suffix(".old"))
        new.rename(out)
    _sweep(out)
    return pages


def _make_parents(out: Path, umask: int) -> None:
    for folder in reversed([folder for folder in out.parents if not folder.exists()]):
        folder.mkdir(exist_ok=True)
        folder.chmod(0o777 & ~umask)


@contextmanager
def _beside(out: Path, umask: int) -> Iterator[Path]:
    """A new folder beside `out`, locked as long as it is written, so that no other build sweeps it away."""
    new = out.with_name(f".{out.name}.{os.getpid()}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    handle = os.open(new, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    os.fchmod(handle, 0o777 & ~umask)
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
        try:
            handle = os.open(left, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:  # a link, or gone since it was listed
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            shutil.rmtree(left, ignore_errors=True)
        finally:
            os.close(handle)
