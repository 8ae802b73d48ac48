"""One file's content to raw records: what .txt, .md, .html, .json and .jsonl say of an article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orchestration.articles.decoding import Letters, decoded, normalise
from orchestration.articles.page_dates import language_of_page, stated_on_page
from orchestration.articles.rejected import RejectedError, tried
from orchestration.articles.stated import Stated
from orchestration.articles.values import texts_of

_TITLE_LENGTH = 160
_FIELDS = ("url", "source", "title", "author")
_MARKDOWN_TITLE = re.compile(r"^\s*#\s+(.{1,160}?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Newsroom:
    """What is configured for a source: its time zone (IANA), its kind (SOURCE_KINDS) and its language (ISO 639-1); None
    where nothing is."""

    zone: str | None = None
    kind: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Record:
    """An article as its file gives it. What it says of itself is of any type: checking.py makes texts of it.

    published: what is said to be its date of publication, in the order of trust; language: what a page says it is in
    (ISO 639-1); newsroom: what is configured for what it came from.
    letters: how its bytes were read; tables_left_out: of its text, those that can't be told as lines; faults: what else
    of it could not be taken.
    """

    text: str
    record_id: Any = None
    url: Any = None
    source: Any = None
    title: Any = None
    author: Any = None
    published: tuple[Stated, ...] = ()
    language: str | None = None
    newsroom: Newsroom = Newsroom()
    letters: Letters | None = None
    tables_left_out: int = 0
    faults: tuple[RejectedError, ...] = ()


def read_plain(data: bytes, *, is_markdown: bool = False) -> Record:
    """A text file, its text whole; the title is a Markdown heading, or a first line that is no sentence."""
    read = decoded(data)
    text = normalise(read.text)
    if not text.strip():
        raise RejectedError("empty", "The file has no text: remove it or fetch it again.")
    return Record(text, title=_title(text, is_markdown), letters=read.letters)


def read_html(data: bytes, *, charset: str | None = None, is_one_of_many: bool = False) -> Record:
    """The main text of a page with what it says of itself.

    charset: what the server named; is_one_of_many: of an archive, where the text is found three times as fast by a
    simpler rule.

    Raises RejectedError: no_article, no_text, binary, encoding.
    """
    import trafilatura  # slow to import, and only pages need it
    from trafilatura.utils import load_html

    from orchestration.articles.markup.addresses import named_address
    from orchestration.articles.markup.naming import named
    from orchestration.articles.markup.prepared import Prepared
    from orchestration.articles.markup.refusals import refusal_of

    read = decoded(data, is_html=True, charset=charset)
    page = read.text
    tree = load_html(page)
    if tree is None:
        raise _without_text(page)
    refusal = refusal_of(tree)
    if refusal is not None:
        raise RejectedError("no_article", refusal.why, page)
    address = named_address(tree)
    language = language_of_page(tree)
    published = tuple(stated_on_page(tree, language))  # before what changes the tree
    found = named(tree)
    prepared = Prepared(tree)
    if is_one_of_many:
        from resiliparse.extract.html2text import extract_plain_text

        text = extract_plain_text(prepared.page, main_content=True, alt_texts=False, list_bullets=False)
    else:
        document: Any = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False)
        text = getattr(document, "text", None) or ""
    if not text.strip():
        raise _without_text(page)
    told = prepared.restored(text)
    return Record(
        normalise(told.text),
        url=address,
        source=found.site,
        title=found.title if texts_of(found.title) else _written_title(page),
        author=found.author,
        published=published,
        language=language,
        letters=read.letters,
        tables_left_out=told.tables_left_out,
        faults=left_out(told.tables_left_out, prepared.articles_left_out),
    )


def _without_text(page: str) -> RejectedError:
    return RejectedError(
        "no_text", "No article text was found in the page: save the article itself, or its text.", page
    )


def left_out(tables: int, articles: int) -> tuple[RejectedError, ...]:
    """What is told of a page whose tables can't be read, or which has several articles."""
    faults = []
    if tables:
        which = "A table" if tables == 1 else f"{tables} tables"
        why = f"{which} of the page can't be told as text: what stands in it is not read."
        faults.append(RejectedError("table_left_out", why))
    if articles:
        why = (
            f"The page holds {articles + 1} articles: the first alone was taken; save the others as pages of their own."
        )
        faults.append(RejectedError("one_of_several", why))
    return tuple(faults)


def _written_title(page: str) -> str | None:
    """The title that stands in a page, where the one that its JSON-LD gives is no text."""
    from trafilatura.metadata import extract_title
    from trafilatura.utils import load_html

    tree = load_html(page)
    return extract_title(tree) if tree is not None else None


def read_json(data: bytes) -> Iterator[tuple[int, Record | RejectedError]]:
    """The record of a .json file, or the records of a list in it, each with its position counted from 1."""
    read = decoded(data)
    try:
        content = json.loads(read.text)
    except (ValueError, RecursionError) as error:
        why = f"The file is no valid JSON ({_fault(error)}): mend it, or fetch it again."
        raise RejectedError("unparseable", why, read.text) from error
    items = content if isinstance(content, list) else [content]
    for position, item in enumerate(items, start=1):
        yield position, tried("Reading it", _record, item, read.letters)


def read_json_line(line: bytes, number: int) -> Record | RejectedError:
    """The record of one line of a .jsonl file."""
    try:
        read = decoded(line)
        return tried("Reading it", _record, json.loads(read.text), read.letters)
    except RejectedError as error:
        return error
    except (ValueError, RecursionError) as error:
        why = f"Line {number} is no valid JSON ({_fault(error)}): mend or remove the line."
        return RejectedError("unparseable", why, line.decode("utf-8", "replace"))


def _fault(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}: {error.msg}"
    return "nested too deep" if isinstance(error, RecursionError) else "a number of too many digits"


def _record(item: Any, letters: Letters) -> Record | RejectedError:
    if not isinstance(item, dict):
        return RejectedError(
            "unparseable",
            "The record is no JSON object: give one with the fields id, url, source, title, author, text, published.",
        )
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        why = "The record has no field 'text' with the article's text: add it or remove the record."
        return RejectedError("no_text", why, json.dumps(item))
    said: dict[str, Any] = {name: item.get(name) for name in _FIELDS}
    published = (Stated(item["published"], "file", "record"),) if "published" in item else ()
    return Record(normalise(text), record_id=item.get("id"), published=published, letters=letters, **said)


def _title(text: str, is_markdown: bool) -> str | None:
    if is_markdown and (heading := _MARKDOWN_TITLE.search(text)):
        return heading[1]
    first, _, rest = text.strip().partition("\n")
    is_sentence = first.rstrip().endswith((".", "!", "?", ":", ";", ","))
    return first.strip() if rest.strip() and len(first) <= _TITLE_LENGTH and not is_sentence else None
