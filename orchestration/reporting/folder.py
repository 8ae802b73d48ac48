"""Puts a site, or an export, in the place of an earlier one, whole or not at all."""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from orchestration import durable
from orchestration.opening import Folder


@dataclass(frozen=True)
class Kind:
    """What a folder is: its name, and the file by which it is known to be one that may be replaced."""

    name: str
    mark: str


_NOTHING: Mapping[str, object] = MappingProxyType({})
SITE, EXPORT = Kind("site", "overflight-site.json"), Kind("export", "overflight-export.json")


class NoPlaceError(Exception):
    """It can't be put there; the message says why and what to do."""


def check_place(out: Path, kind: Kind = SITE) -> None:
    """Raise NoPlaceError when at `out` lies neither an earlier one of its kind nor an empty folder."""
    name = kind.name
    if out.exists() and not out.is_dir():
        raise NoPlaceError(
            f"{out} is a file: give a folder for the {name}, one that is new or holds an earlier {name}."
        )
    if out.is_dir() and not (out / kind.mark).exists() and any(out.iterdir()):
        raise NoPlaceError(f"{out} holds something that is no {name} of ours: give a new folder, or empty this one.")


def told_of(out: Path, kind: Kind = SITE) -> Mapping[str, object]:
    """What a folder tells of itself; nothing where it is none of its kind, or tells nothing that can be read."""
    try:
        told = json.loads((out / kind.mark).read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def put(
    out: Path, files: Iterable[tuple[str, bytes | None]], umask: int, kind: Kind = SITE,
    tells: Mapping[str, object] = _NOTHING,
) -> int:  # fmt: skip
    """Write files beside `out`, then let them take its place; the number of files.

    files: paths and contents; one without a content is the file that lies at its path beneath `out` already. umask:
    what others may not do with them. tells: what the folder tells of itself, beside the number of its files.

    Killed before the end, it leaves what was at `out` before; the next call sweeps away what was left beside it.
    """
    out = out.resolve()
    check_place(out, kind)
    _make_parents(out, umask)
    before = Folder(out, through_link=False) if out.exists() else nullcontext()
    with before as earlier, _beside(out, umask) as new, Folder(new, through_link=False) as folder:
        written = 0
        for path, content in files:
            if content is not None:
                folder.write(path, content, umask)
            elif earlier is not None:
                folder.take(path, earlier, umask)
            else:
                raise FileNotFoundError(f"{out / path} is to be kept, and there is no {kind.name} at {out}")
            written += 1
        folder.write(kind.mark, json.dumps({"files": written, **tells}).encode() + b"\n", umask)
        check_place(out, kind)
        _take_place(new, out)
    _sweep(out)
    return written


def _take_place(new: Path, out: Path) -> None:
    """Let a folder take another's place; what was there stays there where that fails."""
    if not out.exists():
        durable.rename(new, out)
        return
    old = new.with_suffix(".old")
    durable.rename(out, old)
    try:
        durable.rename(new, out)
    except BaseException:
        old.replace(out)
        raise


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
