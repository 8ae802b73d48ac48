"""notify.yaml: what is understood, and a sentence for what is not, which repeats no address."""

import pytest

from orchestration.alerting.targets import TargetsError, read_targets
from orchestration.collecting.plan import PlanError, read_plan
from orchestration.settings import Settings

COUNTRIES, TYPES = {"JPN", "CHN"}, {"scramble", "air_exercise"}
WHOLE = """
notify:
  - name: desk
    kind: webhook
    url: http://127.0.0.1:8000/hook
    countries: [JPN]
    types: [scramble]
    min_confidence: 0.8
    changes: [new, changed]
    allow_private_addresses: true
  - {name: team, kind: slack, url_from: TEAM_SLACK}
  - {name: mail, kind: apprise, url_from: TEAM_MAIL, active: false}
"""


def read(tmp_path, text):
    path = tmp_path / "notify.yaml"
    path.write_text(text, encoding="utf-8")
    return read_targets(path, COUNTRIES, TYPES)


def test_active_targets_are_read(tmp_path):
    desk, team = read(tmp_path, WHOLE)
    assert (desk.name, desk.countries, desk.changes, desk.min_confidence) == ("desk", ("JPN",), ("new", "changed"), 0.8)
    assert (team.kind, team.url_from, team.most) == ("slack", "TEAM_SLACK", 20)


@pytest.mark.parametrize("text", ["", "# nobody yet\n", "notify: []\n"])
def test_a_file_that_names_nobody(tmp_path, text):
    assert read(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("notify: {name: desk}", "notify.yaml: notify: input should be a valid list."),
        ("- a", "notify.yaml: give a section 'notify:' with a list of targets under it."),
        ("notify:\n  - name: desk\n kind: webhook", "notify.yaml, line 3: this is no valid YAML"),
        ("notify: [{name: desk, kind: webhook}]", "notify.yaml, target 1 (desk): give either url or url_from."),
        ("notify: [{name: desk, kind: pigeon, url_from: A}]", "target 1 (desk): kind: input should be 'webhook', 'slack'"),
        ("notify: [{kind: slack, url_from: A}]", "target 1: the field 'name' is missing; add it."),
        ("notify: [{name: desk, kind: slack, url_from: A, webhook: b}]", "target 1 (desk): 'webhook' is not known here; there are name,"),
        ("notify: [{name: desk, kind: slack, url: 'https://hooks.example/OPENSESAME'}]", "the address of slack is a secret: name the variable"),
        ("notify: [{name: desk, kind: webhook, url: 'https://ada:OPENSESAME@example.org/'}]", "url: this address holds a user or a password: name the variable that holds it by url_from."),
        ("notify: [{name: desk, kind: slack, url_from: 'https://hooks.example/OPENSESAME'}]", "url_from: give the name of a variable"),
        ("notify: [{name: 'a https://ada:OPENSESAME@example.org/', kind: slack}]", "give either url or url_from."),
        ("notify: [{name: desk, kind: slack, url_from: A, types: [scramle]}]", "notify.yaml, desk: types: 'scramle' is none; there are air_exercise, scramble."),
        ("notify: [{name: desk, kind: slack, url_from: A, countries: [Japan]}]", "notify.yaml, desk: countries: 'Japan' is none; there are CHN, JPN."),
        ("notify: [{name: desk, kind: slack, url_from: A, min_confidence: 80}]", "min_confidence: input should be less than or equal to 1."),
        ("notify: [{name: desk, kind: slack, url_from: A}, {name: desk, kind: slack, url_from: B}]", "notify.yaml, desk: two targets have this name"),
        ("targets: []", "notify.yaml: 'targets' is not known here; there are notify."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_a_sentence(tmp_path, text, says):
    with pytest.raises(TargetsError) as fault:
        read(tmp_path, text)
    assert says in str(fault.value)
    assert "SESAME" not in str(fault.value) and "\n" not in str(fault.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(TargetsError, match="can't be read"):
        read_targets(tmp_path / "notify.yaml", COUNTRIES, TYPES)


def test_the_file_lies_in_the_home_or_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.delenv("OVERFLIGHT_NOTIFY", raising=False)
    assert Settings(home=tmp_path).notify is None
    (tmp_path / "notify.yaml").write_text("")
    assert Settings(home=tmp_path).notify == tmp_path / "notify.yaml"
    monkeypatch.setenv("OVERFLIGHT_NOTIFY", str(tmp_path / "other.yaml"))
    assert Settings(home=tmp_path).notify == tmp_path / "other.yaml"


def test_who_writes_targets_into_sources_is_told_where_they_belong(tmp_path):
    (tmp_path / "sources.yaml").write_text("notify: []\n")
    with pytest.raises(PlanError, match=r"'notify' is not known here; whom to tell stands in notify\.yaml"):
        read_plan(tmp_path / "sources.yaml")
