"""Articles, a correction and an annotation that want to be obeyed: by terminals, spreadsheets, browsers and Markdown."""

import contextlib
import io
import json
import os
import subprocess
from pathlib import Path
from unittest.mock import patch

import pytest

from orchestration.cli import app
from tests.end_to_end.conftest import OVERFLIGHT

ESCAPE = "\x1b[2J\x1b]0;owned\x07\x9b31m"
HTML = "<h1>loud</h1><img src=http://stranger.example/i.png onerror=alert(1)><script>alert(2)</script>"
MARKDOWN = "![i](http://stranger.example/p.png) [go](http://stranger.example/) www.stranger.example `tick` | a \\| b"
RICH = "[/] [bold]b[/bold] [link=http://stranger.example]l[/link] :airplane:"
BIDI = "\u202egpj.exe\u202c \u2066i\u2069"

TITLES = {
    "escape": f"Bombers {ESCAPE} seen",
    "html": f"Bombers {HTML} seen",
    "markdown": f"Bombers {MARKDOWN} seen",
    "rich": f"Bombers {RICH} seen",
    "bidi": f"Bombers {BIDI} seen",
    "formula": "=cmd|' /C calc'!A0",
    "formula-wide": "＝1+1",
}
AUTHOR = "@SUM(A1:A9)"
URLS = {
    "escape": "https://news.example/?q=\x1b[2J",
    "html": 'https://news.example/a?q="><img src=x onerror=alert(3)>',
    "markdown": "javascript:alert(4)",
    "rich": "data:text/html,<script>alert(5)</script>",
    "bidi": "https://news.example/\u202egpj",
    "formula": "//stranger.example/x",
    "formula-wide": "https://news.example/plain",
}
TEXT = (
    "On March {day}, 2026 Japan scrambled two F-15 fighters against two Russian Tu-95 bombers over the Sea of Japan "
    '{words}, the ministry said. "It was {words} again," said General Taro Yamada.'
)
REASON = f"=1+1 {RICH} {HTML} {MARKDOWN} \x1b[2J {BIDI}"
FILE = "<img src=x onerror=alert(6)> \x1b[2J.txt"
"""An empty file of this name is quarantined."""

DUMB = {"TERM": "dumb", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""The environment of a terminal that knows ASCII and no more."""


def said(home: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What a command says in a terminal of its own."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    variables = {**known, "OVERFLIGHT_HOME": str(home), "COLUMNS": "400", **environment}
    return subprocess.run([str(OVERFLIGHT), *words], env=variables, cwd=home, capture_output=True, timeout=600)


def said_here(home: Path, *words: str, encoding: str) -> tuple[int, str]:
    """The exit code of a command that is run in this process, and what it says to a terminal of an encoding."""
    taken = io.BytesIO()
    stream = io.TextIOWrapper(taken, encoding=encoding, write_through=True)
    with (
        patch.dict(os.environ, {"OVERFLIGHT_HOME": str(home), "COLUMNS": "400"}),
        contextlib.chdir(home),
        contextlib.redirect_stdout(stream),
        contextlib.redirect_stderr(stream),
        pytest.raises(SystemExit) as ended,
    ):
        app(words)
    return int(ended.value.code or 0), taken.getvalue().decode(encoding)


def write(folder: Path) -> Path:
    """A folder of articles whose titles, texts, sources, addresses and file names want to be obeyed."""
    folder.mkdir(parents=True)
    records = [
        {
            "id": f"{name} \x1b[2J [/]", "title": title, "author": AUTHOR, "url": URLS[name],
            "source": f"Wire {title}", "published": f"2026-03-{day + 1:02}T08:00:00Z",
            "text": TEXT.format(day=day, words=title),
        }
        for day, (name, title) in enumerate(TITLES.items(), start=3)
    ]  # fmt: skip
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, records)) + "\nno json \x1b[2J\n", encoding="utf-8")
    (folder / FILE).write_bytes(b"")
    (folder / os.fsdecode(b"bad \xff\x9b name.txt")).write_bytes(b"")
    return folder


def annotate(path: Path) -> Path:
    """Annotations that no article fulfils, so that every one of them is a mistake to be listed."""
    event = {"kind": "drill", "type": "joint_patrol", "date": {"start": None}, "evidence": f"{ESCAPE} {RICH}"}
    lines = [{"id": f"{name} \x1b[2J [/]", "events": [event]} for name in TITLES]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path
