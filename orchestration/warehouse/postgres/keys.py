"""The keys of the marts, as the dbt models state them in their tests. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Key:
    """The columns that name one row; it can be a primary key when none of them may be null."""

    columns: tuple[str, ...]
    is_primary: bool


def stated_keys(documents: Iterable[Mapping[str, Any]]) -> dict[str, Key]:
    """The key of each model that states one in dbt's YAML: by the test `grain`, or by a unique column without nulls."""
    models = [model for document in documents for model in document.get("models", ())]
    return {model["name"]: key for model in models if (key := _key(model))}


def stated_references(documents: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, tuple[str, str]]]:
    """What the columns of each model refer to, as (model, column), by its test `refers_to`."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for model in (model for document in documents for model in document.get("models", ())):
        for test in model.get("data_tests", ()):
            if isinstance(test, Mapping) and "refers_to" in test:
                keys = test["refers_to"]["arguments"]["keys"]
                found[model["name"]] = {column: (table, of) for column, (table, of) in keys.items()}
    return found


def referring(columns: Iterable[str], own: Key | None, keys: Mapping[str, Key]) -> list[str]:
    """The columns of a table that bear the name of another table's key, so that joins ask for them."""
    names = {key.columns[0] for key in keys.values() if len(key.columns) == 1}
    leading = own.columns[0] if own else None
    return [column for column in columns if column in names and column != leading]


def _key(model: Mapping[str, Any]) -> Key | None:
    for test in model.get("data_tests", ()):
        if isinstance(test, Mapping) and "grain" in test:
            grain = test["grain"]["arguments"]
            return Key(tuple(grain["columns"]), is_primary=not grain.get("nullable"))
    for column in model.get("columns", ()):
        if {"unique", "not_null"} <= {test for test in column.get("data_tests", ()) if isinstance(test, str)}:
            return Key((column["name"],), is_primary=True)
    return None
