"""What lies in a file or folder: finding files, reading their bytes within limits. No decoding or parsing."""

import gzip
import os
import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from pydantic import BaseModel, ConfigDict, PositiveInt

from orchestration.articles.published import PublicationLimits
from orchestration.articles.rejected import RejectedError
from orchestration.opening import Folder, NotAFileError, shown

METADATA = "metadata.csv"
PDF = ".pdf"
ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl", PDF})
_CHUNK = 1 << 16


class SourceMissingError(FileNotFoundError):
    """The file or folder to read articles from is not there."""


class Limits(BaseModel):
    """How much of an input is read before it is given up, and which days of publication are believed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_article_bytes: PositiveInt = 5_000_000
    """Largest size, unpacked, of a file of one article and of one line of a .jsonl file."""
    max_document_bytes: PositiveInt = 50_000_000
    """Largest size of a PDF, most of which may be pictures."""
    max_metadata_bytes: PositiveInt = 50_000_000
    """Largest size of a metadata.csv, which tells of all files of a folder."""
    max_expansion: PositiveInt = 100
    """A gzipped .jsonl file may unpack to this many times its size; to `max_article_bytes` in any case."""
    published: PublicationLimits = PublicationLimits()


@dataclass(frozen=True)
class Found:
    """A file that was found: its path in an open folder, and its name as text, relative to the source given."""

    folder: Folder
    path: str
    name: str

    @property
    def ending(self) -> str:
        """The ending that tells the kind of file, in small letters and without .gz."""
        return Path(self.name.lower().removesuffix(".gz")).suffix

    @property
    def is_gzipped(self) -> bool:
        """Whether it is to be unpacked."""
        return self.name.lower().endswith(".gz")

    @property
    def is_metadata(self) -> bool:
        """Whether it is no article, but tells of others."""
        return self.name.rpartition("/")[2] == METADATA


@dataclass(frozen=True)
class Listing:
    """What is wanted of a source, in the order of names; `faults`: what can't be listed or named, or is no file.

    names: of all files that are there; is_folder: whether the source is one.
    """

    files: list[Found] = field(default_factory=list)
    metadata: list[Found] = field(default_factory=list)
    faults: list[tuple[str, RejectedError]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    is_folder: bool = False


@contextmanager
def find(source: Path, only: Mapping[str, str] | None = None) -> Iterator[Listing]:
    """What lies at a path, and in a folder with its subfolders; hidden files are left out, links are not followed.

    The path itself may be a link, as it is its user's word. A single file brings the metadata.csv beside it.

    only: of a folder of our own, which may be no link: the files that are wanted, with the stamps that they must have.

    Raises SourceMissingError when nothing is at the path.
    """
    with ExitStack() as stack:
        try:
            if only is not None:
                listing = _of_folder(source, stack.enter_context(Folder(source, through_link=False)), only)
            elif stat.S_ISDIR(source.stat().st_mode):
                listing = _of_folder(source, stack.enter_context(Folder(source)))
            else:
                listing = _of_file(source, stack)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise SourceMissingError(f"There is no file or folder at {source}: check the path.") from error
        except OSError as error:
            listing = Listing(faults=[(shown(source.name), _fault(error))])
        yield listing


def read_file(found: Found, limits: Limits) -> bytes:
    """The whole file, unpacked if gzipped.

    Raises RejectedError: link, no_file, unreadable, oversized, corrupt, empty.
    """
    most = limits.max_article_bytes
    if found.is_metadata:
        most = limits.max_metadata_bytes
    elif found.ending == PDF:
        most = limits.max_document_bytes
    with _opened(found) as (stream, _):
        data = _guarded(stream, most + 1)
    if len(data) > most and found.is_metadata:
        why = f"The file has more than {most} bytes: put some of its rows into the {METADATA} of a folder below."
        raise RejectedError("oversized", why)
    if len(data) > most and found.ending == PDF:
        raise RejectedError("oversized", f"The PDF has more than {most} bytes: cut out the pages of the article.")
    if len(data) > most:
        raise RejectedError("oversized", _too_large("The file", limits))
    if not data.strip():
        raise RejectedError("empty", "The file has no content: remove it or fetch it again.")
    return data


def read_lines(found: Found, limits: Limits) -> Iterator[tuple[int, bytes | RejectedError]]:
    """Each line that is not blank with its number from 1; a line over the limit comes as RejectedError.

    Raises RejectedError when the file can't be read (on), or unpacks to far more than its own size.
    """
    largest = limits.max_article_bytes
    number, total, is_inside, is_blank = 0, 0, False, True
    with _opened(found) as (stream, size):
        ceiling = max(largest, limits.max_expansion * size) if found.is_gzipped else None
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


def _of_file(source: Path, stack: ExitStack) -> Listing:
    place = Path(os.path.realpath(source))
    within = stack.enter_context(Folder(place.parent))
    within.open(place.name).close()
    name = shown(source.name)
    listing = Listing([Found(within, place.name, name)], names={name})
    beside = source.with_name(METADATA)
    if os.path.lexists(beside) and source.name != METADATA:
        listing.metadata.append(Found(stack.enter_context(Folder(source.parent)), METADATA, METADATA))
    return listing


def _of_folder(source: Path, folder: Folder, only: Mapping[str, str] | None = None) -> Listing:
    listing = Listing(is_folder=True)

    def unlisted(name: str, error: OSError) -> None:
        listing.faults.append((shown(name.rstrip("/") or source.name), _fault(error)))

    for entry in folder.entries(unlisted):
        name = shown(entry.name)
        found = Found(folder, entry.name, name)
        listing.names.add(name)
        if found.is_metadata and entry.is_file:
            listing.metadata.append(found)
        if only is not None and only.get(name) != entry.stamp:
            continue
        if name != entry.name:
            why = f"The name of this file or of a folder above is no UTF-8; it is kept as {name}: rename it."
            listing.faults.append((name, RejectedError("bad_name", why)))
        if not entry.is_file:
            listing.faults.append((name, _fault(entry.fault)))
        elif not found.is_metadata:
            listing.files.append(found)
    listing.files.sort(key=lambda found: found.name)
    listing.metadata.sort(key=lambda found: (found.name.count("/"), found.name))  # what is told deeper wins
    return listing


@contextmanager
def _opened(found: Found) -> Iterator[tuple[IO[bytes], int]]:
    """The file's bytes, unpacked if gzipped, and its size as it lies there."""
    try:
        raw = found.folder.open(found.path)
    except OSError as error:
        raise _fault(error) from error
    with raw, ExitStack() as stack:
        size = os.fstat(raw.fileno()).st_size
        packed = stack.enter_context(gzip.GzipFile(fileobj=raw)) if found.is_gzipped else raw
        yield cast(IO[bytes], packed), size


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
        raise _fault(error) from error


def _guarded_line(stream: IO[bytes], size: int) -> bytes:
    try:
        return stream.readline(size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _corrupt(error) from error
    except OSError as error:
        raise _fault(error) from error


def _fault(error: OSError) -> RejectedError:
    """Why something can't be read, for a person."""
    if isinstance(error, NotAFileError) and error.is_link:
        return RejectedError("link", f"{error}, which is not followed: put the file or folder itself in its place.")
    if isinstance(error, NotAFileError):
        return RejectedError("no_file", f"{error}, not a file with an article: take it out of the folder.")
    why = f"It can't be read ({error.strerror or error}): check that it is there and may be read."
    return RejectedError("unreadable", why)


def _corrupt(error: Exception) -> RejectedError:
    return RejectedError("corrupt", f"The gzip data is damaged ({error}): compress or fetch the file again.")


def _too_large(what: str, limits: Limits) -> str:
    return (
        f"{what} has more than {limits.max_article_bytes} bytes: cut it into single articles, "
        "or raise OVERFLIGHT_MAX_ARTICLE_BYTES."
    )
