"""The documentation: a site without a link that leads nowhere, a README that is short, commands that can be typed."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from orchestration.cli import app
from tests.conftest import PROJECT
from tools.docs_site import led

LONGEST_README = 150
README = (PROJECT / "README.md").read_text(encoding="utf-8")
PAGES = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *sorted((PROJECT / "docs").glob("*.md"))]
PROGRAM = get_command(app)
_TYPED = re.compile(r"(?:^|\.venv/bin/|--no-deps )overflight (?P<words>[a-z][^>\n]*)", re.MULTILINE)
TYPED = [
    (path.name, found["words"].replace("[", "").replace("]", ""))
    for path in PAGES
    for block in re.findall(r"^```sh\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    for found in _TYPED.finditer(block)
]
FIRST_DECISION = min(path.name for path in (PROJECT / "docs" / "decisions").glob("*.md"))


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=PROJECT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_is_in_the_site(site) -> None:
    pages = {path.relative_to(PROJECT / "docs").with_suffix(".html") for path in (PROJECT / "docs").rglob("*.md")}
    assert pages | {Path("index.html"), Path("CONTRIBUTING.html"), Path("CHANGELOG.html")} <= {
        path.relative_to(site) for path in site.rglob("*.html")
    }
    assert 'href="docs/' not in (site / "index.html").read_text(encoding="utf-8")


def test_it_asks_nothing_of_other_servers(site) -> None:
    loaded = [
        (path.name, found)
        for path in site.rglob("*.html")
        for found in re.findall(
            r"<(?:script|img|link|iframe)\b[^>]*?(?:src|href)=\"?(https?://[^\s\">]+)", path.read_text(encoding="utf-8")
        )
    ]
    assert loaded == []


@pytest.mark.parametrize(
    ("path", "written", "led_to"),
    [
        ("README.md", "[tables](docs/tables.md)", "[tables](tables.md)"),
        ("README.md", "![a](docs/images/a.png)", "![a](images/a.png)"),
        ("docs/bi.md", "[mine](exports.md#x)", "[mine](exports.md#x)"),
        ("docs/bi.md", "[c](../CHANGELOG.md)", "[c](CHANGELOG.md)"),
        ("docs/bi.md", "[settings](../bi/superset_config.py)", "settings"),
        ("docs/decisions/who-speaks.md", "[s](../suites.md)", "[s](../suites.md)"),
        ("docs/bi.md", "[out](https://duckdb.org/a.md)", "[out](https://duckdb.org/a.md)"),
        ("CONTRIBUTING.md", "[why](docs/decisions/)", f"[why](decisions/{FIRST_DECISION})"),
    ],
)
def test_a_link_leads_to_a_page_or_keeps_its_words(path, written, led_to) -> None:
    assert led(written, path) == led_to


def test_files_that_pages_link_to_are_there() -> None:
    missing = [
        (path.name, to)
        for path in [*PAGES, *sorted((PROJECT / "docs" / "decisions").glob("*.md"))]
        for to in re.findall(r"\]\(([^)#\s:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if not (path.parent / to).exists()
    ]
    assert missing == []


def test_the_readme_is_short_and_begins_with_two_commands() -> None:
    assert len(README.splitlines()) <= LONGEST_README
    first = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[0]
    assert [line.partition("#")[0].strip() for line in first.splitlines()] == ["make run", "make ui"]


@pytest.mark.parametrize(("page", "words"), TYPED)
def test_a_command_of_the_pages_can_be_typed(page: str, words: str) -> None:
    name, *arguments = shlex.split(words, comments=True)
    command = PROGRAM.commands[name]
    if name == "correct":
        command, arguments = command.commands[arguments[0]], arguments[1:]
    _, left, _ = command.make_parser(command.context_class(command)).parse_args(arguments)
    assert left == []
