"""What Superset may ask DuckDB: queries, and none that reach past the data of their own connection.

A locked connection still obeys functions that change the whole process, and some of them end it: DuckDB 1.5.5 aborts
when told to log into a file that it may not write.
"""

import re
from typing import Any

import duckdb
from superset.errors import ErrorLevel, SupersetError, SupersetErrorType
from superset.exceptions import SupersetErrorException

_QUERIES = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
_PROCESS_WIDE = re.compile(
    r"\b(?:enable_logging|disable_logging|truncate_duckdb_logs|duckdb_logs\w*|enable_profiling|disable_profiling"
    r"|force_checkpoint)\b",
    re.IGNORECASE,
)
_GAP = r"(?:\s|/\*.*?\*/|--[^\n]*\n)*"
_BUILT_AT_RUN_TIME = re.compile(
    rf'\b(?:query|query_table|json_execute_serialized_sql)"?{_GAP}\(', re.IGNORECASE | re.DOTALL
)


def only_queries(sql: str, *, database: Any, **_: Any) -> str:
    """Superset's hook before each statement: the same text, or an error that says what is refused."""
    if database.db_engine_spec.engine == "duckdb":
        refused = _refused(sql)
        if refused:
            raise SupersetErrorException(
                SupersetError(f"Refused: {refused}", SupersetErrorType.DML_NOT_ALLOWED_ERROR, ErrorLevel.ERROR)
            )
    return sql


def _refused(sql: str) -> str | None:
    if found := _PROCESS_WIDE.search(sql):
        return f"{found.group()} acts on everyone's connections"
    if _BUILT_AT_RUN_TIME.search(sql):
        return "SQL that is put together while it runs can't be checked"
    try:
        statements = duckdb.extract_statements(sql)
    except duckdb.Error:
        return None  # DuckDB will not run it either, and says why in its own words
    others = {statement.type.name for statement in statements if statement.type not in _QUERIES}
    return f"the warehouse answers queries, not {', '.join(sorted(others))}" if others else None
