"""Which source an article is from: by the name it gives, or by the host of its address."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal, get_args
from urllib.parse import urlsplit

SourceKind = Literal[
    "ministry", "command", "agency", "daily", "broadcaster", "specialised", "think_tank", "blog", "aggregator"
]
"""What an outlet or issuer is: a ministry or a command of a state's forces speaks officially, an agency
sells news, an aggregator passes on what others wrote."""
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)

_SHARED_LABELS = frozenset("ac co com edu gob gov go gouv mil ne net or org".split())


class SourceIndex:
    """The rows of sources.csv, looked up by name, spelling and domain."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._names: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        self.zones: dict[str, str] = {}
        """The time zones of newsrooms (IANA) by their sources' ids, where they are known."""
        for row in rows:
            if row.get("zone"):
                self.zones[row["source_id"]] = row["zone"]
            for name in [row["name"], *row["spellings"].split("|")]:
                if _slug(name):
                    self._names.setdefault(_slug(name), row["source_id"])
            for domain in row["domains"].split("|"):
                self._domains.setdefault(domain.strip().lower(), row["source_id"])

    def find(self, name: str | None, url: str | None) -> str | None:
        """The source's id: of the name, else of the address; one that is not listed gets an id of its own.

        None when neither tells.
        """
        slug = _slug(name or "")
        host = _host(url)
        site = site_of(url)
        domains = ((name or "").strip().lower(), host)  # pages often give their domain for a name
        listed = [self._names.get(slug), *(self._by_domain(domain) for domain in domains)]
        return next(filter(None, listed), None) or slug or _slug(site or "") or None

    def _by_domain(self, host: str) -> str | None:
        while host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".").lower()
    except ValueError:  # an address that is none tells nothing
        return ""


def site_of(url: str | None) -> str | None:
    """The part of an address's host that is registered: two labels, or three below co.uk, go.jp and their like."""
    labels = _host(url).split(".")
    is_shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED_LABELS
    return ".".join(labels[-3:] if is_shared else labels[-2:]) if len(labels) > 1 else None


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    return re.sub(r"[^\w]+", "-", plain.lower()).strip("-")
