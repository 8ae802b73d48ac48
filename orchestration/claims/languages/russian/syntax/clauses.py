"""Cuts a sentence into clauses around its triggers: by the words that open them behind a comma."""

from itertools import pairwise

from orchestration.claims.languages.russian.craft.cases import is_verb
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_DRILLS = ("exercise", "patrol", "flight")
_REACH = 6
_VERB_REACH, _OPENING = 3, 4
_AFTER, _THAT = frozenset({"после"}), "того"
_FEW = 4
"""Words between a preposition of reason and the craft that it governs."""


def cut_clauses(frame: Frame) -> list[Clause]:
    """The clauses of a sentence that have triggers, in order; pieces without one belong to the clause before."""
    if not frame.triggers:
        return []
    edges = [frame.sentence.first, *_edges(frame), frame.sentence.last]
    clauses: list[Clause] = []
    start = edges[0]
    for first, last in pairwise(edges):
        inside = tuple(t for t in frame.triggers if first <= t.first < last)
        if not inside and clauses:
            before = clauses[-1]
            clauses[-1] = Clause(before.first, last, before.opener, before.triggers)
        elif inside:
            opener = frame.lowers[first] if first > frame.sentence.first and start == first else ""
            clauses.append(Clause(start if not clauses else first, last, opener, inside))
        start = last if inside or clauses else start
    return clauses


def _edges(frame: Frame) -> list[int]:
    first, last, lowers = frame.sentence.first, frame.sentence.last, frame.lowers
    classes = frame.language.sentences
    described, joined, answered = _described(frame), _joined(frame), answer_of(frame)
    openers = classes.openers_behind_comma | classes.consequences | classes.clause_openers
    return [
        at
        for at in range(first + 1, last)
        if at in described
        or at in joined
        or at == answered
        or (lowers[at] in _AFTER and lowers[at + 1 : at + 2] == (_THAT,))
        or lowers[at - 1] == ";"
        or (lowers[at - 1] == "," and lowers[at] in openers)
        or (lowers[at - 1] == "," and not classes.openers_behind_comma.isdisjoint(lowers[at + 1 : min(at + 2, last)]))
    ]


def answer_of(frame: Frame) -> int | None:
    """Where the answer begins behind what it answers ('В ответ на учения Китая 2 марта | США провели …')."""
    opening = range(frame.sentence.first, min(frame.sentence.first + _OPENING, frame.sentence.last))
    reasons = frame.language.sentences.reasons
    if not any(reasons.at(frame.lowers, at) or frame.lowers[at] in _AFTER for at in opening):
        return None
    ends = {frame.token_of(d.end - 1) + 1 for d in frame.dates}
    for nation in frame.nations:
        told = any(t.last <= nation.first for t in frame.triggers) and any(
            t.first >= nation.last for t in frame.triggers
        )
        if told and (nation.first in ends or frame.lowers[nation.first - 1] == ","):
            return nation.first
    return None


def _joined(frame: Frame) -> set[int]:
    """Where a comma or 'и' joins a second clause with counted craft as its subject ('…, 17 самолетов пересекли …')."""
    joints, found = frame.language.sentences.conjunctions, set[int]()
    for craft in frame.crafts:
        before = frame.words(craft.first - 1, craft.first)
        verb = next((t for t in frame.triggers if t.first >= craft.last), None)
        told = any(t.last <= craft.first for t in frame.triggers)
        near = verb is not None and verb.first - craft.last <= _VERB_REACH and is_verb(frame.lowers[verb.first])
        apart = verb is not None and joints.isdisjoint(frame.words(craft.last, verb.first))
        if told and near and apart and craft.count is not None and (before == [","] or not joints.isdisjoint(before)):
            found.add(craft.first)
    return found


def piece_of(frame: Frame, clause: Clause, trigger: Trigger) -> tuple[int, int]:
    """Tokens [first, last) of the part of a clause that a trigger stands in: pieces behind it tell of others."""
    edges = [clause.first, *(at for at in _edges(frame) if clause.first < at < clause.last), clause.last]
    return next(
        ((first, last) for first, last in pairwise(edges) if first <= trigger.first < last), (clause.first, clause.last)
    )


def _described(frame: Frame) -> set[int]:
    """Where craft stand of which a participle tells a drill ('самолетами, совершившими совместный полет').

    They and the drill are a clause of their own.
    """
    participle, drills = frame.language.sentences.participle, [t for t in frame.triggers if t.role in _DRILLS]
    found: set[int] = set()
    for craft in frame.crafts:
        told = craft.last + 1 < frame.sentence.last and frame.lowers[craft.last] == ","
        if not told or participle.fullmatch(frame.lowers[craft.last + 1]) is None:
            continue
        before = any(t.last <= craft.first for t in frame.triggers)
        if before and any(0 < t.first - craft.last <= _REACH for t in drills):
            found.add(craft.first)
    return found


def reason_of(frame: Frame, clause: Clause) -> tuple[int, int] | None:
    """Tokens [first, last) of what says why the clause's deed was done; None where nothing does."""
    at = clause.last
    if at >= frame.sentence.last:
        return None
    near = range(max(clause.first, at - _FEW), min(at + 2, frame.sentence.last))
    reasons = frame.language.sentences.reasons
    return (at, frame.sentence.last) if any(reasons.at(frame.lowers, k) for k in near) else None


def takes_up(frame: Frame, clause: Clause) -> bool:
    """'Они …': those just told of stand at the head of the clause."""
    return frame.lowers[clause.first] in frame.language.drafts.taking_up


def sends_to_meet(frame: Frame, sending: Trigger, meeting: Trigger) -> bool:
    """Whether a word of meeting behind a word of sending tells of what others did ('…, сопровождавшим самолет')."""
    return frame.language.sentences.participle.fullmatch(frame.lowers[meeting.first]) is not None
