"""A resolution goes on where the last one ended, and gives every row that resolving all reports at once gives."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.events.parameters import ResolutionParameters
from orchestration.events.stage import in_memory
from orchestration.warehouse.schema import frame
from tests.events.test_history import reports
from tests.events.test_resolution import DAY, resolve

FEW = ResolutionParameters(most_compared=2)
"""Blocks of more than two reports are large."""


def assert_goes_on(steps, params):
    """Each step is some reports and links; what was there before and is not now is gone."""
    kept, previous = in_memory(params), frame("events")
    for told, links in steps:
        whole = resolve(told, links, previous, in_memory(params))
        grown = resolve(told, links, previous, kept)
        for table, rows in whole.items():
            assert grown[table].rows() == rows.rows(), table
        previous = whole["events"]


def linked(told, links):
    ids = {r["id"] for r in told}
    return told, [link for link in links if set(link) <= ids]


@st.composite
def portions(draw):
    """Reports that arrive in any order and portions, some of which say something else later, or leave."""
    told, links = draw(reports())
    told = list(draw(st.permutations(told)))
    edges = sorted({*draw(st.lists(st.integers(1, len(told)), max_size=4)), len(told)})
    steps = [linked(told[:edge], links) for edge in edges]
    place = draw(st.integers(0, len(told) - 1))
    later = dict(told[place], aircraft=(("B-52", "USA", 3),), start=DAY + timedelta(1), end=DAY + timedelta(1))
    changed = [*told[:place], dict(later, precision="day"), *told[place + 1 :]]
    left = [r for n, r in enumerate(told) if n != place]
    return [*steps, linked(changed, links[1:]), linked(left, links), linked(told, links)]


@settings(max_examples=60)
@given(portions(), st.sampled_from([FEW, ResolutionParameters()]))
def test_portions_in_any_order_give_the_rows_of_all_at_once(steps, params):
    assert_goes_on(steps, params)
