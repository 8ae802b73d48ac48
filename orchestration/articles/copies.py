"""Finds syndicated copies: texts that are another's, word for word or nearly."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from orchestration.articles.likeness import CopyParameters, Traits, bands_of, digest_of, is_copy, words_of
from orchestration.articles.traces import Trace, Traces

_AT_ONCE = 2_000
"""Texts whose traits are held in memory together."""

TextsOf = Callable[[date, Sequence[str]], Mapping[str, str]]
"""The texts of articles taken in on a day, by article_id."""


@dataclass(frozen=True)
class Text:
    """A text with what decides which of two copies came first."""

    article_id: str
    text: str
    published_at: datetime | None

    @property
    def order(self) -> tuple[bool, float, str]:
        """Dated before undated, early before late; the id breaks ties."""
        at = self.published_at.timestamp() if self.published_at else 0.0
        return (self.published_at is None, at, self.article_id)


def find_copies(
    texts: Iterable[Text], traces: Traces, day: date, texts_of: TextsOf, params: CopyParameters | None = None
) -> dict[str, str]:
    """article_id of each copy → that of the first article with its text, which is no copy itself.

    `traces` tells of the articles before, which come first, and is told of these, taken in on `day`. The order of
    `texts` plays no part. The work is in proportion to `texts`, however many came before.
    """
    params = params or CopyParameters()
    originals: dict[str, str] = {}
    ordered = sorted(texts, key=lambda text: text.order)
    for at in range(0, len(ordered), _AT_ONCE):
        originals |= _of_batch(ordered[at : at + _AT_ONCE], traces, day, texts_of, params)
    return originals


def _of_batch(
    batch: Sequence[Text], traces: Traces, day: date, texts_of: TextsOf, params: CopyParameters
) -> dict[str, str]:
    words = {text.article_id: words_of(text.text) for text in batch}
    traits = {
        text.article_id: Traits(text.text, words[text.article_id], params)
        for text in batch
        if len(words[text.article_id]) >= params.shortest_words
    }
    rows = bands_of([each.shingles for each in traits.values()], params).tolist()
    bands: dict[str, list[int]] = dict(zip(traits, rows, strict=True))
    before = {article_id: traces.near(row, params.most_candidates) for article_id, row in bands.items()}
    traits |= _known_traits(before.values(), texts_of, params)
    beside = _Beside(params.most_candidates)
    originals: dict[str, str] = {}
    for text in batch:
        name, digest = text.article_id, digest_of(words[text.article_id])
        trace = Trace(name, day, text.published_at)
        original = traces.same_words(digest)
        if original is None and name in bands:
            near = (*before[name], *beside.near(bands[name]))
            alike = [n for n in near if n.article_id in traits and is_copy(traits[name], traits[n.article_id], params)]
            original = min(alike, key=lambda n: n.order).article_id if alike else None
        if original is not None:
            originals[name] = original
            traces.add(trace, digest, original, ())
        else:
            traces.add(trace, digest, None, bands.get(name, ()))
            beside.add(trace, bands.get(name, ()))
    return originals


class _Beside:
    """The originals of a batch by the bands of their signatures."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._by_band: dict[int, list[Trace]] = {}

    def add(self, trace: Trace, bands: Iterable[int]) -> None:
        for band in bands:
            self._by_band.setdefault(band, []).append(trace)

    def near(self, bands: Iterable[int]) -> list[Trace]:
        """Those that share bands, at most so many, those with most in common."""
        shared = Counter(trace for band in bands for trace in self._by_band.get(band, ()))
        return sorted(shared, key=lambda trace: (-shared[trace], trace.order))[: self._most]


def _known_traits(near: Iterable[Sequence[Trace]], texts_of: TextsOf, params: CopyParameters) -> dict[str, Traits]:
    """What is to be compared of the articles of earlier days and batches that some new text may be a copy of."""
    by_day: dict[date, set[str]] = {}
    for trace in (trace for traces in near for trace in traces):
        by_day.setdefault(trace.captured_on, set()).add(trace.article_id)
    return {
        article_id: Traits(text, words_of(text), params)
        for day, ids in sorted(by_day.items())
        for article_id, text in texts_of(day, sorted(ids)).items()
    }
