"""Sixteen small files of a crawl: pages that tell of events and others, some twice, some damaged, one file in a ZIP."""

import random
import zipfile
from dataclasses import replace
from pathlib import Path

from orchestration.collecting.screening import PageScreen
from orchestration.state_of_code import state
from tests.collecting.warcs import record, write_warc
from tests.conftest import ENGLISH
from tests.generating.writing import write_ordinary

TOLD = (
    "Japan scrambled {n} fighters on Tuesday after two Tu-95 bombers of Russia flew near Okinawa, the ministry said.",
    "South Korea scrambled {n} F-35s on March 10 after Chinese aircraft entered its air defense identification zone.",
    "Taiwan scrambled fighters on Monday as {n} Chinese aircraft entered its ADIZ in response to the visit.",
)


def page(number: int, rng: random.Random) -> bytes:
    """A page, which tells of an event if its number is even."""
    told = TOLD[number % 3].format(n=2 + number % 7) if number % 2 == 0 else write_ordinary(rng, 3, almost=False)
    head = f"<title>Story {number}</title><meta property='article:published_time' content='2026-03-11T08:00:00Z'>"
    return f"<html><head>{head}</head><body><article><h1>Story</h1><p>{told}</p></article></body></html>".encode()


def write_crawl(folder: Path) -> None:
    """Write the files."""
    rng = random.Random(4)
    for number in range(16):
        first = number * 5
        # the last page of each file stands in the one before too, and every fourth file has it with another text
        of_before = record(f"https://news.example/{first - 1}", page(first - 1 + 2 * (number % 4 == 0), rng))
        records = [record(f"https://news.example/{n}", page(n, rng)) for n in range(first, first + 5)]
        records.append(record(f"https://news.example/empty/{number}", b"<html><body>fighters scrambled</body></html>"))
        write_warc(folder / f"{number:02}.warc.gz", [of_before, *records])
    cut = folder / "05.warc.gz"
    cut.write_bytes(cut.read_bytes()[:-300] + bytes(40))
    with zipfile.ZipFile(folder / "11.wacz", "w") as packed:
        packed.write(folder / "11.warc.gz", "archive/11.warc.gz")
        packed.writestr("archive/none.warc.gz", b"\x1f\x8b no archive")
    (folder / "11.warc.gz").unlink()


def small_screen() -> bytes:
    """A screen of few words, as it is kept: that of all languages takes half a minute to compile."""
    few = replace(ENGLISH, triggers=[row for row in ENGLISH.triggers if "scrambl" in str(row)][:5])
    return state().encode() + PageScreen({"exercises": [], "aircraft_types": []}, [few]).packed()
