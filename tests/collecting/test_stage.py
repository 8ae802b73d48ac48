"""From the ledger into the lake: pages as articles, each once; fetches by day; and everything read anew."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from lxml.html import HtmlElement
from pydantic import SecretStr

from orchestration.collecting.plan import Plan, PlanError
from orchestration.collecting.stage import collect_from, plan_of, proxy_notice
from orchestration.intake import reread, take_in
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from tests.collecting.server import Reply, Server

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
BODY = (
    "Two bombers flew over the sea on Tuesday with four fighters, the ministry said. They came back in the evening, "
    "and nobody was hurt in the exercise, which lasted ten hours and was the third of the year."
)


def page(text: str = BODY, head: str = "") -> bytes:
    return (
        f"<html><head><title>Bombers fly</title>{head}</head><body><nav>Home</nav><article><h1>Bombers fly</h1>"
        f"<p>{text}</p><p>{text} Again.</p></article></body></html>"
    ).encode()


@pytest.fixture
def settings(tmp_path: Path, server: Server) -> Iterator[Settings]:
    plan = tmp_path / "sources.yaml"
    plan.write_text(
        "manners: {delay_seconds: 0, attempts: 1, allow_private_addresses: true}\n"
        f"feeds: [{{name: Wire, url: '{server.url}/feed'}}]\n"
    )
    yield Settings(home=tmp_path / "home", sources=plan, now=AT)


def feed(server: Server, **pages: Reply) -> None:
    items = "".join(
        f"<item><title>T</title><link>{server.url}/{name}</link><guid isPermaLink='false'>id-{name}</guid>"
        "<pubDate>Thu, 19 Mar 2026 08:00:00 GMT</pubDate></item>"
        for name in pages
    )
    server.replies["/feed"] = Reply(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    for name, reply in pages.items():
        reply.headers.setdefault("Content-Type", "text/html")
        server.replies[f"/{name}"] = reply


def collect(settings: Settings, day: date | None = None) -> None:
    collect_from(settings, "feeds", day or settings.clock().date())
    take_in(settings, None, settings.clock())


def articles(settings: Settings) -> pl.DataFrame:
    return Lake(settings.lake).read("articles")


@pytest.mark.parametrize("follow", [True, False])
def test_a_moment_in_utc_has_its_day_in_the_zone_of_sources_yaml(
    settings: Settings, server: Server, follow: bool
) -> None:
    assert settings.plan is not None
    more = f"zone: Pacific/Pago_Pago, follow: {str(follow).lower()}, url"
    settings.plan.write_text(settings.plan.read_text().replace("url", more, 1))
    feed(server, a=Reply(page()))
    body = server.replies["/feed"].body
    told = b"<description>" + BODY.encode() + b"</description></item>"
    server.replies["/feed"] = Reply(body.replace(b"</item>", told))
    collect(settings)
    (row,) = articles(settings).to_dicts()
    assert (row["published_on"], row["published_on_from"]) == (date(2026, 3, 18), "source_zone")
    assert (row["published_at"], row["published_zone"]) == (datetime(2026, 3, 19, 8, tzinfo=UTC), "GMT")


def test_an_address_that_is_not_the_pages_is_not_taken_for_it(settings: Settings, server: Server) -> None:
    def named(path: str, text: str) -> Reply:
        return Reply(page(text, head=f'<link rel="canonical" href="{server.url}{path}">'))

    feed(
        server, a=named("/", BODY), b=named("/a", f"Nine ships sailed. {BODY}"), c=named("/c?amp", f"Four jets. {BODY}"),
        d=named("/old", f"Six jets flew. {BODY}"), e=named("/old", f"Five jets flew. {BODY}"),
    )  # fmt: skip
    collect(settings)
    urls = dict(articles(settings).select("external_id", "url").iter_rows())
    own = {f"id-{name}": f"{server.url}/{name}" for name in "abe"}
    assert urls == own | {"id-c": f"{server.url}/c?amp", "id-d": f"{server.url}/old"}


def test_how_bytes_were_read_and_tables_left_out_stand_with_the_article(settings: Settings, server: Server) -> None:
    untold = "<table><tr><td>a<td>1<td>2</tr><tr><td>b<td>3<td>4</tr></table>"
    written = page(f"{BODY} {BODY}").replace(b"</p>", b"</p>" + untold.encode(), 1)
    feed(server, a=Reply(written, headers={"Content-Type": "text/html; charset=latin1"}))
    collect(settings)
    (row,) = articles(settings).to_dicts()
    told = row["encoding"], row["encoding_told_by"], row["replaced_share"], row["tables_left_out"]
    assert told == ("utf-8", "bytes", 0.0, 1)
    assert Lake(settings.lake).read("quarantine")["reason"].to_list() == ["table_left_out"]


def test_a_page_as_an_article(settings: Settings, server: Server) -> None:
    head = f'<meta name="author" content="A. Writer"><link rel="canonical" href="{server.url}/canonical">'
    feed(server, a=Reply(page(head=head)))
    collect(settings)
    (row,) = articles(settings).to_dicts()
    assert row["text"].startswith("Bombers fly") or row["text"].startswith("Two bombers")
    assert (row["external_id"], row["url"], row["title"]) == ("id-a", f"{server.url}/canonical", "Bombers fly")
    assert (row["author"], row["language"], row["connector"]) == ("A Writer", "en", "feeds")
    assert (row["published_at"], row["published_from"]) == (datetime(2026, 3, 19, 8, tzinfo=UTC), "feed")
    assert (row["captured_at"], row["captured_on"]) == (AT, AT.date())
    fetches = Lake(settings.lake).read("fetches", AT.date())
    assert fetches.select("purpose", "outcome", "status", "offered").rows() == [
        ("robots", "gone", 404, None), ("list", "ok", 200, 1), ("page", "ok", 200, None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(b"<html><body></body></html>"), "no_text"),
        (Reply(b"%PDF-1.7 and so on", headers={"Content-Type": "application/pdf"}), "corrupt"),
        (Reply(b"PK\x03\x04 and so on", headers={"Content-Type": "application/zip"}), "unknown_type"),
        (Reply(b"\x00\x01\x02" * 50), "binary"),
    ],
)
def test_a_page_without_text_is_quarantined(settings: Settings, server: Server, reply: Reply, reason: str) -> None:
    feed(server, a=reply, b=Reply(page()))
    collect(settings)
    collect(settings)
    rows = Lake(settings.lake).read("quarantine").select("stage", "key", "reason").rows()
    assert rows == [("articles", f"{server.url}/a", reason)]
    assert articles(settings)["external_id"].to_list() == ["id-b"]


@pytest.mark.parametrize(
    ("headers", "written"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ("text/html; charset=utf-8", "windows-1252"),
        ("text/html", "utf-8"),
        ("text/html; charset=nonsense", "utf-8"),
    ],
)
def test_charsets(settings: Settings, server: Server, headers: str, written: str) -> None:
    word = "Москва" if written == "windows-1251" else "manœuvre"
    feed(server, a=Reply(page(f"{word}: {BODY}").decode().encode(written), headers={"Content-Type": headers}))
    collect(settings)
    assert word in articles(settings)["text"][0]


def test_a_kill_before_the_ledger_is_told_doubles_nothing(
    settings: Settings, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(server, a=Reply(page()))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("orchestration.collecting.ledger.Ledger.taken", killed)
        with pytest.raises(KeyboardInterrupt):
            collect(settings)
    assert articles(settings).height == 1
    collect(settings)
    assert articles(settings).height == 1


def test_what_comes_on_two_days_lies_in_two_partitions(settings: Settings, server: Server) -> None:
    feed(server, a=Reply(page()))
    collect(settings)
    feed(server, a=Reply(page()), b=Reply(page("Three ships sailed. " + BODY.replace("Two", "Nine"))))
    tomorrow = settings.model_copy(update={"now": AT + timedelta(1)})
    collect(tomorrow)
    days = articles(settings).select("external_id", "captured_on").rows()
    assert sorted(days) == [("id-a", AT.date()), ("id-b", AT.date() + timedelta(1))]


def test_reading_anew_where_nothing_was_collected_leaves_no_trace(settings: Settings) -> None:
    assert reread(settings) == 0
    assert not settings.collecting.exists()


def test_reading_anew_changes_what_is_read_otherwise_and_nothing_else(
    settings: Settings, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(server, a=Reply(page()), b=Reply(page("Nine ships sailed past the cape. " + BODY)), c=Reply(b"<html></html>"))
    collect(settings)
    before = articles(settings)
    assert reread(settings) == 0
    assert articles(settings).equals(before)

    def better(page: HtmlElement, **_: object) -> object:
        found = records_extraction(page, **_)
        if "ships" in page.text_content():
            found.text = "A better reading of the page. " + (found.text or "")
        return found

    import trafilatura

    records_extraction = trafilatura.bare_extraction
    monkeypatch.setattr(trafilatura, "bare_extraction", better)
    assert reread(settings.model_copy(update={"now": AT + timedelta(9)})) == 1
    after = articles(settings)
    assert after["external_id"].to_list() == before["external_id"].to_list()
    assert after["captured_at"].to_list() == before["captured_at"].to_list()
    changed = after.filter(pl.col("external_id") == "id-b")
    assert changed["text"][0].startswith("A better reading")
    assert after.filter(pl.col("external_id") == "id-a").equals(before.filter(pl.col("external_id") == "id-a"))
    assert Lake(settings.lake).read("quarantine")["key"].to_list() == [f"{server.url}/c"]
    take_in(settings, None, settings.clock())
    assert articles(settings).equals(after)


def with_login(settings: Settings, server: Server, login: str, **given: object) -> Settings:
    plan = settings.sources
    assert plan is not None
    plan.write_text(plan.read_text().replace("/feed'}", f"/feed', login: {login}}}"))
    return settings.model_copy(update=given)


def test_a_login_comes_by_its_name_from_the_environment(
    settings: Settings, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OVERFLIGHT_LOGINS__DESK", "desk:OPENSESAME")
    given = with_login(settings, server, "Desk", logins=Settings().logins)
    feed(server, a=Reply(page()))
    collect(given)
    assert articles(given).height == 1
    assert server.headers["/feed"]["Authorization"].startswith("Basic ")
    assert "OPENSESAME" not in repr(given)
    held = [path for path in given.home.rglob("*") if path.is_file() and b"OPENSESAME" in path.read_bytes()]
    assert held == []


def test_a_login_that_the_environment_does_not_hold_is_told(settings: Settings, server: Server) -> None:
    with pytest.raises(PlanError, match="feeds, Wire: login: there is no OVERFLIGHT_LOGINS__DESK in the environment"):
        plan_of(with_login(settings, server, "desk"))


def test_two_logins_for_one_server_are_refused(settings: Settings, server: Server) -> None:
    given = with_login(settings, server, "a", logins={"a": SecretStr("a:a"), "b": SecretStr("b:b")})
    assert given.sources is not None
    second = f"sitemaps: [{{name: Map, url: '{server.url}/map', login: b}}]"
    given.sources.write_text(f"{given.sources.read_text()}\n{second}")
    with pytest.raises(PlanError, match="sitemaps, Map: login: another source"):
        plan_of(given)


@pytest.mark.parametrize(
    ("name", "collects", "is_told"),
    [("HTTPS_PROXY", True, True), ("all_proxy", True, True), ("HTTP_PROXY", False, False)],
)
def test_a_proxy_that_is_not_heeded_is_told(
    name: str, collects: bool, is_told: bool, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(other, raising=False)
        monkeypatch.delenv(other.upper(), raising=False)
    plan = plan_of(settings)
    assert proxy_notice(settings, plan) == ""
    monkeypatch.setenv(name, "http://desk:OPENSESAME@proxy.example:3128")
    notice = proxy_notice(settings.model_copy(update={"collect": collects}), plan)
    assert (name in notice) is is_told and "OPENSESAME" not in notice
    assert proxy_notice(settings, Plan()) == ""
