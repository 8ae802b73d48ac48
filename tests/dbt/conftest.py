"""A small lake with known rows, built by dbt once a session."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from orchestration.settings import Settings
from orchestration.warehouse import as_of, nearness, transform
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame

DAY = date(2025, 12, 11)
TEXT = "👨‍👩‍👧 Café: two B-52s flew."
START = TEXT.index("two")
KINDS = {"a1": "command", "a2": "daily"}
DAYS = {"a0": "stated_day", "a1": "stated_zone", "a2": "stated_clock", "a3": "utc", "a4": None}
NAMED = [
    {"report_id": "r1", "claim_type": "exercise", "value": "freedom-edge", "variant": "25"},
    {"report_id": "r2", "claim_type": "exercise", "value": "coral-lantern", "variant": "7"},
    {"report_id": "r1", "claim_type": "vessel", "value": "warship", "variant": "Fujian", "vessel_id": "chn-fujian"},
    {"report_id": "r1", "claim_type": "vessel", "value": "frigate", "variant": "Luoyang", "vessel_id": "chn-luoyang"},
    {"report_id": "r5", "claim_type": "crossing", "value": "taiwan-strait", "operator": "CHN", "count": 12},
    {"report_id": "r5", "claim_type": "missile", "value": "Hwasong-18", "operator": "PRK", "count": 1},
    {"report_id": "r5", "claim_type": "time", "value": "10:15", "variant": "local time"},
]
"""What is named beside aircraft, as claims: two exercises in one drill, and a ship and an exercise that no table knows."""
RELATIONS = {"sea-of-japan": "location", "okinawa": "near", "guam": "origin"}


def _lake(lake: Lake) -> None:
    articles = [("a0", "s1", None), ("a1", "s1", None), ("a2", "s2", None), ("a3", "s3", "a2"), ("a4", None, None)]
    lake.write(
        "articles",
        frame(
            "articles",
            [
                {"article_id": a, "external_id": a, "source_id": s, "text": TEXT, "duplicate_of": d}
                | {"published_at": datetime(2025, 12, 11, tzinfo=UTC), "captured_on": DAY}
                | {"captured_at": datetime(2025, 12, 12, tzinfo=UTC)}
                | {
                    "source_name": s and f"The {s.upper()} Post",
                    "source_kind": KINDS.get(a),
                    "published_on_from": DAYS[a],
                }
                for a, s, d in articles
            ],
        ),
        DAY,
    )
    entered = datetime(2025, 12, 12, tzinfo=UTC)
    former = {"article_id": "a0", "version": 1, "is_current": False, "superseded_by": "a1", "superseded_at": entered}
    newest = {"article_id": "a1", "version": 2, "is_current": True, "appeared_at": entered}
    chain = [former | {"appeared_at": datetime(2025, 12, 11, tzinfo=UTC)}, newest]
    lake.write("versions", frame("versions", [{"first_version_id": "a0"} | each for each in chain]))
    span = {"evidence_start": START, "evidence_end": len(TEXT), "captured_on": DAY}
    report = {"date_precision": "day", "start_date": date(2025, 12, 10), "end_date": date(2025, 12, 10)}
    drill = {"kind": "drill", "event_type": "air_exercise", "status": "occurred"}
    reports = [
        span | report | drill | {"report_id": f"r{i}", "article_id": f"a{i}", "confidence": c}
        for i, c in [(1, 0.9), (2, 0.5), (3, 0.5), (4, 0.5)]
    ]
    reports.append(span | report | drill | {"report_id": "r0", "article_id": "a0", "confidence": 0.9})
    scramble = {"kind": "incident", "event_type": "scramble", "confidence": 0.8, "article_id": "a1"}
    later = {"start_date": date(2025, 12, 12), "end_date": date(2025, 12, 12)}
    reports.append(span | report | scramble | later | {"report_id": "r5", "status": "occurred"})
    credited = {"agency": "kyodo"}  # and so the copy of it is
    reports[1:3] = [row | credited for row in reports[1:3]]
    reports[3] |= {"status": "planned"}
    off = {"status": "cancelled", "start_date": date(2025, 12, 20), "end_date": date(2025, 12, 20)}
    reports.append(span | report | drill | off | {"report_id": "r7", "article_id": "a4", "confidence": 0.5})
    reports.append(span | report | scramble | {"report_id": "r6", "status": "denied"})
    lake.write("reports", frame("reports", reports), DAY)
    claims = [
        ("r0", "aircraft", "B-52", "USA", 9),  # of a former version, which counts no longer
        ("r1", "aircraft", "B-52", "USA", 2),
        ("r2", "aircraft", "B-52", None, 4),  # a copy repeats it: one voice, and less sure than r1
        ("r3", "aircraft", "B-52", None, 4),
        ("r1", "aircraft", "F-35", "JPN", 1),  # two variants add up
        ("r1", "aircraft", "F-35", "JPN", 2),
        ("r1", "aircraft", "aircraft", None, 5),  # the total of the above, and a part of it
        ("r1", "aircraft", "aircraft", None, 3),
        ("r4", "aircraft", "F-15", "JPN", None),
        ("r4", "aircraft", "KC-135", "USA", 1),  # announced, and no word of it where it was held
        *[("r1", "country", c, None, None) for c in ("USA", "JPN")],
        ("r1", "place", "sea-of-japan", None, None),
        ("r4", "place", "okinawa", None, None),
        ("r1", "base", "guam", None, None),
        ("r5", "country", "JPN", None, None),
        ("r5", "target", "CHN", None, None),
        ("r5", "aircraft", "F-15", "JPN", 2),
        ("r5", "aircraft", "H-6", "CHN", 1),
    ]
    roles = {"JPN": "responder", "CHN": "actor"}
    lake.write(
        "claims",
        frame(
            "claims",
            [
                span
                | {"claim_id": f"c{i}", "report_id": r, "claim_type": t, "value": v, "operator": o, "count": n}
                | {"relation": RELATIONS.get(v)}
                | {"role": (roles[o] if r == "r5" else "participant") if t == "aircraft" else None}
                for i, (r, t, v, o, n) in enumerate(claims)
            ]
            + [span | {"claim_id": f"n{i}"} | told for i, told in enumerate(NAMED)],
        ),
        DAY,
    )
    said = {"speaker": "Kihara Minoru", "role": "Defence Minister", "organisation": "Ministry of Defense"}
    statement = {"statement_id": "q1", "article_id": "a1", "report_id": "r1", "quote": "two flew", "is_direct": False}
    readings = [{"article_id": f"a{n}", "read_as": "en", "written_in": "en", "captured_on": DAY} for n in range(1, 5)]
    lake.write("readings", frame("readings", readings), DAY)
    lake.write("statements", frame("statements", [span | said | statement]), DAY)
    event = report | {"first_captured_on": DAY, "status": "occurred"}
    scrambled = {"kind": "incident", "event_type": "scramble"}
    events = [
        event | drill | {"event_id": "e1", "founding_report_id": "r1"},
        event | scrambled | later | {"event_id": "e2", "founding_report_id": "r5"},
        event | drill | off | {"event_id": "e3", "founding_report_id": "r7"},
    ]
    window = {
        "window_start": datetime(2025, 12, 9, 22, tzinfo=UTC),
        "window_end": datetime(2025, 12, 10, 22, tzinfo=UTC),
    }
    bulletin = window | {"series_id": "twn-mnd", "day": date(2025, 12, 11), "category": "aircraft", "nation": "CHN"}
    counted = [("a1", None, 45), ("a1", "J-16", 16), ("a2", None, 44)]
    counts = [
        span
        | bulletin
        | {"count_id": f"{a}-{kind}", "article_id": a, "aircraft_type": kind, "count": n, "surface": f"{n}"}
        for a, kind, n in counted
    ]
    lake.write("official_counts", frame("official_counts", counts), DAY)
    lake.write("events", frame("events", events))
    pairs = [("e1", "r1"), ("e1", "r2"), ("e1", "r3"), ("e1", "r4"), ("e2", "r5"), ("e2", "r6"), ("e3", "r7")]
    lake.write("event_reports", frame("event_reports", [{"event_id": e, "report_id": r} for e, r in pairs]))
    link = {"report_id": "r5", "answers_report_id": "r1", "captured_on": DAY}
    told = [
        link | {"relation": "after", "evidence": "two days after"},
        link | {"relation": "response", "evidence": "in answer to"},
    ]
    lake.write("report_links", frame("report_links", told), DAY)
    past = {"timeline": "published", "report_id": "r4", "event_id": "e4"}
    since, until = datetime(2025, 12, 11, tzinfo=UTC), datetime(2025, 12, 11, 6, tzinfo=UTC)
    lake.write("past_event_reports", frame("past_event_reports", [past | {"known_from": since, "known_until": until}]))
    corrected = {
        "subject": "event",
        "subject_id": "e2",
        "field": "fighter_count",
        "value": "2",
        "number": 2,
        "made_by": "A. N. Alyst",
    }
    made = {
        "correction_id": "k1",
        "action": "change",
        "made_at": datetime(2025, 12, 13, tzinfo=UTC),
        "reason": "as the ministry says",
    }
    lake.write("corrections", frame("corrections", [corrected | made]))


@pytest.fixture(scope="session")
def marts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    settings = Settings(home=tmp_path_factory.mktemp("home"))
    _lake(Lake(settings.lake))
    transform.prepare(settings)
    done = subprocess.run(
        # with the unit tests, which production leaves out
        [str(Path(sys.executable).with_name("dbt")), "build"],
        cwd=settings.dbt_project,
        env=os.environ
        | transform.environment(settings)
        | {"DBT_TARGET_PATH": str(settings.dbt_target / "running"), "DBT_LOG_PATH": str(settings.home / "logs")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    with duckdb.connect(str(settings.build)) as connection:
        for statement in [*nearness.duckdb_macros(), *as_of.macros(settings).values()]:
            connection.execute(statement)
    with duckdb.connect(str(settings.build), read_only=True) as connection:
        yield connection
