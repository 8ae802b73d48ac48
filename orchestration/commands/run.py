"""Runs the pipeline as a Dagster run in this process, with progress shown, and ends in a summary."""

import contextlib
import uuid
from typing import TYPE_CHECKING

from orchestration.collecting.plan import CONNECTORS, PlanError
from orchestration.collecting.printing import print_sources
from orchestration.collecting.stage import ledger_of, plan_of, proxy_notice
from orchestration.commands.dagster_home import ensure_instance
from orchestration.commands.run_summary import Outcome, print_summary
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.stage import is_taken
from orchestration.intake import brings_nothing, reread
from orchestration.output.terminal import complain, say
from orchestration.pipeline import fingerprint, unread_days
from orchestration.samples import source_of
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.lock import hold
from orchestration.warehouse.publish import read_manifest

if TYPE_CHECKING:
    import dagster as dg

_STEPS = {
    "feeds": "feeds asked",
    "sitemaps": "sitemaps asked",
    "pages": "index pages asked",
    "gdelt": "GDELT asked",
    "archive": "archives read",
    "take_in_articles": "articles taken in",
    "read_claims": "articles read",
    "resolve_reports": "events resolved",
    "corrections": "corrections read",
    "warehouse": "facts built and tested",
    "checks": "facts checked",
    "release": "warehouse published",
    "postgres": "copied to PostgreSQL",
    "site": "pages written",
}


def run_pipeline(settings: Settings, *, force: bool = False, anew: bool = False) -> int:
    """Run the whole pipeline for today; the exit code: 0 fine, 1 the run failed and the last release stays.

    anew: make articles anew of what was collected before. 2: sources.yaml or corrections.csv is at fault.
    """
    try:
        plan = plan_of(settings)
        corrected = not is_taken(settings)
    except (PlanError, CorrectionsError) as fault:
        complain(fault)
        return 2
    ensure_instance(settings)
    if not hold(settings.write_lock, wait=False):
        complain("Another run is at work in this home folder: wait for it, or choose another --home.")
        return 1
    if notice := proxy_notice(settings, plan):
        complain(notice)
    if anew:
        say(f"{reread(settings)} articles of what was collected differ from what they were.")
    elif not force and not corrected and _nothing_new(settings):
        print_summary(settings, Outcome(new=0, passed=None))
        return 0
    before = Lake(settings.lake).height("articles")
    asked = _newest_fetch(settings)
    result = _execute(settings)
    _show_sources(settings, asked)
    if not result.success:
        empty = "there is no article yet; see what the sources gave, or give some with --articles."
        complain(f"\nThe run failed: {_why(result) if Lake(settings.lake).height('articles') else empty}")
        manifest = read_manifest(settings.current)
        if manifest is not None and manifest.run == result.run_id:
            complain("The warehouse was published. What follows it was not made; a run with --force tries again.")
        elif settings.current.exists():
            complain("The last published warehouse stays as it was; the next run finishes the job.")
        return 1
    new = Lake(settings.lake).height("articles") - before
    print_summary(settings, Outcome(new=new, passed=_checks(result)))
    return 0


def _newest_fetch(settings: Settings) -> int:
    """The newest fetch of this home; 0 when nothing was collected in it."""
    if not settings.collecting.exists():
        return 0
    with ledger_of(settings) as ledger:
        return ledger.newest_fetch()


def _show_sources(settings: Settings, asked: int) -> None:
    """Print what the sources gave in the fetches behind one."""
    if not settings.collecting.exists():
        return
    from orchestration.output.console import Terminal

    with ledger_of(settings) as ledger:
        print_sources(ledger.fetches_after(asked), Terminal())


def _nothing_new(settings: Settings) -> bool:
    """Whether the current release rests on this lake and code, and the source holds nothing unknown."""
    manifest = read_manifest(settings.current)
    if settings.plan is not None or settings.postgres:
        return False  # what the network holds is known only by asking
    if manifest is None or unread_days(settings) or manifest.fingerprint != fingerprint(settings):
        return False
    return brings_nothing(settings, source_of(settings), settings.clock())


def _execute(settings: Settings) -> "dg.ExecuteInProcessResult":
    from orchestration.output.console import Terminal, shown

    console = Terminal()
    settings.logs.mkdir(parents=True, exist_ok=True)
    with (
        console.status(shown("starting Dagster …"), spinner="line" if console.options.ascii_only else "dots") as status,
        (settings.logs / "run.log").open("w", encoding="utf-8", errors="backslashreplace") as log,
        contextlib.redirect_stdout(log),
        contextlib.redirect_stderr(log),
    ):
        import dagster as dg

        from orchestration.definitions import defs
        from orchestration.defs.living import end_dead_runs

        run_id, plan = str(uuid.uuid4()), plan_of(settings)
        idle = {name for name in CONNECTORS if not plan.active(name)}

        def show(event: "dg.EventLogEntry") -> None:
            happened = event.dagster_event
            if happened is not None and happened.step_key in idle:
                return
            if happened is not None and happened.event_type_value == "STEP_START":
                status.update(shown(f"{_STEPS.get(happened.step_key or '', happened.step_key or '')} …"))
            elif happened is not None and happened.event_type_value == "STEP_SUCCESS":
                console.print(shown("✓", "green"), _STEPS.get(happened.step_key or "", happened.step_key or ""))

        hold(settings.living / run_id)
        with dg.DagsterInstance.get() as instance:
            end_dead_runs(instance, settings)
            instance.add_event_listener(run_id, show)
            return defs.resolve_job_def("pipeline").execute_in_process(
                instance=instance,
                run_id=run_id,
                partition_key=settings.clock().date().isoformat(),
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
                raise_on_error=False,
            )


def _checks(result: "dg.ExecuteInProcessResult") -> tuple[int, int, int]:
    """How many checks passed, warned and failed."""
    import dagster as dg

    found = _evaluations(result)
    failed = [c for c in found if not c.passed]
    warned = [c for c in failed if c.severity is dg.AssetCheckSeverity.WARN]
    return len(found) - len(failed), len(warned), len(failed) - len(warned)


def _evaluations(result: "dg.ExecuteInProcessResult") -> "list[dg.AssetCheckEvaluation]":
    kind = "ASSET_CHECK_EVALUATION"
    return [e.asset_check_evaluation_data for e in result.all_events if e.event_type_value == kind]


def _why(result: "dg.ExecuteInProcessResult") -> str:
    """The first failure in a sentence: that of a check, where one did not pass, else that of a step."""
    said = [c.description for c in _evaluations(result) if not c.passed and c.blocking and c.description]
    if said:
        return f"a check did not pass. {said[0]}"
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error is not None and error.cause is not None:
                error = error.cause
            step = _STEPS.get(event.step_key or "", event.step_key)
            return f"at the step '{step}': {error.message.strip() if error else 'unknown'}"
    return "a blocking check did not pass; `overflight ui` shows which."
