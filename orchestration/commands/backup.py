"""`overflight backup`: what of a home can't be made again, in one file, packed while no run writes into it.

Databases of SQLite are copied by SQLite, so that Superset and the UI may go on. What each file of a home is, and how
a home is restored, says docs/operations.md.
"""

import contextlib
import os
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from orchestration import durable
from orchestration.output.terminal import complain, say
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold

_NAME, _NAMES = "overflight-{at:%Y%m%dT%H%M%SZ}.tar.gz", "overflight-????????T??????Z.tar.gz"
_SQLITE = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; a copy that SQLite makes holds it."""


def back_up(settings: Settings, out: Path, keep: int) -> int:
    """Write a backup into a folder, remove all but the newest `keep` there, and say so.

    The exit code: 0, or 2 with a sentence why there is none; then nothing half is left, and no older one is removed.
    """
    if not settings.lake.is_dir():
        complain(f"Nothing was ever taken into the home {settings.home}: check its path.")
        return 2
    if out.resolve().is_relative_to(settings.home.resolve()):
        complain(f"{out} lies within the home: choose a folder elsewhere, best on another disk.")
        return 2
    if not hold(settings.write_lock, wait=False):
        say("A run writes into this home; the backup waits for its end …")
        hold(settings.write_lock)
    target = out / _NAME.format(at=settings.clock())
    try:
        with durable.replacing(target) as unfinished:
            count = _pack(settings, unfinished)
    except (OSError, sqlite3.Error) as fault:
        complain(f"The backup can't be written to {out}: {getattr(fault, 'strerror', None) or fault}.")
        return 2
    for old in sorted(out.glob(_NAMES))[:-keep]:
        old.unlink()
    say(f"{count:,} files packed into {target} ({target.stat().st_size / 1e6:,.1f} MB).")
    return 0


def made_again(settings: Settings) -> list[Path]:
    """What a run makes again, or what only tells of past runs: no backup holds it. The current release is kept."""
    current = settings.current.resolve()
    former = [path for path in settings.releases.glob("*") if path.resolve() != current]
    derived = [settings.build.parent, settings.site, settings.data_docs, settings.logs, settings.dagster_home]
    return [*derived, settings.traces, settings.resolution, settings.write_lock, *former]


def _pack(settings: Settings, target: Path) -> int:
    count = 0
    with tempfile.TemporaryDirectory() as aside, tarfile.open(target, "w:gz", compresslevel=6) as pack:
        for path in _kept(settings):
            name = path.relative_to(settings.home).as_posix()
            if _is_sqlite(path):
                pack.add(_copied(path, Path(aside) / "copy"), name)
            else:
                pack.add(path, name, recursive=False)
            count += 1
    return count


def _kept(settings: Settings) -> Iterator[Path]:
    """Each file and link that a backup holds, in the order of their names."""
    left_out = set(made_again(settings))
    for folder, folders, files in os.walk(settings.home):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in links and here / name not in left_out)
        for path in sorted(here / name for name in (*files, *links)):
            if path not in left_out and not path.name.endswith(_BESIDE) and (path.is_symlink() or path.is_file()):
                yield path


def _is_sqlite(path: Path) -> bool:
    if path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _copied(path: Path, copy: Path) -> Path:
    """A copy of a database as one moment has it, whoever writes into it meanwhile."""
    copy.unlink(missing_ok=True)
    address = f"{path.absolute().as_uri()}?mode=ro"
    with (
        contextlib.closing(durable.sqlite(address, uri=True)) as source,
        contextlib.closing(durable.sqlite(copy)) as target,
    ):
        source.backup(target)
    return copy
