"""What to collect and how: sources.yaml as checked values, or one clear sentence about what is wrong in it."""

from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from orchestration.addresses import without_login
from orchestration.articles.records import Newsroom
from orchestration.articles.sources import SourceKind
from orchestration.collecting.plan_fields import Address, Bucket, Header, Language, Name, Pattern, Selector, Zone
from orchestration.collecting.said import one_line
from orchestration.made_by import VERSION
from orchestration.written_yaml import parsed, told

_DAY, _WEEK = 86_400, 7 * 86_400
"""Seconds beyond which a wait is a mistake in writing."""
_MOST = 1_000_000
_MOST_BYTES = 1 << 50
_MOST_OF_FAULT = 1_000
_MOST_OF_NAME = 80
"""Characters of the sentence that tells what is wrong, and of a source's name in it."""

LISTED = ("feeds", "sitemaps", "pages", "gdelt")
"""Connectors whose sources are asked for a list of pages."""
CONNECTORS = (*LISTED, "archive")


class PlanError(ValueError):
    """sources.yaml can't be used; the message says what, where, and what to do."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Manners(_Strict):
    """How requests are made, and where they stop."""

    user_agent: Header = f"Overflight/{VERSION} (reads news of military drills; contact: see its operator)"
    """What every request says it comes from: name yourself and how to reach you."""
    delay_seconds: float = Field(default=5.0, ge=0, le=_DAY)
    """Least time between two requests to one host; a longer Crawl-delay of its robots.txt wins."""
    timeout_seconds: float = Field(default=20.0, gt=0, le=_DAY)
    """Longest wait for a connection and for each piece of an answer."""
    total_seconds: float = Field(default=90.0, gt=0, le=_DAY)
    """Longest time that one exchange may take as a whole, from the connection on, whatever part of it drips."""
    max_bytes: int = Field(default=5_000_000, gt=0, le=_MOST_BYTES)
    """Largest answer, unpacked; what goes beyond is given up."""
    max_redirects: int = Field(default=5, ge=0, le=100)
    attempts: int = Field(default=3, ge=1, le=100)
    """How often one request is tried in a round, when the fault may pass."""
    pause_seconds: float = Field(default=1.0, ge=0, le=_DAY)
    """Pause before the second try; each further one is about twice as long, with jitter."""
    patience_seconds: float = Field(default=60.0, ge=0, le=_WEEK)
    """Longest wait for a host that asks for patience (Retry-After, Crawl-delay); one that asks for more is left alone
    until then, at most for a week."""
    reading_seconds: float = Field(default=60.0, gt=0, le=_DAY)
    """Longest time of the processor that reading one list may take."""
    round_seconds: float = Field(default=1_800.0, gt=0, le=_DAY)
    """Time after which one source's part of a round takes no more; the rest waits for the next."""
    hosts_at_once: int = Field(default=8, ge=1, le=1_000)
    """Hosts that are asked at the same time, each over one connection."""
    allow_private_addresses: bool = False
    """Whether loopback and private addresses may be asked: for a server of one's own."""


class _Source(_Strict):
    name: Name
    """The outlet or issuer, as sources.csv or readers know it."""
    region: str = ""
    note: str = ""
    """What the source gives."""
    active: bool = True
    """Whether it is asked; false keeps an entry for later."""
    zone: Zone | None = None
    """Time zone of its newsroom (IANA name), by which moments that are stated in UTC have their day."""


class _Listed(_Source):
    quiet_after_days: float | None = Field(default=None, gt=0, le=36_500)
    """Days without a new page after which a check warns; left out, what is usual for the source decides."""
    login: str | None = Field(default=None, pattern=r"^[A-Za-z][A-Za-z0-9_]*$", max_length=80)
    """Whose user and password are sent to the source's own server: those in OVERFLIGHT_LOGINS__<NAME>."""
    most_pages: int = Field(default=100, ge=1, le=_MOST)
    """New pages that one round takes; the rest waits for the next."""
    most_lists: int = Field(default=100, ge=1, le=_MOST)
    """Lists that one round asks for (sitemaps of an index, parts of GDELT's day), newest first; the rest waits."""


class _Outlet(_Listed):
    """A source whose pages are all of one outlet or issuer."""

    kind: SourceKind | None = None
    """What it is, where sources.csv does not know it or knows it otherwise."""
    language: Language | None = None
    """What its pages are written in (ISO 639-1), where a short text doesn't tell; a text's script counts more."""


class FeedSource(_Outlet):
    """An RSS or Atom feed."""

    connector: Literal["feeds"] = "feeds"
    url: Address
    follow: bool = True
    """Whether the page behind each entry is fetched; false takes the text that the entry itself carries."""


class SitemapSource(_Outlet):
    """A (news) sitemap, or an index of sitemaps."""

    connector: Literal["sitemaps"] = "sitemaps"
    url: Address
    match: Pattern = ""
    """Only pages whose address holds this expression."""


class PageSource(_Outlet):
    """A page that lists links to articles."""

    connector: Literal["pages"] = "pages"
    url: Address
    links: Selector
    """The CSS selector of the links, such as 'ul.news a'."""


class GdeltSource(_Listed):
    """A query to the article list of GDELT DOC 2.0, which covers the world's news of the last three months."""

    connector: Literal["gdelt"] = "gdelt"
    query: str = Field(min_length=1)
    url: Address = "https://api.gdeltproject.org/api/v2/doc/doc"


class ArchiveSource(_Source):
    """WARC files, as web archives keep them (Common Crawl News): from a folder, a store, or addresses in a file."""

    connector: Literal["archive"] = "archive"
    path: Path | None = None
    """A file, or a folder with its subfolders, of .warc, .warc.gz, .warc.zst, .arc, .arc.gz and .wacz; seen from the
    folder of sources.yaml."""
    store: Bucket | None = None
    """Such files below a prefix of an object store, or one of them: s3://bucket/prefix."""
    addresses: Path | None = None
    """A text file with one address a line; each file is fetched once, read, and removed."""
    max_file_bytes: int = Field(default=4_000_000_000, gt=0, le=_MOST_BYTES)
    """Largest file that is fetched."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if [self.path, self.store, self.addresses].count(None) != 2:
            raise ValueError("give one of path, store and addresses")
        return self


ListedSource = FeedSource | SitemapSource | PageSource | GdeltSource
Source = ListedSource | ArchiveSource


class Plan(_Strict):
    """All of sources.yaml."""

    manners: Manners = Manners()
    feeds: tuple[FeedSource, ...] = ()
    sitemaps: tuple[SitemapSource, ...] = ()
    pages: tuple[PageSource, ...] = ()
    gdelt: tuple[GdeltSource, ...] = ()
    archive: tuple[ArchiveSource, ...] = ()

    def listed(self, connector: str) -> list[ListedSource]:
        """The active sources of a connector that asks for lists, in the order of the file."""
        return [source for source in getattr(self, connector) if source.active]

    def archives(self) -> list[ArchiveSource]:
        """The active archives, in the order of the file."""
        return [source for source in self.archive if source.active]

    def active(self, connector: str) -> list[Source]:
        """The active sources of any connector, in the order of the file."""
        return [source for source in getattr(self, connector) if source.active]

    def newsrooms(self) -> dict[tuple[str, str], Newsroom]:
        """What is configured for each source, by connector and name."""
        return {
            (source.connector, source.name): Newsroom(source.zone, source.kind, source.language)
            if isinstance(source, _Outlet)
            else Newsroom(source.zone)
            for source in self.all()
        }

    def all(self) -> list[Source]:
        """Every source of the file, active or not."""
        return [source for name in CONNECTORS for source in getattr(self, name)]


def read_plan(path: Path) -> Plan:
    """The plan in a file. Raises PlanError with one sentence: what is wrong, where, and what to do."""
    try:
        return _read(path)
    except PlanError as error:
        # a name or a key may be an address with a password, where somebody wrote it in the wrong place
        raise PlanError(one_line(without_login(str(error)), _MOST_OF_FAULT)) from None


def _read(path: Path) -> Plan:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise PlanError(f"There is no file at {path}: check the path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError(f"{path} can't be read ({error}): check that it is a text file in UTF-8.") from error
    content = parsed(text, path.name, PlanError)
    if content is None:
        content = {}
    if not isinstance(content, dict):
        raise PlanError(f"{path.name}: give sections such as 'feeds:' with a list of sources under each.")
    try:
        plan = Plan.model_validate({str(name): value or () for name, value in content.items()})
    except ValidationError as error:
        raise PlanError(f"{path.name}, {_first_fault(error, content)}") from error
    names = [(s.connector, s.name) for s in plan.all()]
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise PlanError(f"{path.name}, {double[0]}: two sources are named '{double[1]}'; give each its own name.")
    return plan.model_copy(update={"archive": tuple(_placed(source, path.parent) for source in plan.archive)})


def _placed(source: ArchiveSource, folder: Path) -> ArchiveSource:
    """An archive whose paths are seen from the folder of sources.yaml."""
    places = {name: folder / at for name in ("path", "addresses") if (at := getattr(source, name)) is not None}
    return source.model_copy(update=places)


def _first_fault(error: ValidationError, content: dict[str, Any]) -> str:
    fault = error.errors()[0]
    if not fault["loc"]:
        return "the names of the sections: one of them is no text; check the letters behind a backslash."
    section, *rest = fault["loc"]
    where, entry = str(section), content.get(str(section))
    if rest and isinstance(rest[0], int):
        position = rest.pop(0)
        item = entry[int(position)] if isinstance(entry, list) else {}
        name = one_line(item.get("name"), _MOST_OF_NAME) if isinstance(item, dict) else None
        where += f", source {int(position) + 1}" + (f" ({name})" if name else "")
    field = ".".join(map(str, rest))
    if section == "notify":
        return "'notify' is not known here; whom to tell stands in notify.yaml, in the home folder."
    if fault["type"] == "extra_forbidden":
        known = ", ".join(Plan.model_fields) if not field else "the fields that docs/sources.md lists"
        return f"{where}: '{field or section}' is not known here; there are {known}."
    return f"{where}: {told(fault, field, 'list of sources')}"
