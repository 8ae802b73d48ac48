"""Tries all doors for as long as it is given: `make fuzz MINUTES=60`. Tells inputs and findings; exit 1 on findings."""

import argparse
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import FUZZ_SEED
from tests.hostile.door import Door, trial
from tests.hostile.doors import DOORS
from tests.hostile.growing import grow

_TRIES = 100
"""Inputs of a door before it is the next one's turn."""
_MOST_SECONDS = 30
"""Processor time that one input may take."""
_MOST_MEMORY = 4 << 30
"""Bytes of address space beyond what the program itself takes."""
_MOST_SHOWN = 1_000
_ENOUGH = 3
"""Times that a door is tried again after the same finding."""


class HangError(Exception):
    """An input takes longer than any may."""


@dataclass(frozen=True)
class Finding:
    """A law that broke: where, how, the seed, and the smallest input that breaks it."""

    door: str
    fault: str
    number: int
    smallest: object


class Watch:
    """Counts inputs, and ends one that takes too long."""

    def __init__(self) -> None:
        self.inputs: Counter[str] = Counter()
        self.last: object = None
        signal.signal(signal.SIGPROF, self._hang)

    def of(self, name: str) -> Callable[[Any], None]:
        """What is told of every input of a door."""

        def tried(given: Any) -> None:
            self.inputs[name] += 1
            self.last = given
            signal.setitimer(signal.ITIMER_PROF, _MOST_SECONDS)

        return tried

    def rest(self) -> None:
        """Stop the clock."""
        signal.setitimer(signal.ITIMER_PROF, 0)

    @staticmethod
    def _hang(*_: object) -> None:
        raise HangError(f"an input took more than {_MOST_SECONDS} seconds of processor time")


def fuzz(doors: list[Door], minutes: float, watch: Watch) -> list[Finding]:
    """Try each door in turn, its inputs and its long texts, until the time is over."""
    chance, until = random.Random(FUZZ_SEED), time.monotonic() + 60 * minutes
    found: dict[str, Finding] = {}
    times: Counter[str] = Counter()
    while time.monotonic() < until:
        for door in doors:
            if any(times[fault] >= _ENOUGH for fault, finding in found.items() if finding.door == door.name):
                continue
            number = chance.randrange(2**32)
            tries = [trial(door, number, _TRIES, watch.of(door.name))]
            if door.long:
                tries.append(lambda door=door: grow(door, chance, watch.of(f"{door.name}, long")))
            for once in tries:
                try:
                    once()
                except Exception as error:
                    watch.rest()
                    fault = _fault(door, error)
                    times[fault] += 1
                    if fault not in found:
                        found[fault] = Finding(door.name, fault, number, watch.last)
                        print(f"{door.name}: {fault}\n  {_shown(watch.last)}", flush=True)
                finally:
                    watch.rest()
    return list(found.values())


def _fault(door: Door, error: Exception) -> str:
    inner = traceback.extract_tb(error.__traceback__)[-1]
    said = str(error).split("\n", 1)[0][:200]
    return f"{type(error).__name__} at {inner.filename.rpartition('/')[2]}:{inner.lineno} ({said})"


def _shown(smallest: object) -> str:
    written = repr(smallest)
    return written if len(written) <= _MOST_SHOWN else f"{written[:_MOST_SHOWN]}… ({len(written)} characters)"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--door", action="append", choices=sorted(DOORS), help="only this one, or these")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    soft = resource.getrlimit(resource.RLIMIT_AS)[1]
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + _MOST_MEMORY, soft))
    print(f"seed {FUZZ_SEED} (OVERFLIGHT_FUZZ_SEED gives it again), {asked.minutes:g} minutes", flush=True)
    watch = Watch()
    found = fuzz([DOORS[name] for name in asked.door or DOORS], asked.minutes, watch)
    for name, inputs in watch.inputs.items():
        print(f"{name:24} {inputs:>9,} inputs")
    print(f"{sum(watch.inputs.values()):,} inputs, {len(found)} findings")
    for finding in found:
        print(f"\n{finding.door}: {finding.fault}\n  seed of the door {finding.number}\n  {_shown(finding.smallest)}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"memory at most {peak} MB")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
