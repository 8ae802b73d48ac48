"""robots.txt as servers write it: what it allows, how it may be marked, and what is more than can be read."""

import codecs

import pytest

from orchestration.collecting.outcomes import LONGEST_REST, Response
from orchestration.collecting.robots import Rules, rules_of, token_of

AGENT = "Overflight/1.0 (reads news over the operator)"
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
    assert (rules.allows("http://h/private/x"), rules.allows("http://h/x")) == (False, True)
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
    ("text", "path", "is_allowed"),
    [
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a\nDisallow: /a", "/a", True),
        ("Disallow: /", "/robots.txt", True),
        ("Disallow:", "/a", True),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: /*.pdf$", "/a.pdf?x=1", True),
        ("Disallow: /*a*b*c", "/xaxbxc", False),
        ("Disallow: /*a*b*c$", "/abcx", True),
        ("Disallow: /a*b$", "/ab", False),
        ("Disallow: /ab*b$", "/ab", True),
        ("Disallow: /a?b=c", "/a?b=cd", False),
        ("Disallow: /?", "/?", False),
        ("Disallow: /?", "/", True),
        ("Disallow: /%7ea/%41", "/~a/A", False),
        ("Disallow: /~a", "/%7Ea", False),
        ("Disallow: /caf\u00e9", "/caf%c3%A9", False),
        ("Disallow: /a%2fb", "/a/b", True),
        ("Disallow: /a%2Ab", "/a*b", False),
        ("Disallow: /a%2Ab", "/axb", True),
        ("Disallow: /a b", "/a%20b", False),
        ("disallow /a", "/a", False),
        ("Disallow : /a # all of it", "/a", False),
        ("Disalow: /a", "/a", False),
        ("Sitemap: /map.xml\nDisallow: /a", "/a", False),
        ("Disallow: a", "/a", True),
    ],
)
def test_the_longest_pattern_that_matches_decides(text: str, path: str, is_allowed: bool) -> None:
    assert read(f"User-agent: *\n{text}\n".encode()).allows(f"http://h{path}") is is_allowed


@pytest.mark.parametrize(
    ("user_agent", "token"),
    [
        ("Overflight/1.0 (reads news of military drills; contact: see its operator)", "overflight"),
        ("Mozilla/5.0 (compatible; Desk-Reader/2.1; +https://desk.example)", "desk-reader"),
        ("Desk reader", "desk"),
        ("(none)", ""),
    ],
)
def test_one_word_of_a_user_agent_is_its_token(user_agent: str, token: str) -> None:
    assert token_of(user_agent) == token


@pytest.mark.parametrize(
    ("text", "is_allowed"),
    [
        ("User-agent: overflight\nDisallow: /", False),
        ("User-agent: OVERFLIGHT/2.0\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\nUser-agent: Overflight\nAllow: /", True),
        ("User-agent: Overflight\nAllow: /b\nUser-agent: *\nDisallow: /", True),
        ("User-agent: a\nUser-agent: Overflight\n\nUser-agent: b\nDisallow: /", False),
        ("User-agent: Overflight\nSitemap: http://h/map.xml\nUser-agent: b\nDisallow: /", False),
        ("User-agent: Overflight\nAllow: /x\nUser-agent: b\nDisallow: /", True),
        ("User-agent: Overflight\nAllow: /x\nUser-agent: b\nAllow: /\nUser-agent: overflight\nDisallow: /", False),
        *(
            (f"User-agent: {word}\nDisallow: /", True)
            for word in ("news", "reads", "over", "OverflightBot", "operator")
        ),
    ],
)
def test_a_group_is_ours_by_our_token_alone(text: str, is_allowed: bool) -> None:
    assert read(text.encode()).allows("http://h/a") is is_allowed


def test_a_delay_is_of_those_who_are_named_before_it() -> None:
    text = "User-agent: *\nCrawl-delay: 2\n\nUser-agent: b\nCrawl-delay: 90\nUser-agent: *\nCrawl-delay: 3\n"
    assert read(text.encode()).delay == 3


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nUser-agent: a\n" * 5_000 + "Disallow: /a",
        "User-agent: *\n" + "".join(f"Disallow: /{n}\n" for n in range(20_000)) + "Disallow: /a",
        "User-agent: *\nDisallow: /a" + "*a" * 200_000 + "\nDisallow: /a",
    ],
)
def test_long_ones_are_read(text: str) -> None:
    assert not read(text.encode()).allows("http://h/" + "a" * 7_000)


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>not found</body></html>", b"\x00" * 9_000, b"/etc/passwd", b"Disallow: /"]
)
def test_what_holds_no_rules_for_anybody_forbids_nothing(body: bytes) -> None:
    assert read(body).allows("http://h/x")


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
    assert (rules.allows("http://h/x") if rules else None) is all_is_allowed
