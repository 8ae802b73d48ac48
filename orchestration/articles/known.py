"""The articles taken in before, as the stage asks for them: is this one known, and is it a copy of one?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from types import TracebackType
from typing import Self

import polars as pl

from orchestration.articles.copies import Text, find_copies
from orchestration.articles.likeness import CopyParameters, bands_of, digest_of, shingles_of, words_of
from orchestration.articles.retold import Row, is_same
from orchestration.articles.traces import Trace, Traces
from orchestration.isolating import isolated
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake


class Known:
    """The lake's articles by their traces. As a context: what was learned is kept once it ends well.

    params: when a text counts as another's copy.
    """

    def __init__(self, lake: Lake | None, traces: Traces, params: CopyParameters | None = None) -> None:
        self._lake, self._traces, self._params = lake, traces, params or CopyParameters()
        self._new: dict[str, str] = {}

    @classmethod
    def of(cls, settings: Settings) -> "Known":
        """Those of an installation."""
        return cls(Lake(settings.lake), Traces(settings.traces))

    @classmethod
    def nothing(cls) -> "Known":
        """What is known before the first article."""
        return cls(None, Traces())

    def __enter__(self) -> Self:
        self._traces.__enter__()
        self._catch_up()
        self._traces.keep()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._traces.__exit__(kind, error, trace)

    def holds(self, article_id: str) -> bool:
        """Whether an article was taken in."""
        return self._traces.holds(article_id)

    def told_before(self, article_ids: Iterable[str]) -> dict[str, Row]:
        """The rows of articles that were taken in, without their texts."""
        return self._rows_of(self._traces.days_of(article_ids), is_whole=False)

    def whole(self, article_ids: Iterable[str]) -> dict[str, Row]:
        """The rows of articles that were taken in."""
        return self._rows_of(self._traces.days_of(article_ids))

    def same(self, rows: Sequence[Row]) -> dict[str, str]:
        """article_id of each row that is a known article under another id → that one's."""
        alike = {
            row["article_id"]: self._traces.of_words(digest_of(words_of(row["text"])), self._params.most_candidates)
            for row in rows
        }
        there = self._rows_of({name: day for near in alike.values() for name, day in near.items()})
        found = {}
        for row in rows:
            others = (there[name] for name in alike[row["article_id"]] if name in there)
            if (other := next((other for other in others if is_same(other, row)), None)) is not None:
                found[row["article_id"]] = other["article_id"]
        return found

    def superseded(self) -> dict[str, datetime]:
        """When a later version took the place of each former one, as the last resolution found."""
        if self._lake is None:
            return {}
        former = self._lake.read("versions").filter(~pl.col("is_current"))
        return dict(former.select("article_id", "superseded_at").iter_rows())

    def copies(self, texts: Sequence[Text], day: date) -> tuple[dict[str, str], list[tuple[Text, Exception]]]:
        """article_id of each copy among new texts → that of the article that it copies. They are known from here on.

        Beside them, texts that can't be compared, with what the comparison raised; they are known as articles alone.
        """
        self._new |= {text.article_id: text.text for text in texts}

        def find(some: Sequence[Text], *, is_kept: bool = True) -> dict[str, str]:
            with self._traces.attempt(is_kept=is_kept):
                return find_copies(some, self._traces, day, self._texts_of, self._params)

        originals, faults = isolated(texts, find, attempt=partial(find, is_kept=False))
        for text, _ in faults:
            self._traces.add(Trace(text.article_id, day, text.published_at), text.article_id, None, ())
        return originals, faults

    def forget_new(self) -> None:
        """Let go of what was learned since the context began."""
        self._traces.undo()

    def forget_all(self) -> None:
        """Let go of every article, to learn all days anew."""
        for day in self._traces.stamps():
            self._traces.forget(day)

    def kept(self, day: date) -> None:
        """Note that the lake holds the articles of a day as they were learned here."""
        if self._lake is not None and (stamp := self._lake.stamp("articles", day)) is not None:
            self._traces.stamp(day, stamp)

    def _rows_of(self, days: Mapping[str, date], *, is_whole: bool = True) -> dict[str, Row]:
        by_day: dict[date, list[str]] = {}
        for name, day in days.items():
            by_day.setdefault(day, []).append(name)
        found: dict[str, Row] = {}
        for day, ids in sorted(by_day.items()):
            if self._lake is not None:
                rows = self._lake.scan("articles", day).filter(pl.col("article_id").is_in(ids))
                rows = rows if is_whole else rows.drop("text")
                found |= {row["article_id"]: row for row in rows.collect().iter_rows(named=True)}
        return found

    def _texts_of(self, day: date, ids: Sequence[str]) -> dict[str, str]:
        texts = {article_id: self._new[article_id] for article_id in ids if article_id in self._new}
        missing = [article_id for article_id in ids if article_id not in texts]
        if missing and self._lake is not None:
            found = self._lake.scan("articles", day).filter(pl.col("article_id").is_in(missing))
            texts |= dict(found.select("article_id", "text").collect().iter_rows())
        return texts

    def _catch_up(self) -> None:
        """Learn the days whose file is not the one that was learned: after a kill, or when the traces are gone."""
        if self._lake is None:
            return
        learned = self._traces.stamps()
        days = {day: stamp for day in self._lake.days("articles") if (stamp := self._lake.stamp("articles", day))}
        for day in sorted(learned.keys() | days.keys()):
            if learned.get(day) != days.get(day):
                self._traces.forget(day)
                if day in days:
                    self._learn(self._lake.scan("articles", day), day)
                    self._traces.stamp(day, days[day])

    def _learn(self, articles: pl.LazyFrame, day: date) -> None:
        columns = ("article_id", "text", "published_at", "duplicate_of")
        for article_id, text, at, original in articles.select(columns).collect().iter_rows():
            try:
                digest, bands = self._traits(text, is_original=original is None)
            except Exception:  # as when it was taken in, which quarantine tells
                digest, bands = article_id, []
            self._traces.add(Trace(article_id, day, at), digest, original, bands)

    def _traits(self, text: str, *, is_original: bool) -> tuple[str, list[int]]:
        """The digest of a text's words, and the bands of its signature, which a copy's are not asked for."""
        words = words_of(text)
        if not is_original or len(words) < self._params.shortest_words:
            return digest_of(words), []
        shingles = shingles_of(words, self._params.shingle_words)
        return digest_of(words), bands_of([shingles], self._params)[0].tolist()
