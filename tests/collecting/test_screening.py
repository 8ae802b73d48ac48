"""What the look at raw bytes lets through: every page that tells of an event, in any encoding; little else."""

import html
import json
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.collecting.archive_pages import may_matter
from orchestration.collecting.screening import PageScreen
from orchestration.collecting.warc import ArchivedPage
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference
from tests.conftest import ENGLISH
from tests.generating.writing import write_article, write_ordinary

AT = datetime(2026, 3, 18, tzinfo=UTC)


@pytest.fixture(scope="module")
def screen() -> PageScreen:
    return PageScreen(read_reference(PROJECT / "seeds" / "reference"), [ENGLISH])


def wrapped(text: str) -> str:
    paragraphs = "".join(f'<p class="story-body">{html.escape(part)}</p>' for part in text.split("\n") if part.strip())
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Sport", "Weather"))
    return (
        f'<html><head><title>News</title><meta charset="utf-8"><style>.box-shadow{{margin:0}}</style></head><body>'
        f"<nav><ul>{menu}</ul></nav><article><h1>News</h1>{paragraphs}</article><footer>All rights reserved</footer>"
        "<script>var flight = 1;</script></body></html>"
    )


def passes(screen: PageScreen, text: str, encoding: str = "utf-8") -> bool:
    body = wrapped(text).replace('charset="utf-8"', f'charset="{encoding}"').encode(encoding, "xmlcharrefreplace")
    return may_matter(ArchivedPage("https://news.example/a", AT, f"text/html; charset={encoding}", body), screen)


def annotated(path: Path, folder: Path) -> list[tuple[str, str]]:
    """The texts of the articles with events, by id."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["events"]:
            found.append((article["id"], article.get("text") or (folder / article["id"]).read_text(encoding="utf-8")))
    return found


def test_no_annotated_article_with_an_event_is_screened_out(shared: Path, screen: PageScreen) -> None:
    articles = annotated(shared / "corpus" / "articles.jsonl", shared / "seeds")
    articles += annotated(shared / "corpus" / "seeds.gold.jsonl", shared / "seeds")
    assert len(articles) > 70
    assert [name for name, text in articles if not passes(screen, text)] == []


@pytest.mark.parametrize("seed", range(200))
def test_no_generated_article_with_an_event_is_screened_out(seed: int, lexicon: Lexicon, screen: PageScreen) -> None:
    assert passes(screen, write_article(random.Random(seed), lexicon).text)


def test_ordinary_news_is_screened_out(screen: PageScreen) -> None:
    kept = sum(passes(screen, write_ordinary(random.Random(seed), almost=False)) for seed in range(300))
    assert kept == 0


@pytest.mark.parametrize(
    "text",
    [
        "Two Su\u201135 jets entered the zone on Tuesday.",
        "Two Su\u201335 jets entered the zone on Tuesday.",
        "Eight F-16s held an air combat training on Sunday.",
        "The air\u00a0force sent up two planes to intercept it.",
        "The two sides are holding Freedom Shield this week.",
        "WARSHIPS SAILED THROUGH THE STRAIT",
        "War\u00adships sailed through the strait",
        "Two Su\u200b-35 jets en\u00adtered the zone on Tuesday.",
    ],
)
def test_ways_of_writing(text: str, screen: PageScreen) -> None:
    assert passes(screen, text)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-1", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str, screen: PageScreen) -> None:
    assert passes(screen, "Two bombers flew over the sea, said the ministère in Paris.", encoding)
    assert not passes(screen, "The museum opens a show of paintings, said the ministère in Paris.", encoding)


def test_words_that_stand_far_apart_do_not_make_a_page_matter(screen: PageScreen) -> None:
    far = "The navy blue coat was sold." + " It was a fine day by the river." * 60 + " The team trained in the rain."
    assert not passes(screen, far)
