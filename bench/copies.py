"""How fast syndicated copies are found, and that a new day costs the same however much came before.

Articles of 300 words are made of a vocabulary of 20,000; one in twenty is a copy of one of the last ten days, with a
new head and some words changed. They are taken in by days of 1,000. Printed: the seconds for all, the share of copies
found, how many others were taken for copies, and what the last days cost beside the eleventh and those after it.
Usage: python bench/copies.py [ARTICLES]
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.articles.copies import Text
from orchestration.articles.known import Known
from orchestration.articles.traces import Traces
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame

ARTICLES, A_DAY = 100_000, 1_000
WORDS, VOCABULARY, COPIES, CHANGED, BACK = 300, 20_000, 0.05, 6, 10_000
FIRST = date(2026, 1, 1)
COMPARED = 5
"""Days whose cost is compared, at the end and once copies may come from ten days before."""


def main(articles: int) -> None:
    texts, truth = write(articles)
    found: dict[str, str] = {}
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for number, at in enumerate(range(0, articles, A_DAY)):
            start = time.perf_counter()
            found |= take(Path(folder), texts[at : at + A_DAY], FIRST + timedelta(number))
            costs.append(time.perf_counter() - start)
    share = sum(found.get(copy) == original for copy, original in truth.items()) / len(truth)
    wrong = sum(copy not in truth for copy in found)
    print(f"{articles:,} articles: {sum(costs):.0f} s; {share:.4f} of {len(truth):,} copies found, {wrong} others")
    begin = BACK // A_DAY
    first, last = statistics.median(costs[begin : begin + COMPARED]), statistics.median(costs[-COMPARED:])
    print(
        f"a day of {A_DAY:,}: {first:.2f} s behind {BACK:,}, {last:.2f} s behind {articles:,}: {last / first:.2f} times"
    )


def write(number: int) -> tuple[list[Text], dict[str, str]]:
    """Texts, and which is whose copy."""
    rng = random.Random(1)
    vocabulary = [f"{rng.choice('bcdfgklmnprst')}{rng.choice('aeiou')}{n:x}" for n in range(VOCABULARY)]
    texts: list[Text] = []
    originals: list[Text] = []
    truth: dict[str, str] = {}
    for n in range(number):
        name, at = f"article-{n:07}", datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n)
        if originals and rng.random() < COPIES:
            original = originals[rng.randrange(max(0, len(originals) - BACK), len(originals))]
            words = original.text.split()
            for _ in range(CHANGED):
                words[rng.randrange(len(words))] = rng.choice(vocabulary)
            truth[name] = original.article_id
            texts.append(Text(name, "From our wire service: " + " ".join(words), at))
        else:
            originals.append(Text(name, " ".join(rng.choices(vocabulary, k=WORDS)), at))
            texts.append(originals[-1])
    return texts, truth


def take(folder: Path, texts: Sequence[Text], day: date) -> dict[str, str]:
    """Find the copies among the texts of a day, and keep them."""
    lake = Lake(folder / "lake")
    with Known(lake, Traces(folder / "articles.sqlite")) as known:
        found, _ = known.copies(texts, day)
        rows = [
            {"article_id": t.article_id, "text": t.text, "published_at": t.published_at, "captured_on": day}
            for t in texts
        ]
        lake.write("articles", frame("articles", rows), day)
        known.kept(day)
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
