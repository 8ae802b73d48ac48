import pytest

from orchestration.claims.languages.english.lengths import stated_length
from tests.conftest import ENGLISH


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a week of manoeuvres", 7),
        ("the five-day drill", 5),
        ("the five - day drill", 5),
        ("over 2 weeks", 14),
        ("a day of flying", None),
        ("the third day", None),
        ("for days on end", None),
        ("two days after the launch", None),
        ("a week earlier", None),
        ("two days after the launch a week of drills began", 7),
    ],
)
def test_days_that_something_lasts(text: str, days: int | None) -> None:
    assert stated_length(text.split(), ENGLISH.dates) == days
