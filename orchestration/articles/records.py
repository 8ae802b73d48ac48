"""One file's content to raw records: what .txt, .md, .html, .json and .jsonl say of an article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orchestration.articles.decoding import decode, normalise
from orchestration.articles.page_dates import language_of_page, stated_on_page
from orchestration.articles.rejected import RejectedError, tried
from orchestration.articles.stated import Stated
from orchestration.articles.values import texts_of

_TITLE_LENGTH = 160
_FIELDS = ("url", "source", "title", "author")
_NO_DATES = {"max_date": "1000-01-01", "extensive_search": False}
"""Dates are read by page_dates.py; the library would guess one."""
_MARKDOWN_TITLE = re.compile(r"^\s*#\s+(.{1,160}?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Record:
    """An article as its file gives it. What it says of itself is of any type: checking.py makes texts of it.

    published: what is said to be its date of publication, in the order of trust; language: what a page says it is in
    (ISO 639-1); zone: the time zone configured for what it came from (IANA).
    """

    text: str
    record_id: Any = None
    url: Any = None
    source: Any = None
    title: Any = None
    author: Any = None
    published: tuple[Stated, ...] = ()
    language: str | None = None
    zone: str | None = None


def read_plain(data: bytes, *, is_markdown: bool = False) -> Record:
    """A text file, its text whole; the title is a Markdown heading, or a first line that is no sentence."""
    text = normalise(decode(data))
    if not text.strip():
        raise RejectedError("empty", "The file has no text: remove it or fetch it again.")
    return Record(text, title=_title(text, is_markdown))


def read_html(data: bytes, *, charset: str | None = None, is_one_of_many: bool = False) -> Record:
    """The main text of a page with what it says of itself.

    charset: what the server named; is_one_of_many: of an archive, where the text is found three times as fast by a
    simpler rule.

    Raises RejectedError: no_text, binary, encoding.
    """
    import trafilatura  # slow to import, and only pages need it
    from trafilatura.utils import load_html

    page = decode(data, is_html=True, charset=charset)
    tree = load_html(page)
    found: Any
    if is_one_of_many:
        from resiliparse.extract.html2text import extract_plain_text

        found = trafilatura.extract_metadata(page, date_config=_NO_DATES)
        text = extract_plain_text(page, main_content=True, alt_texts=False, list_bullets=False)
    else:
        found = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_NO_DATES
        )
        text = getattr(found, "text", None) or ""
    if not text.strip():
        why = "No article text was found in the page: save the article itself, or its text."
        raise RejectedError("no_text", why, page)
    language = language_of_page(tree) if tree is not None else None
    return Record(
        normalise(text),
        url=found.url,
        source=found.sitename,
        title=found.title if texts_of(found.title) else _written_title(page),
        author=found.author,
        published=tuple(stated_on_page(tree, language)) if tree is not None else (),
        language=language,
    )


def _written_title(page: str) -> str | None:
    """The title that stands in a page, where the one that its JSON-LD gives is no text."""
    from trafilatura.metadata import extract_title
    from trafilatura.utils import load_html

    tree = load_html(page)
    return extract_title(tree) if tree is not None else None


def read_json(data: bytes) -> Iterator[tuple[int, Record | RejectedError]]:
    """The record of a .json file, or the records of a list in it, each with its position counted from 1."""
    text = decode(data)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = f"The file is no valid JSON ({_fault(error)}): mend it, or fetch it again."
        raise RejectedError("unparseable", why, text) from error
    items = content if isinstance(content, list) else [content]
    for position, item in enumerate(items, start=1):
        yield position, tried("Reading it", _record, item)


def read_json_line(line: bytes, number: int) -> Record | RejectedError:
    """The record of one line of a .jsonl file."""
    try:
        return tried("Reading it", _record, json.loads(decode(line)))
    except RejectedError as error:
        return error
    except (ValueError, RecursionError) as error:
        why = f"Line {number} is no valid JSON ({_fault(error)}): mend or remove the line."
        return RejectedError("unparseable", why, line.decode("utf-8", "replace"))


def _fault(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}: {error.msg}"
    return "nested too deep" if isinstance(error, RecursionError) else "a number of too many digits"


def _record(item: Any) -> Record | RejectedError:
    if not isinstance(item, dict):
        return RejectedError(
            "unparseable",
            "The record is no JSON object: give one with the fields id, url, source, title, author, text, published.",
        )
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        why = "The record has no field 'text' with the article's text: add it or remove the record."
        return RejectedError("no_text", why, json.dumps(item))
    said = {name: item.get(name) for name in _FIELDS}
    published = (Stated(item["published"], "file", "record"),) if "published" in item else ()
    return Record(normalise(text), record_id=item.get("id"), published=published, **said)


def _title(text: str, is_markdown: bool) -> str | None:
    if is_markdown and (heading := _MARKDOWN_TITLE.search(text)):
        return heading[1]
    first, _, rest = text.strip().partition("\n")
    is_sentence = first.rstrip().endswith((".", "!", "?", ":", ";", ","))
    return first.strip() if rest.strip() and len(first) <= _TITLE_LENGTH and not is_sentence else None
