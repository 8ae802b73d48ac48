"""What an input says of itself (title, author, address, source, id, date), checked before it enters a frame."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, PositiveInt

from orchestration.addresses import has_login, web_address, without_login
from orchestration.articles.decoding import UNSTORABLE, normalise
from orchestration.articles.records import Record
from orchestration.articles.rejected import RejectedError
from orchestration.articles.values import text_of, texts_of

_LABELS = {
    "record_id": "id", "url": "address", "source": "source", "title": "title", "author": "author",
    "published": "publication date",
}  # fmt: skip
_CHECKED = ("record_id", "url", "source", "title", "author")
_LISTED = ("source", "title", "author", "published")
"""Fields that may hold several values, or an object with a name, as JSON-LD has them."""
_NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f<>\"\\^`{|}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffd]")
"""Signs that no address has as they are (RFC 3986, 2), and such as hide or reorder others."""
_NOTHING = frozenset(
    "unknown|undefined|none|null|nil|nan|n/a|na|not available|not specified|unspecified|undated|no date|tbd|tba|false"
    "|-|--|—|–|?|0000-00-00|0000-00-00 00:00:00|0000-00-00t00:00:00".split("|")
)
"""What programs and people write into a field that says nothing, in small letters."""


class FieldLimits(BaseModel):
    """How long what an input says of itself may be; what is longer is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_id: PositiveInt = 1_000
    url: PositiveInt = 4_000
    source: PositiveInt = 300
    title: PositiveInt = 1_000
    author: PositiveInt = 1_000
    published: PositiveInt = 200


_LIMITS = FieldLimits()


@dataclass(frozen=True)
class Said:
    """What an input says of itself, each field a text that can be kept or None; `faults`: what had to be left out."""

    record_id: str | None
    url: str | None
    source: str | None
    title: str | None
    author: str | None
    faults: tuple[RejectedError, ...]


def checked(record: Record, limits: FieldLimits = _LIMITS) -> Said:
    """What a record says of itself, as far as it can be used. Never raises for what is in it."""
    faults: list[RejectedError] = []
    fields = {name: said_text(name, getattr(record, name), limits, faults) for name in _CHECKED}
    if fields["url"] is not None:
        fields["url"] = _address(fields["url"], faults)
    return Said(**fields, faults=tuple(faults))


def said_text(name: str, value: Any, limits: FieldLimits, faults: list[RejectedError]) -> str | None:
    """What a field (of FieldLimits) says, as a text that can be kept; None where it says nothing, or none that can.

    Why it can't be used is added to the faults.
    """
    most: int = getattr(limits, name)
    if value is None or value == "" or says_nothing(value):
        return None
    if name in _LISTED:
        found = texts_of(value)
        text = "; ".join(found) if name == "author" else next(iter(found), None)
    else:
        text = text_of(value)
    if not text:
        if not isinstance(value, str):
            faults.append(_left_out(name, f"is {_kind(value)}, no text", value))
        return None
    if len(text) > most:
        faults.append(_left_out(name, f"is longer than {most} characters", text))
        return None
    if name != "url" and isinstance(value, str) and UNSTORABLE.search(value):
        why = f"The {_LABELS[name]} holds signs that are none (a NUL or half a character): they are shown as \ufffd."
        faults.append(RejectedError("bad_metadata", why, text))
    return text


def says_nothing(value: Any) -> bool:
    """Whether a value is a text that stands for none."""
    return isinstance(value, str) and value.strip().casefold() in _NOTHING


def _address(url: str, faults: list[RejectedError]) -> str | None:
    """The address in its usual form, without a name and password in it; None when it is none of the web."""
    address = web_address(url) if not _NO_ADDRESS.search(url) else None
    if address is None:
        faults.append(_left_out("url", "is no address of the web (http or https)", url))
    elif has_login(url):
        faults.append(
            RejectedError("bad_metadata", "The address holds a user's name or a password: they are left out.")
        )
    return address


def _left_out(name: str, why: str, value: Any) -> RejectedError:
    payload = without_login(normalise(value)) if isinstance(value, str) else None
    return RejectedError("bad_metadata", f"The {_LABELS[name]} {why}: it is left out.", payload)


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number out of range"
    return "a list" if isinstance(value, Sequence) else "an object"
