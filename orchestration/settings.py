"""Where everything lies: the only reader of environment variables and of the project's own paths."""

import os
import shlex
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self
from unicodedata import category

from pydantic import (
    BeforeValidator,
    ByteSize,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)  # fmt: skip
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from orchestration.addresses import has_login, is_near, web_address, without_login
from orchestration.cluster_settings import ClusterSettings
from orchestration.model_settings import ModelSettings
from orchestration.places import Places
from orchestration.settings_file import SettingsFile

_PROXIES = ("http_proxy", "https_proxy", "all_proxy")
CODE = Path(__file__).resolve().parent
"""The package `orchestration` that runs."""

_BUNDLED = CODE / "project"
IS_CHECKOUT = not _BUNDLED.is_dir()
"""Whether the code runs from a checkout; else from a wheel, which holds all that it needs."""

PROJECT = CODE.parent if IS_CHECKOUT else _BUNDLED
"""The folder of dbt/ and seeds/: the checkout, or where a wheel holds them."""

SAMPLE = PROJECT / "seeds" / "articles"
"""The embedded sample: invented articles."""

REFERENCE, LANGUAGES = PROJECT / "seeds" / "reference", PROJECT / "seeds" / "languages"
"""The lexicon and dimensions as CSV files, free of language; and a folder a language: how things are called there."""

FIRST_DAY = date(2025, 1, 1)
"""The first day that a run can be of, and that an article can have entered on."""

_NO_SIGNS = "?%#\\"
"""Signs that the addresses of Dagster's records and dbt's database give a meaning, and DuckDB's patterns can't hold."""

_NO_CATEGORIES = ("Cc", "Cs", "Zl", "Zp")
"""Control characters, line ends among them, and bytes that are no UTF-8."""


def _default_home() -> Path:
    """`data` in a checkout; else this platform's folder for what programs keep of a user."""
    if IS_CHECKOUT:
        return PROJECT / "data"
    kept = Path.home() / ("Library/Application Support" if sys.platform == "darwin" else ".local/share")
    return Path(os.environ.get("XDG_DATA_HOME") or kept) / "overflight"


def _octal(value: object) -> object:
    return int(value, 8) if isinstance(value, str) else value


Umask = Annotated[int, BeforeValidator(_octal), Field(ge=0, le=0o777)]
"""What others than the owner may not do, written as umask(1) shows it: 077, 027."""


Reader = Literal["rules", "model", "both", "confirm"]
"""Who reads: the rules; a model; both; or the rules, and a model where they propose something."""


class Settings(Places):
    """Paths and limits of one installation. Each field can be set as OVERFLIGHT_<NAME> in the environment."""

    model_config = SettingsConfigDict(
        env_prefix="OVERFLIGHT_", env_nested_delimiter="__", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    home: Path = Field(default_factory=_default_home)
    """The folder that holds all state: lake, build, releases, Dagster's records, Data Docs, inbox."""
    named_home: Path | None = None
    """The home as the command line named it: commands that a user is told to type name it too."""
    state_umask: Umask = 0o077
    """What others on this machine may not do with new state: 077 nothing at all, 027 lets its group read it."""
    export_umask: Umask | None = None
    """The same for the site and for pages and folders written with --out or --html; else that of the user."""
    articles: Path | None = None
    """The file or folder that a run reads articles from; without it, and where nothing else ever came, the sample."""
    sources: Path | None = None
    """The file that says what to collect from the network; else `sources.yaml` in the home folder, if it is there."""
    collect: bool = True
    """Whether sources are asked; false: a run works on what was collected before."""
    logins: dict[str, SecretStr] = Field(default_factory=dict)
    """What sources may name as their `login`: OVERFLIGHT_LOGINS__<NAME>=user:password."""
    now: datetime | None = None
    """The moment that a run takes for the present, in rehearsals of other days; else the clock's."""
    max_article_bytes: int = 5_000_000
    """A file or record larger than this is quarantined instead of read."""
    earliest_publication: date = date(1990, 1, 1)
    """An article's date of publication before this day is not believed."""
    keep_releases: int = 3
    """How many published releases stay on disk, the current one included."""
    keep_runs_days: int = Field(default=30, ge=1)
    """How many days Dagster's records and logs of a run stay."""
    keep_answers_days: int | None = Field(default=None, ge=1)
    """How many days the answers of servers stay as they came, which `run --reread` rests on; else for good."""
    postgres: SecretStr | None = None
    """The address of a PostgreSQL database that every release is copied to: postgresql://user:password@host/database."""
    postgres_schema: str = "marts"
    """The schema there, which is replaced as a whole."""
    postgres_reader: str = "overflight_reader"
    """The role there that may read the schema and nothing else; it is made when it is missing."""
    sql_seconds: float = Field(default=60, gt=0)
    """How long `overflight sql` works on a query before it ends it; `--timeout` gives more."""
    sql_memory: ByteSize = Field(default=ByteSize(2_000_000_000), gt=0)
    """What a query of `overflight sql` may hold in memory, such as 4GB. Nothing is written to disk beside it."""
    memory: ByteSize | None = Field(default=None, gt=0)
    """What the build of the facts may hold in memory, such as 8GB; else four fifths of the machine's."""
    notify_file: Path | None = Field(default=None, validation_alias="OVERFLIGHT_NOTIFY")
    """The file that says whom to tell of what changed; else `notify.yaml` in the home folder, if it is there."""
    site_address: str | None = None
    """Where the site is served, https://desk.example.org/overflight: feeds and alerts lead to its pages."""
    analyst: str | None = None
    """Who makes corrections, where the command does not say."""
    reader: Reader = "rules"
    """Who reads articles."""
    model: ModelSettings = ModelSettings()
    """The model that reads beside the rules, or in their place."""
    cluster: ClusterSettings = ClusterSettings()
    """The cluster that reads archives; without an address, this process does."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given in code, then the environment, then `overflight.yaml` in the home folder."""
        return init_settings, env_settings, SettingsFile(settings_cls, _default_home(), init_settings, env_settings)

    @model_validator(mode="after")
    def _is_checked(self) -> Self:
        return self.checked()

    def checked(self) -> Self:
        """The settings, which name a model if one is to read, and give no key away. Raises ValueError."""
        if self.reader != "rules" and not (self.model.address and self.model.name):
            raise ValueError(
                f"the reader {self.reader!r} needs a model: give OVERFLIGHT_MODEL__ADDRESS and OVERFLIGHT_MODEL__NAME, "
                "or address and name under `model` in overflight.yaml"
            )
        address, has_key = self.model.address or "", self.model.key is not None or self.model.key_file is not None
        if has_key and address.startswith("http:") and not is_near(address):
            raise ValueError(
                f"the key of the model would go unencrypted to {address}: give an address that begins with https"
            )
        return self

    @field_validator("home")
    @classmethod
    def _can_be_a_home(cls, home: Path) -> Path:
        path = str(home.absolute())
        sign = next((sign for sign in path if sign in _NO_SIGNS or category(sign) in _NO_CATEGORIES), None)
        if sign is not None:
            raise ValueError(f"the path of a home can't have the sign {sign!r}; choose another folder")
        return home

    @field_validator("site_address")
    @classmethod
    def _is_an_address(cls, address: str | None) -> str | None:
        found = web_address(address) if address else None
        if address and (found is None or has_login(address)):
            raise ValueError("give the full address of the site, http or https, without user and password")
        return found.rstrip("/") if found else None

    @field_validator("now")
    @classmethod
    def _is_a_day_of_runs(cls, now: datetime | None) -> datetime | None:
        last = datetime.now(UTC).date() + timedelta(days=1)
        if now is not None and not FIRST_DAY <= now.date() <= last:
            raise ValueError(f"a run is of a day from {FIRST_DAY} to tomorrow; choose one of these")
        return now

    def command(self, words: str) -> str:
        """A command of ours for a user to type, about this home."""
        program = ".venv/bin/overflight" if IS_CHECKOUT and (PROJECT / ".venv").exists() else "overflight"
        home = f" --home {shlex.quote(str(self.named_home))}" if self.named_home is not None else ""
        return f"{program} {words}{home}"

    @property
    def exports(self) -> int:
        """The umask of what is exported."""
        if self.export_umask is not None:
            return self.export_umask
        present = os.umask(0o077)
        os.umask(present)
        return present

    def clock(self) -> datetime:
        """The present moment, in UTC."""
        if self.now is None:
            return datetime.now(UTC)
        return self.now.astimezone(UTC) if self.now.tzinfo else self.now.replace(tzinfo=UTC)

    @property
    def proxies(self) -> list[str]:
        """The names of the environment's variables that ask for a proxy."""
        return sorted(name for name in os.environ if name.lower() in _PROXIES and os.environ[name])

    @property
    def plan(self) -> Path | None:
        """The sources.yaml of this installation, if it has one."""
        beside = self.home / "sources.yaml"
        return self.sources or (beside if beside.exists() else None)

    @property
    def notify(self) -> Path | None:
        """The notify.yaml of this installation, if it has one."""
        beside = self.home / "notify.yaml"
        return self.notify_file or (beside if beside.exists() else None)

    def variable(self, name: str) -> str | None:
        """What a variable of the environment holds that a file names; None where it is empty or not there."""
        return os.environ.get(name, "").strip() or None

    @property
    def reference(self) -> Path:
        """The lexicon and dimensions as CSV files."""
        return REFERENCE

    @property
    def languages(self) -> Path:
        """A folder a language: how things are called and told there, as CSV files."""
        return LANGUAGES

    @property
    def dbt_project(self) -> Path:
        """The dbt project."""
        return PROJECT / "dbt"


def faults_of(error: ValidationError) -> list[str]:
    """What is wrong with settings, a sentence each."""
    return [_told(fault["loc"], str(fault["input"]), fault["msg"]) for fault in error.errors()]


def _told(where: tuple[int | str, ...], given: str, message: str) -> str:
    why = message.removeprefix("Value error, ")
    if not where:
        return f"{why[:1].upper()}{why[1:]}."
    secret = where == ("model",) or any("key" in str(part) for part in where)
    shown = "that" if secret else repr(without_login(given))
    return f"OVERFLIGHT_{'__'.join(map(str, where)).upper()} can't be {shown}: {why}."
