"""Make .venv and install a file of locked requirements into it, and this checkout: `python tools/install.py LOCK`.

With uv, which takes seconds: the one on the PATH, or one of the lock that pip brings into .venv. Where uv
can't, pip does it in minutes. It runs before anything is installed, on whatever Python 3 there is.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / ".venv" / "bin" / "python"
OURS = ROOT / ".venv" / "bin" / "uv"
VERSIONS = ">=3.11,<3.13"
PIP = (str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "install")


def main(lock: Path) -> None:
    """Install; what went wrong is told in a sentence, and ends this with exit code 1."""
    began = time.monotonic()
    uv = shutil.which("uv")
    if not PYTHON.exists():
        _make_environment(uv)
    uv = uv or (str(OURS) if OURS.exists() else _bring_uv(lock))
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    print(f"Installing {count} locked packages into .venv with {'uv' if uv else 'pip (some minutes)'} …", flush=True)
    if uv is None or not _with_uv(uv, lock):
        _with_pip(lock)
    print(f"Installed in {time.monotonic() - began:.0f} s.", flush=True)


def _make_environment(uv: "str | None") -> None:
    if uv is not None:
        made = subprocess.run([uv, "venv", "--quiet", "--python", VERSIONS, str(ROOT / ".venv")], check=False)
        if made.returncode == 0:
            return
    if not (3, 11) <= sys.version_info[:2] <= (3, 12):
        sys.exit(
            f"Overflight needs Python 3.11 or 3.12; {sys.executable} is another. Install python3.11 and run again."
        )
    if subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode:
        sys.exit("This Python can't make virtual environments: install its venv package (Debian: python3.11-venv).")
    subprocess.run([sys.executable, "-m", "venv", str(ROOT / ".venv")], check=True)


def _bring_uv(lock: Path) -> "str | None":
    """The uv of the lock, installed into .venv; None where there is none for this machine."""
    pinned = PYTHON.parents[1] / "uv.txt"
    pinned.write_text(pinned_alone(lock.read_text(encoding="utf-8"), "uv"), encoding="utf-8")
    done = subprocess.run([*PIP, "--require-hashes", "-r", str(pinned)], capture_output=True, check=False)
    return str(OURS) if done.returncode == 0 else None


def pinned_alone(lock: str, name: str) -> str:
    """The lines of one package in a file of locked requirements: its version and hashes."""
    lines = iter(lock.splitlines(keepends=True))
    found = next(line for line in lines if line.startswith(f"{name}=="))
    while found.endswith("\\\n"):
        found += next(lines)
    return found


def _with_uv(uv: str, lock: Path) -> bool:
    """Whether uv installed all of it; what it downloads is shown on a line of a terminal."""
    pip = [uv, "pip", "install", "--python", str(PYTHON)]
    told = ""
    with subprocess.Popen(
        [*pip, "--require-hashes", "-r", str(lock)],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=_environment(),
    ) as installing:  # fmt: skip
        for line in installing.stderr or ():
            told = line.strip() or told
            if sys.stdout.isatty() and not told.startswith(("+", "-", "~")):
                print(f"\r\x1b[K  {told[:70]}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r\x1b[K", end="", flush=True)
    if installing.returncode:
        print(f"uv could not install them ({told}); pip does, in some minutes …", flush=True)
        return False
    this = [*pip, "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    subprocess.run(this, check=True, env=_environment())
    return True


def _environment() -> "dict[str, str]":
    """What uv is started with: where pip was told of an index and uv was not, uv asks that one too."""
    index = os.environ.get("PIP_INDEX_URL")
    told = any(name in os.environ for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL"))
    return {**os.environ, "UV_DEFAULT_INDEX": index} if index and not told else dict(os.environ)


def _with_pip(lock: Path) -> None:
    if subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True, check=False).returncode:
        subprocess.run([str(PYTHON), "-m", "ensurepip"], stdout=subprocess.DEVNULL, check=True)
    for what in (["--require-hashes", "-r", str(lock)], ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]):
        if subprocess.run([*PIP, *what], check=False).returncode:
            sys.exit("The packages could not be installed; pip says above why (is there a network?).")


if __name__ == "__main__":
    main(ROOT / sys.argv[1])
