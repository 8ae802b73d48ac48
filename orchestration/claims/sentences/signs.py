"""What a sentence shows that may tell of an event: its words and pairs of words, what it names, where it stands.

Names are put into classes, so that 'two Tu-95s flew near Alaska on Tuesday' shows the same as any such flight.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.sentences.scene import Scene

WORD, PAIR = "word ", "pair "
_PAIR_WEIGHT = 0.5
_LONG = 4
"""Letters of a word whose ending is kept."""
_STEM = 3
_LATE = 10
_BEFORE = 2
"""Events told last that a sentence may go on with."""


def signs_of(scene: Scene, told: Sequence[str]) -> dict[str, float]:
    """The features of a sentence by name, each between 0 and 1; `told` are the types of the events told before it."""
    row = [word for word, _ in words_of(scene)]
    return (
        {f"{PAIR}{one} {other}": _PAIR_WEIGHT for one, other in pairwise(row)}
        | {f"{WORD}{word}": 1.0 for word in row}
        | {f"role {trigger.role}": 1.0 for trigger in scene.triggers}
        | {f"cue {cue.value}": 1.0 for cue in scene.cues}
        | {f"told before {event_type}": 1.0 for event_type in told[-_BEFORE:]}
        | {name: value for name, value in _shown(scene) if value}
    )


def _shown(scene: Scene) -> Iterator[tuple[str, float]]:
    index, sentence = scene.sentence.index, scene.sentence
    yield "names_craft", float(bool(scene.crafts))
    yield "counts_craft", float(any(craft.count is not None for craft in scene.crafts))
    yield "names_a_state", float(bool(scene.nations))
    yield "names_two_states", float(len({c for nation in scene.nations for c in nation.countries}) > 1)
    yield "names_a_day", float(bool(scene.dates))
    yield "names_a_zone", float(bool(scene.zones))
    yield "first", float(index == 0)
    yield "second", float(index == 1)
    yield "late", min(index, _LATE) / _LATE
    yield "short", float(sentence.last - sentence.first < 2 * _LONG)


def words_of(scene: Scene) -> Iterator[tuple[str, int]]:
    """The words of a sentence with their tokens: stems, numbers as one word, and of what is named its class."""
    named, words = _classes(scene), scene.all_words()
    endings = scene.language.drafts.endings
    for at in range(scene.sentence.first, scene.sentence.last):
        word = words[at - scene.sentence.first]
        if at in named:
            if named[at]:
                yield named[at], at
        elif word[:1].isdigit():
            yield "NUMBER", at
        elif word[:1].isalpha():
            yield _stem(word, endings), at


def _classes(scene: Scene) -> dict[int, str]:
    """The class of each token of a name at its first token, and '' at the others; the last class that holds it wins."""
    found: dict[int, str] = {}

    def note(first: int, last: int, label: str) -> None:
        found.update(dict.fromkeys(range(first, last), ""))
        found[first] = label

    for mention in scene.dates:
        first, last = scene.token_of(mention.start), scene.token_of(mention.end - 1)
        note(first, last + 1, "DAY")
    for place in scene.places:
        note(place.first, place.last, f"PLACE {place.detail}")
    for nation in scene.nations:
        note(nation.first, nation.last, "FORCE" if nation.form in ("force", SHIP) else "STATE")
    for zone in scene.zones:
        note(zone.first, zone.last, f"ZONE {zone.kind}")
    for exercise in scene.exercises:
        note(exercise.first, exercise.last, "EXERCISE")
    for craft in scene.crafts:
        found[craft.head] = _class_of(craft.category, craft.value)
    return found


def _class_of(category: str, value: str) -> str:
    if category == "vessel":
        return "SHIP"
    return "AIRCRAFT" if category == "type" else f"AIRCRAFT {value}"


def _stem(word: str, endings: Sequence[str]) -> str:
    """A word without its ending, longer endings first; short words stay."""
    if len(word) <= _LONG:
        return word
    return next((word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= _STEM), word)
