"""dbt in a process that begins before there is work for it: it imports for seconds, in which others do theirs."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from orchestration import durable

_DBT = """
import json, os, sys
import dbt.adapters.duckdb
import dbt.task.build
from dbt.cli.main import cli
order = sys.stdin.buffer.readline()
if order:
    told = json.loads(order)
    os.environ.clear()
    os.environ.update(told["environment"])
    os.chdir(told["folder"])
    sys.argv = ["dbt", *told["arguments"]]
    cli()
"""
"""What the process does: it waits for one order, and ends when whoever could give it has ended."""

_waiting: list["subprocess.Popen[bytes]"] = []


def begin() -> None:
    """Begin a process that waits for the next order of this process."""
    command = [sys.executable, "-P", "-u", "-c", _DBT]
    _waiting.append(durable.begin(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT))


def started(arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> "subprocess.Popen[bytes]":
    """A process in which dbt does what the arguments say, in a folder; its output comes by `stdout`.

    It is the one that waits, or a new one where none does. The environment is all that it has.
    """
    alive = [process for process in _waiting if process.poll() is None]
    _waiting[:] = alive
    if not alive:
        begin()
    process = _waiting.pop()
    order = {"arguments": list(arguments), "environment": dict(environment), "folder": str(folder)}
    assert process.stdin is not None
    process.stdin.write(json.dumps(order).encode() + b"\n")
    process.stdin.close()
    process.args = ["dbt", *arguments]  # as it is told of in messages
    return process


def end() -> None:
    """End processes that still wait."""
    while _waiting:
        process = _waiting.pop()
        assert process.stdin is not None
        process.stdin.close()
