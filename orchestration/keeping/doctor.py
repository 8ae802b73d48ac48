"""`overflight doctor`: what a home holds, what of it is damaged, and what can be done; with --mend, that it is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.keeping.damage import Damage, damaged
from orchestration.keeping.door import is_open
from orchestration.keeping.files import FILES, Kept, files_of
from orchestration.keeping.mending import mended_by_request
from orchestration.output.terminal import say, say_json
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings

_KB = 1000


@dataclass
class Found:
    """What a home holds of one kind of file: how many, and their bytes."""

    row: Kept
    files: int = 0
    size: int = 0


def examine(settings: Settings, *, mend: bool, as_json: bool) -> int:
    """Print what a home holds and what is damaged; the exit code: 0 nothing is, 1 something is (or was not mended)."""
    if not is_open(settings, "mend", writes=mend):
        return 2
    done = list(mended_by_request(settings)) if mend else []
    faults = list(damaged(settings, deep=True))
    found = _held(settings)
    if as_json:
        say_json(
            {
                "files": [_plain(each) for each in found],
                "damaged": [{"path": str(d.path), "why": d.why, "again": d.row.again} for d in faults],
                "done": done,
            }
        )
    else:
        _tell(settings, found, faults, done)
    return 1 if faults else 0


def _held(settings: Settings) -> list[Found]:
    held = {row: Found(row) for row in FILES}
    for path, row in files_of(settings.home):
        held[row].files += 1
        held[row].size += path.lstat().st_size
    return [each for each in held.values() if each.files]


def _plain(each: Found) -> dict[str, object]:
    row = each.row
    return {
        "pattern": row.pattern, "files": each.files, "bytes": each.size, "what": row.what, "again": row.again,
        "backup": row.backup,
    }  # fmt: skip


def _tell(settings: Settings, found: Sequence[Found], faults: Sequence[Damage], done: Sequence[str]) -> None:
    from rich.table import Table

    from orchestration.output.console import Terminal, shown

    table = Table(row_styles=["", "dim"])
    for name in ("file", "files", "kB", "what it is", "made again by", "back up"):
        table.add_column(name, overflow="fold", justify="right" if name in ("files", "kB") else "left")
    for each in found:
        row = each.row
        cells = (row.pattern, f"{each.files:,}", f"{each.size / _KB:,.0f}", row.what, row.again)
        table.add_row(*map(shown, (*cells, "yes" if row.backup else "")))
    Terminal().print(table)
    for sentence in done:
        say(in_a_line(sentence))
    for damage in faults:
        say(in_a_line(f"{damage.path} is damaged ({damage.why}). Made again by: {damage.row.again}."))
    if not faults:
        say("Nothing is damaged.")
    elif done:
        say("What is left is of earlier releases, or waits for the next run.")
    else:
        say(f"`{settings.command('doctor --mend')}` mends what can be mended.")
