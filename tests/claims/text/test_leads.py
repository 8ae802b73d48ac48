"""What leads to other stories is no part of a text."""

import pytest

from orchestration.claims.text.leads import Leads
from orchestration.claims.text.view import view_of
from tests.conftest import ENGLISH

LEADS = Leads(ENGLISH.text.leads)
TOLD = "Six Japanese F-15J fighters trained on Monday, the office said."
MORE = "All of them were back by the evening, the office added."


@pytest.mark.parametrize(
    "lead",
    [
        "ALSO READ | China sends 30 J-16 fighters near Taiwan",
        "MORE: Russia scrambles two MiG-31 jets to escort U.S. P-8A over Barents Sea",
        "Read more: China sends 30 J-16 fighters near Taiwan.",
        "READ MORE - China sends 30 J-16 fighters near Taiwan",
        ">> Related: Why did Russia scramble two MiG-31 jets?",
        "(See also: China sends 30 J-16 fighters near Taiwan)",
        "* [China sends 30 J-16 fighters near Taiwan](https://example.org/a)",
        "Related stories\nChina sends 30 J-16 fighters near Taiwan\n\nRussia scrambles two MiG-31 jets",
        "-- MOST READ --\n- China sends 30 J-16 fighters near Taiwan\n- Why did Russia scramble two MiG-31 jets?",
    ],
)
def test_a_line_that_leads_elsewhere_is_not_seen(lead: str) -> None:
    text = f"{TOLD}\n\n{lead}\n\n{MORE}"
    view = LEADS.cut(view_of(text))
    assert view.text == f"{TOLD}\n\n\n\n{MORE}"
    at = view.text.index(MORE)
    assert text[slice(*view.back(at, at + len(MORE)))] == MORE


def test_a_lead_at_the_end_of_a_paragraph_goes_alone() -> None:
    assert LEADS.cut(view_of(f"{TOLD} READ: China sends 30 J-16 fighters\n{MORE}")).text == f"{TOLD} \n{MORE}"


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        "More than 30 J-16 fighters flew near Taiwan: a record, the ministry said.",
        "Related activity over the sea was read as a signal.",
        "He read more: the report told of 30 J-16 fighters.",
        "The related [release](https://example.org/a) told of two B-52s.",
        "[Two B-52s flew over the Sea of Japan on Monday.](https://example.org/a)",
    ],
)
def test_sentences_stay(text: str) -> None:
    view = view_of(text)
    assert LEADS.cut(view) is view


def test_headlines_end_where_sentences_begin() -> None:
    assert LEADS.cut(view_of(f"Related\nTwo jets flew\n{TOLD}\nTwo jets landed")).text == f"\n{TOLD}\nTwo jets landed"
