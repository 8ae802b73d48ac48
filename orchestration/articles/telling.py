"""What the metadata.csv of a folder tells of its files and records, found by their names; and what it tells of none."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from orchestration.articles.files import Found, Limits, Listing, read_file
from orchestration.articles.metadata import Described, Unusable, read_metadata
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError, raised
from orchestration.articles.rows import Fault
from orchestration.articles.stated import Stated

LISTS = (".json", ".jsonl")
"""Kinds of files that hold records, each of which may tell the same of itself."""
_MOST_FAULTS = 100
"""Lines of one metadata.csv that are told one by one."""


class Told:
    """What is told of the files of a listing. `files`: the names of the metadata files that were read."""

    def __init__(self, listing: Listing, limits: Limits) -> None:
        self._names = _Names(listing.names)
        self._is_folder = listing.is_folder
        self._has_lists = any(found.ending in LISTS for found in listing.files)
        self._of_files: dict[str, Described] = {}
        self._of_records: dict[str, tuple[str, Described]] = {}
        self._used: set[tuple[str, int]] = set()
        self._unusable: dict[str, list[Unusable]] = {}
        self._faults: list[Fault] = []
        self.files = [file.name for file in listing.metadata]
        for file in listing.metadata:
            self._read(file, limits)

    def complete(self, record: Record, key: str, found: Found) -> Record:
        """A record with what is told of it by name, then of its file; of a list, what its records don't say."""
        own = self._take(key)
        record = record if own is None else _completed(record, own)
        of_file = self._of_files.get(found.name)
        if of_file is None:
            return record
        return _completed(record, of_file, is_list=found.ending in LISTS)

    def faults(self) -> list[Fault]:
        """What can't be used, each under its line: once all records have been completed."""
        unusable = {name: list(found) for name, found in self._unusable.items()}
        for name, entry in dict.fromkeys(self._of_records.values()):
            if (name, entry.line) not in self._used:
                unusable[name].append(_nowhere(entry))
        return [*self._faults, *(fault for name, found in unusable.items() for fault in _by_line(name, found))]

    def _read(self, file: Found, limits: Limits) -> None:
        unusable = self._unusable.setdefault(file.name, [])
        folder = PurePosixPath(file.name).parent
        try:
            for entry in read_metadata(read_file(file, limits)):
                if isinstance(entry, Unusable):
                    unusable.append(entry)
                    continue
                name = self._names.find((folder / _as_path(entry.file)).as_posix())
                if name is not None:
                    self._of_files[name] = entry
                elif self._has_lists:
                    within = (folder / _as_path(entry.file)).as_posix()
                    self._of_records |= dict.fromkeys((entry.file, _form(within)), (file.name, entry))
                elif self._is_folder:
                    unusable.append(_nowhere(entry))
        except RejectedError as error:
            self._faults.append((file.name, error))
        except Exception as error:
            self._faults.append((file.name, raised("Reading it", error)))

    def _take(self, key: str) -> Described | None:
        found = self._of_records.get(key) or self._of_records.get(_form(key))
        if found is None:
            return None
        name, entry = found
        self._used.add((name, entry.line))
        return entry


class _Names:
    """Names of files, found in another form of Unicode, without .gz, or in other capitals where only one is meant."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_form: dict[str, str] = {}
        self._by_fold: dict[str, str | None] = {}
        for name in sorted(names):
            for form in (_form(name), _form(name).removesuffix(".gz")):
                self._by_form.setdefault(form, name)
            for fold in {_form(name).casefold(), _form(name).casefold().removesuffix(".gz")}:
                self._by_fold[fold] = name if fold not in self._by_fold else None

    def find(self, named: str) -> str | None:
        form = _form(named)
        return self._by_form.get(form) or self._by_fold.get(form.casefold())


def _form(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _as_path(named: str) -> str:
    """A file's name as Windows or a shell writes it: `sub\\a.txt`, `./a.txt`."""
    return named.replace("\\", "/").removeprefix("./")


def _nowhere(entry: Described) -> Unusable:
    why = f"it names {entry.file}, which is not there: mend the name or add the file."
    return Unusable(entry.line, why, entry.file)


def _by_line(name: str, found: list[Unusable]) -> list[Fault]:
    """The faults of a metadata.csv, each under its line; beyond a number of them, how many more there are."""
    found = sorted(found, key=lambda each: each.line)
    faults = [
        (f"{name}#{each.line}", RejectedError("bad_metadata", f"{name}, line {each.line}: {each.why}", each.payload))
        for each in found[:_MOST_FAULTS]
    ]
    if more := found[_MOST_FAULTS:]:
        why = f"{name}, from line {more[0].line} on: {len(more)} more lines can't be used: mend those before first."
        faults.append((f"{name}#{more[0].line}", RejectedError("bad_metadata", why)))
    return faults


def _completed(record: Record, more: Described, *, is_list: bool = False) -> Record:
    """The record with what metadata.csv says of it; of a list, only what the record does not say itself."""
    said: dict[str, Any] = {name: value for name in ("url", "source", "title") if (value := getattr(more, name))}
    if is_list:
        said = {name: value for name, value in said.items() if getattr(record, name) in (None, "")}
    if more.published:
        told = (Stated(more.published, "file", "metadata"),)
        said["published"] = (*record.published, *told) if is_list else (*told, *record.published)
    return replace(record, **said)
