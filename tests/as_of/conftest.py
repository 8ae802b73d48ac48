from pathlib import Path

import pytest

from tests.as_of.world import BATCHES, warehouse


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose articles came in three batches, with the release of each."""
    home = tmp_path_factory.mktemp("spring")
    warehouse(home, BATCHES)
    return home
