"""Articles of one spring, told by several outlets at different times, and warehouses made of some of them."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from orchestration.intake import take_in
from orchestration.pipeline import read_day, resolve
from orchestration.settings import Settings
from orchestration.warehouse import as_of, transform
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import publish
from orchestration.warehouse.reference import read_reference

Article = Mapping[str, Any]

_BOMBERS = "Two U.S. Air Force B-52H bombers and four Japanese F-2 fighters held a joint exercise over the Sea of Japan"
_PATROL = "three Chinese H-6K bombers and two Russian Tu-95 bombers held a joint patrol over the East China Sea"
_COPIED = (
    "Four Su-35 fighters of the Russian Aerospace Forces approached Hokkaido on March 17, and Japan scrambled two F-15J "
    "fighters against them, the ministry in Tokyo said. The aircraft turned north after half an hour. Officials called "
    "the flight the longest of the year along that coast, and asked Moscow by diplomatic channels to explain it."
)
_TEXTS = [
    ("2026-03-11", f"{_BOMBERS} with the destroyer JS Haguro on Tuesday, the ministry in Tokyo said. It came a day after {_PATROL}."),
    ("2026-03-11", f"{_BOMBERS.replace('four', 'six')} on March 10, as a part of Keen Edge 26, with the destroyer JS Haguro, a spokesman said."),
    ("2026-03-12", f"{_PATROL.capitalize().replace('chinese', 'Chinese')} on March 9, Japan's Joint Staff said."),
    ("2026-03-16", "Two American B-52 bombers recently held a joint exercise with Japanese F-2 fighters over the Sea of Japan."),
    ("2026-03-18", _COPIED),
    ("2026-03-19", _COPIED),
    ("2026-03-20", _COPIED + " Nothing more was said."),
    ("2026-03-25", "The air forces of Japan and the United States held a joint exercise with B-52 bombers over the Sea of Japan in "
                   "March. Chinese and Russian H-6 and Tu-95 bombers had held a joint patrol over the East China Sea on March 9."),
    ("2026-04-02", "South Korea scrambled four F-15K fighters on March 31 against two Russian Tu-95 bombers that entered its air "
                   "defence identification zone over the Sea of Japan."),
    ("2026-04-03", "On March 31 three Tu-95 bombers of Russia entered South Korea's air defence identification zone over the Sea "
                   "of Japan, and Seoul scrambled F-15K fighters."),
    # what the second speaks of is the first as long as the third, which fits better, is not known
    ("2026-03-11", "U.S. B-1B bombers and South Korean F-35A fighters held a joint exercise over the Yellow Sea on March 10, the "
                   "ministry in Seoul said."),
    ("2026-03-16", "Two U.S. B-1B bombers recently held a joint exercise with four South Korean F-35A fighters over the Yellow Sea."),
    ("2026-03-25", "Two U.S. B-1B bombers and four South Korean F-35A fighters held a joint exercise over the Yellow Sea on March "
                   "14, a spokesman in Seoul said."),
    # a date of publication that can't be
    ("2030-01-01", "Four Chinese J-16 fighters entered the air defence identification zone of Taiwan on March 30, Taipei said. Two "
                   "crossed the median line."),
    (None, "Two B-52 bombers of the United States held a joint exercise with four Japanese F-2 fighters over the Sea of Japan."),
    ("2026-03-10", "North Korea fired two short-range ballistic missiles into the Sea of Japan at 7:10 a.m. on March 10, the ministry in "
                   "Seoul said."),
]  # fmt: skip
_VERSIONS = {
    # a number corrected, an event told no longer, and a former text that comes late
    1: ("2026-03-17", f"{_BOMBERS} on March 10, a spokesman said. An earlier text gave another number of fighters."),
    3: ("2026-03-18", "A spokesman in Tokyo said that nothing had flown over the Sea of Japan, and that he was sorry."),
    2: ("2026-03-11", f"{_PATROL.replace('three', 'four')} on March 9, Japan's Joint Staff said."),
}
"""Other texts of the addresses of articles, by their number."""
_BULLETIN = (
    "PLA activities in the waters and airspace around Taiwan\n{} sorties of PLA aircraft and 6 PLAN vessels operating around "
    "Taiwan were detected up until 6 a.m. (UTC+8) today."
)
_BULLETINS = [("2026-03-11", 12), ("2026-03-11", 13), ("2026-03-18", 9)]
"""Days of bulletins and their numbers; the second, of another address, replaces the first."""


def _article(number: int, of: int, day: str | None, text: str) -> Article:
    said = {"id": f"n{number}", "source": f"Outlet {of % 7}", "url": f"https://outlet{of % 7}.example/{of}"}
    when = {"published": f"{day}T0{of % 8}:00:00Z"} if day else {}
    return said | {"title": f"News {number}", "text": text} | when


ARTICLES: list[Article] = [
    *(_article(n, n, *told) for n, told in enumerate(_TEXTS)),
    *(_article(n, of, *told) for n, (of, told) in enumerate(_VERSIONS.items(), len(_TEXTS))),
    *(
        _article(n, n, day, _BULLETIN.format(count))
        for n, (day, count) in enumerate(_BULLETINS, len(_TEXTS) + len(_VERSIONS))
    ),
]
"""In the order in which they were captured, which is not that of publication everywhere."""
BATCHES = {
    datetime(2026, 3, 13, 6, tzinfo=UTC): [ARTICLES[i] for i in (2, 1, 10, 15, 19)],
    datetime(2026, 3, 20, 6, tzinfo=UTC): [ARTICLES[i] for i in (0, 5, 3, 11, 14, 20)],
    datetime(2026, 4, 6, 6, tzinfo=UTC): [ARTICLES[i] for i in (4, 6, 7, 8, 9, 12, 13, 16, 17, 18, 21)],
}
"""What was captured when: late, and some of it after what was published later."""


def warehouse(home: Path, batches: Mapping[datetime, Iterable[Article]]) -> Path:
    """The release made of batches of articles, each taken in, resolved and built in its time."""
    settings = Settings(home=home)
    reference = read_reference(settings.reference)
    for at, articles in batches.items():
        folder = home / "articles"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "news.jsonl").write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
        take_in(settings, folder, at)
        read_day(settings, at.date(), reference)
        resolve(settings, reference)
        _build(settings)
        release = publish(
            settings.build, settings.releases, settings.current, run_id=f"{at:%Y%m%d}", built_at=at,
            macros=as_of.macros(settings).values(), keep=9,
        )  # fmt: skip
        shutil.rmtree(folder)
    return release / "overflight.duckdb"


def _build(settings: Settings) -> None:
    transform.prepare(settings)
    places = ["--project-dir", str(settings.dbt_project), "--target-path", str(settings.dbt_target / "running")]
    command = [transform.executable(), "--quiet", *transform.BUILD, *places, "--log-path", str(settings.home / "logs")]
    done = subprocess.run(
        command, env={**os.environ, **transform.environment(settings)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


Rows = list[dict[str, Any]]


def rows(connection: duckdb.DuckDBPyConnection, relation: str) -> Rows:
    """A relation's rows."""
    told = connection.execute(f"select * from {relation}")
    names = [column[0] for column in told.description]
    return [dict(zip(names, row, strict=True)) for row in told.fetchall()]


def by_reports(found: Rows, reports: Rows) -> Rows:
    """Rows in which an event is the set of its reports, sorted."""
    members: dict[str, list[str]] = {}
    for report in reports:
        if report["event_id"] is not None:
            members.setdefault(report["event_id"], []).append(report["report_id"])
    names = {event: " ".join(sorted(ids)) for event, ids in members.items()}
    named = [
        {k: names.get(v, v) if k in ("event_id", "answers_event_id", "read_value", "value") else v for k, v in row.items()}
        for row in found
    ]  # fmt: skip
    return sorted(named, key=lambda row: str(sorted(row.items())))


def lake_of(home: Path) -> Lake:
    return Lake(Settings(home=home).lake)
