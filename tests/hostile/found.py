"""What the fuzz found, by door: the smallest inputs that broke a law, kept so that none breaks it again."""

from datetime import date, datetime
from typing import Any

from orchestration.corrections.model import COLUMNS
from tests.hostile.atoms import CANARY_FILE

FOUND: dict[str, list[Any]] = {
    "texts": [
        ("A jet of the air force flew through its airspace", None),
        ("Japan scrambled two F-15s on Tuesday.", date.min),
        ("Japan scrambled two F-15s yesterday, a day after a drill that began last week.", date.max),
        ("Russia and China held a naval drill on March 11, running until March 12.", date(2028, 2, 29)),
        ("0 of the sorties by Chinese J-16 fighters crossed the median line on March 9, 2026.", None),
        ("The air force scrambled two F-15s. Exercise Exercise Exercise", None),
    ],
    "pages": [
        (b'<html><head><meta charset="punycode"></head><body><p>Two b\xc3\xa9 jets</p></body></html>', None, False),
        (b"<html><body><p>Two b\xe9 jets</p></body></html>", "undefined", True),
    ],
    "claims stage": [[("Japan scrambled two F-15s on March 3, 2026.", datetime.max, "en")]],
    "feeds": [
        (b"<rss version='2.0'><channel><title>F</title></channel></rss>", "text/xml; charset=punycode", False),
        (CANARY_FILE.as_posix().encode(), "text/xml", False),
        (CANARY_FILE.as_uri().encode(), "text/xml", True),
        (b"<?xml version='1.0' encoding='\x00utf-8'?><rss", "application/rss+xml", False),
    ],
    "sources.yaml": [b"2026-03-11T99:99:99: a", b"- !!timestamp x", b"feeds: [" * 500],
    "corrections.csv": [b",", b";;\n;;\n", b"\t", b"\xef\xbb\xbf\x1c \n", f"{','.join(COLUMNS)}\r".encode()],
}
