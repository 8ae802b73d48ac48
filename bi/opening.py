"""How Superset opens DuckDB: the newest release, read-only and locked, whatever its stored entry says."""

from pathlib import Path
from typing import Any

from sqlalchemy.engine.url import URL

from orchestration.warehouse.connect import LOCKED, NoWarehouseError


def open_locked(address: URL, parameters: dict[str, Any], *_: Any) -> tuple[URL, dict[str, Any]]:
    """Superset's hook before each connection: the address and the engine's parameters to use instead.

    The link `current` is resolved, because DuckDB keeps one instance a path in a process, of one configuration;
    and the address loses its query, which could unlock it.
    """
    if not address.drivername.startswith(("duckdb", "motherduck")):
        return address, parameters
    path = Path(address.database or "")
    if not path.is_file():
        raise NoWarehouseError(path)
    return (
        address.set(database=str(path.resolve()), query={}),
        {**parameters, "connect_args": {"read_only": True, "config": dict(LOCKED)}},
    )
