"""What a model would cost is told beforehand: what passes the screen, once each, without what was answered already."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.second_reader import stage
from orchestration.second_reader.costing import Estimate, estimate
from orchestration.second_reader.keeping import Kept
from orchestration.second_reader.stage import ANSWER_TOKENS, Questions, answers_of
from orchestration.settings import Settings
from tests.samples import NO_EVENT
from tests.second_reader.reading import LEXICONS, REFERENCE

SCRAMBLE = "Japan scrambled F-15 fighters on March 11, 2026 against two Chinese H-6 bombers near Okinawa."
PROSE = "The town council met on Monday to speak about the new library and its opening hours for the summer."
NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


def article(text: str) -> dict[str, Any]:
    return {
        "article_id": text[:9],
        "text": text,
        "language": "en",
        "published_on": date(2026, 3, 12),
        "published_at": None,
    }


def cost(settings: Settings, texts: Sequence[str]) -> Estimate:
    return estimate(settings, REFERENCE, [article(text) for text in texts], LEXICONS)


@pytest.mark.parametrize(("reader", "asked_for", "questions"), [("both", 3, 2), ("model", 3, 2), ("confirm", 2, 1)])
def test_what_passes_the_screen_is_counted_once(tmp_path: Path, reader: str, asked_for: int, questions: int) -> None:
    settings = Settings(home=tmp_path).model_copy(update={"reader": reader})
    found = cost(settings, [SCRAMBLE, PROSE, NO_EVENT, SCRAMBLE])
    assert (found.articles, found.asked_for, found.answered, found.questions) == (4, asked_for, 0, questions)
    asked = Questions(settings, REFERENCE, LEXICONS)
    tokens = {q.request: q.tokens for t in (SCRAMBLE, NO_EVENT) if (q := asked.wanted(article(t))) is not None}
    assert (found.tokens_in, found.tokens_out) == (sum(tokens.values()), questions * ANSWER_TOKENS)
    assert not settings.model_answers.exists()


def test_what_is_answered_costs_nothing_and_says_how_long_answers_are(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path).model_copy(update={"reader": "both"})
    question = Questions(settings, REFERENCE, LEXICONS).of(article(SCRAMBLE))
    with answers_of(settings) as answers:
        for n in range(20):
            kept = Kept('{"events": []}', "stub", "1", NOW.isoformat(), 3000, 100 + n % 2, 1.0)
            answers.keep(f"{question.request}{n}", question.article if n == 0 else str(n), kept)
    found = cost(settings, [SCRAMBLE, NO_EVENT, f"{SCRAMBLE} They turned."])
    assert (found.answered, found.questions, found.of_answers, found.tokens_out) == (1, 2, 20, 201)
    assert found.days(found.tokens_in + found.tokens_out - 1) == 2


def test_the_command_asks_nobody_and_prices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "build_lexicons", lambda *_: LEXICONS)
    for name in ("HOME", "NAMED_HOME", "MODEL__PRICE_IN", "MODEL__PRICE_OUT"):
        monkeypatch.setenv(f"OVERFLIGHT_{name}", "1")  # which the command sets, so that it is put back
    (tmp_path / "one.txt").write_text(SCRAMBLE)
    given = ["cost", "--reader", "both", "--articles", str(tmp_path / "one.txt"), "--home", str(tmp_path / "home")]
    priced = CliRunner().invoke(app, [*given, "--price-in", "1", "--price-out", "2", "--json"])
    told = json.loads(priced.output)
    assert told["questions"] == 1 and told["cost"] == (told["tokens_in"] + 2 * told["tokens_out"]) / 1_000_000
    refused = CliRunner().invoke(app, ["cost", "--reader", "rules"])
    assert refused.exit_code == 2 and "the rules cost nothing" in " ".join(refused.output.split())
