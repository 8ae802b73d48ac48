"""Mends a home: what can be made again is taken away, so that a run makes it; what can't is told, or put aside."""

import contextlib
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import polars as pl

from orchestration import durable
from orchestration.durable import DamagedError
from orchestration.home import SIGNED, sign
from orchestration.keeping.damage import Damage, damaged
from orchestration.keeping.files import Remedy
from orchestration.made_by import VERSION
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import read_manifest
from orchestration.warehouse.published import published_events
from orchestration.warehouse.schema import frame

_LOGS = ("-wal", "-shm", "-journal", ".wal")
"""What stands beside a database, and means nothing without it."""

_LOG = logging.getLogger(__name__)
_looked_at: set[Path] = set()
"""Homes that were seen to be ready in this process."""


class LostError(Exception):
    """Files are damaged that nothing can make again; the message names them and the way out."""


def ready(settings: Settings, *, records: bool = True) -> list[str]:
    """See to it that a run can work in a home: mend what can be made again, and tell it, a sentence each.

    records: also Dagster's, which nothing may have open. Raises LostError.
    """
    _sweep(settings)
    moved = _settled(settings)
    found = [d for d in damaged(settings) if records or not d.path.is_relative_to(settings.dagster_home)]
    lost = [d for d in found if d.row.remedy == "ask"]
    if lost:
        named = ", ".join(f"{d.path} ({d.why})" for d in lost)
        raise LostError(
            f"What stood in {named} is damaged, and nothing can make it again: put it back from a backup, or let "
            f"`{settings.command('doctor --mend')}` put it aside and save what can be saved. The last published "
            "warehouse stays as it was."
        )
    done = [*moved, *(mended(settings, each) for each in found)]
    sign(settings, VERSION)
    _looked_at.add(settings.home)
    return done


def ready_once(settings: Settings) -> None:
    """The same for a run that Dagster began, once in its process; its records are left alone. Raises LostError."""
    if settings.home not in _looked_at:
        for sentence in ready(settings, records=False):
            _LOG.warning(sentence)


def _sweep(settings: Settings) -> None:
    """Delete what killed runs were writing where runs alone write."""
    unfinished = f".*{durable.UNFINISHED}*"
    folders = (settings.lake, settings.traces.parent, settings.collecting, settings.model_answers.parent)
    within = (left for folder in folders for left in folder.rglob(unfinished))
    for left in (*within, *settings.home.glob(f".{SIGNED}{unfinished}")):
        left.unlink(missing_ok=True)


def _settled(settings: Settings) -> list[str]:
    """Make `current` the link that it is where a copy of the home has a folder there, with what the link led to."""
    current = settings.current
    if current.is_symlink() or not current.exists():
        return []
    try:
        manifest = read_manifest(current) if current.is_dir() else None
    except DamagedError:
        manifest = None
    if manifest is None:
        return [f"{current} is no link to a release: {_aside(settings, current)}."]
    release = settings.releases / manifest.run
    if release.exists():
        left = settings.releases / f"{manifest.run}.copy{durable.UNFINISHED}"
        durable.rename(current, left)
    else:
        settings.releases.mkdir(exist_ok=True)
        durable.rename(current, release)
    durable.link(current, os.path.relpath(release, current.parent))
    return [f"{current} was a folder, as where a home is copied with its links followed: it is a link again."]


def mended(settings: Settings, damage: Damage) -> str:
    """Mend one damaged file as its row says, and tell it in a sentence."""
    done = _REMEDIES[damage.row.remedy](settings, damage.path)
    return f"{damage.path} was damaged ({damage.why}): {done}."


def _remove(settings: Settings, path: Path) -> str:
    for each in _with_logs(path):
        each.unlink(missing_ok=True)
    return "it is made again"


def _events(settings: Settings, path: Path) -> str:
    """Events as the release knows them: which ids there are, and what founded them, is all that a run asks of them."""
    published, _ = published_events(settings)
    rows = frame("former_events", published).filter(pl.col("left_on").is_null()).drop("left_on")
    path.unlink(missing_ok=True)
    Lake(settings.lake).write("events", rows)
    return f"{rows.height} events were taken from the last release, and the rest is made again"


def _fetches(settings: Settings, path: Path) -> str:
    from orchestration.collecting.stage import ledger_of

    day = path.parent.name.removeprefix("captured_on=")
    if not settings.collecting.exists():
        return _aside(settings, path)
    with ledger_of(settings) as ledger:
        ledger.export_again(day)
    path.unlink(missing_ok=True)
    return "it is made again of the ledger"


def _aside(settings: Settings, path: Path) -> str:
    """Put a file aside, with the logs beside it; what was put aside before under its name is kept."""
    home = settings.home
    for each in _with_logs(path):
        place = home / "damaged" / each.relative_to(home)
        number = 0
        while place.exists():
            number += 1
            place = place.with_name(f"{each.name}.{number}")
        place.parent.mkdir(parents=True, exist_ok=True)
        durable.rename(each, place)
    return f"it was put aside into {home / 'damaged'}, and a new one begins"


def _answers(settings: Settings, path: Path) -> str:
    """Put kept answers aside, but for those that can be read; which days were asked for whole is known no more."""
    from orchestration.second_reader.keeping import Answers
    from orchestration.second_reader.marks import forget

    forget(settings)
    with durable.replacing(path) as beside:
        with contextlib.closing(Answers(beside)) as answers:
            saved = answers.take_over(path)
        _aside(settings, path)
    return f"it was put aside into {settings.home / 'damaged'}, {saved} answers were saved, a run asks for the others"


def _release(settings: Settings, path: Path) -> str:
    if path.parent.resolve() != settings.current.resolve():
        return "an earlier release can't be made again; it leaves with the releases to come"
    return "a release is published anew"


def _with_logs(path: Path) -> list[Path]:
    return [each for each in (path, *(path.with_name(path.name + log) for log in _LOGS)) if each.exists()]


def mended_by_request(settings: Settings) -> Iterator[str]:
    """Mend all that is damaged, and tell it, a sentence each: what nothing can make again is put aside."""
    for damage in list(damaged(settings, deep=True)):
        if damage.row.remedy != "ask":
            yield mended(settings, damage)
            continue
        yield f"{damage.path} was damaged ({damage.why}): {_aside(settings, damage.path)}."
        yield from _saved(settings, damage.path)


def _saved(settings: Settings, path: Path) -> Iterator[str]:
    """What is saved in the place of a file that was put aside, or who knows what stood there."""
    if path.is_relative_to(settings.lake):
        day = path.parent.name.removeprefix("captured_on=")
        path.with_suffix(".digest").unlink(missing_ok=True)
        settings.inbox_taken.unlink(missing_ok=True)
        yield (
            f"The articles of {day} are gone: `{settings.command('run --reread')}` makes those again whose answers are "
            "kept, files of the inbox are taken once more, and others when they are given with --articles."
        )
    elif path == settings.collecting / "ledger.sqlite":
        from orchestration.collecting.restoring import restored

        fetches, pages = restored(settings)
        known = f"{fetches} fetches and {pages} pages of the lake"
        yield f"The new ledger knows {known}; pages that waited are found again by their lists."
    elif path == settings.notified:
        yield "Whoever notify.yaml names is told of the newest release once more."


_REMEDIES: Mapping[Remedy, Callable[[Settings, Path], str]] = {
    "remove": _remove, "events": _events, "fetches": _fetches, "aside": _aside, "answers": _answers,
    "release": _release,
}  # fmt: skip
