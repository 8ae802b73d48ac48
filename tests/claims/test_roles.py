"""What the reader says that craft are to their events, by the table of examples."""

from datetime import date

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Claim, Report
from orchestration.claims.read import read_article
from tests.examples.roles import ROLES


def _event(report: Report, claims: tuple[Claim, ...]) -> str:
    mine = [c for c in claims if c.report_id == report.report_id]
    who, whom = (",".join(sorted(c.value for c in mine if c.claim_type == kind)) for kind in ("country", "target"))
    craft = [c for c in mine if c.claim_type in ("aircraft", "vessel")]
    sides = []
    for role in sorted({c.role or "-" for c in craft}):
        counted = (f"{c.value} {c.operator or '-'} {c.count or '-'}" for c in craft if (c.role or "-") == role)
        sides.append(f"{role}: {', '.join(sorted(counted))}")
    return f"{report.event_type} | {f'{who} > {whom}' if whom else who} | {'; '.join(sides)}"


@pytest.mark.parametrize(("text", "events"), ROLES)
def test_what_craft_are_to_their_event(text: str, events: list[str], lexicon: Lexicon) -> None:
    reading = read_article("a", text, date(2026, 3, 5), lexicon)
    assert sorted(_event(report, reading.claims) for report in reading.reports) == events
    assert all(c.role is None for c in reading.claims if c.claim_type not in ("aircraft", "vessel"))
