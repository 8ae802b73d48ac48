"""Superset's hook before each statement: only what the warehouse answers gets through."""

from typing import Any

from superset.errors import ErrorLevel, SupersetError, SupersetErrorType
from superset.exceptions import SupersetErrorException

from orchestration.warehouse.queries import refusal


def only_queries(sql: str, *, database: Any, **_: Any) -> str:
    """The same text, or an error that says what is refused."""
    refused = refusal(sql) if database.db_engine_spec.engine == "duckdb" else None
    if refused is not None:
        raise SupersetErrorException(
            SupersetError(f"Refused: {refused}", SupersetErrorType.DML_NOT_ALLOWED_ERROR, ErrorLevel.ERROR)
        )
    return sql
