"""An input on which a step raises costs itself: whatever the others are, they come out as without it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.isolating import each, isolated, told


class Step:
    """Gives back its items; raises when bad ones are among them, or two that do not go together."""

    def __init__(self, bad: set[int], quarrels: set[tuple[int, int]] = frozenset()) -> None:
        self.bad, self.quarrels, self.tries, self.sizes = bad, quarrels, 0, 0

    def __call__(self, items: Sequence[int]) -> list[int]:
        self.tries, self.sizes = self.tries + 1, self.sizes + len(items)
        for item in items:
            if item in self.bad:
                raise ValueError(f"{item} is bad")
        for one, other in self.quarrels:
            if one in items and other in items:
                raise RuntimeError(f"{one} and {other}")
        return list(items)


@given(st.sets(st.integers(0, 60), min_size=1), st.sets(st.integers(0, 60), max_size=5))
def test_the_bad_ones_and_only_they_are_left_out(items: set[int], bad: set[int]) -> None:
    here, ordered = items & bad, sorted(items)
    made, faults = isolated(ordered, Step(bad))
    assert made == sorted(items - bad)
    assert [(item, str(error)) for item, error in faults] == [(item, f"{item} is bad") for item in sorted(here)]


@given(st.sets(st.tuples(st.integers(0, 20), st.integers(21, 40)), max_size=4))
def test_of_two_that_do_not_go_together_one_stays(quarrels: set[tuple[int, int]]) -> None:
    made, faults = isolated(range(41), Step(set(), quarrels))
    left_out = {item for item, _ in faults}
    assert made == sorted(set(range(41)) - left_out)
    assert all(one in left_out or other in left_out for one, other in quarrels)
    assert len(left_out) <= len(quarrels)


@given(st.integers(0, 40), st.sets(st.integers(0, 40), min_size=2), st.sets(st.integers(0, 40), max_size=3))
def test_one_that_does_not_go_together_with_several_costs_itself_alone(
    poison: int, others: set[int], bad: set[int]
) -> None:
    quarrels = {(poison, other) for other in others - {poison} - bad}
    if len(quarrels) < 2 or poison in bad:
        return
    made, faults = isolated(range(41), Step(bad, quarrels))
    assert {item for item, _ in faults} == bad | {poison}
    assert made == sorted(set(range(41)) - bad - {poison})


def test_a_step_without_fault_is_taken_once() -> None:
    step = Step(set())
    assert isolated(range(100), step) == (list(range(100)), [])
    assert step.tries == 1


def test_one_bad_item_among_many_is_found_in_few_tries() -> None:
    step = Step({700})
    assert len(isolated(range(1024), step)[1]) == 1
    assert step.tries <= 25


def test_one_that_was_bad_before_is_tried_last() -> None:
    step = Step({700})
    _, ((item, _),) = isolated(range(1024), step, is_suspect=lambda item: item == 700)
    assert item == 700
    assert step.tries == 6  # all, none, all others, the suspect with them, the suspect alone, all others again


def test_a_step_that_raises_without_any_item_is_itself_at_fault() -> None:
    def broken(items: Sequence[int]) -> None:
        raise KeyError("reference table")

    with pytest.raises(KeyError, match="reference table"):
        isolated([1, 2], broken)


def test_where_each_is_bad_nothing_is_made_of_none() -> None:
    made, faults = isolated(range(50), Step(set(range(50))))
    assert (made, len(faults)) == ([], 50)


def test_work_on_each_is_done_but_where_it_raises() -> None:
    done, faults = each([4, 0, 2], lambda item: 8 // item)
    assert done == [(4, 2), (2, 4)]
    assert [(item, type(error)) for item, error in faults] == [(0, ZeroDivisionError)]


def test_what_was_raised_is_told_in_a_short_sentence() -> None:
    assert told("Reading it", KeyError("a")) == (
        "Reading it raised KeyError: 'a'. This is a fault of Overflight: report it with the text."
    )
    assert "ValueError. This" in told("Reading it", ValueError())
    assert len(told("Reading it", ValueError("x\n" * 10_000))) < 450


def test_tries_leave_nothing_behind_where_there_is_a_way_to_try() -> None:
    taken: list[int] = []

    def take(items: Sequence[int]) -> int:
        checked = Step({3})(items)
        taken.extend(checked)
        return len(checked)

    assert isolated(range(8), take, attempt=Step({3}))[0] == 7
    assert taken == [0, 1, 2, 4, 5, 6, 7]
