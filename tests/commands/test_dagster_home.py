"""What Dagster finds in its home: settings and the place of the definitions, whatever stood there before."""

import importlib.util

import yaml

from orchestration.commands.dagster_home import ensure_instance, workspace
from orchestration.settings import Settings


def test_files_of_an_earlier_version_are_replaced(tmp_path) -> None:
    settings = Settings(home=tmp_path)
    settings.dagster_home.mkdir()
    for path in (workspace(settings), settings.dagster_home / "dagster.yaml"):
        path.write_text("telemetry: {enabled: true}\n")
    ensure_instance(settings)
    told = yaml.safe_load((settings.dagster_home / "dagster.yaml").read_text())
    assert told["telemetry"] == {"enabled": False}
    for named in (told["storage"]["custom"], told["run_launcher"]):
        assert hasattr(importlib.import_module(named["module"]), named["class"])


def test_the_ui_is_told_where_the_definitions_are(tmp_path) -> None:
    settings = Settings(home=tmp_path)
    ensure_instance(settings)
    (location,) = yaml.safe_load(workspace(settings).read_text())["load_from"]
    assert location["python_module"] == {"module_name": "orchestration.definitions", "location_name": "overflight"}
    assert importlib.util.find_spec("orchestration.definitions") is not None
