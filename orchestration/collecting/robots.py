"""What a host's robots.txt allows, as RFC 9309 reads it."""

from dataclasses import dataclass

from protego import Protego

_CLIENT_FAULT = range(400, 500)


@dataclass(frozen=True)
class Rules:
    """A host's rules for one user agent and the delay in seconds that they ask for; no parser: all is allowed."""

    parser: Protego | None
    delay: float

    def allows(self, url: str, user_agent: str) -> bool:
        """Whether an address may be fetched."""
        return self.parser is None or self.parser.can_fetch(url, user_agent)


def rules_of(outcome: str, status: int | None, body: bytes, user_agent: str) -> Rules | None:
    """The rules in the answer to a request for robots.txt.

    None there (status 4xx, or redirects without end): all is allowed. Unreachable or failing: None, nothing may be
    fetched for now (RFC 9309, 2.3.1.2 to 2.3.1.4).
    """
    if outcome == "ok":
        parser = Protego.parse(body.decode("utf-8", "replace"))
        return Rules(parser, float(parser.crawl_delay(user_agent) or 0.0))
    if outcome == "redirect" or (status is not None and status in _CLIENT_FAULT and outcome != "rate_limited"):
        return Rules(None, 0.0)
    return None
