"""What is wrong in a YAML file of people (sources.yaml, notify.yaml, overflight.yaml) is told in a sentence. Pure."""

from collections.abc import Mapping
from typing import Any

import yaml


def parsed(text: str, name: str, fault: type[ValueError]) -> Any:
    """What a text of YAML holds. Raises `fault` with a sentence that names the file and, where known, the line."""
    try:
        return yaml.safe_load(text)
    except Exception as error:  # values of a tag that they can't have raise whatever Python does at them
        at = getattr(error, "problem_mark", None)
        where = f", line {at.line + 1}" if at is not None else ""
        raise fault(f"{name}{where}: this is no valid YAML; check indents, colons and quotes.") from None


def told(fault: Mapping[str, Any], field: str, lists: str) -> str:
    """What is wrong with a field, as the end of a sentence: a fault of Pydantic's, which need not hold the value.

    lists: what a list of the file is called.
    """
    if fault["type"] == "missing":
        return f"the field '{field}' is missing; add it."
    said = str(fault.get("ctx", {}).get("error") or fault["msg"]).removeprefix("Value error, ")
    said = said.replace("valid tuple", lists)
    return f"{field + ': ' if field else ''}{said[0].lower()}{said[1:].rstrip('.')}."
