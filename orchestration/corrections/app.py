"""`overflight correct …`: one command for each thing that an analyst can say of what was read."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from orchestration.commands.arguments import text
from orchestration.home import HomeError, enter
from orchestration.output.terminal import complain, say, say_json
from orchestration.settings import Settings, faults_of

if TYPE_CHECKING:
    from orchestration.corrections.desk import Signed

app = typer.Typer(
    help="Confirm, reject or change what was read; merge and split events. What is corrected survives every run.",
    no_args_is_help=True,
)

_FIELDS = (
    "event_type, status, dates, place, countries, targets, aircraft or role (of an aircraft type), aircraft_count, "
    "bomber_count, fighter_count, target_count, responder_count, exercise or answers."
)
_Event = Annotated[str, typer.Argument(parser=text, help="The event's id, or its first 6 characters or more.")]
_Field = Annotated[str | None, typer.Argument(parser=text, help=_FIELDS, show_default=False)]
_Reason = Annotated[str, typer.Option("--reason", parser=text, help="Why, for all who come after.")]
_By = Annotated[
    str | None, typer.Option("--by", parser=text, help="Who says so; default: OVERFLIGHT_ANALYST.", show_default=False)
]
_Type = Annotated[
    str | None, typer.Option("--aircraft", parser=text, help="The aircraft type, such as B-52.", show_default=False)
]
_Operator = Annotated[
    str | None, typer.Option("--operator", parser=text, help="Whose, such as USA.", show_default=False)
]
_Home = Annotated[Path | None, typer.Option("--home", help="The folder that holds all state.", show_default=False)]


@app.command()
def confirm(
    id_: Annotated[
        str, typer.Argument(parser=text, metavar="ID", help="An event's or report's id, or 6 characters of it.")
    ],
    reason: _Reason,
    field: _Field = None,
    aircraft: _Type = None,
    operator: _Operator = None,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Keep an event, a report, or the value of a field as it is, whatever later articles say."""
    from orchestration.corrections.target import Aircraft
    from orchestration.corrections.verbs import confirm as do

    _tell(home, lambda s: do(s, id_, field, Aircraft(aircraft, operator), _signed(s, by, reason)))


@app.command()
def reject(
    id_: Annotated[
        str,
        typer.Argument(parser=text, metavar="ID", help="An event's, report's or claim's id, or 6 characters of it."),
    ],
    reason: _Reason,
    field: _Field = None,
    aircraft: _Type = None,
    operator: _Operator = None,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Leave an event, a report or a claim out for good, or say that the value of a field is wrong."""
    from orchestration.corrections.target import Aircraft
    from orchestration.corrections.verbs import reject as do

    _tell(home, lambda s: do(s, id_, field, Aircraft(aircraft, operator), _signed(s, by, reason)))


@app.command()
def change(
    event: _Event,
    field: Annotated[str, typer.Argument(parser=text, help=_FIELDS)],
    value: Annotated[
        str, typer.Argument(parser=text, help="The value, such as 4, 2026-03-10, 'Japan,USA' or 'Sea of Japan'.")
    ],
    reason: _Reason,
    aircraft: _Type = None,
    operator: _Operator = None,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Give a field of an event another value, which stays whatever later articles say."""
    from orchestration.corrections.target import Aircraft
    from orchestration.corrections.verbs import change as do

    _tell(home, lambda s: do(s, event, field, value, Aircraft(aircraft, operator), _signed(s, by, reason)))


@app.command()
def merge(
    event: _Event,
    others: Annotated[
        list[str], typer.Argument(parser=text, metavar="OTHER...", help="The ids of the events that become it.")
    ],
    reason: _Reason,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Say that other events are this one."""
    from orchestration.corrections.joining import merge as do

    _tell(home, lambda s: do(s, event, others, _signed(s, by, reason)))


@app.command()
def split(
    event: _Event,
    report: Annotated[
        list[str], typer.Option("--report", parser=text, help="The id of a report that is of another event.")
    ],
    reason: _Reason,
    into: Annotated[
        str | None,
        typer.Option("--into", parser=text, help="The event they are of; default: a new one.", show_default=False),
    ] = None,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Move reports of an event to another one, or together to a new one."""
    from orchestration.corrections.joining import split as do

    _tell(home, lambda s: do(s, event, report, into, _signed(s, by, reason)))


@app.command()
def withdraw(
    correction: Annotated[str, typer.Argument(parser=text, help="The correction's id, or the beginning of it.")],
    reason: _Reason,
    by: _By = None,
    home: _Home = None,
) -> None:
    """Say that a correction no longer holds."""
    from orchestration.corrections.verbs import withdraw as do

    _tell(home, lambda s: do(s, correction, _signed(s, by, reason)))


@app.command(name="list")
def show(
    json: Annotated[bool, typer.Option("--json", help="Print a JSON array of rows.")] = False,
    home: _Home = None,
) -> None:
    """Show every correction with what became of it, and what to look at again."""
    from orchestration.corrections.printing import listed, rows_of

    _tell(home, *((rows_of, say_json) if json else (listed, say)))


def _signed(settings: Settings, by: str | None, reason: str) -> "Signed":
    from orchestration.corrections.desk import Signed
    from orchestration.corrections.model import CorrectionsError

    name = (by or settings.analyst or "").strip()
    if not name:
        raise CorrectionsError("Say who corrects: --by NAME, or set OVERFLIGHT_ANALYST.")
    if not reason.strip():
        raise CorrectionsError("Say why: --reason TEXT; those who come after can't ask you.")
    return Signed(name, reason.strip())


def _tell(home: Path | None, do: Callable[[Settings], object], tell: Callable[[object], None] = say) -> None:
    """Do it and print what is told; where it can't be done, one sentence says why and the exit code is 2."""
    from orchestration.corrections.model import CorrectionsError
    from orchestration.warehouse.connect import WarehouseError

    try:
        tell(do(enter(Settings() if home is None else Settings(home=home.absolute(), named_home=home))))
    except ValidationError as fault:
        complain("\n".join(faults_of(fault)))
        raise typer.Exit(2) from None
    except (CorrectionsError, HomeError, WarehouseError) as error:
        complain(error)
        raise typer.Exit(2) from None
