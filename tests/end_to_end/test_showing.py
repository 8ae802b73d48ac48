"""`overflight read` as a person uses it: a file, standard input, a page, JSON, and what goes wrong."""

import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

OVERFLIGHT = Path(sys.executable).parent / "overflight"
TEXT = (
    "Japan scrambled two F-15s on March 3, 2026 against a Russian Il-38 <script>alert(1)</script> over the Sea of Japan.\n\n"
    '"It stayed outside," Defense Minister Shinjiro Abe said.\n'
)


def read(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(OVERFLIGHT), "read", *arguments], input=given, capture_output=True, text=True, timeout=600, check=False
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_in_the_terminal(article: Path) -> None:
    shown = read(str(article))
    assert shown.returncode == 0, shown.stderr
    assert "scramble, 2026-03-03" in shown.stdout
    assert "F-15, JPN, responder, 2" in shown.stdout
    assert "Shinjiro Abe" in shown.stdout


def test_standard_input_as_json(article: Path) -> None:
    shown = read("-", "--json", given=TEXT)
    (reading,) = json.loads(shown.stdout)
    (report,) = reading["reports"]
    assert report["event_type"] == "scramble"
    for claim in reading["claims"]:
        assert reading["text"][claim["evidence_start"] : claim["evidence_end"]] == claim["surface"]
        assert claim["rule"]


def test_the_day_of_publication_can_be_given() -> None:
    shown = read(
        "-", "--json", "--published", "2026-03-05", given="Japan scrambled two F-15s on Tuesday against China."
    )
    (reading,) = json.loads(shown.stdout)
    assert reading["reports"][0]["start_date"] == "2026-03-03"


def test_a_page_is_whole_and_escaped(article: Path, tmp_path: Path) -> None:
    page = tmp_path / "reading.html"
    assert read(str(article), "--html", str(page)).returncode == 0
    html = page.read_text(encoding="utf-8")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "http://" not in html and "https://" not in html
    assert 'class="aircraft report' in html


def test_an_address_is_fetched() -> None:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f"<html><head><title>T</title></head><body><article><p>{'. '.join([TEXT] * 3)}</p></article></body></html>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        shown = read(f"http://127.0.0.1:{server.server_port}/page", "--json")
    finally:
        server.shutdown()
        server.server_close()
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout)[0]["reports"][0]["event_type"] == "scramble"


@pytest.mark.parametrize(
    ("source", "says"),
    [("no-such-file.txt", "There is no file"), ("http://127.0.0.1:1/x", "can't be fetched")],
)
def test_what_cannot_be_read_is_told(source: str, says: str) -> None:
    shown = read(source)
    assert shown.returncode == 2
    assert says in shown.stderr
    assert "Traceback" not in shown.stderr
