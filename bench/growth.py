"""How a run grows with the home: CPU seconds and peak memory of each stage over 100 new articles, by size of the home.

Homes are generated with a number of articles a day, so that time grows and density stays; what is read in their texts
is written as the reader would write it, and the 100 new articles are really read. Each stage runs in a process of its
own, so its figure has Python's start and imports in it: the row 'start' is that floor alone. 'whole run' is what
`overflight run` spends on the same articles in a copy of the home, in one process and with Dagster. dbt's own floor,
over an empty lake, stands below. Beside each figure its ratio to that of the smallest home. Python's byte code lies
ready, as where the program is installed. Usage: python bench/growth.py [SIZE …] [--density 60] [--only STAGE …]
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.settings import CODE, Settings

_WHOLE = "whole run"
NEW, FIRST = 100, date(2025, 1, 1)
SIZES = (1_000, 10_000, 40_000)
STATES = [
    ("JPN", "Japan", "Japanese"), ("KOR", "South Korea", "South Korean"), ("PHL", "the Philippines", "Philippine"),
    ("AUS", "Australia", "Australian"), ("GBR", "Britain", "British"), ("FRA", "France", "French"),
    ("DEU", "Germany", "German"), ("ITA", "Italy", "Italian"), ("NOR", "Norway", "Norwegian"),
    ("POL", "Poland", "Polish"),
]  # fmt: skip
CRAFT = ("B-52", "B-1B", "F-35", "F-16", "F-15", "P-8", "KC-135", "C-130")
SEAS = [
    ("sea-of-japan", "the Sea of Japan"), ("south-china-sea", "the South China Sea"), ("baltic-sea", "the Baltic Sea"),
    ("north-sea", "the North Sea"), ("black-sea", "the Black Sea"), ("philippine-sea", "the Philippine Sea"),
]  # fmt: skip
SIZES_IN_WORDS = ("two", "three", "four", "five", "six")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("sizes", nargs="*", type=int, default=SIZES)
    asked.add_argument("--density", type=int, default=60, help="articles a day")
    asked.add_argument("--only", nargs="*", default=list(STAGES), help="stages, in order; each rests on those before")
    asked.add_argument("--stage", nargs=2, metavar=("NAME", "HOME"), help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.stage:
        name, home = given.stage
        if name != "start":
            STAGES[name](_settings(Path(home)))
        return
    with tempfile.TemporaryDirectory() as compiled:
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        is_whole = given.only == list(STAGES)
        figures = {size: _measured(size, given.density, given.only, is_whole=is_whole) for size in given.sizes}
        floor = _dbt_alone() if is_whole else None
    smallest = figures[min(figures)]
    print(f"{'CPU s (peak MB)':16}" + "".join(f"{size:>22,}" for size in figures))
    for stage in ("start", *given.only, *([_WHOLE] if is_whole else ())):
        row = "".join(
            f"{f[stage][0]:9.2f} ({f[stage][1]:5.0f}) x{f[stage][0] / smallest[stage][0]:4.1f}"
            for f in figures.values()
        )
        print(f"{stage:16}{row}")
    sums = {size: sum(figure[stage][0] for stage in given.only) for size, figure in figures.items()}
    print(f"{'all stages':16}" + "".join(f"{s:9.2f}         x{s / sums[min(sums)]:4.2f}" for s in sums.values()))
    if floor is not None:
        print(f"dbt over an empty lake: {floor:.2f}. Load of the machine: {os.getloadavg()[2]:.1f}.")


def _measured(size: int, density: int, stages: Sequence[str], *, is_whole: bool) -> dict[str, tuple[float, float]]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        days = -(-size // density)
        now = datetime.combine(FIRST + timedelta(days), datetime.min.time(), UTC) + timedelta(hours=6)
        (home / "now").write_text(now.isoformat(), encoding="utf-8")
        rng = random.Random(size)
        told = [(FIRST + timedelta(number // density), number) for number in range(size)]
        _fill(_settings(home), [_article(rng, day, number, density) for day, number in told])
        for stage in stages:  # the home as a run left it
            _run(stage, home)
        (home / "now").write_text((now + timedelta(days=1)).isoformat(), encoding="utf-8")
        news = [_article(rng, now.date(), size + number, density)["line"] for number in range(NEW)]
        (home / "news.jsonl").write_text("\n".join(map(json.dumps, news)), encoding="utf-8")
        whole = {_WHOLE: _run_whole(home)} if is_whole else {}
        return whole | {stage: _run(stage, home) for stage in ("start", *stages)}


def _dbt_alone() -> float:
    """CPU seconds of a second build over a lake without articles."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "now").write_text(datetime.combine(FIRST, datetime.min.time(), UTC).isoformat(), encoding="utf-8")
        return [_run("dbt", home) for _ in range(2)][-1][0]


def _settings(home: Path) -> Settings:
    return Settings(home=home, now=datetime.fromisoformat((home / "now").read_text(encoding="utf-8")))


def _run(stage: str, home: Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a stage with all its processes."""
    return _spent([sys.executable, __file__, "--stage", stage, str(home)], os.environ)


def _run_whole(home: Path) -> tuple[float, float]:
    """The same of `overflight run` over the news, in a copy of a home; another such run, before, made its records."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(home, Path(folder) / "home", symlinks=True))
        now = {"OVERFLIGHT_NOW": (home / "now").read_text(encoding="utf-8")}
        told = [sys.executable, "-m", "orchestration.cli", "run", "--home", str(copy), "--articles"]
        (Path(folder) / "none.jsonl").write_text("", encoding="utf-8")
        _spent([*told, str(Path(folder) / "none.jsonl"), "--force"], os.environ | now)
        return _spent([*told, str(home / "news.jsonl")], os.environ | now)


def _spent(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    process = subprocess.Popen(command, env=environment, cwd=CODE.parent, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"it failed: {' '.join(command)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _article(rng: random.Random, day: date, number: int, density: int) -> dict[str, Any]:
    """An article of one event of its day: the record that a run reads, and what is read in it."""
    event = random.Random(f"{day} {rng.randrange(max(1, density // 4))}")
    (state, _, people), craft = event.choice(STATES), event.choice(CRAFT)
    (place, sea), count = event.choice(SEAS), event.randrange(len(SIZES_IN_WORDS))
    number_told = SIZES_IN_WORDS[count]
    held = f"{day:%B} {day.day}, {day.year}"
    sentence = (
        f"{number_told.capitalize()} U.S. Air Force {craft} aircraft and {people} fighters held a joint exercise over "
        f"{sea} on {held}, officials said."
    )
    text = f"{sentence} Report number {number} adds that the weather was fair, with winds of {number} knots."
    line = {
        "id": f"n{number}", "source": f"Outlet {number % 90}", "url": f"https://outlet{number % 90}.example/{number}",
        "title": f"News {number}", "text": text,
        "published": f"{day + timedelta(rng.randrange(2))}T{number % 24:02}:00:00Z",
    }  # fmt: skip
    claims = [
        ("country", state, people, None, None), ("country", "USA", "U.S.", None, None),
        ("place", place, sea, None, None),
        ("aircraft", craft, craft, "USA", count + 2), ("date", f"{day}", held, None, None),
    ]  # fmt: skip
    return {"line": line, "day": day, "claims": claims, "end": len(sentence)}


def _fill(settings: Settings, told: Sequence[Mapping[str, Any]]) -> None:
    """Write articles and what was read in them into the lake, as runs of their days would have."""
    from orchestration.pipeline import READ_TABLES, note_read
    from orchestration.warehouse.lake import Lake
    from orchestration.warehouse.schema import frame

    lake = Lake(settings.lake)
    lake.ensure()
    by_day: dict[date, list[Mapping[str, Any]]] = {}
    for each in told:
        by_day.setdefault(each["day"] + timedelta(1), []).append(each)
    for captured_on, several in by_day.items():
        at = datetime.combine(captured_on, datetime.min.time(), UTC) + timedelta(hours=6)
        rows: dict[str, list[dict[str, Any]]] = {table: [] for table in ("articles", *READ_TABLES)}
        for each in several:
            line, name = each["line"], f"a{each['line']['id']}"
            entered = {"captured_on": captured_on}
            rows["articles"].append(
                {"article_id": name, "external_id": line["id"], "url": line["url"], "source_id": line["source"],
                 "title": line["title"], "source_name": line["source"], "text": line["text"], "language": "en",
                 "published_at": datetime.fromisoformat(line["published"]), "published_from": "feed",
                 "published_on": date.fromisoformat(line["published"][:10]), "captured_at": at,
                 "connector": "files", "sample": False, **entered}
            )  # fmt: skip
            rows["readings"].append(
                {"article_id": name, "read_as": "en", "written_in": "en", "reports_doubted": 0} | entered
            )
            said = {"report_id": f"r{line['id']}", "evidence_start": 0, "evidence_end": each["end"]} | entered
            rows["reports"].append(
                {"article_id": name, "kind": "drill", "event_type": "air_exercise", "status": "occurred",
                 "start_date": each["day"], "end_date": each["day"], "date_precision": "day", "date_rule": "full",
                 "confidence": 0.9, "rule": "generated", "wording": line["text"][: each["end"]], **said}
            )  # fmt: skip
            rows["claims"] += [
                {"claim_id": f"c{line['id']}-{number}", "claim_type": kind, "value": value, "surface": surface,
                 "operator": operator, "count": count, "rule": "generated",
                 "count_qualifier": "exact" if count is not None else None, "presumed": False, **said}
                for number, (kind, value, surface, operator, count) in enumerate(each["claims"])
            ]  # fmt: skip
        for table, of_table in rows.items():
            lake.write(table, frame(table, of_table), captured_on)
        note_read(settings, lake, captured_on)


def _articles(settings: Settings) -> None:
    from orchestration.intake import take_in

    news = settings.home / "news.jsonl"
    if not news.exists():
        news.write_text("", encoding="utf-8")
    take_in(settings, news, settings.clock())


def _claims(settings: Settings) -> None:
    from orchestration.pipeline import read_day, unread_days
    from orchestration.warehouse.reference import read_reference

    for day in unread_days(settings):
        read_day(settings, day, read_reference(settings.reference))


def _events(settings: Settings) -> None:
    from orchestration.pipeline import resolve
    from orchestration.warehouse.reference import read_reference

    resolve(settings, read_reference(settings.reference))


def _dbt(settings: Settings) -> None:
    from orchestration.warehouse import transform

    transform.prepare(settings)
    places = ["--project-dir", str(settings.dbt_project), "--target-path", str(settings.dbt_target / "running")]
    command = [transform.executable(), "--quiet", *transform.BUILD, *places, "--log-path", str(settings.logs)]
    subprocess.run(command, env={**os.environ, **transform.environment(settings)}, check=True)


def _checks(settings: Settings) -> None:
    from expectations.runner import validate
    from orchestration.defs.checks import LAKE, MARTS, frames_of

    validate([*LAKE, *MARTS], frames_of(settings), settings.data_docs)


def _publish(settings: Settings) -> None:
    from orchestration.warehouse.as_of import macros
    from orchestration.warehouse.nearness import duckdb_macros
    from orchestration.warehouse.publish import publish

    publish(
        settings.build, settings.releases, settings.current, run_id=f"{settings.clock():%Y%m%d}",
        built_at=settings.clock(), macros=[*duckdb_macros(), *macros(settings).values()], keep=settings.keep_releases,
    )  # fmt: skip


def _site(settings: Settings) -> None:
    from orchestration.reporting.command import build_site

    build_site(settings, settings.site)


STAGES: Mapping[str, Callable[[Settings], None]] = {
    "articles": _articles, "claims": _claims, "events": _events, "dbt": _dbt, "checks": _checks, "publish": _publish,
    "site": _site,
}  # fmt: skip


if __name__ == "__main__":
    main()
