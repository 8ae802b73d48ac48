"""Starts the Dagster UI and its daemon for this installation."""

import os
import subprocess
import sys

from orchestration.commands.dagster_home import ensure_instance, workspace
from orchestration.output.terminal import say
from orchestration.settings import Settings


def serve_ui(settings: Settings, port: int) -> int:
    """Run webserver and daemon on 127.0.0.1 until interrupted; gives their exit code."""
    import dagster as dg

    from orchestration.defs.living import end_dead_runs

    ensure_instance(settings)
    with dg.DagsterInstance.get() as instance:
        end_dead_runs(instance, settings)
    # warnings: that another command is to follow this one, and that a look at the inbox found nothing, are no news
    command = [sys.executable, "-W", "ignore", "-m", "orchestration.commands.services", "--log-level", "warning"]
    command += ["--workspace", str(workspace(settings).absolute()), "--host", "127.0.0.1", "--port", str(port)]
    say(f"Overflight's UI: http://127.0.0.1:{port} (inbox: {settings.inbox}; Ctrl-C ends it)")
    paths = {"HOME": settings.home, "ARTICLES": settings.articles, "SOURCES": settings.sources}
    paths["NOTIFY"] = settings.notify_file
    absolute = {f"OVERFLIGHT_{name}": str(path.absolute()) for name, path in paths.items() if path is not None}
    try:
        return subprocess.call(command, cwd=settings.home, env=os.environ | absolute)
    except KeyboardInterrupt:
        return 0
