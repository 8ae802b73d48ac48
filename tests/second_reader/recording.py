"""A home whose model answered before: articles with recorded answers, each by the digest of its article."""

import json
from datetime import UTC, datetime
from pathlib import Path

from orchestration.articles.files import Limits
from orchestration.articles.known import Known
from orchestration.articles.stage import collect
from orchestration.second_reader.keeping import Kept
from orchestration.second_reader.stage import answers_of
from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.lake import Lake
from tests.second_reader.reading import REFERENCE

SAMPLE = PROJECT / "seeds" / "articles"
RECORDED = Path(__file__).parent / "recorded" / "sample.jsonl"
"""What careful readers answered on 2026-11-28 by the words of the requests alone (docs/second-reader.md)."""
NOW = datetime(2026, 11, 28, tzinfo=UTC)


def home_of(folder: Path, source: Path = SAMPLE, recorded: Path = RECORDED) -> Settings:
    """A home with the articles of a source and the recorded answers to them; both read."""
    settings = Settings(
        home=folder, now=NOW, reader="both", model={"address": "http://127.0.0.1:9/v1", "name": "recorded"}
    )
    found = collect(
        source, known=Known.nothing(), captured_at=NOW, limits=Limits(), sources=REFERENCE["sources"]
    ).articles
    Lake(settings.lake).write("articles", found, NOW.date())
    with answers_of(settings) as answers:
        for line in recorded.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            kept = Kept(json.dumps(row["answer"]), "recorded", "1", NOW.isoformat(), 0, 0, 0.0)
            answers.keep(row["article"], row["article"], kept)
    return settings
