"""What each article says of an event, side by side, with the passage that it says it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orchestration.output.readers import read_by
from orchestration.reporting import words
from orchestration.reporting.catalogue import Catalogue, Link
from orchestration.reporting.passages import Passage
from orchestration.reporting.rows import Row


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account of an event; the passage is None where it repeats that of the article it copies.

    corrected: the day on which this text took a former one's place; empty where there was none. page: the page on which
    the passage begins, None of a text that has no pages. read_by: which of two readers tells it, empty where one read.
    """

    anchor: str
    source: Link
    title: str
    address: str | None
    published: str
    corrected: str
    is_copy: bool
    dependence: str
    confidence: str
    passage: Passage | None
    page: int | None
    read_by: str
    report: Row
    claims: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Former:
    """What an article told of an event before its outlet corrected it, from one day to another."""

    source: Link
    title: str
    address: str | None
    appeared: str
    corrected: str
    evidence: str


def former(rows: Sequence[Row], catalogue: Catalogue) -> list[Former]:
    """What former versions of articles told of an event, the earliest first."""
    return [
        Former(
            catalogue.source(row["source_id"]),
            row["title"] or "Untitled article",
            words.link(row["url"]),
            words.day(row["appeared_at"]),
            words.day(row["superseded_at"]),
            row["evidence"] or "",
        )
        for row in sorted(rows, key=lambda row: (row["appeared_at"], row["report_id"]))
    ]


def accounts(
    reports: Sequence[Row],
    claims: Mapping[str, Sequence[Row]],
    articles: Mapping[str, Row],
    passages: Mapping[str, Passage],
    catalogue: Catalogue,
) -> list[Account]:
    """The accounts of an event, the earliest publication first and copies behind."""
    told = {report["article_id"] for report in reports}

    def account(report: Row) -> Account:
        article = articles.get(report["article_id"], {})
        is_copy = bool(article.get("is_copy"))
        repeats = is_copy and article["original_article_id"] in told
        return Account(
            anchor=f"account-{words.file_name(report['report_id'])}",
            source=catalogue.source(article.get("source_id")),
            title=article.get("title") or "Untitled article",
            address=words.link(article.get("url")),
            published=words.day(article.get("published_on")),
            corrected=words.day(article["appeared_at"]) if article.get("version", 1) > 1 else "",
            is_copy=is_copy,
            dependence=words.dependence(report["dependence"]),
            confidence=f"{report['confidence']:.2f}",
            passage=None if repeats else passages.get(report["report_id"]),
            page=report["evidence_page"],
            read_by=read_by(report["reader"], report["agreed"]),
            report=report,
            claims=claims.get(report["report_id"], ()),
        )

    def order(report: Row) -> tuple[bool, str, str]:
        article = articles.get(report["article_id"], {})
        return bool(article.get("is_copy")), str(article.get("published_at") or "9"), report["report_id"]

    return [account(report) for report in sorted(reports, key=order)]
