"""What a host's robots.txt allows, as RFC 9309 reads it."""

import codecs
from dataclasses import dataclass

from protego import Protego

from orchestration.collecting.outcomes import LONGEST_REST, Response

_CLIENT_FAULT = range(400, 500)
_MOST_BYTES = 500 * 1024
"""How much of a robots.txt is read (RFC 9309, 2.5)."""
_MOST_AGENTS = 5_000
_MOST_PAIRS = 1_000_000
"""Lines that name a crawler, and pairs of these with other lines, beyond which the parser would take all memory."""
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class UnreadableError(ValueError):
    """A robots.txt can't be read; the message says why."""


@dataclass(frozen=True)
class Rules:
    """A host's rules for one user agent and the delay in seconds that they ask for; no parser: all is allowed."""

    parser: Protego | None
    delay: float

    def allows(self, url: str, user_agent: str) -> bool:
        """Whether an address may be fetched."""
        return self.parser is None or self.parser.can_fetch(url, user_agent)


def rules_of(answer: Response, user_agent: str) -> Rules | None:
    """The rules in the answer to a request for robots.txt. Raises UnreadableError.

    None there (status 4xx, or redirects without end): all is allowed. Unreachable or failing: None, nothing may be
    fetched for now (RFC 9309, 2.3.1.2 to 2.3.1.4).
    """
    if answer.is_ok:
        return _parsed(_text(answer.body[:_MOST_BYTES]), user_agent)
    is_missing = answer.status is not None and answer.status in _CLIENT_FAULT and answer.outcome != "rate_limited"
    return Rules(None, 0.0) if answer.outcome == "redirect" or is_missing else None


def _parsed(text: str, user_agent: str) -> Rules:
    lines = text.splitlines()
    agents = sum(line.lstrip().lower().startswith("user") for line in lines)
    if agents > _MOST_AGENTS or agents * len(lines) > _MOST_PAIRS:
        raise UnreadableError(f"It names {agents} crawlers in {len(lines)} lines, more than can be read.")
    try:
        parser = Protego.parse(text)
        return Rules(parser, min(LONGEST_REST, parser.crawl_delay(user_agent) or 0.0))
    except Exception as error:
        raise UnreadableError(f"It can't be read ({error.__class__.__name__}).") from error


def _text(body: bytes) -> str:
    """The text behind a byte order mark, which is no part of the first line (RFC 9309, 2.3)."""
    for mark, encoding in _WIDE:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    return body.decode("utf-8-sig", "replace")
