"""Which Overflight this is: its version, and the commit of a checkout."""

import hashlib
import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from orchestration import durable
from orchestration.settings import IS_CHECKOUT, PROJECT

VERSION = version("overflight")


def fingerprint_of(files: Iterable[Path]) -> str:
    """The fingerprint of files by their names and bytes, in the order given."""
    state = hashlib.blake2b(digest_size=16)
    for path in files:
        state.update(f"{path.name}{durable.digest(path)}".encode())
    return state.hexdigest()


def commit() -> str:
    """The commit of the checkout that this runs from; empty where it is none, or where there is no git."""
    if not IS_CHECKOUT or not (PROJECT / ".git").exists():
        return ""
    try:
        done = subprocess.run(
            ["git", "-C", str(PROJECT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False, timeout=10
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
