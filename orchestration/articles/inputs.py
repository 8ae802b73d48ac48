"""Files as raw records: what each file of a listing gives, with what metadata.csv tells of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from orchestration.articles.files import ENDINGS, Found, Limits, Listing, read_file, read_lines
from orchestration.articles.metadata import Described, read_metadata
from orchestration.articles.records import Record, read_html, read_json, read_json_line, read_plain
from orchestration.articles.rejected import RejectedError, raised, tried
from orchestration.articles.rows import LONGEST_ID, Fault
from orchestration.articles.values import text_of

Item = tuple[str, Record | RejectedError]
"""What came in under an external id: a raw record, or why there is none."""


def items_of(listing: Listing, told: Mapping[str, Described], limits: Limits, latest: date) -> Iterator[Item]:
    """Every record of every file with its external id, in the order of file names.

    told: what metadata.csv tells of files by their names; latest: the last day of publication that is looked for.
    """
    for found in listing.files:
        for key, item in _items(found, limits, latest):
            yield key, item if isinstance(item, RejectedError) else _completed(item, told.get(key))


def told_of(listing: Listing, limits: Limits) -> tuple[dict[str, Described], list[Fault]]:
    """What metadata.csv tells of files, by their names relative to the source, and what of it can't be used.

    That of a folder has to name files that are there; that beside a single file tells of others too.
    """
    rows: dict[str, Described] = {}
    faults: list[Fault] = []
    for file in listing.metadata:
        entries = tried("Reading it", lambda found: read_metadata(read_file(found, limits)), file)
        if isinstance(entries, RejectedError):
            faults.append((file.name, entries))
            continue
        folder = PurePosixPath(file.name).parent
        for entry in entries:
            name = (folder / entry.file).as_posix()
            if name in listing.names:
                rows[name] = entry
            elif listing.is_folder:
                why = f"{file.name} names {entry.file}, which is not there: mend the name or add the file."
                faults.append((name, RejectedError("bad_metadata", why)))
    return rows, faults


def name_of(file: str, item: Record | RejectedError, number: int) -> str:
    """The external id of one record among several of a file: its own id, else the file's name and its position."""
    named = text_of(item.record_id) if isinstance(item, Record) else None
    return named if named and len(named) <= LONGEST_ID else f"{file}#{number}"


def _items(found: Found, limits: Limits, latest: date) -> Iterator[Item]:
    try:
        if found.ending not in ENDINGS:
            known = ", ".join(sorted(ENDINGS))
            why = f"Files ending in {found.ending or 'nothing'} are not read: give {known} or .gz of these."
            raise RejectedError("unknown_type", why)
        if found.ending == ".jsonl":
            for number, line in read_lines(found, limits):
                item = line if isinstance(line, RejectedError) else read_json_line(line, number)
                yield name_of(found.name, item, number), item
            return
        data = read_file(found, limits)
        if found.ending == ".json":
            for number, item in read_json(data):
                yield name_of(found.name, item, number), item
        elif found.ending in (".html", ".htm"):
            yield found.name, read_html(data, latest=latest)
        else:
            yield found.name, read_plain(data, is_markdown=found.ending == ".md")
    except RejectedError as error:
        yield found.name, error
    except Exception as error:
        yield found.name, raised("Reading it to text", error)


def _completed(record: Record, more: Described | None) -> Record:
    """The record with what metadata.csv says of its file."""
    if more is None:
        return record
    return replace(
        record,
        url=more.url or record.url,
        source=more.source or record.source,
        title=more.title or record.title,
        published=more.published or record.published,
        published_from="file" if more.published else record.published_from,
    )
