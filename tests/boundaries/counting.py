"""Counts what the ratchets hold down: English words in the reader's literals, and branches of functions.

Usage: python -m tests.boundaries.counting, for both by room and file.
"""

import ast
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from orchestration.settings import PROJECT

MANY = 25
"""Branches that a function may have."""

CLAIMS = PROJECT / "orchestration" / "claims"
_CLASSES = {"part", 
    "aircraft_class", "category", "class", "cue", "domain", "event_type", "group", "kind", "order", "recall", "reading",
    "relation", "role", "rule", "trigger",
}  # fmt: skip
"""Columns of our tables whose values are a closed vocabulary: what stands there is an id, in whatever language."""
_FEATURES = ("reports/support.py", "sentences/signs.py")
"""Files whose literals are parts of the names of features, which are ids."""
_IDENTIFIER = re.compile(r"_?[a-z0-9]+(?:_[a-z0-9]+)+")
_PATTERN = re.compile(r"\\[A-Za-z]|\(\?P[<=]\w+[>)]|\(\?[a-z]+[:)]")
_WORD = re.compile(r"[A-Za-z]{2,}")


def words_by_file() -> Counter[str]:
    """English words in the literals of claims/, by file; those of a language's own folder are not counted."""
    known = vocabulary()
    paths = (
        path
        for path in sorted(CLAIMS.rglob("*.py"))
        if "languages" not in path.relative_to(CLAIMS).parts and path.relative_to(CLAIMS).as_posix() not in _FEATURES
    )
    return Counter({_name(path): sum(1 for _ in words(path.read_text("utf-8"), known)) for path in paths})


def words(source: str, known: frozenset[str]) -> Iterator[str]:
    """The words of two letters or more in the string constants of Python code.

    No words: docstrings and other strings that stand alone; escapes and names of groups in patterns; a constant
    that is as a whole a name joined by underscores, or one of the `known` names.
    """
    tree = ast.parse(source)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in alone:
            continue
        if node.value not in known and not _IDENTIFIER.fullmatch(node.value):
            yield from _WORD.findall(_PATTERN.sub(" ", node.value))


def vocabulary() -> frozenset[str]:
    """Names of our own: the tables, their columns, values of their closed columns, and members of each Literal."""
    return frozenset({*_of_tables(), *_of_literals()})


def _of_tables() -> Iterator[str]:
    for path in sorted((PROJECT / "seeds").rglob("*.csv")):
        yield path.stem
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            yield from rows.fieldnames or ()
            for row in rows:
                yield from (row[column] for column in _CLASSES & row.keys())


def _of_literals() -> Iterator[str]:
    for path in sorted((PROJECT / "orchestration").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
                yield from (n.value for n in ast.walk(node.slice) if isinstance(n, ast.Constant))


def branching() -> list[tuple[int, str, str]]:
    """Functions of orchestration/ with more than MANY branches, the worst first: branches, file, name."""
    found = []
    for path in sorted((PROJECT / "orchestration").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (count := branches(node)) > MANY:
                found.append((count, _name(path), node.name))
    return sorted(found, key=lambda f: (-f[0], *f[1:]))


def branches(function: ast.AST) -> int:
    """One, and one more for each way to part: after McCabe, with conditions counted singly.

    These are if, elif, for, while, except, case and conditional values; each operand of 'and' and 'or' after the
    first; the loops and conditions of comprehensions. Functions inside count with the one they stand in.
    """
    count = 1
    for node in ast.walk(function):
        match node:
            case ast.If() | ast.IfExp() | ast.For() | ast.AsyncFor() | ast.While() | ast.ExceptHandler():
                count += 1
            case ast.match_case():
                count += 1
            case ast.comprehension(ifs=conditions):
                count += 1 + len(conditions)
            case ast.BoolOp(values=operands):
                count += len(operands) - 1
    return count


def _name(path: Path) -> str:
    return str(path.relative_to(PROJECT / "orchestration"))


if __name__ == "__main__":
    counted = words_by_file()
    rooms = Counter[str]()
    for name, number in counted.items():
        rooms[str(Path(name).parent)] += number
    for name, number in [*sorted(rooms.items()), *counted.most_common()]:
        print(f"{number:6} {name}")
    print(f"{counted.total():6} English words in literals of claims/\n")
    worst = branching()
    for count, name, function in worst:
        print(f"{count:6} {name} {function}")
    print(f"{len(worst):6} functions of more than {MANY} branches")
