"""The pages of subjects as they are rendered: long lists end, and say where the rest stands."""

from datetime import date

from orchestration.reporting.catalogue import Brief, Link
from orchestration.reporting.pages import Renderer
from orchestration.reporting.subjects import Listed, SubjectPage


def listed(number: int) -> Listed:
    brief = Brief(
        event_id=f"e{number}", path=f"events/e{number}.html", title=f"Event {number}", kind="drill",
        event_type="air_exercise", label="air exercise", status="occurred", when="1 May 2026",
        start_date=date(2026, 5, 1), precision="day", sources=1, disagreement=False, countries=(), targets=(),
        corrections=(),
    )  # fmt: skip
    return Listed(brief, "beside")


def test_a_list_shows_the_newest_events_and_counts_the_others() -> None:
    events = [listed(number) for number in range(5)]
    page = SubjectPage(Link("A source"), "source", [], None, "", [], [("Events it tells of", "Article", events)])
    shown = {
        most: Renderer("").page("subject.html", "sources/a.html", page=page, up=("Sources", "x.html"), most=most)[1]
        for most in (3, 5)
    }
    assert [shown[3].count(f"Event {number}<") for number in range(5)] == [1, 1, 1, 0, 0]
    assert '2 older events stand in the <a href="../months/index.html">' in shown[3]
    assert "older event" not in shown[5] and "Event 4<" in shown[5]
    assert all("<dt>Events</dt><dd>5</dd>" in " ".join(text.split()) for text in shown.values())
