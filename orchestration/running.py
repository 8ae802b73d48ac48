"""Runs the pipeline as a Dagster run in this process, with progress shown, and ends in a summary."""

import contextlib
import sys
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orchestration.instance import ensure_instance
from orchestration.pipeline import fingerprint, unread_days
from orchestration.settings import Settings
from orchestration.summary import Outcome, print_summary
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.lock import hold
from orchestration.warehouse.publish import read_manifest
from orchestration.warehouse.reference import read_reference

if TYPE_CHECKING:
    import dagster as dg

_STEPS = {
    "take_in_articles": "articles taken in",
    "read_claims": "articles read",
    "resolve_reports": "events resolved",
    "warehouse": "facts built and tested",
    "checks": "facts checked",
    "release": "warehouse published",
}


def run_pipeline(settings: Settings, *, force: bool = False) -> int:
    """Run the whole pipeline for today; the exit code: 0 fine, 1 the run failed and the last release stays."""
    ensure_instance(settings)
    if not hold(settings.home, wait=False):
        print("Another run is at work in this home folder: wait for it, or choose another --home.", file=sys.stderr)
        return 1
    if not force and _nothing_new(settings):
        print_summary(settings, Outcome(new=0, passed=None))
        return 0
    before = Lake(settings.lake).read("articles").height
    result = _execute(settings)
    if not result.success:
        print(f"\nThe run failed: {_why(result)}", file=sys.stderr)
        print("The last published warehouse stays as it was; the next run finishes the job.", file=sys.stderr)
        return 1
    new = Lake(settings.lake).read("articles").height - before
    print_summary(settings, Outcome(new=new, passed=_checks(result)))
    return 0


def _nothing_new(settings: Settings) -> bool:
    """Whether the current release rests on this lake and code, and the source holds nothing unknown."""
    manifest = read_manifest(settings.current)
    if manifest is None or unread_days(settings) or manifest.fingerprint != fingerprint(settings):
        return False
    from orchestration.articles.files import Limits
    from orchestration.articles.stage import collect

    lake = Lake(settings.lake)
    collected = collect(
        settings.articles,
        known=lake.read("articles"),
        captured_at=datetime.now(UTC),
        limits=Limits(max_article_bytes=settings.max_article_bytes),
        sources=read_reference(settings.reference)["sources"],
    )
    key = ["stage", "key", "reason", "detail"]
    rejected = collected.quarantine.join(lake.read("quarantine"), on=key, how="anti", nulls_equal=True)
    return collected.articles.is_empty() and rejected.is_empty()


def _execute(settings: Settings) -> "dg.ExecuteInProcessResult":
    from rich.console import Console

    console = Console(highlight=False, file=sys.stdout)
    settings.logs.mkdir(parents=True, exist_ok=True)
    with (
        console.status("starting Dagster …") as status,
        (settings.logs / "run.log").open("w") as log,
        contextlib.redirect_stdout(log),
        contextlib.redirect_stderr(log),
    ):
        import dagster as dg

        from orchestration.definitions import defs

        run_id = str(uuid.uuid4())

        def show(event: "dg.EventLogEntry") -> None:
            happened = event.dagster_event
            if happened is not None and happened.event_type_value == "STEP_START":
                status.update(f"{_STEPS.get(happened.step_key or '', happened.step_key or '')} …")
            elif happened is not None and happened.event_type_value == "STEP_SUCCESS":
                console.print(f"[green]✓[/green] {_STEPS.get(happened.step_key or '', happened.step_key or '')}")

        with dg.DagsterInstance.get() as instance:
            instance.add_event_listener(run_id, show)
            return defs.resolve_job_def("pipeline").execute_in_process(
                instance=instance,
                run_id=run_id,
                partition_key=datetime.now(UTC).date().isoformat(),
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
                raise_on_error=False,
            )


def _checks(result: "dg.ExecuteInProcessResult") -> tuple[int, int, int]:
    """How many checks passed, warned and failed."""
    import dagster as dg

    found = [e.asset_check_evaluation_data for e in result.all_events if e.event_type_value == "ASSET_CHECK_EVALUATION"]
    failed = [c for c in found if not c.passed]
    warned = [c for c in failed if c.severity is dg.AssetCheckSeverity.WARN]
    return len(found) - len(failed), len(warned), len(failed) - len(warned)


def _why(result: "dg.ExecuteInProcessResult") -> str:
    """The first failure in a sentence."""
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error is not None and error.cause is not None:
                error = error.cause
            step = _STEPS.get(event.step_key or "", event.step_key)
            return f"at the step '{step}': {error.message.strip() if error else 'unknown'}"
    return "a blocking check did not pass; `overflight ui` shows which."
