"""What a check is and what it found, as plain data. Knows neither Great Expectations nor Dagster."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["block", "warn"]


@dataclass(frozen=True)
class Check:
    """One expectation on a table: `expectation` is Great Expectations' class name, `arguments` are its own.

    A failed check of severity block stops publication; one of severity warn is shown.
    """

    name: str
    severity: Severity
    description: str
    expectation: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Suite:
    """The checks of one table; `key` names the column whose values tell failing rows apart.

    keys_are_told: the keys are sentences for a person, and a failed check says them.
    """

    table: str
    key: str
    checks: tuple[Check, ...]
    keys_are_told: bool = False


@dataclass(frozen=True)
class CheckResult:
    """What one check found in a table.

    failing: how many of its rows fail; keys: those of some of them; values: some of what they hold, with how often.
    told: the keys that are sentences of their own. sentence: the outcome for a person. page: where it is shown.
    """

    check: Check
    table: str
    passed: bool
    rows: int
    failing: int
    keys: tuple[str, ...]
    values: tuple[tuple[str, int], ...]
    told: tuple[str, ...]
    sentence: str
    page: str = field(default="")
