"""Reads a bulletin: which series it belongs to, its window, and what it counts, each with the words that say so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.bulletins.forms import Series
from orchestration.claims.bulletins.windows import Window, window_of
from orchestration.claims.model import Claim, OfficialCount
from orchestration.claims.text.view import View, folded, view_of
from orchestration.ids import digest

_HEAD = 400
"""Characters from a text's start in which a bulletin says what it is."""
_AIRCRAFT = "aircraft"


@dataclass(frozen=True, slots=True)
class Bulletins:
    """The series that have bulletins in one language. months: its names of months; folds: letters read as others.

    press: sources (source_id) that are no authorities, whose articles are never bulletins, even word by word.
    types: the designations of aircraft, which a bulletin may count by themselves.
    """

    series: tuple[Series, ...]
    months: Mapping[str, int]
    folds: Mapping[int, str]
    press: frozenset[str]
    types: frozenset[str]

    def read(
        self, article_id: str, text: str, published: date | None, source_id: str | None, claims: Sequence[Claim]
    ) -> list[OfficialCount]:
        """The counts of an article that is a bulletin, in the order of the text; none of any other.

        claims: what the reader found in the article, of which the aircraft by type are taken.
        """
        if source_id in self.press or not self.series:
            return []
        view = folded(view_of(text), self.folds)
        head = view.text[:_HEAD]
        for series in self.series:
            if any(pattern.search(head) for pattern in series.heads):
                window = self._window(series, view.text, published)
                if window is None:
                    return []
                counts = _counted(article_id, text, view, series, window, claims, self.types)
                return sorted(counts, key=lambda count: text.find(count.surface, count.evidence_start))
        return []

    def _window(self, series: Series, text: str, published: date | None) -> Window | None:
        for pattern in series.windows:
            found = pattern.search(text)
            if found is not None:
                window = window_of(found, published, series.zone, series.ends, series.hours, self.months)
                if window is not None:
                    return window
        return None


def _counted(
    article_id: str, text: str, view: View, series: Series, window: Window, claims: Iterable[Claim],
    types: frozenset[str],
) -> Iterator[OfficialCount]:  # fmt: skip
    seen: set[tuple[str, str | None]] = set()
    for form in series.counts:
        found = form.pattern.search(view.text)
        nation = form.nation or series.nation
        if found is None or (form.category, nation) in seen:
            continue
        seen.add((form.category, nation))
        number = found.groupdict().get("n")
        at = view.back(*found.span())
        count = int(number.replace(",", "")) if number else 0
        yield _count(article_id, text, series, window, form.category, None, nation, count, at)
    by_type: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.count or 0):
        counted = claim.claim_type == "aircraft" and claim.count is not None
        if counted and claim.value in types and claim.operator == series.nation:
            by_type[claim.value] = claim  # the highest of what several events of the bulletin say
    for value, claim in by_type.items():
        at = (claim.evidence_start, claim.evidence_end)
        yield _count(article_id, text, series, window, _AIRCRAFT, value, series.nation, claim.count or 0, at)


def _count(
    article_id: str, text: str, series: Series, window: Window, category: str, aircraft_type: str | None,
    nation: str | None, count: int, at: tuple[int, int],
) -> OfficialCount:  # fmt: skip
    start, end = _line(text, at)
    key = digest("official_count", article_id, series.series_id, category, aircraft_type or "", nation or "")
    return OfficialCount(
        key, article_id, series.series_id, window.start, window.end, window.day, category, aircraft_type, nation, count,
        text[slice(*at)], text[start:end], start, end,
    )  # fmt: skip


def _line(text: str, at: tuple[int, int]) -> tuple[int, int]:
    """The lines that hold some characters."""
    start = text.rfind("\n", 0, at[0]) + 1
    end = text.find("\n", at[1])
    return start, len(text) if end < 0 else end
