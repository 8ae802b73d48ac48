"""Real pages of the suites of date finders and extractors, read as articles: letters, refusals, tables, and text.

Usage: python bench/pages.py FOLDER [STEP]. The folder holds checkouts of adbar/htmldate (as `htmldate`) and of
adbar/trafilatura (as `trafilatura`). STEP: 8 looks at every eighth page.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import trafilatura

from orchestration.articles.decoding import decoded
from orchestration.articles.records import read_html
from orchestration.articles.rejected import RejectedError

_TWICE_CODED = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\u00d0[\u0080-\u00bf]")
_MANGLED = 3
"""Signs of UTF-8 that was read as a page of one byte, from which a text counts as mangled."""


def main(folder: Path, step: int) -> None:
    pages = dict(sorted(_pages(folder).items()))
    chosen = list(pages.values())[::step]
    print(f"pages: {len(chosen)} of {len(pages)}")
    letters(chosen)
    told = json.loads((folder / "trafilatura/tests/evaldata.json").read_text(encoding="utf-8"))
    by_name = {path.name: path for path in chosen}
    texts([(by_name[row["file"]], row) for row in told.values() if row["file"] in by_name])


def _pages(folder: Path) -> dict[str, Path]:
    """Every page once, by the hash of its bytes."""
    found = (path for name in ("htmldate", "trafilatura") for path in sorted((folder / name).rglob("*.htm*")))
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in found if path.stat().st_size > 500}


def letters(pages: list[Path]) -> None:
    counts: Counter[str] = Counter()
    for path in pages:
        try:
            read = decoded(path.read_bytes(), is_html=True)
        except RejectedError as error:
            counts[f"refused ({error.reason})"] += 1
            print(f"  refused: {path.name}")
            continue
        is_twice = len(_TWICE_CODED.findall(read.text)) >= _MANGLED
        if is_twice and read.told_by != "bytes":
            print(f"  mangled: {path.name}, read as {read.encoding} ({read.told_by})")
        kind = "with signs replaced" if read.replaced else "sound"
        counts[("coded twice by its outlet" if read.told_by == "bytes" else "mangled") if is_twice else kind] += 1
    print("letters: " + ", ".join(f"{count} {what}" for what, count in counts.most_common()))


def texts(pages: list[tuple[Path, dict[str, list[str]]]]) -> None:
    """Which of the expected passages are in the text, and which unexpected are; of the library alone and of ours."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("theirs", "ours", "ours, of an archive")}
    for path, row in pages:
        data = path.read_bytes()
        for name, text in zip(counts, _texts(path, data, counts), strict=True):
            words = " ".join(text.split())
            for kind in ("with", "without"):
                passages = [" ".join(passage.split()) for passage in row[kind]]
                counts[name][kind] += len(passages)
                counts[name][f"{kind} found"] += sum(passage in words for passage in passages)
    for name, count in counts.items():
        wanted, unwanted = count["with found"] / count["with"], count["without found"] / count["without"]
        rest = {kind: n for kind, n in count.items() if not kind.startswith("with")}
        print(f"texts, {name}: {wanted:.3f} of what is wanted, {unwanted:.3f} of what is not {rest or ''}")


def _texts(path: Path, data: bytes, counts: dict[str, Counter[str]]) -> Iterator[str]:
    found = trafilatura.bare_extraction(decoded(data, is_html=True).text, include_comments=False, include_tables=False)
    yield getattr(found, "text", None) or ""
    for name, is_one_of_many in (("ours", False), ("ours, of an archive", True)):
        try:
            record = read_html(data, is_one_of_many=is_one_of_many)
        except RejectedError as error:
            counts[name][error.reason] += 1
            if error.reason == "no_article":
                print(f"  {name}: {path.name}: {error.detail}")
            yield ""
            continue
        counts[name]["tables left out"] += record.tables_left_out
        counts[name]["of several articles"] += any(fault.reason == "one_of_several" for fault in record.faults)
        yield record.text


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
