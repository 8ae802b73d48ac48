"""robots.txt as servers write it: what it allows, how it may be marked, and what is more than can be read."""

import codecs

import pytest

from orchestration.collecting.outcomes import LONGEST_REST, Response
from orchestration.collecting.robots import Rules, UnreadableError, rules_of

AGENT = "Overflight/1.0 (reads news)"
TEXT = "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n"


def read(body: bytes) -> Rules:
    rules = rules_of(Response("http://h/robots.txt", "ok", status=200, body=body), AGENT)
    assert rules is not None
    return rules


@pytest.mark.parametrize(
    "body",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r").encode(),
        TEXT.upper().replace("/PRIVATE", "/private").encode(),
        b"\xff\xfa\n" + TEXT.encode() + b"\x00\xff",
        TEXT.encode() + b"\n# " + b"x" * 600_000,
    ],
)
def test_rules_are_read_however_they_are_marked(body: bytes) -> None:
    rules = read(body)
    assert (rules.allows("http://h/private/x", AGENT), rules.allows("http://h/x", AGENT)) == (False, True)
    assert rules.delay == 7


@pytest.mark.parametrize(
    ("delay", "seconds"),
    [
        ("86400", 86400), ("1e308", LONGEST_REST), ("9" * 300, LONGEST_REST), ("0.5", 0.5), ("0", 0), ("-1", 0), ("nan", 0),
        ("inf", 0), ("1e999", 0), ("ten", 0), ("", 0), ("1_0", 10), ("\u0664", 4), ("9" * 5000, 0),
    ],
)  # fmt: skip
def test_a_delay_is_a_number_of_seconds_that_can_be(delay: str, seconds: float) -> None:
    assert read(f"User-agent: *\nCrawl-delay: {delay}\n".encode()).delay == seconds


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: a{n}\n" for n in range(6_000)),
        "".join(f"User-agent: a{n}\n" for n in range(2_000)) + "Disallow: /x\n" * 2_000,
        "User-agent: *\nUser-agent: a\n" * 5_000,
    ],
)
def test_what_would_take_all_memory_is_told(text: str) -> None:
    with pytest.raises(UnreadableError, match="more than can be read"):
        read(text.encode())


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>not found</body></html>", b"\x00" * 9_000, b"/etc/passwd", b"Disallow: /"]
)
def test_what_holds_no_rules_for_anybody_forbids_nothing(body: bytes) -> None:
    assert read(body).allows("http://h/x", AGENT)


@pytest.mark.parametrize(
    ("outcome", "status", "all_is_allowed"),
    [
        ("gone", 404, True),
        ("refused", 403, True),
        ("redirect", 301, True),
        ("rate_limited", 429, None),
        ("server_error", 503, None),
        ("unreachable", None, None),
        ("bad_address", 302, None),
        ("too_large", 200, None),
    ],
)
def test_a_host_without_a_readable_one(outcome: str, status: int | None, all_is_allowed: bool | None) -> None:
    rules = rules_of(Response("http://h/robots.txt", outcome, status=status), AGENT)
    assert (rules.allows("http://h/x", AGENT) if rules else None) is all_is_allowed
