"""What messages say."""

import pytest

from orchestration.alerting.messages import as_json, as_slack, as_text, page, title
from tests.alerting.home import DRILL, FURTHER, SCRAMBLE

MERGED = SCRAMBLE.model_copy(update={"became": "merged", "other": "e9", "other_title": "Another scramble"})
GONE = SCRAMBLE.model_copy(update={"became": "gone", "reports": ()})


def test_a_mail_names_events_with_what_changed_and_who_says_so():
    assert as_text([SCRAMBLE, DRILL, FURTHER], 2, "https://desk.example/site") == (
        "New: Japan scramble against China, 9 March 2026\n"
        "  scramble, occurred; confidence 0.84, 2 independent sources\n"
        "  Wire, Jets <up>, https://wire.example/a\n"
        "  https://desk.example/site/events/e1.html\n"
        "\n"
        "Changed: Air exercise | Sea of Japan\n"
        "  air exercise, occurred; confidence 0.60, 2 independent sources\n"
        "  B-52 USA: 2 → 3\n"
        "  https://desk.example/site/events/e2.html\n"
        "\n"
        "and 1 more.\n"
    )


@pytest.mark.parametrize(
    ("change", "address"),
    [(SCRAMBLE, "https://s/events/e1.html"), (MERGED, "https://s/events/e9.html"), (GONE, None)],
)
def test_the_page_of_an_event(change, address):
    assert (page(change, "https://s/"), page(change, None)) == (address, None)


def test_what_it_merged_into_and_that_it_is_invented_are_said():
    assert "  into: Another scramble" in as_text([MERGED], 5, None)
    assert "invented" in as_text([SCRAMBLE.model_copy(update={"invented": True})], 5, None)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("<!channel> & <https://evil.example|click>", "&lt;!channel&gt; &amp; &lt;https://evil.example¦click&gt;"),
        ("two\nlines\x1b[31m", "two\\nlines\\x1b[31m"),
        ("x" * 300, "x" * 199 + "…"),
    ],
)
def test_what_articles_say_is_shown_in_slack_and_not_obeyed(told, shown):
    assert f"• *New:* {shown}\n" in as_slack([SCRAMBLE.model_copy(update={"title": told})], 5, None)["text"]


def test_a_program_gets_every_field():
    body = as_json([SCRAMBLE], "m1", None)
    [change] = body["changes"]
    assert (body["overflight"], body["message_id"], change["start_date"], change["confidence"]) == (
        1,
        "m1",
        "2026-03-09",
        0.84,
    )
    assert change["reports"][0]["evidence"] == "Japan scrambled."


def test_the_title_counts():
    assert title([SCRAMBLE, SCRAMBLE, MERGED]) == "Overflight: 2 new, 1 merged"
