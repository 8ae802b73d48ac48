import pytest

from orchestration.corrections.knowledge import Knowledge
from orchestration.warehouse.reference import read_reference
from tests.conftest import PROJECT


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge(read_reference(PROJECT / "seeds" / "reference"))
