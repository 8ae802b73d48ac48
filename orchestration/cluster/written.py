"""Records of pages and readings of articles as text, and back: the same values, or they are not written down."""

import json
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from orchestration.articles.decoding import Letters
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stated import Stated
from orchestration.claims.model import Reading
from orchestration.ids import digest
from orchestration.state_of_code import state


def record_key(body_hash: str, content_type: str) -> str:
    """By what the record of an archive's page is known: its body, what its server called it, and our code."""
    return digest("record", body_hash, content_type, state())


def reading_key(article_id: str, text: str, published: date | None, language: str) -> str:
    """By what the reading of an article is known: all that it rests on."""
    day = published.isoformat() if published else None
    return digest("reading", article_id, digest(text), day, language, state())


def written_record(found: Record | RejectedError) -> str | None:
    """A record, or why there is none, as text; None where another would come back, as of values that JSON has not."""
    try:
        written = json.dumps(_told(found) if isinstance(found, RejectedError) else _fields(found))
        if isinstance(found, RejectedError):
            return written
        back = record_of(written)
    except (TypeError, ValueError, RecursionError):
        return None
    return written if replace(back, faults=()) == replace(found, faults=()) else None


def record_of(written: str) -> Record:
    """The record that was written down. Raises the RejectedError that was."""
    told = json.loads(written)
    if "reason" in told:
        raise RejectedError(**told)
    letters = told.pop("letters")
    faults = tuple(RejectedError(**fault) for fault in told.pop("faults"))
    published = tuple(Stated(*stated) for stated in told.pop("published"))
    return Record(**told, letters=letters and Letters(**letters), faults=faults, published=published)


def written_reading(reading: Reading) -> str | None:
    """A reading as text; None where another would come back."""
    try:
        written = _readings().dump_json(reading).decode()
    except ValueError:  # halves of pairs, which UTF-8 has not
        return None
    return written if reading_of(written) == reading else None


def reading_of(written: str) -> Reading:
    """The reading that was written down."""
    return _readings().validate_json(written)


def _told(fault: RejectedError) -> dict[str, Any]:
    return {"reason": fault.reason, "detail": fault.detail, "payload": fault.payload}


def _fields(record: Record) -> dict[str, Any]:
    """A record's fields; its newsroom is what is configured, and is asked for when it is taken in."""
    fields = {name: value for name, value in vars(record).items() if name != "newsroom"}
    letters = record.letters
    return fields | {
        "letters": letters and asdict(letters),
        "faults": [_told(fault) for fault in record.faults],
    }


@lru_cache(1)
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)
