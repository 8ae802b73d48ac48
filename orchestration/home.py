"""A home folder before work in it begins: whether this version can work in it, and who may read what is written."""

import errno
import fcntl
import json
import os
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from orchestration import durable
from orchestration.settings import Settings

FORM = 1
"""The form of a home that this version reads and writes. A later version that changes it raises the number, so that an
earlier one refuses the home instead of losing what it does not know of."""

_LEAST_ADDRESSES = 6_000_000_000
"""Bytes of addresses below which libraries abort: each thread and each database sets some apart, and uses few."""
SIGNED = "home.json"
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a file system says that has no symbolic links."""


class HomeError(Exception):
    """The home can't be worked in; the message says why and what to do."""


def enter(settings: Settings) -> Settings:
    """The settings to work with in their home, in which new files are private from here on.

    This process and its children write state as `state_umask` says, or as they did where that is stricter. What they
    did before is kept for exports, which are as their user wishes. Raises HomeError.
    """
    try:
        link = next((path for path in _own(settings) if path.is_symlink()), None)
    except OSError as fault:
        raise HomeError(f"The home {settings.home} can't be looked into ({fault.strerror}): is it yours?") from None
    if link is not None:
        raise HomeError(
            f"{link} is a symbolic link, and nothing in a home is reached by one: put the file or folder itself "
            "there, or mount it there."
        )
    _refuse_a_later_form(settings)
    before = os.umask(0o077)
    os.umask(before | settings.state_umask)
    os.environ.setdefault("OVERFLIGHT_EXPORT_UMASK", f"{before:03o}")
    return settings if settings.export_umask is not None else settings.model_copy(update={"export_umask": before})


def ready_to_write(settings: Settings) -> None:
    """See to it that the home's folder is there, and that all that a run needs of it can be done. Raises HomeError."""
    home = settings.home
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home, prefix=".tried.") as folder:
            tried = Path(folder, "file")
            with tried.open("wb") as file:
                file.write(b"x")
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _require_links(home, Path(folder))
    except OSError as fault:
        raise HomeError(
            f"Nothing can be written in the home {home} ({fault.strerror}): choose another folder with "
            "--home or OVERFLIGHT_HOME, or give this one to the user who runs this."
        ) from None
    addresses, _ = resource.getrlimit(resource.RLIMIT_AS)
    if addresses != resource.RLIM_INFINITY and addresses < _LEAST_ADDRESSES:
        raise HomeError(
            f"This process may have {addresses / 1e9:.2f} GB of addresses, and a run needs "
            f"{_LEAST_ADDRESSES / 1e9:.0f} GB, or it ends without a word: raise the limit (`ulimit -v unlimited`)."
        )
    closed = next((path for path in _own(settings) if path.exists() and not _is_open(path)), None)
    if closed is not None:
        raise HomeError(
            f"{closed} is another user's or closed ({_owner(closed)}): run as that user, or give the home to this "
            f"one with `chown -R`, before anything is written in it."
        )


def sign(settings: Settings, version: str) -> None:
    """Write down of which form the home is, and which version wrote it last."""
    signed = json.dumps({"form": FORM, "version": version}) + "\n"
    path = settings.home / SIGNED
    if not path.exists() or path.read_bytes() != signed.encode():
        durable.write(path, signed)


def _refuse_a_later_form(settings: Settings) -> None:
    try:
        told = json.loads((settings.home / SIGNED).read_bytes())
        form, version = int(told["form"]), str(told["version"])
    except (OSError, ValueError, KeyError, TypeError):  # of no version yet, or damaged: a run signs it anew
        return
    if form > FORM:
        raise HomeError(
            f"The home {settings.home} was last written by Overflight {version}, which keeps it in form {form}, and "
            f"this version knows form {FORM} alone: use version {version} or a later one, or choose another --home."
        )


def _require_links(home: Path, folder: Path) -> None:
    try:
        (folder / "link").symlink_to("file")
    except OSError as fault:
        if fault.errno not in _NO_LINKS:
            raise
        raise HomeError(
            f"The file system of {home} has no symbolic links, by which a release is published at once: choose a "
            "folder on another with --home or OVERFLIGHT_HOME."
        ) from None


def _is_open(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0))


def _owner(path: Path) -> str:
    return f"it belongs to user {path.stat().st_uid}, and this is user {os.geteuid()}"


def _own(settings: Settings) -> Iterator[Path]:
    """What a home holds under names of its own, but for `current`, which is a link of ours; of the lake all."""
    yield from (
        settings.lake, settings.build.parent, settings.build, settings.releases, settings.site, settings.inbox,
        settings.data_docs, settings.logs, settings.corrections, settings.dagster_home, settings.traces.parent,
        settings.traces, settings.inbox_taken, settings.collecting, settings.write_lock, settings.notified.parent,
        settings.notified, settings.model_answers.parent, settings.model_answers, settings.home / SIGNED,
    )  # fmt: skip
    for folder, folders, files in os.walk(settings.lake):
        yield from (Path(folder, name) for name in (*folders, *files))
