"""The command that shows what is read from one text."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.model import Reading
from orchestration.claims.read import read_article
from orchestration.isolating import each, told
from orchestration.output.terminal import complain, say, say_json
from orchestration.output.visible import in_a_line
from orchestration.reading_view.source import NothingToReadError, articles_of
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference
from orchestration.warehouse.schema import published_day

_Shown = list[tuple[str, str, Reading]]


def show_reading(source: str, published: date | None, html: Path | None, *, as_json: bool) -> int:
    """Show a text in the terminal, as JSON, or as a page at `html`; the exit code.

    0; 1 where the reader raises on a text, which is told; 2 with a sentence why there is nothing to show.
    """
    reference = read_reference(PROJECT / "seeds" / "reference")
    try:
        articles = articles_of(source, published, reference["sources"])
    except NothingToReadError as nothing:
        complain(nothing)
        return 2
    lexicons = build_lexicons(reference, language_tables(PROJECT / "seeds" / "languages"))
    names = {row["place_id"]: row["name"] for row in reference["places"]}
    meanings = {row["rule"]: row["meaning"] for row in reference["rules"]}
    read, faults = each(articles.iter_rows(named=True), lambda row: _read(row, lexicons))
    for row, error in faults:
        complain(told(f"Reading {in_a_line(row['external_id'])}", error))
    shown, code = [reading for _, reading in read], 1 if faults else 0
    if as_json:
        say_json([_plain(*reading) for reading in shown])
        return code
    if html is not None:
        from orchestration.reading_view.page import page

        html.write_text(page(shown, names, meanings), encoding="utf-8")
        say(f"Written to {html}: open it in a browser.")
        return code
    _print(shown, [published_day(row) for row, _ in read], names, meanings)
    return code


def _read(row: dict[str, Any], lexicons: Mapping[str, Lexicon]) -> tuple[str, str, Reading]:
    language = recognise(row["text"], row["language"], [lexicon.language for lexicon in lexicons.values()])
    if language.code is None:
        reading = Reading((), (), ())
        able = ", ".join(sorted(lexicons))
        complain(f"Not read: the text is written in {language.written_in}; what can be read is {able}.")
    else:
        reading = read_article(row["article_id"], row["text"], published_day(row), lexicons[language.code])
    if row["tables_left_out"]:
        tables = "A table" if row["tables_left_out"] == 1 else f"{row['tables_left_out']} tables"
        complain(f"{tables} of the page can't be told as text: what stands there is not read.")
    return row["title"] or row["external_id"], row["text"], reading


def _plain(title: str, text: str, reading: Reading) -> dict[str, Any]:
    return {"title": title, "text": text, **asdict(reading)}


def _print(shown: _Shown, days: Sequence[date | None], names: Mapping[str, str], meanings: Mapping[str, str]) -> None:
    from orchestration.output.console import Terminal
    from orchestration.reading_view.terminal import show

    console = Terminal()
    for (title, text, reading), published in zip(shown, days, strict=True):
        day = str(published) if published is not None else "no date of publication (give --published)"
        console.rule(in_a_line(f"{title} · {day}"), characters="─")
        show(console, text, reading, names, meanings)
