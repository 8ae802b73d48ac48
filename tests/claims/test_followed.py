"""The article that docs/how-an-article-is-read.md follows through all rooms."""

from datetime import date

from orchestration.claims.read import read_article

TEXT = (
    "Japan scrambled four F-15s from Naha on Tuesday after a pair of Russian Tu-95MS bombers entered its air defense "
    "identification zone over the East China Sea, the Joint Staff said.\n\nThe bombers turned north an hour later. In "
    "response, Tokyo and Washington held a joint exercise over the Sea of Japan on Thursday with two B-1Bs."
)


def test_it_is_read_as_the_page_tells(lexicon) -> None:
    reading = read_article("a", TEXT, date(2026, 3, 6), lexicon)
    kinds = {r.report_id: r.event_type for r in reading.reports}
    assert [(r.event_type, str(r.start_date)) for r in reading.reports] == [
        ("scramble", "2026-03-03"), ("adiz_entry", "2026-03-03"), ("air_exercise", "2026-03-05"),
    ]  # fmt: skip
    craft = [(kinds[c.report_id], c.value, c.operator, c.count) for c in reading.claims if c.claim_type == "aircraft"]
    assert craft == [
        ("scramble", "F-15", "JPN", 4),
        ("adiz_entry", "Tu-95", "RUS", 2),
        ("air_exercise", "B-1", "USA", 2),
    ]
    assert [(kinds[x.report_id], kinds[x.answers_report_id or ""], x.lag_days) for x in reading.links] == [
        ("scramble", "adiz_entry", 0), ("air_exercise", "adiz_entry", 2),
    ]  # fmt: skip
    assert [s.organisation for s in reading.statements] == ["Joint Staff"]
