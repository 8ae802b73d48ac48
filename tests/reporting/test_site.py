"""A whole site from a warehouse that the pipeline built: links, escaping, totals, and what the command says."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from orchestration.reporting.catalogue import Catalogue
from orchestration.reporting.corrections import Corrections
from orchestration.reporting.events import event_pages
from orchestration.reporting.reactions import Reactions
from orchestration.reporting.rows import read_marts
from orchestration.reporting.texts import read_passages
from orchestration.warehouse.connect import open_readonly
from orchestration.warehouse.lake import Lake
from tests.conftest import ENGLISH
from tests.end_to_end.conftest import overflight


class Page(HTMLParser):
    """The elements of a page with their attributes, and its ids."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.ids = {attributes["id"] for _, attributes in self.elements if "id" in attributes}

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path.resolve(): Page(path) for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def models(home: Path):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        marts = read_marts(warehouse)
    passages, _ = read_passages(marts, Lake(home / "lake"), {"en": ENGLISH})
    catalogue = Catalogue(marts)
    pages = event_pages(marts, passages, catalogue, Corrections(marts, catalogue), Reactions(marts, catalogue))
    return {page.brief.title: page for page in pages}


def test_every_link_leads_to_a_file_and_a_place_in_it(pages):
    followed = 0
    for path, page in pages.items():
        for tag, attributes in page.elements:
            for name in ("href", "src", "action"):
                target = attributes.get(name)
                if target is None or target.startswith(("http", "data:,")):
                    continue
                file, _, fragment = target.partition("#")
                found = (path.parent / unquote(file)).resolve() if file else path
                assert found.is_file(), (path, tag, target)
                assert not fragment or fragment in pages[found].ids, (path, target)
                followed += 1
    assert followed > 100


def test_nothing_is_asked_of_anyone_else(pages, site):
    outside = 0
    for path, page in pages.items():
        for tag, attributes in page.elements:
            assert not any(name.startswith("on") or name == "style" for name in attributes), (path, tag)
            for name, value in attributes.items():
                if (
                    value
                    and re.match(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", value, re.I)
                    and name not in ("content", "aria-label")
                ):
                    if value == "data:,":
                        continue
                    assert (tag, name, value[:8]) == ("a", "href", "https://"), (path, tag, name, value)
                    assert attributes["rel"] == "noopener noreferrer"
                    outside += 1
    assert outside
    for asset in (site / "assets").iterdir():
        if asset.name != "index.js":
            assert not re.search(r"https?://|url\(|@import|innerHTML", asset.read_text()), asset


def test_what_articles_say_is_escaped(site, pages):
    texts = {path: path.read_text(encoding="utf-8") for path in pages}
    hostile = [text for text in texts.values() if "&lt;script&gt;" in text]
    assert any("alert(1)" in text for text in hostile) and any("title" in text for text in hostile)
    for text in texts.values():
        assert "<script>" not in text
        assert "<b>Wire" not in text and "<img" not in text
        assert "javascript:" not in text.lower()
    for page in pages.values():
        assert all("src" in attributes for tag, attributes in page.elements if tag == "script")


def test_an_event_with_its_evidence_and_nothing_more(models):
    page = next(page for title, page in models.items() if "scramble" in title and "3 March" in title)
    hostile = next(account for account in page.accounts if account.title.startswith("<script>"))
    assert hostile.address is None
    words = "".join(
        piece.text for piece in (*hostile.passage.before, *hostile.passage.evidence, *hostile.passage.after)
    )
    assert words.startswith("The day began quietly.") and words.endswith("It turned back.")
    counted = next(value for value in page.values if value.name.text == "F-15")
    assert (counted.spread, counted.agreement) == ("2 to 3", "differ")
    assert {(said.value, said.surface) for said in counted.sayings} >= {("2", "two F-15s"), ("3", "three F-15s")}
    assert page.map is not None and page.map.spots[0].name == "Sea of Japan"


def test_a_corrected_article_counts_once_and_its_former_text_is_shown(models, pages):
    page = next(page for title, page in models.items() if "scramble" in title and "3 March" in title)
    account = next(account for account in page.accounts if account.title == "Fighters")
    assert (page.articles, account.corrected) == (2, "4 March 2026")
    (former,) = page.former
    assert "seven F-15s" in former.evidence and former.corrected == "4 March 2026"
    text = next(path.read_text() for path in pages if path.name == page.brief.path.rpartition("/")[2])
    assert text.count("corrected on 4 March 2026") == 2


def test_an_exercise_and_a_ship_have_pages_that_lead_to_their_events(models, site):
    page = next(page for title, page in models.items() if "Freedom Edge" in title)
    facts = {fact.name: " ".join(link.text for link in fact.shown) for fact in page.facts}
    assert (facts["Exercise"], facts["Time of day"]) == ("Freedom Edge 26", "10:15 local time")
    said = {value.name.text: (value.settled, [saying.surface for saying in value.sayings]) for value in page.values}
    assert said["Haguro"] == ("1", ["the destroyer JS Haguro"])
    assert said["Freedom Edge"] == ("the exercise", ["Freedom Edge 26"])
    for path, told in (("exercises/freedom-edge.html", "26, Japan, South Korea"), ("ships/jpn-haguro.html", ">Maya<")):
        text = (site / path).read_text()
        assert page.brief.path in text and re.search(told, text), path


def test_answers_are_seen_from_both_sides(models):
    drill = next(page for title, page in models.items() if "air exercise" in title)
    first, _, here = drill.chain.steps
    assert (here.event, here.since) == (drill.brief, "1 day later")
    assert [(answer.to, answer.told, answer.lag) for answer in here.answers] == [
        (first.event, "told to come after", "1 day later")
    ]
    back = next(page for page in models.values() if page.brief == first.event)
    assert back.chain == drill.chain
    assert all(value.agreement in ("agree", "differ", "one source", "") for value in drill.values)


def test_totals_are_those_of_sql(home, site):
    text = (site / "index.html").read_text()
    shown = {name: int(count.replace(",", "")) for name, count in re.findall(r'id="total-(\w+)">([\d,]+)<', text)}
    asked = {
        "drills": "from marts.fct_drills",
        "incidents": "from marts.fct_incidents",
        "articles": "from marts.dim_article where is_current",
        "sources": "from marts.dim_source where articles > 0",
        "claims": "from marts.fct_claims where event_id is not null",
        "answers": "from marts.fct_event_links where answers_event_id is not null",
        "disagreements": "from (select disagreement from marts.fct_drills union all select disagreement "
        "from marts.fct_incidents) where disagreement",
    }
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        counted = {name: warehouse.execute(f"select count(*) {query}").fetchone()[0] for name, query in asked.items()}
        weeks = warehouse.execute(
            "select count(*) from marts.dim_event where merged_into is null and not is_rejected"
            " and date_precision in ('day', 'range', 'week')"
        ).fetchone()
    assert shown == counted
    assert f"{weeks[0]} events by the week they began" in text


def test_every_event_and_subject_has_a_page(home, site):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        events = {row[0] for row in warehouse.execute("select event_id from marts.dim_event").fetchall()}
        types = {row[0] for row in warehouse.execute("select aircraft_type from marts.fct_event_aircraft").fetchall()}
    assert {path.stem for path in (site / "events").iterdir()} == events
    assert {path.stem for path in (site / "aircraft").iterdir()} == {*types, "index"}
    assert len(list((site / "sources").iterdir())) == 9


def test_the_index_of_the_search_leads_to_pages(site):
    script = (site / "assets" / "index.js").read_text()
    entries = json.loads(script.removeprefix("window.overflightIndex = ").removesuffix(";\n"))
    assert {kind for kind, *_ in entries} >= {"aircraft", "country", "exercise", "ship", "source", "drill", "incident"}
    assert all((site / path).is_file() for _, _, path, _, _ in entries)


def test_the_same_release_gives_the_same_site(home, site, tmp_path):
    assert overflight("report", "--out", str(tmp_path / "again"), home=home).returncode == 0
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    again = {
        path.relative_to(tmp_path / "again"): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert first == again


def test_without_the_lake_the_evidence_stands_alone(home):
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        marts = read_marts(warehouse)
    passages, lacking = read_passages(marts, Lake(home / "no lake"), {"en": ENGLISH})
    assert lacking == {report["event_id"] for report in marts.reports}
    assert len(passages) == len(marts.reports)
    assert all(passage.evidence and not passage.before for passage in passages.values())


def test_what_goes_wrong_is_told_in_a_sentence(home, tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter").write_text("")
    for arguments, at, says in (
        ((), tmp_path / "new home", "No warehouse at"),
        (("--out", str(tmp_path / "file")), home, "is a file"),
        (("--out", str(tmp_path / "taken")), home, "is no site of ours"),
        (("--out", str(tmp_path / "file" / "below")), home, "can't be written"),
    ):
        done = overflight("report", *arguments, home=at)
        assert done.returncode == 2
        assert says in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
