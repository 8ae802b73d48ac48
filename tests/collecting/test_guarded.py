"""Which addresses are of the public network, and that no connection is opened to another."""

import socket
from typing import Any

import pytest

from orchestration.collecting import guarded
from orchestration.collecting.exchanges import Intake, Wire
from orchestration.collecting.guarded import is_public
from orchestration.collecting.outcomes import Response, Validators
from orchestration.collecting.plan import Manners
from tests.collecting.raw import RawServer, ok

MANNERS = Manners(timeout_seconds=1, total_seconds=2, attempts=1, delay_seconds=0)


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2001:4860:4860::8888", "2a00:1450:4001:81b::200e", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"],
)  # fmt: skip
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.0.0.8", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1", "100::1", "5f00::1",
        "2001::1", "2001:0:53aa:64c:0:0:f5ff:fffe", "2001:db8::1", "3fff::1",
        # each of these stands for a private IPv4 address, or once did
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808",
        "2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:c0a8:101::1", "::127.0.0.1", "::ffff:0:127.0.0.1",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(address)


def ask(url: str) -> Response:
    return Wire(MANNERS).ask(url, Validators(), Intake(MANNERS))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "LOCALHOST.", "127.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "0177.0.0.01", "0"],
)  # fmt: skip
def test_no_spelling_of_this_machine_is_connected_to(host: str) -> None:
    server = RawServer({"*": ok()})
    answer = ask(f"http://{host}:{server.port}/")
    server.close()
    assert answer.outcome in ("private_address", "unreachable") and server.opened == 0


@pytest.mark.parametrize(
    "host", ["[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"]
)
def test_no_ipv6_spelling_of_it_either(host: str) -> None:
    server = RawServer({"*": ok()})
    answer = ask(f"http://{host}:{server.port}/")
    server.close()
    assert answer.outcome == "private_address" and server.opened == 0
    assert "allow_private_addresses" in answer.reason


class Names:
    """A resolver that answers as it is told, each look-up with the next answer, and a network that only notes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
        self.answers, self.looked_up = list(answers), 0
        self.connected: list[str] = []
        monkeypatch.setattr(guarded.socket, "getaddrinfo", self.resolve)
        monkeypatch.setattr(guarded._Timed, "connect", self.connect)

    def resolve(self, host: str, port: int, **_: Any) -> list[tuple[Any, ...]]:
        self.looked_up += 1
        addresses = self.answers.pop(0)
        family = {False: socket.AF_INET, True: socket.AF_INET6}
        return [(family[":" in each], socket.SOCK_STREAM, 6, "", (each, port)) for each in addresses]

    def connect(self, address: tuple[str, int]) -> None:
        self.connected.append(address[0])
        raise ConnectionRefusedError


def test_of_several_addresses_only_public_ones_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, ["10.0.0.1", "93.184.216.34", "::1", "127.0.0.1"])
    assert ask("http://both.example/").outcome == "unreachable"
    assert names.connected == ["93.184.216.34"]


def test_a_name_that_changes_its_mind_is_judged_by_the_address_that_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = Names(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    assert [ask("http://rebind.example/").outcome for _ in range(2)] == ["unreachable", "private_address"]
    assert names.connected == ["93.184.216.34"] and names.looked_up == 2  # one look-up for each connection


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_private_address_is_refused_before_it_is_connected_to(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, ["169.254.169.254"])
    assert ask(f"{scheme}://metadata.example/").outcome == "private_address"
    assert names.connected == []


def test_many_addresses_that_do_not_answer_share_one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, [f"93.184.{high}.{low}" for high in range(8) for low in range(250)])
    passed = iter(range(0, 100_000))
    monkeypatch.setattr(guarded.time, "monotonic", lambda: next(passed) / 10)  # a tenth of a second for each look at it
    assert ask("http://many.example/").outcome == "timeout"
    assert len(names.connected) < 2 / 0.1
