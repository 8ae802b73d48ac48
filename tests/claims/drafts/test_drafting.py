"""What a sentence's clauses are held to tell of, what fills it, and what turns out to be none."""

from datetime import date

import pytest

from orchestration.claims.drafts.drafting import drafts_of
from orchestration.claims.drafts.drills.exercises import propose_drills
from orchestration.claims.drafts.entries.entries import propose_entries
from orchestration.claims.drafts.incidents import propose_lock_on, propose_unsafe
from orchestration.claims.drafts.launches import propose_launches
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import ReadingParameters, read_scenes
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.tokens import cut
from tests.conftest import ENGLISH

PUBLISHED = date(2026, 3, 12)


def scenes(text: str, lexicon: Lexicon) -> list[Scene]:
    return read_scenes(cut(text, ENGLISH.text), PUBLISHED, lexicon, ReadingParameters())


def proposed(text: str, lexicon: Lexicon) -> list[str]:
    """'type: words' of what the only clause of a sentence is held to tell of."""
    (scene,) = scenes(text, lexicon)
    (clause,) = scene.clauses()
    found = [
        *propose_lock_on(scene, clause, []), *propose_unsafe(scene, clause), *propose_launches(scene, clause),
        *propose_entries(scene, clause, []), *propose_drills(scene, clause),
    ]  # fmt: skip
    return [f"{p.event_type}: {' '.join(scene.words(p.trigger.first, p.trigger.last))}" for p in found]


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        ("Japan and Australia held an air exercise on Monday.", ["joint_exercise: exercise"]),
        ("China and Russia flew a joint patrol on Monday.", ["joint_patrol: joint patrol", "air_exercise: flew"]),
        ("A Chinese J-15 locked its radar on a Japanese F-15.", ["radar_lock_on: locked its"]),
        ("North Korea fired two ballistic missiles on Monday.", ["missile_launch: fired two ballistic missiles"]),
        ("A Russian Su-24 violated Estonian airspace.", ["airspace_violation: violated"]),
        ("Ministers called on both to exercise restraint.", []),
        ("An exercise of Japan and Australia was called off.", []),
        ("Japan may hold an air exercise with Australia.", []),
        ("Chinese jets flew in international airspace on Monday.", []),
    ],
)
def test_what_words_propose(text: str, proposals: list[str], lexicon: Lexicon) -> None:
    assert proposed(text, lexicon) == proposals


def drafted(text: str, lexicon: Lexicon) -> list[str]:
    """What the last sentence of a text tells of, by what those before it told."""
    ownership, told = Ownership(lexicon), []
    found = scenes(text, lexicon)
    ownership.learn(found)
    for scene in found:
        drafts = drafts_of(scene, told, ownership)
        told = [*told, *drafts]
    return [f"{d.event_type} {','.join(sorted(d.countries))} > {','.join(sorted(d.targets))}" for d in drafts]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Two U.S. B-52s and four Japanese F-2s trained on Monday.", ["air_exercise JPN,USA > "]),
        ("Warships of Japan and Australia held an exercise.", ["naval_exercise AUS,JPN > "]),
        ("Two U.S. B-1Bs flew a mission over the Philippine Sea on Monday.", ["bomber_mission USA > "]),
        ("Two F-15s flew near Kyushu.", []),
        ("Japan scrambled F-15s against two Russian Il-38s.", ["scramble JPN > RUS"]),
        ("Two Russian Tu-95s entered the Alaska ADIZ and the U.S. scrambled F-22s.",
         ["adiz_entry RUS > USA", "scramble USA > RUS"]),
        ("A Japanese destroyer locked its radar on a Chinese H-6 on Monday.", ["radar_lock_on JPN > CHN"]),
        ("A Chinese H-6 was illuminated by the radar of a Japanese destroyer.", ["radar_lock_on JPN > CHN"]),
        ("A Japanese F-15 came dangerously close to a Russian Il-20 on Monday.", ["unsafe_maneuver JPN > RUS"]),
        ("Japan detected two Chinese destroyers off Kyushu.", ["military_activity CHN > JPN"]),
        ("Japan detected two Japanese destroyers off Kyushu.", []),
        ("Taiwan detected 21 Chinese aircraft around the island on Monday. On Tuesday it detected 12 aircraft.",
         ["military_activity CHN > TWN"]),
        ("North Korea fired a missile during the exercise of the United States and South Korea.",
         ["missile_launch PRK > ", "joint_exercise KOR,USA > "]),
        ("Pakistan launched a missile and India fired two rockets.", ["missile_launch PAK > ", "missile_launch IND > "]),
        ("The artillery in Pakistan conducted a training fire of a cruise missile.", ["missile_launch PAK > "]),
        ("A Greek P-3 was intercepted in an unsafe manner by a Turkish F-16.", ["unsafe_maneuver TUR > GRC"]),
        ("Two Greek patrol boats came close to a Turkish frigate in an unsafe approach.", ["unsafe_maneuver GRC > TUR"]),
        ("The general called upon Russian forces in Syria to end this unprofessional behaviour.", []),
        ("Fighters from both the United States and Canada flew the intercept of a Russian Tu-95.",
         ["scramble CAN,USA > RUS"]),
    ],
)  # fmt: skip
def test_what_is_drafted(text: str, drafts: list[str], lexicon: Lexicon) -> None:
    assert drafted(text, lexicon) == drafts
