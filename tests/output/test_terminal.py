import io
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout

import pytest
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from orchestration.output.console import Terminal, shown
from orchestration.output.terminal import complain, make_ready, put, say, say_json
from orchestration.settings import PROJECT

HOSTILE = "[/] [bold]x[/bold] :airplane: \x1b[2J\x9b1m\u202e\rend"
NAMED = "[/] [bold]x[/bold] :airplane: \\x1b[2J\\x9b1m\\u202e\\rend"


@pytest.fixture(params=["utf-8", "ascii", "latin-1"])
def printed(request, monkeypatch):
    """What is printed by calls, on a stream of an encoding."""
    monkeypatch.setenv("COLUMNS", "120")

    def run(*calls: Callable[[], object], is_terminal: bool = False) -> str:
        taken = io.BytesIO()
        stream = io.TextIOWrapper(taken, encoding=request.param, write_through=True)
        stream.isatty = lambda: is_terminal
        with redirect_stdout(stream), redirect_stderr(stream):
            make_ready()
            for call in calls:
                call()
        return taken.getvalue().decode(request.param)

    return run


def printed_by_rich() -> None:
    console = Terminal()
    console.print(HOSTILE)
    console.print(HOSTILE, style="bold")
    console.rule(HOSTILE)
    table = Table(HOSTILE)
    table.add_row(HOSTILE)
    table.add_row(shown(HOSTILE, "red"))
    console.print(table, Panel(HOSTILE))


def printed_past_the_helpers() -> None:
    Terminal().print(Panel(Text(HOSTILE), title=Text(HOSTILE)))


@pytest.mark.parametrize("prints", [lambda: say(HOSTILE), lambda: complain(HOSTILE), printed_by_rich])
def test_what_others_wrote_is_shown_as_it_stands(printed, prints):
    assert NAMED in printed(prints)


@pytest.mark.parametrize("prints", [printed_by_rich, printed_past_the_helpers])
def test_nothing_of_it_is_obeyed(printed, prints):
    assert not set("\x1b\x9b\r\u202e✈") & set(printed(prints))


def test_every_piece_is_whole(printed):
    assert printed(printed_by_rich).count(NAMED) == 7


def test_a_poor_alphabet_changes_the_picture_and_stops_nothing(printed):
    said = printed(lambda: say("✓ read … → 共同 \udc9b"), lambda: Terminal().print(shown("✓", "green"), "“a” · 共同"))
    rich = "✓ read … → 共同 \\udc9b\n✓ “a” · 共同\n"
    poor = '+ read ... -> \\u5171\\u540c \\udc9b\n+ "a" - \\u5171\\u540c\n'
    assert said in (rich, poor)
    assert (said == rich) == ("✓" in said)


def test_json_is_json_in_every_alphabet(printed):
    value = {"é": "共 “✓” \x1b"}
    assert json.loads(printed(lambda: say_json(value))) == value


@pytest.mark.parametrize(("is_terminal", "written"), [(False, "a\x1b\n"), (True, "a\\x1b\n")])
def test_a_file_goes_to_a_program_as_it_is_and_to_a_terminal_drawn(printed, is_terminal, written):
    assert printed(lambda: put("a\x1b\n"), is_terminal=is_terminal) == written


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_was_closed_before_changes_nothing_else(tmp_path, closed):
    then = f"open({str(tmp_path / 'file')!r}, 'w').write('kept')"
    code = f"from orchestration.output.terminal import *; make_ready(); f = {then}; say('x'); complain('y')"
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-c", code], cwd=PROJECT, check=False
    )
    assert done.returncode == 0 and (tmp_path / "file").read_text() == "kept"
