"""Shows a reading as one HTML page without outside requests; what the text says is always escaped."""

from collections.abc import Mapping, Sequence

from orchestration.claims.model import Reading
from orchestration.output.pages import environment
from orchestration.reading_view.marking import (
    claim_anchor,
    describe,
    headline,
    marks_of,
    read_by,
    said_by,
    statement_anchor,
    stretches,
)
from orchestration.reading_view.meanings import meaning_of


def page(
    articles: list[tuple[str, str, Reading]],
    places: Mapping[str, str],
    meanings: Mapping[str, str],
    refused: Sequence[Sequence[str]] = (),
) -> str:
    """The page of one or more articles, each as (title, text, reading).

    places: the names of places by their ids; meanings: what rules mean. refused: of each article
    what of a second reader was refused, a sentence each.
    """
    shown = [
        {
            "title": title,
            "name": f"text-{at}-" if len(articles) > 1 else "",
            "stretches": list(stretches(text, marks_of(reading, places))),
            "reports": [
                {
                    "number": number,
                    "headline": headline(report),
                    "confidence": f"{report.confidence:.2f}",
                    "rule": report.rule,
                    "support": report.support,
                    "read_by": read_by(report),
                    "claims": [
                        (
                            claim_anchor(at),
                            c.claim_type,
                            describe(c, places),
                            c.surface,
                            c.rule,
                            meaning_of(c.rule, meanings),
                            read_by(c),
                        )
                        for at, c in enumerate(reading.claims)
                        if c.report_id == report.report_id
                    ],
                }
                for number, report in enumerate(reading.reports, start=1)
            ],
            "refused": refused[at - 1] if refused else (),
            "doubted": [
                (
                    headline(report),
                    f"{report.confidence:.2f}",
                    report.support,
                    text[report.evidence_start : report.evidence_end],
                )
                for report in reading.doubted
            ],
            "statements": [
                (
                    statement_anchor(at),
                    said_by(s),
                    s.country or "",
                    s.quote,
                    "quoted" if s.is_direct else "reported",
                    s.rule,
                )
                for at, s in enumerate(reading.statements)
            ],
        }
        for at, (title, text, reading) in enumerate(articles, start=1)
    ]
    return environment("orchestration.reading_view").get_template("reading.html").render(articles=shown)
