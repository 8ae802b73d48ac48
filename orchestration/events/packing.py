"""Profiles as text and back, so that a resolution can go on where the last one ended. Pure."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from orchestration.events.profiles import Profile


def packed(profile: Profile) -> str:
    """A profile as JSON: the values of its fields, in their order."""
    return json.dumps([_plain(getattr(profile, name)) for name in _FIELDS], separators=(",", ":"))


def unpacked(text: str) -> Profile:
    """The profile that was packed into a text."""
    told = {name: _MADE.get(name, _same)(value) for name, value in zip(_FIELDS, json.loads(text), strict=True)}
    return Profile(**told)


_FIELDS = tuple(field.name for field in fields(Profile))


def _plain(value: Any) -> Any:
    match value:
        case frozenset():
            return sorted(map(_plain, value), key=str)
        case Mapping():
            return [[key, _plain(inner)] for key, inner in sorted(value.items(), key=str)]
        case tuple():
            return list(map(_plain, value))
        case date():
            return value.isoformat()
        case _:
            return value


def _same(value: Any) -> Any:
    return value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value is not None else None


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value is not None else None


_MADE: Mapping[str, Callable[[Any], Any]] = {
    "lo": _day,
    "hi": _day,
    "published": _day,
    "captured": lambda value: (_day(value[0]), _moment(value[1])),
    "appeared": _moment,
    "superseded": lambda value: (_moment(value[0]), _moment(value[1])),
    "former": lambda value: (_day(value[0]), _day(value[1])) if value is not None else None,
    "counts": lambda value: frozenset(map(tuple, value)),
    "craft": lambda value: {operator: frozenset(types) for operator, types in value},
    **dict.fromkeys(("countries", "targets", "places", "types", "hours", "named"), frozenset),
}
