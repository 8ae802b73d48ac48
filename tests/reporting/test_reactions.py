"""Chains of action and reaction: their order, the time between, and where they end."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from orchestration.reporting import reactions
from orchestration.reporting.catalogue import Brief
from orchestration.reporting.reactions import Reactions

FIRST = date(2026, 3, 2)


def made(days: dict[str, int | None], links: list[tuple[str, str, int | None]]) -> Reactions:
    """Events by the number of days since the first (None: no date), and who answers whom, how many days later."""
    briefs = {
        name: Brief(
            name, f"events/{name}.html", name, "drill", "", "", "occurred", "",
            None if day is None else FIRST + timedelta(days=day), "unknown" if day is None else "day", 1, False, (), (),
        )
        for name, day in days.items()
    }  # fmt: skip
    rows = [
        {"event_id": event, "answers_event_id": other, "relations": ["response"], "lag_days": lag, "wordings": ["so"]}
        for event, other, lag in links
    ]
    return Reactions(SimpleNamespace(links=rows), SimpleNamespace(briefs=briefs))  # type: ignore[arg-type]


def told(chain: reactions.Chain) -> list[tuple[str, str, int]]:
    return [(step.event.event_id, step.since, step.gap) for step in chain.steps]


@pytest.mark.parametrize(
    ("days", "links", "expected"),
    [
        # an activity, the scramble of the same day, the drill of two days later: what is answered stands first
        ({"drill": 2, "scramble": 0, "entry": 0}, [("scramble", "entry", 0), ("drill", "entry", 2)],
         [("entry", "", 0), ("scramble", "the same day", 0), ("drill", "2 days later", 2)]),
        # what has no date stands behind what it answers, after a time that nobody states
        ({"reply": None, "launch": 5}, [("reply", "launch", None)],
         [("launch", "", 0), ("reply", "after an unknown time", 4)]),
        # the lag that a source states goes before that of the dates
        ({"reply": None, "launch": 5}, [("reply", "launch", 1)], [("launch", "", 0), ("reply", "1 day later", 1)]),
        # two that answer each other
        ({"one": 0, "other": 9}, [("one", "other", -9), ("other", "one", 9)],
         [("one", "", 0), ("other", "9 days later", 3)]),
        ({"old": 0, "new": 40}, [("new", "old", None)], [("old", "", 0), ("new", "40 days later", 4)]),
    ],
)  # fmt: skip
def test_a_chain_stands_in_the_order_of_time_with_its_lags(days, links, expected):
    (chain,) = made(days, links).page().chains
    assert told(chain) == expected


def test_an_answer_names_what_it_answers_where_another_step_stands_between():
    chain = made({"a": 0, "b": 1, "c": 3}, [("b", "a", 1), ("c", "a", 3)]).around("c")
    after_a, after_b = chain.steps[1].answers[0], chain.steps[2].answers[0]
    assert (after_a.to, after_a.told, after_a.wordings) == (None, "in response to", ("so",))
    assert (after_b.to.event_id, after_b.lag) == ("a", "3 days later")


def test_chains_are_apart_the_newest_first_and_an_event_without_answers_has_none():
    found = made({"a": 0, "b": 1, "x": 5, "y": 6, "alone": 9}, [("b", "a", 1), ("y", "x", 1)])
    assert [[step.event.event_id for step in chain.steps] for chain in found.page().chains] == [["x", "y"], ["a", "b"]]
    assert found.around("alone") is None
    assert found.around("a") == found.page().chains[1]


def test_a_long_chain_is_shown_in_parts_and_what_is_left_out_is_counted():
    number = 5_000
    found = made({f"e{n}": n for n in range(number)}, [(f"e{n}", f"e{n - 1}", 1) for n in range(1, number)])
    (whole,), near = found.page().chains, found.around("e2500")
    assert whole.steps[0].event.event_id == "e0" and len(whole.steps) + whole.left_out == number
    shown = [int(step.event.event_id[1:]) for step in near.steps]
    assert shown == sorted(shown) and max(abs(n - 2500) for n in shown) <= 5
    assert len(near.steps) + near.left_out == number
