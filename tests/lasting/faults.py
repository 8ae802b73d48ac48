"""Lets every act of a run fail once, in every way: `python -m tests.lasting.faults [--sample N] [--seed S]`.

After each, the release that readers have is whole and not older, there is no traceback, and the next run ends with the
marts of an undisturbed one.
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

from tests.lasting.homes import age, articles, environment, marts, run
from tests.lasting.shim import HOWS

_PAGES = 3
"""Pages of the site that fail: the first, one in the midst, the last. They are written all alike."""


@dataclass(frozen=True)
class Fault:
    """That one act fails, and how."""

    at: int
    act: str
    how: str


class Bench:
    """A home with a release, a new article for it, and what an undisturbed run makes of them."""

    def __init__(self, root: Path) -> None:
        self._root, self._home = root, root / "home"
        done = run("run", "--articles", str(articles(root / "given", 0, 1)), home=self._home)
        assert done.returncode == 0, done.stdout + done.stderr
        self._new = articles(root / "given", 2)
        undisturbed = self._copy("undisturbed")
        done = self._shimmed(undisturbed, -1, "EIO")
        assert done.returncode == 0, done.stdout + done.stderr
        self.acts = (root / "acts").read_text(encoding="utf-8").splitlines()
        self._marts = marts(undisturbed)

    def faults(self) -> list[Fault]:
        """All that can fail; of a site's pages some."""
        pages = [number for number, act in enumerate(self.acts) if act.startswith("page ")]
        left_out = set(pages) - {pages[0], pages[len(pages) // 2], pages[-1]} if len(pages) > _PAGES else set()
        numbers = [number for number in range(len(self.acts)) if number not in left_out]
        return [Fault(number, self.acts[number], how) for number in numbers for how in HOWS]

    def broken_laws(self, fault: Fault) -> list[str]:
        """Let it happen to a copy of the home; what does not hold then."""
        home = self._copy("disturbed")
        before = age(home)
        done = self._shimmed(home, fault.at, fault.how)
        laws = {
            "no traceback": "Traceback" not in done.stdout + done.stderr,
            "a whole release": bool(marts(home)),
            "none that is older": age(home) >= before,
        }
        again = run("run", "--articles", str(self._new), home=home)
        laws |= {
            f"the next run is well ({again.stderr.strip()[-300:]})": again.returncode == 0,
            "the marts of an undisturbed run": marts(home) == self._marts,
            "a site": (home / "site" / "index.html").exists(),
            "nothing unfinished": not [*home.glob("releases/*.tmp"), *home.glob("lake/**/.*.tmp")],
        }
        shutil.rmtree(home)
        return [law for law, holds in laws.items() if not holds]

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._home, self._root / name, symlinks=True))

    def _shimmed(self, home: Path, at: int, how: str) -> "subprocess.CompletedProcess[str]":
        log = self._root / "acts"
        log.unlink(missing_ok=True)
        command = [
            sys.executable,
            "-m",
            "tests.lasting.shim",
            str(log),
            str(at),
            how,
            "run",
            "--articles",
            str(self._new),
        ]
        return subprocess.run(
            command,
            env=environment(home),
            capture_output=True,
            text=True,
            timeout=900,
            start_new_session=True,
            check=False,
        )


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


def findings(sample: int | None, seed: int) -> Iterator[tuple[Fault, list[str]]]:
    """Each fault that was tried, and what did not hold after it."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for fault in chosen(bench.faults(), sample, seed):
            yield fault, bench.broken_laws(fault)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    tried = failed = 0
    for fault, broken in findings(given.sample, given.seed):
        tried, failed = tried + 1, failed + bool(broken)
        print(
            f"{'FAILS' if broken else 'holds'}  {fault.how:8} {fault.at:4} {fault.act}  {'; '.join(broken)}", flush=True
        )
    print(f"{tried} faults, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
