"""What a user of Dagster's UI sees: the graph, who owns it, what runs by itself."""

import json
import os
from datetime import UTC, datetime, timedelta

import dagster as dg
import pytest

from orchestration.alerting.targets import TargetsError
from orchestration.commands.dagster_home import ensure_instance
from orchestration.intake import take_in
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake


@pytest.fixture(scope="module")
def defs(tmp_path_factory):
    os.environ["OVERFLIGHT_HOME"] = str(tmp_path_factory.mktemp("home"))
    from orchestration.definitions import defs as loaded

    yield loaded
    del os.environ["OVERFLIGHT_HOME"]


@pytest.fixture(scope="module")
def specs(defs):
    return {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


def test_the_graph_of_the_stages(specs):
    graph = {
        name: (spec.group_name, sorted(d.asset_key.to_user_string() for d in spec.deps))
        for name, spec in specs.items()
        if spec.group_name in ("sources", "articles", "claims", "events")
    }
    connectors = ["archive", "feeds", "gdelt", "pages", "sitemaps"]
    read = ("claims", ["articles"])
    resolved = ("events", ["articles", "claims", "report_links", "reports"])
    assert graph == {
        **{name: ("sources", []) for name in connectors},
        "articles": ("articles", connectors), "quarantine": ("articles", connectors),
        "fetches": ("articles", connectors),
        "readings": read, "reports": read, "claims": read, "report_links": read, "statements": read, "official_counts": read,
        "model_readings": read,
        "events": resolved, "event_reports": resolved, "event_links": resolved,
        "corrections": ("events", ["events"]),
        "past_event_reports": resolved, "former_events": resolved, "versions": resolved,
    }  # fmt: skip


def test_the_release_rests_on_every_mart(specs):
    marts = {name for name, spec in specs.items() if spec.group_name == "marts"}
    assert {d.asset_key.to_user_string() for d in specs["release"].deps} == marts
    assert len(marts) == 35


def test_the_site_is_made_of_the_release(specs):
    assert [d.asset_key.to_user_string() for d in specs["site"].deps] == ["release"]


def test_staging_rests_on_the_lake(specs):
    assert [d.asset_key.to_user_string() for d in specs["stg_reports"].deps] == ["reports"]
    assert [d.asset_key.to_user_string() for d in specs["stg_corrections"].deps] == ["corrections"]


def test_every_asset_is_described_owned_grouped_and_of_a_kind(specs):
    own = {name: spec for name, spec in specs.items() if spec.group_name != "default"}
    for name, spec in own.items():
        assert spec.owners == ["team:overflight"], name
        assert spec.kinds, name
        assert spec.description, name


def test_daily_partitions_of_what_is_captured(defs):
    graph = defs.resolve_asset_graph()
    partitioned = {k.to_user_string() for k in graph.get_all_asset_keys() if graph.get(k).is_partitioned}
    connectors = {"archive", "feeds", "gdelt", "pages", "sitemaps"}
    taken = {"articles", "quarantine", "fetches"}
    assert partitioned == connectors | taken | {
        "readings",
        "reports",
        "claims",
        "report_links",
        "statements",
        "official_counts",
        "model_readings",
    }


def test_schedules_and_sensor_run_by_default(defs):
    repository = defs.get_repository_def()
    assert {(s.name, s.cron_schedule, s.default_status.value) for s in repository.schedule_defs} == {
        ("hourly", "20 * * * *", "RUNNING"),
        ("daily", "5 0 * * *", "RUNNING"),
        ("weekly", "40 3 * * 0", "RUNNING"),
    }
    assert {(s.name, s.default_status.value) for s in repository.sensor_defs} == {("inbox", "RUNNING")}


def test_steps_that_can_fail_for_a_moment_are_tried_again(defs):
    for name in ("take_in_articles", "read_claims", "resolve_reports", "corrections", "release", "site"):
        assert defs.resolve_job_def("pipeline").graph.node_named(name).definition.retry_policy.max_retries == 2


def test_structural_checks_block_publication(defs):
    checks = {key.name: defs.resolve_asset_graph().get(key) for key in defs.resolve_asset_graph().asset_check_keys}
    assert checks["lake_is_sound"].blocking
    assert checks["settled_counts_within_claims"].blocking
    assert not checks["nothing_is_quarantined"].blocking
    assert not checks["corrections_hold"].blocking


@pytest.fixture
def inbox(defs, tmp_path, monkeypatch):
    """The inbox of a home, and a function that lets the sensor look at it: what it asks for, and its memory."""
    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))
    (tmp_path / "inbox").mkdir()
    repository = defs.get_repository_def()
    with dg.DagsterInstance.ephemeral() as instance:

        def tick(cursor):
            context = dg.build_sensor_context(instance, cursor=cursor, repository_def=repository)
            result = repository.get_sensor_def("inbox").evaluate_tick(context)
            return result.run_requests or [], context.cursor

        yield tmp_path / "inbox", tick, instance


def wanted(request):
    return request.run_config["ops"]["take_in_articles"]["config"]


def test_a_file_in_the_inbox_is_asked_for_when_it_is_complete_and_until_the_intake_has_it(inbox):
    folder, tick, _ = inbox
    (folder / "news.txt").write_text("The first half")
    requests, cursor = tick(None)
    assert requests == []
    (folder / "news.txt").write_text("The first half and the second")
    requests, cursor = tick(cursor)
    assert requests == []
    requests, asked = tick(cursor)
    assert len(requests) == 1
    assert (wanted(requests[0])["path"], list(wanted(requests[0])["files"])) == (str(folder), ["news.txt"])
    assert tick(asked)[0] == []  # for a minute
    long_ago = json.dumps(json.loads(asked) | {"asked_at": 0})
    (again,), _ = tick(long_ago)
    assert wanted(again) == wanted(requests[0])
    settings = Settings()
    take_in(settings, folder, settings.clock(), wanted(again)["files"])
    assert Lake(settings.lake).read("articles")["external_id"].to_list() == ["news.txt"]
    assert tick(long_ago)[0] == []


def test_no_run_is_asked_for_while_one_is_at_work(defs, inbox):
    folder, tick, instance = inbox
    (folder / "news.txt").write_text("A text")
    _, cursor = tick(None)
    tags, status = {"overflight/asked_by": "inbox"}, dg.DagsterRunStatus.STARTED
    instance.create_run_for_job(defs.resolve_job_def("pipeline"), status=status, tags=tags)
    assert tick(cursor)[0] == []


def test_an_inbox_that_is_a_link_is_said(inbox):
    folder, tick, _ = inbox
    folder.rmdir()
    folder.symlink_to("/etc", target_is_directory=True)
    assert tick(None) == ([], None)


@pytest.mark.parametrize("hours", [-1, 0, 1])
def test_what_is_given_is_taken_on_the_day_on_which_the_run_works(defs, tmp_path, monkeypatch, hours):
    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))
    midnight = datetime(2026, 3, 11, tzinfo=UTC)
    works = midnight + timedelta(hours=hours)
    monkeypatch.setenv("OVERFLIGHT_NOW", works.isoformat())
    (tmp_path / "news.txt").write_text("A text that was put there before midnight.")
    with dg.DagsterInstance.ephemeral() as instance:
        done = defs.resolve_job_def("pipeline").execute_in_process(
            instance=instance,
            partition_key="2026-03-10",
            op_selection=["take_in_articles"],
            run_config={"ops": {"take_in_articles": {"config": {"path": str(tmp_path / "news.txt")}}}},
        )
    assert done.success
    assert Lake(tmp_path / "lake").days("articles") == [works.date()]


def test_the_copy_in_postgres_is_an_asset_only_where_a_database_is_named(specs, monkeypatch):
    from orchestration.defs.postgres import postgres

    assert "postgres" not in specs
    monkeypatch.setenv("OVERFLIGHT_POSTGRES", "postgresql://analyst:secret@localhost/analysis")
    (spec,) = next(iter(postgres().assets)).specs
    assert (spec.key.to_user_string(), spec.group_name) == ("postgres", "publication")
    assert [dep.asset_key.to_user_string() for dep in spec.deps] == ["release"]
    assert spec.owners == ["team:overflight"] and spec.kinds == {"postgres"} and spec.description


def test_alerts_follow_publication_and_a_fault_of_theirs_only_warns(defs, specs):
    assert [d.asset_key.to_user_string() for d in specs["notifications"].deps] == ["release", "site"]
    graph = defs.resolve_asset_graph()
    [check] = [graph.get(key) for key in graph.asset_check_keys if key.name == "are_delivered"]
    assert not check.blocking


@pytest.mark.parametrize(
    ("raised", "says"),
    [
        (TargetsError("notify.yaml, target 1: the field 'name' is missing; add it."), "the field 'name' is missing"),
        (RuntimeError("http://ada:OPENSESAME@example.org"), "could not be sent (RuntimeError)"),
    ],
)
def test_whatever_goes_wrong_at_alerts_the_step_succeeds(defs, tmp_path, monkeypatch, raised, says):
    monkeypatch.setenv("OVERFLIGHT_HOME", str(tmp_path))

    def fails(*_, **__):
        raise raised

    monkeypatch.setattr("orchestration.defs.notifications.notify", fails)
    with dg.DagsterInstance.ephemeral() as instance:
        done = defs.resolve_job_def("pipeline").execute_in_process(
            instance=instance, partition_key="2026-03-10", op_selection=["notifications"]
        )
    assert done.success
    [check] = done.get_asset_check_evaluations()
    assert (check.passed, check.severity, says in check.description) == (False, dg.AssetCheckSeverity.WARN, True)
    assert "SESAME" not in str([str(event) for event in done.all_events])


def test_descriptions_say_what_a_row_is_and_hold_no_sql(specs):
    assert specs["fct_drills"].description == "One row is a drill."
    assert not [name for name, spec in specs.items() if "select" in (spec.description or "").lower().split()]


def test_what_runs_by_itself_says_so_and_the_job_tells_its_partition(defs):
    repository = defs.get_repository_def()
    told = [*repository.schedule_defs, *repository.sensor_defs]
    assert all(len(each.description.split()) > 8 for each in told)
    assert "choose Latest, today" in defs.resolve_job_def("pipeline").description


def test_no_pop_up_and_no_report_to_dagster(tmp_path, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "dagster"))
    ensure_instance(Settings(home=tmp_path))
    with dg.DagsterInstance.get() as instance:
        assert (instance.nux_enabled, instance.telemetry_enabled) == (False, False)
        assert instance.managed_python_loggers == ["orchestration"]
