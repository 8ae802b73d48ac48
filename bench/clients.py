"""Run every Python example of docs/bi.md with the versions of its libraries that the page says were tried.

`python bench/clients.py HOME` asks the release of a home, and needs uv and a network. Each example runs in an
environment of its own; what is printed last tells the client, the versions and the seconds, or the end of the fault.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "bi.md"
_EXAMPLE = re.compile(r"^### (?P<client>.+)\n(?:(?!#|```).*\n)*```python\n(?P<code>(?:(?!```).*\n)*)```", re.MULTILINE)
_DUCKDB = ("duckdb==1.4.4", "duckdb==1.5.5", "duckdb==2.0.0")
TRIED: dict[str, tuple[tuple[str, ...], ...]] = {
    "DuckDB": tuple((duckdb,) for duckdb in _DUCKDB),
    "pandas and polars": (
        ("duckdb==1.4.4", "pandas==2.3.3", "polars==1.35.2", "pyarrow==22.0.0"),
        ("duckdb==1.5.5", "pandas==3.1.1", "polars>=2,<3", "pyarrow>=22"),
    ),
    "SQLAlchemy": tuple(
        ("duckdb==1.5.5", "duckdb-engine==0.17.0", "pandas==3.1.1", sqlalchemy)
        for sqlalchemy in ("sqlalchemy==2.0.58", "sqlalchemy==2.1.9")
    ),
    "Ibis": (
        ("ibis-framework[duckdb]==11.0.0", "duckdb==1.5.5", "pandas==2.3.3"),
        ("ibis-framework[duckdb]==12.0.0", "duckdb==1.5.5", "pandas==3.1.1"),
    ),
}
"""What each example is run with."""
_LONGEST = 60
"""Seconds that an example may take."""


def examples(page: str) -> dict[str, str]:
    """The first Python example below each heading of the third level, by the heading."""
    return {found["client"]: found["code"] for found in _EXAMPLE.finditer(page)}


def tried(folder: Path, code: str, packages: tuple[str, ...]) -> str:
    """What came of an example in a folder with these packages."""
    command = ["uv", "run", "--quiet", "--no-project", "--isolated", "--python", "3.11"]
    for package in packages:
        command += ["--with", package]
    began = time.monotonic()
    try:
        done = subprocess.run(
            [*command, "python", "-c", code], cwd=folder, capture_output=True, text=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return f"FAILED: no answer within {_LONGEST} s"
    if done.returncode:
        return f"FAILED: {done.stderr.strip().splitlines()[-1]}"
    return f"{time.monotonic() - began:.1f} s"


def results(home: Path) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each client, what it was run with, and what came of it."""
    found = examples(PAGE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").symlink_to(home.resolve())
        for client, versions in TRIED.items():
            for packages in versions:
                yield client, packages, tried(Path(folder), found[client], packages)


def main(home: Path) -> int:
    """Print a line for each; 1 where one failed."""
    failed = False
    for client, packages, came in results(home):
        print(f"{client:20}{' '.join(packages):75}{came}", flush=True)
        failed = failed or came.startswith("FAILED")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
