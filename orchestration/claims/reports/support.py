"""What a report rests on: named features of an event as it is told, from which its confidence is reckoned."""

from collections.abc import Sequence

from orchestration.claims.learned.confidence import Support
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.signs import signs_of
from orchestration.claims.story.event import Event
from orchestration.claims.text.tokens import Document

_LEAD = 3
"""Sentences at the head of a text that say what it is about."""
_MOST_ARMED = 3
_FEW, _MANY = 0.25, 4
"""Share of a text's sentences below which it is about something else; reports above which it is a chronicle."""


class Supports:
    """Tells what each event of one text rests on."""

    def __init__(self, document: Document, events: Sequence[Event], scenes: Sequence[Scene], lexicon: Lexicon) -> None:
        self._text, self._scenes, self._screen = document.text, scenes, lexicon.screen
        self._events, self._proposer = events, lexicon.proposer
        armed = [self._armed(sentence.start, sentence.end) for sentence in document.sentences]
        self._by_sentence = armed
        self._share = sum(map(bool, armed)) / max(1, len(armed))
        self._lead = any(armed[:_LEAD])

    def of(self, event: Event) -> Support:
        """The features of one of the events."""
        parts = (*self._told(event), *self._around(event), *self._learned(event))
        found = {name: value for name, value in parts if value}
        return found | {
            f"type_{event.event_type}": 1.0,
            f"rule_{event.rule}": 1.0,
            **{f"doer_by_{said.rule}": 1.0 for said in event.countries.values()},
        }

    def _told(self, event: Event) -> list[tuple[str, float]]:
        """What the text says of the event itself."""
        when, crafts = event.when, [owned.craft for owned in event.crafts]
        return [
            (f"status_{event.status}", float(event.status != "occurred")),
            (f"precision_{when.span.precision if when.span else 'unknown'}", 1.0),
            ("day_of_its_own", float(when.own and when.span is not None)),
            ("nobody_acts", float(not event.countries)),
            ("two_states_act", float(len(event.countries) > 1)),
            ("against_someone", float(bool(event.targets))),
            ("named_aircraft", float(any(c.named and c.category != "vessel" for c in crafts))),
            ("counted_craft", float(any(c.count is not None for c in crafts))),
            ("craft", float(bool(crafts))),
            ("ships", float(any(c.category == "vessel" for c in crafts))),
            ("a_place", float(bool(event.places))),
            ("named_exercise", float(event.exercise is not None)),
            ("answers_another", float(bool(event.answers))),
        ]

    def _around(self, event: Event) -> list[tuple[str, float]]:
        """What the text is about, and how often the event is told."""
        scene = self._scenes[event.scene]
        first, last = scene.tokens[event.draft.first].start, scene.tokens[event.draft.last - 1].end
        in_clause = min(_MOST_ARMED - 1, self._armed(first, last))
        in_sentence = min(_MOST_ARMED, self._by_sentence[event.scene])
        return [
            (f"military_in_clause_{in_clause}", 1.0),
            (f"military_in_sentence_{in_sentence}", 1.0),
            ("share_of_military_sentences", self._share),
            ("few_military_sentences", float(self._share < _FEW)),
            ("military_lead", float(self._lead)),
            ("told_again", float(len(event.scenes) > 1)),
            ("one_of_many_events", float(len(self._events) >= _MANY)),
        ]

    def _learned(self, event: Event) -> list[tuple[str, float]]:
        """How far the words of its sentence alone tell of such an event, by what was learned; nothing of none."""
        kind = event.event_type if event.event_type in self._proposer.kinds else event.group
        if kind not in self._proposer.kinds:
            return []
        before = [other.event_type for other in self._events if other.scene < event.scene]
        share = self._proposer.shares(signs_of(self._scenes[event.scene], before))[kind]
        return [("words_tell_of_it", round(share, 2)), ("words_tell_of_another", round(1 - share, 2))]

    def _armed(self, start: int, end: int) -> int:
        return self._screen.armed(self._text[start:end])
