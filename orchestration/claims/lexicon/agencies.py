"""News agencies by their names, as sources.csv has them."""

import re
from collections.abc import Iterable, Mapping

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.lexicon.cells import listed


class Agencies:
    """The names of news agencies, whose texts outlets print under their own."""

    def __init__(self, sources: Iterable[Mapping[str, str]]) -> None:
        rows = [row for row in sources if row["kind"] == "agency"]
        self._ids = {name: row["source_id"] for row in rows for name in (row["name"], *listed(row["spellings"]))}
        self._names = re.compile(rf"(?<!\w){any_of(self._ids)}(?!\w)") if self._ids else re.compile("(?!)")

    def named_in(self, text: str) -> str | None:
        """The id of the first agency that a text names; None where it names none."""
        found = self._names.search(text)
        return self._ids[found.group()] if found is not None else None
