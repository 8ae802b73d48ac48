"""The address that a page names as its own, and whether it can be."""

from typing import Any
from urllib.parse import urljoin, urlsplit

from orchestration.addresses import web_address

_INDEX = ("", "index", "home", "default", "start")
"""What the last part of a path is called, without its ending, where it is a folder's own page."""


def base_of(tree: Any, at: str) -> str:
    """The address that a page's relative ones are seen from: its first <base>, else its own."""
    for element in tree.iter("base"):
        if element.get("href") is not None:
            return web_address(element.get("href"), at) or at
    return at


def named_address(tree: Any, at: str = "") -> str | None:
    """The address that a page's head names: canonical, else that of its card (og:url); seen from its own."""
    base = base_of(tree, at)
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    cards = (meta.get("content") for meta in tree.iter("meta") if (meta.get("property") or "").lower() == "og:url")
    for named in (*links, *cards):
        address = web_address(named, base) if named and named.strip() else None
        if address is not None and may_be_article(address):
            return address
    return None


def may_be_article(address: str) -> bool:
    """Whether an address can be an article's: that of a site's front page is none."""
    parts = urlsplit(address)
    return bool(parts.query) or not _is_front(parts.path)


def is_believed(named: str, at: str) -> bool:
    """Whether an address can be that of the page found at another: of its host, and neither the front page nor a folder
    above it."""
    one, other = urlsplit(named), urlsplit(urljoin(at, "."))
    try:
        is_same = one.hostname == other.hostname
    except ValueError:
        return False
    above = one.path.rstrip("/") + "/"
    is_above = not one.query and named.rstrip("/") != at.rstrip("/") and urlsplit(at).path.startswith(above)
    return is_same and may_be_article(named) and not is_above


def _is_front(path: str) -> bool:
    return path.strip("/").partition(".")[0].lower() in _INDEX and "/" not in path.strip("/")
