"""Data Docs: what the checks found, as pages that ask nothing of other hosts and show what failed as text."""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from expectations.model import CheckResult
from orchestration.output.pages import environment


def write_pages(results: Sequence[CheckResult], folder: Path) -> list[CheckResult]:
    """Rewrite the pages under `folder`, one a table and an index; the results with the page of each."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    templates = environment("expectations")
    shared = {"version": version("great_expectations")}
    tables = [(table, list(found)) for table, found in groupby(results, key=lambda result: result.table)]
    for table, found in tables:
        page = templates.get_template("table.html").render(table=table, results=found, state=state, **shared)
        (folder / f"{table}.html").write_text(page, encoding="utf-8")
    counted = [(table, found[0].rows, Counter(map(state, found))) for table, found in tables]
    index = templates.get_template("index.html").render(tables=counted, **shared)
    (folder / "index.html").write_text(index, encoding="utf-8")
    return [replace(result, page=str((folder / f"{result.table}.html").absolute())) for result in results]


def state(result: CheckResult) -> str:
    """How a check went, in a word: passed, warned or failed."""
    return "passed" if result.passed else "failed" if result.check.severity == "block" else "warned"
