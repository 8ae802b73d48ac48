"""The site's feeds as a feed reader sees them, and as RFC 4287 wants them."""

import json
from datetime import UTC, datetime
from uuid import UUID

import feedparser
import pytest
from lxml import etree

from orchestration.differing.record import recorded
from orchestration.warehouse.connect import open_readonly
from tests.end_to_end.conftest import overflight

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def feeds(site):
    paths = sorted((site / "feeds").rglob("*.xml"))
    read = {str(path.relative_to(site)): feedparser.parse(path.read_bytes()) for path in paths}
    assert not [(path, feed.bozo_exception) for path, feed in read.items() if feed.bozo]
    return read


@pytest.fixture(scope="module")
def events(home):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        rows = warehouse.execute(
            "select event_id, title, event_type, countries, [] as targets from marts.fct_drills"
            " union all select event_id, title, event_type, countries, targets from marts.fct_incidents"
        ).fetchall()
    return {row[0]: row[1:] for row in rows}


def test_every_event_is_an_entry_that_leads_to_its_page(feeds, events, site):
    entries = feeds["feeds/events.xml"].entries
    assert {entry.title for entry in entries} == {title for title, *_ in events.values()}
    assert len(entries) == len(events)
    for entry in entries:
        path = (site / "feeds" / entry.link).resolve()
        assert path.is_file() and path.stem in events
    updated = [entry.updated for entry in entries]
    assert updated == sorted(updated, reverse=True)


def test_events_of_a_country_and_of_a_type(feeds, events):
    for path, chosen in (
        ("feeds/countries/JPN.xml", [t for t, _, countries, targets in events.values() if "JPN" in [*countries, *targets]]),
        ("feeds/types/scramble.xml", [t for t, event_type, *_ in events.values() if event_type == "scramble"]),
    ):  # fmt: skip
        assert sorted(entry.title for entry in feeds[path].entries) == sorted(chosen), path


def test_an_entry_has_the_same_id_in_every_feed_and_feeds_have_their_own(feeds):
    assert len({feed.feed.id for feed in feeds.values()}) == len(feeds)
    by_link = {}
    for path, feed in feeds.items():
        if path != "feeds/changes.xml":
            for entry in feed.entries:
                assert by_link.setdefault(entry.link.rpartition("/")[2], entry.id) == entry.id
    assert all(UUID(entry_id.removeprefix("urn:uuid:")).version == 5 for entry_id in by_link.values())
    assert len(set(by_link.values())) == len(by_link)


def test_what_corrections_changed_is_told(feeds, home):
    changes = [change for change in recorded(home / "current") if not change.further]
    latest = [change for change in changes if change.release == changes[0].release]
    assert {change.became for change in latest} >= {"changed", "merged"}
    entries = {entry.title: entry for entry in feeds["feeds/changes.xml"].entries}
    for change in changes:
        words = {"new": "New", "changed": "Changed", "merged": "Merged", "split": "Split off", "gone": "Gone"}
        assert f"{words[change.became]}: {change.title}" in entries
    [status] = [c for c in latest for value in c.values if (value.of, value.after) == ("status", "ongoing")]
    entry = entries[f"Changed: {status.title}"]
    assert "status: occurred → ongoing" in entry.content[0].value
    assert datetime.fromisoformat(entry.updated) == status.at.replace(microsecond=0).astimezone(UTC)
    whole = next(e for e in feeds["feeds/events.xml"].entries if e.title == status.title)
    assert (whole.updated, whole.published < whole.updated) == (entry.updated, True)


def test_every_feed_is_as_the_rfc_wants_it(site):
    for path in (site / "feeds").rglob("*.xml"):
        feed = etree.parse(path).getroot()
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            names = [child.tag.removeprefix(ATOM) for child in element]
            assert [names.count(name) for name in ("id", "title", "updated")] == [1, 1, 1], path
        assert [author.findtext(f"{ATOM}name") for author in feed.findall(f"{ATOM}author")] == ["Overflight"]
        relations = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
        assert relations == ["self", "alternate"]
        entries = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        assert len(set(entries)) == len(entries)
        assert b"<script" not in path.read_bytes() and b"<img" not in path.read_bytes()


def test_pages_name_the_feeds(site):
    index, japan = (site / "index.html").read_text(), (site / "countries" / "JPN.html").read_text()
    for page, root in ((index, ""), (japan, "../")):
        for feed in ("events", "changes"):
            assert (
                f'rel="alternate" type="application/atom+xml" title="{feed.capitalize() if feed == "changes" else "All events"}" href="{root}feeds/{feed}.xml"'
                in page
            )
    assert 'title="Events of Japan" href="../feeds/countries/JPN.xml"' in japan


def test_where_the_site_is_served_links_are_whole(home, tmp_path, monkeypatch):
    monkeypatch.setenv("OVERFLIGHT_SITE_ADDRESS", "https://desk.example.org/site/")
    assert overflight("report", "--out", str(tmp_path / "served"), home=home).returncode == 0
    feed = feedparser.parse((tmp_path / "served" / "feeds" / "countries" / "JPN.xml").read_bytes())
    links = [link.href for link in feed.feed.links] + [entry.link for entry in feed.entries]
    assert all(link.startswith("https://desk.example.org/site/") for link in links)
    monkeypatch.setenv("OVERFLIGHT_SITE_ADDRESS", "desk")
    refused = overflight("report", home=home)
    assert refused.returncode == 2 and "give the full address of the site" in refused.stderr


def test_the_record_is_lines_of_json(home):
    lines = (home / "current" / "changes.jsonl").read_text().split("\n")
    assert all(json.loads(line)["change_id"] for line in lines if line)
