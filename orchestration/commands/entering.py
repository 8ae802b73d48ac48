"""The home that a command works in, with what its command line says."""

import os
from pathlib import Path

import typer
from pydantic import ValidationError

from orchestration.home import HomeError, enter, ready_to_write
from orchestration.output.terminal import complain
from orchestration.settings import Settings, faults_of
from orchestration.settings_file import SettingsFileError

_QUIET = {"DO_NOT_TRACK": "1", "GX_ANALYTICS_ENABLED": "false", "DAGSTER_DISABLE_TELEMETRY": "yes"}
"""What keeps the libraries from reporting to their makers, where the user has not decided otherwise."""


def entered(home: Path | None, *, writes: bool = False, **given: str | Path | None) -> Settings:
    """The settings, with what the command line says put into the environment for all that reads it later.

    writes: the command writes into the home, which must be one that can be written. given: further settings by the
    names of their variables; a path must be there. What is wrong is told in a sentence, and ends the command with 2.
    """
    if home is not None:
        os.environ |= {"OVERFLIGHT_HOME": str(home.absolute()), "OVERFLIGHT_NAMED_HOME": str(home)}
    for name, value in given.items():
        if isinstance(value, Path) and not os.path.exists(value):  # noqa: PTH110 - False, too, where none may look
            complain(f"There is no file or folder at {value}: check the path.")
            raise typer.Exit(2)
        if value is not None:
            os.environ[f"OVERFLIGHT_{name}"] = str(value.absolute() if isinstance(value, Path) else value)
    try:
        settings = enter(Settings())
        if writes:
            ready_to_write(settings)
    except ValidationError as fault:
        complain("\n".join(faults_of(fault)))
        raise typer.Exit(2) from None
    except (HomeError, SettingsFileError) as fault:
        complain(fault)
        raise typer.Exit(2) from None
    os.environ["DAGSTER_HOME"] = str(settings.dagster_home.absolute())
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    return settings
