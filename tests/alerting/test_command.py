"""`overflight notify` as a person uses it."""

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from tests.alerting.home import DRILL, SCRAMBLE, names, release
from tests.alerting.servers import nobody, webhook


@pytest.fixture
def notify(tmp_path):
    return lambda *arguments: CliRunner().invoke(app, ["notify", *arguments, "--home", str(tmp_path)])


def test_a_dry_run_shows_what_each_would_get(tmp_path, notify, monkeypatch):
    release(tmp_path, "r1", [SCRAMBLE, DRILL])
    monkeypatch.delenv("NOWHERE", raising=False)
    with webhook() as hook:
        names(
            tmp_path,
            {"name": "desk", "kind": "webhook", "url": hook.url, "countries": ["USA"]},
            {"name": "team", "kind": "slack", "url_from": "NOWHERE", "types": ["scramble"]},
        )
        shown = notify("--dry-run")
        assert hook.bodies == []
    assert shown.exit_code == 1
    assert "desk (webhook): Overflight: 1 changed\n    Changed: Air exercise | Sea of Japan" in shown.output
    assert "team (slack): Overflight: 1 new\n    New: Japan scramble" in shown.output
    assert "team: there is no NOWHERE in the environment; set it to the address." in shown.output
    assert not (tmp_path / "notified").exists()


def test_what_was_sent_and_what_was_not_is_told(tmp_path, notify):
    release(tmp_path, "r1", [SCRAMBLE])
    with webhook() as hook:
        allowed = {"kind": "webhook", "allow_private_addresses": True}
        names(tmp_path, {"name": "desk", "url": hook.url, **allowed}, {"name": "away", "url": nobody(), **allowed})
        told = notify()
    assert (told.exit_code, len(hook.bodies)) == (1, 1)
    assert "desk: 1 change sent." in told.output
    assert "away: there is no connection to it; 1 change left for the next time." in told.output


@pytest.mark.parametrize(
    ("text", "says"), [(None, "write "), ("notify: [{kind: webhook}]", "the field 'name' is missing; add it.")]
)
def test_what_has_to_be_changed_first_is_told_in_a_sentence(tmp_path, notify, text, says):
    if text is not None:
        (tmp_path / "notify.yaml").write_text(text)
    told = notify()
    assert (told.exit_code, says in told.output, len(told.output.strip().splitlines())) == (2, True, 1)
