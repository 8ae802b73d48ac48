import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.samples import write_articles

OVERFLIGHT = Path(sys.executable).with_name("overflight")


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "OVERFLIGHT_HOME": str(home), "COLUMNS": "160", "NO_COLOR": "1"}


def overflight(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    command = [str(OVERFLIGHT), *arguments]
    return subprocess.run(command, env=environment(home), capture_output=True, text=True, timeout=600, check=False)


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    return overflight


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A home with a published warehouse, the folder of its articles, and what the run printed."""
    root = tmp_path_factory.mktemp("overflight")
    articles = write_articles(root / "articles")
    done = overflight("run", "--articles", str(articles), home=root / "home")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "home", articles, done.stdout
