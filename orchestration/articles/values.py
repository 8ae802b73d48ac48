"""What a value of JSON says as text: pages and records give lists, objects and numbers where a text is meant."""

from collections.abc import Mapping, Sequence
from typing import Any

from orchestration.articles.decoding import normalise

_NAMES = ("@value", "name", "$date")
"""Where an object of JSON-LD has its text, and one of MongoDB's Extended JSON its date."""
_MOST_LISTED = 20
_MOST = 10**18
"""Larger numbers are no id, and Python refuses to write out those of thousands of digits."""


def text_of(value: Any) -> str | None:
    """A text or a number as text, in one form; None when it is neither, or says nothing."""
    if isinstance(value, str):
        return normalise(value).strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value) if abs(value) < _MOST else None  # which NaN is not either
    return None


def texts_of(value: Any) -> list[str]:
    """The texts of a value, of a list of values, or of objects that have a value or a name."""
    several = value[:_MOST_LISTED] if isinstance(value, Sequence) and not isinstance(value, str | bytes) else [value]
    return [text for each in several for text in [_named(each)] if text is not None]


def _named(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return next((text for name in _NAMES if (text := text_of(value.get(name))) is not None), None)
    return text_of(value)
