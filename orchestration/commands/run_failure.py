"""What a failed run says of itself: the step, and the cause in one sentence. All that is known stands in its log."""

import re
import shlex
import traceback
from collections.abc import Mapping
from typing import TYPE_CHECKING

from orchestration.durable import DamagedError
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.publish import read_manifest

if TYPE_CHECKING:
    import dagster as dg
    from dagster_shared.error import SerializableErrorInfo

_LONGEST = 500
"""Letters of a cause; some tools give theirs with pages of context."""
_KIND = re.compile(r"(?:(?:orchestration|expectations)(?:\.\w+)+: |(?:\w+\.)+(?=\w+(?:: |$)))")
"""How Python names an error. Ours are sentences and need no kind; that of others is told without its module."""
_OF_TOO_LITTLE_MEMORY = re.compile("^MemoryError|Out of Memory Error|Cannot allocate memory|can't start new thread")
"""How libraries say it; the ways out that some of them name are none of a user's."""
_OF_A_DAMAGED_FILE = re.compile("database disk image is malformed|file is not a database")
"""What SQLite says of a damaged file, whose name it does not tell."""
_INTERRUPTIONS = ("DagsterExecutionInterruptedError", "KeyboardInterrupt")
_WRAPS = ("Dagster", "RetryRequested")
"""How the kinds of errors begin that say no more than that there was another."""


def of_error(error: BaseException) -> str:
    """The cause in an error that was raised; Dagster's wrapping is left out."""
    while type(error).__name__.startswith(_WRAPS) and error.__cause__ is not None:
        error = error.__cause__
    return _sentence(traceback.format_exception_only(error)[-1])


def of_run(result: "dg.ExecuteInProcessResult", settings: Settings, steps: Mapping[str, str]) -> str:
    """Which step of a run failed first, by the names that `steps` gives them, and why."""
    failed = next((event for event in result.all_events if event.is_step_failure), None)
    if failed is not None:
        step, error = failed.step_key, failed.step_failure_data.error
    else:
        step = next((e.step_key for e in reversed(result.all_events) if e.event_type_value == "STEP_START"), None)
        ended = next(event for event in result.all_events if event.is_failure)
        error = ended.job_failure_data.error
    if error is not None and error.cls_name == "DagsterAssetCheckFailedError":
        if not Lake(settings.lake).height("articles"):
            return f"The run failed: there is no article yet{_nothing_came(settings)}"
        why = _failed_check(result, step, settings)
    else:
        why = _cause(error)
    return f"The run failed at the step '{steps.get(step or '', step or 'Dagster started')}': {why}"


def what_stays(settings: Settings, run_id: str | None) -> str | None:
    """What readers have after a failed run; None where nothing was ever published, or what was can't be told."""
    try:
        manifest = read_manifest(settings.current)
    except (OSError, DamagedError):  # which may be what the run failed at
        return None
    if manifest is None:
        return None
    if manifest.run == run_id:
        return "The warehouse was published. What follows it was not made; the next run makes it."
    return "The last published warehouse stays as it was; the next run finishes the job."


def _failed_check(result: "dg.ExecuteInProcessResult", step: str | None, settings: Settings) -> str:
    for event in result.all_events:
        if event.event_type_value == "ASSET_CHECK_EVALUATION" and event.step_key == step:
            check = event.asset_check_evaluation_data
            if check.blocking and not check.passed:
                return f"a check did not pass. {check.description or check.check_name}"
    return f"a blocking check did not pass; `{settings.command('ui')}` shows which."


def _cause(error: "SerializableErrorInfo | None") -> str:
    while error is not None and error.cause is not None and (error.cls_name or "").startswith(_WRAPS):
        error = error.cause
    if error is None or error.cls_name in _INTERRUPTIONS:
        return "it was interrupted."
    return _sentence(error.message)


def _nothing_came(settings: Settings) -> str:
    """Why the lake is empty, where no step failed; goes on from 'there is no article yet'."""
    refused = Lake(settings.lake).read("quarantine").filter(stage="articles")
    if refused.height:
        first = refused.row(0, named=True)
        others = f" {refused.height - 1} more could not be read either." if refused.height > 1 else ""
        return f", and what came can't be read. {first['key']}: {first['detail']}{others}"
    if settings.articles is not None:
        return f", and none in {settings.articles}."
    if settings.plan is None:
        return "; give some with --articles."
    sources = "sources" if settings.sources is None else f"sources --sources {shlex.quote(str(settings.sources))}"
    return f"; `{settings.command(sources)}` tells what each source gave, and --articles gives some of your own."


def _sentence(message: str) -> str:
    """A message in one line."""
    text = " ".join(message.split())
    if named := _KIND.match(text):
        text = text[named.end() :]
    if _OF_TOO_LITTLE_MEMORY.search(text):
        return "there is too little memory: free some, or lift the limit of this process (`ulimit -v unlimited`)."
    told = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
    return f"{told} (`overflight doctor` tells which file is damaged.)" if _OF_A_DAMAGED_FILE.search(text) else told
