"""A warehouse of the embedded sample, Superset over it, and ways to ask both: by API, by SQL, by browser."""

import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import start
from playwright.sync_api import Browser, sync_playwright

from orchestration.warehouse.connect import open_readonly

PROJECT = Path(__file__).resolve().parents[2]

QUIET = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
STARTING_SECONDS = 120
REASON = "Counted<img src=x onerror=alert(1)> on the video"


def overflight(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the pipeline's own command, in its own environment."""
    command = [str(PROJECT / ".venv" / "bin" / "python"), "-m", "orchestration.cli", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    return subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True)


class Session:
    """One person at Superset's API."""

    def __init__(self, address: str, name: str, password: str) -> None:
        self.address, self.http = address, requests.Session()
        login = {"username": name, "password": password, "provider": "db"}
        token = self.http.post(f"{address}/api/v1/security/login", json=login).json()["access_token"]
        self.http.headers["Authorization"] = f"Bearer {token}"
        csrf = self.http.get(f"{address}/api/v1/security/csrf_token/").json()["result"]
        self.http.headers.update({"X-CSRFToken": csrf, "Referer": address})

    def sql_lab(self, sql: str) -> requests.Response:
        question = {"database_id": self.database(), "sql": sql, "runAsync": False, "client_id": secrets.token_hex(5)}
        return self.http.post(f"{self.address}/api/v1/sqllab/execute/", json=question)

    def database(self) -> int:
        return int(self._only("database", "database_name", "Overflight")["id"])

    def chart_data(self, dataset: str, **query: Any) -> list[dict[str, Any]]:
        """What Superset answers to a chart of this dataset."""
        found = self._only("dataset", "table_name", dataset)
        question = {"datasource": {"id": found["id"], "type": "table"}, "queries": [query]}
        answer = self.http.post(f"{self.address}/api/v1/chart/data", json=question)
        assert answer.status_code == 200, answer.text
        rows: list[dict[str, Any]] = answer.json()["result"][0]["data"]
        return rows

    def _only(self, kind: str, column: str, value: str) -> dict[str, Any]:
        answer = self.http.get(f"{self.address}/api/v1/{kind}/", params={"q": "(page_size:100)"}).json()
        (found,) = [row for row in answer["result"] if row[column] == value]
        return dict(found)


class Superset:
    """A running Superset and its home."""

    analyst_password = secrets.token_urlsafe(12)

    def __init__(self, home: Path, port: int, environment: dict[str, str]) -> None:
        self.home, self.address, self.environment = home, f"http://127.0.0.1:{port}", environment
        self.password = start.password_file(home).read_text(encoding="utf-8")

    def admin(self) -> Session:
        return Session(self.address, "admin", self.password)

    def analyst(self) -> Session:
        return Session(self.address, "analyst", self.analyst_password)

    def marts(self, sql: str) -> list[tuple[Any, ...]]:
        """What DuckDB itself answers from the release of this moment."""
        with open_readonly(self.home / "current" / "overflight.duckdb") as warehouse:
            return warehouse.execute(sql).fetchall()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    done = overflight("run", "--home", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    _correct(folder)
    return folder


def _correct(home: Path) -> None:
    """An analyst's last word on one count, with a reason that wants to write into pages."""
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        event, aircraft, operator = warehouse.execute("""
            select event_id, aircraft_type, operator from marts.fct_event_aircraft
            where "count" = 2 and operator is not null
            order by all limit 1
        """).fetchall()[0]
    said = ["--aircraft", aircraft, "--operator", operator, "--by", "Ada", "--reason", REASON, "--home", str(home)]
    for arguments in (["correct", "change", event, "aircraft", "3", *said], ["run", "--home", str(home)]):
        done = overflight(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def superset(home: Path) -> Iterator[Superset]:
    environment = start.prepare(home)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Superset(home, port, environment)
    _add_analyst(running)
    server = subprocess.Popen(start.serving(port), env=environment)
    try:
        _wait(running.address, server)
        yield running
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.exit("The dashboards are tested in Chromium: install it (Debian: chromium).", returncode=1)
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


def _add_analyst(running: Superset) -> None:
    about = {"username": "analyst", "firstname": "An", "lastname": "Analyst", "email": "analyst@localhost"}
    options = [f"--{key}={value}" for key, value in {**about, "role": "Analyst"}.items()]
    command = [str(start.BIN / "superset"), "fab", "create-user", *options, f"--password={running.analyst_password}"]
    subprocess.run(command, env=running.environment, check=True, capture_output=True)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    last = time.monotonic() + STARTING_SECONDS
    while time.monotonic() < last:
        assert server.poll() is None, "Superset ended while it started"
        try:
            if requests.get(f"{address}/health", timeout=5).ok:
                return
        except requests.RequestException:
            time.sleep(0.5)
    raise TimeoutError(f"Superset did not answer within {STARTING_SECONDS} seconds")
