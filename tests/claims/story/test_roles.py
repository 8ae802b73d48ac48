"""What craft are to their event, by whose they are and what their clause says."""

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.story.roles import role_of

BY, TO = ("JPN",), ("CHN",)
CASES = [
    # event type, operator, what the clause says, role
    ("air_exercise", "JPN", None, "participant"),
    ("air_exercise", None, None, "participant"),  # who flies is open, that they take part is not
    ("air_exercise", "CHN", None, None),  # of a nation that does not take part
    ("scramble", "JPN", None, "responder"),
    ("scramble", "CHN", None, "actor"),
    ("scramble", None, "actor", "actor"),  # 'sent up against two unidentified aircraft'
    ("scramble", None, None, None),
    ("scramble", "KOR", None, None),
    ("scramble", "KOR", "responder", "responder"),
    ("scramble", "CHN", "responder", "responder"),
    ("radar_lock_on", "JPN", None, "actor"),
    ("radar_lock_on", "CHN", None, "target"),
    ("radar_lock_on", "JPN", "target", "actor"),  # whose they are is surer
    ("unsafe_maneuver", "CHN", "responder", "responder"),
    ("unsafe_maneuver", "AUS", "target", "target"),
    ("airspace_violation", "JPN", None, "actor"),
    ("airspace_violation", "CHN", None, None),  # an airspace is violated, no aircraft
    ("airspace_violation", "CHN", "actor", None),
    ("airspace_violation", "CHN", "target", "target"),
    ("airspace_violation", "CHN", "responder", "responder"),
    ("maritime_incursion", "CHN", None, None),
    ("adiz_entry", None, "actor", "actor"),
    ("military_activity", "JPN", None, "actor"),
    ("missile_launch", "JPN", None, "actor"),
]


@pytest.mark.parametrize(("event_type", "operator", "told", "role"), CASES)
def test_a_role(event_type: str, operator: str | None, told, role: str | None, lexicon: Lexicon) -> None:
    assert role_of(lexicon.craft_roles[event_type], operator, BY, TO, told) == role


def test_of_drills_alone_do_craft_take_part(lexicon: Lexicon) -> None:
    taking_part = {name for name, roles in lexicon.craft_roles.items() if roles.of_countries == "participant"}
    assert taking_part == {"air_exercise", "naval_exercise", "joint_exercise", "joint_patrol", "bomber_mission"}


@pytest.mark.parametrize("told", [None, "actor", "responder"])
def test_who_is_on_both_sides_has_the_role_that_is_told(told, lexicon: Lexicon) -> None:
    assert role_of(lexicon.craft_roles["scramble"], "JPN", ("JPN",), ("JPN",), told) == told
