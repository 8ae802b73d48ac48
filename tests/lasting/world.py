"""What a whole run has to do with: a feed and an archive, a model that reads, and whoever is told of changes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.alerting.servers import webhook
from tests.collecting.server import Reply, Server
from tests.collecting.warcs import record, write_warc
from tests.lasting.homes import told_in
from tests.second_reader.stub import serving

_HTML = {"Content-Type": "text/html; charset=utf-8"}


class World:
    """Servers on this machine, and the files that name them. Numbers are those of articles, each of one event."""

    def __init__(self, folder: Path, server: Server, model: str, hook: str) -> None:
        self._folder, self._server = folder, server
        self.environment: Mapping[str, str] = {
            "OVERFLIGHT_SOURCES": str(folder / "sources.yaml"),
            "OVERFLIGHT_NOTIFY": str(folder / "notify.yaml"),
            "OVERFLIGHT_READER": "both",
            "OVERFLIGHT_MODEL__ADDRESS": model,
            "OVERFLIGHT_MODEL__NAME": "stub",
        }
        manners = "{delay_seconds: 0, pause_seconds: 0.01, attempts: 2, allow_private_addresses: true}"
        feeds = f'[{{name: Feed, url: "{server.url}/feed.xml"}}]'
        (folder / "sources.yaml").write_text(
            f"manners: {manners}\nfeeds: {feeds}\narchive: [{{name: Crawl, path: crawls}}]\n", encoding="utf-8"
        )
        target = f'{{name: desk, kind: webhook, url: "{hook}", allow_private_addresses: true}}'
        (folder / "notify.yaml").write_text(f"notify: [{target}]\n", encoding="utf-8")

    def tell(self, *numbers: int) -> None:
        """Let the feed name these articles, and an archive hold the one ten after the last."""
        at, items = self._server.url, []
        for number in numbers:
            self._server.replies[f"/{number}"] = Reply(_page(number), headers=_HTML)
            items.append(f"<item><title>Report {number}</title><link>{at}/{number}</link></item>")
        feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>{''.join(items)}</channel></rss>"
        self._server.replies["/feed.xml"] = Reply(feed.encode())
        archived = 10 + numbers[-1]
        name = f"CC-NEWS-202603{archived}000000-00001.warc.gz"
        write_warc(self._folder / "crawls" / name, [record(f"{at}/{archived}", _page(archived))])


def _page(number: int) -> bytes:
    head = f"<title>Report {number}</title>"
    time = '<time datetime="2026-03-13">March 13, 2026</time>'
    text = f"<h1>Report {number}</h1>{time}<p>{told_in(number)}</p>"
    return f"<html><head>{head}</head><body><article>{text}</article></body></html>".encode()


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """A world whose files lie in a folder; its servers end with the context."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Server()
    try:
        with serving() as model, webhook() as hook:
            yield World(folder, server, model.address, hook.url)
    finally:
        server.close()
