import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.objects import Objects
from tests.cluster.crawl import small_screen, write_crawl


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crawl")
    write_crawl(folder)
    return folder


@pytest.fixture(scope="module")
def screen() -> bytes:
    return small_screen()


@pytest.fixture
def bucket(crawl: Path, screen: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket on a server of this process, which the environment names, with the crawl and the screen of its parts."""
    moto = pytest.importorskip("moto.server", reason="moto isn't installed: pip install moto[s3] flask flask-cors")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    address = "http://{}:{}".format(*server.get_host_and_port())
    told = {
        "AWS_ENDPOINT_URL": address, "AWS_ALLOW_HTTP": "true", "AWS_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "y",
    }  # fmt: skip
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    made = urllib.request.Request(f"{address}/crawl", method="PUT", headers={"Content-Length": "0"})
    urllib.request.urlopen(made, timeout=30).close()
    store = Objects("s3://crawl")
    for path in sorted(crawl.iterdir()):
        store.put(f"news/{path.name}", path.read_bytes())
    store.put("parts/screen", screen)
    yield store.url
    server.stop()
