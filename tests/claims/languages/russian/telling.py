"""What a Russian text tells, an event a line."""

from datetime import date

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PUBLISHED = date(2026, 3, 12)


def told(text: str, published: date = PUBLISHED) -> list[str]:
    """'scramble 2026-03-09 RUS > USA: Su-27 RUS 2, RC-135 USA 1 @ black-sea' for each event, in order."""
    reading = read_article("a", text, published, lexicon_of("ru"))
    lines = []
    for report in reading.reports:
        claims = [claim for claim in reading.claims if claim.report_id == report.report_id]
        named = {kind: "+".join(c.value for c in claims if c.claim_type == kind) for kind in ("country", "target")}
        craft = ", ".join(
            " ".join(str(part) for part in (c.variant or c.value, c.operator, c.count) if part is not None)
            for c in claims if c.claim_type == "aircraft"
        )  # fmt: skip
        days = f"{report.start_date or '?'}" + (f"..{report.end_date or ''}" * (report.end_date != report.start_date))
        places = " ".join(c.value for c in claims if c.claim_type == "place")
        state = "" if report.status == "occurred" else f" {report.status}"
        line = f"{report.event_type}{state} {days} {named['country']} > {named['target']}: {craft} @ {places}"
        lines.append(" ".join(line.split()))
    return lines
