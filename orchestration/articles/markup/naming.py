"""What a page calls itself: its title, author and site, by trafilatura's rules without what else it would look for."""

import contextlib
from typing import Any, NamedTuple


class Named(NamedTuple):
    """The names as the page gives them; a title out of JSON-LD may be anything that JSON holds."""

    title: Any
    author: str | None
    site: str | None


def named(tree: Any) -> Named:
    """The names in a page's tree, which stays as it is.

    The same as trafilatura.extract_metadata finds: that one guesses a date as well, which takes longer than all else.
    """
    from trafilatura import metadata as rules  # slow to import, and only pages need it

    found = rules.examine_meta(tree)
    if found.author and " " not in found.author:
        found.author = None
    with contextlib.suppress(Exception):  # whatever odd JSON-LD makes of the library
        found = rules.extract_meta_json(tree, found)
    found.title = found.title or rules.extract_title(tree)
    found.author = found.author or rules.extract_author(tree)
    found.sitename = _site(found.sitename or rules.extract_sitename(tree)) or _host(
        found.url or rules.extract_url(tree)
    )
    found.clean_and_trim()
    return Named(found.title, found.author, found.sitename)


def _site(written: str | None) -> str:
    """A site's name without the sign before an account's, and with a capital where it is no host's."""
    name = (written or "").lstrip("@")
    return name.title() if name and "." not in name and not name[0].isupper() else name


def _host(url: str | None) -> str | None:
    from trafilatura.metadata import META_URL

    match = META_URL.match(url or "")
    return match[1] if match is not None else None
