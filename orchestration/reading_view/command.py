"""The command that shows what is read from one text."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.model import Reading
from orchestration.claims.read import read_article
from orchestration.claims.stage import Joint, SecondReader
from orchestration.isolating import each, told
from orchestration.output.terminal import complain, say, say_json
from orchestration.output.visible import in_a_line
from orchestration.reading_view.source import NothingToReadError, articles_of
from orchestration.settings import PROJECT, Settings
from orchestration.settings_file import SettingsFileError
from orchestration.warehouse.reference import Rows, language_tables, read_reference
from orchestration.warehouse.schema import published_day

_Shown = list[tuple[str, str, Joint]]


def show_reading(
    source: str, published: date | None, html: Path | None, *, as_json: bool, model: Settings | None = None
) -> int:
    """Show a text in the terminal, as JSON, or as a page at `html`; the exit code.

    model: settings by which a language model reads beside the rules.
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
    try:
        with _second(model, reference, lexicons) as second:
            read, faults = each(articles.iter_rows(named=True), lambda row: _read(row, lexicons, second))
    except SettingsFileError as fault:
        complain(fault)
        return 2
    for row, error in faults:
        complain(told(f"Reading {in_a_line(row['external_id'])}", error))
    shown, code = [reading for _, reading in read], 1 if faults else 0
    if as_json:
        say_json([_plain(*reading) for reading in shown])
        return code
    if html is not None:
        from orchestration.reading_view.page import page

        html.write_text(
            page(
                [(title, text, joint.reading) for title, text, joint in shown],
                names,
                meanings,
                [_refused(joint) for _, _, joint in shown],
            ),
            encoding="utf-8",
        )
        say(f"Written to {html}: open it in a browser.")
        return code
    _print(shown, [published_day(row) for row, _ in read], names, meanings)
    return code


def _second(
    model: Settings | None, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon]
) -> AbstractContextManager[SecondReader | None]:
    """The model that reads beside the rules, if one is to."""
    if model is None:
        return nullcontext()
    from orchestration.reading_view.second import beside

    return beside(model, reference, lexicons)


def _read(row: dict[str, Any], lexicons: Mapping[str, Lexicon], second: SecondReader | None) -> tuple[str, str, Joint]:
    language = recognise(row["text"], row["language"], [lexicon.language for lexicon in lexicons.values()])
    if language.code is None:
        joint = Joint(Reading((), (), ()))
        able = ", ".join(sorted(lexicons))
        complain(f"Not read: the text is written in {language.written_in}; what can be read is {able}.")
    else:
        lexicon = lexicons[language.code]
        rules = read_article(row["article_id"], row["text"], published_day(row), lexicon)
        joint = Joint(rules) if second is None else second(row, lexicon, rules)
    if row["tables_left_out"]:
        tables = "A table" if row["tables_left_out"] == 1 else f"{row['tables_left_out']} tables"
        complain(f"{tables} of the page can't be told as text: what stands there is not read.")
    return row["title"] or row["external_id"], row["text"], joint


def _plain(title: str, text: str, joint: Joint) -> dict[str, Any]:
    return {"title": title, "text": text, **asdict(joint.reading), "refused": _refused(joint)}


def _refused(joint: Joint) -> list[str]:
    return [row["detail"] for row in joint.refused]


def _print(shown: _Shown, days: Sequence[date | None], names: Mapping[str, str], meanings: Mapping[str, str]) -> None:
    from orchestration.output.console import Terminal
    from orchestration.reading_view.terminal import show

    console = Terminal()
    for (title, text, joint), published in zip(shown, days, strict=True):
        day = str(published) if published is not None else "no date of publication (give --published)"
        console.rule(in_a_line(f"{title} · {day}"), characters="─")
        show(console, text, joint.reading, names, meanings, _refused(joint))
