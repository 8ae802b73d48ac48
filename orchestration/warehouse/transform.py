"""How dbt is called: environment, arguments, and what must lie ready. What dbt builds is in dbt/models."""

import glob
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from pathlib import Path

import duckdb

from orchestration import durable
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake

BUILD = ("build", "--exclude-resource-type", "unit_test")
"""The production build. Unit tests check the SQL, not the data, so they run in CI alone."""

_OUT_OF_MEMORY = "Out of Memory Error"
_PARSED = "partial_parse.msgpack"


def running(settings: Settings) -> Path:
    """The folder of the build: the models as dbt compiled them, and what became of each."""
    return settings.dbt_target.absolute() / "running"


def executable() -> str:
    """The dbt of this Python environment, whether or not the environment is activated."""
    beside = Path(sys.executable).with_name("dbt")
    return str(beside if beside.exists() else Path(sysconfig.get_path("scripts")) / "dbt")


def environment(settings: Settings) -> dict[str, str]:
    """The variables that dbt's profile and sources read; needed to parse as well as to build."""
    return {
        "OVERFLIGHT_BUILD": str(settings.build.absolute()),
        "OVERFLIGHT_LAKE": _in_a_pattern(settings.lake.absolute()),
        "OVERFLIGHT_REFERENCE": _in_a_pattern(settings.reference.absolute()),
        "OVERFLIGHT_MEMORY_LIMIT": _usual_memory() if settings.memory is None else f"{settings.memory}B",
        "DBT_PROFILES_DIR": str(settings.dbt_project),
        "DO_NOT_TRACK": "1",
    }


@cache
def _usual_memory() -> str:
    """What DuckDB takes by itself: four fifths of what the machine, or the group of processes, may have."""
    with duckdb.connect() as anywhere:
        [(limit,)] = anywhere.execute("select current_setting('memory_limit')").fetchall()
    return str(limit)


def invocation(target: Path, indirect_selection: str | None = None) -> dict[str, str]:
    """The environment of a dbt whose output Dagster reads: this process's, with dbt's own files under one folder.

    indirect_selection: which tests go with what is selected, where Dagster says it.
    """
    told = {
        "DAGSTER_DBT_CLI": "true",
        "DBT_LOG_FORMAT": "json",
        "DBT_LOG_LEVEL_FILE": "info",
        "DBT_LOG_PATH": str(target),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DBT_TARGET_PATH": str(target),
    }
    return os.environ | told | ({"DBT_INDIRECT_SELECTION": indirect_selection} if indirect_selection else {})


def _in_a_pattern(path: Path) -> str:
    """A path as it stands in dbt's sources: in a text of SQL, which DuckDB takes as a pattern and dbt formats."""
    return glob.escape(str(path)).replace("'", "''").replace("{", "{{").replace("}", "}}")


class BuildError(RuntimeError):
    """dbt did not build and test everything; says what it failed at first."""


def prepare(settings: Settings) -> None:
    """Make ready for dbt: its variables in this process, the build's folder, the lake by its months."""
    _results(settings).unlink(missing_ok=True)
    os.environ.update(environment(settings))
    settings.build.parent.mkdir(parents=True, exist_ok=True)
    lake = Lake(settings.lake)
    lake.ensure()
    lake.gather()


def failure(settings: Settings, code: int | None) -> BuildError:
    """What dbt failed at first in the build that has just ended with an exit code, and how much else."""
    if not _results(settings).exists():
        was_killed = "was killed" if code is not None and code < 0 else f"ended with exit code {code}"
        return BuildError(f"dbt {was_killed} before it told what it had built.")
    results = json.loads(_results(settings).read_text(encoding="utf-8"))["results"]
    failed = [result for result in results if result["status"] in ("error", "fail")]
    if not failed:
        return BuildError(f"dbt ended with exit code {code}, and tells of no model or test that failed.")
    if _OUT_OF_MEMORY in (failed[0]["message"] or ""):
        model = failed[0]["unique_id"].split(".")[2]
        return BuildError(f"{model} needs more memory than there is: raise OVERFLIGHT_MEMORY (8GB), or free some.")
    lines = [line.strip() for line in (failed[0]["message"] or "no message").splitlines() if line.strip()]
    others = f" {len(failed) - 1} more failed too." if len(failed) > 1 else ""
    return BuildError(f"{failed[0]['unique_id'].split('.')[2]}: {': '.join(lines[:2]).rstrip('.')}.{others}")


def manifest(settings: Settings) -> Path:
    """The dbt project's manifest, parsed anew when a file of the project or a path that it reads has changed.

    dbt parses everything again in a run whose variables differ from those of the last parse, so they are kept beside.
    """
    path = settings.dbt_target / "manifest.json"
    parsed_with = path.with_name("environment.json")
    is_parsed = path.exists() and parsed_with.exists() and parsed_with.read_bytes() == _parsed(settings, path)
    if is_parsed and not _is_stale(settings, path):
        return path
    parsing = settings.dbt_target / "parsing"  # dbt writes in place: what a kill leaves there is never read
    parsing.mkdir(parents=True, exist_ok=True)
    places = ["--project-dir", str(settings.dbt_project)]
    places += ["--target-path", str(parsing.absolute()), "--log-path", str(parsing.absolute())]
    command = [executable(), "--quiet", "parse", *places]
    variables = {**os.environ, **environment(settings)}
    parser = durable.begin(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said, _ = parser.communicate()
    if parser.returncode:
        raise RuntimeError(f"dbt can't read its project: {said.decode(errors='replace')[-2000:]}")
    running(settings).mkdir(exist_ok=True)
    shutil.copyfile(parsing / _PARSED, parsing / "for_the_build")  # which need not parse it all again
    durable.rename(parsing / "for_the_build", running(settings) / _PARSED)
    durable.rename(parsing / path.name, path)
    durable.write(parsed_with, _parsed(settings, path))
    return path


def _parsed(settings: Settings, path: Path) -> bytes:
    """What is noted of a manifest: the variables that it was parsed with, and the digest by which it is known."""
    return json.dumps({**environment(settings), "manifest": durable.digest(path)}, indent=1).encode()


def _results(settings: Settings) -> Path:
    return running(settings) / "run_results.json"


def _is_stale(settings: Settings, path: Path) -> bool:
    patterns = ("models/**/*", "macros/*", "tests/*", "*.yml")
    sources = [p for pattern in patterns for p in settings.dbt_project.glob(pattern) if p.is_file()]
    return max(p.stat().st_mtime for p in sources) > path.stat().st_mtime
