"""What the help shows to type can be typed."""

import shlex

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.commands.examples import EXAMPLES

PROGRAM = get_command(app)
LINES = [line for text in EXAMPLES.values() for line in text.split("\n\n") if "overflight " in line]


def test_every_command_has_examples() -> None:
    assert {name for name in PROGRAM.commands if name != "correct"} == EXAMPLES.keys() - {""}


@pytest.mark.parametrize("line", [line for line in LINES if "COMMAND" not in line])
def test_an_example_can_be_typed(line: str) -> None:
    words = shlex.split(line.partition(" > ")[0])
    name, *arguments = words[words.index("overflight") + 1 :]
    command = PROGRAM.commands[name]
    _, left, _ = command.make_parser(command.context_class(command)).parse_args(arguments)
    assert left == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_help_ends_with_them(name: str) -> None:
    shown = CliRunner().invoke(app, [*name.split(), "--help"], env={"COLUMNS": "200"}).output
    assert all(line in shown for line in EXAMPLES[name].split("\n\n"))


def test_the_version_is_told() -> None:
    told = CliRunner().invoke(app, ["--version"])
    assert told.exit_code == 0
    assert told.output.split()[0] == "overflight"


def test_a_shell_can_complete() -> None:
    asked = {"_OVERFLIGHT_COMPLETE": "complete_bash", "COMP_WORDS": "overflight so", "COMP_CWORD": "1"}
    assert CliRunner().invoke(app, [], env=asked, prog_name="overflight").output.split() == ["sources"]
