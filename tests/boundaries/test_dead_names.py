"""No private name of a module stands there for nothing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

FILES = sorted(
    path for folder in ("orchestration", "expectations", "training") for path in (PROJECT / folder).rglob("*.py")
)


def unused(source: str) -> Iterator[str]:
    """Private names that a module defines at its outer level and speaks of nowhere else."""
    for node in ast.parse(source).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        yield from (
            name
            for name in names
            if name.startswith("_") and not name.startswith("__") and len(re.findall(rf"\b{name}\b", source)) == 1
        )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_private_name_is_used(path: Path) -> None:
    assert list(unused(path.read_text(encoding="utf-8"))) == []


def test_what_is_unused_is_found() -> None:
    assert list(unused("_A = 1\n_B = _A\ndef _c(): ...\nclass D: ...\n")) == ["_B", "_c"]
