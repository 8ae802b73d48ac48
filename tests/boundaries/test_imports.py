"""Who may know of what: the pure rooms know no Dagster, no database, no network, no clock and no environment."""

import ast
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

PURE = [p for room in ("claims", "events") for p in sorted((PROJECT / "orchestration" / room).rglob("*.py"))]
PURE += [
    PROJECT / "orchestration" / "corrections" / f"{n}.py" for n in ("model", "knowledge", "values", "rows", "checking")
]
FORBIDDEN = {
    "dagster",
    "dagster_dbt",
    "duckdb",
    "httpx",
    "requests",
    "urllib",
    "socket",
    "os",
    "time",
    "great_expectations",
}
ENVIRONMENT = {
    "settings.py",
    "home.py",
    "entering.py",
    "ui.py",
    "transform.py",
    "runner.py",
    "publish.py",
    "lake.py",
    "files.py",
}


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", PURE, ids=name)
def test_pure_rooms_import_nothing_of_the_shell(path: Path) -> None:
    assert not imported(path) & FORBIDDEN
    calls = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
    assert not calls & {"now", "today", "utcnow", "environ", "getenv"}


@pytest.mark.parametrize("path", sorted((PROJECT / "expectations").rglob("*.py")), ids=name)
def test_expectations_know_no_dagster(path: Path) -> None:
    assert "dagster" not in imported(path)


@pytest.mark.parametrize("path", sorted((PROJECT / "orchestration").rglob("*.py")), ids=name)
def test_only_the_shell_reads_the_environment(path: Path) -> None:
    reads = any(
        isinstance(n, ast.Attribute) and n.attr in ("environ", "getenv") for n in ast.walk(ast.parse(path.read_text()))
    )
    assert not reads or path.name in ENVIRONMENT


@pytest.mark.parametrize("path", sorted((PROJECT / "orchestration" / "defs").rglob("*.py")), ids=name)
def test_definitions_are_thin(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 130
