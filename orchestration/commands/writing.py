"""What `report` and `export` have in common: files are made of the release, or a sentence says why not."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from orchestration.output.terminal import complain, say
from orchestration.reporting.folder import NoPlaceError
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError


def write_and_tell(settings: Settings, what: str, out: Path, write: Callable[[], int], look: str) -> int:
    """Write files and say how many; the exit code: 0, or 2 with a sentence why not.

    what: as which a sentence names them. write: does it, and gives their number. look: what to do with them then.
    """
    try:
        files = write()
    except (NoPlaceError, WarehouseError) as why:
        complain(why)
        return 2
    except duckdb.Error as error:
        anew = f"`{settings.command('run --force')}` builds it anew"
        complain(f"The warehouse can't be read: {str(error).splitlines()[0]}; {anew}.")
        return 2
    except OSError as error:
        complain(f"The {what} can't be written to {out}: {error.strerror or error}.")
        return 2
    say(f"{files:,} files written: {look}.")
    return 0
