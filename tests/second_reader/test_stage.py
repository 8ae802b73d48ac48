"""Which articles a model is asked for, within which budget; what a killed run left, the next one goes on with."""

import importlib
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from orchestration.keeping.mending import ready
from orchestration.pipeline import read_day, unread_days
from orchestration.second_reader.stage import ANSWER_TOKENS, Asked, Questions, answers_of, ask_open, is_waiting
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame
from tests.samples import NO_EVENT
from tests.second_reader.reading import LEXICONS, REFERENCE
from tests.second_reader.stub import Answer, Stub, fault, serving, texts

DAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)
KEY = "sk-0123456789abcdefghij"
SCRAMBLE = "Japan scrambled F-15 fighters on March 11, 2026 against two Chinese H-6 bombers near Okinawa."
PROSE = "The town council met on Monday to speak about the new library and its opening hours for the summer."
TOLD = (
    '{"events": [{"type": "scramble", "words": "Japan scrambled F-15 fighters", "when": ["March 11, 2026"],'
    '"countries": [{"country": "JPN", "words": "Japan"}], "targets": [{"country": "CHN", "words": "Chinese"}],'
    '"aircraft": [{"type": "H-6", "count": 2, "operator": "CHN", "words": "two Chinese H-6 bombers"},'
    '{"type": "H-6", "count": 9, "operator": "CHN", "words": "nine H-6 bombers"}]}]}'
)


def home(folder: Path, stub: Stub, *contents: str, **more: Any) -> Settings:
    rows = [
        {
            "article_id": f"id of {n}", "external_id": f"article {n}", "text": text, "language": "en", "captured_on": DAY,
            "source_id": "one", "published_at": datetime(2026, 3, 11, tzinfo=UTC), "captured_at": NOW,
        }
        for n, text in enumerate(contents)
    ]  # fmt: skip
    Lake(folder / "lake").write("articles", frame("articles", rows), DAY)
    model = {"address": stub.address, "name": "stub", "at_once": 2, "key": KEY, **more.pop("model", {})}
    return Settings(home=folder, now=NOW, **{"reader": "both", "model": model, **more})


def ask(settings: Settings) -> Asked:
    return ask_open(settings, REFERENCE, settings.clock, lambda _: None, lambda _: None)


@pytest.fixture(autouse=True)
def built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("orchestration.claims.lexicon.lexicon", "orchestration.second_reader.stage"):
        monkeypatch.setattr(f"{module}.build_lexicons", lambda *_: LEXICONS)


@pytest.fixture
def stub() -> Iterator[Stub]:
    with serving(Answer(TOLD)) as served:
        yield served


def test_only_what_may_matter_is_asked_for_and_once(tmp_path: Path, stub: Stub) -> None:
    settings = home(tmp_path, stub, SCRAMBLE, PROSE, SCRAMBLE)
    assert is_waiting(settings)
    asked = ask(settings)
    assert (asked.answered, asked.failed, asked.left, asked.tokens) == (1, 0, 0, 110)
    assert SCRAMBLE in texts(stub.requests)[0] and len(stub.requests) == 1
    assert not is_waiting(settings)
    assert ask(settings).answered == 0
    assert len(stub.requests) == 1


def test_confirming_asks_only_where_the_rules_propose(tmp_path: Path, stub: Stub) -> None:
    settings = home(tmp_path, stub, SCRAMBLE, NO_EVENT, reader="confirm")
    assert ask(settings).answered == 1
    assert SCRAMBLE in texts(stub.requests)[0]


def test_a_reading_with_its_refusals(tmp_path: Path, stub: Stub) -> None:
    settings = home(tmp_path, stub, SCRAMBLE, PROSE)
    ask(settings)
    frames = read_day(settings, DAY, REFERENCE)
    [row] = frames["model_readings"].rows(named=True)
    assert (row["outcome"], row["reader"], row["told_values"], row["refused_values"]) == (
        "read",
        "stub, prompt 1",
        6,
        1,
    )
    [refused] = Lake(settings.lake).read("quarantine").rows(named=True)
    assert (refused["stage"], refused["reason"], refused["key"]) == ("second_reader", "not_in_text", "article 0")
    assert "'nine H-6 bombers' does not stand in the text" in refused["detail"]
    assert set(frames["reports"]["reader"]) == {"rules + stub, prompt 1"}
    assert unread_days(settings) == []


def test_what_has_no_answer_has_the_rules_reading_and_is_asked_again(tmp_path: Path) -> None:
    with serving(Answer("I can't help with that."), Answer(TOLD)) as stub:
        settings = home(tmp_path, stub, SCRAMBLE)
        asked = ask(settings)
        assert (asked.answered, asked.failed, asked.tokens) == (0, 1, 110)
        before = read_day(settings, DAY, REFERENCE)
        assert set(before["reports"]["reader"]) == {"rules"}
        [row] = before["model_readings"].rows(named=True)
        assert (row["outcome"], row["reason"]) == ("unanswered", "the answer is prose, not JSON")
        assert ask(settings).answered == 1
        assert unread_days(settings) == [DAY]
        assert set(read_day(settings, DAY, REFERENCE)["reports"]["reader"]) == {"rules + stub, prompt 1"}


def test_a_run_stops_at_its_budget_and_the_next_day_goes_on(tmp_path: Path, stub: Stub) -> None:
    contents = [f"{SCRAMBLE} It was the {n}th time." for n in range(10, 15)]
    first = home(tmp_path, stub, *contents)
    [one, *_] = Lake(first.lake).read("articles").rows(named=True)
    budget = Questions(first, REFERENCE, LEXICONS).of(one).tokens + ANSWER_TOKENS + 150
    settings = home(tmp_path, stub, *contents, model={"tokens_a_day": budget, "at_once": 1})
    asked = ask(settings)
    assert (asked.answered, asked.left) == (2, 3)
    assert f"the budget of {budget} tokens a day is spent (220)" in asked.in_words()
    tomorrow = settings.model_copy(update={"now": datetime(2026, 3, 13, 9, tzinfo=UTC)})
    assert ask(tomorrow).answered == 2


def cut(held: bytes) -> bytes:
    return held[:5000]


def led_nowhere(held: bytes) -> bytes:
    """The last page, which holds the rest of the last answer, has another behind it that there is not."""
    return held[:-4096] + b"\xff" * 8 + held[-4088:]


@pytest.mark.parametrize(("damage", "saved"), [(led_nowhere, 2), (cut, 0)])
def test_damaged_answers_cost_themselves_and_are_asked_for_again(
    tmp_path: Path, damage: Callable[[bytes], bytes], saved: int
) -> None:
    with serving(Answer(TOLD + " " * 9000)) as stub:
        settings = home(tmp_path, stub, *[f"{SCRAMBLE} It was the {n}th time." for n in range(10, 13)])
        ask(settings)
        before, path = read_day(settings, DAY, REFERENCE), settings.model_answers
        assert ready(settings) == [] and not is_waiting(settings)
        path.write_bytes(damage(path.read_bytes()))
        [sentence] = ready(settings)
        assert f"{saved} answers were saved" in sentence
        assert (tmp_path / "damaged" / "second_reader" / path.name).exists()
        assert is_waiting(settings) and ask(settings).answered == 3 - saved and not is_waiting(settings)
        assert read_day(settings, DAY, REFERENCE)["reports"].equals(before["reports"])


def test_answers_that_came_before_a_kill_are_kept(tmp_path: Path) -> None:
    contents = [f"{SCRAMBLE} It was the {n}th time." for n in range(10, 14)]
    with serving(Answer(TOLD)) as stub:
        settings = home(tmp_path, stub, *contents, model={"at_once": 1})

        def killed(told: str) -> None:
            if told.startswith("2 of"):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            ask_open(settings, REFERENCE, settings.clock, killed, lambda _: None)
        before = len(stub.requests)
        assert ask(settings).answered == 2
        assert len(stub.requests) == before + 2


def test_a_server_that_fails_is_left_alone(tmp_path: Path) -> None:
    contents = [f"{SCRAMBLE} It was the {n}th time." for n in range(10, 30)]
    with serving(Answer("no")) as stub:
        asked = ask(home(tmp_path, stub, *contents))
    assert asked.left > 0 and "questions in a row had no answer" in asked.stopped
    with serving(fault(401, f"bad key {KEY}")) as stub:
        asked = ask(home(tmp_path / "other", stub, *contents))
    assert asked.left > 0 and "refuses the key" in asked.stopped


def test_another_model_reads_anew_only_when_asked(tmp_path: Path, stub: Stub) -> None:
    settings = home(tmp_path, stub, SCRAMBLE)
    ask(settings)
    other = home(tmp_path, stub, SCRAMBLE, model={"name": "other"})
    assert ask(other).answered == 0
    anew = home(tmp_path, stub, SCRAMBLE, model={"name": "other", "ask_anew": True})
    assert ask(anew).answered == 1
    assert set(read_day(anew, DAY, REFERENCE)["reports"]["reader"]) == {"rules + other, prompt 1"}
    assert unread_days(anew) == []
    warmer = home(tmp_path, stub, SCRAMBLE, model={"name": "other", "ask_anew": True, "parameters": {"temperature": 1}})
    assert unread_days(warmer) == [DAY]


def test_the_key_is_in_nothing_that_is_written(tmp_path: Path) -> None:
    with serving(fault(500, f"the key {KEY} is bad"), Answer(TOLD)) as stub:
        settings = home(tmp_path, stub, SCRAMBLE)
        ask(settings)
        read_day(settings, DAY, REFERENCE)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "answers.sqlite" for path in written)
    assert not [path for path in written if KEY.encode() in path.read_bytes()]
    assert KEY not in repr(settings)


def test_the_rules_alone_neither_ask_nor_import(tmp_path: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [name for name in sys.modules if name.startswith("orchestration.second_reader")]:
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError):
        importlib.import_module("orchestration.second_reader.stage")
    settings = home(tmp_path, stub, SCRAMBLE, reader="rules")
    frames = read_day(settings, DAY, REFERENCE)
    assert frames["model_readings"].is_empty() and not stub.requests
    assert set(frames["reports"]["reader"]) == {"rules"}
    assert not settings.model_answers.exists()


def test_every_answer_is_dated_and_priced(tmp_path: Path, stub: Stub) -> None:
    settings = home(tmp_path, stub, SCRAMBLE, model={"price_in": 2.0, "price_out": 10.0})
    ask(settings)
    with answers_of(settings) as answers:
        assert answers.spent(DAY) == 110
        assert answers.spent(date(2026, 3, 13)) == 0
    assert settings.model.cost(1_000_000, 100_000) == 3.0
