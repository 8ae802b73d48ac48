"""How much a whole run costs beside an empty one: `overflight run` over a few articles, against a Dagster run that

does nothing but a dbt build of as many trivial models, both in a process of their own, in turn. Prints medians, the
ratio pair by pair, peak memory, and how long it takes to see that nothing is new.
Usage: python bench/warm_run.py [PAIRS] [ARTICLES]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = PROJECT.parent / "shared" / "seeds"
BIN = Path(sys.executable).parent
WORK = ("lake", "index", "build/overflight.duckdb", "releases", "current")

EMPTY_RUN = """
import sys
from pathlib import Path
import dagster as dg
from dagster_dbt import DbtCliResource, dbt_assets
from orchestration.warehouse.transform import executable

project = Path(sys.argv[1])

@dg.asset
def nothing() -> None: ...

@dbt_assets(manifest=project / "target" / "manifest.json")
def models(context: dg.AssetExecutionContext, dbt: DbtCliResource):
    yield from dbt.cli(["build"], context=context).stream()

dbt = DbtCliResource(project_dir=str(project), profiles_dir=str(project), dbt_executable=executable())
defs = dg.Definitions(assets=[nothing, models], jobs=[dg.define_asset_job("all", executor_def=dg.in_process_executor)],
                      resources={"dbt": dbt})
with dg.DagsterInstance.get() as instance:
    assert defs.resolve_job_def("all").execute_in_process(instance=instance).success
"""


def main(pairs: int, articles: Path) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        models = _models()
        empty = _empty_project(root, models)
        commands = {
            "overflight": (
                [str(BIN / "overflight"), "run", "--articles", str(articles)],
                _home(root / "home"),
            ),
            "empty": ([sys.executable, str(empty / "run.py"), str(empty)], _home(root / "empty-home")),
        }
        for command, environment in commands.values():
            _measure(command, environment)  # the warm-up: manifests parsed, files in the cache
        seconds: dict[str, list[float]] = {name: [] for name in (*commands, "nothing new")}
        memory: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(pairs):
            for name, (command, environment) in commands.items():
                for part in WORK:  # nothing read yet: the run does all its work
                    subprocess.run(["rm", "-rf", str(Path(environment["OVERFLIGHT_HOME"]) / part)], check=True)
                took, peak = _measure(command, environment)
                seconds[name].append(took)
                memory[name].append(peak)
            seconds["nothing new"].append(_measure(*commands["overflight"])[0])
    ratios = [a / b for a, b in zip(seconds["overflight"], seconds["empty"], strict=True)]
    print(f"{pairs} pairs, {models} models, articles: {articles.name}")
    for name in commands:
        print(f"{name:12} median {statistics.median(seconds[name]):6.2f} s   peak {max(memory[name]):6.0f} MB")
    print(f"nothing new  median {statistics.median(seconds['nothing new']):6.2f} s")
    print(f"ratio        median {statistics.median(ratios):6.2f}     min {min(ratios):.2f} max {max(ratios):.2f}")


def _models() -> int:
    return len(list((PROJECT / "dbt" / "models").rglob("*.sql")))


def _empty_project(root: Path, models: int) -> Path:
    project = root / "empty"
    (project / "models").mkdir(parents=True)
    (project / "dbt_project.yml").write_text(
        "name: empty\nversion: '1.0.0'\nprofile: empty\nmodel-paths: [models]\n"
        "flags: {send_anonymous_usage_stats: false}\n"
        "models: {+materialized: table}\n"
    )
    (project / "profiles.yml").write_text(
        f"empty:\n  target: dev\n  outputs:\n    dev: {{type: duckdb, path: {root}/empty.duckdb, threads: 2}}\n"
    )
    for number in range(models):
        (project / "models" / f"model_{number}.sql").write_text("select 1 as one\n")
    (project / "run.py").write_text(EMPTY_RUN)
    parse = [str(BIN / "dbt"), "--quiet", "parse", "--project-dir", str(project), "--profiles-dir", str(project)]
    subprocess.run(parse, check=True)
    return project


def _home(home: Path) -> dict[str, str]:
    (home / "dagster").mkdir(parents=True)
    quiet = {"DO_NOT_TRACK": "1", "DAGSTER_DISABLE_TELEMETRY": "yes", "GX_ANALYTICS_ENABLED": "false"}
    return {**os.environ, **quiet, "OVERFLIGHT_HOME": str(home), "DAGSTER_HOME": str(home / "dagster")}


def _measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Wall seconds and peak memory (MB, the largest process) of one run; raises when it fails."""
    started = time.monotonic()
    child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.monotonic() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 5,
        Path(sys.argv[2]) if len(sys.argv) > 2 else SEEDS if SEEDS.is_dir() else PROJECT / "seeds" / "articles",
    )
