"""Makes the table macros that tell what the warehouse would have said at a past time.

A macro is the very SQL that dbt compiled for a fact table, over what was known by then: the definitions in dbt/as_of
stand in for the staging models, and read nothing but the marts, so that a release needs nothing else.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from orchestration.settings import Settings
from orchestration.warehouse.transform import running

MACROS: Mapping[str, str] = {
    "drills_as_of": "fct_drills",
    "incidents_as_of": "fct_incidents",
    "event_aircraft_as_of": "fct_event_aircraft",
    "event_vessels_as_of": "fct_event_vessels",
    "event_missiles_as_of": "fct_event_missiles",
    "event_links_as_of": "fct_event_links",
    "event_places_as_of": "fct_event_places",
    "event_values_as_of": "fct_event_values",
    "reports_as_of": "fct_reports",
    "official_counts_as_of": "fct_official_counts",
    "activity_days_as_of": "fct_activity_days",
}
"""Each macro, and the table that it gives as of a moment."""

_COMMENT = (
    "{table} as of the moment ts (UTC; a day is its beginning): what it would have said with the articles published "
    "by then; with captured := true with those captured by then. Ask with DuckDB 1.4 or later: 1.2 and 1.3 open this "
    "file but never end planning the query."
)

_RELATION = re.compile(r'"overflight"\."(?:staging|intermediate|marts)"\."(\w+)"')
_NAME = re.compile(r"\b\w+\b")


def macros(settings: Settings) -> dict[str, str]:
    """The statements that make the macros, by name, from the models as dbt compiled them for the last build."""
    folder = running(settings) / "compiled" / "overflight" / "models"
    if not folder.exists():
        raise FileNotFoundError(f"dbt left no compiled models at {folder}: run dbt before publishing")
    compiled = _read(folder)
    return {
        name: statement(name, table, compiled, _read(settings.dbt_project / "as_of")) for name, table in MACROS.items()
    }


def statement(name: str, table: str, compiled: Mapping[str, str], known: Mapping[str, str]) -> str:
    """The statement that makes one macro in schema marts, and the one that describes it.

    compiled: the SQL of every model, by name. known: what stands in for models, by their names, and for names of its
    own. Raises KeyError where a model is in neither.
    """
    found: dict[str, str] = {}

    def visit(model: str) -> None:
        if model in found:
            return
        if model in known:
            sql, needed = known[model], [word for word in _NAME.findall(known[model]) if word in known]
        else:
            sql, needed = compiled[model], _RELATION.findall(compiled[model])
        found[model] = ""
        for other in needed:
            visit(other)
        del found[model]
        found[model] = _RELATION.sub(r"\1", sql)

    visit(table)
    query = found.pop(table).strip()
    parts = ",\n".join(f"{model} as materialized (\n{sql.strip()}\n)" for model, sql in found.items())
    return (
        f"create or replace macro marts.{name}(ts, captured := false) as table (\n"
        f"with\n{parts}\nselect * from (\n{query}\n)\n);\n"
        f"comment on macro table marts.{name} is '{_COMMENT.format(table=table)}'"
    )


def _read(folder: Path) -> dict[str, str]:
    """The SQL files of a folder by name; what dbt compiled of tests lies in folders named after YAML files."""
    files = (path for path in sorted(folder.rglob("*.sql")) if not any(part.endswith(".yml") for part in path.parts))
    return {path.stem: path.read_text(encoding="utf-8") for path in files}
