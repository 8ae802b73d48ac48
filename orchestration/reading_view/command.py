"""The command that shows what is read from one text."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from orchestration.claims.languages.pack import read_language
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.model import Reading
from orchestration.claims.read import read_article
from orchestration.output.terminal import complain, say, say_json
from orchestration.output.visible import in_a_line
from orchestration.reading_view.source import NothingToReadError, articles_of
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference

_Shown = list[tuple[str, str, Reading]]


def show_reading(source: str, published: date | None, html: Path | None, *, as_json: bool) -> int:
    """Show a text in the terminal, as JSON, or as a page at `html`; the exit code: 0, or 2 with a sentence why not."""
    reference = read_reference(PROJECT / "seeds" / "reference")
    try:
        articles = articles_of(source, published, reference["sources"])
    except NothingToReadError as nothing:
        complain(nothing)
        return 2
    lexicon = build_lexicon(reference, read_language("en", read_reference(PROJECT / "seeds" / "languages" / "en")))
    shown = [_read(row, lexicon) for row in articles.iter_rows(named=True)]
    if as_json:
        say_json([_plain(*each) for each in shown])
        return 0
    if html is not None:
        from orchestration.reading_view.page import page

        html.write_text(page(shown, lexicon.place_names), encoding="utf-8")
        say(f"Written to {html}: open it in a browser.")
        return 0
    _print(shown, articles, lexicon)
    return 0


def _read(row: dict[str, Any], lexicon: Lexicon) -> tuple[str, str, Reading]:
    published = row["published_at"].date() if row["published_at"] is not None else None
    reading = read_article(row["article_id"], row["text"], published, lexicon)
    return row["title"] or row["external_id"], row["text"], reading


def _plain(title: str, text: str, reading: Reading) -> dict[str, Any]:
    return {"title": title, "text": text, **asdict(reading)}


def _print(shown: _Shown, articles: pl.DataFrame, lexicon: Lexicon) -> None:
    from orchestration.output.console import Terminal
    from orchestration.reading_view.terminal import show

    console = Terminal()
    for (title, text, reading), published in zip(shown, articles["published_at"], strict=True):
        day = str(published.date()) if published is not None else "no date of publication (give --published)"
        console.rule(in_a_line(f"{title} · {day}"), characters="─")
        show(console, text, reading, lexicon.place_names)
