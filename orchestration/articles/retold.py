"""A known article that is told again: whether it is the same, and what is told of it that was not known. Pure."""

from collections.abc import Mapping
from typing import Any

_FIELDS = ("url", "source_id", "title", "author")
_DATED = ("published_at", "published_on", "published_on_from", "published_zone", "published_from", "published_rule")
_TRUST = {None: 0, "text": 1, "html": 2}
_MOST_TRUSTED = 3

Row = Mapping[str, Any]
"""A row of articles; one of an earlier version of the lake lacks columns that came to be since."""


def is_same(known: Row, told: Row) -> bool:
    """Whether two rows are one article: a text that differs in blanks at most, of the same address or the same file."""
    if known["text"].split() != told["text"].split():
        return False
    address = (told["url"], told["source_id"])
    at_one_address = told["url"] is not None and address == (known["url"], known["source_id"])
    return at_one_address or _is_of_one_file(known, told)


def told_later(known: Row, told: Row) -> dict[str, Any]:
    """The columns of a known article that are another now.

    What is told of the same file anew replaces what it told before; any other door fills in what nobody told. A date
    gives way to none that is trusted less.
    """
    is_mended = _is_of_one_file(known, told)
    changed = {
        name: told[name]
        for name in _FIELDS
        if told[name] is not None and told[name] != known.get(name) and (is_mended or known.get(name) is None)
    }
    is_dated = told["published_at"] is not None and any(told[name] != known.get(name) for name in _DATED[:2])
    if is_dated and (known["published_at"] is None or (is_mended and _trust(told) >= _trust(known))):
        changed |= {name: told[name] for name in _DATED}
    return changed


def _is_of_one_file(known: Row, told: Row) -> bool:
    door, name = (known["connector"], told["connector"]), str(told["external_id"])
    return door == ("folder", "folder") and name == known["external_id"]


def _trust(row: Row) -> int:
    return _TRUST.get(row["published_from"], _MOST_TRUSTED)
