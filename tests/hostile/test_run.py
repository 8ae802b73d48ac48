"""One run over everything that once ended one, in a home whose path is full of signs: the good article's events stand."""

import gzip
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration.warehouse.connect import open_readonly
from tests.end_to_end.conftest import overflight
from tests.samples import DRILL

STORY = (
    "Norway's air force said on March 10, 2026 that {} of its F-35 fighters had flown over the Barents Sea that day."
)
PAGE = (
    '<html><head><title>Fighters over the sea</title><meta charset="{charset}">'
    '<script type="application/ld+json">{said}</script></head><body><nav><a href="/">Start</a></nav>'
    "<article><h1>Fighters over the sea</h1><p>{text}</p><p>All of them were back by the evening, it added.</p></article>"
    "</body></html>"
)


def page(number: int, *, charset: str = "utf-8", **said: object) -> bytes:
    stated = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return PAGE.format(charset=charset, said=json.dumps(stated), text=STORY.format(number)).encode()


def record(name: object, number: int, **more: object) -> bytes:
    return json.dumps({"id": name, "text": STORY.format(number), **more}).encode() + b"\n"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, subprocess.CompletedProcess[str]]]:
    root = tmp_path_factory.mktemp("hostile")
    articles, home = root / "in", root / """[a-z] {{ jinja }} it's "ü" {name} *"""
    (articles / "sub").mkdir(parents=True)
    (articles / "sub" / "good.jsonl").write_bytes(
        json.dumps({"id": "good", "published": "2026-03-11", "text": DRILL}).encode()
    )
    for number, (charset, said) in enumerate(
        [
            ("undefined", {}),
            ("unicode_escape", {"headline": ["Fighters over the sea", "Second line"]}),
            ("../../etc/passwd", {"headline": {"@value": "Fighters over the sea"}}),
            ("utf-8", {"headline": {"a": [1]}, "author": [[{"name": [None, 5]}]], "datePublished": {"@value": 9}}),
            ("idna", {"datePublished": "9999-12-31T23:59:59Z", "headline": 1e300}),
        ],
        start=2,
    ):
        (articles / f"page{number}.html").write_bytes(page(number, charset=charset, **said))
    (articles / "odd.jsonl").write_bytes(
        record("end of time", 10, published="9999-12-31T23:59:59+14:00")
        + record("its beginning", 11, published="0001-01-01T00:00:00-12:00")
        + record(["a", "list"], 12, title=["\ud800", "\x00"], author={"x": "y"}, url="https://u:hidden@news.example/1")
        + record("numbers", 13, title=float("nan"), source=10**400, published=-1e300, author=True)
        + record("enormous", 14, title="x" * 1_000_000, url="https://news.example/" + "y" * 100_000)
        + json.dumps({"id": "signs", "text": STORY.format(15) + "\x00\ud800\x1b[2J"}).encode()
    )
    (articles / "bomb.txt.gz").write_bytes(gzip.compress(b"word " * 5_000_000, mtime=0))
    with open(os.fsencode(articles) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(STORY.format(16).encode())
    (articles / "passwd.txt").symlink_to("/etc/passwd")
    (articles / "etc").symlink_to("/etc", target_is_directory=True)
    os.mkfifo(articles / "pipe.html")
    yield home, overflight("run", "--articles", str(articles), home=home)


def rows(home: Path, query: str) -> list[tuple[object, ...]]:
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        return warehouse.execute(query).fetchall()


def test_the_run_ends_well_and_the_good_articles_events_stand(taken) -> None:
    home, done = taken
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    found = rows(home, "select event_type, start_date::varchar from marts.fct_reports join marts.dim_article "
                       "using (article_id) where external_id = 'good' and event_id is not null order by 1")  # fmt: skip
    assert found == [("air_exercise", "2026-03-10"), ("joint_patrol", "2026-03-09"), ("scramble", "2026-03-09")]


def test_each_odd_input_is_taken_as_far_as_it_can_be(taken) -> None:
    home, _ = taken
    found = rows(
        home, "select external_id, title, url, published_at from marts.dim_article where external_id <> 'good'"
    )
    titles = {name: title for name, title, _, _ in found}
    assert {title for name, title in titles.items() if str(name).startswith("page")} <= {
        "Fighters over the sea",
        "1e+300",
    }
    names = [f"page{number}.html" for number in range(2, 7)]
    names += ["end of time", "its beginning", "odd.jsonl#3", "numbers", "enormous", "signs", "caf\\xe9.txt"]
    assert sorted(titles) == sorted(names)
    assert {published for *_, published in found} == {None}
    assert {url for _, _, url, _ in found if url} == {"https://news.example/1"}


def test_what_could_not_be_used_is_told(taken) -> None:
    home, _ = taken
    told = rows(home, 'select "key", reason from marts.fct_quarantine')
    expected = {
        ("passwd.txt", "link"), ("etc", "link"), ("pipe.html", "no_file"), ("caf\\xe9.txt", "bad_name"),
        ("bomb.txt.gz", "oversized"), ("end of time", "bad_metadata"), ("its beginning", "bad_metadata"),
        ("odd.jsonl#3", "bad_metadata"), ("numbers", "bad_metadata"), ("enormous", "bad_metadata"),
    }  # fmt: skip
    assert expected <= set(told)
    assert {reason for _, reason in told} == {reason for _, reason in expected}
    everything = str(rows(home, "from marts.fct_quarantine") + rows(home, "from marts.dim_article"))
    assert "root:" not in everything and "hidden" not in everything


def test_state_is_its_owners_alone_and_the_site_is_not(taken) -> None:
    home, _ = taken
    site = home / "site"
    for path in [home, *home.rglob("*")]:
        if not path.is_symlink():
            is_exported = path == site or site in path.parents
            assert bool(path.stat().st_mode & 0o077) == is_exported, path


def test_the_next_run_ends_well_too(taken, tmp_path: Path) -> None:
    home, _ = taken
    (tmp_path / "more.txt").write_text(STORY.format(20))
    done = overflight("run", "--articles", str(tmp_path), home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert rows(home, "select count(*) from marts.dim_article where external_id in ('good', 'more.txt')") == [(2,)]


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["run"], "q?mark"),
        (["run"], "%41%"),
        (["run"], "line\nend"),
        (["sql", "select 1"], "#hash"),
        (["report"], "a\\b"),
    ],
)
def test_a_home_that_can_not_be_is_refused_in_a_sentence(tmp_path: Path, command: list[str], name: str) -> None:
    done = overflight(*command, "--home", str(tmp_path / name), home=tmp_path / "other")
    assert done.returncode == 2
    sign = next(sign for sign in name if sign in "?%#\n\\")
    assert repr(sign) in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
