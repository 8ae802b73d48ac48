"""Whom to tell of what: notify.yaml as checked values, or one clear sentence about what is wrong in it."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from orchestration.addresses import has_login, without_login
from orchestration.collecting.plan_fields import Address, Name
from orchestration.collecting.said import one_line
from orchestration.differing.differences import Became
from orchestration.written_yaml import parsed, told

_MOST_OF_FAULT = 1_000

Kind = Literal["webhook", "slack", "apprise"]
"""webhook: JSON, to a program. slack: Slack's form, which Mattermost and Rocket.Chat take too. apprise: mail, and all
else that Apprise has an address for."""


class TargetsError(ValueError):
    """notify.yaml can't be used; the message says what, where, and what to do."""


def _variable(value: str) -> str:
    if not (value.isascii() and value.isidentifier()):
        raise ValueError("give the name of a variable of the environment, such as DESK_WEBHOOK, not what it holds")
    return value


def _open(value: Any) -> Any:
    if isinstance(value, str) and has_login(value):
        raise ValueError("this address holds a user or a password: name the variable that holds it by url_from")
    return value


class Target(BaseModel):
    """One that is told, and of what."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: Name
    """By which it is known to the ledger and in what is said of it: another name is another target."""
    kind: Kind
    url: Annotated[Address, BeforeValidator(_open)] | None = None
    """Where a webhook is, where its address is no secret."""
    url_from: Annotated[str, AfterValidator(_variable)] | None = None
    """The variable of the environment that holds the address."""
    countries: tuple[str, ...] = ()
    """Of events in which one of these takes part or is a target (ISO 3166 alpha-3); left out, of all."""
    types: tuple[str, ...] = ()
    """Of events of these types; left out, of all."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """Of events that are at least so sure; one whose confidence is unknown has none."""
    changes: tuple[Became, ...] = get_args(Became)
    further_reports: bool = False
    """Whether another report of what is known already, which changes no value, is told too."""
    most: int = Field(default=20, ge=1, le=40)
    """Events that a message to people names; of the others it says how many there are. A webhook gets all."""
    allow_private_addresses: bool = False
    """Whether it may be on this machine or in a private network."""
    active: bool = True

    @model_validator(mode="after")
    def _one_address(self) -> Self:
        if (self.url is None) == (self.url_from is None):
            raise ValueError("give either url or url_from")
        if self.url is not None and self.kind != "webhook":
            raise ValueError(f"the address of {self.kind} is a secret: name the variable that holds it by url_from")
        return self


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    notify: tuple[Target, ...] = ()


def read_targets(path: Path, countries: Collection[str], types: Collection[str]) -> list[Target]:
    """The active targets of a file. Raises TargetsError with one sentence: what is wrong, where, and what to do.

    countries, types: those that there are, so that a filter which could never let anything through is told.
    """
    try:
        targets = _read(path).notify
    except TargetsError as error:
        # an address may stand where it does not belong
        raise TargetsError(one_line(without_login(str(error)), _MOST_OF_FAULT)) from None
    names = [target.name for target in targets]
    for target in targets:
        where = f"{path.name}, {target.name}"
        if names.count(target.name) > 1:
            raise TargetsError(f"{where}: two targets have this name; give each its own.")
        for field, given, known in (("countries", target.countries, countries), ("types", target.types, types)):
            if unknown := [one for one in given if one not in known]:
                there_are = ", ".join(sorted(known))
                raise TargetsError(f"{where}: {field}: '{unknown[0]}' is none; there are {there_are}.")
    return [target for target in targets if target.active]


def _read(path: Path) -> _File:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise TargetsError(f"{path} can't be read: check that it is there, and a text file in UTF-8.") from None
    content = parsed(text, path.name, TargetsError)
    if not isinstance(content, dict | None):
        raise TargetsError(f"{path.name}: give a section 'notify:' with a list of targets under it.")
    try:
        return _File.model_validate(content or {})
    except ValidationError as error:
        raise TargetsError(f"{path.name}{_fault(error, content)}") from None


def _fault(error: ValidationError, content: Any) -> str:
    """The first fault, without the value that has it: that may be an address."""
    fault = error.errors(include_input=False)[0]
    parts = list(fault["loc"])
    where = ""
    if parts[:1] == ["notify"] and len(parts) > 1 and isinstance(parts[1], int):
        entry = content["notify"][parts[1]]
        name = one_line(entry.get("name"), 80) if isinstance(entry, dict) else None
        where, parts = f", target {parts[1] + 1}" + (f" ({name})" if name else ""), parts[2:]
    field = ".".join(str(part) for part in parts)
    if fault["type"] == "extra_forbidden":
        known = ", ".join(Target.model_fields if where else _File.model_fields)
        return f"{where}: '{one_line(field, 40)}' is not known here; there are {known}."
    return f"{where}: {told(fault, field, 'valid list')}"
