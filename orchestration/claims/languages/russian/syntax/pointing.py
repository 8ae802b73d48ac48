"""How Russian sentences of one article hang together, where that differs from English."""

from dataclasses import replace

from orchestration.claims.languages.english.syntax.pointing import governed as by_comma
from orchestration.claims.languages.russian.syntax.clauses import answer_of
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Governed
from orchestration.claims.text.terms import Match


def governed(frame: Frame, match: Match[AnswerRow], recalls: RecallIndex) -> Governed:
    """What an expression of answering governs: no comma ends it ('В ответ на учения Китая 2 марта | США провели …')."""
    found, answer = by_comma(frame, match, recalls), answer_of(frame)
    return found if answer is None else replace(found, until=min(found.until, frame.tokens[answer].start))
