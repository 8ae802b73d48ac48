"""One polite request after another: robots.txt, a delay for each host, redirects followed by hand, retries."""

import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from tenacity import RetryCallState, Retrying, retry_if_result, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from orchestration import durable
from orchestration.addresses import web_address
from orchestration.collecting.exchanges import Intake, Wire
from orchestration.collecting.outcomes import LONGEST_REST, PUT_OFF, Response, Validators
from orchestration.collecting.plan import Manners
from orchestration.collecting.robots import Rules, rules_of


class Fetcher:
    """Asks for addresses by the manners of the plan; safe to use from several threads."""

    def __init__(
        self,
        manners: Manners,
        *,
        logins: Mapping[str, str] = MappingProxyType({}),
        pause: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """logins: user:password for the origins that want them, and for no other."""
        self.manners = manners
        self._stopped = threading.Event()
        self._pause, self._clock = pause or self._wait_unless_stopped, clock
        self._wire = Wire(manners, logins)
        self._guard = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    def get(self, url: str, validators: Validators | None = None) -> Response:
        """The answer of an address after as many tries as the manners allow; never raises for what the network does.

        A host that asks for more patience than the manners have is not asked: put_off.
        """
        return self._tried(url, validators or Validators(), Intake(self.manners))

    def download(self, url: str, path: Path, most_bytes: int) -> Response:
        """The same for an answer that may be large and goes into a file, whole or not at all."""
        beside = path.with_name(f".{path.name}.part")
        try:
            answer = self._tried(url, Validators(), Intake(self.manners, most_bytes, beside))
            if answer.is_ok:
                durable.rename(beside, path)
            return answer
        finally:
            beside.unlink(missing_ok=True)

    def stop(self) -> None:
        """Wait for nobody any more: whoever asks by this fetcher is to come to an end."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    def _wait_unless_stopped(self, seconds: float) -> None:
        self._stopped.wait(seconds)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long, as it asked in an earlier run."""
        known = self._host(host)
        known.next_at = max(known.next_at, self._clock() + min(seconds, LONGEST_REST))

    @property
    def _longest_wait(self) -> float:
        """Seconds for which a host is waited for within a round."""
        return max(self.manners.patience_seconds, self.manners.delay_seconds)

    def _tried(self, url: str, validators: Validators, intake: Intake) -> Response:
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
        patient = (answer.retry_after or 0.0) <= self._longest_wait
        return answer.may_pass and patient

    def _wait(self, state: RetryCallState) -> float:
        asked = state.outcome.result().retry_after if state.outcome is not None else None
        if asked is not None:
            return float(asked) + random.uniform(0, 1)
        pause = self.manners.pause_seconds
        return wait_exponential_jitter(initial=pause, max=self.manners.patience_seconds, jitter=pause)(state)

    def _once(self, url: str, validators: Validators, intake: Intake, robots: list[Response]) -> Response:
        """One request with its redirects, each target checked as the first address was.

        robots: takes the answers to requests for robots.txt.
        """
        at = web_address(url)
        if at is None:
            return Response(url, "bad_address", "This is no http or https address that can be asked.")
        for _ in range(self.manners.max_redirects + 1):
            host = self._host(host_of(at))
            with host.lock:
                answer = self._of_host(host, at, validators, intake, robots)
            if answer.outcome != "redirect":
                return replace(answer, url=url, final_url=at)
            at = answer.leads_to
        why = f"The address leads on more than {self.manners.max_redirects} times; look where it goes."
        return Response(url, "redirect_loop", why, final_url=at)

    def _of_host(
        self, host: "_Host", at: str, validators: Validators, intake: Intake, robots: list[Response]
    ) -> Response:
        """The answer of a host to one request, if it lets itself be asked now and allows it."""
        rest = host.next_at - self._clock()
        if rest > self._longest_wait:
            why = f"{host_of(at)} asked to be left alone for {rest:.0f} more seconds; it is asked in a later round."
            return Response(at, PUT_OFF, why, retry_after=rest)
        rules = self._rules(host, at, robots)
        if isinstance(rules, Response):
            why = f"Its robots.txt can't be read, so nothing is asked there for now. {rules.reason}"
            return replace(rules, reason=why)
        if not rules.allows(at):
            return Response(at, "robots", f"robots.txt does not allow {at}.")
        answer = self._exchange(host, at, validators, intake)
        # a redirect is no answer yet: where it leads may be asked without the host's whole delay
        is_slow, is_answer = rules.delay > self._longest_wait, answer.outcome != "redirect"
        if not is_slow or is_answer:
            host.next_at = max(host.next_at, self._clock() + rules.delay)
        if is_slow and is_answer:
            return replace(answer, retry_after=max(answer.retry_after or 0.0, rules.delay))
        return answer

    def _host(self, name: str) -> "_Host":
        with self._guard:
            return self._hosts.setdefault(name, _Host())

    def _rules(self, host: "_Host", address: str, robots: list[Response]) -> "Rules | Response":
        """The rules of an address's origin, or the answer that there was instead of them."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin in host.rules:
            return host.rules[origin]
        at = asked = f"{origin}/robots.txt"
        for _ in range(self.manners.max_redirects + 1):
            answer = self._exchange(host, at, Validators(), Intake(self.manners))
            if answer.outcome != "redirect":
                break
            at = answer.leads_to
        answer = replace(answer, url=asked, final_url=at)
        rules = rules_of(answer, self.manners.user_agent)
        robots.append(answer)
        if rules is not None or not answer.may_pass:
            host.rules[origin] = rules or answer
        return rules or answer

    def _exchange(self, host: "_Host", url: str, validators: Validators, intake: Intake) -> Response:
        """One request, once the host may be asked again; where it leads on is not followed."""
        wait = host.next_at - self._clock()
        if wait > 0:
            self._pause(wait)
        answer = self._wire.ask(url, validators, intake)
        host.next_at = self._clock() + max(self.manners.delay_seconds, answer.retry_after or 0.0)
        return answer


@dataclass
class _Host:
    """A host: its lock (one connection at a time), when it may be asked again, and the rules of its origins.

    rules: for an origin whose robots.txt can't be read, and won't be at the next try, the answer that tells why.
    """

    lock: threading.RLock = field(default_factory=threading.RLock)
    next_at: float = 0.0
    rules: "dict[str, Rules | Response]" = field(default_factory=dict)


def host_of(url: str) -> str:
    """The host of an address; '' when it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
