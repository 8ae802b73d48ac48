"""Where the text to show comes from: a file or folder, an address, or standard input."""

import sys
import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path

import polars as pl

from orchestration.addresses import without_login
from orchestration.articles.files import Limits
from orchestration.articles.known import Known
from orchestration.articles.pdf.reading import is_pdf
from orchestration.articles.stage import collect
from orchestration.collecting.one_page import page_at
from orchestration.collecting.said import content_type_of
from orchestration.warehouse.reference import Rows

_MOST_BYTES = 20_000_000


class NothingToReadError(Exception):
    """There is no text to show; the message says what, where, and what to do."""


def articles_of(source: str, published: date | None, sources: Rows) -> pl.DataFrame:
    """The articles at a path, an http(s) address, or in standard input ('-'), in the lake's schema.

    published: the day of publication, when the text does not say it or says it wrong.
    Raises NothingToReadError when there is none, with the reason that quarantine would give.
    """
    if source == "-":
        data = sys.stdin.buffer.read(_MOST_BYTES)
        found = _of_bytes(data, ".pdf" if is_pdf(data) else ".txt", sources)
    elif source.startswith(("http://", "https://")):
        found = _of_bytes(*_fetched(source), sources)
    elif Path(source).exists():
        found = _of_path(Path(source), sources)
    else:
        raise NothingToReadError(f"There is no file or folder at {source}: check the path, or give an address or '-'.")
    if published is not None:
        moment = datetime.combine(published, time(), UTC)
        found = found.with_columns(
            pl.lit(moment).cast(found.schema["published_at"]).alias("published_at"),
            pl.lit(published).alias("published_on"),
        )
    return found


def _of_bytes(data: bytes, ending: str, sources: Rows) -> pl.DataFrame:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"text{ending}"
        path.write_bytes(data)
        return _of_path(path, sources)


def _of_path(path: Path, sources: Rows) -> pl.DataFrame:
    now = datetime.now(UTC)
    collected = collect(path, known=Known.nothing(), captured_at=now, limits=Limits(), sources=sources)
    if collected.articles.is_empty():
        reasons = collected.quarantine["detail"].to_list()
        raise NothingToReadError(reasons[0] if reasons else f"{path} holds no article.")
    return collected.articles


def _fetched(address: str) -> tuple[bytes, str]:
    """The bytes at an address, up to a cap, and the file ending that their kind asks for."""
    answer = page_at(address)
    if not answer.is_ok:
        what = f"{without_login(address)} can't be fetched. {answer.reason}"
        raise NothingToReadError(f"{what} Check the address, or save the page and give the file.")
    if is_pdf(answer.body):
        return answer.body, ".pdf"
    return answer.body, ".txt" if content_type_of(answer.content_type)[0] == "text/plain" else ".html"
