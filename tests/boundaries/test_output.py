"""Where texts leave the house: through the room `output`, and nowhere else."""

import ast
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

OUTPUT = PROJECT / "orchestration" / "output"
FILES = [p for room in ("orchestration", "expectations") for p in sorted((PROJECT / room).rglob("*.py"))]
PRINTING = {"print", "Console", "echo", "secho", "pprint"}
"""Names that print past the room `output`."""


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def called(path: Path) -> set[str]:
    """The names of what a file calls: plain ones, and methods of sys.stdout and sys.stderr as 'stdout.write'."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            names.add(ast.unparse(node.func).removeprefix("sys."))
    return names | {called.rsplit(".", 1)[-1] for called in names if called.startswith(("typer.", "click.", "rich."))}


@pytest.mark.parametrize("path", [p for p in FILES if p.parent != OUTPUT], ids=name)
def test_nothing_prints_past_the_room(path: Path) -> None:
    assert not called(path) & PRINTING
    assert not {c for c in called(path) if c.startswith(("stdout.write", "stderr.write", "stdout.buffer.write"))}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_file_says_its_alphabet(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        given = {word.arg for word in node.keywords}
        if node.func.attr == "write_text" or (node.func.attr == "read_text" and not node.args):
            assert "encoding" in given, ast.unparse(node)


@pytest.mark.parametrize("path", sorted((PROJECT / "orchestration").rglob("templates/*")), ids=name)
def test_templates_trust_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [word for word in ("safe", "autoescape", "Markup") if word in text.replace("unsafe", "")]
