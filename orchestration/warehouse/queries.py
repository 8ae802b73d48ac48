"""Which SQL the published warehouse answers: queries, and none that reach past the data of their own connection.

Reading only and locked, a connection still obeys functions that change the whole process, and some of them end it:
DuckDB 1.5.5 aborts when told to log into a file that it may not write.
"""

import re
from itertools import pairwise

import duckdb

_QUERIES = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
_PROCESS_WIDE = re.compile(
    r"\b(?:enable_logging|disable_logging|truncate_duckdb_logs|duckdb_logs\w*|enable_profiling|disable_profiling"
    r"|force_checkpoint)\b",
    re.IGNORECASE,
)
_BUILT_AT_RUN_TIME = re.compile(rb'"?(?:query|query_table|json_execute_serialized_sql)(?![\w$])"?', re.IGNORECASE)


def refusal(sql: str) -> str | None:
    """Why a text is not answered, in words that follow a colon; None where it may be asked.

    What DuckDB can't parse may be asked: it runs nothing, and says what is wrong in its own words.
    """
    if found := _PROCESS_WIDE.search(sql):
        return f"{found.group()} acts on everyone's connections"
    if _is_built_at_run_time(sql):
        return "SQL that is put together while it runs can't be checked"
    try:
        statements = duckdb.extract_statements(sql)
    except duckdb.Error:
        return None
    if not statements:
        return "there is no query in it"
    others = {statement.type.name for statement in statements if not _is_query(statement)}
    return f"the warehouse answers queries, not {', '.join(sorted(others))}" if others else None


def _is_built_at_run_time(sql: str) -> bool:
    """Whether a function that runs a text as SQL is called. DuckDB's own tokens know what a comment or a string is."""
    text, tokens = sql.encode(), duckdb.tokenize(sql)  # which count in bytes
    starts = [start for start, _ in tokens]
    return any(
        text[after : after + 1] == b"(" and _BUILT_AT_RUN_TIME.match(text, start) for start, after in pairwise(starts)
    )


def _is_query(statement: duckdb.Statement) -> bool:
    """A pivot is parsed into a query and, before it, the making of a type that has no text of its own."""
    return statement.type in _QUERIES or (statement.type == duckdb.StatementType.CREATE and not statement.query)
