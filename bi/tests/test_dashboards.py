"""A browser opens each dashboard: what it shows is what SQL says, and it asks nobody but this server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from conftest import REASON, Superset
from playwright.sync_api import Browser, Locator, Page, Request, expect

DATASETS = Path(__file__).parents[1] / "superset" / "datasets" / "overflight"
PATIENCE = 60_000  # milliseconds
expect.set_options(timeout=PATIENCE)
EVENTS = "(from marts.fct_drills union all by name from marts.fct_incidents)"
ACTING = """
    marts.fct_event_aircraft inner join marts.dim_aircraft_type using (aircraft_type)
    where not dim_aircraft_type.is_class and fct_event_aircraft.role in ('participant', 'actor')
"""
OF_AIRCRAFT = "marts.fct_activity_days where series_id = 'twn-mnd' and category = 'aircraft'"
BIG_NUMBERS = {
    "tempo": {
        "Events": f"select count(*) from {EVENTS}",
        "Drills": "select count(*) from marts.fct_drills",
        "Incidents": "select count(*) from marts.fct_incidents",
        "No week": f"select count(*) from {EVENTS} where date_precision not in ('day', 'range', 'week')",
        "No place": f"select count(*) from {EVENTS} where place_id is null",
        "Quiet spell": f"""
            select max(day - before) from (
                select start_date as day, lag(start_date) over (order by start_date) as before from {EVENTS}
                where date_precision in ('day', 'range')
            )
        """,
    },
    "action-and-reaction": {
        "Answers": "select count(*) from marts.fct_event_links",
        "On the same day": "select count(*) from marts.fct_event_links where lag_days = 0",
        "Median lag": "select median(lag_days)::int from marts.fct_event_links",
        "Lag not known": "select count(*) from marts.fct_event_links where lag_days is null",
    },
    "official-counts": {
        "Bulletins": f"select count(distinct article_id) from {OF_AIRCRAFT}",
        "Days missing": f'select count(*) from {OF_AIRCRAFT} and "count" is null',
        "Longest gap": f"select max(longest_gap_days) from {OF_AIRCRAFT}",
        "Unusual days": f"select count(*) from {OF_AIRCRAFT} and abs(deviation) >= 3",
    },
    "who-flies-what": {
        "Aircraft, settled": f'select sum("count") from {ACTING}',
        "Lowest": f"select sum(count_low) from {ACTING}",
        "Highest": f"select sum(count_high) from {ACTING}",
        "Sources differ": "select count(*) from marts.fct_event_aircraft where not agreed",
        "No number": 'select count(*) from marts.fct_event_aircraft where "count" is null',
        "No date": f"""
            select count(*) from {EVENTS}
            where start_date is null and event_id in (select event_id from marts.fct_event_aircraft)
        """,
    },
}


class Network:
    """What a page asks of others: what was sent, and what the browser refused to send."""

    def __init__(self, page: Page, address: str) -> None:
        self.address, self.sent = address, list[str]()
        page.on("requestfinished", lambda request: self._outside(request))
        page.on("requestfailed", lambda request: self._outside(request) if request.failure != "csp" else None)

    def _outside(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.sent.append(request.url)


@pytest.fixture(scope="module")
def page(superset: Superset, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1500, "height": 3500})
    opened.set_default_timeout(PATIENCE)
    opened.goto(f"{superset.address}/login/")
    opened.fill("#username", "analyst")
    opened.fill("#password", superset.analyst_password)
    opened.click('[data-test="login-button"]')
    opened.wait_for_url("**/welcome/**")
    yield opened
    opened.close()


@pytest.mark.parametrize("dashboard", BIG_NUMBERS)
def test_totals_are_those_of_sql(superset: Superset, page: Page, dashboard: str) -> None:
    network = Network(page, superset.address)
    _open(page, superset, dashboard)
    shown = {title: _number(_chart(page, title)) for title in BIG_NUMBERS[dashboard]}
    assert shown == {title: superset.marts(sql)[0][0] for title, sql in BIG_NUMBERS[dashboard].items()}
    expect(page.locator("[role=alert], .ant-alert-error")).to_have_count(0)
    assert network.sent == []


def test_a_filter_narrows_every_total(superset: Superset, page: Page) -> None:
    _open(page, superset, "tempo")
    page.locator('[data-test="NATIVE_FILTER-tempo-country"]').click()
    page.locator(".ant-select-item-option", has_text=re.compile("^Japan$")).click()
    page.click('[data-test="filter-bar__apply-button"]')
    for title, table in (("Drills", "fct_drills"), ("Incidents", "fct_incidents")):
        told = superset.marts(f"select count(*) from marts.{table} where list_contains(countries, 'JPN')")[0][0]
        expect(_chart(page, title).locator(".header-line")).to_have_text(str(told))


def test_a_target_is_chosen_as_a_participant_is(superset: Superset, page: Page) -> None:
    for dashboard, title, sql in (
        ("tempo", "Incidents", "select count(*) from marts.fct_incidents where list_contains(targets, 'TWN')"),
        ("who-flies-what", "No number", """
            select count(*) from marts.fct_event_aircraft inner join marts.fct_incidents using (event_id)
            where list_contains(targets, 'TWN') and "count" is null
        """),
    ):  # fmt: skip
        _open(page, superset, dashboard)
        page.locator(f'[data-test="NATIVE_FILTER-{dashboard.replace("-", "_")}-target"]').click()
        page.locator(".ant-select-item-option", has_text=re.compile("^Taiwan$")).click()
        page.click('[data-test="filter-bar__apply-button"]')
        expect(_chart(page, title).locator(".header-line")).to_have_text(str(superset.marts(sql)[0][0]))


def test_classes_of_aircraft_count_what_no_type_beside_them_does(superset: Superset) -> None:
    """As an article has it: 45 aircraft of which 31 crossed a line, 16 of them J-16, 8 J-10, 4 H-6."""
    about = [
        {"col": column, "op": "==", "val": value}
        for column, value in (("event_type", "air defence zone entry"), ("target", "Taiwan"), ("operator", "China"))
    ]
    told = superset.admin().chart_data(
        "aircraft", metrics=["settled", "told_once"], columns=["aircraft_type"], filters=about
    )
    counts = {row["aircraft_type"]: (row["settled"], row["told_once"]) for row in told}
    named = sum(settled for name, (settled, _) in counts.items() if name != "aircraft")
    assert counts["J-16"] == (16, 16) and named > 16
    assert counts["aircraft"] == (31, 31 - named)


def test_a_range_of_dates_holds_the_events_that_sql_finds(superset: Superset) -> None:
    march = {"col": "day", "op": "TEMPORAL_RANGE", "val": "2026-03-01 : 2026-03-08"}
    told = superset.admin().chart_data("events", metrics=["events"], filters=[march])
    found = superset.marts(
        f"select count(*) from {EVENTS} where start_date >= '2026-03-01' and start_date < '2026-03-08'"
    )
    assert told == [{"events": found[0][0]}]
    assert found[0][0] > 0


def test_a_click_leads_to_the_sentences(superset: Superset, page: Page) -> None:
    _open(page, superset, "tempo")
    _chart(page, "By type").locator("td", has_text=re.compile("^joint patrol$")).click()
    expected = superset.marts("""
        select distinct reports.evidence, articles.title, articles.url
        from marts.fct_reports as reports
        inner join marts.dim_event as events using (event_id)
        inner join marts.dim_article as articles using (article_id)
        where events.event_label = 'joint patrol'
    """)
    rows = _chart(page, "Evidence").locator("tbody tr")
    expect(rows).to_have_count(len(expected))
    assert {_told(row) for row in rows.all()} == {(_words(said), title, url) for said, title, url in expected}


def test_a_right_click_leads_to_the_rows(superset: Superset, page: Page) -> None:
    _open(page, superset, "tempo")
    _chart(page, "By type").locator("td", has_text=re.compile("^joint patrol$")).click(button="right")
    page.get_by_role("menuitem", name="Drill to detail", exact=True).click()
    dataset = yaml.safe_load((DATASETS / "events.yaml").read_text(encoding="utf-8"))["sql"]
    rows = superset.marts(f"select count(*) from ({dataset})")[0][0]
    expect(page.locator(".ant-modal")).to_contain_text(f"{rows} rows")


def test_what_sources_say_stands_side_by_side(superset: Superset, page: Page) -> None:
    _open(page, superset, "who-flies-what")
    rows = _chart(page, "Where sources differ").locator("tbody tr")
    expected = superset.marts("""
        select claims.evidence
        from marts.fct_event_aircraft as figures
        inner join marts.fct_claims as claims
            on figures.event_id = claims.event_id and figures.aircraft_type = claims."value"
            and coalesce(claims.operator, figures.operator) is not distinct from figures.operator
        where not figures.agreed and claims.claim_type = 'aircraft'
    """)
    expect(rows).to_have_count(len(expected))
    shown = [row.locator('td[aria-labelledby="header-words"]').inner_text() for row in rows.all()]
    assert sorted(map(_words, shown)) == sorted(_words(words) for (words,) in expected)


def test_what_was_corrected_is_told_with_what_was_read_by_whom_and_why(superset: Superset, page: Page) -> None:
    _open(page, superset, "who-flies-what")
    title, aircraft = superset.marts("""
        select title, aircraft_type
        from marts.fct_event_aircraft inner join marts.dim_event using (event_id)
        where corrected
    """)[0]
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    evidence = _chart(page, "Evidence")
    evidence.get_by_role("textbox").fill("Ada: 3 instead of 2")
    row = evidence.locator("tbody tr").first
    expect(row.locator('td[aria-labelledby="header-correction"]')).to_have_text(f"Ada: 3 instead of 2 ({REASON})")
    expect(row).to_contain_text(title)
    expect(row).to_contain_text(aircraft)
    _open(page, superset, "tempo")
    _chart(page, "Evidence").get_by_role("textbox").fill("Ada: change aircraft, 3 instead of 2")
    expect(_chart(page, "Evidence").locator("tbody tr").first).to_contain_text(title)
    assert said == []


def test_the_map_is_drawn_by_this_server(superset: Superset, page: Page) -> None:
    tile = page.request.get(f"{superset.address}/overflight/tiles/3/6/3.png")
    assert tile.ok
    assert tile.headers["content-type"] == "image/png"
    assert page.request.get(f"{superset.address}/overflight/tiles/3/8/0.png").status == 404
    with page.expect_response(re.compile(r"/overflight/tiles/\d+/\d+/\d+\.png")):
        _open(page, superset, "tempo")


def _open(page: Page, superset: Superset, dashboard: str) -> None:
    """Open a dashboard and wait until all of its charts have come."""
    page.goto(f"{superset.address}/superset/dashboard/{dashboard}/")
    charts = page.locator("[data-test-chart-name]")
    expect(charts.first).to_be_visible()
    for chart in charts.all():
        drawn = chart.locator("canvas, tbody td, .header-line").or_(chart.get_by_text("No results were returned"))
        expect(drawn.first).to_be_visible()


def _chart(page: Page, title: str) -> Locator:
    """The one chart whose title begins so."""
    exact = page.locator(f'[data-test-chart-name="{title}"]')
    return exact if exact.count() else page.locator(f'[data-test-chart-name^="{title}"]')


def _number(chart: Locator) -> int:
    return int(chart.locator(".header-line").inner_text().replace(",", ""))


def _told(row: Locator) -> tuple[str, str, str | None]:
    """The sentence, the article's title and its address in one row of evidence."""
    said = row.locator('td[aria-labelledby="header-evidence"]').inner_text()
    article = row.locator('td[aria-labelledby="header-article"]')
    link = article.locator("a")
    return _words(said), article.inner_text().strip(), link.get_attribute("href") if link.count() else None


def _words(text: str) -> str:
    """A text with its white space as browsers show it."""
    return " ".join(text.split())
