"""One event told twice, or two events: by group, days, parties and what is named."""

from datetime import date

import pytest

from orchestration.claims.read import read_article


def events(text: str, lexicon) -> int:
    return len(read_article("a", text, date(2026, 3, 12), lexicon).reports)


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Australia held an air exercise on Monday. The exercise of Japan and Australia took place off Kyushu.",
        "Japan and Australia held an air exercise on Monday. The exercise was held with the United States too.",
        "China and Russia flew a joint patrol on Monday. The exercise of China and Russia lasted eight hours.",
        "A Chinese J-15 locked its radar on a Japanese F-15 on Monday. Japan's F-15 was locked on by China.",
        "Taiwan detected 21 Chinese aircraft around the island on Monday. Chinese aircraft flew near Taiwan on Monday.",
    ],
)
def test_one_event_told_twice(text: str, lexicon) -> None:
    assert events(text, lexicon) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Australia held an air exercise on Monday. Japan and Australia held an air exercise on Tuesday.",
        "Japan and Australia held an air exercise on Monday. France and Italy held an air exercise on Monday.",
        "Japan and Australia held Cope North on Monday. Japan and Australia held Talisman Sabre on Monday.",
        "Two Tu-95s of Russia flew near Japan on Monday. Two Tu-95s of Russia entered the Alaska ADIZ on Monday.",
        "Japan scrambled F-15s against Chinese H-6s on Monday. South Korea scrambled F-15s against Chinese H-6s on Monday.",
    ],
)
def test_two_events(text: str, lexicon) -> None:
    assert events(text, lexicon) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Greece sent two F-16s to meet four French Rafales over Crete on Monday. The two air forces held the exercise to practise escort.",
            [("air_exercise", ["FRA", "GRC"])],
        ),
        (
            "Canadian CF-18s intercepted a U.S. B-52 over Alberta on Monday. The drill lasted three hours.",
            [("air_exercise", ["CAN", "USA"])],
        ),
        (
            "Greek F-16s intercepted two Turkish F-16s over the Aegean on Monday. Athens protested.",
            [("scramble", ["GRC"])],
        ),
    ],
)
def test_a_meeting_of_allies_is_the_exercise_that_it_is_then_called(text: str, told, lexicon) -> None:
    reading = read_article("a", text, date(2026, 3, 12), lexicon)
    assert [
        (
            r.event_type,
            sorted(c.value for c in reading.claims if (c.report_id, c.claim_type) == (r.report_id, "country")),
        )
        for r in reading.reports
    ] == told
