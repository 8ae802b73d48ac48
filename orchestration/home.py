"""A home folder before work in it begins: that nothing of its own leads elsewhere, and who may read what is written."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from orchestration.settings import Settings


class HomeError(Exception):
    """The home can't be worked in; the message says why and what to do."""


def enter(settings: Settings) -> Settings:
    """The settings to work with in their home, in which new files are private from here on.

    This process and its children write state as `state_umask` says, or as they did where that is stricter. What they
    did before is kept for exports, which are as their user wishes. Raises HomeError.
    """
    for path in _own(settings):
        if path.is_symlink():
            raise HomeError(
                f"{path} is a symbolic link, and nothing in a home is reached by one: put the file or folder itself "
                "there, or mount it there."
            )
    before = os.umask(0o077)
    os.umask(before | settings.state_umask)
    os.environ.setdefault("OVERFLIGHT_EXPORT_UMASK", f"{before:03o}")
    return settings if settings.export_umask is not None else settings.model_copy(update={"export_umask": before})


def ready_to_write(settings: Settings) -> None:
    """See to it that the home's folder is there and takes new files. Raises HomeError."""
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.home):
            pass
    except OSError as fault:
        raise HomeError(
            f"Nothing can be written in the home {settings.home} ({fault.strerror}): choose another folder with "
            "--home or OVERFLIGHT_HOME, or give this one to the user who runs this."
        ) from None


def _own(settings: Settings) -> Iterator[Path]:
    """What a home holds under names of its own, but for `current`, which is a link of ours; of the lake all."""
    yield from (
        settings.lake, settings.build.parent, settings.build, settings.releases, settings.site, settings.inbox,
        settings.data_docs, settings.logs, settings.corrections, settings.dagster_home, settings.traces.parent,
        settings.traces, settings.inbox_taken, settings.collecting, settings.write_lock, settings.notified.parent,
        settings.notified, settings.model_answers.parent, settings.model_answers,
    )  # fmt: skip
    for folder, folders, files in os.walk(settings.lake):
        yield from (Path(folder, name) for name in (*folders, *files))
