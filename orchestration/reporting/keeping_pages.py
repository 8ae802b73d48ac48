"""Which pages of events a site keeps, being what would be written now: what each rests on, as a digest."""

import hashlib
import json
import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

import duckdb

from orchestration.opening import Folder
from orchestration.reporting.rows import digests
from orchestration.reporting.site import Models

NOTES = "overflight-pages.json"
"""What a site notes of its pages of events: what each rests on, and the digest of its bytes."""


def resting(warehouse: duckdb.DuckDBPyConnection, models: Models, made_by: str) -> dict[str, str]:
    """The digest of all that the page of each event is made of, by the page's path.

    Left out are events that corrections concern, which can name any other: their pages are written each time. made_by:
    what changes when pages of the same rows would be others.
    """
    marts, catalogue, corrections = models.marts, models.catalogue, models.corrections
    told = [made_by, models.invented, [*marts.countries.values()], [*marts.places.values()]]
    shared = _digest(json.dumps(told, default=str, sort_keys=True).encode())
    corrected = {row["event_id"] for row in marts.corrected}
    of_rows, found = digests(warehouse), {}
    for row in marts.events:
        event_id, answered = row["event_id"], row["answers_event_id"]
        if event_id in corrected or corrections.of(event_id):
            continue
        others = [models.chains.around(event_id), catalogue.happening(answered) if answered else None]
        found[catalogue.briefs[event_id].path] = _digest(f"{shared}{of_rows[event_id]}{others!r}".encode())
    return found


def kept(out: Path, rests: Mapping[str, str], umask: int) -> dict[str, str]:
    """The paths of the pages at `out` that rest on the same and are as they were written, with their digests."""
    if not out.is_dir():
        return {}
    found = {}
    with Folder(out) as folder:
        for path, (rested, content) in _noted(folder).items():
            if rests.get(path) == rested and _content(folder, path, umask) == content:
                found[path] = content
    return found


def noting(
    pages: Iterable[tuple[str, str | None]], rests: Mapping[str, str], kept: Mapping[str, str], lacking: Collection[str]
) -> Iterator[tuple[str, bytes | None]]:
    """The pages as their folder is given them, and last the notes on those of events.

    lacking: the paths of pages that an article is missing to, so that they are written again when it is there.
    """
    contents = dict(kept)
    for path, page in pages:
        written = None if page is None else page.encode()
        if written is not None and path in rests and path not in lacking:
            contents[path] = _digest(written)
        yield path, written
    yield NOTES, json.dumps({path: [rests[path], contents[path]] for path in sorted(contents)}).encode()


def _noted(folder: Folder) -> dict[str, tuple[str, str]]:
    try:
        with folder.open(NOTES) as file:
            return {path: (rested, content) for path, (rested, content) in json.loads(file.read()).items()}
    except (OSError, ValueError, AttributeError, TypeError):  # none, or none of ours: all pages are written
        return {}


def _content(folder: Folder, path: str, umask: int) -> str | None:
    try:
        with folder.open(path) as file:
            is_readable = stat.S_IMODE(os.fstat(file.fileno()).st_mode) == 0o666 & ~umask
            return _digest(file.read()) if is_readable else None
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
