"""Which SQL the published warehouse answers: queries, and none that reach past the data of their own connection.

Reading only and locked, a connection still obeys functions that change the whole process, and some of them end it:
DuckDB 1.5.5 aborts when told to log into a file that it may not write.
"""

import re

import duckdb

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


def refusal(sql: str) -> str | None:
    """Why a text is not answered, in words that follow a colon; None where it may be asked.

    What DuckDB can't parse may be asked: it runs nothing, and says what is wrong in its own words.
    """
    if found := _PROCESS_WIDE.search(sql):
        return f"{found.group()} acts on everyone's connections"
    if _BUILT_AT_RUN_TIME.search(sql):
        return "SQL that is put together while it runs can't be checked"
    try:
        statements = duckdb.extract_statements(sql)
    except duckdb.Error:
        return None
    others = {statement.type.name for statement in statements if not _is_query(statement)}
    return f"the warehouse answers queries, not {', '.join(sorted(others))}" if others else None


def _is_query(statement: duckdb.Statement) -> bool:
    """A pivot is parsed into a query and, before it, the making of a type that has no text of its own."""
    return statement.type in _QUERIES or (statement.type == duckdb.StatementType.CREATE and not statement.query)
