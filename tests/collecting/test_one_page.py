"""One page for `overflight read`: an address of one's own machine may be given, and none leads there."""

from collections.abc import Iterator

import pytest

from orchestration.collecting.one_page import page_at
from tests.collecting.raw import RawServer, ok


def moved(to: str) -> bytes:
    return ok(b"", f"Location: {to}").replace(b"200 OK", b"302 Found")


@pytest.fixture
def server() -> Iterator[RawServer]:
    running = RawServer(
        {"/page": ok(b"text", "Content-Type: text/plain"), "/moved": moved("/page"), "/loop": moved("/loop")}
    )
    yield running
    running.close()


def test_a_page_of_ones_own_machine(server: RawServer) -> None:
    for path in ("/page", "/moved"):
        answer = page_at(f"{server.url}{path}")
        assert (answer.outcome, answer.body, answer.content_type) == ("ok", b"text", "text/plain")
    assert not any(b"robots.txt" in request for request in server.asked)


def test_no_other_host_leads_there(server: RawServer) -> None:
    other = RawServer({"/away": moved(server.url.replace("127.0.0.1", "localhost") + "/page")})
    assert page_at(f"{other.url}/away").outcome == "private_address"
    other.close()
    assert server.opened == 0


@pytest.mark.parametrize(("path", "outcome"), [("/loop", "redirect_loop"), ("/none", "gone"), ("/[", "gone")])
def test_what_is_no_page_has_its_outcome(path: str, outcome: str, server: RawServer) -> None:
    answer = page_at(f"{server.url}{path}")
    assert (answer.outcome, answer.body) == (outcome, b"") and answer.reason.endswith(".")


@pytest.mark.parametrize("address", ["http://[::1", "http://", "ftp://h.example/", "http://h.example:x/"])
def test_what_is_no_address_is_told(address: str) -> None:
    assert page_at(address).outcome == "bad_address"
