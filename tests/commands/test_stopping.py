"""A command ends when it is told to, whatever it is at, with all that it began; a closed output ends no run."""

import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

FULL = Path("/dev/full")
has_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")

_AT = {
    "a library with handlers of its own": "with capture_interrupts(): time.sleep(60)",
    "threads that are waited for": "list(ThreadPoolExecutor(2).map(time.sleep, [60, 60, 60]))",
    "a process that is waited for": "durable.begin([sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(60)']).wait()",
}
_COMMAND = """
import signal, sys, time
from concurrent.futures import ThreadPoolExecutor
from dagster._utils.interrupts import capture_interrupts
from orchestration import durable
from orchestration.commands.stopping import stoppable
with stoppable(lambda: "It was interrupted at the step 'x'."):
    print("ready", flush=True)
    {at}
print("went on")
"""


@pytest.mark.parametrize("at", _AT.values(), ids=_AT)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_at_once(at: str, number: signal.Signals) -> None:
    command = [sys.executable, "-c", _COMMAND.format(at=at)]
    process = subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    if "begin" in at:
        assert process.stdout.readline() == "1\n"
    process.send_signal(number)
    out, err = process.communicate(timeout=30)  # which also waits for what was begun: it holds the same pipes
    assert (process.returncode, out) == (128 + number, "")
    assert err.strip() == "It was interrupted at the step 'x'."


_STARTED = """
import os, signal, sys
from orchestration import starting
class Finder:
    def find_spec(self, name, *more):
        if name == "orchestration.cli":
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Finder())
starting.main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_with_a_sentence_while_it_is_loaded(number: signal.Signals) -> None:
    command = [sys.executable, "-c", _STARTED.format(number=int(number))]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (
        128 + number, "", "It was interrupted before it began.",
    )  # fmt: skip


def test_what_is_told_to_be_ignored_is() -> None:
    code = _COMMAND.format(at="time.sleep(1)")
    process = subprocess.Popen(
        ["nohup", sys.executable, "-c", code], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGHUP)
    out, _ = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "went on\n")


_PRINTS = """
from orchestration.output import terminal
terminal.make_ready()
{first}
for number in range(100_000):
    terminal.say(number)
terminal.complain("the end")
"""


@has_full
@pytest.mark.parametrize("output", ["closed", "full"])
def test_a_run_goes_on_where_nobody_reads_what_it_prints(output: str) -> None:
    command = [sys.executable, "-c", _PRINTS.format(first="terminal.go_on_unread()")]
    with nullcontext(subprocess.PIPE) if output == "closed" else FULL.open("wb") as target:
        process = subprocess.Popen(command, cwd=PROJECT, stdout=target, stderr=subprocess.PIPE, text=True)
    if process.stdout is not None:
        process.stdout.readline()
        process.stdout.close()
    assert process.stderr is not None and process.stderr.read() == "the end\n"
    assert process.wait() == 0


@has_full
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["run", "--help"]])
def test_an_answer_that_can_not_be_written_is_a_sentence(words: list[str]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "orchestration.cli", *words],
            cwd=PROJECT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == "What was asked for can't be written to the standard output: No space left on device.\n"


def test_a_reader_that_has_enough_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "orchestration.cli", "--help"]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 1
