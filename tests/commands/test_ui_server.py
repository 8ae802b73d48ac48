"""What the UI's webserver serves beside Dagster's pages: two folders of the home, and nothing else of it."""

import asyncio
import inspect
from concurrent.futures import ThreadPoolExecutor

import pytest
from dagster._cli import dev
from starlette.applications import Starlette

from orchestration.commands import services
from orchestration.commands.webserver import Webserver
from orchestration.defs.common import DATA_DOCS, SITE


@pytest.fixture
def get(tmp_path, monkeypatch):
    """A function that asks the server for a path: the status, and the body."""
    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))
    (tmp_path / "data_docs").mkdir()
    (tmp_path / "data_docs" / "index.html").write_text("checks")
    (tmp_path / "data_docs" / "link.html").symlink_to(tmp_path / "corrections.csv")
    (tmp_path / "corrections.csv").write_text("secret")
    app = Starlette(routes=Webserver.__new__(Webserver).build_static_routes())

    def ask(path):
        answer = {}

        async def receive():
            await asyncio.Event().wait()  # nobody goes away

        async def send(message):
            answer.update(status=message.get("status", answer.get("status")))
            answer["body"] = answer.get("body", b"") + message.get("body", b"")

        scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b"", "root_path": ""}
        with ThreadPoolExecutor(1) as elsewhere:  # a browser of other tests has a loop in this thread
            elsewhere.submit(asyncio.run, app(scope, receive, send)).result()
        return answer["status"], answer["body"]

    return ask, tmp_path


def test_data_docs_and_the_site_are_served_also_when_they_come_later(get):
    ask, home = get
    assert ask(f"{DATA_DOCS}/index.html") == (200, b"checks")
    assert ask(f"{SITE}/index.html")[0] == 404
    (home / "site" / "data").mkdir(parents=True)
    (home / "site" / "data" / "index.html").write_text("data")
    assert ask(f"{SITE}/data/") == (200, b"data")


@pytest.mark.parametrize("path", ["/link.html", "/../corrections.csv", "/%2e%2e/corrections.csv", "//etc/hostname"])
def test_nothing_beside_them_is(get, path):
    ask, _ = get
    status, body = ask(f"{DATA_DOCS}{path}")
    assert status == 404 and b"secret" not in body


def test_dagsters_services_start_our_webserver(monkeypatch):
    started = []
    monkeypatch.setattr(services, "_open", lambda parts, **_: started.append(parts))
    services._with_ours(["python", "-m", "dagster_webserver", "--port", "3000"], pass_fds=[3])
    assert started == [["python", "-m", "orchestration.commands.webserver", "--port", "3000"]]
    source = inspect.getsource(dev.dev_command_impl)
    assert 'open_ipc_subprocess(\n                [sys.executable, "-m", "dagster_webserver"]' in source
