"""A PostgreSQL server of the tests' own: made in a temporary folder, on 127.0.0.1 only, gone at the end."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

BOSS, PASSWORD = "boss", "s3cret-of-the-boss"


@dataclass(frozen=True)
class Server:
    port: int

    def url(self, database: str = "postgres", user: str = BOSS, password: str = PASSWORD) -> str:
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"


@contextmanager
def running_server() -> Iterator[Server]:
    """A started server; the test is skipped, with the reason, where there is none to start."""
    pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server here (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="overflight-postgres-"))
    try:
        with _started(binaries, folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path | None:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    on_path = [Path(found).parent for name in ("postgres",) if (found := shutil.which(name))]
    return next((path for path in [*reversed(installed), *on_path] if (path / "initdb").exists()), None)


@contextmanager
def _started(binaries: Path, folder: Path) -> Iterator[Server]:
    as_user = _unprivileged(folder)
    secret = folder / "password"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    command = [binaries / "initdb", "-D", folder / "data", "-U", BOSS, "--pwfile", secret, "-A", "scram-sha-256"]
    made = subprocess.run(
        [*command, "--no-sync", "--encoding=UTF8", "--no-locale"], capture_output=True, text=True, cwd=folder, **as_user
    )
    if made.returncode:
        pytest.skip(f"PostgreSQL can't make a cluster here: {made.stderr.strip()[-300:]}")
    port = _free_port()
    options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": folder, "fsync": "off"}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [binaries / "postgres", "-D", folder / "data", *(f"--{name}={value}" for name, value in options.items())],
            stdout=log, stderr=log, cwd=folder, **as_user,
        )  # fmt: skip
        try:
            if not _answers(port, process):
                pytest.skip(f"PostgreSQL does not start here: {(folder / 'log').read_text()[-300:]}")
            yield Server(port)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=600)


def _unprivileged(folder: Path) -> dict[str, Any]:
    """The user to run as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int, process: "subprocess.Popen[bytes]", patience: float = 600) -> bool:
    import psycopg

    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and process.poll() is None:
        try:
            psycopg.connect(Server(port).url()).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return True
    return False
