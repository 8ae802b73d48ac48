"""One request to servers that answer in every wrong way: an outcome and a sentence, and never longer than allowed."""

import gzip
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.collecting.exchanges import Intake, Wire
from orchestration.collecting.outcomes import LONGEST_REST, Response, Validators, seconds_asked
from orchestration.collecting.plan import Manners
from tests.collecting.raw import Drip, Piece, RawServer, ok

MANNERS = Manners(allow_private_addresses=True, timeout_seconds=60, total_seconds=60, max_bytes=100_000)
HURRIED = MANNERS.model_copy(update={"total_seconds": 0.3})
"""For answers that never end."""
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
GZIPPED = HEAD + b"Content-Encoding: gzip\r\n\r\n"
EMPTY_GZIP = gzip.compress(b"", mtime=0)


def ask(answer: bytes | list[Piece], manners: Manners = MANNERS, scheme: str = "http", **validators: str) -> Response:
    server = RawServer({"*": answer})
    try:
        url = f"{scheme}://127.0.0.1:{server.port}/a"
        return Wire(manners).ask(url, Validators(**validators), Intake(manners))
    finally:
        server.close()


@pytest.mark.parametrize(
    "answer",
    [
        [Drip(b"H")],
        [b"HTTP/1.1 200 ", Drip(b"O")],
        [HEAD, Drip(b"x")],
        [HEAD + b"X-One: ", Drip(b" ")],
        [HEAD, Drip(b"A: b\r\n")],
        [Drip(b"HTTP/1.1 100 Continue\r\n\r\n")],
        [Drip(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")],
        [b"HTTP/1.1 102 Processing\r\n", Drip(b"A: b\r\n")],
        [HEAD + b"Content-Length: 4000\r\n\r\n", Drip(b"x")],
        [HEAD + b"\r\n", Drip(b"x")],
        [CHUNKED, Drip(b"0")],
        [CHUNKED + b"1", Drip(b" ")],
        [CHUNKED + b"1;name=", Drip(b"x")],
        [CHUNKED, Drip(b"1\r\nx\r\n")],
        [CHUNKED + b"1\r\nx\r\n0\r\n", Drip(b"Trailer: x\r\n")],
        [CHUNKED + b"1\r\nx\r\n0\r\nTrailer: ", Drip(b"x")],
        [GZIPPED + EMPTY_GZIP, Drip(EMPTY_GZIP)],
        [GZIPPED + EMPTY_GZIP[:10], Drip(b"\x00\x00\x00\xff\xff")],
    ],
)
def test_whatever_part_drips_ends_with_the_exchange(answer: list[Piece]) -> None:
    found = ask(answer, HURRIED)
    assert found.outcome == "timeout" and found.reason.endswith(".")


def test_a_handshake_that_drips_ends_with_the_exchange() -> None:
    hello = b"\x16\x03\x03\x3f\xff"  # a record of TLS, of which sixteen thousand bytes are still to come
    assert ask([hello, Drip(b"\x02")], HURRIED, scheme="https").outcome == "timeout"


def test_time_is_bought_by_size_alone(tmp_path: Path) -> None:
    manners = MANNERS.model_copy(update={"max_bytes": 10})
    server = RawServer({"*": [HEAD + b"\r\n", Drip(b"x" * 10)]})
    intake = Intake(manners, 100, tmp_path / "large")
    answer = Wire(manners).ask(f"{server.url}/a", Validators(), intake)
    server.close()
    assert (answer.outcome, answer.size) == ("too_large", 110)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (b"", "cut_off"),
        (b"\r\n", "bad_answer"),
        (b"\x00\x01\x02\r\n\r\n", "bad_answer"),
        (b"ICY 200 OK\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 abc OK\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 " + b"9" * 5000 + b" OK\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 99 Low\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 103 Hints\r\nLink: </x>\r\n\r\n" + ok(), "ok"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Busy\r\n\r\n" + ok(), "ok"),
        (b"HTTP/1.1 200\r\nContent-Length: 4\r\n\r\ntext", "ok"),
        (HEAD + b"A: b\r\n" * 200 + b"\r\n", "bad_answer"),
        (HEAD + b"A: " + b"b" * 100_000 + b"\r\n\r\n", "bad_answer"),
        (HEAD + b"no colon\r\nContent-Length: 4\r\n\r\ntext", "ok"),
        (HEAD + b"X: \x00\xff\r\nContent-Length: 4\r\nConnection: close\r\n\r\ntext", "ok"),
        (HEAD + b"Content-Length: -4\r\n\r\ntext", "ok"),
        (HEAD + b"Content-Length: four\r\n\r\ntext", "ok"),
        (HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\ntext", "ok"),
        (HEAD + b"Content-Length: 4, 4\r\n\r\ntext", "ok"),
        (HEAD + b"Content-Length: 99999999999999999999\r\n\r\ntext", "cut_off"),
        (CHUNKED + b"-1\r\ntext", "cut_off"),
        (CHUNKED + b"zz\r\ntext", "cut_off"),
        (CHUNKED + b"f" * 70_000 + b"\r\ntext", "bad_answer"),
        (CHUNKED + b"ffffffffffffffffffff\r\ntext", "cut_off"),
        (HEAD + b"Transfer-Encoding: nonsense\r\n\r\ntext", "ok"),
        (ok(b"text", "Content-Encoding: nonsense"), "ok"),
        (ok(b"text", "Content-Encoding: utf-8"), "ok"),
        (ok(b"text", "Content-Encoding: gzip"), "bad_answer"),
        (ok(b"text", "Content-Encoding: " + ", ".join(["gzip", "br"] * 20)), "bad_answer"),
    ],
)  # fmt: skip
def test_an_odd_answer_has_its_outcome(answer: bytes, outcome: str) -> None:
    found = ask(answer)
    assert found.outcome == outcome
    assert found.is_ok or (found.body == b"" and found.reason.endswith(".") and len(found.reason.split()) > 3)


def test_lengths_that_disagree_are_no_crash() -> None:
    assert ask(HEAD + b"Content-Length: 4, 5\r\n\r\ntext").outcome in ("unreachable", "bad_answer")


@pytest.mark.parametrize(
    ("location", "outcome", "target"),
    [
        ("b", "redirect", "/b"),
        ("/b c", "redirect", "/b%20c"),
        ("?x=1#there", "redirect", "/a?x=1"),
        ("/caf\u00e9", "redirect", "/caf%C3%A9"),
        ("\\b\\c", "redirect", "/b/c"),
        ("", "bad_answer", ""),
        ("http://[::1", "bad_address", ""),
        ("http://[", "bad_address", ""),
        ("http://a:b:c/", "bad_address", ""),
        ("http://host:99999/", "bad_address", ""),
        ("http://ho st/", "bad_address", ""),
        ("http://" + "x" * 64 + ".example/", "bad_address", ""),
        ("http://\u212a" + "\u0301" * 200 + "/", "bad_address", ""),
        ("http:", "redirect", "/a"),
        ("javascript:alert(1)", "bad_address", ""),
        ("file:///etc/passwd", "bad_address", ""),
        ("data:text/html,x", "bad_address", ""),
        ("/" + "x" * 9000, "bad_address", ""),
    ],
)
def test_where_a_redirect_leads(location: str, outcome: str, target: str) -> None:
    server = RawServer({"*": ok(b"", f"Location: {location}").replace(b"200 OK", b"302 Found")})
    answer = Wire(MANNERS).ask(f"{server.url}/a", Validators(), Intake(MANNERS))
    server.close()
    assert (answer.outcome, answer.leads_to) == (outcome, f"{server.url}{target}" if target else "")
    assert answer.reason.endswith(".") and len(answer.reason) < 10_000


def test_a_redirect_keeps_no_password_and_no_control() -> None:
    for location in (
        "http://desk:OPENSESAME@h.example/x",
        "//desk:OPEN@SESAME@h.example/x",
        "http:\\\\OPENSESAME@h.example\\x",
    ):
        answer = ask(ok(b"", f"Location: {location}").replace(b"200 OK", b"301 Moved"))
        assert (answer.outcome, answer.leads_to) == ("redirect", "http://h.example/x")
        assert "SESAME" not in repr(answer)
    answer = ask(ok(b"", "Location: gopher://desk:OPENSESAME@h.example/\x1b[2J\x07").replace(b"200 OK", b"301 Moved"))
    assert "OPENSESAME" not in answer.reason and answer.reason.isprintable()


WEEK = LONGEST_REST
NOON = 1_773_000_000.0  # a Sunday in March 2026


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120), (" 120 ", 120), ("0", 0), ("99999999999999999999", WEEK), ("9" * 400, WEEK), ("9" * 5000, WEEK),
        ("-5", None), ("1e308", None), ("inf", None), ("nan", None), ("²", None), ("١٢", None), ("", None), (None, None),
        ("soon", None), ("1.5", None), ("Sun, 08 Mar 2026 20:01:00 GMT", 60), ("Sun, 08 Mar 2026 19:00:00 GMT", 0),
        ("Sun, 08 Mar 2026 20:01:00 -0000", 60), ("Fri, 31 Dec 9999 23:59:59 GMT", WEEK), ("Mon, 01 Jan 0001 00:00:00 GMT", 0),
        ("Sun, 08 Mar 2026 20:01:00 +99999999999999", None), ("Sun, 99 Mar 2026 20:01:00 GMT", None),
        ("Sun, 08 Mar " + "9" * 5000 + " 20:01:00 GMT", None), ("\x00", None), ("," * 9000, None),
    ],
)  # fmt: skip
def test_how_long_a_host_asks_to_be_left_alone(value: str | None, seconds: float | None) -> None:
    assert seconds_asked(value, NOON) == seconds


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Content-Type: text/html; charset=utf-8", "text/html; charset=utf-8"),
        ("Content-Type: \x1b[31mred\x07", "[31mred"),
        ("Content-Type: " + "x" * 5000, "x" * 199 + "…"),
        ("Content-Type:", ""),
        ("X: y", ""),
    ],
)
def test_what_a_server_says_of_its_answer_is_one_plain_line(headers: str, kind: str) -> None:
    assert ask(ok(b"text", headers)).content_type == kind


@pytest.mark.parametrize("value", ["x" * 5000, "a\x01b", "\x7f"])
def test_a_validator_that_cannot_be_sent_back_is_not_kept(value: str) -> None:
    assert ask(ok(b"text", f"ETag: {value}")).validators == Validators()


def test_a_connection_is_given_back_whatever_happened() -> None:
    broken = [b"", b"\x00\r\n", CHUNKED + b"zz\r\n", HEAD + b"Content-Length: 9\r\n\r\nx", ok(b"x" * 200_000)]
    server = RawServer({f"/{number}": answer for number, answer in enumerate(broken)} | {"/last": ok()})
    wire = Wire(MANNERS)
    for number in range(len(broken)):
        assert not wire.ask(f"{server.url}/{number}", Validators(), Intake(MANNERS)).is_ok
    assert wire.ask(f"{server.url}/last", Validators(), Intake(MANNERS)).body == b"text"
    server.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that nobody but this test signs, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificate of the server")
    folder = tmp_path_factory.mktemp("tls")
    key, signed = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", signed, "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    return key, signed


@pytest.fixture
def tls_url(certificate: tuple[Path, Path]) -> Iterator[str]:
    key, signed = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed, key)
    server = RawServer({"*": [HEAD + b"\r\ntext"], "/drip": [HEAD, Drip(b"x")]}, tls=context)
    yield f"https://127.0.0.1:{server.port}"
    server.close()


def test_a_certificate_that_nobody_trusts_is_refused(tls_url: str) -> None:
    answer = Wire(MANNERS).ask(f"{tls_url}/a", Validators(), Intake(MANNERS))
    assert (answer.outcome, answer.body) == ("unreachable", b"")


def test_tls_is_read_under_the_same_clock(
    tls_url: str, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    assert Wire(MANNERS).ask(f"{tls_url}/a", Validators(), Intake(MANNERS)).body == b"text"
    assert Wire(HURRIED).ask(f"{tls_url}/drip", Validators(), Intake(HURRIED)).outcome == "timeout"


def test_exchanges_of_several_threads_have_each_their_own_clock() -> None:
    server = RawServer({"/slow": [HEAD, Drip(b"x")], "/fast": ok()})
    outcomes: dict[str, str] = {}
    manners = {"slow": HURRIED, "fast": MANNERS}

    def one(name: str) -> None:
        wire = Wire(manners[name])
        outcomes[name] = wire.ask(f"{server.url}/{name}", Validators(), Intake(manners[name])).outcome

    threads = [threading.Thread(target=one, args=(name,)) for name in manners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.close()
    assert outcomes == {"slow": "timeout", "fast": "ok"}
