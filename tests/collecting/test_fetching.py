"""Fetching against a server that misbehaves: each fault has its outcome, and none raises."""

import pytest

from orchestration.addresses import origin_of
from orchestration.collecting.fetching import Fetcher
from orchestration.collecting.outcomes import Validators
from orchestration.collecting.plan import Manners
from tests.collecting.server import BOMB, Reply, Server, brotli_bomb, deflate_bomb, gzip_bomb

CAP = 100_000
LOCAL = Manners(
    allow_private_addresses=True, delay_seconds=0, timeout_seconds=0.5, max_bytes=CAP, attempts=3, patience_seconds=5
)


class Clock:
    """Time that passes only by pausing."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


def fetcher(**changes: object) -> tuple[Fetcher, Clock]:
    clock = Clock()
    return Fetcher(LOCAL.model_copy(update=changes), pause=clock.pause, clock=clock), clock


def test_a_page_comes_with_what_the_server_says_of_it(server: Server) -> None:
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "ETag": '"1"',
        "Last-Modified": "Tue, 03 Mar 2026 10:00:00 GMT",
    }
    server.replies["/a"] = Reply(b"<p>text</p>", headers=headers)
    answer = fetcher()[0].get(f"{server.url}/a")
    assert (answer.outcome, answer.status, answer.body) == ("ok", 200, b"<p>text</p>")
    assert answer.validators == Validators('"1"', "Tue, 03 Mar 2026 10:00:00 GMT")
    assert server.headers["/a"]["User-Agent"].startswith("Overflight/")


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Reply(status=404), "gone"),
        (Reply(status=410), "gone"),
        (Reply(status=403), "refused"),
        (Reply(status=429), "rate_limited"),
        (Reply(status=500), "server_error"),
        (Reply(status=503, headers={"Retry-After": "3600"}), "server_error"),
        (Reply(status=304), "not_modified"),
        (Reply(status=418), "bad_answer"),
        (Reply(b"x" * 1000, cut=100), "cut_off"),
        (Reply(b"x" * 10, headers={"Content-Length": "1000"}, cut=10), "cut_off"),
        (Reply(b"x" * (CAP + 1)), "too_large"),
        (Reply(endless=True), "too_large"),
        (Reply(hang=True), "timeout"),
        (Reply(gzip_bomb(), headers={"Content-Encoding": "gzip"}), "too_large"),
        (Reply(deflate_bomb(), headers={"Content-Encoding": "deflate"}), "too_large"),
        (Reply(brotli_bomb(), headers={"Content-Encoding": "br"}), "too_large"),
        (Reply(b"no gzip at all", headers={"Content-Encoding": "gzip"}), "bad_answer"),
        (Reply(status=302, headers={"Location": "ftp://example.org/file"}), "bad_address"),
        (Reply(status=302), "bad_answer"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_has_its_outcome_and_a_sentence(server: Server, reply: Reply, outcome: str) -> None:
    server.replies["/a"] = reply
    answer = fetcher(attempts=1)[0].get(f"{server.url}/a")
    assert answer.outcome == outcome
    assert answer.body == b""
    assert answer.reason.endswith(".") and len(answer.reason.split()) > 3


def test_a_bomb_is_not_unpacked_in_memory(server: Server) -> None:
    import tracemalloc

    server.replies["/a"] = Reply(brotli_bomb(), headers={"Content-Encoding": "br"})
    asking, _ = fetcher(attempts=1)
    tracemalloc.start()
    asking.get(f"{server.url}/a")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < BOMB / 3


def test_redirects_are_followed_to_the_end(server: Server) -> None:
    server.replies["/a"] = Reply(status=301, headers={"Location": "/b"})
    server.replies["/b"] = Reply(status=302, headers={"Location": f"{server.url}/c"})
    server.replies["/c"] = Reply(b"here")
    answer = fetcher()[0].get(f"{server.url}/a")
    assert (answer.outcome, answer.url, answer.final_url) == ("ok", f"{server.url}/a", f"{server.url}/c")


def test_a_redirect_loop_ends(server: Server) -> None:
    server.replies["/a"] = Reply(status=302, headers={"Location": "/b"})
    server.replies["/b"] = Reply(status=302, headers={"Location": "/a"})
    answer = fetcher()[0].get(f"{server.url}/a")
    assert answer.outcome == "redirect_loop"
    assert server.asked["/a"] + server.asked["/b"] == LOCAL.max_redirects + 1


def test_private_addresses_are_not_asked(server: Server) -> None:
    server.replies["/a"] = Reply(b"secret")
    answer = fetcher(allow_private_addresses=False)[0].get(f"{server.url}/a")
    assert (answer.outcome, answer.body) == ("private_address", b"")  # not even for its robots.txt
    assert sum(server.asked.values()) == 0


def test_what_may_pass_is_tried_again(server: Server) -> None:
    server.replies["/a"] = lambda times: Reply(b"well") if times == 3 else Reply(status=500)
    asking, clock = fetcher()
    assert asking.get(f"{server.url}/a").body == b"well"
    assert server.asked["/a"] == 3
    assert len(clock.pauses) == 2


def test_robots_that_fail_for_a_moment_are_asked_again(server: Server) -> None:
    server.replies["/robots.txt"] = lambda times: Reply(b"") if times == 2 else Reply(status=503)
    server.replies["/a"] = Reply(b"text")
    answer = fetcher()[0].get(f"{server.url}/a")
    assert (answer.outcome, answer.attempts, server.asked["/robots.txt"]) == ("ok", 2, 2)


def test_what_lasts_is_asked_once(server: Server) -> None:
    server.replies["/a"] = Reply(status=404)
    fetcher()[0].get(f"{server.url}/a")
    assert server.asked["/a"] == 1


def test_retry_after_is_honoured(server: Server) -> None:
    server.replies["/a"] = lambda times: (
        Reply(b"well") if times == 2 else Reply(status=429, headers={"Retry-After": "4"})
    )
    asking, clock = fetcher()
    assert asking.get(f"{server.url}/a").is_ok
    assert any(4 <= pause <= 5 for pause in clock.pauses)


def test_a_long_retry_after_ends_the_tries(server: Server) -> None:
    server.replies["/a"] = Reply(status=429, headers={"Retry-After": "600"})
    answer = fetcher()[0].get(f"{server.url}/a")
    assert (answer.outcome, answer.retry_after, server.asked["/a"]) == ("rate_limited", 600.0, 1)


def test_robots_are_obeyed_and_read_once(server: Server) -> None:
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    server.replies["/a"] = server.replies["/b"] = Reply(b"text")
    asking, clock = fetcher(patience_seconds=10)
    assert asking.get(f"{server.url}/private/x").outcome == "robots"
    assert asking.get(f"{server.url}/a").is_ok and asking.get(f"{server.url}/b").is_ok
    assert server.asked["/private/x"] == 0 and server.asked["/robots.txt"] == 1
    assert max(clock.pauses) == pytest.approx(7, abs=0.01)


@pytest.mark.parametrize(
    ("status", "outcome"), [(404, "ok"), (403, "ok"), (500, "server_error"), (429, "rate_limited")]
)
def test_a_host_without_readable_robots(server: Server, status: int, outcome: str) -> None:
    server.replies["/robots.txt"] = Reply(status=status)
    server.replies["/a"] = Reply(b"text")
    assert fetcher()[0].get(f"{server.url}/a").outcome == outcome


def test_requests_to_one_host_keep_their_distance(server: Server) -> None:
    for path in "/a", "/b", "/c":
        server.replies[path] = Reply(b"text")
    asking, clock = fetcher(delay_seconds=3)
    for path in "/a", "/b", "/c":
        asking.get(f"{server.url}{path}")
    assert clock.pauses == pytest.approx([3, 3, 3], abs=0.01)


def test_two_origins_of_one_host_keep_their_distance(server: Server) -> None:
    other = Server()
    server.replies["/a"] = other.replies["/a"] = Reply(b"text")
    asking, clock = fetcher(delay_seconds=3)
    assert asking.get(f"{server.url}/a").is_ok and asking.get(f"{other.url}/a").is_ok
    other.close()
    assert clock.pauses == pytest.approx([3, 3, 3], abs=0.01)


def test_a_body_that_drips_ends_at_the_limit_of_time(server: Server) -> None:
    server.replies["/a"] = Reply(b"x" * 500, drip=True)
    answer = Fetcher(LOCAL.model_copy(update={"total_seconds": 0.2, "attempts": 1})).get(f"{server.url}/a")
    assert answer.outcome == "timeout" and 0 < answer.size < 400


@pytest.mark.parametrize("seconds", [61, 7200])
def test_a_host_that_asks_for_long_rest_is_not_asked_again(server: Server, seconds: int) -> None:
    server.replies["/a"] = Reply(status=429, headers={"Retry-After": str(seconds)})
    server.replies["/b"] = Reply(b"text")
    asking, clock = fetcher(patience_seconds=60)
    assert asking.get(f"{server.url}/a").outcome == "rate_limited"
    answer = asking.get(f"{server.url}/b")
    assert (answer.outcome, answer.attempts, server.asked["/b"]) == ("put_off", 1, 0)
    assert "127.0.0.1 asked to be left alone" in answer.reason
    clock.pause(seconds)
    assert asking.get(f"{server.url}/b").is_ok


def test_robots_that_lead_on_for_ever_forbid_nothing(server: Server) -> None:
    server.replies["/robots.txt"] = Reply(status=301, headers={"Location": "/robots.txt"})
    server.replies["/a"] = Reply(b"text")
    answer = fetcher()[0].get(f"{server.url}/a")
    assert answer.is_ok and [robots.outcome for robots in answer.robots] == ["redirect"]


def test_one_connection_at_a_time_for_a_host(server: Server) -> None:
    from concurrent.futures import ThreadPoolExecutor

    for number in range(12):
        server.replies[f"/{number}"] = Reply(b"text", drip=True)
    asking, _ = fetcher()
    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda n: asking.get(f"{server.url}/{n}"), range(12)))
    assert all(answer.is_ok for answer in answers)
    assert server.open_most == 1


def test_only_a_newer_copy_is_asked_for(server: Server) -> None:
    server.replies["/a"] = Reply(status=304)
    answer = fetcher()[0].get(f"{server.url}/a", Validators('"7"', "Tue, 03 Mar 2026 10:00:00 GMT"))
    assert answer.outcome == "not_modified"
    assert server.headers["/a"]["If-None-Match"] == '"7"'
    assert server.headers["/a"]["If-Modified-Since"] == "Tue, 03 Mar 2026 10:00:00 GMT"


def test_an_unreachable_server_is_a_fault_like_others() -> None:
    answer = fetcher(attempts=1)[0].get("http://127.0.0.1:9/a")
    assert (answer.outcome, answer.attempts) == ("unreachable", 1)
    assert "robots.txt" in answer.reason


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/passwd", "http://", "http://[bad/"])
def test_other_schemes_are_refused(url: str) -> None:
    assert fetcher()[0].get(url).outcome == "bad_address"


def test_a_login_goes_to_its_own_origin_alone(server: Server) -> None:
    other = Server()
    server.replies["/a"] = Reply(status=302, headers={"Location": f"{other.url}/b"})
    server.replies["/c"] = other.replies["/b"] = Reply(b"text")
    asking = Fetcher(LOCAL, logins={origin_of(server.url): "desk:sésame"})
    assert asking.get(f"{server.url}/a").is_ok and asking.get(f"{server.url}/c").is_ok
    assert [server.headers[path]["Authorization"] for path in ("/a", "/c")] == ["Basic ZGVzazpzw6lzYW1l"] * 2
    assert not any("Authorization" in headers for headers in other.headers.values())
    other.close()


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("http://h.example/a", "http://h.example:80"),
        ("https://H.example:443?x", "https://h.example:443"),
        ("http://h.example:443", "http://h.example:443"),
        ("http://[2001:db8::1]/", "http://2001:db8::1:80"),
    ],
)
def test_an_origin_is_scheme_host_and_port(address: str, origin: str) -> None:
    assert origin_of(address) == origin
