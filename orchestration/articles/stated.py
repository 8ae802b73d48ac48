"""What is said to be an article's date of publication, before it is read: a value, and where it stands."""

from typing import Any, Literal, NamedTuple

Door = Literal["file", "feed", "html", "text"]
"""Where a date of publication stands (`published_from`)."""


class Stated(NamedTuple):
    """A value of any type, the door that it stands at, and the rule that found it there (`published_rule`)."""

    value: Any
    door: Door
    rule: str
