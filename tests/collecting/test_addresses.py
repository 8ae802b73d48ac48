"""Addresses as strangers write them: what each names, and that nothing that must not be kept comes through."""

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from urllib3.util import parse_url

from orchestration.addresses import MOST, has_login, web_address, without_login

BASE = "https://wire.example/news/today?page=2"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("drill.html", "https://wire.example/news/drill.html"),
        ("/drill", "https://wire.example/drill"),
        ("//other.example/drill", "https://other.example/drill"),
        ("?page=3", "https://wire.example/news/today?page=3"),
        ("#top", BASE),
        ("../../../up", "https://wire.example/up"),
        ("http://other.example", "http://other.example/"),
        ("HTTP://Other.Example/A", "http://other.example/A"),
        ("http://other.example:8080/a", "http://other.example:8080/a"),
        ("http://other.example:/a", "http://other.example/a"),
        ("http://other.example./a", "http://other.example/a"),
        ("  \t http://other.example/a \r\n", "http://other.example/a"),
        ("http://oth\ner.exam\tple/a", "http://other.example/a"),
        ("\x00\x1fhttp://other.example/a\x00", "http://other.example/a"),
        ("http:\\\\other.example\\a\\b?c\\d", "http://other.example/a/b?c\\d"),
        ("http://other.example\\@inside.example/", "http://other.example/@inside.example/"),
        ("http://desk:OPENSESAME@other.example/a", "http://other.example/a"),
        ("http://OPENSESAME@other.example/a", "http://other.example/a"),
        ("http://desk:OPEN@SESAME@other.example/a", "http://other.example/a"),
        ("http://:@other.example/a", "http://other.example/a"),
        ("//desk:OPENSESAME@other.example/a#desk:OPENSESAME@", "https://other.example/a"),
        ("http://other.example/@user/1", "http://other.example/@user/1"),
        ("http://other.example/\x1b[2J\u2028\x85", "http://other.example/%1B[2J%E2%80%A8%C2%85"),
        ("http://other.example/\ud800", "http://other.example/%EF%BF%BD"),
        ("http://other.example/новости", "http://other.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("http://other.example/%D0%bd/%41", "http://other.example/%D0%bd/%41"),
        ("http://other.example/a b|c?d e'f", "http://other.example/a%20b|c?d%20e%27f"),
        ("http://other.example/a/./b/../c/%2e%2E/d", "http://other.example/a/d"),
        ("http://other.example:80/a", "http://other.example/a"),
        ("http://новости.example/", "http://xn--b1amnebsh.example/"),
        ("http://ｏｔｈｅｒ。example/", "http://other.example/"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[2001:DB8::0:1]/a", "http://[2001:db8::1]/a"),
        ("http://[::ffff:127.0.0.1]:80/", "http://[::ffff:7f00:1]/"),
        ("http://under_score.example/", "http://under_score.example/"),
        ("http://a.b/?x=%zz&y=%00", "http://a.b/?x=%zz&y=%00"),
    ],
)
def test_an_address_that_can_be_asked(text: str, address: str) -> None:
    assert web_address(text, BASE) == address


@pytest.mark.parametrize(
    "text",
    [
        "", " \t\n ", "http://", "http://[", "http://[::1", "http://]/", "http://[::1]x/", "http://[1.2.3.4]/", "http://[::g]/",
        "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[v1.a]/", "http://[::1]:x/", "http://h:80:80/", "http://h:-1/",
        "http://h:65536/", "http://h:" + "9" * 5000 + "/", "http://h:８０/", "http://a b/", "http://a%2fb/", "http://a%00b/",
        "http://a..b/", "http://.a/", "http://a<b/", "http://a|b/", "http://$/", "http://" + "a" * 64 + "/", "http://" + "a." * 127 + "a.b/",
        "http://\ud800/", "http://\ufdd0zyx.example/", "http://xn\u00ad--/", "http://e\u0301" + "\u0301" * 300 + "/",
        "ftp://h/", "file:///etc/passwd", "FILE:/etc/passwd", "javascript:alert(1)", "data:,x", "mailto:a@b", "tel:1", "about:blank",
        "blob:https://h/1", "ws://h/", "view-source:http://h/", "http+unix://%2Fvar%2Frun/x", "http://h/" + "a" * MOST,
    ],
)  # fmt: skip
def test_what_names_no_address_that_can_be_asked(text: str) -> None:
    assert web_address(text, BASE) is None


@given(st.text() | st.from_regex(r"(https?:)?//[^/]{0,40}/.{0,20}"))
@example("http://h/ ?x ")
@example("http://u:p@h@h/")
def test_what_comes_out_is_understood_by_all_readers_alike(text: str) -> None:
    address = web_address(text, BASE)
    if address is None:
        return
    parts, asked = urlsplit(address), parse_url(address)
    assert parts.scheme in ("http", "https") and parts.username is None and not parts.fragment
    assert asked.auth is None and (asked.host or "").strip("[]") == parts.hostname and asked.port == parts.port
    assert web_address(address) == address
    address.encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Look at http://desk:OPENSESAME@h/a and //x@y.", "Look at http://h/a and //y."),
        ("http://desk:OPEN@SESAME@h/a", "http://h/a"),
        ("http:\\\\desk:OPENSESAME@h\\a", "http:\\\\h\\a"),
        ("robots.txt does not allow https://h.example/@user.", "robots.txt does not allow https://h.example/@user."),
        ("write to a@b.example", "write to a@b.example"),
        ("http:desk:OPENSESAME@h/a or http:/desk:OPENSESAME@h", "http:h/a or http:/h"),
    ],
)
def test_a_text_is_freed_of_passwords(text: str, shown: str) -> None:
    assert without_login(text) == shown


@pytest.mark.parametrize(
    ("address", "has"),
    [
        ("http://desk:OPENSESAME@h/", True),
        ("//desk@h", True),
        ("http:\\\\desk:x@h\\", True),
        ("http:desk:x@h", True),
        ("http:/desk:x@h", True),
        (" http:/\t/desk:x@h/", True),
        ("http://h\\@user", False),
        ("https://h/@user", False),
        ("https://h?to=a@b", False),
        ("https://h", False),
    ],
)
def test_whether_an_address_holds_a_login(address: str, has: bool) -> None:
    assert has_login(address) is has


_PIECES = ("a", "www.", ".com", ".", "..", "/", "-", "xn--", "1", "%2e", "?", "&", "=", ":", "@", "~", "é", "|", "'")


@given(st.lists(st.sampled_from(_PIECES), max_size=8), st.sampled_from(["https://", "http://www.a.example/"]))
@example(["1.", "2", "/"], "https://")
@example(["xn--", "a", ".com", "/"], "https://")
@example(["/", "..", "/", "a"], "http://www.a.example/")
def test_an_address_has_the_standards_form_however_it_is_found(pieces: list[str], start: str) -> None:
    text = start + "".join(pieces)
    found = web_address(text)
    by_standard = web_address(f"{text}#")  # which never stands in that form already
    assert found == by_standard
