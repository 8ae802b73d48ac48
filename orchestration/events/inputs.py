"""What a resolution is told of, as frames of the lake: which reports changed, and the profiles of those alone. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from orchestration.events.profiles import Profile, profiles

Tables = Sequence[Mapping[str, str]]

_AT_ONCE = 20_000
"""Reports whose profiles are made together, so that memory does not grow with all of them."""
_REPORT = (
    "report_id", "article_id", "kind", "event_type", "status", "start_date", "end_date", "date_precision", "confidence",
)  # fmt: skip
_CLAIM = ("report_id", "claim_type", "value", "operator", "count", "variant", "count_qualifier")
_ARTICLE = ("article_id", "source_id", "published_at", "published_on", "captured_at", "captured_on")
_VERSION = (
    "article_id", "first_version_id", "is_current", "appeared_at", "superseded_at", "superseded_captured_at",
    "duplicate_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Articles with their versions, and what is read in them."""

    articles: pl.DataFrame
    reports: pl.DataFrame
    claims: pl.DataFrame
    versions: pl.DataFrame
    event_types: Tables
    aircraft_classes: Tables
    sources: Tables

    def digests(self) -> dict[str, int]:
        """A number for each report that has a profile, which is another when anything in its profile is."""
        told = self.articles.select(_ARTICLE).join(self.versions.select(_VERSION), on="article_id")
        originals = told.select(
            pl.col("article_id").alias("original"), of_first="first_version_id", of_current="is_current"
        )
        claims = self.claims.select(_CLAIM)
        claimed = claims.select("report_id", claimed=claims.hash_rows()).group_by("report_id").agg(pl.sum("claimed"))
        rows = (
            self.reports.select(_REPORT)
            .filter(pl.col("status") != "denied")
            .join(told, on="article_id")
            .with_columns(original=pl.coalesce("duplicate_of", "article_id"))
            .join(originals, on="original", how="left")
            .join(claimed, on="report_id", how="left")
        )
        return dict(zip(rows["report_id"], rows.hash_rows().reinterpret(signed=True), strict=True))

    def portions(self, report_ids: Sequence[str], digests: Mapping[str, int]) -> Iterator[list[tuple[Profile, int]]]:
        """The profiles of some reports with their digests, some at a time."""
        for start in range(0, len(report_ids), _AT_ONCE):
            some = pl.Series(report_ids[start : start + _AT_ONCE], dtype=pl.String()).implode()
            reports = self.reports.filter(pl.col("report_id").is_in(some))
            of_articles = self.versions.filter(pl.col("article_id").is_in(reports["article_id"].implode()))
            needed = pl.concat([of_articles["article_id"], of_articles["duplicate_of"].drop_nulls()]).implode()
            found = profiles(
                self.articles.filter(pl.col("article_id").is_in(needed)),
                reports,
                self.claims.filter(pl.col("report_id").is_in(some)),
                self.event_types,
                self.aircraft_classes,
                self.versions.filter(pl.col("article_id").is_in(needed)),
                self.sources,
            )
            yield [(profile, digests[profile.report_id]) for profile in found]
