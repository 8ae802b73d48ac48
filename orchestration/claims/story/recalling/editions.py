"""Earlier editions of a drill just told ('the sixth edition', 'last year's'), and how its series began."""

from collections.abc import Sequence

from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event
from orchestration.claims.text.triggers import Trigger

_EXACT = ("day", "range", "month", "week")
_SEASON_DAYS = 60
"""Days before a drill from which on 'the exercise' is one of an earlier season, and not its own beginning."""


def by_edition(scene: Scene, told: Sequence[Event]) -> tuple[int, Event] | None:
    """'The sixth edition', 'last year's drill', 'the 2018 one', 'in 2021 the exercise had …': the drill last told."""
    model = next((e for e in reversed(told) if e.kind == "drill" and not e.weak), None)
    if model is None:
        return None
    found = scene.language.story.edition_told.find(scene.all_words())
    if found is not None:
        return scene.sentence.first + found[0], model
    noun = next((t.first for t in scene.triggers if t.role == "exercise" and _is_of(scene, t, model)), None)
    return (noun, model) if noun is not None and _is_of_season(scene, model) else None


def _is_of(scene: Scene, trigger: Trigger, model: Event) -> bool:
    """Whether a word for a drill is the model's name, or points back to it."""
    name = next((m.value for m in scene.exercises if m.first == trigger.first), None)
    return name == model.exercise if name else scene.grammar.pointing.points_back(scene, trigger)


def _is_of_season(scene: Scene, model: Event) -> bool:
    """Whether all days of a sentence lie so far before the drill last told that they are of another season."""
    spans = [mention.span for mention in scene.dates if mention.span is not None]
    if not spans or model.when.span is None:
        return False
    return all((model.when.span.lo - (span.hi or span.lo)).days > _SEASON_DAYS for span in spans)


def exact_enough(scene: Scene, model: Event) -> Sequence[str]:
    """How exactly a day has to be told: of a drill by its year at least, but for the first that there ever was."""
    return (*_EXACT, "year") if model.kind == "drill" and not began(scene) else _EXACT


def began(scene: Scene) -> bool:
    """Whether a sentence may tell how something first came about ('first held in 2002'), which is history."""
    words, classes = scene.all_words(), scene.language.story
    if not classes.first:
        return True  # the language has no words by which that could be told apart
    return not classes.first.isdisjoint(words) and classes.since.isdisjoint(words)
