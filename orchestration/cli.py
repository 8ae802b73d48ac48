"""The command line. Each command says what it does in one sentence and leaves the work to a module of its own."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.arguments import text
from orchestration.commands.entering import entered
from orchestration.commands.examples import EXAMPLES
from orchestration.commands.program import Program
from orchestration.corrections.app import app as correct
from orchestration.made_by import VERSION
from orchestration.output.terminal import say
from orchestration.settings import SAMPLE

app = typer.Typer(
    name="overflight",
    cls=Program,
    help="Overflight reads news and press releases into a warehouse of military drills and incidents. "
    "Every number is traced to the sentence that states it, and every disagreement between sources is kept.",
    epilog=EXAMPLES[""],
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)  # fmt: skip
app.add_typer(correct, name="correct")


def _tell_version(asked: bool) -> None:
    if asked:
        say(f"overflight {VERSION}")
        raise typer.Exit


@app.callback()
def overflight(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version, and end.")
    ] = False,
) -> None:
    """What holds for all commands; `overflight` alone shows the help."""


class Reader(StrEnum):
    """Who reads: those of the settings, in the form that an option given several times needs."""

    RULES, MODEL, BOTH, CONFIRM = "rules", "model", "both", "confirm"


class Form(StrEnum):
    """The forms of an export."""

    PARQUET, CSV, GEOJSON, JSONL = "parquet", "csv", "geojson", "jsonl"


Readers = Annotated[
    Reader | None,
    typer.Option("--reader", help="Who reads: the rules, a model, both, or the rules with a model that confirms what "
                 "they propose; default: OVERFLIGHT_READER, else the rules.", show_default=False),
]  # fmt: skip
Home = Annotated[Path | None, typer.Option("--home", help="The folder that holds all state.", show_default=False)]


@app.command(epilog=EXAMPLES["run"])
def run(
    articles: Annotated[
        Path | None,
        typer.Option("--articles", help="A file or folder of articles (.txt .md .html .pdf .json .jsonl, also .gz); "
                     "default: the embedded sample, where nothing else was ever taken in.", show_default=False),
    ] = None,
    sources: Annotated[
        Path | None,
        typer.Option("--sources", help="A sources.yaml: what to collect from feeds, pages, GDELT and archives; "
                     "default: sources.yaml in the home folder, if it is there.", show_default=False),
    ] = None,
    reread: Annotated[
        bool, typer.Option("--reread", help="First make articles anew of all answers that were kept; ask no source.")
    ] = False,
    sample: Annotated[
        bool, typer.Option("--sample", help="Take in the embedded sample. It is invented, and leaves when others come.")
    ] = False,
    reader: Readers = None,
    ask_anew: Annotated[
        bool, typer.Option("--ask-anew", help="Ask the model again where another model or prompt answered.")
    ] = False,
    home: Home = None,
    force: Annotated[bool, typer.Option("--force", help="Rebuild even when nothing is new.")] = False,
) -> None:  # fmt: skip
    """Collect and take in articles, read them, resolve events, build, check and publish the warehouse."""
    if sample and articles is not None:
        raise typer.BadParameter("--sample and --articles exclude each other.")
    given: dict[str, str | Path | None] = {"ARTICLES": SAMPLE if sample else articles, "SOURCES": sources}
    given |= {"COLLECT": "false" if reread else None, "READER": reader, "MODEL__ASK_ANEW": "true" if ask_anew else None}
    settings = entered(home, writes=True, **given)
    from orchestration.commands.stopping import stoppable

    with stoppable(lambda: "The run was interrupted before it began."):
        from orchestration.commands.run import run_pipeline

    raise typer.Exit(run_pipeline(settings, force=force, anew=reread))


@app.command(epilog=EXAMPLES["sources"])
def sources(
    sources: Annotated[
        Path | None,
        typer.Option("--sources", help="A sources.yaml; default: the one in the home folder.", show_default=False),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a source.")] = False,
    home: Home = None,
) -> None:
    """Tell what each source gave lately and what was wrong, also where nothing was published yet."""
    settings = entered(home, SOURCES=sources)
    from orchestration.commands.sources import tell_sources

    raise typer.Exit(tell_sources(settings, as_json=json))


@app.command(epilog=EXAMPLES["ui"])
def ui(
    port: Annotated[int, typer.Option("--port", help="The port on 127.0.0.1.")] = 3000,
    home: Home = None,
) -> None:
    """Start the Dagster UI on 127.0.0.1 with its daemon, so that schedules and the inbox sensor work."""
    settings = entered(home, writes=True)
    from orchestration.commands.ui import serve_ui

    raise typer.Exit(serve_ui(settings, port))


@app.command(epilog=EXAMPLES["doctor"])
def doctor(
    mend: Annotated[
        bool, typer.Option("--mend", help="Make again what can be made again, and put aside what can't.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    home: Home = None,
) -> None:
    """Tell what each file of a home is, which are damaged, and what can be done; with --mend, do it."""
    settings = entered(home, writes=mend)
    from orchestration.keeping.doctor import examine

    raise typer.Exit(examine(settings, mend=mend, as_json=json))


@app.command(epilog=EXAMPLES["tidy"])
def tidy(
    do: Annotated[bool, typer.Option("--do", help="Let it go; else it is only shown.")] = False, home: Home = None
) -> None:
    """Tell what a home weighs and what of it is older than the settings let it become; with --do, let that go."""
    settings = entered(home, writes=do)
    from orchestration.keeping.tidying import tidy_and_tell

    raise typer.Exit(tidy_and_tell(settings, do=do))


@app.command(epilog=EXAMPLES["sql"])
def sql(
    query: Annotated[
        str, typer.Argument(parser=text, help='SQL over the schema marts, such as "from marts.fct_drills".')
    ],
    csv: Annotated[
        bool,
        typer.Option(
            "--csv",
            help="Print CSV for a spreadsheet: a text that it would calculate "
            "stands behind an apostrophe, controls are named.",
        ),
    ] = False,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="The same with a mark of byte order, so that a double click opens it with its "
                     "letters right."),
    ] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Print CSV with every cell as it is stored.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print a JSON array of rows.")] = False,
    timeout: Annotated[
        float | None,
        typer.Option("--timeout", min=0.1, help="Seconds that the query may take; default: 60, or "
                     "OVERFLIGHT_SQL_SECONDS. OVERFLIGHT_SQL_MEMORY says what it may hold (2GB).", show_default=False),
    ] = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Ask the published warehouse, read-only: as a table, CSV or JSON."""
    settings = entered(home)
    from orchestration.commands.sql import ask
    from orchestration.warehouse.bounded import Bounds

    bounds = Bounds(timeout or settings.sql_seconds, settings.sql_memory)
    asked = {"excel csv": excel, "raw csv": raw, "csv": csv, "json": json}
    form = next((form for form, is_asked in asked.items() if is_asked), "table")
    raise typer.Exit(ask(settings.warehouse, query, form, bounds))


@app.command(epilog=EXAMPLES["read"])
def read(
    source: Annotated[str, typer.Argument(help="A file or folder of articles, an http(s) address, or - for the "
                                          "standard input.")],
    published: Annotated[
        datetime | None,
        typer.Option("--published", formats=["%Y-%m-%d"], help="The day of publication, which 'on Tuesday' is seen "
                     "from, when the text does not say it.", show_default=False),
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write the reading to this file as a page.", show_default=False)
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")] = False,
    reader: Readers = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Show what is read from one text: its evidence in colour, every claim, and the rule that read it."""
    from orchestration.reading_view.command import show_reading

    settings = entered(home, READER=reader) if reader not in (None, Reader.RULES) else None
    day = published.date() if published else None
    raise typer.Exit(show_reading(source, day, html, as_json=json, model=settings))


@app.command(epilog=EXAMPLES["cost"])
def cost(
    reader: Annotated[
        Reader, typer.Option("--reader", help="Who reads: a model, both, or the rules with a model that confirms.")
    ] = Reader.BOTH,
    articles: Annotated[
        Path | None,
        typer.Option("--articles", help="A file or folder of articles; default: those of this home.",
                     show_default=False),
    ] = None,
    price_in: Annotated[
        float | None,
        typer.Option("--price-in", min=0, help="What a million tokens of questions cost; default: "
                     "OVERFLIGHT_MODEL__PRICE_IN.", show_default=False),
    ] = None,
    price_out: Annotated[
        float | None,
        typer.Option("--price-out", min=0, help="What a million tokens of answers cost.", show_default=False),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    home: Home = None,
) -> None:  # fmt: skip
    """Say beforehand what reading by a model would cost: articles, questions, tokens, money; asks nobody."""
    if reader is Reader.RULES:
        raise typer.BadParameter("the rules cost nothing: give model, both or confirm", param_hint="--reader")
    if articles is not None and not articles.exists():
        raise typer.BadParameter(f"there is no file or folder at {articles}", param_hint="--articles")
    first, second = (None if price is None else str(price) for price in (price_in, price_out))
    settings = entered(home, MODEL__PRICE_IN=first, MODEL__PRICE_OUT=second)
    from orchestration.commands.cost import tell_cost

    raise typer.Exit(tell_cost(settings, reader.value, articles, as_json=json))


@app.command(epilog=EXAMPLES["report"])
def report(
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The folder to write; default: site in the home folder.", show_default=False),
    ] = None,
    home: Home = None,
) -> None:
    """Write the published warehouse as a site of static pages that need no server and ask nothing of any other."""
    settings = entered(home)
    from orchestration.reporting.command import write_report

    raise typer.Exit(write_report(settings, out))


@app.command(epilog=EXAMPLES["export"])
def export(
    out: Annotated[Path, typer.Option("--out", help="The folder to write: a new one, or an earlier export.")],
    form: Annotated[
        list[Form], typer.Option("--format", help="Give it several times for several; one of each table.")
    ],
    excel: Annotated[
        bool,
        typer.Option("--excel", help="Let CSV begin with a mark of byte order, so that a double click opens it with "
                     "its letters right."),
    ] = False,
    home: Home = None,
) -> None:  # fmt: skip
    """Write the published warehouse as files that others read, with a data package, a dictionary and a citation."""
    settings = entered(home)
    from orchestration.exporting.command import export as write

    raise typer.Exit(write(settings, list(dict.fromkeys(each.value for each in form)), out, marked=excel))


@app.command(epilog=EXAMPLES["notify"])
def notify(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what each target would get; send nothing and write nothing down.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Also send what may or may not have arrived, as when a run was killed.")
    ] = False,
    home: Home = None,
) -> None:  # fmt: skip
    """Tell those whom notify.yaml names which events are new or changed; a run does it by itself."""
    settings = entered(home, writes=not dry_run)
    from orchestration.alerting.command import notify_and_tell

    raise typer.Exit(notify_and_tell(settings, dry_run=dry_run, again=again))


@app.command(epilog=EXAMPLES["diff"])
def diff(
    first: Annotated[str, typer.Argument(help="A moment: 2026-03-12 (its beginning, UTC), 2026-03-12T18:30, or now.")],
    second: Annotated[str, typer.Argument(help="A later moment.")] = "now",
    captured: Annotated[
        bool, typer.Option("--captured", help="Go by when articles were captured and corrections made, not by "
                           "publication: what the warehouse itself said then.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the differences as JSON.")] = False,
    home: Home = None,
) -> None:  # fmt: skip
    """Tell what changed between two moments, event by event: what was known with the articles published by then."""
    settings = entered(home)
    from orchestration.differing.command import tell_differences

    raise typer.Exit(tell_differences(settings, first, second, captured=captured, as_json=json))


@app.command(epilog=EXAMPLES["evaluate"])
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Annotations, one JSON object a line.")],
    errors: Annotated[bool, typer.Option("--errors", help="List every mistake.")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Show how many reports of each confidence are right.")
    ] = False,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw that into this file (.svg).", show_default=False),
    ] = None,
    reader: Annotated[
        list[Reader] | None,
        typer.Option("--reader", help="Read the annotated articles of this home anew by this reader, a model by its "
                     "kept answers; give it several times to see several side by side.", show_default=False),
    ] = None,
    counts: Annotated[
        Path | None,
        typer.Option("--counts", help="With --reader: write how often what both readers say was right, and what one "
                     "alone says, as the table that confidence rests on (.csv).", show_default=False),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    home: Home = None,
) -> None:  # fmt: skip
    """Compare the published warehouse with annotated articles: precision, recall and F1, by kind of mistake."""
    settings = entered(home)
    if reader:
        from orchestration.evaluation.command import evaluate_readers

        names = [each.value for each in dict.fromkeys(reader)]
        raise typer.Exit(evaluate_readers(settings, gold, names, counts, as_json=json))
    if counts is not None:
        raise typer.BadParameter(
            "what both readers say is counted where they read: give --reader both", param_hint="--counts"
        )
    from orchestration.evaluation.command import Telling, evaluate_warehouse

    told = Telling(errors=errors, calibration=calibration, picture=picture, as_json=json)
    raise typer.Exit(evaluate_warehouse(settings.warehouse, settings.reference, gold, told))


@app.command(epilog=EXAMPLES["publish"])
def publish(
    to: Annotated[
        str | None,
        typer.Option("--to", parser=text, help="postgresql://USER:PASSWORD@HOST:PORT/DATABASE; default: "
                     "OVERFLIGHT_POSTGRES, which unlike the command line is seen by nobody else on this machine.",
                     show_default=False),
    ] = None,
    schema: Annotated[
        str | None,
        typer.Option("--schema", parser=text, help="The schema to replace; default: marts.", show_default=False),
    ] = None,
    reader: Annotated[
        str | None,
        typer.Option("--reader", parser=text, help="The role that may read it; default: overflight_reader.",
                     show_default=False),
    ] = None,
    home: Home = None,
) -> None:  # fmt: skip
    """Copy the published warehouse to PostgreSQL: one schema, replaced as a whole while readers go on."""
    settings = entered(home, POSTGRES=to, POSTGRES_SCHEMA=schema, POSTGRES_READER=reader)
    from orchestration.warehouse.postgres.command import publish_and_tell

    raise typer.Exit(publish_and_tell(settings))


@app.command(epilog=EXAMPLES["backup"])
def backup(
    out: Annotated[Path, typer.Option("--out", help="The folder to write the backup into, best on another disk.")],
    keep: Annotated[int, typer.Option("--keep", min=1, help="How many backups stay in that folder.")] = 14,
    home: Home = None,
) -> None:
    """Pack what of a home can't be made again into one file, while no run writes into it."""
    settings = entered(home)
    from orchestration.commands.backup import back_up

    raise typer.Exit(back_up(settings, out, keep))


if __name__ == "__main__":
    app()
