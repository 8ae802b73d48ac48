"""`overflight evaluate`: reads annotations and the published warehouse, and prints the figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from orchestration.evaluation.calibration import SURE, bins, picture, sure
from orchestration.evaluation.gold import GoldError, read_gold
from orchestration.evaluation.scoring import Evaluation, Share, evaluate
from orchestration.evaluation.warehouse import read_holdings
from orchestration.output.terminal import complain, say, say_json
from orchestration.output.visible import in_a_line
from orchestration.settings import Settings
from orchestration.warehouse.connect import WarehouseError, open_readonly
from orchestration.warehouse.reference import read_reference

_SHARES = {
    "events": "events (kind and type)",
    "aircraft": "aircraft (type, operator, count)",
    "aircraft_types": "aircraft (type)",
    "countries": "countries",
    "targets": "targets",
    "places": "places",
    "answers": "answers",
}


@dataclass(frozen=True)
class Telling:
    """What is told beside the figures: every mistake, the calibration, a picture of it; all of it as JSON."""

    errors: bool = False
    calibration: bool = False
    picture: Path | None = None
    as_json: bool = False


def evaluate_readers(
    settings: Settings, gold: Path, readers: Sequence[str], counts: Path | None, *, as_json: bool
) -> int:
    """Print what each reader makes of annotated articles of a home, side by side; the exit code as of a warehouse.

    counts: a file to write how often each was right, by which confidence is reckoned.
    """
    from orchestration.evaluation.readers import counts_of, read_by, write_counts

    results: dict[str, Evaluation] = {}
    try:
        annotated = read_gold(gold)
        for given in [settings.model_copy(update={"reader": reader}).checked() for reader in readers]:
            frames, holdings = read_by(given, annotated)
            results[given.reader] = evaluate(annotated, holdings)
            if unanswered := frames["model_readings"].filter(outcome="unanswered").height:
                asking = f"`{settings.command(f'run --reader {given.reader}')}` asks for it"
                complain(
                    f"{given.reader}: articles read by the rules for want of a model's answer: {unanswered}; {asking}."
                )
    except (GoldError, ValueError) as error:
        complain(error)
        return 2
    if missing := max(result.missing_articles for result in results.values()):
        complain(f"{missing} of {len(annotated)} annotated articles are not in this home, so nothing is found in them.")
    if as_json:
        say_json({reader: figures(result) for reader, result in results.items()})
    else:
        _print_side_by_side(results)
    if counts is not None:
        write_counts(counts_of(settings, annotated), counts)
        say(f"How often each reader was right is written to {counts}.")
    return 0


def _print_side_by_side(results: Mapping[str, Evaluation]) -> None:
    from rich.table import Table

    from orchestration.output.console import Terminal

    table = Table("", *results, box=None, padding=(0, 2, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    for name, label in _SHARES.items():
        shares: list[Share] = [getattr(result, name) for result in results.values()]
        table.add_row(f"{label}, F1", *(f"{share.f1:.3f}" for share in shares))
    table.add_row("events, precision", *(f"{r.events.precision:.3f}" for r in results.values()))
    table.add_row("events, recall", *(f"{r.events.recall:.3f}" for r in results.values()))
    table.add_row("dates exactly right", *(f"{r.dates:.3f}" for r in results.values()))
    table.add_row("articles left empty", *(f"{r.empty_kept} of {r.empty}" for r in results.values()))
    Terminal().print(table)


def evaluate_warehouse(warehouse: Path, reference: Path, gold: Path, told: Telling) -> int:
    """Print the figures; the exit code: 0, or 2 with a sentence when annotations or warehouse can't be read."""
    if told.picture is not None and told.picture.suffix.lower() != ".svg":
        complain(f"The picture is drawn as SVG: name it {told.picture.with_suffix('.svg')}.")
        return 2
    try:
        annotated = read_gold(gold)
        with open_readonly(warehouse) as connection:
            result = evaluate(annotated, read_holdings(connection, read_reference(reference)["event_types"]))
    except (GoldError, WarehouseError) as error:
        complain(error)
        return 2
    if told.as_json:
        say_json(figures(result))
    else:
        print_figures(result)
        if told.calibration:
            print_calibration(result)
    if told.picture is not None:
        told.picture.write_text(picture(bins(result.judged)), encoding="utf-8")
        say(f"Confidence against what is right is drawn in {told.picture}.")
    if told.errors:
        for mistake in result.mistakes:
            say(in_a_line(" | ".join((mistake.article, mistake.kind, mistake.event, mistake.detail))))
    return 0


def figures(result: Evaluation) -> dict[str, Any]:
    """All figures as plain numbers, rounded to three places."""
    return {
        "articles": result.articles,
        "missing_articles": result.missing_articles,
        **{name: _share(getattr(result, name)) for name in _SHARES},
        "type_exact": round(result.type_exact, 3),
        "date_acc": round(result.dates, 3),
        "dated_acc": round(result.dated, 3),
        "negatives": f"{result.empty_kept}/{result.empty}",
        "identity_b3": {
            "p": round(result.identity[0], 3), "r": round(result.identity[1], 3), "f1": round(result.identity_f1, 3),
        },
        "calibration": [asdict(each) for each in bins(result.judged)],
        "mistakes": dict(sorted(Counter(m.kind for m in result.mistakes).items())),
    }  # fmt: skip


def _share(share: Share) -> dict[str, float]:
    return {
        "p": round(share.precision, 3),
        "r": round(share.recall, 3),
        "f1": round(share.f1, 3),
        "n_pred": share.found,
        "n_gold": share.wanted,
    }


def print_figures(result: Evaluation) -> None:
    """Print the figures as a table, and beneath it the shares that are of matched events."""
    from rich.table import Table

    from orchestration.output.console import Terminal

    console = Terminal()
    missing = f", {result.missing_articles} of them not in the warehouse" if result.missing_articles else ""
    console.print(f"{result.articles} annotated articles{missing}")
    table = Table("", "precision", "recall", "F1", "found", "wanted", box=None, padding=(0, 2, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    for name, label in _SHARES.items():
        share: Share = getattr(result, name)
        cells = (f"{share.precision:.3f}", f"{share.recall:.3f}", f"{share.f1:.3f}")
        table.add_row(label, *cells, str(share.found), str(share.wanted))
    precision, recall = result.identity
    table.add_row("identity (B-cubed)", f"{precision:.3f}", f"{recall:.3f}", f"{result.identity_f1:.3f}", "", "")
    console.print(table)
    console.print(f"dates exactly right, of events matched    {result.dates:.3f} (of dated ones {result.dated:.3f})")
    console.print(f"exact type, of events matched             {result.type_exact:.3f}")
    console.print(f"articles without events left empty        {result.empty_kept} of {result.empty}")
    kinds = Counter(m.kind for m in result.mistakes)
    console.print("mistakes by kind                          " + ", ".join(f"{n} {k}" for k, n in kinds.most_common()))


def print_calibration(result: Evaluation) -> None:
    """Print how many reports of each span of confidence are right, as a table with bars."""
    from rich.table import Table

    from orchestration.output.console import Terminal

    console = Terminal()
    table = Table("confidence", "mean", "reports", "right", "", box=None, padding=(0, 2, 0, 0))
    for each in bins(result.judged):
        share = each.right / each.reports
        bar = "#" * round(20 * share)
        table.add_row(
            f"{each.low:.2f} to {each.high:.2f}", f"{each.confidence:.2f}", str(each.reports), f"{share:.2f}", bar
        )
    reports, right = sure(result.judged)
    console.print("\nreports that are right (an annotator found the event, on the same day)")
    console.print(table)
    console.print(f"of {SURE} and more: {right} of {reports} right")
