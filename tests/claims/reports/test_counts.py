"""Which mentions of aircraft are claims: restatements once, additions summed, classes where they add something."""

from datetime import date

import pytest

from orchestration.claims.read import read_article

LEAD = "Two U.S. B-52s and four Japanese F-15s held an exercise over the Sea of Japan on Monday."


def aircraft(text: str, lexicon) -> list[str]:
    claims = read_article("a", text, date(2026, 3, 12), lexicon).claims
    found = [c for c in claims if c.claim_type == "aircraft"]
    return [f"{c.variant or c.value} {c.operator or '-'} {'-' if c.count is None else c.count}" for c in found]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (LEAD, ["B-52 USA 2", "F-15 JPN 4"]),
        (f"{LEAD} The two B-52s came from Guam.", ["B-52 USA 2", "F-15 JPN 4"]),
        (f"{LEAD} The bombers were escorted by the fighters.", ["B-52 USA 2", "F-15 JPN 4"]),
        (f"{LEAD} A B-52 had engine trouble.", ["B-52 USA 2", "F-15 JPN 4"]),
        (f"{LEAD} Two more B-52s took part.", ["B-52 USA 4", "F-15 JPN 4"]),
        (f"{LEAD} The B-52Hs came from Guam.", ["B-52H USA 2", "F-15 JPN 4"]),
        (f"{LEAD} A tanker aircraft took part.", ["B-52 USA 2", "F-15 JPN 4", "tanker - 1"]),
        (
            "Two U.S. bombers and four Japanese F-15s held an exercise on Monday. The B-1Bs came from Guam.",
            ["F-15 JPN 4", "B-1B USA 2"],
        ),
        (
            "Taiwan detected 1 Y-8 anti-submarine plane, 1 Y-8 reconnaissance plane of China near the island on Monday.",
            ["Y-8 CHN 1", "Y-8 CHN 1"],
        ),
        (
            "U.S. B-52s and Japanese F-15s held an exercise on Monday. The two B-52s came from Guam.",
            ["F-15 JPN -", "B-52 USA 2"],
        ),
    ],
)
def test_mentions_that_are_claims(text: str, claims: list[str], lexicon) -> None:
    assert aircraft(text, lexicon) == claims
