"""One polite request after another: robots.txt, a delay for each host, caps, redirects followed by hand, retries."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from io import BufferedWriter, BytesIO
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tenacity import RetryCallState, Retrying, retry_if_result, stop_after_attempt
from tenacity.wait import wait_exponential_jitter
from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError

from orchestration.collecting.guarded import PrivateAddressError, connections
from orchestration.collecting.outcomes import Response, Validators, failure_of, fault_of, seconds_asked
from orchestration.collecting.plan import Manners
from orchestration.collecting.robots import Rules, rules_of

_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Fetcher:
    """Asks for addresses by the manners of the plan; safe to use from several threads."""

    def __init__(
        self,
        manners: Manners,
        *,
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.manners = manners
        self._pause, self._clock = pause, clock
        self._pool: PoolManager = connections(allow_private=manners.allow_private_addresses)
        self._guard = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    def get(self, url: str, validators: Validators | None = None) -> Response:
        """The answer of an address after as many tries as the manners allow; never raises for what the network does."""
        return self._tried(url, validators or Validators(), _Intake(self.manners))

    def download(self, url: str, path: Path, most_bytes: int) -> Response:
        """The same for an answer that may be large and goes into a file, whole or not at all."""
        beside = path.with_name(f".{path.name}.part")
        try:
            answer = self._tried(url, Validators(), _Intake(self.manners, most_bytes, beside))
            if answer.is_ok:
                beside.replace(path)
            return answer
        finally:
            beside.unlink(missing_ok=True)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long, as it asked in an earlier run."""
        known = self._host(host)
        known.next_at = max(known.next_at, self._clock() + seconds)

    def is_resting(self, url: str) -> bool:
        """Whether a host asked to be left alone for longer than is waited for."""
        return self._host(host_of(url)).next_at - self._clock() > self.manners.patience_seconds

    def _tried(self, url: str, validators: Validators, intake: "_Intake") -> Response:
        robots: list[Response] = []
        retrying = Retrying(
            stop=stop_after_attempt(self.manners.attempts),
            wait=self._wait,
            retry=retry_if_result(self._may_pass),
            sleep=self._pause,
            retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
        )
        answer = retrying(self._once, url, validators, intake, robots)
        return replace(answer, attempts=retrying.statistics["attempt_number"], robots=tuple(robots))

    def _may_pass(self, answer: Response) -> bool:
        patient = (answer.retry_after or 0.0) <= self.manners.patience_seconds
        return answer.may_pass and patient

    def _wait(self, state: RetryCallState) -> float:
        asked = state.outcome.result().retry_after if state.outcome is not None else None
        if asked is not None:
            return float(asked) + random.uniform(0, 1)
        pause = self.manners.pause_seconds
        return wait_exponential_jitter(initial=pause, max=self.manners.patience_seconds, jitter=pause)(state)

    def _once(self, url: str, validators: Validators, intake: "_Intake", robots: list[Response]) -> Response:
        """One request with its redirects, each target checked as the first address was.

        robots: takes the answers to requests for robots.txt.
        """
        at = url
        for _ in range(self.manners.max_redirects + 1):
            origin = _origin(at)
            if origin is None:
                return Response(url, "bad_address", f"{at} is no http or https address.", final_url=at)
            host = self._host(host_of(at))
            with host.lock:
                rules = self._rules(host, origin, robots)
                if rules is None:
                    why = f"Its robots.txt can't be read, so nothing is asked there for now. {robots[-1].reason}"
                    return replace(robots[-1], url=url, final_url=at, reason=why)
                if not rules.allows(at, self.manners.user_agent):
                    return Response(url, "robots", f"robots.txt does not allow {at}.", final_url=at)
                answer = self._exchange(host, at, validators, rules.delay, intake)
            if answer.status not in _REDIRECTS:
                return replace(answer, url=url, final_url=at)
            at = urljoin(at, answer.reason)
        why = f"The address leads on more than {self.manners.max_redirects} times; look where it goes."
        return Response(url, "redirect_loop", why, final_url=at)

    def _host(self, name: str) -> "_Host":
        with self._guard:
            return self._hosts.setdefault(name, _Host())

    def _rules(self, host: "_Host", origin: str, robots: list[Response]) -> Rules | None:
        """The rules of an origin; None when they can't be read just now."""
        if origin not in host.rules:
            at = asked = f"{origin}/robots.txt"
            for _ in range(self.manners.max_redirects + 1):
                answer = self._exchange(host, at, Validators(), 0.0, _Intake(self.manners))
                if answer.status not in _REDIRECTS:
                    break
                at = urljoin(at, answer.reason)
            robots.append(replace(answer, url=asked, final_url=at))
            rules = rules_of(answer.outcome, answer.status, answer.body, self.manners.user_agent)
            if rules is None:
                return None
            host.rules[origin] = rules
        return host.rules[origin]

    def _exchange(
        self, host: "_Host", url: str, validators: Validators, crawl_delay: float, intake: "_Intake"
    ) -> Response:
        """One request without redirects; a redirect's target stands in `reason`."""
        wait = host.next_at - self._clock()
        if wait > max(self.manners.patience_seconds, self.manners.delay_seconds, crawl_delay):
            why = f"The host asked to be left alone for {wait:.0f} more seconds."
            return Response(url, "rate_limited", why, retry_after=wait)
        if wait > 0:
            self._pause(wait)
        headers = {"User-Agent": self.manners.user_agent, "Accept-Encoding": "gzip, deflate, br"}
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        try:
            response = self._pool.request(
                "GET", url, headers=headers, redirect=False, preload_content=False, decode_content=True,
                timeout=Timeout(connect=self.manners.timeout_seconds, read=self.manners.timeout_seconds),
            )  # fmt: skip
        except (PrivateAddressError, HTTPError, OSError, ValueError) as error:
            return failure_of(url, error)
        finally:
            host.next_at = self._clock() + max(self.manners.delay_seconds, crawl_delay)
        try:
            answer = self._read(url, response, intake)
            host.next_at = max(host.next_at, self._clock() + (answer.retry_after or 0.0))
            return answer
        except (HTTPError, OSError, ValueError) as error:
            return replace(failure_of(url, error), status=response.status)
        finally:
            response.close()
            response.release_conn()

    def _read(self, url: str, response: BaseHTTPResponse, intake: "_Intake") -> Response:
        status, headers = response.status, response.headers
        said = Response(
            url, "ok", status=status, content_type=headers.get("Content-Type", ""),
            validators=Validators(headers.get("ETag"), headers.get("Last-Modified")),
        )  # fmt: skip
        if status in _REDIRECTS:
            target = headers.get("Location", "")
            if not target:
                return replace(said, outcome="bad_answer", reason="The server leads on without saying where.", status=0)
            return replace(said, outcome="redirect", reason=target)
        if status == 304:
            return replace(said, outcome="not_modified", reason="Nothing is new there.")
        fault = fault_of(status)
        if fault is not None:
            asked = seconds_asked(headers.get("Retry-After"))
            return replace(said, outcome=fault[0], reason=fault[1], retry_after=asked)
        size, started = 0, self._clock()
        with intake.opened() as body:
            # read1 gives what is there: a server that sends a byte at a time can't put off the look at the clock
            while piece := response.read1(_CHUNK, decode_content=True):
                size += body.write(piece)
                if size > intake.most_bytes:
                    why = f"The answer is larger than {intake.most_bytes} bytes; raise the limit if it must be read."
                    return replace(said, outcome="too_large", reason=why, size=size)
                if self._clock() - started > intake.total_seconds:
                    why = f"The answer took longer than {intake.total_seconds:g} seconds."
                    return replace(said, outcome="timeout", reason=why, size=size)
            return replace(said, body=body.getvalue() if isinstance(body, BytesIO) else b"", size=size)


class _Intake:
    """Where an answer goes, memory or a file, and the limits on it; a larger one may take longer in proportion."""

    def __init__(self, manners: Manners, most_bytes: int | None = None, path: Path | None = None) -> None:
        self._path = path
        self.most_bytes = most_bytes or manners.max_bytes
        self.total_seconds = manners.total_seconds * max(1.0, self.most_bytes / manners.max_bytes)

    def opened(self) -> BytesIO | BufferedWriter:
        """A new, empty place for an answer."""
        return self._path.open("wb") if self._path is not None else BytesIO()


@dataclass
class _Host:
    """A host: its lock (one connection at a time), when it may be asked again, and the rules of its origins."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    next_at: float = 0.0
    rules: dict[str, Rules] = field(default_factory=dict)


def host_of(url: str) -> str:
    """The host of an address; '' when it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _origin(url: str) -> str | None:
    """Scheme, host and port of an address; None when it is none of the web."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}" if is_web else None
