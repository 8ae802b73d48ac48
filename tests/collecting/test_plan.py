"""sources.yaml: what is accepted, and the sentence for what is not."""

from pathlib import Path

import pytest

from orchestration.collecting.plan import PlanError, read_plan
from orchestration.settings import PROJECT

GOOD = """
manners: {delay_seconds: 2, user_agent: "Desk of A. Analyst (a@example.org)"}
feeds:
  - {name: Naval Wire, url: "https://example.org/feed", region: Pacific, note: daily}
sitemaps:
  - {name: Air Press, url: "https://example.org/news.xml", match: "/press/"}
pages:
  - {name: Ministry, url: "https://example.org/news/", links: "ul.news a"}
gdelt:
  - {name: bombers, query: '"B-52" (exercise OR drill)'}
archive:
  - {name: Crawl, path: crawls}
  - {name: Elsewhere, addresses: lists/warc.txt, active: false}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_plan_is_read(tmp_path: Path) -> None:
    plan = read_plan(written(tmp_path, GOOD))
    assert [(s.connector, s.name) for s in plan.all()] == [
        ("feeds", "Naval Wire"),
        ("sitemaps", "Air Press"),
        ("pages", "Ministry"),
        ("gdelt", "bombers"),
        ("archive", "Crawl"),
        ("archive", "Elsewhere"),
    ]
    assert [source.path for source in plan.archives()] == [tmp_path / "crawls"]
    assert plan.manners.delay_seconds == 2
    assert not plan.manners.allow_private_addresses


def test_an_empty_plan_collects_nothing(tmp_path: Path) -> None:
    assert read_plan(written(tmp_path, "# nothing yet\n")).all() == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("feeds:\n  - {name: A, url: example.org/feed}\n", ["feeds, source 1 (A)", "url", "http://"]),
        ("feeds:\n  - {name: A}\n", ["feeds, source 1 (A)", "'url' is missing"]),
        ("feeds:\n  - {name: A, url: 'https://e.org', adress: x}\n", ["feeds, source 1 (A)", "'adress' is not known"]),
        ("pages:\n  - {name: A, url: 'https://e.org', links: 'ul >'}\n", ["pages, source 1 (A)", "CSS selector"]),
        (
            "sitemaps:\n  - {name: A, url: 'https://e.org', match: '('}\n",
            ["sitemaps, source 1 (A)", "regular expression"],
        ),
        ("feed:\n  - {name: A}\n", ["'feed' is not known", "feeds"]),
        ("- a\n- b\n", ["give sections"]),
        ("feeds: [\n", ["line", "no valid YAML"]),
        ("manners: {delay_seconds: -1}\n", ["manners", "delay_seconds"]),
        (
            "feeds:\n  - {name: A, url: 'https://e.org/1'}\n  - {name: A, url: 'https://e.org/2'}\n",
            ["feeds", "two sources are named 'A'"],
        ),
    ],
)
def test_a_fault_is_one_sentence_that_says_where(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(PlanError) as error:
        read_plan(written(tmp_path, text))
    said = str(error.value)
    assert all(word in said for word in ["sources.yaml", *words]), said
    assert "\n" not in said and said.endswith((".", "s."))


FEED = "feeds: [{{name: A, url: 'http://h.example/', {}}}]"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[" * 20_000, ["no valid YAML"]),
        ("manners: {delay_seconds: " + "9" * 5000 + "}", ["no valid YAML"]),
        ("feeds: [{name: 2026-13-45, url: 'http://h.example/'}]", ["no valid YAML"]),
        ("feeds: !!timestamp x", ["no valid YAML"]),
        ("feeds: !!bool x", ["no valid YAML"]),
        ("!!python/object/apply:os.getcwd []", ["no valid YAML"]),
        ("? [a]: b", ["no valid YAML"]),
        ("\x00", ["no valid YAML"]),
        ("1: x", ["'1' is not known"]),
        ("feeds: &f [*f]", ["feeds, source 1"]),
        ("manners: {delay_seconds: .inf}", ["delay_seconds"]),
        ("manners: {delay_seconds: .nan}", ["delay_seconds"]),
        ("manners: {timeout_seconds: 1e12}", ["timeout_seconds", "86400"]),
        ("manners: {patience_seconds: 1e300}", ["patience_seconds"]),
        ("manners: {max_bytes: 99999999999999999999}", ["max_bytes"]),
        ('manners: {user_agent: "a\\nCookie: b"}', ["user_agent", "one line"]),
        ("manners: {user_agent: 'Überflug'}", ["user_agent", "ASCII"]),
        (FEED.format("quiet_after_days: 1e12"), ["source 1 (A)", "quiet_after_days"]),
        (FEED.format("most_pages: 99999999999999999999"), ["source 1 (A)", "most_pages"]),
        (FEED.format("most_lists: 0"), ["source 1 (A)", "most_lists"]),
        (FEED.format("zone: JST"), ["source 1 (A)", "zone", "Asia/Tokyo"]),
        (FEED.format("zone: ../Tokyo"), ["source 1 (A)", "zone", "Asia/Tokyo"]),
        ("feeds: [{name: A, url: 'http://[::1'}]", ["source 1 (A)", "url"]),
        ("feeds: [{name: A, url: 'http://h.example:99999/'}]", ["source 1 (A)", "url"]),
        ('feeds: [{name: "a\\nb", url: "http://h.example/"}]', ["source 1 (a b)", "name", "one line"]),
        ('feeds: [{name: "\\ud800", url: "http://h.example/"}]', ["source 1", "name"]),
        ("feeds: [{name: " + "x" * 9999 + ", url: 'http://h.example/'}]", ["source 1", "name", "one line"]),
        ("sitemaps: [{name: A, url: 'http://h.example/', match: '" + "(" * 5000 + "'}]", ["source 1 (A)", "match"]),
        ("sitemaps: [{name: A, url: 'http://h.example/', match: 'a{99999999999}'}]", ["source 1 (A)", "match"]),
        (FEED.format("login: 'a b'"), ["source 1 (A)", "login"]),
        (FEED.format("login: 'desk:OPENSESAME'"), ["source 1 (A)", "login"]),
        ('"\\ud800": []', ["is no text"]),
        ('feeds: [{name: A, "\\ud800": x}]', ["source 1 (A)"]),
        ('gdelt: [{name: A, query: "\\ud800"}]', ["source 1 (A)", "query"]),
    ],
)
def test_what_cannot_work_is_refused_when_it_is_read(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(PlanError) as error:
        read_plan(written(tmp_path, text))
    said = str(error.value)
    assert all(word in said for word in words), said
    assert "SESAME" not in said and said.isprintable() and said.endswith(".") and len(said) <= 1000


@pytest.mark.parametrize(
    "selector",
    ["a::before", "a:nonsense(1)", "svg|a", "ul.none svg|a", "div.none:not(svg|a)", "[xlink|href]", "*:nth-of-type(1)", "a >", "", "a " * 9000],
)  # fmt: skip
def test_a_selector_that_could_only_fail_later_is_refused(tmp_path: Path, selector: str) -> None:
    with pytest.raises(PlanError, match=r"pages, source 1 \(A\): links: this"):
        read_plan(written(tmp_path, f"pages: [{{name: A, url: 'http://h.example/', links: '{selector}'}}]"))


LOGIN = "http://desk:OPENSESAME@h.example/feed"


@pytest.mark.parametrize(
    "text",
    [
        f"feeds: [{{name: A, url: '{LOGIN}'}}]",
        f"gdelt: [{{name: A, query: x, url: '{LOGIN}'}}]",
        "feeds: [{name: A, url: 'http:\\\\desk:OPENSESAME@h.example'}]",
        "feeds: [{name: A, url: 'http:desk:OPENSESAME@h.example'}]",
        f"feeds: [{{name: '{LOGIN}', url: x}}]",
        f"feeds: [{{name: A, url: 'http://h.example/', '{LOGIN}': x}}]",
        f"feeds: [{{name: '{LOGIN}', url: 'http://h.example/1'}}, {{name: '{LOGIN}', url: 'http://h.example/2'}}]",
        f"'{LOGIN}': x",
        f"feeds:\n- name: A\n  url: {LOGIN}: x\n",
    ],
)
def test_a_password_is_refused_and_never_repeated(tmp_path: Path, text: str) -> None:
    with pytest.raises(PlanError) as error:
        read_plan(written(tmp_path, text))
    cause = error.value.__cause__
    assert "OPENSESAME" not in str(error.value) and cause is None


def test_a_mark_of_byte_order_is_no_part_of_a_plan(tmp_path: Path) -> None:
    assert len(read_plan(written(tmp_path, "\ufeff" + GOOD)).all()) == 6


def test_a_missing_plan_says_so(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="There is no file"):
        read_plan(tmp_path / "sources.yaml")


def test_the_shipped_plan_is_sound_and_conservative() -> None:
    plan = read_plan(PROJECT / "sources.yaml")
    sources = plan.all()
    assert len(sources) >= 50
    assert all(source.note and source.region for source in sources)
    assert {"Americas", "Europe", "East Asia", "Southeast Asia", "South Asia", "Oceania", "Middle East", "World"} == {
        source.region for source in sources
    }
    active = [source for source in sources if source.active]
    assert 5 <= len(active) <= 15 and not any(source.connector == "gdelt" for source in active)
    assert plan.manners.delay_seconds >= 5 and not plan.manners.allow_private_addresses


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("{name: Crawl}", "give one of path, store and addresses"),
        ("{name: Crawl, path: a, addresses: b}", "give one of path, store and addresses"),
    ],
)
def test_an_archive_comes_from_one_place(tmp_path: Path, entry: str, words: str) -> None:
    with pytest.raises(PlanError, match=words):
        read_plan(written(tmp_path, f"archive: [{entry}]"))


def test_zones_of_sources_by_their_connector_and_name(tmp_path: Path) -> None:
    plan = read_plan(written(tmp_path, FEED.format("zone: Asia/Tokyo")))
    assert plan.newsrooms()[("feeds", "A")].zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("written_as", "kind"), [("kind: ministry", "ministry"), ("kind: think_tank", "think_tank"), ("note: x", None)]
)
def test_the_kind_of_a_source_by_its_connector_and_name(tmp_path: Path, written_as: str, kind: str | None) -> None:
    assert read_plan(written(tmp_path, FEED.format(written_as))).newsrooms()[("feeds", "A")].kind == kind


def test_a_kind_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="ministry"):
        read_plan(written(tmp_path, FEED.format("kind: gossip")))
