"""The screen lets through whatever can tell of an event."""

import json
from pathlib import Path

import pytest

from orchestration.settings import PROJECT
from tests.examples import PHENOMENA
from tests.gold.test_gold import SAMPLE


@pytest.mark.parametrize("text", [text for examples in PHENOMENA.values() for text, _, events in examples if events])
def test_examples_with_events_pass(text: str, lexicon) -> None:
    assert lexicon.screen.may_matter(text)


def with_events(gold: Path, folder: Path) -> list[str]:
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    return [a.get("text") or (folder / a["id"]).read_text(encoding="utf-8") for a in articles if a["events"]]


def test_the_embedded_sample_passes(lexicon) -> None:
    assert all(lexicon.screen.may_matter(text) for text in with_events(SAMPLE, PROJECT / "seeds" / "articles"))


def test_the_annotated_articles_pass(shared: Path, lexicon) -> None:
    for name in ("articles.jsonl", "seeds.gold.jsonl"):
        assert all(lexicon.screen.may_matter(text) for text in with_events(shared / "corpus" / name, shared / "seeds"))


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on Tuesday on a plan to extend the tram line to the harbour.",
        "Police found the missing hiker after nine hours.",
        "A morning exercise class draws pensioners to the park every day.",
    ],
)
def test_other_news_does_not(text: str, lexicon) -> None:
    assert not lexicon.screen.may_matter(text)
