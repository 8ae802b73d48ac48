"""Digests of all readings: what no move of the reader may change, and what a change of a rule changes.

Usage: python -m tests.claims.digest [FILE]. Prints a digest for each set of texts and one for all: the embedded sample,
the examples of these tests, and the shared annotated articles where they lie beside the checkout. With FILE, all
readings are written into it, a line for each report, claim, link and statement, so that `diff` tells two of them apart.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

from orchestration.articles.files import Limits
from orchestration.articles.known import Known
from orchestration.articles.stage import collect
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.claims.read import read_article
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH, SHARED
from tests.examples import PHENOMENA, SEAS

Text = tuple[str, str, date | None]
"""Id, text and day of publication."""

STATEMENTS = Path(__file__).with_name("speech") / "statements.jsonl"
CAPTURED = datetime(2026, 11, 1, tzinfo=UTC)


def sets() -> Iterator[tuple[str, list[Text]]]:
    """Each set of texts by its name; shared ones where present."""
    yield "sample", _sample(PROJECT / "seeds" / "articles")
    yield "examples", [*_examples(), *_annotated(STATEMENTS)]
    for name in ("articles", "faults_en"):
        path = SHARED / "corpus" / f"{name}.jsonl"
        if path.is_file():
            yield name, list(_annotated(path))


def readings(text: Text, lexicon: Lexicon) -> Iterator[str]:
    """All that is read from a text, as lines."""
    identity, content, published = text
    reading = read_article(identity, content, published, lexicon)
    for kind in ("reports", "claims", "links", "statements"):
        for row in getattr(reading, kind):
            yield f"{identity} {kind} {json.dumps(asdict(row), default=str, ensure_ascii=False)}"


def digest(lines: list[str]) -> str:
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def _sample(folder: Path) -> list[Text]:
    sources = read_reference(PROJECT / "seeds" / "reference")["sources"]
    taken = collect(folder, known=Known.nothing(), captured_at=CAPTURED, limits=Limits(), sources=sources)
    rows = taken.articles.select("external_id", "text", "published_at").sort("external_id").iter_rows()
    return [(identity, text, published and published.date()) for identity, text, published in rows]


def _examples() -> Iterator[Text]:
    for name, examples in PHENOMENA.items():
        for text, published, _ in examples:
            yield f"{name}/{_short(text)}", text, date.fromisoformat(published)
    for sea, _ in SEAS:
        yield sea, f"Two U.S. B-52s and four Japanese F-2s held a joint exercise over the {sea}.", date(2026, 3, 5)


def _annotated(path: Path) -> Iterator[Text]:
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        published = article["published"]
        yield article["id"], article["text"], date.fromisoformat(published) if published else None


def _short(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def main(dump: Path | None) -> None:
    lexicon = build_lexicon(read_reference(PROJECT / "seeds" / "reference"), ENGLISH)
    written: list[str] = []
    for name, texts in sets():
        lines = [line for text in texts for line in readings(text, lexicon)]
        print(f"{digest(lines)} {name}: {len(texts)} texts, {len(lines)} rows")
        written += [f"{name} {line}" for line in lines]
    print(f"{digest(written)} all")
    if dump is not None:
        dump.write_text("".join(f"{line}\n" for line in written), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
