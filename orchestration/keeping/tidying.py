"""`overflight tidy`: what of a home leaves after a stated time; shown, and with --do done, as it is once a week."""

import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from orchestration.keeping.door import is_open
from orchestration.keeping.run_records import ended_before, forget
from orchestration.keeping.weight import in_words, megabytes, size_of, weights
from orchestration.output.terminal import say
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings


@dataclass(frozen=True, slots=True)
class Leaving:
    """Something that leaves: what it is, its files and folders, and the ids of the runs whose records they are."""

    what: str
    paths: Sequence[Path]
    size: int
    runs: Sequence[str] = ()

    @property
    def sentence(self) -> str:
        """What it is and what it weighs."""
        return f"{self.what}: {megabytes(self.size)}."


def leaving(settings: Settings) -> list[Leaving]:
    """What of a home is older than the settings let it become; nothing else ever leaves."""
    found = []
    day = settings.clock().date() - timedelta(days=settings.keep_runs_days)
    runs = ended_before(settings.dagster_home, _midnight(settings, day))
    if runs:
        paths = [path for of_run in runs.values() for path in of_run]
        found.append(
            _of(f"Dagster's records and logs of {len(runs):,} runs that ended before {day}", paths, list(runs))
        )
    if settings.keep_answers_days is not None:
        day = settings.clock().date() - timedelta(days=settings.keep_answers_days)
        moment = _midnight(settings, day)
        answers = [path for path in settings.collecting.glob("raw/*/*.gz") if path.stat().st_mtime < moment]
        if answers:
            found.append(_of(f"{len(answers):,} answers of servers that came before {day}", answers))
    return found


def tidy(settings: Settings) -> list[str]:
    """Let go what is to leave, and say so, a sentence each. The caller holds the lock of the home.

    Killed at any moment, it has taken some of it, and the next call takes the rest.
    """
    told = []
    for each in leaving(settings):
        if each.runs:
            try:
                forget(settings.dagster_home, each.runs)
            except sqlite3.OperationalError as fault:
                told.append(f"{each.what} stay until the next time: Dagster's records are in use ({fault}).")
                continue
        for path in each.paths:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        told.append(f"Gone: {each.sentence}")
    return told


def tidy_and_tell(settings: Settings, *, do: bool) -> int:
    """Print what would leave, or let it leave; the exit code: 0, or 2 with a sentence why nothing was done."""
    if not is_open(settings, "tidy", writes=do):
        return 2
    sentences = tidy(settings) if do else [each.sentence for each in leaving(settings)]
    for sentence in sentences:
        say(in_a_line(sentence))
    if not sentences:
        say("Nothing is old enough to leave.")
    elif not do:
        say(f"`{settings.command('tidy --do')}` lets it go.")
    held = weights(settings.home)
    say(f"The home weighs {megabytes(sum(held.values()))}: {in_a_line(in_words(held))}.")
    return 0


def _of(what: str, paths: Sequence[Path], runs: Sequence[str] = ()) -> Leaving:
    return Leaving(what, paths, sum(map(size_of, paths)), runs)


def _midnight(settings: Settings, day: date) -> float:
    return settings.clock().replace(year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0).timestamp()
