"""Alerts of real runs: those of the home that the site's tests share."""

from collections import Counter

from orchestration.differing.record import recorded


def test_each_run_tells_its_changes_and_no_change_twice(home, alerts):
    told = [change for body in alerts.bodies for change in body["changes"]]
    assert max(Counter(change["change_id"] for change in told).values()) == 1
    assert {c["change_id"] for c in told} == {c.change_id for c in recorded(home / "current") if not c.further}
    by_release = Counter(change["release"] for change in told)
    assert len(by_release) == 2
    first = [change for change in told if change["release"] == alerts.bodies[0]["changes"][0]["release"]]
    assert {change["became"] for change in first} == {"new"}
    assert all(change["reports"] and change["reports"][0]["evidence"] for change in first)
    changed = next(
        c for c in told for v in c["values"] if (v["of"], v["before"], v["after"]) == ("status", "occurred", "ongoing")
    )
    assert changed["became"] == "changed"
