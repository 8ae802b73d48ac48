"""What a host's robots.txt allows, as RFC 9309 (Robots Exclusion Protocol) reads it. Pure; numbers are its sections."""

import codecs
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from orchestration.collecting.outcomes import LONGEST_REST, Response

_CLIENT_FAULT = range(400, 500)
_MOST_BYTES = 500 * 1024
"""How much of a robots.txt is read (2.5)."""
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LINE = re.compile(r"([a-z -]+?)[ \t]*:(.*)|([a-z-]+)[ \t]+(\S+)", re.IGNORECASE | re.DOTALL)
"""A name and a value; of a line without a colon that has two words, these (no more than leniency: 2.2)."""
_ENDS = re.compile(r"\r\n|\r|\n")
_NO_TOKEN = re.compile(r"[^a-z0-9_-]", re.IGNORECASE)
"""What ends a product token (2.2.1), which may have figures here: names of crawlers have."""
_NAMED = re.compile(r"compatible;\s*([a-z0-9_-]+)", re.IGNORECASE)
"""Where a crawler that calls itself a browser first names itself."""
_OF_ALL = re.compile(r"\*(?:\s|$)")
_ORIGIN = re.compile(r"[a-z]+://[^/?]*", re.IGNORECASE)
"""What stands before an address's path."""
_ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_RESERVED = ":/?#[]@!$&'()*+,;="
"""RFC 3986, 2.2 and 2.3."""

_Name = Literal["agent", "allow", "disallow", "delay"]
_NAMES: dict[str, _Name] = {
    "user-agent": "agent", "useragent": "agent", "user agent": "agent",
    "allow": "allow",
    "disallow": "disallow", "dissallow": "disallow", "dissalow": "disallow", "disalow": "disallow",
    "diasllow": "disallow", "disallaw": "disallow",
    "crawl-delay": "delay",
}  # fmt: skip
"""Names of lines, with the misspellings that Google's parser takes for what they mean."""


@dataclass(frozen=True)
class Rule:
    """A pattern of paths: its parts between asterisks, and whether the last one ends the path."""

    parts: tuple[str, ...]
    is_anchored: bool
    length: int
    is_allowed: bool

    def matches(self, path: str) -> bool:
        """Whether a path in the form of `compared` matches; in time that grows with its length alone."""
        first, *others = self.parts
        if not path.startswith(first):
            return False
        at, last = len(first), others.pop() if others else None
        for part in others:
            found = path.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        if last is None:
            return not self.is_anchored or at == len(path)
        return path.endswith(last) and len(path) - len(last) >= at if self.is_anchored else path.find(last, at) >= 0


@dataclass(frozen=True)
class Rules:
    """A host's rules for one crawler, and the delay in seconds that they ask for."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allows(self, url: str) -> bool:
        """Whether an address may be fetched: by the longest pattern that matches, allowed where two are (2.2.2)."""
        path = compared(_ORIGIN.sub("", url.partition("#")[0], count=1) or "/")
        if path == "/robots.txt":
            return True
        matching = ((rule.length, rule.is_allowed) for rule in self.rules if rule.matches(path))
        return max(matching, default=(0, True))[1]


def rules_of(answer: Response, user_agent: str) -> Rules | None:
    """The rules for a user agent in the answer to a request for robots.txt.

    None there (status 4xx, or redirects without end): all is allowed. Unreachable or failing: None, nothing may be
    fetched for now (2.3.1.2 to 2.3.1.4).
    """
    if answer.is_ok:
        body = answer.body[:_MOST_BYTES]
        if len(body) < len(answer.body):
            body = body[: body.rfind(b"\n") + 1] or body  # half a pattern would forbid more than the whole
        return parsed(_text(body), token_of(user_agent))
    is_missing = answer.status is not None and answer.status in _CLIENT_FAULT and answer.outcome != "rate_limited"
    return Rules() if answer.outcome == "redirect" or is_missing else None


def token_of(user_agent: str) -> str:
    """The product token by which a user agent is known in robots.txt; '' where it has none, and '*' is for all."""
    named = _NAMED.search(user_agent)
    return named[1].lower() if named is not None else _token(user_agent.strip())


def _token(value: str) -> str:
    return _NO_TOKEN.split(value, maxsplit=1)[0].lower()


def parsed(text: str, token: str) -> Rules:
    """The rules for a product token: those of all groups that name it, else those for all (2.2.1)."""
    rules: dict[bool, dict[Rule, None]] = {True: {}, False: {}}
    delays: dict[bool, float] = {}
    named: set[bool] = set()
    """Which of the two kinds of group there are: naming the token (True), and for all (False)."""
    is_open = False
    """Whether a line that names a crawler adds it to the present group."""
    group, of_delay = set[bool](), set[bool]()
    """The kinds that the present group is of; a delay, of which the RFC knows nothing, ends no group but its own."""
    last: _Name = "allow"
    for name, value in _lines(text):
        if name == "agent":
            group = group if is_open else set()
            of_delay = of_delay if last == "agent" else set()
            is_open = True
            kinds = {False} if _OF_ALL.match(value) else {True} if token and _token(value) == token else set[bool]()
            group, of_delay, named = group | kinds, of_delay | kinds, named | kinds
        elif name == "delay":
            delays |= {kind: max(delays.get(kind, 0.0), _seconds(value)) for kind in of_delay}
        else:
            is_open = False
            for kind in group if value else ():
                rules[kind][_rule(value, is_allowed=name == "allow")] = None
        last = name
    mine = True in named
    return Rules(tuple(rules[mine]), delays.get(mine, 0.0))


def _lines(text: str) -> Iterator[tuple[_Name, str]]:
    for line in _ENDS.split(text):
        match = _LINE.match(line.partition("#")[0].strip())
        if match is None:
            continue
        name = _NAMES.get((match[1] or match[3]).lower())
        if name is not None:
            yield name, (match[2] if match[1] else match[4]).strip()


@lru_cache(maxsize=4_096)
def _rule(value: str, *, is_allowed: bool) -> Rule:
    is_anchored = value.endswith("$")
    pattern = compared(value.removesuffix("$"), is_pattern=True)
    return Rule(tuple(re.split(r"\*+", pattern)), is_anchored, len(pattern) + is_anchored, is_allowed)


def compared(path: str, *, is_pattern: bool = False) -> str:
    """A path in the form in which paths are compared: unreserved characters plain, the others encoded (2.2.2).

    Asterisks and dollars are those of patterns alone; in a path they are encoded as well (2.2.3).
    """
    pieces = _ENCODED.split(path)
    plain = (quote(piece, safe=_RESERVED, errors="replace") for piece in pieces[::2])
    encoded = (
        octet if (octet := chr(int(digits, 16))).isascii() and _UNRESERVED.match(octet) else f"%{digits.upper()}"
        for digits in pieces[1::2]
    )
    form = "".join(piece for pair in zip(plain, [*encoded, ""], strict=True) for piece in pair).replace("$", "%24")
    return form if is_pattern else form.replace("*", "%2A")


def _seconds(value: str) -> float:
    """A delay as it is written; 0 where it is no number that can be one."""
    try:
        seconds = float(value[:400])
    except ValueError:
        return 0.0
    return min(LONGEST_REST, seconds) if math.isfinite(seconds) and seconds > 0 else 0.0


def _text(body: bytes) -> str:
    """The text behind a mark of byte order, whole or in part, which is no part of the first line (2.3)."""
    for mark, encoding in _WIDE:
        if body.startswith(mark) and b"\x00" in body:
            return body[len(mark) :].decode(encoding, "replace")
    for length in (3, 2, 1):
        if body.startswith(codecs.BOM_UTF8[:length]):
            return body[length:].decode("utf-8", "replace")
    return body.decode("utf-8", "replace")
