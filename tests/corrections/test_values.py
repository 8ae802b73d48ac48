from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.corrections.knowledge import Knowledge
from orchestration.corrections.model import CorrectionsError
from orchestration.corrections.values import dates_text, read_value
from orchestration.settings import PROJECT
from orchestration.warehouse.reference import read_reference

DATES = [
    ("2026-03-10", "2026-03-10", date(2026, 3, 10), date(2026, 3, 10), "day"),
    ("from 2026-03-10", "from 2026-03-10", date(2026, 3, 10), None, "day"),
    ("2026-03-10/2026-03-12", "2026-03-10/2026-03-12", date(2026, 3, 10), date(2026, 3, 12), "range"),
    ("2026-03-10 to 2026-03-12", "2026-03-10/2026-03-12", date(2026, 3, 10), date(2026, 3, 12), "range"),
    ("2026-03-10/2026-03-10", "2026-03-10", date(2026, 3, 10), date(2026, 3, 10), "day"),
    ("week 2026-03-09", "week 2026-03-09", date(2026, 3, 9), date(2026, 3, 15), "week"),
    ("2026-W11", "week 2026-03-09", date(2026, 3, 9), date(2026, 3, 15), "week"),
    ("2026-W01", "week 2025-12-29", date(2025, 12, 29), date(2026, 1, 4), "week"),
    ("2024-02", "2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    (" 2026 ", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
]
OTHERS = [
    ("event_type", "Joint Patrol", "joint_patrol"),
    ("event_type", "radar lock-on", "radar_lock_on"),
    ("status", "Planned", "planned"),
    ("place", "sea of japan", "sea-of-japan"),
    ("place", "sea-of-japan", "sea-of-japan"),
    ("countries", "USA|JPN", "JPN|USA"),
    ("countries", "Japan, usa, Japan", "JPN|USA"),
    ("targets", "Russia; China", "CHN|RUS"),
    ("role", "Responder", "responder"),
    ("exercise", "UFS", "ulchi-freedom-shield"),
    ("exercise", "Freedom Edge", "freedom-edge"),
    ("answers", "e2", "e2"),
]
WRONG = [
    ("dates", "10 March", "'10 March' is no date: write a day as 2026-03-10"),
    ("dates", "03/10/2026", "write a day as 2026-03-10"),
    ("dates", "2026-02-30", "'2026-02-30' is no day of the calendar"),
    ("dates", "2026-13", "'2026-13' is not in the calendar"),
    ("dates", "2026-W54", "'2026-w54' is not in the calendar"),
    ("dates", "2026-03-12/2026-03-10", "ends before it starts"),
    ("dates", "1899-05-01", "before powered flight"),
    ("dates", "3026", "is no date"),
    ("dates", "٢٠٢٦", "is no date"),
    ("aircraft_count", "0", "no whole number of at least 1"),
    ("aircraft_count", "two", "no whole number of at least 1"),
    ("bomber_count", "2.5", "no whole number of at least 1"),
    ("fighter_count", "99999999", "more than can be (3000)"),
    ("aircraft_count", "9" * 40, "no whole number of at least 1"),
    ("aircraft_count", " ", "to say that it is unknown, reject it"),
    ("status", "done", "'done' is no status: it is one of occurred, ongoing, planned, postponed, cancelled."),
    ("status", "planed", "did you mean planned"),
    ("event_type", "joint_patrl", "did you mean joint_patrol"),
    ("event_type", "scramble", "scramble is a type of incident, and this is of kind drill"),
    ("place", "see of Japan", "did you mean sea-of-japan"),
    ("place", "xyzzy", "'xyzzy' is no place that is known."),
    ("role", "actor", "no role of aircraft in a drill: it is one of participant."),
    ("targets", "JPN", "Targets are of incidents, and this event is a drill"),
    ("exercise", "Kiboko Run", "'Kiboko Run' is no exercise that is known"),
    ("target_count", "2", "Target counts are of incidents, and this event is a drill"),
    ("countries", "Japann", "did you mean JPN"),
    ("countries", "|", "No country is named"),
    ("answers", "the one before", "is no event's id"),
]


@pytest.mark.parametrize(("text", "kept", "start", "end", "precision"), DATES)
def test_dates(knowledge, text, kept, start, end, precision):
    value = read_value("dates", text, knowledge)
    assert (value.text, value.start_date, value.end_date, value.date_precision) == (kept, start, end, precision)
    assert value.number is None
    assert dates_text(start, end, precision) == kept


@pytest.mark.parametrize(("field", "text", "kept"), OTHERS)
def test_values_given_loosely_are_understood(knowledge, field, text, kept):
    assert read_value(field, text, knowledge).text == kept


@pytest.mark.parametrize("field", ["aircraft", "aircraft_count", "bomber_count", "fighter_count", "target_count"])
def test_numbers(knowledge, field):
    value = read_value(field, "012", knowledge)
    assert (value.text, value.number, value.start_date) == ("12", 12, None)


@pytest.mark.parametrize(("field", "text", "says"), WRONG)
def test_what_is_not_understood_is_told(knowledge, field, text, says):
    with pytest.raises(CorrectionsError) as error:
        read_value(field, text, knowledge, "drill")
    assert says.lower() in str(error.value).lower()
    assert str(error.value).endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "type_"), [("B-52", "B-52"), ("b-52", "B-52"), ("buff", "B-52"), ("Fighter jets", "fighter")]
)
def test_aircraft_by_designation_or_name(knowledge, name, type_):
    assert knowledge.aircraft.find(name) == type_


def test_a_name_of_several_types_is_not_guessed(knowledge):
    with pytest.raises(CorrectionsError, match=r"'Flanker' can be .*Su-27.*: say which aircraft type"):
        knowledge.aircraft.find("Flanker")


def test_unknown_dates_have_no_text():
    assert dates_text(None, None, "unknown") is None


KNOWLEDGE = Knowledge(read_reference(PROJECT / "seeds" / "reference"))


@given(
    st.sampled_from(["dates", "place", "countries", "aircraft", "status", "event_type", "role", "answers"]), st.text()
)
def test_a_value_that_was_read_is_read_again_as_the_same(field, text):
    try:
        once = read_value(field, text, KNOWLEDGE)
    except CorrectionsError:
        return
    assert read_value(field, once.text, KNOWLEDGE) == once
