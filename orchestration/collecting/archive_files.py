"""Which files an archive has: in a folder, opened beneath it and never through a link, in a store, behind addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from orchestration.addresses import has_login, web_address
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import ArchiveSource
from orchestration.objects import Objects
from orchestration.opening import Folder, NotAFileError, shown

ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz", ".wacz")
"""What files of archives are called, in capitals or small letters."""
_LIKE_ARCHIVES = re.compile(r"\.w?arc\.\w{1,10}$", re.IGNORECASE)


@dataclass(frozen=True)
class ArchiveFile:
    """A file of an archive under the name by which its progress is noted, or an address, which lies nowhere.

    lies_in, path: the folder or the prefix of a store that it lies in, and its path from there.
    """

    name: str
    stamp: str
    """What changes when the file does; an address stands for itself."""
    lies_in: Folder | Objects | None = None
    path: str = ""

    @property
    def is_behind_address(self) -> bool:
        """Whether it is to be fetched first."""
        return self.lies_in is None

    def open(self) -> BinaryIO:
        """The file's bytes. Raises OSError."""
        if self.lies_in is None:
            raise FileNotFoundError(f"{self.name} is to be fetched first")
        return self.lies_in.open(self.path)


def files_of(source: ArchiveSource) -> Iterator[ArchiveFile | Response]:
    """The files of an archive; a Response tells of what is no file, is not there or can't be listed."""
    if source.store is not None:
        yield from _stored(source.store)
        return
    field, place = ("addresses", source.addresses) if source.addresses is not None else ("path", source.path)
    if place is None:
        return
    try:
        yield from _behind_addresses(place) if field == "addresses" else _beneath(place)
    except (OSError, ValueError) as error:  # a path that can't be one is a ValueError
        why = "is not there" if isinstance(error, FileNotFoundError) else f"can't be read ({error.__class__.__name__})"
        yield Response(shown(str(place)), "unreadable", f"{shown(str(place))} {why}; check the field {field}.")


def unreadable(name: str, error: OSError) -> Response:
    """What is told of a file that can't be read."""
    why = str(error) if isinstance(error, NotAFileError) else f"It can't be read ({error.strerror or error})"
    return Response(name, "unreadable", f"{why}: put the file itself there, readable.")


def _beneath(place: Path) -> Iterator[ArchiveFile | Response]:
    if not place.is_symlink() and place.is_dir():
        faults: list[Response] = []
        with Folder(place, through_link=False) as folder:
            for entry in folder.entries(lambda n, error: faults.append(unreadable(shown(f"{place}/{n}"), error))):
                name = shown(f"{place}/{entry.name}")
                is_archive = entry.name.lower().endswith(ENDINGS)
                if is_archive and entry.is_file:
                    yield ArchiveFile(name, f"{entry.status.st_size}", folder, entry.name)
                elif is_archive or entry.fault.is_link:
                    yield unreadable(name, entry.fault)
                elif _LIKE_ARCHIVES.search(entry.name):
                    yield Response(name, "unreadable", f"Archives end in {', '.join(ENDINGS)}: unpack or rename it.")
        yield from faults
        return
    size = place.lstat().st_size
    with Folder(place.parent) as folder:
        yield ArchiveFile(shown(str(place)), f"{size}", folder, place.name)


def _stored(url: str) -> Iterator[ArchiveFile | Response]:
    """The archives below a prefix of a store, or the one that the url itself names."""
    folder, _, last = url.rstrip("/").rpartition("/")
    is_file = last.lower().endswith(ENDINGS)
    store = Objects(folder if is_file else url)
    try:
        for each in store.names():
            if each.name.lower().endswith(ENDINGS) and (not is_file or each.name == last):
                yield ArchiveFile(shown(f"{store.url}/{each.name}"), each.stamp, store, each.name)
    except OSError as error:
        yield Response(url, "unreadable", str(error))


def _behind_addresses(place: Path) -> Iterator[ArchiveFile | Response]:
    try:
        with Folder(place.parent) as folder, folder.open(place.name) as listed:
            lines = listed.read().decode("utf-8-sig", "replace").split()
    except NotAFileError as error:
        yield unreadable(shown(str(place)), error)
        return
    for line in lines:
        address = web_address(line)
        if address is None or has_login(line):
            why = "A line of the list of addresses holds a user or a password, or is no http or https address."
            yield Response(shown(str(place)), "bad_address", why)
        else:
            yield ArchiveFile(address, address)
