from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.collecting.ledger import Ledger
from tests.collecting.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = Ledger(tmp_path / "collecting")
    yield opened
    opened.close()
