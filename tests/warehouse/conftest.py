import itertools
from collections.abc import Iterator

import pytest

from tests.warehouse.postgres_server import Server, running_server

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running_server() as started:
        yield started


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """An empty database."""
    import psycopg

    name = f"analysts_{next(_NUMBERS)}"
    with psycopg.connect(server.url(), autocommit=True) as boss:
        boss.execute(f"create database {name}")
        yield server.url(name)
        boss.execute(f"drop database {name} with (force)")
