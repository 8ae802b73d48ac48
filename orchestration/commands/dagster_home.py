"""Dagster's own home: its settings and where its definitions are, written once into the installation's home folder."""

from pathlib import Path

from orchestration import durable
from orchestration.settings import Settings

_YAML = """\
telemetry:
  enabled: false
nux:
  enabled: false
python_logs:
  managed_python_loggers: [orchestration]
  python_log_level: INFO
storage:
  custom:
    module: orchestration.defs.records
    class: Records
    config:
      base_dir:
        env: DAGSTER_HOME
concurrency:
  runs:
    max_concurrent_runs: 1
run_launcher:
  module: orchestration.defs.living
  class: Launcher
run_monitoring:
  enabled: true
  start_timeout_seconds: 60
  poll_interval_seconds: 20
run_retries:
  enabled: true
  max_retries: 2
  retry_on_asset_or_op_failure: false
"""
"""No report to Dagster and no invitation to its mailing list; what our own modules log stands with the run's events.
Runs that touch the warehouse go one at a time; a run whose process died is marked as failed. Where the daemon had
started it, it is run again, so that a backfill that was killed goes on."""

_WORKSPACE = """\
load_from:
  - python_module:
      module_name: orchestration.definitions
      location_name: overflight
"""


def workspace(settings: Settings) -> Path:
    """The file that tells Dagster's UI where its definitions are."""
    return settings.dagster_home / "workspace.yaml"


def ensure_instance(settings: Settings) -> None:
    """Make Dagster's home folder with its settings, and the inbox; what is there is kept."""
    settings.dagster_home.mkdir(parents=True, exist_ok=True)
    settings.inbox.mkdir(parents=True, exist_ok=True)
    for path, text in ((settings.dagster_home / "dagster.yaml", _YAML), (workspace(settings), _WORKSPACE)):
        if not path.exists() or path.read_bytes() != text.encode():
            durable.write(path, text)
