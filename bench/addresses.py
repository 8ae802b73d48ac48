"""Addresses in the form of the URL Standard, held against the test data of web-platform-tests.

Usage: python bench/addresses.py FOLDER, which holds a copy of web-platform-tests' urltestdata.json somewhere. What we
leave out (user, password, fragment, a last dot, all schemes but http and https) is left out of the expected, too.
"""

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.addresses import web_address


def main(folder: Path) -> None:
    path = next(folder.rglob("urltestdata.json"), None)
    if path is None:
        print(f"urltestdata.json: not in {folder}")
        return
    cases = [case for case in json.loads(path.read_text(encoding="utf-8")) if isinstance(case, dict)]
    raised, again, misses = 0, 0, []
    for case in cases:
        base, wanted = case.get("base") or "", None if case.get("failure") else _bare(case["href"])
        try:
            found = web_address(case["input"], base)
            again += found is not None and web_address(found) != found
        except Exception as error:  # what a law forbids is to be counted
            raised += 1
            found = repr(error)
        if found != wanted:
            misses.append((case["input"], base, wanted, found))
    print(f"urltestdata: {len(cases)} cases, {raised} exceptions, {again} not the same when read again")
    print(f"  {len(cases) - len(misses)} as the standard has them; the others:")
    for given, base, wanted, found in misses:
        print(f"  {given!r} seen from {base!r}: {wanted!r} there, {found!r} here")


def _bare(href: str) -> str | None:
    """An address of the web without what we leave out; None for what is no such address."""
    if not href.startswith(("http:", "https:")):
        return None
    parts = urlsplit(href)
    host = parts.netloc.rpartition("@")[2]
    name, colon, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    return urlunsplit((parts.scheme, name.removesuffix(".") + colon + port, parts.path, parts.query, "")) + (
        "?" if href.partition("#")[0].endswith("?") and not parts.query else ""
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
