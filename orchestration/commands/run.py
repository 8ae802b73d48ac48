"""Runs the pipeline as a Dagster run in this process, with progress shown, and ends in a summary."""

import contextlib
import traceback
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from orchestration.collecting.plan import CONNECTORS, PlanError
from orchestration.collecting.printing import print_sources
from orchestration.collecting.stage import ledger_of, plan_of, proxy_notice
from orchestration.commands.dagster_home import ensure_instance
from orchestration.commands.run_failure import of_error, of_run, what_stays
from orchestration.commands.run_summary import Outcome, print_summary
from orchestration.commands.stopping import stoppable
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.stage import is_taken
from orchestration.following import following
from orchestration.home import HomeError
from orchestration.intake import brings_nothing, reread
from orchestration.keeping.damage import unsound_release
from orchestration.keeping.mending import LostError, ready
from orchestration.output.terminal import complain, go_on_unread, say
from orchestration.pipeline import fingerprint, unread_days
from orchestration.samples import source_of
from orchestration.settings import Settings
from orchestration.settings_file import SettingsFileError
from orchestration.warehouse import dbt_ahead
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.lock import hold, in_brackets
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
    "notifications": "alerts sent",
}


@dataclass
class _Progress:
    """What a run is at; a failure names it."""

    step: str = "home folder prepared"
    run_id: str | None = None


def run_pipeline(settings: Settings, *, force: bool = False, anew: bool = False) -> int:
    """Run the whole pipeline for today; the exit code: 0 fine, 1 the run failed and the last release stays.

    anew: make articles anew of what was collected before. 2: sources.yaml, corrections.csv or the home is at fault.
    """
    progress = _Progress()
    go_on_unread()
    try:
        with stoppable(partial(_interrupted, settings, progress)):
            return _run(settings, progress, force=force, anew=anew)
    except (PlanError, CorrectionsError, SettingsFileError, HomeError, LostError) as fault:
        complain(fault)
        return 2
    except Exception as error:
        with contextlib.suppress(OSError), _log(settings, "a") as log:
            traceback.print_exc(file=log)
        return _told(settings, f"The run failed at the step '{progress.step}': {of_error(error)}")


def _run(settings: Settings, progress: _Progress, *, force: bool, anew: bool) -> int:
    plan = plan_of(settings)
    corrected = not is_taken(settings)
    if not hold(settings.write_lock, wait=False):
        who = in_brackets(settings.write_lock)
        complain(f"Another run{who} is at work in this home folder: wait for it, or choose another --home.")
        return 1
    progress.step = "home looked at"
    for sentence in ready(settings):
        complain(sentence)
    ensure_instance(settings)
    if notice := proxy_notice(settings, plan):
        complain(notice)
    _log(settings, "w").close()
    progress.step = "looked for what is new"
    if anew:
        say(f"{reread(settings)} articles of what was collected differ from what they were.")
    elif not force and not corrected and _nothing_new(settings):
        late = following(settings)
        if late and (fault := _follow(settings, progress, late)):
            return fault
        print_summary(settings, Outcome(new=0, passed=None))
        return 0
    before = Lake(settings.lake).height("articles")
    asked = _newest_fetch(settings)
    progress.step = "Dagster started"
    dbt_ahead.begin()
    try:
        result = _execute(settings, progress, None)
    finally:
        dbt_ahead.end()
    _show_sources(settings, asked)
    if not result.success:
        return _told(settings, of_run(result, settings, _STEPS), run_id=result.run_id)
    progress.step = "summary printed"
    new = Lake(settings.lake).height("articles") - before
    print_summary(settings, _outcome(result, new))
    return 0


def _follow(settings: Settings, progress: _Progress, steps: Sequence[str]) -> int:
    """Do what was left undone behind the present release; the exit code."""
    result = _execute(settings, progress, steps)
    return 0 if result.success else _told(settings, of_run(result, settings, _STEPS), run_id=result.run_id)


def _interrupted(settings: Settings, progress: _Progress) -> str:
    stays = what_stays(settings, progress.run_id)
    return " ".join(filter(None, [f"The run was interrupted at the step '{progress.step}'.", stays]))


def _told(settings: Settings, sentence: str, *, code: int = 1, run_id: str | None = None) -> int:
    """Say how a run ended, what stays, and where all of it stands; the exit code."""
    complain(f"\n{sentence}")
    if stays := what_stays(settings, run_id):
        complain(stays)
    if _log_file(settings).exists():
        complain(f"All of it stands in {_log_file(settings)}.")
    return code


def _log_file(settings: Settings) -> Path:
    return settings.logs / "run.log"


def _log(settings: Settings, mode: str) -> TextIO:
    settings.logs.mkdir(parents=True, exist_ok=True)
    return cast(TextIO, _log_file(settings).open(mode, encoding="utf-8", errors="backslashreplace"))


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
    if settings.plan is not None or settings.postgres:
        return False  # what the network holds is known only by asking
    if settings.reader != "rules":
        from orchestration.second_reader.stage import is_waiting

        if is_waiting(settings):  # a model may have to be asked for an article
            return False
    if unsound_release(settings) is not None:  # which was told
        return False
    manifest = read_manifest(settings.current)
    if manifest is None or unread_days(settings) or manifest.fingerprint != fingerprint(settings):
        return False
    return brings_nothing(settings, source_of(settings), settings.clock())


def _execute(settings: Settings, progress: _Progress, only: Sequence[str] | None) -> "dg.ExecuteInProcessResult":
    """Run the job, or some of its last assets alone."""
    from orchestration.output.console import Terminal, shown

    console = Terminal()
    with (
        console.status(shown("starting Dagster …"), spinner="line" if console.options.ascii_only else "dots") as status,
        _log(settings, "a") as log,
        contextlib.redirect_stdout(log),
        contextlib.redirect_stderr(log),
    ):
        import dagster as dg

        from orchestration.definitions import defs
        from orchestration.defs.living import end_dead_runs

        run_id, plan = str(uuid.uuid4()), plan_of(settings)
        idle = {name for name in CONNECTORS if not plan.active(name)}
        idle |= {"notifications"} if settings.notify is None else set()

        def show(event: "dg.EventLogEntry") -> None:
            happened = event.dagster_event
            if happened is not None and happened.step_key in idle:
                return
            if happened is not None and happened.event_type_value == "STEP_START":
                progress.step = _STEPS.get(happened.step_key or "", happened.step_key or "")
                status.update(shown(f"{progress.step} …"))
            elif happened is not None and happened.event_type_value == "STEP_SUCCESS":
                console.print(shown("✓", "green"), progress.step)

        progress.run_id = run_id
        hold(settings.living / run_id)
        with dg.DagsterInstance.get() as instance:
            end_dead_runs(instance, settings)
            instance.add_event_listener(run_id, show)
            return defs.resolve_job_def("pipeline").execute_in_process(
                instance=instance,
                run_id=run_id,
                partition_key=settings.clock().date().isoformat(),
                asset_selection=None if only is None else [dg.AssetKey(name) for name in only],
                raise_on_error=False,
            )


def _outcome(result: "dg.ExecuteInProcessResult", new: int) -> Outcome:
    """What a run did, with its checks: how many passed, and what those say that warned and failed."""
    import dagster as dg

    kind = "ASSET_CHECK_EVALUATION"
    found = [e.asset_check_evaluation_data for e in result.all_events if e.event_type_value == kind]
    failed = [c for c in found if not c.passed]
    warned = [c for c in failed if c.severity is dg.AssetCheckSeverity.WARN]
    return Outcome(
        new, len(found) - len(failed), [_said(c) for c in warned], [_said(c) for c in failed if c not in warned]
    )


def _said(check: "dg.AssetCheckEvaluation") -> str:
    """What a check says that did not pass, under its name."""
    return f"{check.check_name}: {check.description or 'see the Dagster UI'}"
