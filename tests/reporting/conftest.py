import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.alerting.home import names
from tests.alerting.servers import Webhook, webhook
from tests.end_to_end.conftest import overflight
from tests.reporting.corrected import correct, write_scrambles
from tests.samples import write_articles

TITLE = '<script>alert("title")</script> Fighters take off'
TEXT = (
    "The day began quietly. Japan scrambled two F-15s on March 3, 2026 against a Russian Il-38 "
    "<script>alert(1)</script> over the Sea of Japan. It turned back. Nothing more is known of <img src=x>."
)
EDGE = (
    "South Korea, Japan and the United States held Freedom Edge 26 off Jeju on March 3, 2026 at 10:15 a.m. local time with the "
    "destroyer JS Haguro and two F-35A fighters."
)


@pytest.fixture(scope="session")
def alerts() -> Iterator[Webhook]:
    """A server that both runs of the home send their changes to."""
    with webhook() as hook:
        yield hook


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, alerts: Webhook) -> Path:
    """A home whose pipeline ran over the sample articles, one that wants to write into pages, and events of January.

    Those of January are corrected in every way, which a second run applied; the site is of that run.
    """
    root = tmp_path_factory.mktemp("reporting")
    articles = write_articles(root / "articles", extra=True)
    hostile = {"id": "evil", "source": '"><b>Wire</b>', "published": "2026-03-04", "title": TITLE, "text": TEXT}
    (articles / "evil.jsonl").write_text(json.dumps({**hostile, "url": "javascript:alert(2)"}) + "\n")
    honest = {
        **hostile,
        "id": "honest",
        "source": "Honest Wire",
        "title": "Fighters",
        "url": "https://example.org/a?b=1&c=2",
    }
    honest["text"] = "On March 3, 2026, Japan scrambled three F-15s against a Russian Il-38 over the Sea of Japan."
    before = honest | {"published": "2026-03-03", "text": honest["text"].replace("three", "seven")}
    (articles / "honest.jsonl").write_text(json.dumps(before) + "\n" + json.dumps(honest) + "\n")
    edge = {
        **honest,
        "id": "edge",
        "published": "2026-03-05",
        "title": "Edge",
        "url": "https://example.org/edge",
        "text": EDGE,
    }
    (articles / "edge.jsonl").write_text(json.dumps(edge) + "\n")
    write_scrambles(articles)
    (root / "home").mkdir()
    names(root / "home", {"name": "tests", "kind": "webhook", "url": alerts.url, "allow_private_addresses": True})
    _run(root / "home", articles)
    correct(root / "home")
    _run(root / "home", articles)
    return root / "home"


def _run(home: Path, articles: Path) -> None:
    done = overflight("run", "--articles", str(articles), home=home)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(home: Path) -> Path:
    return home / "site"
