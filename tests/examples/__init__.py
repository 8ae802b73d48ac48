"""Hard phenomena of news about drills and incidents, each with its examples: text, day of publication, what to read."""

from tests.examples import (
    counts,
    craft,
    days,
    doubts,
    drills,
    editions,
    events,
    families,
    plans,
    presence,
    press,
    sides,
    texts,
    unnamed,
)
from tests.examples.doubts import NOTHING
from tests.examples.form import Example

__all__ = ["NOTHING", "PHENOMENA", "SEAS"]

PHENOMENA: dict[str, list[Example]] = {
    **counts.PHENOMENA,
    **craft.PHENOMENA,
    **events.PHENOMENA,
    **drills.PHENOMENA,
    **editions.PHENOMENA,
    **doubts.PHENOMENA,
    **plans.PHENOMENA,
    **days.PHENOMENA,
    **sides.PHENOMENA,
    **families.PHENOMENA,
    **presence.PHENOMENA,
    **press.PHENOMENA,
    **texts.PHENOMENA,
    **unnamed.PHENOMENA,
}

SEAS: list[tuple[str, str]] = [
    ("Sea of Japan", "sea-of-japan"),
    ("East Sea", "sea-of-japan"),
    ("Yellow Sea", "yellow-sea"),
    ("West Sea", "yellow-sea"),
    ("West Philippine Sea", "south-china-sea"),
    ("South China Sea", "south-china-sea"),
]
"""Names of one sea."""
