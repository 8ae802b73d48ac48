"""dbt that began ahead: it takes one order, with the environment and folder of the order, and ends with whom it waits for."""

import json
import os

import pytest

from orchestration.warehouse import dbt_ahead
from orchestration.warehouse.transform import invocation


@pytest.fixture
def project(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("DBT_")]:
        monkeypatch.delenv(name)  # another project's, which a command in this process left
    folder = tmp_path / "project"
    (folder / "models").mkdir(parents=True)
    (folder / "dbt_project.yml").write_text("name: small\nprofile: small\nflags: {send_anonymous_usage_stats: false}\n")
    (folder / "profiles.yml").write_text(
        "small: {target: dev, outputs: {dev: {type: duckdb, path: \"{{ env_var('PLACE') }}\"}}}\n"
    )
    (folder / "models" / "one.sql").write_text("select 1 as one\n")
    (folder / "models" / "two.sql").write_text("select 2 as two\n")
    return folder


def ordered(project, place, *arguments):
    """What dbt told, an object a line, and its exit code."""
    environment = invocation(place.parent / "target") | {"PLACE": str(place)}
    process = dbt_ahead.started(["build", *arguments], environment, project)
    assert process.args == ["dbt", "build", *arguments]
    told = [json.loads(line) for line in process.stdout if line.startswith(b"{")]
    process.stdout.close()
    return told, process.wait(timeout=60)


def test_the_one_that_waits_takes_the_order_and_the_next_has_one_of_its_own(project, tmp_path) -> None:
    dbt_ahead.begin()
    (waiting,) = dbt_ahead._waiting
    first, code = ordered(project, tmp_path / "first.duckdb")
    assert (code, waiting.poll(), dbt_ahead._waiting) == (0, 0, [])
    assert {told["info"]["pid"] for told in first} == {waiting.pid}
    assert (tmp_path / "first.duckdb").exists()
    assert not list(project.glob("target")) + list(project.glob("logs"))
    second, code = ordered(project, tmp_path / "second.duckdb", "--select", "two")
    assert code == 0
    assert (tmp_path / "second.duckdb").exists()
    built = {told["data"]["node_info"]["node_name"] for told in second if "node_info" in told["data"]}
    assert built == {"two"}


def test_one_that_died_is_replaced_and_a_fault_is_an_exit_code(project, tmp_path) -> None:
    dbt_ahead.begin()
    dbt_ahead._waiting[0].kill()
    dbt_ahead._waiting[0].wait()
    (project / "models" / "two.sql").write_text("select broken\n")
    _, code = ordered(project, tmp_path / "first.duckdb")
    assert code == 1


def test_without_an_order_it_ends_when_nobody_can_give_one() -> None:
    dbt_ahead.begin()
    (waiting,) = dbt_ahead._waiting
    dbt_ahead.end()
    assert waiting.wait(timeout=60) == 0
    assert dbt_ahead._waiting == []
