"""What a model answers: its shape as a JSON schema, and an answer's text as values, or what is wrong with it. Pure."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

MOST_EVENTS = 60
"""Events of one article: more than any annotated article has (17)."""
_MOST_VALUES = 60
_LONGEST_WORDS = 2_000
_FENCE = "```"


class AnswerError(ValueError):
    """The answer can't be read as one; the message says why."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, str_max_length=_LONGEST_WORDS)


class Said(_Part):
    """A state by its code (ISO 3166 alpha-3), and the words that name it."""

    country: str
    words: str


class Group(_Part):
    """A group of aircraft or ships: its type, number and operator, and the words that state type and number."""

    type: str
    count: int | None = None
    operator: str | None = None
    words: str
    count_words: str | None = None
    name: str | None = None


class Answered(_Part):
    """That an event answers another of the list, by its number from 1, and the words that say so."""

    event: int
    words: str


class ToldEvent(_Part):
    """One event as the model tells it; each value with its words."""

    type: str
    status: str = "occurred"
    words: str
    when: Sequence[str] = Field(default=(), max_length=_MOST_VALUES)
    countries: Sequence[Said] = Field(default=(), max_length=_MOST_VALUES)
    targets: Sequence[Said] = Field(default=(), max_length=_MOST_VALUES)
    places: Sequence[str] = Field(default=(), max_length=_MOST_VALUES)
    aircraft: Sequence[Group] = Field(default=(), max_length=_MOST_VALUES)
    vessels: Sequence[Group] = Field(default=(), max_length=_MOST_VALUES)
    answers: Sequence[Answered] = Field(default=(), max_length=_MOST_VALUES)


class _Told(_Part):
    events: Sequence[ToldEvent] = Field(max_length=MOST_EVENTS)


def read_answer(text: str) -> tuple[ToldEvent, ...]:
    """The events of an answer: a JSON object, by itself, in a fenced block or within prose. Raises AnswerError."""
    try:
        content = _object(text)
        return tuple(_Told.model_validate(content).events)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        raise AnswerError(f"the answer does not keep to the schema ({where}: {fault['msg']})") from None


def _object(text: str) -> Any:
    """The last JSON object with "events" that a text holds: what a model thinks aloud stands before its answer."""
    if not text.strip():
        raise AnswerError("the answer is empty")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    for piece in reversed(text.split(_FENCE)):
        found = _within(piece.removeprefix("json"))
        if found is not None:
            return found
    raise AnswerError(
        "the answer is no JSON object, or was cut off" if "{" in text else "the answer is prose, not JSON"
    )


def _within(piece: str) -> Any:
    start, end = piece.find("{"), piece.rfind("}")
    if not 0 <= start < end:
        return None
    try:
        found = json.loads(piece[start : end + 1])
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "events" in found else None


def schema(event_types: Sequence[str], statuses: Sequence[str], vessel_types: Sequence[str]) -> dict[str, Any]:
    """The JSON schema of an answer, in the form that strict structured output asks for: all fields, no others."""
    text, maybe_text, maybe_count = {"type": "string"}, {"type": ["string", "null"]}, {"type": ["integer", "null"]}
    state = _shape({"country": text, "words": text})
    vessel = {"type": "string", "enum": list(vessel_types)}
    counted = {"count": maybe_count, "operator": maybe_text, "words": text, "count_words": maybe_text}
    event = {
        "type": {"type": "string", "enum": list(event_types)},
        "status": {"type": "string", "enum": list(statuses)},
        "words": text,
        "when": _list(text),
        "countries": _list(state),
        "targets": _list(state),
        "places": _list(text),
        "aircraft": _list(_shape({"type": text, **counted})),
        "vessels": _list(_shape({"type": vessel, "name": maybe_text, **counted})),
        "answers": _list(_shape({"event": {"type": "integer"}, "words": text})),
    }
    return _shape({"events": _list(_shape(event))})


def _shape(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}
