"""Files as raw records: what each file of a listing gives, with what metadata.csv tells of it."""

from collections.abc import Iterator

from orchestration.articles.files import ENDINGS, PDF, Found, Limits, Listing, read_file, read_lines
from orchestration.articles.pdf.reading import read_pdf
from orchestration.articles.records import Record, read_html, read_json, read_json_line, read_plain
from orchestration.articles.rejected import RejectedError, raised
from orchestration.articles.rows import LONGEST_ID
from orchestration.articles.telling import Told
from orchestration.articles.values import text_of

Item = tuple[str, Record | RejectedError]
"""What came in under an external id: a raw record, or why there is none."""


def items_of(listing: Listing, limits: Limits) -> Iterator[Item]:
    """Every record of every file with its external id, in the order of names, then what metadata.csv tells in vain."""
    told = Told(listing, limits)
    for found in listing.files:
        for key, item in _items(found, limits):
            yield key, item if isinstance(item, RejectedError) else told.complete(item, key, found)
    yield from told.faults()


def name_of(file: str, item: Record | RejectedError, number: int) -> str:
    """The external id of one record among several of a file: its own id, else the file's name and its position."""
    named = text_of(item.record_id) if isinstance(item, Record) else None
    return named if named and len(named) <= LONGEST_ID else f"{file}#{number}"


def _items(found: Found, limits: Limits) -> Iterator[Item]:
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
        elif found.ending == PDF:
            yield found.name, read_pdf(data)
        elif found.ending in (".html", ".htm"):
            yield found.name, read_html(data)
        else:
            yield found.name, read_plain(data, is_markdown=found.ending == ".md")
    except RejectedError as error:
        yield found.name, error
    except Exception as error:
        yield found.name, raised("Reading it to text", error)
