"""Lets every act of a run fail once, in every way: `python -m tests.lasting.faults [--sample N] [--seed S] [--share 1/4]`.

The run collects, reads with a model beside the rules, publishes and tells of it. After each fault the release that
readers have is whole and not older, there is no traceback, and the next run ends with the marts of an undisturbed one.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.lasting.homes import age, environment, marts, run
from tests.lasting.shim import HOWS
from tests.lasting.world import World, world

_LIKE = 3
"""Of acts that are all alike (pages of the site) that many fail: the first, one in the midst, the last."""


@dataclass(frozen=True)
class Fault:
    """That one act fails, and how."""

    at: int
    act: str
    how: str


class Bench:
    """A home with a release, new articles for it, and what an undisturbed run makes of them."""

    def __init__(self, root: Path, around: World) -> None:
        self._root, self._home, self._world = root, root / "home", around
        around.tell(0, 1)
        done = run("run", home=self._home, more=around.environment)
        assert done.returncode == 0, done.stdout + done.stderr
        around.tell(0, 1, 2)
        undisturbed = self._copy("undisturbed")
        done = self._shimmed(undisturbed, -1, "EIO")
        assert done.returncode == 0, done.stdout + done.stderr
        self.acts = self._acts()
        self._marts = marts(undisturbed)

    def faults(self) -> list[Fault]:
        """All that can fail; of a site's pages some."""
        pages = [number for number, act in enumerate(self.acts) if act.startswith("page ")]
        left_out = set(pages) - {pages[0], pages[len(pages) // 2], pages[-1]} if len(pages) > _LIKE else set()
        numbers = [number for number in range(len(self.acts)) if number not in left_out]
        return [Fault(number, self.acts[number], how) for number in numbers for how in HOWS]

    def tried(self, fault: Fault) -> tuple[Fault, list[str]]:
        """Let it happen to a copy of the home; the fault with the act that it was, and what does not hold then.

        What sources are asked at once makes acts change places from run to run.
        """
        home = self._copy("disturbed")
        before = age(home)
        done = self._shimmed(home, fault.at, fault.how)
        acts, said = self._acts(), done.stdout + done.stderr
        laws = {
            f"no traceback ({said.strip()[-300:]})": "Traceback" not in said,
            "a whole release": bool(marts(home)),
            "none that is older": age(home) >= before,
            "a site": fault.how == "SIGKILL" or (home / "site" / "index.html").exists(),
        }
        again = run("run", home=home, more=self._world.environment)
        told = {table for table, rows in marts(home).items() if rows != self._marts[table]}
        laws |= {
            f"the next run is well ({again.stderr.strip()[-300:]})": again.returncode == 0,
            f"the marts of an undisturbed run ({', '.join(sorted(told))})": not told,
            "a site after it": (home / "site" / "index.html").exists(),
            "nothing unfinished": not [*home.glob("releases/*.tmp"), *home.rglob(".*.tmp*")],
        }
        shutil.rmtree(home)
        act = acts[fault.at] if fault.at < len(acts) else f"none, for there were but {len(acts)}"
        return Fault(fault.at, act, fault.how), [law for law, holds in laws.items() if not holds]

    def _acts(self) -> list[str]:
        return (self._root / "acts").read_text(encoding="utf-8").splitlines()

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._home, self._root / name, symlinks=True))

    def _shimmed(self, home: Path, at: int, how: str) -> "subprocess.CompletedProcess[str]":
        log = self._root / "acts"
        log.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.lasting.shim", str(log), str(at), how, "run"]
        return subprocess.run(
            command, env={**environment(home), **self._world.environment}, capture_output=True, text=True, timeout=900,
            start_new_session=True, check=False,
        )  # fmt: skip


def chosen(faults: Sequence[Fault], sample: int | None, seed: int) -> Sequence[Fault]:
    """All of them, or some, of which no two are of one way or one kind of act where that can be."""
    if sample is None:
        return faults
    drawn, rest = random.Random(seed), list(faults)
    drawn.shuffle(rest)
    found: list[Fault] = []
    while rest and len(found) < sample:
        hows, kinds = [f.how for f in found], [f.act.split(" ")[0] for f in found]
        rest.sort(key=lambda f: (hows.count(f.how), kinds.count(f.act.split(" ")[0])))
        found.append(rest.pop(0))
    return found


def shared(faults: Sequence[Fault], share: int, of: int) -> Sequence[Fault]:
    """One of so many shares, which are all faults together; each has of all acts and all ways."""
    return [fault for number, fault in enumerate(faults) if (number // len(HOWS) + number) % of == share % of]


def findings(sample: int | None, seed: int, share: int = 1, of: int = 1) -> Iterator[tuple[Fault, list[str]]]:
    """Each fault that was tried, and what did not hold after it."""
    with tempfile.TemporaryDirectory() as folder, world(Path(folder) / "world") as around:
        bench = Bench(Path(folder), around)
        for fault in chosen(shared(bench.faults(), share, of), sample, seed):
            yield bench.tried(fault)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--share", default="1/1", help="one of so many parts of all faults, as 2/4")
    given = parser.parse_args()
    share, _, of = given.share.partition("/")
    tried = failed = 0
    for fault, broken in findings(given.sample, given.seed, int(share), int(of)):
        tried, failed = tried + 1, failed + bool(broken)
        print(
            f"{'FAILS' if broken else 'holds'}  {fault.how:8} {fault.at:4} {fault.act}  {'; '.join(broken)}", flush=True
        )
    print(f"{tried} faults, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
