"""Alerts that arrive at servers on this machine: once, what was asked for, and without a secret in what is said."""

import email
import os
import signal
import subprocess
import sys
from datetime import timedelta
from email import policy

import pytest

from orchestration.alerting.stage import complaints, due, notify
from orchestration.alerting.targets import TargetsError
from tests.alerting.home import AT, DRILL, FURTHER, SCRAMBLE, names, release
from tests.alerting.servers import mailbox, nobody, webhook


@pytest.fixture
def hook():
    with webhook() as server:
        yield server


def desk(url: str, **more) -> dict:
    return {"name": "desk", "kind": "webhook", "url": url, "allow_private_addresses": True, **more}


@pytest.fixture(autouse=True)
def unlocked(monkeypatch):
    """A process holds the ledger to its end; of these tests each stands for a process of its own."""
    monkeypatch.setattr("orchestration.alerting.stage.hold", lambda *_, **__: True)


def told(settings, **how):
    return [(t.target, t.sent, t.waiting, t.unknown, t.fault) for t in notify(settings, **how)]


def test_a_webhook_gets_each_change_once(tmp_path, hook):
    settings = release(tmp_path, "r1", [SCRAMBLE, DRILL, FURTHER])
    names(tmp_path, desk(hook.url))
    assert told(settings) == [("desk", 2, 0, 0, "")]
    [body] = hook.bodies
    assert [(c["became"], c["event_id"], c["page"]) for c in body["changes"]] == [
        ("new", "e1", None), ("changed", "e2", None),
    ]  # fmt: skip
    assert body["changes"][1]["values"] == [{"of": "B-52 USA", "before": "2", "after": "3"}]
    assert hook.headers[0]["Idempotency-Key"] == body["message_id"]
    assert told(settings) == [("desk", 0, 0, 0, "")]
    later = SCRAMBLE.model_copy(update={"change_id": "c9", "release": "r2", "at": AT + timedelta(hours=1)})
    settings = release(tmp_path, "r2", [later, SCRAMBLE, DRILL, FURTHER], AT + timedelta(hours=1))
    assert told(settings) == [("desk", 1, 0, 0, "")]
    assert [c["change_id"] for c in hook.bodies[-1]["changes"]] == ["c9"]


def test_who_is_named_later_is_not_told_of_former_releases(tmp_path, hook):
    later = DRILL.model_copy(update={"at": AT + timedelta(hours=1), "release": "r2"})
    settings = release(tmp_path, "r2", [later, SCRAMBLE], AT + timedelta(hours=1))
    names(tmp_path, desk(hook.url))
    assert told(settings) == [("desk", 1, 0, 0, "")]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"countries": ["CHN"]}, ["c1"]),
        ({"countries": ["USA", "RUS"]}, ["c2"]),
        ({"types": ["air_exercise"]}, ["c2"]),
        ({"min_confidence": 0.7}, ["c1"]),
        ({"changes": ["changed"]}, ["c2"]),
        ({"further_reports": True}, ["c1", "c2", "c3"]),
        ({"active": False}, None),
    ],
)
def test_what_is_asked_for_is_sent(tmp_path, hook, asked, ids):
    settings = release(tmp_path, "r1", [SCRAMBLE, DRILL, FURTHER])
    names(tmp_path, desk(hook.url, **asked))
    notify(settings)
    assert [[c["change_id"] for c in body["changes"]] for body in hook.bodies] == ([] if ids is None else [ids])


@pytest.mark.parametrize(
    ("status", "became", "says"),
    [
        (500, (0, 1, 0), "does not take the message (status 500)"),
        (404, (0, 1, 0), "does not take the message (status 404)"),
        (302, (0, 1, 0), "leads on to another address"),
        (504, (0, 0, 1), "gave up waiting"),
        (None, (0, 0, 1), "broke off"),
    ],
)
def test_what_was_refused_is_sent_later_and_what_may_have_arrived_is_not(tmp_path, hook, status, became, says):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    names(tmp_path, desk(hook.url))
    hook.status = status
    [(_, *counts, fault)] = told(settings)
    assert (tuple(counts), says in fault) == (became, True), fault
    hook.status = 200
    sent = [t.sent for t in notify(settings)]
    assert (sent, len(hook.bodies)) == (([1], 2) if became[1] else ([0], 1))
    assert [t.sent for t in notify(settings, again=True)] == ([0] if became[1] else [1])


def test_nobody_at_the_address_is_told_and_the_others_go_on(tmp_path, hook, monkeypatch):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    monkeypatch.delenv("NOWHERE", raising=False)
    names(
        tmp_path, desk(nobody(), name="away"), {"name": "unset", "kind": "slack", "url_from": "NOWHERE"}, desk(hook.url)
    )
    assert told(settings) == [
        ("away", 0, 1, 0, "there is no connection to it"),
        ("unset", 0, 1, 0, "there is no NOWHERE in the environment; set it to the address"),
        ("desk", 1, 0, 0, ""),
    ]


@pytest.mark.parametrize("kind", ["webhook", "apprise"])
def test_a_private_address_is_refused_unless_it_is_allowed(tmp_path, hook, monkeypatch, kind):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    monkeypatch.setenv("ADDRESS", hook.url.replace("http", "json" if kind == "apprise" else "http", 1))
    target = {"name": "desk", "kind": kind, "url_from": "ADDRESS"}
    names(tmp_path, target)
    [(*_, fault)] = told(settings)
    assert "none of the public network" in fault
    assert hook.bodies == []
    names(tmp_path, target | {"allow_private_addresses": True})
    assert told(settings) == [("desk", 1, 0, 0, "")]
    assert len(hook.bodies) == 1


def test_slack_gets_its_form(tmp_path, hook, monkeypatch):
    settings = release(tmp_path, "r1", [SCRAMBLE, DRILL]).model_copy(
        update={"site_address": "https://desk.example/site"}
    )
    monkeypatch.setenv("SLACK", hook.url)
    names(tmp_path, {"name": "desk", "kind": "slack", "url_from": "SLACK", "allow_private_addresses": True, "most": 1})
    notify(settings)
    [body] = hook.bodies
    assert body.keys() == {"text"}
    assert body["text"].splitlines() == [
        "*Overflight: 1 new, 1 changed*",
        "• *New:* <https://desk.example/site/events/e1.html|Japan scramble against China, 9 March 2026>",
        "      scramble, occurred; confidence 0.84, 2 independent sources",
        "      Wire, Jets &lt;up&gt;, https://wire.example/a",
        "and 1 more.",
    ]


def test_a_mail_arrives(tmp_path, monkeypatch):
    settings = release(tmp_path, "r1", [SCRAMBLE, DRILL])
    with mailbox() as (mails, port):
        monkeypatch.setenv("MAIL", f"mailto://127.0.0.1:{port}?from=desk@example.org&to=ada@example.org&mode=insecure")
        names(tmp_path, {"name": "mail", "kind": "apprise", "url_from": "MAIL", "allow_private_addresses": True})
        assert told(settings) == [("mail", 2, 0, 0, "")]
        assert told(settings) == [("mail", 0, 0, 0, "")]
    [mail] = mails
    message = email.message_from_bytes(mail.content, policy=policy.default)
    assert (message["Subject"], mail.rcpt_tos) == ("Overflight: 1 new, 1 changed", ["ada@example.org"])
    text = message.get_body(("plain",)).get_content()
    assert "Changed: Air exercise | Sea of Japan" in text and "B-52 USA: 2 → 3" in text


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("webhook", "http://user:OPENSESAME@127.0.0.1:1/OPENSESAME"),
        ("slack", "http://127.0.0.1:1/services/OPENSESAME"),
        ("webhook", "ftp://127.0.0.1/OPENSESAME"),
        ("webhook", "http://[::1/OPENSESAME"),
        ("apprise", "mailto://user:OPENSESAME@127.0.0.1:1?to=ada@example.org"),
        ("apprise", "nosuchservice://OPENSESAME"),
    ],
)
def test_a_secret_stands_in_nothing_that_is_said_or_kept(tmp_path, monkeypatch, capfd, caplog, kind, address):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    monkeypatch.setenv("ADDRESS", address)
    names(tmp_path, {"name": "desk", "kind": kind, "url_from": "ADDRESS", "allow_private_addresses": True})
    found = notify(settings)
    assert found[0].fault and found[0].sent == 0
    said = "".join([*complaints(found, settings), str(found), *capfd.readouterr(), caplog.text])
    assert "SESAME" not in said
    assert all(b"SESAME" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


KILLED = """
import os, signal, sys
from pathlib import Path
from orchestration.alerting import stage
from orchestration.settings import Settings
def send(*_):
    os.kill(os.getpid(), signal.SIGKILL)
stage._send = send
stage.notify(Settings(home=Path(sys.argv[1])))
"""


def test_a_kill_in_the_midst_of_sending_sends_nothing_twice(tmp_path, hook):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    names(tmp_path, desk(hook.url))
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, env=dict(os.environ))
    assert killed.returncode == -signal.SIGKILL
    [found] = notify(settings)
    assert (found.sent, found.unknown, hook.bodies) == (0, 1, [])
    [said] = complaints([found], settings.model_copy(update={"named_home": tmp_path}))
    assert "may or may not have arrived" in said and f"overflight notify --again --home {tmp_path}`" in said
    assert told(settings, again=True) == [("desk", 1, 0, 0, "")]


def test_a_look_at_what_is_due_sends_and_keeps_nothing(tmp_path, hook):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    names(tmp_path, desk(hook.url))
    [found] = due(settings)
    assert [change.change_id for change in found.changes] == ["c1"]
    assert hook.bodies == [] and not settings.notified.exists()


def test_without_a_release_and_without_targets_there_is_nothing_to_tell(tmp_path, hook):
    from orchestration.settings import Settings

    assert notify(Settings(home=tmp_path)) == []
    names(tmp_path, desk(hook.url))
    assert told(Settings(home=tmp_path)) == [("desk", 0, 0, 0, "")]


def test_two_processes_do_not_send_at_once(tmp_path, hook, monkeypatch):
    settings = release(tmp_path, "r1", [SCRAMBLE])
    names(tmp_path, desk(hook.url))
    monkeypatch.setattr("orchestration.alerting.stage.hold", lambda *_, **__: False)
    with pytest.raises(TargetsError, match="Another process"):
        notify(settings)
