"""Cuts a sentence into clauses around its triggers, and finds where a clause is negated, habitual or hypothetical."""

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.dates.calendar import MONTHS
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_OPENERS = frozenset(
    "while but after before when prompting triggering forcing though although because where whereas"
    " following causing leading drawing".split()
)
"""Words that open a clause which may tell of another event."""
_AFTER_COMMA = frozenset("and which who with then as whose".split())
_BEFORE_COMMA_VERBS = frozenset(["prompting", "triggering", "forcing", "causing", "drawing", "leading"])
_NEGATION_REACH = 6
_HYPOTHESIS_REACH = 7
_MODAL_REACH = 9
_MODALS = frozenset({"may", "might", "could", "would", "should"})


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
    dated = any(first <= scene.token_of(d.start) < last and d.role == "when" and d.span for d in scene.dates)
    return dated and any(first <= c.head < last for c in scene.crafts)


def _edges(scene: Scene) -> list[int]:
    first, last, tokens = scene.sentence.first, scene.sentence.last, scene.tokens
    dates = {scene.token_of(d.start) for d in scene.dates}
    edges = [first]
    main = _main_clause(scene)
    for at in range(first + 1, last):
        word, before = tokens[at].lower, tokens[at - 1].lower
        opens = (
            before == ";"
            or at == main
            or (word in _OPENERS and not _temporal(tokens, at) and not _is_phrase(tokens, at, last))
            or (before == "," and word in _AFTER_COMMA)
            or (word == "and" and _leads_date(tokens, at, dates))
            or (before == "," and word in _BEFORE_COMMA_VERBS)
        )
        if opens:
            edges.append(at)
    return edges


_LEADING = frozenset({"after", "before", "when", "while", "as", "although", "though", "since"})
_LEADING_REACH = 5


def _main_clause(scene: Scene) -> int | None:
    """Where the main clause begins behind one that opens the sentence: 'A day after the North fired a missile, two …'.

    Each of the two tells who did what; 'After entering the zone, the aircraft …' has one subject.
    """
    first, last = scene.sentence.first, scene.sentence.last
    leads = next(
        (k for k in range(first, min(first + _LEADING_REACH, last)) if scene.tokens[k].lower in _LEADING), None
    )
    if leads is None or leads + 1 >= last or scene.tokens[leads + 1].lower.endswith("ing"):
        return None
    told = [t.first for t in scene.triggers]
    actors = [*(n.first for n in scene.nations), *(c.head for c in scene.crafts)]
    commas = (k for k in range(leads, last) if scene.tokens[k].text == ",")
    for comma in commas:
        before = any(leads < t < comma for t in told) and any(leads < a < comma for a in actors)
        behind = min((t for t in told if t > comma), default=None)
        if before and behind is not None and any(comma < a < behind for a in actors):
            return comma + 1
    return None


_AGAIN_REACH = 5
_AGAIN = frozenset("once again more on then later a the second third fourth time in early late at".split())


def _leads_date(tokens: Sequence[object], at: int, dates: set[int]) -> bool:
    """'and once more on 31 October': nothing but repetition stands between 'and' and the date."""
    first = min((k for k in dates if at < k <= at + _AGAIN_REACH), default=None)
    if first is None:
        return False
    between = [getattr(t, "lower", "") for t in tokens[at + 1 : first]]
    return len(between) <= 1 or all(word in _AGAIN for word in between)


def _is_phrase(tokens: Sequence[object], at: int, last: int) -> bool:
    """'because of an Il-20' opens no clause."""
    return at + 1 < last and [getattr(t, "lower", "") for t in tokens[at : at + 2]] == ["because", "of"]


def _temporal(tokens: Sequence[object], at: int) -> bool:
    """'after' in 'one after the other' opens nothing."""
    words = [getattr(t, "lower", "") for t in tokens[at : at + 3]]
    return words[:3] == ["after", "the", "other"] or words[:2] in (["after", "another"], ["before", "and"])


def is_negated(scene: Scene, clause: Clause, position: int) -> bool:
    """Whether a negation stands shortly before a token of the clause ('did not enter', 'there was no breach')."""
    if scene.tokens[clause.first].lower in ("never", "nor", "neither"):
        return True
    return any(
        max(clause.first, position - _NEGATION_REACH) <= at < position for at in scene.cue_positions("negation")
    ) or any(
        position < at <= position + 2 and scene.tokens[at].lower in ("not", "never", "neither")
        for at in scene.cue_positions("negation")
    )


def is_hypothetical(scene: Scene, clause: Clause, position: int) -> bool:
    """Whether the clause only supposes what its trigger says ('could intercept', 'if they entered')."""
    if _is_asked_about(scene, position):
        return True
    return any(
        max(clause.first, position - (_MODAL_REACH if _is_modal(scene, at) else _HYPOTHESIS_REACH)) <= at < position
        or (position < at <= position + 2 and scene.tokens[at].lower in _MODALS)
        for at in [*scene.cue_positions("hypothetical"), *scene.cue_positions("capability")]
        if not _is_reported_future(scene, at)
    )


def _is_asked_about(scene: Scene, position: int) -> bool:
    """'Asked about posts saying that a ship had locked on, he …': a question asserts nothing."""
    words = scene.words(scene.sentence.first, position)
    asked = next((i for i, w in enumerate(words[:-1]) if w == "asked" and words[i + 1] in _QUERIED), None)
    return asked is not None and "," not in words[asked:]


_QUERIED = frozenset({"about", "whether", "if", "on", "why"})


def _is_modal(scene: Scene, at: int) -> bool:
    return scene.tokens[at].lower in _MODALS or scene.tokens[at].lower == "if"


def _is_reported_future(scene: Scene, at: int) -> bool:
    """'said that it would hold …' announces; it supposes nothing."""
    if scene.tokens[at].lower != "would":
        return False
    told = any(said < at for said in scene.cue_positions("saying"))
    return told and "if" not in scene.words(scene.sentence.first, scene.sentence.last)


def is_habitual(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells of a practice, not of an occurrence ('regularly', 'three times in March')."""
    told_once = _is_told_once(scene, clause)
    habits = [at for at in scene.cue_positions("habitual") if clause.holds(at)]
    if any(not told_once or scene.tokens[at].lower not in _ITERATING for at in habits):
        return True
    words = scene.words(clause.first, clause.last)
    if any(
        word in ("each", "every") and words[i + 1 : i + 2] and words[i + 1] in _RECURRING
        for i, word in enumerate(words)
    ):
        return True
    if any(_is_rate(words, i) for i in range(len(words) - 1)):
        return True
    counted = any(c.count is not None and clause.holds(c.head) for c in scene.crafts)
    return not (told_once or counted) and any(
        word == "times" and index and (words[index - 1] in _TIMES or words[index - 1].isdigit())
        for index, word in enumerate(words)
    )


_ITERATING = frozenset({"repeatedly", "often"})
"""What may have happened again and again on one day."""


def _is_told_once(scene: Scene, clause: Clause) -> bool:
    return any(
        d.span and d.span.precision in ("day", "range", "week") and clause.holds(scene.token_of(d.start))
        for d in scene.dates
    )


_TOLD_AGAINST = frozenset(["after", "before", "later", "earlier", "ago", "long"])


def _is_rate(words: Sequence[str], at: int) -> bool:
    """'some 255 aircraft a month' is a rate; 'a month after', 'a month earlier' is a date."""
    return (
        words[at] in ("a", "per")
        and words[at + 1] in ("month", "year")
        and (at + 2 >= len(words) or words[at + 2] not in _TOLD_AGAINST)
    )


_RECURRING = frozenset(MONTHS) | frozenset("spring summer autumn fall winter year month week day time".split())
_TIMES = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many numerous thousand of".split()
)
