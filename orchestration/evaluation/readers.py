"""What each reader makes of annotated articles that a home holds: read anew, a model by its kept answers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl

from orchestration.articles.versions import versions_of
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.model import UNHELD
from orchestration.claims.stage import SecondReader, read_articles
from orchestration.evaluation.gold import GoldArticle, GoldEvent
from orchestration.evaluation.scoring import ALIASES, match, place_key
from orchestration.evaluation.warehouse import Holdings, Read
from orchestration.events.stage import resolve_events
from orchestration.second_reader.agreement import JOINED
from orchestration.second_reader.second import Second
from orchestration.second_reader.shares import CASES, VALUED, Case, Shares, Valued
from orchestration.second_reader.stage import answers_of
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows, language_tables, read_reference
from orchestration.warehouse.schema import frame

Frames = Mapping[str, pl.DataFrame]
Counts = Mapping[tuple[Valued, Case], tuple[int, int]]
"""(right, judged) of each value and case."""


def read_by(settings: Settings, gold: Sequence[GoldArticle], *, neutral: bool = False) -> tuple[Frames, Holdings]:
    """The tables and the holdings that the reader of the settings gives of the annotated articles.

    neutral: as if nothing were known of how often each reader was right, so that nothing is left out for it.
    """
    reference = read_reference(settings.reference)
    wanted = [article.id for article in gold]
    articles = Lake(settings.lake).read("articles").filter(pl.col("external_id").is_in(wanted))
    lexicons = build_lexicons(reference, language_tables(settings.languages))
    if settings.reader == "rules":
        return read_anew(articles, lexicons, reference)
    with answers_of(settings) as answers:
        second = Second(settings, reference, answers, lexicons, Shares({}) if neutral else None)
        return read_anew(articles, lexicons, reference, second)


def read_anew(
    articles: pl.DataFrame,
    lexicons: Mapping[str, Lexicon],
    reference: Mapping[str, Rows],
    second: SecondReader | None = None,
) -> tuple[Frames, Holdings]:
    """The tables that reading gives of articles, and what evaluation compares of them."""
    read = read_articles(articles, lexicons, second=second)
    events = resolve_events(
        articles=articles,
        reports=read["reports"],
        claims=read["claims"],
        report_links=read["report_links"],
        places=reference["places"],
        event_types=reference["event_types"],
        aircraft_classes=reference["aircraft_classes"],
        sources=reference["sources"],
        previous_events=frame("events"),
        versions=versions_of(articles),
    )
    names = {row["place_id"]: row["name"] for row in reference["places"]}
    ids = dict(articles.select("article_id", "external_id").iter_rows())
    event_of = dict(events["event_reports"].select("report_id", "event_id").iter_rows())
    counting = read["claims"].filter(~pl.col("is_doubted"))
    reports: dict[str, list[Read]] = {}
    for row in read["reports"].filter(~pl.col("status").is_in(sorted(UNHELD))).iter_rows(named=True):
        claims = counting.filter(pl.col("report_id") == row["report_id"])
        values = {
            kind: claims.filter(pl.col("claim_type") == kind)["value"].to_list()
            for kind in ("country", "target", "place")
        }
        aircraft = claims.filter(pl.col("claim_type") == "aircraft").select("value", "operator", "count").rows()
        reports.setdefault(ids[row["article_id"]], []).append(
            Read(
                row["report_id"], event_of.get(row["report_id"]), row["kind"], row["event_type"],
                row["start_date"] and row["start_date"].isoformat(), row["end_date"] and row["end_date"].isoformat(),
                frozenset(values["country"]), frozenset(values["target"]),
                frozenset(names.get(place, place) for place in values["place"]), tuple(aircraft), row["confidence"],
            )
        )  # fmt: skip
    links = events["event_links"].select("event_id", "answers_event_id").rows()
    groups = {row["event_type"]: row["event_group"] for row in reference["event_types"]}
    return read, Holdings(frozenset(ids.values()), groups, reports, frozenset(links))


def counts_of(settings: Settings, gold: Sequence[GoldArticle]) -> Counts:
    """How often what both readers state was right, what the rules alone state, and what the model alone does."""
    right, judged = Counter[tuple[Valued, Case]](), Counter[tuple[Valued, Case]]()

    def judge(value: Valued, case: Case, is_right: bool) -> None:
        judged[value, case] += 1
        right[value, case] += is_right

    both = settings.model_copy(update={"reader": "both"})
    frames, holdings = read_by(both, gold, neutral=True)
    readers = {row["report_id"]: _case(row) for row in frames["reports"].iter_rows(named=True)}
    names = {row["place_id"]: row["name"] for row in read_reference(settings.reference)["places"]}
    for article in gold:
        found = holdings.reports.get(article.id, [])
        events = {found[j].report_id: article.events[i] for i, j in match(article.events, found, holdings.groups)}
        for read in found:
            judge("event", readers[read.report_id], read.report_id in events)
        claims = frames["claims"].filter(pl.col("report_id").is_in(list(events)))
        for value, case, is_right in _claims_judged(claims, events, names):
            judge(value, case, is_right)
    alone_cases: tuple[Case, ...] = ("rules", "model")
    for case in alone_cases:
        _, alone = read_by(settings.model_copy(update={"reader": case}), gold, neutral=True)
        for article in gold:
            found = alone.reports.get(article.id, [])
            for i, j in match(article.events, found, alone.groups):
                wanted = article.events[i].type
                judge("type", case, ALIASES.get(wanted, wanted) == found[j].event_type)
    return {(value, case): (right[value, case], judged[value, case]) for value in VALUED for case in CASES}


def _claims_judged(
    claims: pl.DataFrame, events: Mapping[str, GoldEvent], names: Mapping[str, str]
) -> Iterator[tuple[Valued, Case, bool]]:
    """Each claim of an event that an annotator found: what it is, who states it, whether it is right."""
    for row in claims.filter(pl.col("agreed").is_not_null()).iter_rows(named=True):
        event, value, case = events[row["report_id"]], row["value"], _case(row)
        match row["claim_type"]:
            case "aircraft":
                alike = [a for a in event.aircraft if (a.type, a.count) == (value, row["count"])]
                yield "aircraft", case, any(a.operator in (None, row["operator"]) for a in alike)
            case "country":
                yield "country", case, value in event.countries
            case "target":
                yield "target", case, value in (event.target or ())
            case "place":
                yield "place", case, place_key(names.get(value, value)) in {place_key(p) for p in event.places}
            case "date":
                yield "day", case, value.partition("/")[0] == event.date.start


def _case(row: Mapping[str, object]) -> Case:
    if row["agreed"] or JOINED in str(row["reader"]):
        return "agreed"
    return "rules" if row["reader"] == "rules" else "model"


def write_counts(counts: Counts, path: Path) -> None:
    """Write counts as the table that confidence rests on (seeds/reference/readers.csv)."""
    rows = [f"{value},{case},{right},{judged}" for (value, case), (right, judged) in counts.items() if judged]
    path.write_text("\n".join(["value,case,right,judged", *rows]) + "\n", encoding="utf-8")
