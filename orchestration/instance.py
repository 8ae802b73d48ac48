"""Dagster's own home: its settings file, written once into the installation's home folder."""

from orchestration.settings import Settings

_YAML = """\
telemetry:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
run_monitoring:
  enabled: true
"""
"""Runs that touch the warehouse go one at a time; a run whose process died is marked as failed."""


def ensure_instance(settings: Settings) -> None:
    """Make Dagster's home folder with its settings, and the inbox; what is there is kept."""
    settings.dagster_home.mkdir(parents=True, exist_ok=True)
    settings.inbox.mkdir(parents=True, exist_ok=True)
    path = settings.dagster_home / "dagster.yaml"
    if not path.exists() or path.read_text() != _YAML:
        path.write_text(_YAML)
