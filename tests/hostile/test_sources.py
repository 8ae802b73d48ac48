"""A run over sources that answer in every wrong way, with the real command: each is told, and the good one is published."""

import json
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from tests.collecting.raw import Drip, Piece, RawServer, ok
from tests.end_to_end.conftest import overflight

SCRAMBLE = b"Japan scrambled fighters on March 9, 2026 against two Chinese H-6 bombers near Okinawa, the ministry said in Tokyo."
XML, HTML = "Content-Type: application/xml", "Content-Type: text/html"
HOST = b"http://127.0.0.1:PORT"


def moved(location: str, *headers: str) -> bytes:
    return ok(b"", f"Location: {location}", *headers).replace(b"200 OK", b"302 Found")


def later(value: str, status: str = "429 Slow Down") -> bytes:
    return ok(b"", f"Retry-After: {value}").replace(b"200 OK", status.encode())


def items(*links: bytes) -> bytes:
    return (
        b"<rss version='2.0'><channel>"
        + b"".join(b"<item><link>%s</link></item>" % link for link in links)
        + b"</channel></rss>"
    )


ANSWERS: dict[str, bytes | list[Piece]] = {
    "/good": ok(items(HOST + b"/article"), XML),
    "/article": ok(b"<html><body><article><p>" + SCRAMBLE + b"</p></article></body></html>", HTML),
    "/path": ok(b"SECRET", XML),
    "/login": ok(items(HOST.replace(b"//", b"//desk:OPENSESAME@") + b"/led"), XML),
    "/led": moved("http://desk:OPENSESAME@127.0.0.1:PORT/[x]"),
    "/drip": [b"HTTP/1.1 200 OK\r\n", Drip(b"x")],
    "/slow letters": ok(
        b"<rss version='2.0'><channel><item><author>" + b"x" * 400_000 + b"</author></item></channel></rss>", XML
    ),
    "/to nowhere": moved("http://[::1"),
    "/to a file": moved("file://SECRET"),
    "/null": ok(b'{"articles": null}'),
    "/deep": ok(b"[" * 200_000),
    "/odd": ok(b'{"articles": [{"url": "' + HOST + b'/article?2", "title": {"a": "\\ud800"}}]}'),
    "/index": ok(
        b"<sitemapindex>"
        + b"".join(b"<sitemap><loc>/index?%d</loc></sitemap>" % n for n in range(300))
        + b"</sitemapindex>",
        XML,
    ),
    "/comment": ok(b"<!-- nothing -->", HTML),
    "/no http": b"\x00\x01\x02\r\n\r\n",
}
PATIENCE = b"\xef\xbb\xbfUser-agent: *\nCrawl-delay: 86400\n"
PLAN = """
manners: {delay_seconds: 0, attempts: 1, total_seconds: 3, reading_seconds: 2, patience_seconds: 1, allow_private_addresses: true}
feeds:
  - {name: Good, url: 'AT/good'}
  - {name: Path, url: 'AT/path', follow: false}
  - {name: Login, url: 'AT/login'}
  - {name: Drip, url: 'AT/drip'}
  - {name: Letters, url: 'AT/slow letters'}
  - {name: Nowhere, url: 'AT/to nowhere'}
  - {name: File, url: 'AT/to a file'}
  - {name: No HTTP, url: 'AT/no http'}
  - {name: Long, url: 'LONG'}
  - {name: Years, url: 'YEARS'}
  - {name: Patient, url: 'PATIENT'}
sitemaps:
  - {name: Index, url: 'AT/index', most_lists: 20}
  - {name: Sitemap, url: 'AT/path'}
pages:
  - {name: Comment, url: 'AT/comment', links: a}
gdelt:
  - {name: None, query: x, url: 'AT/null'}
  - {name: Deep, query: x, url: 'AT/deep'}
  - {name: Odd, query: x, url: 'AT/odd'}
"""
TOLD = {
    "Path": {"unreadable"}, "Drip": {"timeout"}, "Letters": {"unreadable"}, "Nowhere": {"bad_address"}, "File": {"bad_address"},
    "No HTTP": {"bad_answer"}, "Long": {"rate_limited"}, "Years": {"server_error"}, "Index": {"ok", "put_off"},
    "Sitemap": {"unreadable"}, "Comment": {"unreadable"}, "None": {"unreadable"}, "Deep": {"unreadable"}, "Odd": {"ok"},
    "Patient": {"ok"}, "Login": {"ok"}, "Good": {"ok"},
}  # fmt: skip


@pytest.fixture
def servers() -> Iterator[list[RawServer]]:
    """Servers that are closed behind the test; each is a host of its own, by its name."""
    running: list[RawServer] = []
    yield running
    for server in running:
        server.close()


def filled(answer: bytes | list[Piece], port: int, secret: Path) -> bytes | list[Piece]:
    """An answer with the server's own address in it, and the path of a secret."""
    if not isinstance(answer, bytes):
        return answer
    head, _, body = (
        answer.replace(b"PORT", b"%d" % port).replace(b"SECRET", str(secret).encode()).partition(b"\r\n\r\n")
    )
    lines = [
        b"Content-Length: %d" % len(body) if line.startswith(b"Content-Length") else line
        for line in head.split(b"\r\n")
    ]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def test_a_run_over_sources_of_all_wrong_kinds(servers: list[RawServer], tmp_path: Path) -> None:
    home, secret = tmp_path / "home", tmp_path / "feed.xml"
    secret.write_bytes(items(b"http://inside.example/INTERNAL"))
    main = RawServer({})
    main.answers.update(
        {path.replace(" ", "%20"): filled(answer, main.port, secret) for path, answer in ANSWERS.items()}
    )
    # names of this machine, so that one host's patience is not another's
    others = {
        "LONG": RawServer({"*": later("99999999999999999999")}, host="127.0.0.2"),
        "YEARS": RawServer({"*": later("Fri, 31 Dec 9999 23:59:59 GMT", "503 Out")}, host="127.0.0.3"),
        "PATIENT": RawServer({"/robots.txt": ok(PATIENCE), "*": ok(items(b"/a", b"/b"), XML)}, host="127.0.0.4"),
    }
    servers += [main, *others.values()]
    addresses = {name: server.url for name, server in others.items()} | {"AT": main.url}
    plan = PLAN
    for mark, address in addresses.items():
        plan = plan.replace(mark, address)
    (tmp_path / "sources.yaml").write_text(plan)

    done = overflight("run", "--sources", str(tmp_path / "sources.yaml"), home=home)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "Traceback" not in said and "OPENSESAME" not in said

    def sql(query: str) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = json.loads(overflight("sql", "--json", query, home=home).stdout)
        return rows

    lists = sql("select source, outcome, reason, status from marts.fct_fetches where purpose = 'list'")
    assert {row["source"]: {r["outcome"] for r in lists if r["source"] == row["source"]} for row in lists} == TOLD
    assert all(row["reason"].endswith(".") for row in lists if row["outcome"] not in ("ok",))
    pages = sql("select source, outcome, reason from marts.fct_fetches where purpose = 'page' order by all")
    assert [(row["source"], row["outcome"]) for row in pages] == [
        ("Good", "ok"), ("Login", "gone"), ("Odd", "ok"), ("Patient", "put_off"), ("Patient", "put_off"),
    ]  # fmt: skip
    assert sql("select count(*) as n from marts.fct_incidents where start_date = '2026-03-09'")[0]["n"] == 1
    assert sum(1 for row in lists if row["source"] == "Index" and row["status"]) == 20
    held = [
        path
        for path in home.rglob("*")
        if path.is_file() and "raw" not in path.parts and b"OPENSESAME" in path.read_bytes()
    ]
    assert held == []
    articles = (
        pl.read_parquet(home / "lake/articles/captured_on=*/*.parquet", columns=["url", "text"])
        .cast(pl.String)
        .fill_null("")
    )
    assert articles.height and not articles.filter(pl.any_horizontal(pl.all().str.contains("INTERNAL"))).height
