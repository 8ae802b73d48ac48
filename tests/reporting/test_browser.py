"""The site as a person sees it, opened as files in Chromium without a network."""

import re

import pytest


def test_search_an_event_and_dark_colours(browser, site):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "data:")) else faults.append(request.url)
    )
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))

    page.goto((site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("b52 japan exercise")
    result = page.locator("#found li a").first
    result.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/events/"))
    assert "air exercise" in page.locator("h1").inner_text()
    assert page.locator(".map svg .settled").count() == 1
    assert page.locator(".account mark").count() > 3

    page.locator(".sayings a").first.click()
    assert page.locator(".account:target").count() == 1

    def colour() -> str:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert colour() == "rgb(255, 255, 255)"
    page.locator("#theme").click()
    assert colour() == "rgb(18, 22, 28)"
    page.goto((site / "months" / "index.html").as_uri())
    assert colour() == "rgb(18, 22, 28)"
    page.emulate_media(media="print")
    assert colour() == "rgb(255, 255, 255)"

    page.emulate_media(media="screen")
    page.goto((site / "search.html").as_uri() + "?q=f15+3+march")
    page.locator("#found li a").first.wait_for()
    page.fill("#query", "no such thing")
    page.get_by_text("Nothing is found").wait_for()
    assert faults == []
    context.close()


def test_the_tag_of_a_corrected_value_leads_to_what_was_said(browser, site):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name=re.compile("by analysts")).click()
    page.get_by_role("link", name=re.compile("military activity near China")).first.click()
    line = page.locator(".facts div", has_text="Status")
    assert line.inner_text().split() == ["Status", "ongoing", "corrected", "read:", "occurred"]
    line.get_by_role("link", name="corrected").click()
    told = page.locator("section", has=page.get_by_role("heading", name="Corrections")).locator("li:target")
    assert told.locator("p").all_inner_texts()[0] == "Status: ongoing instead of occurred"
    assert "Ada, 2 February 2026: <script>" in told.inner_text()
    assert told.evaluate("element => element.getBoundingClientRect().top < innerHeight")
    context.close()


def test_a_point_of_the_map_is_reached_and_followed_by_keyboard(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    points = page.locator(".points a")
    names = {points.nth(n).get_attribute("aria-label") for n in range(points.count())}
    reached = []
    for _ in range(40 + len(names)):
        page.keyboard.press("Tab")
        focused = page.locator(".points a:focus")
        reached += [focused.get_attribute("aria-label")] if focused.count() else []
    assert set(reached) == names and len(names) > 2
    several = next(n for n in range(points.count()) if "map/" in points.nth(n).get_attribute("href"))
    points.nth(several).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/map/"))
    assert page.locator(".land").count() == 1 and "km" in page.locator("svg").text_content()
    page.locator(".events a").first.click()
    assert page.locator(".map .land").get_attribute("d").startswith("M")
    context.close()


def test_every_page_of_a_kind_is_named_and_fits_a_phone(browser, site):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python isn't installed"
    ).Axe()
    contexts = [
        browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 700}) for scheme in ("dark", "light")
    ]
    dark, light = (context.new_page() for context in contexts)
    corrected = [path for path in (site / "events").iterdir() if 'class="corrections"' in path.read_text()]
    assert len(corrected) == 7
    kinds = ("events", "aircraft", "countries", "exercises", "ships", "sources", "map", "months")
    paths = ["index.html", "search.html", "corrections.html"]
    paths += [f"{kind}/index.html" for kind in ("months", "reactions", "counts", "sources", "data", "feeds")]
    paths += [f"{kind}/{next((site / kind).glob('[!i]*.html')).name}" for kind in kinds]
    for path in (*paths, *corrected):
        dark.goto((site / path).as_uri())
        assert dark.locator("h1").count() == 1, path
        for landmark in ("banner", "navigation", "main", "contentinfo", "search"):
            assert dark.get_by_role(landmark).count() == 1, (path, landmark)
        assert dark.evaluate("document.documentElement.scrollWidth") <= 360, path
    in_both = ("index.html", "corrections.html", "reactions/index.html", corrected[0])
    for page, looked_at in ((dark, (*paths, corrected[0])), (light, in_both)):
        for path in looked_at:
            page.goto((site / path).as_uri())
            found = axe.run(page)
            assert found.violations_count == 0, (path, found.generate_report())
    for context in contexts:
        context.close()
