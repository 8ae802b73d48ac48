"""Starts the Dagster UI and its daemon for this installation, and ends all of it however the command ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading

from orchestration import durable
from orchestration.commands.dagster_home import ensure_instance, workspace
from orchestration.keeping.mending import LostError, ready
from orchestration.output.terminal import complain, say
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold, in_brackets, release

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_GRACE = 10.0
"""Seconds in which the processes may end by themselves once they were told to."""


def serve_ui(settings: Settings, port: int) -> int:
    """Run webserver and daemon on 127.0.0.1 until told to end; the exit code: 0, 2 with a sentence, or theirs."""
    if not _is_free(port):
        complain(f"Port {port} of 127.0.0.1 is taken by another program: choose another with --port.")
        return 2
    lock = settings.dagster_home / "ui.lock"
    if not hold(lock, wait=False):
        complain(f"The UI of this home is at work already{in_brackets(lock)}: use it, or end it first.")
        return 2
    if fault := _not_ready(settings):
        return fault
    import dagster as dg

    from orchestration.defs.living import end_dead_runs

    with dg.DagsterInstance.get() as instance:
        end_dead_runs(instance, settings)
    # warnings: that another command is to follow this one, and that a look at the inbox found nothing, are no news
    command = [sys.executable, "-W", "ignore", "-m", "orchestration.commands.services", "--log-level", "warning"]
    command += ["--workspace", str(workspace(settings).absolute()), "--host", "127.0.0.1", "--port", str(port)]
    say(f"Overflight's UI: http://127.0.0.1:{port} (inbox: {settings.inbox}; Ctrl-C ends it)")
    paths = {"HOME": settings.home, "ARTICLES": settings.articles, "SOURCES": settings.sources}
    paths["NOTIFY"] = settings.notify_file
    absolute = {f"OVERFLIGHT_{name}": str(path.absolute()) for name, path in paths.items() if path is not None}
    return _served(command, settings, os.environ | absolute)


def _not_ready(settings: Settings) -> int:
    """Mend what must be before Dagster opens its records, unless a run is at work; the exit code where it can't be."""
    if hold(settings.write_lock, wait=False):
        try:
            for sentence in ready(settings):
                complain(sentence)
        except LostError as lost:
            complain(lost)
            return 2
        finally:
            release(settings.write_lock)
    ensure_instance(settings)
    return 0


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the webserver does: what has ended leaves it
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _served(command: list[str], settings: Settings, environment: dict[str, str]) -> int:
    """Run the services in a group of processes of their own, which is ended as a whole.

    They hold the other end of a pipe, so that they end, too, where this process does without a word.
    """
    told = threading.Event()
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda *_: told.set())
    services = durable.begin(command, cwd=settings.home, env=environment, stdin=subprocess.PIPE, process_group=0)
    try:
        while services.poll() is None and not told.wait(0.2):
            pass
        code = services.poll()
        return 0 if code is None else code
    finally:
        _end(services)


def _end(services: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(services.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            services.wait(_GRACE)
        os.killpg(services.pid, signal.SIGKILL)
    services.wait()
