"""What tests of rounds share: a round over sources, a feed and sitemaps to serve, what came of it."""

from datetime import UTC, date, datetime

from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.plan import (
    FeedSource,
    ListedSource,
    Manners,
)
from orchestration.collecting.rounds import Round
from orchestration.collecting.visits import Found
from tests.collecting.server import Reply, Server

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


LOCAL = Manners(delay_seconds=0, pause_seconds=0, attempts=1, timeout_seconds=60, allow_private_addresses=True)


def collect(
    ledger: Ledger, *sources: ListedSource, at: datetime = AT, day: date | None = None, **manners: object
) -> list[Found]:
    fetcher = Fetcher(LOCAL.model_copy(update=manners))
    return Round(fetcher, ledger, day or at.date(), lambda: at).collect(sources)


def feed(server: Server, *paths: str, etag: str = "") -> None:
    items = "".join(f"<item><title>{p}</title><link>{server.url}{p}</link><guid>{p}</guid></item>" for p in paths)
    headers = {"ETag": etag} if etag else {}
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), headers=headers)
    for path in paths:
        server.replies.setdefault(path, Reply(b"<p>text</p>", headers={"Content-Type": "text/html"}))


def wire(server: Server, **changes: object) -> FeedSource:
    return FeedSource.model_validate({"name": "Wire", "url": f"{server.url}/feed", **changes})


def fetched(ledger: Ledger) -> list[str]:
    return [page.url.rpartition("/")[2] for page in ledger.fetched(1000)]


def outcomes(ledger: Ledger) -> list[tuple[str, str]]:
    return [(row["purpose"], row["outcome"]) for row in ledger.fetches(AT.date())]


SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_index(server: Server, *names: str, path: str = "/map.xml") -> None:
    """An index of sitemaps, each with its lastmod behind a bar, if any."""
    parts = [name.partition("|") for name in names]
    items = "".join(f"<sitemap><loc>{server.url}{at}</loc><lastmod>{day}</lastmod></sitemap>" for at, _, day in parts)
    server.replies[path] = Reply(f'<sitemapindex xmlns="{SPACE}">{items}</sitemapindex>'.encode())
    for at, _, _ in parts:
        server.replies.setdefault(at, Reply(f'<urlset xmlns="{SPACE}"/>'.encode()))


def put_off(ledger: Ledger, at: datetime = AT) -> list[tuple[str, str]]:
    return [(row["purpose"], row["reason"]) for row in ledger.fetches(at.date()) if row["outcome"] == "put_off"]
