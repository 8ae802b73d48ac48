"""Who is the subject of a word that tells of a deed, and which rule of order or reference says so."""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.languages.english.syntax.voice import named_in
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Named, place_of
from orchestration.claims.text.triggers import Trigger

_POSSESSOR_REACH = 2
_CAUSE_REACH = 8
_PRONOUN_REACH = 4
_WITHIN_REACH = 2
_PHRASE_REACH = 2
"""Tokens before a word in which a phrase may begin that it belongs to."""
_FOLLOWING_REACH = 2
"""Tokens between 'and' and a verb that shares its subject ('and were then escorted')."""


def subject_of(
    scene: Frame, clause: Clause, trigger: Trigger, before: Sequence[Named]
) -> list[tuple[Named, str | None]]:
    """Those before a word who are its subject, each with its rule; None where order alone says so."""
    classes = scene.language.sentences
    barrier = _barrier(scene, clause, trigger)
    inside = [n for n in before if place_of(n) > barrier]
    if not inside and (said := _pronoun(scene, clause, trigger)) is not None:
        return [(n, "pronoun_of_speaker") for n in said]
    if not before:
        return _shared(scene, clause)
    own = own_subject(scene, clause, trigger, before)
    if own is not None:
        return [(own, None)]
    if inside and barrier >= clause.first:
        before = inside
    elif barrier > clause.first and scene.lowers[barrier] in classes.relatives:
        return [(n, "relative_subject") for n in _joined(scene, before)]
    first = next((t for t in clause.triggers if t.first > barrier), trigger)
    whose = [n for n in before if place_of(n) < first.first]
    if (
        first.last <= trigger.first
        and whose
        and before[-1].last <= trigger.first
        and follows_on(scene, trigger, before[-1].last)
    ):
        return [(n, "shared_subject") for n in whose]
    return [(n, None) for n in before]


def own_subject(scene: Frame, clause: Clause, trigger: Trigger, before: Sequence[Named]) -> Named | None:
    """'North Korea fired a missile, South Korea fired two', '… and the U.S. scrambled F-22s': a further verb's own."""
    last, classes = before[-1], scene.language.sentences
    first = last.first - (not classes.determiners.isdisjoint(scene.words(last.first - 1, last.first)))
    lead = scene.words(first - 1, first)
    told = [t for t in clause.triggers if t.last < first]
    told_of = bool(told) or any(
        clause.first <= c.first and c.last < first for c in scene.cues if c.value == "participation"
    )
    joined = not classes.conjunctions.isdisjoint(lead) or (lead == [","] and any(t.role == trigger.role for t in told))
    return last if told_of and joined and last.last == trigger.first else None


def subject_within(scene: Frame, trigger: Trigger) -> list[Nation]:
    """'the missile that North Korea launched': who stands behind 'that' among the words of the deed."""
    relatives = scene.language.sentences.relatives
    return [
        n
        for n in scene.nations
        if trigger.first < n.first < trigger.last
        and not relatives.isdisjoint(scene.words(max(trigger.first, n.first - _WITHIN_REACH), n.first))
    ]


def first_row(scene: Frame, named: Sequence[Named]) -> list[Named]:
    """The first of those named, with those that 'and' and commas join to it; a capital for its state only if alone."""
    plain = [n for n in named if not (isinstance(n, Nation) and n.form == "metonym")] or list(named)
    joints = scene.language.sentences.conjunctions
    found = plain[:1]
    for each in plain[1:]:
        if not all(word == "," or word in joints for word in scene.words(found[-1].last, each.first)):
            break
        found.append(each)
    return found


def follows_on(scene: Frame, trigger: Trigger, behind: int = -1) -> bool:
    """Whether a verb goes on with the subject of the one before: behind 'and', or as a participle behind a comma."""
    lead = scene.words(max(behind, trigger.first - _FOLLOWING_REACH), trigger.first)
    return not scene.language.sentences.conjunctions.isdisjoint(lead) or is_appended(scene, trigger)


def is_appended(scene: Frame, trigger: Trigger) -> bool:
    """'took off, intercepting two bombers'."""
    comma = scene.words(trigger.first - 1, trigger.first) == [","]
    return comma and scene.language.sentences.participle.fullmatch(scene.lowers[trigger.first]) is not None


def _barrier(scene: Frame, clause: Clause, trigger: Trigger) -> int:
    """The last word before a trigger that opens a clause within the clause ('that', 'as'); -1 for none."""
    classes = scene.language.sentences
    for at in range(trigger.first - 1, clause.first - 1, -1):
        word = scene.lowers[at]
        if word in classes.relatives or (word in classes.subordinators and not _only_joins(scene, at)):
            return at
    return -1


def _only_joins(scene: Frame, at: int) -> bool:
    """'F-16s as well as CF-18s intercepted …': a word of a phrase that joins nouns opens no clause."""
    near = range(max(scene.sentence.first, at - _PHRASE_REACH), at + 1)
    return any(scene.language.sentences.joining_nouns.at(scene.lowers, k) > at - k for k in near)


def cause_of(scene: Frame, trigger: Trigger) -> int | None:
    """Where a verb of causing stands that has the trigger as its infinitive: 'drones forced Poland to scramble …'."""
    classes, lowers = scene.language.sentences, scene.lowers
    if trigger.first == scene.sentence.first or lowers[trigger.first - 1] not in classes.infinitive:
        return None
    near = range(trigger.first - 1, max(scene.sentence.first, trigger.first - 1 - _CAUSE_REACH), -1)
    return next((at for at in near if lowers[at] in classes.causing), None)


def _pronoun(scene: Frame, clause: Clause, trigger: Trigger) -> Sequence[Named] | None:
    """Whom a pronoun before a verb stands for: who says so ('Japan reported that it had scrambled'); None for none."""
    classes, lowers = scene.language.sentences, scene.lowers
    near = range(trigger.first - 1, max(clause.first, trigger.first - _PRONOUN_REACH) - 1, -1)
    at = next((k for k in near if lowers[k] in classes.pronouns), None)
    if at is None:
        return None
    return [n for n in scene.nations if n.last <= at and scene.is_speaker(n.first)][:1]


def _joined(scene: Frame, before: Sequence[Named]) -> list[Named]:
    """The last one of a row, with those that 'and' and commas join to it."""
    found = list(before[-1:])
    joints = scene.language.sentences.conjunctions
    for each in reversed(before[:-1]):
        if not all(word == "," or word in joints for word in scene.words(each.last, found[0].first)):
            break
        found.insert(0, each)
    return found


def _shared(scene: Frame, clause: Clause) -> list[tuple[Named, str | None]]:
    """The subject of a clause that names none: who stands before 'which', or the subject of the clause before."""
    classes = scene.language.sentences
    if clause.opener in classes.consequences:
        return []
    if clause.opener in classes.relatives:
        outside = [n for n in named_in(scene) if place_of(n) < clause.first]
        beside = [n for n in scene.nations if 0 <= clause.first - n.last <= 1]
        return [(n, "relative_subject") for n in _joined(scene, outside) or beside]
    return [(n, "shared_subject") for n in subject_before(scene, clause)]


def subject_before(scene: Frame, clause: Clause) -> list[Named]:
    """Those whom the sentence is about before a clause begins."""
    told = next((t.first for t in scene.triggers if t.first < clause.first), clause.first)
    return [n for n in named_in(scene) if place_of(n) < told]


def possessor_of(scene: Frame, clause: Clause, trigger: Trigger) -> Nation | None:
    """'Italy's interception', 'the Finnish intercept', 'over the North's launches'."""
    before = (n for n in scene.nations if clause.holds(n.first) and n.last <= trigger.first)
    return next((n for n in before if _possesses(scene, n, trigger)), None)


def _possesses(scene: Frame, nation: Nation, trigger: Trigger) -> bool:
    owning = scene.lowers[nation.last] in scene.language.sentences.possessive
    between = scene.words(nation.last + owning, trigger.first)
    return (owning or nation.form == "demonym") and len(between) <= _POSSESSOR_REACH


def antecedent_of(scene: Frame, before: Sequence[Named]) -> Named | None:
    """'two Tu-95s that British Typhoons intercepted': whom a clause with a subject of its own is about."""
    relatives = scene.language.sentences.relatives
    for one, other in pairwise(before):
        if scene.lowers[one.last] in relatives and 0 <= other.first - one.last <= 1:
            return one
    return None
