"""The rooms of the reader lie one above the other: none knows of a room above it, or of its neighbour."""

import ast
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

CLAIMS = PROJECT / "orchestration" / "claims"
FLOORS = (
    {"model", "languages"},
    {"text", "dates", "learned"},
    {"speech", "screening", "bulletins"},
    {"lexicon"},
    {"mentions"},
    {"craft"},
    {"sentences"},
    {"languages.grammars"},
    {"languages.registry"},
    {"drafts"},
    {"story"},
    {"reports"},
    {"read"},
    {"stage"},
)
"""From the ground up: sub-rooms, and files that stand in claims/ itself."""
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
GRAMMARS = {path.parent.name for path in (CLAIMS / "languages").glob("*/grammar.py")}
"""Folders of what each language does; all lie on one floor."""
MANY_FILES = 12
OUTSIDE = {
    "orchestration.ids": None,
    "orchestration.isolating": "stage",
    "orchestration.warehouse.schema": "stage",
}
"""What of the rest of the house may be known, and by whom alone (None: by all)."""

FILES = sorted(path for path in CLAIMS.rglob("*.py") if path.name != "__init__.py")


def name(path: Path) -> str:
    return path.relative_to(CLAIMS).with_suffix("").as_posix().replace("/", ".")


def room(module: str) -> str:
    """The room of a module; what a language does stands above what it knows."""
    parts = module.split(".")
    if parts[0] != "languages" or parts[1] not in {*GRAMMARS, "registry"}:
        return parts[0]
    return "languages.registry" if parts[1] == "registry" else "languages.grammars"


def house(path: Path) -> set[str]:
    """The modules of this house that a file imports, by their full names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = (PROJECT / node.module.replace(".", "/")).is_dir()
            found |= {f"{node.module}.{alias.name}" for alias in node.names} if inside else {node.module}
    return {module for module in found if module.startswith("orchestration.")}


def known(path: Path) -> set[str]:
    """The modules of claims/ that a file imports, by their names within it."""
    inside = "orchestration.claims."
    return {module.removeprefix(inside) for module in house(path) if module.startswith(inside)}


def test_every_room_has_its_floor() -> None:
    assert {room(name(path)) for path in FILES} == set(FLOOR)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_arrows_go_down(path: Path) -> None:
    mine = room(name(path))
    wrong = {module for module in known(path) if room(module) != mine and FLOOR[room(module)] >= FLOOR[mine]}
    assert not wrong


def test_no_circles() -> None:
    assert list(TopologicalSorter({name(path): known(path) for path in FILES}).static_order())


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_rest_of_the_house_is_hardly_known(path: Path) -> None:
    for module in house(path):
        if not module.startswith("orchestration.claims."):
            assert OUTSIDE.get(module, "nobody") in (None, name(path))


def test_rooms_are_small() -> None:
    folders = Counter(path.parent for path in FILES)
    assert max(folders.values()) <= MANY_FILES, folders


def test_tests_mirror_the_rooms() -> None:
    tested = {path.parent.name for path in (PROJECT / "tests" / "claims").glob("*/*.py")}
    assert tested <= set(FLOOR)


ORDERLESS = ("sentences", "drafts", "story", "reports")
"""Rooms that know no word order: only a language's own functions may ask what stands beside a token."""


@pytest.mark.parametrize("path", [p for p in FILES if room(name(p)) in ORDERLESS and p.stem != "frame"], ids=name)
def test_what_stands_beside_a_word_is_asked_of_the_grammar(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    counted = [
        ast.unparse(call)
        for call in calls
        if call.func.attr == "words" and any(isinstance(each, ast.BinOp) for arg in call.args for each in ast.walk(arg))
    ]
    looked_up = [
        ast.unparse(n) for n in ast.walk(tree)
        if isinstance(n, ast.Subscript) and isinstance(n.value, ast.Attribute) and n.value.attr == "lowers"
    ]  # fmt: skip
    assert not [*counted, *looked_up]
