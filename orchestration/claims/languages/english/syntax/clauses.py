"""Cuts a sentence into clauses around its triggers: by the words that open them, and by order."""

from collections.abc import Iterator, Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_LEADING_REACH = 5
_AGAIN_REACH = 5
_DEEDS = frozenset({"response", "dispatch", "unsafe", "lock_on"})
"""Roles of triggers that tell of what somebody does to others."""
_VERB_REACH = 2
"""Tokens between a subject and its verb."""


def cut_clauses(scene: Frame) -> list[Clause]:
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


def _gapped(scene: Frame, first: int, last: int) -> bool:
    """'…, and on Tuesday two more planes': a date and craft without a verb share the verb before."""
    dated = any(first <= scene.token_of(d.start) < last and d.role == "event_day" and d.span for d in scene.dates)
    return dated and any(first <= c.head < last for c in scene.crafts)


def _edges(scene: Frame) -> list[int]:
    first, last, lowers = scene.sentence.first, scene.sentence.last, scene.lowers
    classes = scene.language.sentences
    dates = {scene.token_of(d.start) for d in scene.dates}
    edges = [first]
    main, joined = _main_clause(scene), set(_joined_clauses(scene))
    answering = _answering(scene)
    openers, conjunctions, before = classes.clause_openers, classes.conjunctions, lowers[first]
    for at in range(first + 1, last):
        word = lowers[at]
        opens = (
            before == ";"
            or at == main
            or at in answering
            or (word in openers and not classes.no_openers.at(lowers, at))
            or (before == "," and (word in classes.openers_behind_comma or word in classes.consequences))
            or (word in conjunctions and (_leads_date(lowers, at, dates, classes) or at in joined))
        )
        before = word
        if opens:
            edges.append(at)
    return edges


def _main_clause(scene: Frame) -> int | None:
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


def _joined_clauses(scene: Frame) -> Iterator[int]:
    """Where 'and' joins a second clause with a subject of its own: '… crossed the line and Indian jets were sent up'.

    The first must have a verb; what 'and' only lists is followed by no verb, or by a participle without auxiliary
    ('12 aircraft and five ships detected near the island').
    """
    classes, lowers = scene.language.sentences, scene.lowers
    for craft in scene.crafts:
        at = craft.first - 1
        if at <= scene.sentence.first or lowers[at] not in classes.conjunctions:
            continue
        last = _end_of_row(scene, craft)
        verb = next((t for t in scene.triggers if t.first >= last), None)
        if verb is None or verb.first - last > _VERB_REACH or not any(t.last <= at for t in scene.triggers):
            continue
        finite = classes.past_participle.fullmatch(lowers[verb.last - 1]) is None and verb.role in _DEEDS
        if finite or not classes.passive.isdisjoint(lowers[last : verb.last]) or _has_object(scene, verb):
            yield at


def _end_of_row(scene: Frame, craft: Craft) -> int:
    """Where the row of craft ends that begins with a group: 'F-15s and F-35s'."""
    joints, last = scene.language.sentences.conjunctions, craft.last
    for other in scene.crafts:
        if other.first == last + 1 and scene.lowers[last] in joints:
            last = other.last
    return last


def _has_object(scene: Frame, verb: Trigger) -> bool:
    """Whether a verb stands before its object, as only an active one does ('intercepted it', 'tracked two ships')."""
    classes = scene.language.sentences
    if verb.last >= scene.sentence.last:
        return False
    following = scene.lowers[verb.last]
    named = any(c.first == verb.last for c in scene.crafts)
    return named or following in classes.object_pronouns or following in classes.infinitive


def _answering(scene: Frame) -> set[int]:
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


def is_head(scene: Frame, at: int) -> bool:
    """Whether a token heads its sentence, but for what joins it to the one before ('But in response to …')."""
    return all(word in scene.language.sentences.connectives for word in scene.lowers[scene.sentence.first : at])


def _is_between_drills(scene: Frame, at: int) -> bool:
    drills = [t.first for t in scene.triggers if t.role in ("exercise", "patrol")]
    return any(t < at for t in drills) and any(t > at for t in drills)


def _leads_date(lowers: Sequence[str], at: int, dates: set[int], classes: SentenceWords) -> bool:
    """'and once more on 31 October': nothing but repetition stands between 'and' and the date."""
    first = min((k for k in dates if at < k <= at + _AGAIN_REACH), default=None)
    if first is None:
        return False
    between = lowers[at + 1 : first]
    return len(between) <= 1 or all(word in classes.repetition for word in between)


def reason_of(scene: Frame, clause: Clause) -> tuple[int, int] | None:
    """'…, when drones that Russia had launched came close': the clause behind that says why."""
    at, classes = clause.last, scene.language.sentences
    if at >= scene.sentence.last:
        return None
    gives = scene.lowers[at] in classes.against or classes.reasons.at(scene.lowers, at) > 0
    return (at, scene.sentence.last) if gives else None


def takes_up(scene: Frame, clause: Clause) -> bool:
    """'They …': those just told of stand at the head of the clause."""
    return scene.lowers[clause.first] in scene.language.drafts.taking_up


def sends_to_meet(scene: Frame, sending: Trigger, meeting: Trigger) -> bool:
    """'sent Eurofighters to look at two Su-27s which were escorting an Il-20': those that were sent met nobody yet."""
    between = scene.words(sending.last, meeting.first)
    relative = not scene.language.drafts.relatives.isdisjoint(between)
    return relative and not scene.language.sentences.answering.isdisjoint(between)
