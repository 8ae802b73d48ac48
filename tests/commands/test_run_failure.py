"""What a failed run says: its step, and the cause in one sentence, whatever failed."""

import json
import signal
import sqlite3
import subprocess
import sys
from datetime import date

import dagster as dg
import duckdb
import polars as pl
import pytest
from dagster._core.errors import DagsterInvariantViolationError

from orchestration.commands.run_failure import of_error, of_run, what_stays
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.schema import frame
from orchestration.warehouse.transform import BuildError, failure, prepare, running

DAY = date(2026, 3, 12)
SCARCE = "there is too little memory: free some, or lift the limit of this process (`ulimit -v unlimited`)."
STEPS = {"read": "articles read", "checks": "facts checked"}


def run(*definitions, **resources):
    """What became of a run of some assets and checks, in a Dagster that keeps nothing."""
    defs = dg.Definitions(
        assets=[each for each in definitions if not isinstance(each, dg.AssetChecksDefinition)],
        asset_checks=[each for each in definitions if isinstance(each, dg.AssetChecksDefinition)],
        resources=resources,
    )
    return defs.resolve_implicit_global_asset_job_def().execute_in_process(raise_on_error=False)


def step(work, **options):
    """An asset of the name `read` that does some work."""

    @dg.asset(**options)
    def read():
        work()

    return read


def raising(error, **options):
    def work():
        raise error

    return step(work, **options)


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (AssertionError(), "AssertionError"),
        (KeyError("title"), "KeyError: 'title'"),
        (MemoryError(), SCARCE),
        (duckdb.OutOfMemoryException("Out of Memory Error: failed\nPossible solutions:\n* SET threads=X"), SCARCE),
        (
            sqlite3.DatabaseError("database disk image is malformed"),
            "DatabaseError: database disk image is malformed (`overflight doctor` tells which file is damaged.)",
        ),
        (OSError(28, "No space left on device", "/home/a.parquet"),
         "OSError: [Errno 28] No space left on device: '/home/a.parquet'"),
        (ValueError("of several\n\n  lines"), "ValueError: of several lines"),
        (BuildError("dim_person: no such column."), "dim_person: no such column."),
        (pl.exceptions.ComputeError("a file that is none"), "ComputeError: a file that is none"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("retry", [None, dg.RetryPolicy(max_retries=1)])
def test_a_step_that_raises_is_named_with_the_cause(settings, error, cause, retry):
    result = run(raising(error, retry_policy=retry))
    assert of_run(result, settings, STEPS) == f"The run failed at the step 'articles read': {cause}"


def test_of_an_error_with_a_cause_its_own_sentence_is_told(settings):
    def work():
        try:
            raise KeyError("run_results")
        except KeyError as low:
            raise BuildError("dbt told nothing.") from low

    assert of_run(run(step(work)), settings, STEPS).endswith("'articles read': dbt told nothing.")


def test_a_program_that_fails_is_told(settings):
    def work():
        subprocess.run([sys.executable, "-c", "raise SystemExit(7)"], check=True)

    assert "'articles read': CalledProcessError: Command" in of_run(run(step(work)), settings, STEPS)
    assert "exit status 7" in of_run(run(step(work)), settings, STEPS)


def test_a_run_that_its_user_ends_says_where_it_was(settings):
    told = of_run(run(step(lambda: signal.raise_signal(signal.SIGTERM))), settings, STEPS)
    assert told == "The run failed at the step 'articles read': it was interrupted."


def test_a_resource_that_cannot_be_made_is_told(settings):
    class Broken(dg.ConfigurableResource):
        def setup_for_execution(self, context):
            raise PermissionError("the home can't be written")

    @dg.asset
    def read(broken: Broken):
        pass

    told = of_run(run(read, broken=Broken()), settings, STEPS)
    assert told.endswith("PermissionError: the home can't be written") and told.startswith("The run failed at the step")


def checked(*outcomes):
    """A run with an asset and blocking checks on it, each of which passes, warns or fails with a sentence."""

    @dg.multi_asset_check(
        name="checks",
        specs=[dg.AssetCheckSpec(f"check_{n}", asset="read", blocking=True) for n, _ in enumerate(outcomes)],
    )
    def checks():
        for number, (passed, sentence) in enumerate(outcomes):
            yield dg.AssetCheckResult(
                asset_key="read", check_name=f"check_{number}", passed=passed, description=sentence
            )

    return run(step(lambda: None), checks)


def test_a_check_that_blocks_is_told_in_its_own_sentence(settings):
    Lake(settings.lake).write("articles", frame("articles", [{"article_id": "a"}]), DAY)
    told = of_run(checked((True, "Fine."), (False, "2 counts can't be."), (False, "Later.")), settings, STEPS)
    assert told == "The run failed at the step 'facts checked': a check did not pass. 2 counts can't be."


def test_an_empty_lake_is_told_only_where_nothing_failed(settings, tmp_path):
    nothing = checked((False, "No rows."))
    told = of_run(nothing, settings, STEPS)
    assert told == "The run failed: there is no article yet; give some with --articles."
    asked = settings.model_copy(update={"sources": tmp_path / "sources.yaml"})
    assert f"overflight sources --sources {tmp_path}/sources.yaml" in of_run(nothing, asked, STEPS)
    given = settings.model_copy(update={"articles": tmp_path / "folder"})
    assert of_run(nothing, given, STEPS) == f"The run failed: there is no article yet, and none in {tmp_path}/folder."
    assert "no article yet" not in of_run(run(raising(ValueError("x"))), settings, STEPS)


def test_an_empty_lake_tells_what_came_and_could_not_be_read(settings):
    refused = [
        {"stage": "articles", "key": key, "reason": "empty", "detail": "The file is empty.", "captured_on": DAY}
        for key in ("a.txt", "b.txt")
    ]
    Lake(settings.lake).write("quarantine", frame("quarantine", refused), DAY)
    told = of_run(checked((False, "No rows.")), settings, STEPS)
    assert "what came can't be read. a.txt: The file is empty. 1 more could not be read either." in told


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (RuntimeError("no room"), "RuntimeError: no room"),
        (BuildError("dbt was killed."), "dbt was killed."),
        (DagsterInvariantViolationError("wrapped"), "wrapped"),
        (ValueError("x" * 3000), "ValueError: " + "x" * 488 + " …"),
    ],
)
def test_what_is_raised_before_any_step_is_told_too(error, cause):
    assert of_error(error).endswith(cause)
    wrapper = DagsterInvariantViolationError("wrapped")
    wrapper.__cause__ = error
    assert of_error(wrapper).endswith(cause)


@pytest.mark.parametrize("manifest", [None, "{", "[]"])
def test_what_stays_is_left_open_where_it_cannot_be_told(settings, manifest):
    if manifest is not None:
        settings.current.mkdir(parents=True)
        (settings.current / "manifest.json").write_text(manifest)
    assert what_stays(settings, "a run") is None


def results(settings, *told):
    running(settings).mkdir(parents=True)
    rows = [{"unique_id": f"model.overflight.{name}", "status": status, "message": m} for name, status, m in told]
    (running(settings) / "run_results.json").write_text(json.dumps({"results": rows}))


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ([("a", "success", "OK"), ("b", "error", "Runtime Error in b\n  No such column.\n\n  LINE 1"), ("c", "fail", "1 row")],
         "b: Runtime Error in b: No such column. 1 more failed too."),
        ([("a", "fail", "Got 2 results")], "a: Got 2 results."),
        ([("a", "error", None)], "a: no message."),
        ([("a", "success", "OK")], "dbt ended with exit code 1, and tells of no model or test that failed."),
    ],
)  # fmt: skip
def test_what_dbt_failed_at_first_is_told(settings, told, says):
    results(settings, *told)
    assert str(failure(settings, 1)) == says


@pytest.mark.parametrize(("code", "says"), [(-9, "dbt was killed before"), (2, "dbt ended with exit code 2 before")])
def test_a_build_that_left_no_results_is_told(settings, code, says):
    assert str(failure(settings, code)).startswith(says)


def test_results_of_an_earlier_build_are_not_taken_for_those_of_this_one(settings):
    results(settings, ("a", "error", "Long ago."))
    prepare(settings)
    assert "Long ago" not in str(failure(settings, -9))
