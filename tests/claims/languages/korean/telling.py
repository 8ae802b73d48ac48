"""What is read from a Korean text, a line for each event: its type, days, who against whom, and with what."""

from datetime import date

from orchestration.claims.model import Claim
from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PUBLISHED = date(2026, 3, 12)


def told(text: str) -> list[str]:
    """'adiz_entry 2026-03-09 CHN>KOR aircraft CHN 2'."""
    reading = read_article("a", text, PUBLISHED, lexicon_of("ko"))
    lines = []
    for report in reading.reports:
        claims = [c for c in reading.claims if c.report_id == report.report_id]
        end = "" if report.end_date == report.start_date else f"..{report.end_date or ''}"
        sides = ("+".join(sorted(c.value for c in claims if c.claim_type == kind)) for kind in ("country", "target"))
        craft = ", ".join(map(_craft, (c for c in claims if c.claim_type == "aircraft")))
        status = "" if report.status == "occurred" else f"{report.status} "
        lines.append(f"{report.event_type} {report.start_date}{end} {status}{'>'.join(sides)} {craft}".rstrip())
    return lines


def _craft(claim: Claim) -> str:
    exactly = "" if claim.count_qualifier in ("exact", "unknown") else claim.count_qualifier
    parts = (claim.variant or claim.value, claim.operator, exactly, claim.count, "presumed" if claim.presumed else "")
    return " ".join(str(part) for part in parts if part)
