"""Reads annotated articles (one JSON object a line) and says clearly what is wrong with a line that can't be read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class GoldError(ValueError):
    """The annotations can't be read."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldDate(_Part):
    """Days of an annotated event as ISO dates; None when unknown."""

    start: str | None = None
    end: str | None = None


class GoldAircraft(_Part):
    """One annotated aircraft claim."""

    type: str
    operator: str | None = None
    count: int | None = None


class GoldEvent(_Part):
    """One annotated event of an article."""

    kind: str
    type: str
    date: GoldDate
    places: list[str] = Field(default_factory=list)
    countries: list[str] = Field(default_factory=list)
    target: list[str] | None = None
    aircraft: list[GoldAircraft] = Field(default_factory=list)
    evidence: str = ""
    follows: list[int] | None = None
    event_key: str | None = None


class GoldArticle(_Part):
    """One annotated article; `id` is the warehouse's external_id."""

    id: str
    events: list[GoldEvent]


def read_gold(path: Path) -> list[GoldArticle]:
    """The annotated articles of a JSONL file. Raises GoldError with file, line and what to do."""
    try:
        return list(_read(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} can't be read ({error}): give a JSONL file of annotations.") from error


def _read(path: Path) -> Iterator[GoldArticle]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            content: Any = json.loads(line)
            if not isinstance(content, dict) or content.get("id") in (None, ""):
                raise GoldError(f"{path}, line {number}: an article is an object with an id and its events.")
            yield GoldArticle.model_validate({**content, "id": str(content.get("id"))})
        except json.JSONDecodeError as error:
            raise GoldError(f"{path}, line {number} is no valid JSON ({error.msg}): mend the line.") from error
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            raise GoldError(f"{path}, line {number}: {where}: {fault['msg']}.") from error
