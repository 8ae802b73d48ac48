"""Whether a clause tells of a drill as held, going on or to come."""

from collections.abc import Sequence

from orchestration.claims.model import Status
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.scene import Scene

_DONE_REACH = 2
"""Tokens before 'planned' in which a verb says that it has been done."""


def status_of(scene: Scene, clause: Clause) -> Status:
    """How a clause tells of what it tells: what is planned and not yet done is to come."""
    language, words = scene.language.drafts, scene.words(clause.first, clause.last)
    if any(word in language.planned and not _is_done(words, at, scene) for at, word in enumerate(words)):
        return "planned"
    held_now = language.held_now.find(words) is not None or not language.ongoing.isdisjoint(words)
    return "ongoing" if held_now else "occurred"


def _is_done(words: Sequence[str], at: int, scene: Scene) -> bool:
    """'Made a planned flight': what was planned is over by the verb before it."""
    return not scene.language.drafts.flown.isdisjoint(words[max(0, at - _DONE_REACH) : at])
