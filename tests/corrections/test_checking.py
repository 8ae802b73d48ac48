from datetime import UTC, datetime

import pytest

from orchestration.corrections.checking import check
from orchestration.corrections.model import Line
from tests.corrections.examples import line, merge, row, withdraw

KINDS = {"e1": "drill", "e2": "drill", "i1": "incident"}
REJECTED = {"action": "reject", "value": ""}
USABLE = [
    {},
    {"action": "confirm"},
    {"action": "confirm", "field": "", "value": ""},
    {"action": "confirm", "subject": "report", "field": "air_exercise", "value": ""},
    {**REJECTED},
    {**REJECTED, "field": ""},
    {**REJECTED, "subject": "report", "field": "air_exercise"},
    {**REJECTED, "subject": "claim", "field": "aircraft"},
    {"action": "split", "subject": "report", "field": "air_exercise", "value": "e9"},
    {"action": "merge", "field": "", "value": "e2"},
    {"field": "aircraft", "aircraft_type": "B-52", "operator": "USA"},
    {"field": "aircraft", "aircraft_type": "B-52"},
    {"field": "role", "aircraft_type": "B-52", "value": "Participant"},
    {"field": "actor_count"},
    {"field": "event_type", "value": "joint_patrol"},
    {"made_at": "2026-03-11"},
    {"made_at": "2026-03-11T18:30:00+09:00"},
    {"article_id": "", "quote": "", "was": ""},
    {"correction_id": ""},
]
UNUSABLE = [
    ({"action": "chnge"}, "unknown_word", "'chnge' is no action: did you mean change?"),
    ({"subject": "claim"}, "unknown_word", "change can't be done to 'claim': it is one of event."),
    ({"field": "aircraft_cont"}, "unknown_word", "did you mean aircraft_count"),
    ({"field": ""}, "incomplete", "does not say which field to change"),
    ({"made_by": " "}, "incomplete", "it has no made_by: fill it in."),
    ({"reason": ""}, "incomplete", "it has no reason: fill it in."),
    ({"subject_id": ""}, "incomplete", "it has no subject_id"),
    ({"value": ""}, "bad_value", "needs a value"),
    ({"value": "many"}, "bad_value", "no whole number"),
    ({"action": "reject"}, "bad_value", "reject takes no value here"),
    ({"made_at": "yesterday"}, "bad_time", "made_at 'yesterday' is no time: write it as 2026-03-11T09:30:00Z."),
    ({"made_at": ""}, "bad_time", "is no time"),
    ({"field": "event_type", "value": "scramble"}, "bad_value", "a type of incident"),
    ({"field": "aircraft"}, "incomplete", "which aircraft_type"),
    ({"field": "role", "value": "participant"}, "incomplete", "which aircraft_type"),
    ({"field": "aircraft", "aircraft_type": "B-5222"}, "bad_value", "no aircraft type that is known"),
    ({"field": "aircraft", "aircraft_type": "B-52", "operator": "Japn"}, "bad_value", "did you mean JPN"),
    ({"aircraft_type": "B-52"}, "bad_value", "only aircraft and role have"),
    ({"field": "answers", "value": "e1"}, "bad_value", "can't answer itself"),
    ({"action": "merge", "field": "", "value": "e1"}, "circle", "can't be merged into itself"),
    ({"action": "merge", "field": "", "value": "i1"}, "bad_value", "merges events of different kinds (drill, incident)"),
    ({"action": "merge", "field": "", "value": ""}, "incomplete", "into which event to merge"),
    ({"action": "merge", "field": "dates", "value": "e2"}, "unknown_word", "takes no field"),
    ({"action": "split", "subject": "report", "field": "", "value": ""}, "incomplete", "into which event to split"),
    ({**REJECTED, "subject": "claim", "field": "mood"}, "unknown_word", "'mood' is no field here"),
]  # fmt: skip


def faults(knowledge, *rows):
    kept, found = check([Line(number, cells) for number, cells in enumerate(rows, 2)], knowledge, KINDS)
    assert len(kept) + len(found) == len(rows)
    return [(fault.line.number, fault.reason) for fault in found]


@pytest.mark.parametrize("changes", USABLE, ids=str)
def test_what_can_be_used(knowledge, changes):
    kept, found = check([line(**changes)], knowledge, KINDS)
    assert found == [] and len(kept) == 1


@pytest.mark.parametrize(("changes", "reason", "says"), UNUSABLE, ids=lambda value: str(value)[:60])
def test_what_cannot_be_used_is_told_with_its_line(knowledge, changes, reason, says):
    kept, (fault,) = check([line(7, **changes)], knowledge, KINDS)
    assert kept == []
    assert (fault.key, fault.reason) == ("k1", reason)
    assert fault.detail.startswith("corrections.csv, line 7: ") and says in fault.detail
    assert fault.detail.endswith((".", "?"))


def test_a_row_that_can_be_used_is_typed(knowledge):
    (kept,), _ = check([line(made_at="2026-03-11T18:30:00+09:00", field="dates", value="2026-W11")], knowledge, KINDS)
    assert kept.made_at == datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
    assert (kept.value, kept.date_precision, kept.number, kept.operator) == ("week 2026-03-09", "week", None, None)


def test_a_row_without_an_id_is_given_one_that_stays(knowledge):
    (one,), _ = check([line(correction_id="")], knowledge, KINDS)
    (same,), _ = check([line(9, correction_id="", was="3")], knowledge, KINDS)
    (other,), _ = check([line(correction_id="", value="5")], knowledge, KINDS)
    assert one.correction_id == same.correction_id != other.correction_id


def test_one_fault_does_not_take_the_others_along(knowledge):
    assert faults(knowledge, row(), row(correction_id="k2", action="x"), row(correction_id="k3")) == [
        (3, "unknown_word")
    ]


def test_a_ragged_row_names_itself_by_its_line(knowledge):
    _, (fault,) = check([Line(4, {"correction_id": ""}, ragged=3)], knowledge, KINDS)
    assert (fault.key, fault.reason) == ("line 4", "ragged")


def test_of_two_with_one_id_the_first_is_used(knowledge):
    assert faults(knowledge, row(), row(value="5")) == [(3, "duplicate_id")]


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        ([merge("k1", "e1", "e2"), merge("k2", "e2", "e1", made_at="2026-03-12")], [(3, "circle")]),
        ([merge("k1", "e1", "e2", made_at="2026-03-12"), merge("k2", "e2", "e1")], [(2, "circle")]),
        ([merge("k1", "a", "b"), merge("k2", "b", "c"), merge("k3", "c", "a")], [(4, "circle")]),
        ([merge("k1", "a", "b"), merge("k2", "b", "c"), merge("k3", "a", "c")], []),
        ([merge("k1", "e1", "e2"), withdraw("k2", "k1"), merge("k3", "e2", "e1")], []),
        # the last word on e1 is e3, so that e2 may become e1
        ([merge("k1", "e1", "e2"), merge("k2", "e1", "e3"), merge("k3", "e2", "e1")], []),
    ],
)
def test_mergers_never_go_in_a_circle(knowledge, rows, refused):
    assert faults(knowledge, *rows) == refused


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        ([row(), withdraw("k2", "k1")], []),
        ([withdraw("k2", "k1"), row()], []),
        ([row(), withdraw("k2", "k9")], [(3, "nothing_to_withdraw")]),
        ([row(), withdraw("k2", "k1"), withdraw("k3", "k2")], [(4, "nothing_to_withdraw")]),
        ([row(action="x"), withdraw("k2", "k1")], [(2, "unknown_word"), (3, "nothing_to_withdraw")]),
    ],
)
def test_only_a_correction_that_is_there_can_be_withdrawn(knowledge, rows, refused):
    assert faults(knowledge, *rows) == refused
