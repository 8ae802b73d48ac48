"""How fast an archive of news is read, on one core, beside fastwarc's bare iteration and trafilatura on every page.

A WARC file is written of pages of 30 to 100 kB: two in a hundred tell of events, one more has words of such news and
tells of none, the others are ordinary news. Measured: `overflight`'s look at every page with the record (text and
metadata) of every page kept; the bare iteration over the same file; trafilatura with metadata on a sample of the pages.
The three are timed in turn, and the ratios are taken pair by pair. Usage: python bench/archive.py [PAGES] [PAIRS]
"""

import gzip
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import trafilatura
from fastwarc.warc import ArchiveIterator, WarcRecordType

from orchestration.articles.records import Record, read_html
from orchestration.claims.languages.pack import read_language
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicon
from orchestration.collecting.archive_pages import may_matter
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.warc import steps
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.collecting.warcs import record
from tests.generating.writing import write_article, write_ordinary

PAGES, PAIRS = 20_000, 3
RELEVANT, ALMOST = 0.02, 0.01
SMALLEST, LARGEST = 30_000, 100_000
SAMPLE = 100
MOST_BYTES = 5_000_000
_MENU = "Home World Business Sport Culture Travel Food Health Science Technology Opinion Weather Jobs Video Podcasts"


def main(pages: int, pairs: int) -> None:
    reference = read_reference(PROJECT / "seeds" / "reference")
    language = read_language("en", read_reference(PROJECT / "seeds" / "languages" / "en"))
    lexicon, screen = build_lexicon(reference, language), PageScreen(reference, [language])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.warc.gz"
        relevant = write(path, pages, lexicon)
        size = path.stat().st_size / 1e6
        print(f"{pages:,} pages, {size:,.0f} MB, {relevant:,} that tell of events")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        kept = sum(1 for _ in records(path, screen))
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(f"{kept:,} pages kept; memory grew by {grown:.0f} MB over the whole file")
        with path.open("rb") as stream:
            sample = [s.page.body for s in steps(stream, 0, MOST_BYTES) if s.page is not None][: SAMPLE * 10 : 10]
        ours, bare, every = [], [], []
        for _ in range(pairs):
            ours.append(seconds(lambda: sum(1 for _ in records(path, screen))) / pages)
            bare.append(seconds(lambda: iterate(path)) / pages)
            every.append(seconds(lambda: [extract(page) for page in sample]) / len(sample))
        print(f"overflight:                {rate(ours)} pages a second")
        print(f"fastwarc, iteration alone: {rate(bare)}; overflight is {ratio(bare, ours):.2f} times as fast")
        print(f"trafilatura on every page: {rate(every)}; overflight is {ratio(every, ours):.1f} times as fast")


def records(path: Path, screen: PageScreen) -> Iterator[Record]:
    """What the archive connector and the articles stage make of the pages that may matter."""
    with path.open("rb") as stream:
        for step in steps(stream, 0, MOST_BYTES):
            if step.page is not None and may_matter(step.page, screen):
                yield read_html(step.page.body, is_one_of_many=True)


def iterate(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(1 for _ in ArchiveIterator(stream, record_types=WarcRecordType.response))


def extract(page: bytes) -> object:
    return trafilatura.bare_extraction(page, with_metadata=True)


def write(path: Path, pages: int, lexicon: Lexicon, first: int = 0) -> int:
    """Write the archive and return how many of its pages tell of events. first: the number of its first page."""
    relevant = 0
    with path.open("wb") as file:
        for number in range(first, first + pages):
            rng = random.Random(number)
            kind = rng.random()
            if kind < RELEVANT:
                text, relevant = write_article(rng, lexicon, padding=8).text, relevant + 1
            else:
                text = write_ordinary(rng, almost=kind < RELEVANT + ALMOST)
            file.write(gzip.compress(record(f"https://news.example/{number}", page(text, rng)), compresslevel=6))
    return relevant


def page(text: str, rng: random.Random) -> bytes:
    """A page of a size between the smallest and the largest: its text within menus, styles, scripts and teasers."""
    paragraphs = "".join(f'<p class="body">{part}</p>\n' for part in text.split("\n") if part.strip())
    menu = "".join(f'<li class="menu-item"><a href="/{w.lower()}/">{w}</a></li>' for w in _MENU.split())
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{rng.randrange(10**6)}">{write_ordinary(rng, 1, almost=False)}</a></div>'
        for _ in range(12)
    )
    number = rng.randrange(10**6)
    head = (
        f'<title>Story {number} | The Daily Example</title><meta name="author" content="A. Writer">'
        f'<link rel="canonical" href="https://news.example/story/{number}"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="Story {number}"><meta property="og:site_name" content="The Daily Example">'
        f'<meta property="article:published_time" content="2026-03-{rng.randrange(1, 29):02d}T08:00:00Z">'
    )
    inner = f"<nav><ul>{menu}</ul></nav><article><h1>News</h1>{paragraphs}</article><aside>{teasers}</aside>"
    missing = rng.randint(SMALLEST, LARGEST) - len(head) - len(inner)
    style = "".join(
        f".c{rng.randrange(10**5)}{{margin:{rng.randrange(99)}px;box-shadow:none}}\n" for _ in range(missing // 120)
    )
    script = "".join(
        f'dl.push({{"k{rng.randrange(10**6)}":{rng.random():.6f},"flight":false}});\n' for _ in range(missing // 80)
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}<style>{style}</style></head>'
        f"<body>{inner}<script>{script}</script></body></html>"
    ).encode()


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def rate(times: list[float]) -> str:
    return f"{1 / statistics.median(times):,.0f}"


def ratio(slow: list[float], fast: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(slow, fast, strict=True))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    main(*(given + [PAGES, PAIRS][len(given) :]))
