"""Starts Superset over a published warehouse: `make bi`, or bi/start.py [--home DIR] [--port N].

Its own state (accounts, what people save) lies in HOME/bi. What bi/superset holds is imported at each start and updates
what is there.
"""

import argparse
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

BI = Path(__file__).resolve().parent
PROJECT = BI.parent
BIN = Path(sys.executable).parent
ADMIN = "admin"


def main() -> None:
    """Prepare Superset's state and start it; ended by Ctrl-C."""
    sys.stdout.reconfigure(errors="backslashreplace")
    os.umask(os.umask(0o077) | 0o077)  # accounts and what people save are for nobody else
    options = _options()
    home = options.home.resolve()
    _require_warehouse(home)
    _require_free(options.port)
    environment = prepare(home)
    print(f"Superset: http://127.0.0.1:{options.port}/dashboard/list   user {ADMIN}, password in {password_file(home)}")
    print("Ctrl-C ends it.", flush=True)
    os.execve(BIN / "gunicorn", serving(options.port), environment)


def prepare(home: Path) -> dict[str, str]:
    """Make or update everything that Superset keeps, and give the environment that it runs in."""
    state = home / "bi"
    state.mkdir(mode=0o700, exist_ok=True)
    _keep(state / "secret-key", secrets.token_urlsafe(48))
    given = os.environ.get("OVERFLIGHT_BI_PASSWORD")
    _keep(password_file(home), given or secrets.token_urlsafe(12), anew=bool(given))
    environment = {
        **os.environ,
        "OVERFLIGHT_HOME": str(home),
        "PYTHONPATH": os.pathsep.join((str(BI), str(PROJECT))),
        "SUPERSET_CONFIG_PATH": str(BI / "superset_config.py"),
        "FLASK_APP": "superset.app:create_app()",
        "SCARF_ANALYTICS": "false",
    }
    log = state / "start.log"
    log.unlink(missing_ok=True)
    _run("Preparing Superset's database", ["superset", "db", "upgrade"], environment, log)
    _run("Preparing its roles", ["superset", "init"], environment, log)
    with tempfile.TemporaryDirectory() as folder:
        written = _written_for(home, Path(folder) / "superset")
        _run("Importing the dashboards", ["superset", "import-directory", "-o", str(written)], environment, log)
    _run("Preparing its accounts", ["python", str(BI / "settle.py"), ADMIN], environment, log)
    return environment


def serving(port: int) -> list[str]:
    """The command that serves Superset on this machine alone."""
    return [
        *(str(BIN / "gunicorn"), "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "8"),
        *("--worker-class", "gthread", "--timeout", "120", "--log-level", "warning", "superset.app:create_app()"),
    ]


def password_file(home: Path) -> Path:
    """Where the password of the first account is kept, for its owner's eyes."""
    return home / "bi" / "admin-password"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Start Superset over a published warehouse.")
    parser.add_argument("--home", type=Path, default=Path(os.environ.get("OVERFLIGHT_HOME") or PROJECT / "data"))
    parser.add_argument("--port", type=int, default=8088)
    return parser.parse_args()


def _require_warehouse(home: Path) -> None:
    warehouse = home / "current" / "overflight.duckdb"
    if not warehouse.exists():
        sys.exit(f"No warehouse at {warehouse}: run `make run` first")


def _require_free(port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(f"Port {port} can't be used ({error.strerror}): choose another, as in `make bi PORT=8089`")


def _keep(path: Path, text: str, *, anew: bool = False) -> None:
    """Write a secret that only its owner may read, unless one is kept already."""
    if anew or not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)


def _written_for(home: Path, folder: Path) -> Path:
    """A copy of bi/superset whose database entry leads to this home."""
    shutil.copytree(BI / "superset", folder)
    path = folder / "databases" / "overflight.yaml"
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    entry["sqlalchemy_uri"] = entry["sqlalchemy_uri"].replace("HOME", str(home), 1)
    path.write_text(yaml.safe_dump(entry), encoding="utf-8")
    return folder


def _run(doing: str, command: list[str], environment: dict[str, str], log: Path) -> None:
    """Run one step; Superset tells of a faulty import only in its log, with exit code 0."""
    print(f"{doing} ...", flush=True)
    done = subprocess.run([str(BIN / command[0]), *command[1:]], env=environment, capture_output=True, text=True)
    told = done.stdout + done.stderr
    with log.open("a", encoding="utf-8") as file:
        file.write(f"== {' '.join(command)}\n{told}")
    if done.returncode or "An error occurred" in told:
        sys.exit(f"{doing} failed: see {log}")


if __name__ == "__main__":
    main()
