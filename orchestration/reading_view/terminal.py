"""Shows a reading in the terminal: the text with its evidence in colour, then a table of each event."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from orchestration.claims.model import Claim, Reading
from orchestration.output.console import Terminal
from orchestration.output.visible import visible
from orchestration.reading_view.marking import describe, headline, marks_of, read_by, said_by, stretches
from orchestration.reading_view.meanings import rules_of

_COLOURS = ("cyan", "yellow", "magenta", "green", "blue", "red")
_STRONG = frozenset({"aircraft", "vessel", "date", "exercise", "missile", "crossing", "time"})


def show(
    console: Terminal,
    text: str,
    reading: Reading,
    places: Mapping[str, str],
    meanings: Mapping[str, str],
    refused: Sequence[str] = (),
) -> None:
    """Print the text and all that was read from it; every event has a colour of its own. meanings: those of rules.

    refused: what of a second reader was refused, a sentence each.
    """
    console.print(_coloured(text, reading, places), soft_wrap=False)
    if not reading.reports:
        console.print("\nNo drill and no incident is read from this text.", style="bold")
    for number, report in enumerate(reading.reports, start=1):
        console.print()
        title = f"{number}. {headline(report)}, confidence {report.confidence:.2f}, rule {report.rule}"
        console.print(title, style=f"bold {_colour(number)}")
        who = f", read by {read_by(report)}" if read_by(report) else ""
        console.print(f"rests on: {report.support}{who}", style="dim")
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        for name in ("claim", "value", "words", "rule", *(["read by"] if who else [])):
            table.add_column(name, overflow="fold")
        for claim in (c for c in reading.claims if c.report_id == report.report_id):
            table.add_row(
                claim.claim_type, describe(claim, places), _words(claim), claim.rule, *([read_by(claim)] if who else [])
            )
        console.print(table)
    if reading.doubted:
        console.print("\nLeft out as doubtful", style="bold")
        for report in reading.doubted:
            told = visible(" ".join(text[report.evidence_start : report.evidence_end].split()))
            console.print(f"{headline(report)}, confidence {report.confidence:.2f} ({report.support}): “{told}”")
    if refused:
        console.print("\nRefused of the model", style="bold")
        for sentence in refused:
            console.print(visible(sentence))
    _links(console, reading)
    _rules(console, reading, meanings)
    if reading.statements:
        console.print("\nStatements", style="bold")
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        for name in ("who", "country", "says", "kind", "rule"):
            table.add_column(name, overflow="fold")
        for statement in reading.statements:
            kind = "quoted" if statement.is_direct else "reported"
            table.add_row(said_by(statement), statement.country or "", statement.quote, kind, statement.rule)
        console.print(table)


def _coloured(text: str, reading: Reading, places: Mapping[str, str]) -> Text:
    coloured = Text()
    for stretch in stretches(text, marks_of(reading, places)):
        style = ""
        told = next((m for m in stretch.marks if m.report is not None and m.kind != "statement"), None)
        if told is not None:
            strong = any(m.kind in _STRONG for m in stretch.marks)
            style = f"{'bold underline ' if strong else ''}{_colour(told.report or 1)}"
        elif stretch.marks:
            style = "italic"
        coloured.append(visible(stretch.text), style)
    return coloured


def _links(console: Terminal, reading: Reading) -> None:
    numbers = {report.report_id: number for number, report in enumerate(reading.reports, start=1)}
    for link in reading.links:
        if link.answers_report_id in numbers:
            lag = "" if link.lag_days is None else f", {link.lag_days} days later"
            console.print(
                f"{numbers[link.report_id]} {link.relation} {numbers[link.answers_report_id]}{lag}: “{link.evidence}”"
            )


def _rules(console: Terminal, reading: Reading, meanings: Mapping[str, str]) -> None:
    rules = rules_of(reading, meanings)
    if rules:
        console.print("\nRules", style="bold")
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
        for rule, meaning in rules:
            table.add_row(rule, meaning)
        console.print(table)


def _colour(number: int) -> str:
    return _COLOURS[(number - 1) % len(_COLOURS)]


def _words(claim: Claim) -> str:
    return claim.surface if len(claim.surface) <= 60 else claim.surface[:59] + "…"
