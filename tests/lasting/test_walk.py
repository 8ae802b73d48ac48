"""A few steps of the walk that `make walk` goes on with."""

from tests.lasting.walk import walk


def test_a_home_lasts_a_few_steps() -> None:
    walk(steps=3)
