"""Each check passes on good rows and fails on bad ones."""

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from expectations import articles, claims, corrections, counts, events, links, quarantine, readings, reports
from expectations.runner import validate
from expectations.suites import LAKE, MARTS
from orchestration.warehouse.schema import frame

AT = datetime(2026, 3, 11, tzinfo=UTC)
NOW = AT + timedelta(minutes=5)
REFERENCE = {
    "aircraft_fleets": [{"aircraft_type": "B-2", "operator": "USA", "fleet": "20"}],
    "aircraft_classes": [{"aircraft_class": "aircraft"}],
}


def article(**changes):
    return (
        dict(article_id="a", external_id="one", text="Jets flew.", language="en", captured_at=AT, published_at=AT)
        | changes
    )


def report(**changes):
    return dict(report_id="r", article_id="a", kind="drill", status="occurred", start_date=date(2026, 3, 10), end_date=date(2026, 3, 10),
                date_precision="day", confidence=0.9, evidence_start=0, evidence_end=4) | changes  # fmt: skip


def claim(**changes):
    return dict(claim_id="c", report_id="r", claim_type="aircraft", value="B-2", surface="two B-2s", operator="USA", count=2,
                count_qualifier="exact", role="actor", relation="near", vessel_id=None) | changes  # fmt: skip


def event(**changes):
    return dict(event_id="e", title="A drill", independent_sources=1, aircraft_count=2, target_count=1, responder_count=2, crossings_count=2, time_of_day="07:10", start_date=date(2026, 3, 10),
                end_date=date(2026, 3, 10), date_precision="day") | changes  # fmt: skip


def reading(**changes):
    return dict(article_id="a", read_as="en", written_in="en") | changes


def settled(**changes):
    return dict(event_id="e", role="actor", count=2, count_read=2, count_low=2, count_high=3) | changes


def link(**changes):
    return dict(report_id="r", answers_report_id="s", relation="response", lag_days=0) | changes


def event_link(**changes):
    return dict(event_id="e", answers_event_id="f", lag_days=None) | changes


def correction(**changes):
    return dict(state="applied", changed=False, warning=None) | changes


def official(**changes):
    return dict(count_id="n", series_id="s", window_start=AT, window_end=AT + timedelta(days=1), category="aircraft",
                aircraft_type=None, nation="CHN", count=9, article_id="a", is_replaced=False) | changes  # fmt: skip


def activity(**changes):
    return dict(series_id="s", category="aircraft", day=date(2026, 3, 10), jump=4) | changes


EVENT = {"event_id": pl.String, "title": pl.String, "independent_sources": pl.Int64, "aircraft_count": pl.Int64,
         "target_count": pl.Int64, "responder_count": pl.Int64, "crossings_count": pl.Int64, "time_of_day": pl.String,
         "start_date": pl.Date, "end_date": pl.Date, "date_precision": pl.String}  # fmt: skip

CORRECTION = {"state": pl.String, "changed": pl.Boolean, "warning": pl.String}


def prepared(table, rows):
    if table == "articles":
        return articles.prepare(frame("articles", rows), NOW)
    if table == "readings":
        return readings.prepare(frame("readings", rows))
    if table == "reports":
        return reports.prepare(frame("reports", rows), frame("articles", [article()]))
    if table == "claims":
        return claims.prepare(frame("claims", rows), frame("reports", [report()]), REFERENCE)
    if table == "report_links":
        return links.prepare_reports(frame("report_links", rows))
    if table == "fct_event_links":
        return links.prepare_events(pl.DataFrame(rows, schema_overrides={"lag_days": pl.Int64}))
    if table == "quarantine":
        known = [article(article_id=f"a{number}") for number in range(40)]
        return quarantine.prepare(frame("quarantine", rows), frame("articles", known))
    if table == "fct_corrections":
        return corrections.prepare(pl.DataFrame(rows, schema=CORRECTION))
    if table == "fct_event_aircraft":
        return events.prepare_aircraft(pl.DataFrame(rows))
    if table == "fct_official_counts":
        return counts.prepare(pl.DataFrame(rows, schema_overrides={"aircraft_type": pl.String}))
    if table == "fct_activity_days":
        return counts.prepare_days(pl.DataFrame(rows))
    return events.prepare_events(pl.DataFrame(rows, schema=EVENT))


SUITES = {suite.table: suite for suite in [*LAKE, *MARTS]}
GOOD = {
    "articles": article,
    "readings": reading,
    "reports": report,
    "claims": claim,
    "report_links": link,
    "fct_drills": event,
    "fct_incidents": event,
    "fct_event_aircraft": settled,
    "fct_event_links": event_link,
    "fct_corrections": correction,
    "fct_official_counts": official,
    "fct_activity_days": activity,
}
HOUR = timedelta(hours=1)
BAD = [
    ("fct_official_counts", [official(), official()], "official_counts_are_unique"),
    (
        "fct_official_counts",
        [official(), official(count_id="m", window_start=AT + HOUR, window_end=AT + timedelta(days=1) + HOUR)],
        "official_windows_lie_apart",
    ),
    (
        "fct_official_counts",
        [official(), official(count_id="m", category="aircraft_across_line", count=10)],
        "official_parts_are_within_the_whole",
    ),
    (
        "fct_official_counts",
        [official(), *(official(count_id=kind, aircraft_type=kind, count=5) for kind in ("J-16", "Y-8"))],
        "official_parts_are_within_the_whole",
    ),
    ("fct_activity_days", [activity(jump=-101)], "activity_does_not_jump"),
    ("articles", [article(), article()], "article_ids_are_unique"),
    ("articles", [], "there_are_articles"),
    ("articles", [article(article_id=None)], "article_ids_are_not_null"),
    ("articles", [article(external_id=None)], "articles_have_ids"),
    ("articles", [article(text=None)], "articles_have_text"),
    ("articles", [article(text="")], "articles_have_text"),
    ("articles", [article(duplicate_of="nobody")], "copies_name_a_known_article"),
    ("articles", [article(duplicate_of="a")], "copies_name_a_known_article"),
    ("articles", [article(published_at=datetime(2027, 1, 1, tzinfo=UTC))], "publication_not_after_capture"),
    ("articles", [article(captured_at=NOW + timedelta(days=365))], "captures_lie_before_the_clock"),
    ("articles", [article(language=None)], "languages_are_told"),
    ("articles", [article(replaced_share=0.001)], "signs_are_whole"),
    ("articles", [article(tables_left_out=1)], "tables_are_read"),
    ("readings", [reading(read_as=None, written_in="ja")], "articles_are_in_a_language_that_is_read"),
    ("reports", [report(), report()], "report_ids_are_unique"),
    ("reports", [report(report_id=None)], "report_ids_are_not_null"),
    ("reports", [report(article_id="nobody")], "reports_name_an_article"),
    ("reports", [report(kind="rumour")], "report_kinds_are_known"),
    ("reports", [report(status="perhaps")], "report_statuses_are_known"),
    ("reports", [report(end_date=date(2026, 3, 9))], "report_ranges_are_in_order"),
    ("reports", [report(date_precision="month")], "report_precision_agrees"),
    ("reports", [report(date_precision="unknown")], "report_precision_agrees"),
    ("reports", [report(evidence_end=99)], "report_evidence_is_in_the_text"),
    ("reports", [report(evidence_end=0)], "report_evidence_is_in_the_text"),
    ("reports", [report(confidence=1.2)], "report_confidence_is_a_share"),
    (
        "reports",
        [report(start_date=date(1903, 12, 16), end_date=date(1903, 12, 16))],
        "events_not_before_powered_flight",
    ),
    ("reports", [report(start_date=date(2026, 3, 13), end_date=date(2026, 3, 13))], "events_not_after_publication"),
    ("claims", [claim(), claim()], "claim_ids_are_unique"),
    ("claims", [claim(claim_id=None)], "claim_ids_are_not_null"),
    ("claims", [claim(report_id="nobody")], "claims_name_a_report"),
    ("claims", [claim(claim_type="mood")], "claim_types_are_known"),
    ("claims", [claim(count_qualifier="maybe")], "claim_qualifiers_are_known"),
    ("claims", [claim(role="bystander")], "craft_roles_are_known"),
    ("claims", [claim(claim_type="place", count=None)], "roles_are_of_craft"),
    ("claims", [claim(relation="beyond")], "claim_relations_are_known"),
    ("claims", [claim(surface="")], "claim_evidence_is_not_empty"),
    ("claims", [claim(count=0)], "aircraft_counts_are_positive"),
    ("claims", [claim(claim_type="missile", count=1001)], "ships_missiles_and_crossings_within_bounds"),
    ("claims", [claim(claim_type="crossing", count=0)], "ships_missiles_and_crossings_within_bounds"),
    ("claims", [claim(claim_type="time", value="24:10", count=None)], "times_of_day_are_times"),
    ("claims", [claim(vessel_id="chn-fujian")], "named_ships_are_ships"),
    ("claims", [claim(count=21)], "aircraft_counts_within_fleet"),
    ("claims", [claim(value="aircraft", operator=None, count=3001)], "aircraft_counts_within_fleet"),
    ("report_links", [link(lag_days=-1)], "reports_answer_what_came_before"),
    ("fct_event_links", [event_link(lag_days=-2), event_link()], "events_answer_what_came_before"),
    ("quarantine", [dict(key="k", reason="empty")], "nothing_is_quarantined"),
    ("quarantine", [dict(key="k", reason="raised", payload="a1")], "no_text_makes_a_stage_raise"),
    ("quarantine", [dict(key="k", reason="raised", payload=f"a{n}") for n in range(20)], "stages_raise_on_few_texts"),
    ("fct_drills", [event(), event()], "drills_are_unique"),
    ("fct_drills", [event(title=None)], "drills_have_titles"),
    ("fct_drills", [event(end_date=date(2026, 3, 1))], "drills_ranges_are_in_order"),
    ("fct_drills", [event(date_precision="week")], "drills_precision_agrees"),
    ("fct_drills", [event(independent_sources=0)], "drills_are_reported"),
    ("fct_drills", [event(crossings_count=3)], "drills_crossings_are_a_part"),
    ("fct_drills", [event(time_of_day="7 a.m.")], "drills_times_are_times"),
    ("fct_incidents", [event(crossings_count=3)], "incidents_crossings_are_a_part"),
    ("fct_incidents", [event(time_of_day="7 a.m.")], "incidents_times_are_times"),
    ("fct_drills", [event(aircraft_count=0, crossings_count=None)], "drills_counts_are_positive"),
    ("fct_incidents", [event(), event()], "incidents_are_unique"),
    ("fct_incidents", [event(target_count=0)], "incidents_target_counts_are_positive"),
    ("fct_incidents", [event(responder_count=0)], "incidents_responder_counts_are_positive"),
    ("fct_event_aircraft", [settled(role="bystander")], "aircraft_roles_are_known"),
    ("fct_incidents", [event(title=None)], "incidents_have_titles"),
    ("fct_incidents", [event(end_date=date(2026, 3, 1))], "incidents_ranges_are_in_order"),
    ("fct_incidents", [event(date_precision="year")], "incidents_precision_agrees"),
    ("fct_incidents", [event(independent_sources=0)], "incidents_are_reported"),
    ("fct_incidents", [event(aircraft_count=0)], "incidents_counts_are_positive"),
    ("fct_event_aircraft", [settled(count_read=4)], "settled_counts_within_claims"),
    ("fct_event_aircraft", [settled(count_low=None)], "settled_counts_within_claims"),
    ("fct_event_aircraft", [settled(count=0, count_low=0)], "settled_counts_are_positive"),
    ("fct_corrections", [correction(state="gone", warning="It is gone.")], "corrections_hold"),
    ("fct_corrections", [correction(changed=True, warning="It is read anew.")], "corrections_hold"),
]


def outcome(table, rows, folder):
    results = validate([SUITES[table]], {table: prepared(table, rows)}, folder)
    return {result.check.name: result for result in results}


@pytest.mark.parametrize("table", GOOD)
def test_good_rows_pass_every_check(table, tmp_path):
    results = outcome(table, [GOOD[table]()], tmp_path)
    assert [name for name, result in results.items() if not result.passed] == []


@pytest.mark.parametrize(("table", "rows", "check"), BAD, ids=[f"{check}-{n}" for n, (_, _, check) in enumerate(BAD)])
def test_bad_rows_fail_the_check_that_is_for_them(table, rows, check, tmp_path):
    result = outcome(table, rows, tmp_path)[check]
    assert not result.passed
    assert rows == [] or result.failing >= 1
    assert "do not agree" in result.sentence


def test_windows_of_another_length_and_replaced_bulletins_are_no_fault(tmp_path):
    others = [
        official(),
        official(count_id="year", article_id="b", window_end=AT + timedelta(days=365)),
        official(count_id="before", window_start=AT + HOUR, window_end=AT + timedelta(days=1) + HOUR, is_replaced=True),
        official(count_id="part", category="aircraft_across_line", count=9),
        official(count_id="type", aircraft_type="J-16", count=9),
    ]
    assert all(result.passed for result in outcome("fct_official_counts", others, tmp_path).values())


def test_a_correction_that_does_not_hold_is_told_in_its_own_sentence(tmp_path):
    rows = [correction(), correction(state="gone", warning="Change of event e1 is gone.")]
    result = outcome("fct_corrections", rows, tmp_path)["corrections_hold"]
    assert result.sentence.endswith("1 of 2 rows of fct_corrections do not agree.")
    assert result.told == ("Change of event e1 is gone.",)
    assert outcome("fct_corrections", [], tmp_path)["corrections_hold"].passed


def test_what_is_refused_of_a_model_has_a_check_of_its_own(tmp_path):
    rows = [dict(key="k", stage="second_reader", reason=reason) for reason in ("not_in_text", "answer_raised")]
    first, both = (outcome("quarantine", some, tmp_path)["nothing_is_quarantined"] for some in (rows[:1], rows))
    assert (first.passed, both.passed, both.failing) == (True, False, 1)


def test_every_check_can_fail():
    assert {check.name for suite in SUITES.values() for check in suite.checks} == {name for _, _, name in BAD}


def test_data_docs_are_written_and_named(tmp_path):
    result = outcome("reports", [report()], tmp_path)["report_ids_are_unique"]
    assert result.page is not None and result.page.endswith(".html")
    assert (tmp_path / "index.html").exists()


@pytest.mark.parametrize(
    ("start", "end", "precision", "agrees"),
    [
        (None, None, "unknown", True),
        (date(2026, 3, 2), None, "day", True),
        (date(2026, 3, 2), date(2026, 3, 2), "day", True),
        (date(2026, 3, 2), date(2026, 3, 3), "day", False),
        (date(2026, 3, 2), date(2026, 3, 3), "range", True),
        (date(2026, 3, 2), date(2026, 3, 2), "range", False),
        (date(2026, 3, 2), date(2026, 3, 8), "week", True),
        (date(2026, 2, 1), date(2026, 2, 28), "month", True),
        (date(2026, 2, 1), date(2026, 2, 27), "month", False),
        (date(2024, 1, 1), date(2024, 12, 31), "year", True),
        (date(2023, 1, 1), date(2023, 12, 30), "year", False),
        (None, None, "day", False),
    ],
)
def test_precision_agrees_with_the_range(start, end, precision, agrees):
    row = pl.DataFrame(
        {"s": [start], "e": [end], "p": [precision]}, schema={"s": pl.Date, "e": pl.Date, "p": pl.String}
    )
    assert row.select(reports.precision_agrees(pl.col("s"), pl.col("e"), pl.col("p"))).item() is agrees
