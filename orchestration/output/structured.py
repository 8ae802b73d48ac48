"""JSON as it is printed: always valid, whatever stands in it, and without a sign that a terminal would obey."""

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from orchestration.output.visible import OBEYED


def json_text(value: Any, *, default: Callable[[Any], Any] = str, is_ascii: bool = False) -> str:
    """A value as JSON; a number that JSON lacks (NaN, infinity) is null.

    Signs that a terminal would obey are written as JSON's own escapes, so that a reader gets the value unchanged.
    """
    written = json.dumps(_plain(value), default=lambda other: _plain(default(other)), ensure_ascii=is_ascii, indent=1)
    return OBEYED.sub(_escaped, written)


def json_rows(rows: Sequence[Any], *, default: Callable[[Any], Any] = str, is_ascii: bool = False) -> str:
    """The same of several values, one a line with a comma between, as a piece of a long array."""
    encode = json.JSONEncoder(default=lambda other: _plain(default(other)), ensure_ascii=is_ascii).encode
    return OBEYED.sub(_escaped, ",\n".join(encode(_plain(row)) for row in rows))


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _escaped(found: re.Match[str]) -> str:
    return found[0] if found[0] == "\n" else json.dumps(found[0])[1:-1]
