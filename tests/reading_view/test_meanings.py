import pytest

from orchestration.reading_view.meanings import meaning_of

MEANINGS = {"weekday": "A weekday", "month_day": "Month and day"}


@pytest.mark.parametrize(
    ("rule", "meaning"),
    [
        ("weekday", "A weekday"),
        ("weekday_until_month_day", "A weekday, until: Month and day"),
        ("weekday_until", "A weekday, with an end told apart"),
        ("month_day_lasting", "Month and day, with a length told apart"),
        ("place", ""),
        ("place_until", ""),
    ],
)
def test_what_a_rule_means(rule: str, meaning: str) -> None:
    assert meaning_of(rule, MEANINGS) == meaning
