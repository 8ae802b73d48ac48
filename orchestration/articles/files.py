"""What lies in a file or folder: finding files, reading their bytes within limits. No decoding or parsing."""

import gzip
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from pydantic import BaseModel, ConfigDict, PositiveInt

from orchestration.articles.rejected import RejectedError

METADATA = "metadata.csv"
ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl"})
_CHUNK = 1 << 16


class SourceMissingError(FileNotFoundError):
    """The file or folder to read articles from is not there."""


class Limits(BaseModel):
    """How much of an input is read before it is given up."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_article_bytes: PositiveInt = 5_000_000
    """Largest size, unpacked, of a file of one article and of one line of a .jsonl file."""
    max_expansion: PositiveInt = 100
    """A gzipped .jsonl file may unpack to this many times its size; to `max_article_bytes` in any case."""


@dataclass(frozen=True)
class Found:
    """A file that was found: where it is, its name relative to the folder given, its ending without .gz."""

    path: Path
    name: str
    ending: str
    is_gzipped: bool


@dataclass(frozen=True)
class Listing:
    """Everything under a source, in the order of names; `faults` are folders that can't be listed."""

    files: list[Found]
    metadata: list[Found]
    faults: list[tuple[str, RejectedError]]


def find(source: Path) -> Listing:
    """List a file, or a folder with its subfolders; hidden files and links to folders are left out.

    A single file brings the metadata.csv beside it. Raises SourceMissingError when nothing is at the path.
    """
    if not source.exists():
        raise SourceMissingError(f"There is no file or folder at {source}: check the path.")
    if not source.is_dir():
        beside = source.with_name(METADATA)
        metadata = [_found(beside, METADATA)] if beside.is_file() and beside != source else []
        return Listing([_found(source, source.name)], metadata, [])
    listing = Listing([], [], [])

    def fault(error: OSError) -> None:
        name = _relative(Path(error.filename), source)
        why = f"The folder can't be listed ({error.strerror}): give it read permission and run again."
        listing.faults.append((name, RejectedError("unreadable", why)))

    for folder, subfolders, names in os.walk(source, onerror=fault):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(folder, name)
            found = _found(path, _relative(path, source))
            (listing.metadata if name == METADATA else listing.files).append(found)
    listing.files.sort(key=lambda found: found.name)
    return listing


def read_file(found: Found, limits: Limits) -> bytes:
    """The whole file, unpacked if gzipped. Raises RejectedError: unreadable, oversized, corrupt, empty."""
    with _opened(found) as stream:
        data = _guarded(stream, limits.max_article_bytes + 1)
    if len(data) > limits.max_article_bytes:
        raise RejectedError("oversized", _too_large("The file", limits))
    if not data.strip():
        raise RejectedError("empty", "The file has no content: remove it or fetch it again.")
    return data


def read_lines(found: Found, limits: Limits) -> Iterator[tuple[int, bytes | RejectedError]]:
    """Each line that is not blank with its number from 1; a line over the limit comes as RejectedError.

    Raises RejectedError when the file can't be read (on), or unpacks to far more than its own size.
    """
    largest = limits.max_article_bytes
    ceiling = max(largest, limits.max_expansion * _size(found)) if found.is_gzipped else None
    number, total, is_inside, is_blank = 0, 0, False, True
    with _opened(found) as stream:
        while piece := _guarded_line(stream, largest + 1):
            total += len(piece)
            if ceiling is not None and total > ceiling:
                why = f"The file unpacks to more than {limits.max_expansion} times its size: unpack it first."
                raise RejectedError("oversized", why)
            if not is_inside:
                number += 1
                if len(piece.rstrip(b"\r\n")) > largest:
                    is_blank = False
                    yield number, RejectedError("oversized", _too_large(f"Line {number}", limits))
                elif piece.strip():
                    is_blank = False
                    yield number, piece
            is_inside = not piece.endswith(b"\n")
    if is_blank:
        raise RejectedError("empty", "The file has no content: remove it or fetch it again.")


def _found(path: Path, name: str) -> Found:
    lowered = name.lower()
    is_gzipped = lowered.endswith(".gz")
    ending = Path(lowered.removesuffix(".gz")).suffix
    return Found(path, name, ending, is_gzipped)


def _relative(path: Path, folder: Path) -> str:
    name = path.relative_to(folder).as_posix()
    return os.fsencode(name).decode("utf-8", "replace")


def _size(found: Found) -> int:
    try:
        return found.path.stat().st_size
    except OSError as error:
        raise _unreadable(error) from error


def _opened(found: Found) -> IO[bytes]:
    try:
        if not found.path.is_file():
            why = "This is a broken link or no regular file: replace it by the file itself."
            raise RejectedError("unreadable", why)
        if found.is_gzipped:
            return cast(IO[bytes], gzip.open(found.path, "rb"))
        return found.path.open("rb")
    except OSError as error:
        raise _unreadable(error) from error


def _guarded(stream: IO[bytes], size: int) -> bytes:
    pieces: list[bytes] = []
    left = size
    while left > 0 and (piece := _guarded_piece(stream, min(left, _CHUNK))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _guarded_piece(stream: IO[bytes], size: int) -> bytes:
    try:
        return stream.read(size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _corrupt(error) from error
    except OSError as error:
        raise _unreadable(error) from error


def _guarded_line(stream: IO[bytes], size: int) -> bytes:
    try:
        return stream.readline(size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _corrupt(error) from error
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> RejectedError:
    why = f"The file can't be read ({error.strerror or error}): check that it is there and may be read."
    return RejectedError("unreadable", why)


def _corrupt(error: Exception) -> RejectedError:
    return RejectedError("corrupt", f"The gzip data is damaged ({error}): compress or fetch the file again.")


def _too_large(what: str, limits: Limits) -> str:
    return (
        f"{what} has more than {limits.max_article_bytes} bytes: cut it into single articles, "
        "or raise OVERFLIGHT_MAX_ARTICLE_BYTES."
    )
