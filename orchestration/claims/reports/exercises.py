"""The named exercise that a drill is a part of, and its edition as written ('Talisman Sabre 2025')."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event
from orchestration.ids import slug

_JOINTS = " -–'’"
"""What may stand between a name and its edition."""


@dataclass(frozen=True, slots=True)
class NamedExercise:
    """text[start:end] names an exercise with its edition, if it has one."""

    exercise_id: str
    edition: str | None
    start: int
    end: int
    rule: str


def exercise_of(event: Event, scenes: Sequence[Scene], text: str, lexicon: Lexicon) -> NamedExercise | None:
    """The exercise of a drill: the one that it is told as, else one that its own clause names.

    One that the tables know has their id, another its name.
    """
    if event.kind != "drill":
        return None
    own = scenes[event.scene]
    inside = [m.value for m in own.exercises if event.draft.first <= m.first < event.draft.last]
    name = event.exercise or next(iter(inside), None)
    told = [scenes[index] for index in sorted({event.scene, *event.scenes})]
    named = [(s, m) for s in [*told, *scenes] for m in s.exercises if m.value == name]
    if name is None or not named:
        return None
    found = [(m, *_edition(s, m, text, lexicon.language.mentions.editions)) for s, m in named]
    mention, edition, end = next((each for each in found if each[1]), found[0])
    rule = "exercise_name" if name in lexicon.exercise_ids else "exercise_introduced_by_name"
    return NamedExercise(lexicon.exercise_ids.get(name) or slug(name), edition, mention.start, end, rule)


def _edition(scene: Scene, mention: Mention, text: str, editions: re.Pattern[str]) -> tuple[str | None, int]:
    """The edition within a name or right behind it, and where the name ends with it."""
    for start in range(mention.start + 1, mention.end):
        if text[start - 1] in _JOINTS and editions.fullmatch(text, start, mention.end):
            return text[start : mention.end], mention.end
    behind = editions.match(text, mention.end + 1) if text[mention.end : mention.end + 1] in _JOINTS else None
    if behind is None or text[behind.end() : behind.end() + 1].isalnum() or _is_other(scene, behind, text):
        return None, mention.end
    return behind.group(), behind.end()


def _is_other(scene: Scene, figure: re.Match[str], text: str) -> bool:
    """Whether a figure counts craft, or is a part of a date that nothing joins to the name."""
    at = scene.token_of(figure.start())
    if any(c.first <= at < c.last for c in scene.crafts):
        return True
    apart = text[figure.start() - 1].isspace()
    return apart and any(d.start <= figure.start() < d.end for d in scene.dates)
