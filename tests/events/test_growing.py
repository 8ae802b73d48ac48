"""A resolution goes on where the last one ended, and gives every row that resolving all reports at once gives."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.events.parameters import ResolutionParameters
from orchestration.events.stage import in_memory
from orchestration.warehouse.schema import frame
from tests.events.test_history import LATE, reports
from tests.events.test_resolution import DAY, report, resolve

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


BOTH = (("B-52", "USA", None), ("F-15", "JPN", 4))


def test_where_a_report_says_something_else_in_the_same_cluster_the_next_may_part_it():
    jpn = dict(countries=("JPN",), places=())
    undated = {
        **report("a", **LATE, countries=("JPN",), places=("black-sea",), aircraft=BOTH, published=DAY + timedelta(1)),
        "id": "undated",
    }
    other = dict(jpn, start=DAY + timedelta(1), status="planned", published=DAY + timedelta(2))
    before = {**report("b", **other, aircraft=(("F-15", "JPN", 4),)), "id": "other"}
    after = {**report("b", **other, aircraft=(("B-52", "USA", 3),)), "id": "other"}
    better = report("c", **jpn, event_type="joint_exercise", aircraft=BOTH, published=DAY + timedelta(3), captured=0)
    better = {**better, "id": "better"}
    assert_goes_on([([undated, before, better], []), ([undated, after, better], [])], ResolutionParameters())


def test_a_report_that_was_never_the_newest_after_all_has_no_past():
    usa = dict(countries=("USA",), aircraft=BOTH)
    first = {**report("a", **usa, places=("black-sea",), captured=4, published=None), "id": "first"}
    second = {**report("b", **usa, places=(), captured=0, status="cancelled", published=DAY), "id": "second"}
    undated = report(
        "c", **LATE, countries=(), aircraft=(("F-15", "JPN", 4),), places=("black-sea",), status="planned", captured=1,
        published=DAY + timedelta(6), story="s",
    )  # fmt: skip
    newer = {
        **report("d", countries=("JPN",), aircraft=(), captured=0, published=DAY + timedelta(8), story="s"),
        "id": "newer",
    }
    told = [first, second, {**undated, "id": "undated"}]
    assert_goes_on([(told, []), ([*told, newer], [])], ResolutionParameters())
