"""Days of publication held against the suites of others.

Usage: python bench/dates.py FOLDER [--misses], which holds checkouts of adbar/htmldate (as `htmldate`) and of
kurtmckee/feedparser (as `feedparser`), each where it is there.
"""

import ast
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.articles.published import PublicationLimits, publication_of
from orchestration.articles.records import read_html
from orchestration.articles.rejected import RejectedError
from orchestration.articles.stamps import read_stamp

_CAPTURED = date(2026, 1, 1)


def main(folder: Path, *, with_misses: bool) -> None:
    for name, measure in (("htmldate", pages), ("feedparser", values)):
        if not (folder / name).is_dir():
            print(f"{name}: not in {folder}")
            continue
        counts: Counter[str] = Counter()
        for what, outcome in measure(folder / name / "tests"):
            counts[outcome.split(":")[0]] += 1
            if with_misses and outcome != "right":
                print(f"{what}: {outcome}")
        print(
            f"{name}: {counts.total()}: " + ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common())
        )


def pages(folder: Path) -> Iterator[tuple[str, str]]:
    """htmldate's evaluation: pages with the day on which they were published first."""
    listed: dict[str, dict[str, Any]] = {}
    for name in ("eval_mediacloud_2020.json", "eval_default.json"):
        listed |= json.loads((folder / name).read_text(encoding="utf-8"))
    for each in (each for each in listed.values() if isinstance(each["date"], str)):
        found = [folder / place / each["file"] for place in ("test_set", "cache", "eval")]
        page = next(path for path in found if path.is_file())
        yield each["file"], _outcome(_day_of(page.read_bytes()), each["date"])


def _day_of(page: bytes) -> str | None:
    limits = PublicationLimits()
    try:
        record = read_html(page)
    except RejectedError:
        return None
    found, _ = publication_of(record.published, record.text, _CAPTURED, limits, language=record.language)
    return found.on.isoformat() if found is not None else None


def values(folder: Path) -> Iterator[tuple[str, str]]:
    """feedparser's dates: values of feeds with the moments that they mean."""
    tree = ast.parse((folder / "test_date_parsers.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 3 and isinstance(node.elts[0], ast.Name):
            written, expected = (ast.literal_eval(element) for element in node.elts[1:])
            yield repr(written), _outcome(_moment(written), _utc(expected))


def _moment(written: str) -> str | None:
    stamp = read_stamp(written)
    try:
        return stamp.moment().isoformat() if stamp is not None else None
    except OverflowError:
        return None


def _utc(parts: Any) -> str | None:
    return datetime(*parts[:6], tzinfo=UTC).isoformat() if parts is not None else None


def _outcome(read: str | None, expected: str | None) -> str:
    if read == expected:
        return "right"
    return f"missing: {expected}" if read is None else f"wrong: {read}, must be {expected}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), with_misses="--misses" in sys.argv[2:])
