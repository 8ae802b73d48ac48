"""One file's content to raw records: what .txt, .md, .html, .json and .jsonl say of an article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orchestration.articles.decoding import decode, normalise
from orchestration.articles.rejected import RejectedError

_TITLE_LENGTH = 160
_MARKDOWN_TITLE = re.compile(r"^\s*#\s+(.{1,160}?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Record:
    """An article as its file gives it; `published_from` says where the date stands (file, html)."""

    text: str
    record_id: str | None = None
    url: str | None = None
    source: str | None = None
    title: str | None = None
    published: str | None = None
    published_from: str | None = None


def read_plain(data: bytes, *, is_markdown: bool = False) -> Record:
    """A text file; its title is a Markdown heading, or a first line that is no sentence. The text stays whole."""
    text = normalise(decode(data))
    if not text.strip():
        raise RejectedError("empty", "The file has no text: remove it or fetch it again.")
    return Record(text, title=_title(text, is_markdown))


def read_html(data: bytes) -> Record:
    """The main text of a page with what its head says. Raises RejectedError: no_text."""
    import trafilatura  # slow to import, and only pages need it

    page = decode(data, is_html=True)
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        why = "No article text was found in the page: save the article itself, or its text."
        raise RejectedError("no_text", why, page)
    return Record(
        normalise(found.text or ""),
        url=found.url,
        source=found.sitename,
        title=found.title,
        published=found.date,
        published_from="html",
    )


def read_json(data: bytes) -> Iterator[tuple[int, Record | RejectedError]]:
    """The record of a .json file, or the records of a list in it, each with its position counted from 1."""
    try:
        content = json.loads(decode(data))
    except json.JSONDecodeError as error:
        why = f"The file is no valid JSON (line {error.lineno}, column {error.colno}: {error.msg})."
        raise RejectedError("unparseable", why) from error
    items = content if isinstance(content, list) else [content]
    for position, item in enumerate(items, start=1):
        yield position, _record(item)


def read_json_line(line: bytes, number: int) -> Record | RejectedError:
    """The record of one line of a .jsonl file."""
    try:
        return _record(json.loads(decode(line)))
    except json.JSONDecodeError as error:
        why = f"Line {number} is no valid JSON (column {error.colno}: {error.msg}): mend or remove the line."
        return RejectedError("unparseable", why, line.decode("utf-8", "replace"))
    except RejectedError as error:
        return error


def _record(item: Any) -> Record | RejectedError:
    if not isinstance(item, dict):
        return RejectedError(
            "unparseable",
            "The record is no JSON object with the fields id, url, source, title, text, published.",
        )
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        return RejectedError("no_text", "The record has no field 'text' with the article's text.", json.dumps(item))
    return Record(
        normalise(text),
        record_id=_field(item, "id"),
        url=_field(item, "url"),
        source=_field(item, "source"),
        title=_field(item, "title"),
        published=_field(item, "published"),
        published_from="file",
    )


def _field(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    return str(value).strip() or None if value is not None else None


def _title(text: str, is_markdown: bool) -> str | None:
    if is_markdown and (heading := _MARKDOWN_TITLE.search(text)):
        return heading[1]
    first, _, rest = text.strip().partition("\n")
    is_sentence = first.rstrip().endswith((".", "!", "?", ":", ";", ","))
    return first.strip() if rest.strip() and len(first) <= _TITLE_LENGTH and not is_sentence else None
