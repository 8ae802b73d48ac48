"""What deploy/ holds: units that systemd accepts, and proxies that let nobody by without a password."""

import base64
import contextlib
import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import PROJECT

DEPLOY = PROJECT / "deploy"
UNITS = ("overflight.service", "overflight-backup.service", "overflight-backup.timer")
RIGHT = "$2y$04$8baRrgOh/llk3t8RIO5dKOQwNSuL.4pVMKKuDf1931VnymnYWzFZe"
"""The word 'right' as Caddy keeps passwords, at the least cost."""
WORST = 2.0
"""The exposure, by systemd's own count from 0 to 10, that no unit exceeds."""


def needed(program: str, package: str) -> str:
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        pytest.skip(f"there is no {program}: apt-get install {package}")
    return found


@pytest.fixture
def units(tmp_path) -> list[Path]:
    """The units, with our own program where they expect it."""
    program = str(Path(sys.executable).with_name("overflight"))
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("/opt/overflight/.venv/bin/overflight", program))
    return [tmp_path / name for name in UNITS]


def test_systemd_accepts_the_units(units) -> None:
    done = subprocess.run([needed("systemd-analyze", "systemd"), "verify", *units], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_a_service_can_reach_little(units, name) -> None:
    command = [
        needed("systemd-analyze", "systemd"),
        "security",
        "--offline=true",
        "--no-pager",
        str(units[0].parent / name),
    ]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (exposure,) = re.findall(r"exposure level for \S+: ([\d.]+)", shown)
    assert float(exposure) <= WORST


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_what_a_service_starts_can_be_typed(name) -> None:
    (line,) = re.findall(r"^ExecStart=\S+ (.+)$", (DEPLOY / name).read_text(encoding="utf-8"), re.MULTILINE)
    from typer.main import get_command

    from orchestration.cli import app

    called, *arguments = line.split()
    command = get_command(app).commands[called]
    _, left, _ = command.make_parser(command.context_class(command)).parse_args(arguments)
    assert left == []


class _Echo(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = json.dumps({name.lower(): value for name, value in self.headers.items()}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def behind() -> Iterator[int]:
    """The port of what stands in for the UI: it answers with the headers that reached it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def served(command: list[str], port: int, **env: str) -> Iterator[None]:
    with subprocess.Popen(
        command, env={**os.environ, **env}, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as server:
        try:
            while True:
                assert server.poll() is None, server.stderr.read().decode()
                try:
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                except ConnectionRefusedError:
                    continue
            yield
        finally:
            server.terminate()


def lets_by(connect) -> None:
    def asked(**headers: str) -> tuple[int, bytes]:
        with contextlib.closing(connect()) as connection:
            connection.request("GET", "/", headers=headers)
            with connection.getresponse() as answer:
                return answer.status, answer.read()

    def login(password: str) -> str:
        return "Basic " + base64.b64encode(f"desk:{password}".encode()).decode()

    assert asked()[0] == 401
    assert asked(Authorization=login("wrong"))[0] == 401
    status, body = asked(Authorization=login("right"), Connection="Upgrade", Upgrade="websocket")
    assert status == 200
    reached = json.loads(body)
    assert (reached["upgrade"], reached["connection"].lower()) == ("websocket", "upgrade")
    assert "authorization" not in reached


def test_nginx_asks_for_a_password(behind, tmp_path) -> None:
    nginx, openssl, port = needed("nginx", "nginx"), needed("openssl", "openssl"), free_port()
    key, certificate, passwords = (tmp_path / name for name in ("key.pem", "certificate.pem", "htpasswd"))
    make = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=desk.example.org", "-days", "1"]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    hashed = subprocess.run([openssl, "passwd", "-apr1", "right"], check=True, capture_output=True, text=True).stdout
    passwords.write_text(f"desk:{hashed}")
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for ours, theirs in {
        "listen 443": f"listen 127.0.0.1:{port}", "127.0.0.1:3000": f"127.0.0.1:{behind}",
        "/etc/ssl/overflight/fullchain.pem": str(certificate), "/etc/ssl/overflight/privkey.pem": str(key),
        "/etc/overflight/htpasswd": str(passwords),
    }.items():  # fmt: skip
        assert ours in site
        site = site.replace(ours, theirs)
    tmp_path.chmod(0o755)
    whole = f"daemon off; user root; pid {tmp_path}/pid; events {{}} http {{ access_log off; {site} }}"
    (tmp_path / "nginx.conf").write_text(whole)
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with served([nginx, "-e", "stderr", "-c", str(tmp_path / "nginx.conf")], port):
        lets_by(lambda: http.client.HTTPSConnection("127.0.0.1", port, context=trusting))


def test_caddy_asks_for_a_password(behind, tmp_path) -> None:
    caddy, port = needed("caddy", "caddy"), free_port()
    site = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    assert "127.0.0.1:3000" in site
    (tmp_path / "Caddyfile").write_text(site.replace("127.0.0.1:3000", f"127.0.0.1:{behind}"))
    told = {
        "OVERFLIGHT_HOST": f"http://127.0.0.1:{port}", "OVERFLIGHT_PASSWORD_HASH": RIGHT,
        "CADDY_ADMIN": f"127.0.0.1:{free_port()}", "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path),
    }  # fmt: skip
    with served([caddy, "run", "--adapter", "caddyfile", "--config", str(tmp_path / "Caddyfile")], port, **told):
        lets_by(lambda: http.client.HTTPConnection("127.0.0.1", port))


def test_caddy_lets_nobody_by_where_no_password_was_given(tmp_path) -> None:
    command = [needed("caddy", "caddy"), "validate", "--adapter", "caddyfile", "--config", str(DEPLOY / "Caddyfile")]
    env = {name: value for name, value in os.environ.items() if not name.startswith("OVERFLIGHT_")}
    assert subprocess.run(command, env={**env, "HOME": str(tmp_path)}, capture_output=True).returncode != 0
