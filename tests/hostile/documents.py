"""What lies in a folder or behind an address: pages, records, tables and plans, whole in form and odd in what they say."""

import csv
import io
import json
from collections.abc import Sequence

import yaml
from hypothesis import strategies as st

from orchestration.corrections.model import COLUMNS
from tests.hostile.atoms import ADDRESSES, CHARSETS, FORMS, MOMENTS, PATHS, SIGNS, or_value, strings, values, words
from tests.hostile.mutating import mutated, mutated_bytes, written
from tests.hostile.texts import SAMPLES, texts

_LINKED_DATA = ("headline", "name", "datePublished", "dateModified", "author", "publisher", "url", "@type", "@graph")
_METAS = (
    "article:published_time", "article:modified_time", "og:url", "og:site_name", "og:title", "author", "date",
    "dc.date", "og:type", "parsely-pub-date", "sailthru.date", "citation_author",
)  # fmt: skip


def _page(charset: str, title: str, metas: Sequence[tuple[str, str]], data: object, body: str, canonical: str) -> str:
    head = "".join(f'<meta property="{name}" content="{content}">' for name, content in metas)
    linked = json.dumps(data).replace("</", "<\\/")
    paragraphs = "".join(f"<p>{part}</p>" for part in body.split("\n") if part.strip())
    return (
        f'<html><head><meta charset="{charset}"><title>{title}</title>{head}<link rel="canonical" href="{canonical}">'
        f'<script type="application/ld+json">{linked}</script></head><body><nav>Home | World</nav>'
        f"<article><h1>{title}</h1><time datetime='{title}'>now</time>{paragraphs}</article></body></html>"
    )


def pages() -> st.SearchStrategy[bytes]:
    """Pages of articles whose head says odd things."""
    data = st.one_of(st.dictionaries(st.sampled_from(_LINKED_DATA), values(), max_size=6), values())
    metas = st.lists(st.tuples(st.sampled_from(_METAS), strings(*MOMENTS)), max_size=4)
    body = st.one_of(st.sampled_from(SAMPLES), texts())
    page = st.builds(_page, st.sampled_from(CHARSETS), strings(), metas, data, body, strings(*ADDRESSES))
    nested = st.sampled_from(("<div>", "<table><tr><td>", "<b>", "<ul><li>", "<svg>", "<template>", "<a href=x>", "<"))
    deep = st.builds(lambda tag, times, text: tag * times + text, nested, st.sampled_from((1, 50, 3000)), body)
    samples = tuple(_page("utf-8", "Bombers fly", (), {}, text, "http://a.example/1") for text in SAMPLES[:5])
    return mutated_bytes(written(st.one_of(page, page, deep, mutated(samples, (*SIGNS, *FORMS, *MOMENTS), most=12))))


def _records() -> st.SearchStrategy[object]:
    fields = {
        "text": or_value(st.sampled_from(SAMPLES)),
        "id": or_value("one"),
        "url": or_value(st.sampled_from(ADDRESSES)),
        "source": or_value("Sample Wire"),
        "title": or_value("Bombers fly"),
        "author": or_value("A. Writer"),
        "published": or_value(st.sampled_from(MOMENTS)),
    }
    return st.one_of(st.fixed_dictionaries({"text": fields.pop("text")}, optional=fields), values())


def json_files() -> st.SearchStrategy[bytes]:
    """A .json file: a record, a list of records, or nearly so."""
    content = st.one_of(_records(), st.lists(_records(), max_size=4))
    nested = st.sampled_from(("[", '{"a":', '{"text": "x", "id": ')).map(lambda opening: opening * 5000)
    return mutated_bytes(written(st.one_of(content.map(json.dumps), content.map(json.dumps), nested)))


def jsonl_files() -> st.SearchStrategy[bytes]:
    """A .jsonl file: a record a line, or nearly so."""
    lines = st.lists(st.one_of(_records().map(json.dumps), strings()), max_size=6)
    return mutated_bytes(written(lines.map("\n".join)))


def as_json(content: object) -> bytes:
    """A value as a file of JSON."""
    return json.dumps(content).encode()


def plain_files() -> st.SearchStrategy[bytes]:
    """A .txt or .md file."""
    return mutated_bytes(written(st.one_of(texts(), strings())))


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], separator: str, ending: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=ending, quoting=csv.QUOTE_ALL)
    writer.writerows([columns, *rows])
    return text.getvalue()


def _tables(columns: Sequence[str], cell: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """A table with these columns, in some order, some missing, some twice; rows of too many or too few cells."""
    named = st.one_of(
        st.just(list(columns)), st.permutations(columns), st.lists(st.one_of(st.sampled_from(columns), strings()))
    )
    rows = st.lists(st.lists(cell, min_size=0, max_size=len(columns) + 1), max_size=5)
    table = st.builds(_table, named, rows, st.sampled_from(",;\t"), st.sampled_from(("\n", "\r\n", "\r")))
    bare = st.lists(strings(), max_size=8).map(",".join)
    return mutated_bytes(written(st.one_of(table, table, table, bare)))


def metadata_files() -> st.SearchStrategy[bytes]:
    """A metadata.csv beside files that it names, and some that it does not."""
    cell = st.one_of(words("good.txt", "a.txt", "a.json"), st.sampled_from((*ADDRESSES, *MOMENTS, *PATHS)))
    return _tables(("file", "url", "source", "title", "published"), cell)


def corrections_files() -> st.SearchStrategy[bytes]:
    """A corrections.csv: words of the vocabulary in the right columns as often as in the wrong ones."""
    known = st.sampled_from((
        "confirm", "reject", "change", "merge", "split", "withdraw", "event", "report", "claim", "correction",
        "aircraft", "dates", "status", "place", "countries", "targets", "answers", "event_type", "scramble", "occurred",
        "e1", "e2", "r1", "c1", "Japan", "JPN|USA", "F-15", "3", "0", "100100", "2026-03-10/2026-03-12", "week 9999-12-31",
        "from 9999-12-31", "9999-W53", "9999", "2026-00", "9999-12", "9999-12-31", "1000-01-01 to 9999-12-31",
        "2026-03-11T09:30:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "A. Analyst", "seen",
    ))  # fmt: skip
    proper = st.fixed_dictionaries({
        "correction_id": st.one_of(st.just(""), st.sampled_from(("c1", "c2", "c3")), words()),
        "made_at": st.one_of(st.just("2026-03-11T09:30:00Z"), st.sampled_from(MOMENTS)),
        "made_by": st.just("A. Analyst"),
        "action": st.sampled_from(("confirm", "reject", "change", "merge", "split", "withdraw")),
        "subject": st.sampled_from(("event", "report", "claim", "correction")),
        "subject_id": st.one_of(st.sampled_from(("e1", "e2", "e3", "c1", "c2")), words()),
        "field": st.one_of(st.just(""), known),
        "value": st.one_of(known, words()),
        "reason": st.just("seen"),
        "quote": words(),
    })  # fmt: skip
    row = proper.map(lambda row: [row.get(column, "") for column in COLUMNS])
    table = st.builds(_table, st.just(COLUMNS), st.lists(row, max_size=6), st.sampled_from(",;\t"), st.just("\n"))
    return st.one_of(table.map(str.encode), mutated_bytes(written(table)), _tables(COLUMNS, st.one_of(known, words())))


def _source() -> st.SearchStrategy[object]:
    fields = {
        "url": or_value("https://a.example/feed.xml"), "query": or_value("bombers"), "active": or_value("true"),
        "links": or_value("ul.news a"), "match": or_value("/news/"), "path": or_value("crawls"), "region": values(),
        "addresses": or_value("list.txt"), "quiet_after_days": values(), "most_pages": values(), "follow": values(),
        "max_file_bytes": values(), "note": values(), "connector": or_value("feeds"),
    }  # fmt: skip
    return st.one_of(st.fixed_dictionaries({"name": or_value("A")}, optional=fields), values())


def plans() -> st.SearchStrategy[bytes]:
    """A sources.yaml: sections with odd sources, odd manners, and YAML's own oddities."""
    sections = st.sampled_from(("feeds", "sitemaps", "pages", "gdelt", "archive"))
    manners = st.dictionaries(
        st.sampled_from(("delay_seconds", "timeout_seconds", "max_bytes", "attempts", "user_agent", "hosts_at_once")),
        values(), max_size=3,
    )  # fmt: skip
    content = st.builds(
        lambda named, manners: {**named, **({"manners": manners} if manners else {})},
        st.dictionaries(st.one_of(sections, sections, strings()), st.one_of(st.lists(_source(), max_size=3), values())),
        st.one_of(st.just({}), manners, values()),
    )
    whole = content.map(lambda plan: yaml.safe_dump(plan, allow_unicode=True, sort_keys=False))
    own = st.sampled_from((
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nfeeds: [*c, *c]", "feeds: &f\n  - *f", "? [a]\n: b",
        "<<: 1", "feeds: !!python/object/apply:os.system [ls]", "!!binary x", "feeds: !!set {a}", "- a", "2026-03-11",
        "feeds:\n  - {name: 2026-03-11, url: 1}", "\tfeeds:", "feeds: {" * 500, "feeds: [" * 500, "---\n---\n", "%YAML 9",
        "1: 2", "null: 1", "feeds: null", "{}: {}", "feeds:\n- name: A\n  url: http://user:secret@a.example/",
        "2026-03-11T99:99:99: a", "a: 0o9", "a: 1_000:99", "a: .inf", "feeds:\n- !!float x", "- !!timestamp x",
    ))  # fmt: skip
    return mutated_bytes(written(st.one_of(whole, whole, own, mutated((_PLAN,), (*SIGNS, *FORMS, *ADDRESSES)))))


_PLAN = """
manners: {delay_seconds: 0, attempts: 2}
feeds:
  - {name: Feed, url: "https://a.example/feed.xml"}
pages:
  - {name: Index, url: "https://a.example/index.html", links: "ul.news a"}
sitemaps:
  - {name: Map, url: "https://a.example/map.xml", match: "/news/"}
gdelt:
  - {name: World, query: bombers}
archive:
  - {name: Crawl, path: crawls}
"""
