"""How a report's sentence is worded, so that one agency's sentence is known again in several outlets. Pure.

A dateline or label before it, who says so behind it, and signs and capitals play no part; nor do quoted words, which
any outlet may quote by itself.
"""

import re

from orchestration.claims.lexicon.agencies import Agencies
from orchestration.claims.sentences.scene import Scene
from orchestration.ids import digest

_LEAST_WORDS = 9
"""Words that must be left: two outlets find the same few words by themselves."""
_LEAD = re.compile(r"\W*[^.!?\n]{0,70}?(?:\s[—–-]{1,3}|[—|:])\s")
"""A dateline or a label: 'TOKYO, April 2 (Agency) — ', 'BREAKING: '."""
_PAUSES = frozenset(",;—–")
_OPENING, _CLOSING = frozenset('“«"'), frozenset('”»"')


def wording_of(scene: Scene, text: str) -> str | None:
    """What two sentences share that tell the same in the same words; None for one too short to tell."""
    start, said = _start(scene, text), _said(scene)
    words, is_quoted = [], False
    for index, word in enumerate(scene.all_words(), start=scene.sentence.first):
        if word in _OPENING or word in _CLOSING:
            is_quoted = word in _OPENING and not (word in _CLOSING and is_quoted)
        elif not is_quoted and index not in said and scene.tokens[index].start >= start and word[:1].isalnum():
            words.append(word)
    return digest(*words) if len(words) >= _LEAST_WORDS else None


def agency_of(scene: Scene, text: str, agencies: Agencies) -> str | None:
    """The agency that a sentence is credited to: in its dateline, or as the one that says so."""
    said = [
        text[scene.tokens[first].start : scene.tokens[last - 1].end]
        for first, last in scene.attributions
        if first < last
    ]
    credits = [text[scene.sentence.start : _start(scene, text)], *said]
    return next((found for credit in credits if (found := agencies.named_in(credit)) is not None), None)


def _said(scene: Scene) -> set[int]:
    """Tokens that name who says so, those behind a comma with all that follows up to the next ('… on Wednesday')."""
    said: set[int] = set()
    for first, last in scene.attributions:
        behind = scene.words(last, scene.sentence.last)
        more = next((k for k, word in enumerate(behind) if word in _PAUSES), len(behind))
        said.update(range(first, last + more * (first > scene.sentence.first)))
    return said


def _start(scene: Scene, text: str) -> int:
    """Where a sentence begins behind its dateline or label, if it has one."""
    sentence = text[scene.sentence.start : scene.sentence.end]
    lead = _LEAD.match(sentence)
    return scene.sentence.start + (lead.end() if lead is not None else 0)
