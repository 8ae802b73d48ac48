"""What Dagster's records hold of what wants to be obeyed: text where the UI shows text, and no Markdown of it."""

import dagster as dg
import pytest

from tests.hostile import speaking


@pytest.fixture(scope="module")
def records(spoken):
    """Every materialisation and every check of the last run."""
    home = spoken / "dagster"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DAGSTER_HOME", str(home))
        instance = dg.DagsterInstance.from_config(str(home))
    with instance:
        (run,) = instance.get_run_ids(limit=1)
        events = [entry.dagster_event for entry in instance.all_logs(run) if entry.dagster_event]
    made = {
        e.asset_key.to_user_string(): e.event_specific_data.materialization for e in events if e.is_step_materialization
    }
    checks = [e.asset_check_evaluation_data for e in events if e.event_type_value == "ASSET_CHECK_EVALUATION"]
    return made, checks


def test_markdown_holds_our_own_picture_alone(records):
    made, checks = records
    metadata = [m.metadata for m in made.values()] + [check.metadata for check in checks]
    markdown = [value.value for of in metadata for value in of.values() if isinstance(value, dg.MarkdownMetadataValue)]
    assert [text.partition("(")[0] for text in markdown] == ["![events a week]"]
    assert not [m for m in made.values() if m.description]


def test_previews_are_tables_of_text(records):
    made, _ = records
    titles = [record.data["title"] for record in made["articles"].metadata["preview"].records]
    assert "Bombers \\x1b[2J\\x1b]0;owned\\x07\\x9b31m seen" in titles
    assert [t for t in titles if t.startswith("Bombers ![i](http://stranger.example/p.png)")]
    keys = [record.data["key"] for record in made["quarantine"].metadata["preview"].records]
    assert speaking.FILE.replace("\x1b", "\\x1b") in keys
    assert all(made[name].metadata["preview"].schema.columns for name in ("reports", "claims", "statements", "fetches"))


def test_descriptions_of_checks_have_no_markup_of_data(records):
    _, checks = records
    assert len(checks) > 40
    for check in checks:
        assert not set("<>![]\x1b\u202e") & set(check.description or "")
