"""How fast articles are read, on one core: those with events, and ordinary news, each beside one pass of an expression.

The expression finds the words of the same text. Both are timed in turn, and the ratio is taken pair by pair. Also: how
the time grows with a text's length, and what ordinary news near the field (armies, flights, accidents, strikes) costs
in each language beside such news in English, by character. Seconds are the processor's.
Usage: python bench/reading_speed.py [PAIRS]
"""

import json
import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.read import read_article
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import language_tables, read_reference
from tests.generating.writing import write_article, write_ordinary

ARTICLES = 400
WORD = re.compile(r"[^\W\d_]+")
CODES = {"chinese": "zh", "japanese": "ja", "korean": "ko", "russian": "ru"}
REPEATED = 20
"""Times that the few paragraphs of a language are read, so that their time can be told."""
STRANGE = ("two ", ", ", "F-15 ", "7")


def main(pairs: int) -> None:
    lexicons = build_lexicons(
        read_reference(PROJECT / "seeds" / "reference"), language_tables(PROJECT / "seeds" / "languages")
    )
    lexicon = lexicons["en"]
    told = [write_article(random.Random(seed), lexicon, padding=12) for seed in range(ARTICLES)]
    ordinary = [write_ordinary(random.Random(seed)) for seed in range(ARTICLES)]
    kinds: dict[str, list[tuple[str, date | None]]] = {
        "articles with events": [(w.text, w.published) for w in told],
        "ordinary news": [(text, date(2026, 3, 12)) for text in ordinary],
    }
    for name, articles in kinds.items():
        reading, passing = compare(articles, lexicon, pairs)
        ratio = statistics.median(r / p for r, p in zip(reading, passing, strict=True))
        size = statistics.mean(len(text) for text, _ in articles)
        print(
            f"{name}: {len(articles) / statistics.median(reading):,.0f} a second "
            f"(mean {size:,.0f} characters), {ratio:.1f} times one pass of the expression"
        )
    lines = (PROJECT / "seeds" / "training" / "ordinary.jsonl").read_text(encoding="utf-8").splitlines()
    english = [(json.loads(line)["text"], None) for line in lines]
    for path in sorted((PROJECT / "tests" / "claims" / "languages").glob("*/ordinary.txt")):
        texts = [(text, None) for text in path.read_text(encoding="utf-8").split("\n\n") if text.strip()]
        own = lexicons[CODES[path.parent.name]]
        ratio = statistics.median(
            per_character(texts * REPEATED, own) / per_character(english, lexicon) for _ in range(pairs)
        )
        print(
            f"ordinary news near the field in {path.parent.name}: {ratio:.2f} times such English of as many characters"
        )
    for unit in STRANGE:
        texts = ("scrambled F-15s " + unit * (size // len(unit)) for size in (50_000, 100_000))
        short, long = (reading_seconds(text, lexicon) for text in texts)
        print(f"100 kB of {unit!r}: {long / short:.1f} times the time of 50 kB")


def per_character(articles: list[tuple[str, date | None]], lexicon: Lexicon) -> float:
    """Seconds that one character costs."""
    took = seconds(lambda: [read_article("a", text, day, lexicon) for text, day in articles])
    return took / sum(len(text) for text, _ in articles)


def reading_seconds(text: str, lexicon: Lexicon) -> float:
    return seconds(lambda: read_article("a", text, None, lexicon))


def compare(articles: list[tuple[str, date | None]], lexicon: Lexicon, pairs: int) -> tuple[list[float], list[float]]:
    reading, passing = [], []
    for _ in range(pairs):
        reading.append(seconds(lambda: [read_article("a", text, day, lexicon) for text, day in articles]))
        passing.append(seconds(lambda: [words(text) for text, _ in articles]))
    return reading, passing


def words(text: str) -> int:
    return sum(1 for _ in WORD.finditer(text))


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
