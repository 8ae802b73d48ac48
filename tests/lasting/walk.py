"""A random walk over what happens to a home in years, against a model that knows its articles and corrections.

`python -m tests.lasting.walk --minutes 60` walks on; the tests take a few steps.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.lasting.homes import age, articles, environment, record, run

START = datetime(2026, 3, 14, 10)
DAMAGED = (
    "lake/reports/*/part.parquet", "lake/events/part.parquet", "lake/versions/part.parquet", "lake/claims/schema.parquet",
    "lake/read/*.txt", "lake/former_events/part.parquet", "index/articles.sqlite", "index/events.sqlite",
    "build/overflight.duckdb", "build/dbt/manifest.json", "home.json",
    "dagster/dagster.yaml", "dagster/history/runs.db", "current/manifest.json", "current/overflight.duckdb",
    "current/changes.jsonl", "site/overflight-site.json",
)  # fmt: skip
"""Files that a run mends by itself."""
HOW = {
    "cut": lambda held: held[: len(held) // 2],
    "emptied": lambda held: b"",
    "noise": lambda held: os.urandom(3000),
    "flipped": lambda held: held[: len(held) // 3] + b"\xff\x00\xff" + held[len(held) // 3 + 3 :],
}


class Walk(RuleBasedStateMachine):
    """A home, and what is known of it: the articles that it took in, those that wait, and the rejected events."""

    def __init__(self) -> None:
        super().__init__()
        self._root = Path(tempfile.mkdtemp(prefix="walk-"))
        self._home, self._copies, self._now = self._root / "home", 0, START
        self._given: set[int] = set()
        self._known: set[int] = set()
        self._rejected: set[str] = set()
        self._age: int | None = None

    def teardown(self) -> None:
        shutil.rmtree(self._root, ignore_errors=True)

    @initialize()
    def begin(self) -> None:
        self._given = {0}
        self._run()

    @rule()
    def run(self) -> None:
        self._run()

    @rule(number=st.integers(1, 9))
    def give_an_article(self, number: int) -> None:
        self._given.add(number)
        self._run()

    @rule(number=st.integers(1, 9), after=st.floats(0.05, 0.95))
    def be_killed(self, number: int, after: float) -> None:
        """An article is given to a run that is killed, and given again later: whether the lake has it stays open."""
        self._given.add(number)
        command = [sys.executable, "-m", "orchestration.cli", "run", "--articles", str(self._articles())]
        process = subprocess.Popen(
            command, env=environment(self._home, self._at), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        try:
            process.wait(after * self._whole)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    @rule(signed=st.sampled_from([signal.SIGTERM, signal.SIGINT, signal.SIGHUP]), after=st.floats(0.05, 0.95))
    def be_told_to_end(self, signed: signal.Signals, after: float) -> None:
        command = [sys.executable, "-m", "orchestration.cli", "run", "--force", "--articles", str(self._articles())]
        process = subprocess.Popen(
            command, env=environment(self._home, self._at), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        try:
            process.wait(after * self._whole)
        except subprocess.TimeoutExpired:
            process.send_signal(signed)
            began = time.monotonic()
            _, said = process.communicate(timeout=60)
            assert process.returncode in (0, 128 + signed), said
            assert time.monotonic() - began < 20 and "Traceback" not in said, said

    @rule(pattern=st.sampled_from(DAMAGED), how=st.sampled_from(sorted(HOW)))
    def be_damaged(self, pattern: str, how: str) -> None:
        for path in list(self._home.glob(pattern))[:1]:
            path.chmod(0o600)
            path.write_bytes(HOW[how](path.read_bytes()))
        self._age = None if pattern.startswith("current/") else self._age
        self._run()

    @rule(follows=st.booleans())
    def be_copied(self, follows: bool) -> None:
        """The home is another from here on: a copy, with its links as they were, or followed."""
        self._copies += 1
        copy = self._root / f"home{self._copies}"
        shutil.copytree(self._home, copy, symlinks=not follows)
        shutil.rmtree(self._home)
        self._home, self._age = copy, None
        self._run()

    @rule()
    def be_read_anew(self) -> None:
        """As by another version: what was read is of other rules."""
        for marker in self._home.glob("lake/read/20*.txt"):
            marker.write_text("another version", encoding="utf-8")
        self._run()

    @rule(hours=st.integers(1, 30))
    def let_time_pass(self, hours: int) -> None:
        self._now += timedelta(hours=hours)

    @precondition(lambda self: self._known - {0})
    @rule(data=st.data())
    def reject_an_event(self, data: st.DataObject) -> None:
        events = sorted(set(self._column("select event_id from marts.fct_incidents")) - self._rejected)
        if len(events) > 1:
            event = data.draw(st.sampled_from(events))
            done = run("correct", "reject", event, "--reason", "a walk", "--by", "it", home=self._home, now=self._at)
            assert done.returncode == 0, done.stdout + done.stderr
            self._rejected.add(event)
            self._run()

    @invariant()
    def the_release_is_whole_and_not_older(self) -> None:
        if self._known and self._age is not None:
            assert self._column("select count(*) from marts.dim_article")[0] >= 1
            assert age(self._home) >= self._age

    @property
    def _at(self) -> str:
        return self._now.isoformat()

    def _articles(self) -> Path:
        return articles(self._root / "given", *sorted(self._given))

    def _run(self) -> None:
        """A run of all that was given: it is well, and the marts say what the model says."""
        began = time.monotonic()
        done = run("run", "--articles", str(self._articles()), home=self._home, now=self._at)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        self._whole = max(time.monotonic() - began, 5.0)
        self._known, self._age = set(self._given), age(self._home)
        ids = set(self._column("select external_id from marts.dim_article where is_current"))
        assert ids == {record(number)["id"] for number in self._known}
        told = set(self._column("select event_id from marts.fct_incidents"))
        assert not told & self._rejected
        assert len(told) == len(self._known) - len(self._rejected)
        pages = {page.stem for page in (self._home / "site" / "events").glob("*.html")}
        assert told <= pages

    def _column(self, query: str) -> list[str]:
        path = (self._home / "current" / "overflight.duckdb").resolve()
        with duckdb.connect(str(path), read_only=True) as release:
            return [value for (value,) in release.execute(query).fetchall()]


def walk(steps: int, walks: int = 1) -> None:
    """So many walks of so many steps; raises with the steps that led to a fault, as they were: a step takes seconds."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(  # type: ignore[no-untyped-call]  # theirs has no types
        Walk, settings=settings(max_examples=walks, stateful_step_count=steps, deadline=None, database=None,
                                suppress_health_check=checks, report_multiple_bugs=False, phases=[Phase.generate]),
    )  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    end = time.monotonic() + 60 * parser.parse_args().minutes
    walks = found = 0
    while time.monotonic() < end:
        walks += 1
        try:
            walk(steps=12)
        except Exception:
            found += 1
            traceback.print_exc()
        print(f"{walks} walks of up to 12 steps, {found} with a finding", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
