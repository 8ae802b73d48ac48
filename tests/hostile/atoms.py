"""What strangers write where something else is expected: odd strings, addresses, moments, numbers and values of JSON."""

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

SIGNS = (
    "", " ", "\t", "\n", "\r", "\r\n", "\n\n", "\0", "\x07", "\x1b[2J", "\x1b]0;t\x07", "\x7f", "\x85", "\x9b", "\xa0",
    "\xad", "\u200b", "\u200f", "\u2028", "\u202e", "\u2066", "\u2011", "\u3000", "\ufeff", "\ufffd", "\ufffe",
    "\U0001f680", "\U0010ffff", "e\u0301", "\u0301", "İ", "ß", "ﬁ", "²", "٣", "１", "Ⅷ", "年", "月", "日",
    '"', "'", "“", "”", "‘", "’", "„", "«", "(", ")", "[", "]", "{", "}", "<", ">", "&", "&#0;", "&amp;", "&#xD800;",
    "&#99999999;", "]]>", "<![CDATA[", "<!--", "-->", "<script>", "</script>", ",", ";", ":", "|", "\\", "/", "*", "?",
    "+", "-", "–", "—", "=", "@", "#", "%", "%00", "%2e%2e%2f", "$", "^", "~", "`", "!", "…", ".", "..", "null",
)  # fmt: skip
FORMS = (
    "=1+1", "@SUM(A1)", "+1", "-1", "[/]", "[bold]", "{{ 7*7 }}", "{% raw %}", "%s%n", "${HOME}", "$(id)", "*a", "&a",
    "!!python/object/apply:os.system", "'; drop table articles; --", "<img src=//a.example onerror=1>", "NaN",
    "Infinity", "-Infinity", "None", "true", "0x10", "1e400", "a" * 300, "(a+)+$", "\\", ".*" * 30, "[[", "a{99999}",
    "ul.news > a:has(b)", "a:hover", "a::before", "a[href^=", ":not(", "a,", "//a", "charset=hex", "charset=utf-16",
)  # fmt: skip
CANARY_FILE = Path(__file__).with_name("canary.xml")
"""A file that nobody names: a path of it is only a text."""
PATHS = (
    CANARY_FILE.as_posix(), CANARY_FILE.as_uri(), "/etc/hostname", "../../etc/passwd", "file:///etc/hostname", "C:\\Windows\\win.ini",
    "\\\\host\\share", "~", ".", "..", "/", "con", "data:text/html,hello", "javascript:alert(1)", "a\0b", "a" * 300,
)  # fmt: skip
ADDRESSES = (
    "", "http://", "https://", "http:///", "//", "http://[", "http://[::1", "http://[::1]:80/", "http://[v1.a]/",
    "http://a.example:99999/", "http://a.example:port/", "http://user:secret@a.example/", "http://a b.example/",
    "http://a.example/a b", "http://-a.example/", "http://a..example/", "http://.example/", "http://xn--/",
    "http://xn--a/", "http://ü.example/ü", "http://\u2100.example/", "http://a\u3002example/", "http://a.example\\@b/",
    "http://a.example#http://b.example", "http://a.example/?q=" + "x" * 5000, "http://" + "a." * 200 + "example/",
    "http://" + "a" * 70 + ".example/", "HTTP://A.EXAMPLE/", "ftp://a.example/", "mailto:a@b.example", "http:a",
    "http://1/", "http://0x7f.1/", "http://127.0.0.1:1/", "http://[::ffff:127.0.0.1]/", "http://a.example/%",
    "http://a.example/%ff%fe", "?", "#", "a.pdf", "http://a.example/\ud800", "http://a.example/\n/b", "\thttp://a/",
    "http://\ufdd0zyx.example", "http://%zz%66%a.example", "http://a.example:/", "http://a.example:0/", "http://ﬀ.example/",
)  # fmt: skip
MOMENTS = (
    "", "0", "2026-03-11", "2026-3-11", "20260311", "2026-03-11T25:00", "2026-03-11T10:00:60Z", "2026-02-30",
    "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "0000-00-00", "10000-01-01", "-001-01-01", "2026",
    "9999-12-31", "0001-01-01", "1899-12-31", "2199-12-31", "Mon, 09 Mar 2026 08:00:00 GMT", "Mon, 99 Mar 2026",
    "Tue, 31 Dec 9999 23:59:59 -2359", "Mon, 1 Jan 0001 00:00:00 +2359", "09/03/2026", "13/13/2026", "11 мар 2026",
    "1e9", "1772000000", "99999999999999999999", "now", "tomorrow", "12:00", "2026-W11", "２０２６-03-11",
    "Mon, 09 Mar 2026 08:00:00 +9999", "Mon, 09 Mar 99999999999 08:00:00 GMT", "2026-03-11T00:00:00+24:00",
)  # fmt: skip
CHARSETS = (
    "utf-8", "UTF8", "utf-16", "utf-32", "utf-7", "latin-1", "windows-1252", "windows-31j", "shift_jis", "gb18030",
    "euc-kr", "koi8-r", "cp037", "hex", "base64", "rot13", "idna", "punycode", "undefined", "unicode_escape",
    "raw_unicode_escape", "mbcs", "charmap", "x-user-defined", "", " ", "a" * 60, "utf-8;", "../utf_8", "ütf",
)  # fmt: skip
NUMBERS = (0, -1, 1, 2**31, 2**63, 2**64, 10**400, 0.0, -0.0, 1e308, float("nan"), float("inf"), float("-inf"))
ALL = (*SIGNS, *FORMS, *PATHS, *ADDRESSES, *MOMENTS, *CHARSETS)


def strings(*more: str) -> st.SearchStrategy[str]:
    """Any string, the odd ones often; `more` are those of the place."""
    odd = st.sampled_from((*more, *ALL))
    return st.one_of(
        odd, st.lists(odd, max_size=4).map("".join), st.text(max_size=30), st.text(max_size=5).map(lambda s: s * 200)
    )


def words(*more: str) -> st.SearchStrategy[str]:
    """The same without what no encoding can write."""
    return strings(*more).map(lambda s: s.encode("utf-8", "replace").decode())


def values() -> st.SearchStrategy[object]:
    """Any value of JSON, in the place of a string."""
    plain = st.one_of(st.none(), st.booleans(), st.sampled_from(NUMBERS), st.integers(), st.floats(), strings())
    return st.recursive(
        plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings(), inner, max_size=3), max_leaves=6
    )


def mostly(usual: st.SearchStrategy[Any], odd: st.SearchStrategy[Any], times: int = 3) -> st.SearchStrategy[Any]:
    """The usual so many times for each odd one."""
    return st.integers(0, times).flatmap(lambda number: odd if number == times else usual)


def or_value(usual: st.SearchStrategy[str] | str) -> st.SearchStrategy[object]:
    """A field: mostly as it should be, else any odd string or value."""
    return mostly(st.just(usual) if isinstance(usual, str) else usual, st.one_of(strings(), values()))
