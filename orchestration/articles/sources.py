"""Which source an article is from: by the name it gives, or by the host of its address."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit


class SourceIndex:
    """The rows of sources.csv, looked up by name, spelling and domain."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._names: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        for row in rows:
            for name in [row["name"], *row["spellings"].split("|")]:
                self._names.setdefault(_slug(name), row["source_id"])
            for domain in row["domains"].split("|"):
                self._domains.setdefault(domain.strip().lower(), row["source_id"])

    def find(self, name: str | None, url: str | None) -> str | None:
        """The source's id; a name that is not listed makes an id of its own; None when nothing tells."""
        if name and _slug(name):
            return self._names.get(_slug(name), _slug(name))
        host = (urlsplit(url).hostname or "").lower() if url else ""
        while host:
            if host in self._domains:
                return self._domains[host]
            if host.count(".") == 1:
                return _slug(host)
            host = host.partition(".")[2]
        return None


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    return re.sub(r"[^\w]+", "-", plain.lower()).strip("-")
