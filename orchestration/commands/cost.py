"""`overflight cost`: says beforehand what asking a model about articles would cost, and asks nobody."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestration.output.terminal import complain, say_json
from orchestration.settings import Settings
from orchestration.warehouse.reference import Rows, read_reference

if TYPE_CHECKING:
    from orchestration.second_reader.costing import Estimate


def tell_cost(settings: Settings, reader: str, source: Path | None, *, as_json: bool) -> int:
    """Print what a reader would cost of the articles at a path, else of those of the home; the exit code.

    0; 2 with a sentence where there are no articles.
    """
    from orchestration.second_reader.costing import estimate

    reference = read_reference(settings.reference)
    articles = _of_home(settings) if source is None else _of_path(settings, source, reference["sources"])
    found = estimate(settings.model_copy(update={"reader": reader}), reference, articles)
    if not found.articles:
        where = f"{source} holds no article" if source else f"No article lies in {settings.home}"
        complain(f"{where}: give a file or folder of articles by --articles.")
        return 2
    cost = settings.model.cost(found.tokens_in, found.tokens_out)
    budget = settings.model.tokens_a_day
    if as_json:
        say_json({**asdict(found), "cost": cost, "days": found.days(budget) if budget else None})
    else:
        _print(found, reader, settings, cost)
    return 0


def _of_home(settings: Settings) -> Iterator[dict[str, Any]]:
    from orchestration.warehouse.lake import Lake

    lake = Lake(settings.lake)
    for day in lake.days("articles"):
        yield from lake.read("articles", day).iter_rows(named=True)


def _of_path(settings: Settings, source: Path, sources: Rows) -> Iterator[dict[str, Any]]:
    """The articles at a path, and a sentence of what there is none."""
    from orchestration.articles.files import Limits
    from orchestration.articles.known import Known
    from orchestration.articles.stage import collect

    limits = Limits(max_article_bytes=settings.max_article_bytes)
    found = collect(source, known=Known.nothing(), captured_at=settings.clock(), limits=limits, sources=sources)
    if left_out := found.quarantine.height:
        complain(f"Not counted, as a run would refuse it: {left_out}, the first since: {found.quarantine['detail'][0]}")
    yield from found.articles.iter_rows(named=True)


def _print(found: "Estimate", reader: str, settings: Settings, cost: float | None) -> None:
    from rich.table import Table

    from orchestration.output.console import Terminal
    from orchestration.second_reader.stage import ANSWER_TOKENS

    model, console = settings.model, Terminal()
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column()
    table.add_column(justify="right")
    proposed = "of which the rules propose something" if reader == "confirm" else "that may tell of an event"
    table.add_row("articles", f"{found.articles:,}")
    table.add_row(proposed, f"{found.asked_for:,}")
    table.add_row("questions that are answered already", f"{found.answered:,}")
    table.add_row("questions to be asked", f"{found.questions:,}")
    table.add_row("tokens of these questions, about", f"{found.tokens_in:,}")
    table.add_row("tokens of their answers, about", f"{found.tokens_out:,}")
    if cost is not None:
        table.add_row(f"cost at {model.price_in:g} and {model.price_out:g} a million, about", f"{cost:,.2f}")
    if model.tokens_a_day:
        table.add_row(f"days at {model.tokens_a_day:,} tokens each", f"{found.days(model.tokens_a_day):,}")
    console.print(table)
    kept = f"of answers as many as the {found.of_answers:,} kept in this home had"
    answers = kept if found.of_answers else f"{ANSWER_TOKENS} an answer"
    console.print(
        f"Tokens are estimated: of questions a quarter of their ASCII signs and one for each other; {answers}."
    )
    if cost is None:
        console.print("Give --price-in and --price-out, the prices of a million tokens, to see what that costs.")
