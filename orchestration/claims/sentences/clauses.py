"""Cuts a sentence into clauses around its triggers, and finds where a clause is negated, habitual or hypothetical."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_NEGATION_REACH = 6
_HYPOTHESIS_REACH = 7
_MODAL_REACH = 9
_LEADING_REACH = 5
_AGAIN_REACH = 5
_VERB_REACH = 2
"""Tokens between a subject and its verb."""
_BEHIND_REACH = 2
"""Tokens behind a verb within which it may still be denied or supposed."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens [first, last) of a scene with at least one trigger; `opener` is the word that opens it ('' for none)."""

    first: int
    last: int
    opener: str
    triggers: tuple[Trigger, ...]

    def holds(self, position: int) -> bool:
        """Whether a token lies in the clause."""
        return self.first <= position < self.last


def cut_clauses(scene: Scene) -> list[Clause]:
    """The clauses of a sentence that have triggers; pieces without one belong to the clause before (or the first)."""
    if not scene.triggers:
        return []
    edges = _edges(scene)
    pieces = list(zip(edges, [*edges[1:], scene.sentence.last], strict=True))
    clauses: list[Clause] = []
    pending: int | None = None
    for first, last in pieces:
        inside = tuple(t for t in scene.triggers if first <= t.first < last)
        opener = scene.tokens[first].lower if first > scene.sentence.first else ""
        if not inside and clauses and _gapped(scene, first, last):
            clauses.append(Clause(first, last, opener, clauses[-1].triggers))
            continue
        if not inside:
            if clauses:
                previous = clauses[-1]
                clauses[-1] = Clause(previous.first, last, previous.opener, previous.triggers)
            elif pending is None:
                pending = first
            continue
        start = pending if pending is not None else first
        clauses.append(Clause(start, last, opener if pending is None else "", inside))
        pending = None
    return clauses


def _gapped(scene: Scene, first: int, last: int) -> bool:
    """'…, and on Tuesday two more planes': a date and craft without a verb share the verb before."""
    dated = any(first <= scene.token_of(d.start) < last and d.role == "event_day" and d.span for d in scene.dates)
    return dated and any(first <= c.head < last for c in scene.crafts)


def _edges(scene: Scene) -> list[int]:
    first, last, lowers = scene.sentence.first, scene.sentence.last, scene.lowers
    classes = scene.language.sentences
    dates = {scene.token_of(d.start) for d in scene.dates}
    edges = [first]
    main, joined = _main_clause(scene), set(_joined_clauses(scene))
    answering = _answering(scene)
    for at in range(first + 1, last):
        word, before = lowers[at], lowers[at - 1]
        opens = (
            before == ";"
            or at == main
            or at in answering
            or (word in classes.clause_openers and not classes.no_openers.at(lowers, at))
            or (before == "," and (word in classes.openers_behind_comma or word in classes.consequences))
            or (word in classes.conjunctions and (_leads_date(lowers, at, dates, classes) or at in joined))
        )
        if opens:
            edges.append(at)
    return edges


def _main_clause(scene: Scene) -> int | None:
    """Where the main clause begins behind one that opens the sentence: 'A day after the North fired a missile, two …'.

    Each of the two tells who did what; 'After entering the zone, the aircraft …' has one subject.
    """
    first, last, lowers = scene.sentence.first, scene.sentence.last, scene.lowers
    classes = scene.language.sentences
    near = range(first, min(first + _LEADING_REACH, last))
    leads = next((k for k in near if lowers[k] in classes.subordinators), None)
    if leads is None or leads + 1 >= last or classes.participle.fullmatch(lowers[leads + 1]):
        return None
    told = [t.first for t in scene.triggers]
    actors = [*(n.first for n in scene.nations), *(c.head for c in scene.crafts)]
    commas = (k for k in range(leads, last) if lowers[k] == ",")
    for comma in commas:
        before = any(leads < t < comma for t in told) and any(leads < a < comma for a in actors)
        behind = min((t for t in told if t > comma), default=None)
        if before and behind is not None and any(comma < a < behind for a in actors):
            return comma + 1
    return None


def _joined_clauses(scene: Scene) -> Iterator[int]:
    """Where 'and' joins a second clause with a subject of its own: '… crossed the line and Indian jets were sent up'.

    The first must have a verb; what 'and' only lists is followed by no verb, or by a participle without auxiliary
    ('12 aircraft and five ships detected near the island').
    """
    classes, lowers = scene.language.sentences, scene.lowers
    for craft in scene.crafts:
        at = craft.first - 1
        if at <= scene.sentence.first or lowers[at] not in classes.conjunctions:
            continue
        verb = next((t for t in scene.triggers if t.first >= craft.last), None)
        if verb is None or verb.first - craft.last > _VERB_REACH or not any(t.last <= at for t in scene.triggers):
            continue
        if not classes.passive.isdisjoint(lowers[craft.last : verb.last]) or _has_object(scene, verb):
            yield at


def _has_object(scene: Scene, verb: Trigger) -> bool:
    """Whether a verb stands before its object, as only an active one does ('intercepted it', 'tracked two ships')."""
    classes = scene.language.sentences
    if verb.last >= scene.sentence.last:
        return False
    following = scene.lowers[verb.last]
    named = any(c.first == verb.last for c in scene.crafts)
    return named or following in classes.object_pronouns or following in classes.infinitive


def _answering(scene: Scene) -> set[int]:
    """Where what is answered, or the answer behind it, is a clause of its own.

    'In response to the joint patrol, Japan and the United States …': behind the comma. '… held an exercise in response
    to a joint patrol by …': before it, since a clause tells of one drill.
    """
    edges = set()
    for answer in scene.answers:
        if answer.value.order == "effect_first" and is_head(scene, answer.first):
            comma = next((k for k in range(answer.last, scene.sentence.last) if scene.lowers[k] == ","), None)
            edges |= {comma + 1} if comma is not None else set()
        elif _is_between_drills(scene, answer.first):
            edges.add(answer.first)
    return edges


def is_head(scene: Scene, at: int) -> bool:
    """Whether a token heads its sentence, but for what joins it to the one before ('But in response to …')."""
    return all(word in scene.language.sentences.connectives for word in scene.lowers[scene.sentence.first : at])


def _is_between_drills(scene: Scene, at: int) -> bool:
    drills = [t.first for t in scene.triggers if t.role in ("exercise", "patrol")]
    return any(t < at for t in drills) and any(t > at for t in drills)


def _leads_date(lowers: Sequence[str], at: int, dates: set[int], classes: SentenceWords) -> bool:
    """'and once more on 31 October': nothing but repetition stands between 'and' and the date."""
    first = min((k for k in dates if at < k <= at + _AGAIN_REACH), default=None)
    if first is None:
        return False
    between = lowers[at + 1 : first]
    return len(between) <= 1 or all(word in classes.repetition for word in between)


def is_negated(scene: Scene, clause: Clause, position: int) -> bool:
    """Whether a negation stands shortly before a token of the clause ('did not enter', 'there was no breach')."""
    classes = scene.language.sentences
    if scene.lowers[clause.first] in classes.negations_at_head:
        return True
    return any(
        max(clause.first, position - _NEGATION_REACH) <= at < position
        or (position < at <= position + _BEHIND_REACH and scene.lowers[at] in classes.negations_behind_verb)
        for at in scene.cue_positions("negation")
    )


def is_hypothetical(scene: Scene, clause: Clause, position: int) -> bool:
    """Whether the clause only supposes what its trigger says ('could intercept', 'if they entered')."""
    if _is_asked_about(scene, position):
        return True
    modals = scene.language.sentences.modals
    return any(
        max(clause.first, position - _reach(scene, at)) <= at < position
        or (position < at <= position + _BEHIND_REACH and scene.lowers[at] in modals)
        for at in [*scene.cue_positions("hypothetical"), *scene.cue_positions("capability")]
        if not _is_reported_future(scene, at)
    )


def _is_asked_about(scene: Scene, position: int) -> bool:
    """'Asked about posts saying that a ship had locked on, he …': a question asserts nothing."""
    words = scene.words(scene.sentence.first, position)
    asked = scene.language.sentences.questions.find(words)
    return asked is not None and "," not in words[asked[0] :]


def _reach(scene: Scene, at: int) -> int:
    """Tokens over which what supposes governs a verb behind it."""
    classes, word = scene.language.sentences, scene.lowers[at]
    return _MODAL_REACH if word in classes.modals or word in classes.conditions else _HYPOTHESIS_REACH


def _is_reported_future(scene: Scene, at: int) -> bool:
    """'said that it would hold …' announces; it supposes nothing."""
    classes = scene.language.sentences
    if scene.lowers[at] not in classes.future_in_past:
        return False
    told = any(said < at for said in scene.cue_positions("saying"))
    return told and classes.conditions.isdisjoint(scene.words(scene.sentence.first, scene.sentence.last))


def is_habitual(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells of a practice, not of an occurrence ('regularly', 'three times in March')."""
    classes = scene.language.sentences
    told_once = _is_told_once(scene, clause)
    habits = [at for at in scene.cue_positions("habitual") if clause.holds(at)]
    if any(not told_once or scene.lowers[at] not in classes.iterating for at in habits):
        return True
    words = scene.words(clause.first, clause.last)
    if _recurs(words, classes, scene.language.dates) or _is_rate(words, classes):
        return True
    counted = any(c.count is not None and clause.holds(c.head) for c in scene.crafts)
    return not (told_once or counted) and any(
        word in classes.times and index and (words[index - 1] in classes.numbers_of_times or words[index - 1].isdigit())
        for index, word in enumerate(words)
    )


def _is_told_once(scene: Scene, clause: Clause) -> bool:
    return any(
        d.span and d.span.precision in ("day", "range", "week") and clause.holds(scene.token_of(d.start))
        for d in scene.dates
    )


def _recurs(words: Sequence[str], classes: SentenceWords, dates: DateWords) -> bool:
    """'every spring', 'each March'."""
    each = classes.each
    return any(one in each and (other in classes.recurring or other in dates.months) for one, other in pairwise(words))


def _is_rate(words: Sequence[str], classes: SentenceWords) -> bool:
    """'some 255 aircraft a month' is a rate; 'a month after', 'a month earlier' is a date."""
    rates = classes.rates.by_first
    return any(
        word in rates
        and (length := classes.rates.at(words, at)) > 0
        and classes.reckoning.isdisjoint(words[at + length : at + length + 1])
        for at, word in enumerate(words)
    )
