"""Reads and writes what lies beneath a folder, never through a link: what was looked at is what is read.

Knows no formats.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import BinaryIO, Self

_ROOT = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_FOLDER = _ROOT | os.O_NOFOLLOW
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
"""Non-blocking, so that a pipe that was put in a file's place is seen to be one instead of waited for."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NO_LINKS = (errno.EPERM, errno.EMLINK, errno.EXDEV, errno.ENOTSUP, errno.ENOSYS)
"""What the kernel says where a file can't have a second name: there are none, or no more, or it may not."""
_DEEPEST = 64
"""Folders within folders that are looked into."""
_LINK = "a symbolic link"
_NO_FOLDER = (errno.ELOOP, errno.ENOTDIR, errno.EMLINK)
"""What the kernel says of a link in the place of a folder or file that is opened without following one."""
_KINDS = (
    (stat.S_ISLNK, _LINK),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class NotAFileError(OSError):
    """What lies there is no file of its own; `kind` says what it is instead."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"This is {kind}")
        self.kind = kind

    @property
    def is_link(self) -> bool:
        """Whether it leads elsewhere."""
        return self.kind == _LINK


@dataclass(frozen=True)
class Entry:
    """Something beneath a folder: its path from there, as the kernel has it, and what the kernel says of it."""

    name: str
    status: os.stat_result

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own."""
        return stat.S_ISREG(self.status.st_mode)

    @property
    def fault(self) -> "NotAFileError":
        """What it is, where it is no file."""
        return NotAFileError(_kind_of(self.status))

    @property
    def stamp(self) -> str:
        """What changes when the file does: its size, and when its content or anything else of it was changed."""
        return f"{self.status.st_size}-{self.status.st_mtime_ns}-{self.status.st_ctime_ns}"


class Folder:
    """An open folder, as a context. Its own path may lead through links; nothing beneath it is reached by one."""

    def __init__(self, path: Path, *, through_link: bool = True) -> None:
        self.path = path
        try:
            self._at = os.open(path, _ROOT if through_link else _FOLDER)
        except OSError as error:
            if through_link or error.errno not in _NO_FOLDER:
                raise
            raise NotAFileError(_LINK) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._at)

    def entries(self, onerror: Callable[[str, OSError], None]) -> Iterator[Entry]:
        """All that lies beneath, at any depth and in the order of names, but for folders and what is hidden.

        onerror: is told of a folder that can't be listed.
        """
        yield from _entries(self._at, "", onerror)

    def open(self, name: str) -> BinaryIO:
        """The file at a path beneath, for reading. Raises NotAFileError, or OSError as `open` does."""
        with self._within(name) as (at, last):
            _require_file(os.stat(last, dir_fd=at, follow_symlinks=False))  # a device is not even opened
            return _checked(os.open(last, _FILE, dir_fd=at))

    def write(self, name: str, data: bytes, umask: int) -> None:
        """Write a new file at a path beneath, with the folders that it needs; `umask`: who may do what with them."""
        with self._within(name, umask) as (at, last), os.fdopen(os.open(last, _NEW, 0o600, dir_fd=at), "wb") as file:
            os.fchmod(file.fileno(), 0o666 & ~umask)
            file.write(data)

    def take(self, name: str, other: "Folder", umask: int) -> None:
        """Let the file at a path beneath another folder lie here too, at the same path: the same one, else a copy."""
        with other._within(name) as (there, last), self._within(name, umask) as (at, _):
            try:
                os.link(last, last, src_dir_fd=there, dst_dir_fd=at, follow_symlinks=False)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
            else:
                _require_file(os.stat(last, dir_fd=at, follow_symlinks=False))
                return
        with other.open(name) as file:
            self.write(name, file.read(), umask)

    @contextmanager
    def _within(self, name: str, umask: int | None = None) -> Iterator[tuple[int, str]]:
        """The open folder that a path beneath lies in, made where it is missing if a umask is given, and its name."""
        *folders, last = _parts(name)
        at = os.dup(self._at)
        try:
            for folder in folders:
                below = _subfolder(folder, at, umask)
                os.close(at)
                at = below
            yield at, last
        except OSError as error:
            if error.errno not in _NO_FOLDER:
                raise
            raise NotAFileError(_LINK) from error
        finally:
            os.close(at)


def shown(name: str) -> str:
    """A path as text: bytes that are no UTF-8 are written out, as \\xff."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _entries(at: int, folder: str, onerror: Callable[[str, OSError], None]) -> Iterator[Entry]:
    try:
        if folder.count("/") > _DEEPEST:
            raise OSError(errno.ELOOP, f"more than {_DEEPEST} folders within folders")
        names = sorted(name for name in os.listdir(at) if not name.startswith("."))
    except OSError as error:
        onerror(folder, error)
        return
    for name in names:
        path = f"{folder}{name}"
        try:
            status = os.stat(name, dir_fd=at, follow_symlinks=False)
            below = os.open(name, _FOLDER, dir_fd=at) if stat.S_ISDIR(status.st_mode) else None
        except FileNotFoundError:  # moved away since it was listed
            continue
        except OSError as error:
            onerror(path, error)
            continue
        if below is None:
            yield Entry(path, status)
            continue
        try:
            yield from _entries(below, f"{path}/", onerror)
        finally:
            os.close(below)


def _subfolder(name: str, at: int, umask: int | None) -> int:
    try:
        return os.open(name, _FOLDER, dir_fd=at)
    except FileNotFoundError:
        if umask is None:
            raise
    os.mkdir(name, 0o700, dir_fd=at)
    made = os.open(name, _FOLDER, dir_fd=at)
    os.fchmod(made, 0o777 & ~umask)
    return made


def _parts(name: str) -> tuple[str, ...]:
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts:
        raise NotAFileError("a path that leads out of its folder")
    return path.parts


def _kind_of(status: os.stat_result) -> str:
    return next((kind for is_one, kind in _KINDS if is_one(status.st_mode)), "no file")


def _require_file(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(_kind_of(status))


def _checked(handle: int) -> BinaryIO:
    """The open file, seen once more to be one: something else may have been put in its place."""
    try:
        _require_file(os.fstat(handle))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise
