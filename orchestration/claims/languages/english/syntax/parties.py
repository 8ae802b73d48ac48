"""Who does what to whom in a clause: asked once, and answered by order, voice, prepositions and coordination."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.english.syntax.subjects import (
    antecedent_of,
    cause_of,
    first_row,
    follows_on,
    is_appended,
    own_subject,
    possessor_of,
    subject_before,
    subject_of,
    subject_within,
)
from orchestration.claims.languages.english.syntax.voice import form_of
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Form, Named, Parties, Party, Pronoun, Role, place_of
from orchestration.claims.text.triggers import Trigger

State = Literal["object", "beside", "agent", "partner", "against", "purpose", "reason"]
"""What stands behind such a word: its object, nothing in particular, who does it, with whom, against whom, what for,
why."""

_SENDING = frozenset({"scramble", "dispatch"})
"""Triggers whose object is what somebody sends; whom it is sent against stands in a phrase or clause behind it."""
_BEFORE: dict[Form, tuple[Role, str]] = {
    "active": ("doers", "subject_before_verb"),
    "passive": ("undergoers", "passive_subject"),
    "noun": ("doers", "subject_before_noun"),
}
_BEHIND: dict[State, tuple[Role, str]] = {
    "object": ("undergoers", "object_behind_verb"),
    "beside": ("doers", "beside_passive_verb"),
    "agent": ("doers", "agent_behind_by"),
    "partner": ("doers", "partner_behind_with"),
    "against": ("purpose", "against_phrase"),
    "purpose": ("purpose", "purpose_clause"),
    "reason": ("purpose", "reason_clause"),
}
_SENT: dict[str, str] = {
    "passive_subject": "subject_of_sending",
    "object_behind_verb": "object_of_sending",
    "object_behind_noun": "object_of_sending",
}
"""What these are where the word tells of sending: the means of who sends."""
_JOINT = frozenset({"exercise", "patrol"})
"""Roles of triggers that tell of what several do together."""
_MEETING = frozenset({"unsafe", "lock_on"})
"""Roles of triggers that may only qualify what another verb tells: the parts are those of that verb."""
_LEAD = 2
_PURPOSE_REACH = 4


def parties(scene: Frame, clause: Clause, trigger: Trigger, everybody: Sequence[Named]) -> Parties:
    """The parts that a clause gives to those whom it names, in what a trigger of it tells."""
    named = [n for n in everybody if clause.holds(place_of(n))]
    before = [n for n in named if place_of(n) <= trigger.first]
    behind = [n for n in named if place_of(n) > trigger.first]
    form = form_of(scene, clause, trigger, everybody)
    if trigger.first < clause.first:
        return Parties(form, undergoers=tuple(Party(n, "verb_of_clause_before") for n in named))
    within = subject_within(scene, trigger)
    found: list[tuple[Role, Named, str]] = [("doers", n, "subject_before_verb") for n in within]
    if not within:
        found = [*_before(scene, clause, trigger, before, form), *_behind(scene, clause, trigger, behind, form)]
    if form == "noun" and any(rule == "agent_behind_by" for _, _, rule in found):
        found = list(_with_agent(trigger, found))
    if trigger.name in _SENDING:
        found = [("instrument", n, _SENT[rule]) if rule in _SENT else (role, n, rule) for role, n, rule in found]
    parts: dict[str, tuple[Party, ...]] = {}
    for role, each, rule in found:
        parts[role] = (*parts.get(role, ()), Party(each, rule))
    return Parties(form, **parts, pronouns=frozenset(_pronouns(scene, clause, trigger)))


def _with_agent(trigger: Trigger, found: Iterable[tuple[Role, Named, str]]) -> Iterator[tuple[Role, Named, str]]:
    """The parts around a noun that 'by' stands behind: who stands before it may have it done to them."""
    for role, named, rule in found:
        if rule != "subject_before_noun":
            yield role, named, rule
        elif trigger.role in _MEETING:
            yield "undergoers", named, "passive_subject"


def _pronouns(scene: Frame, clause: Clause, trigger: Trigger) -> Iterator[Pronoun]:
    it = scene.language.drafts.it
    if not it.isdisjoint(scene.words(clause.first, trigger.first)):
        yield "subject"
    if not it.isdisjoint(scene.words(trigger.last, trigger.last + 1)):
        yield "object"


def _before(
    scene: Frame, clause: Clause, trigger: Trigger, before: Sequence[Named], form: Form
) -> Iterator[tuple[Role, Named, str]]:
    role, rule = _BEFORE[form]
    if form == "noun":
        owner = possessor_of(scene, clause, trigger)
        if owner is not None:
            yield role, owner, "possessor_before_noun"
            return
    antecedent = antecedent_of(scene, before) if form == "active" else None
    if antecedent is not None:
        yield "undergoers", antecedent, "relative_object"
        before = before[before.index(antecedent) + 1 :]
    cause = cause_of(scene, trigger)
    subject = subject_of(scene, clause, trigger, before)
    if trigger.role in _MEETING and form != "passive":
        subject, met = _meeting(scene, trigger, before, subject)
        yield from (("undergoers", each, "object_of_verb_before") for each in met)
    if before and trigger.name in _SENDING and own_subject(scene, clause, trigger, before):
        yield from (("purpose", each, "doer_before_sending") for each in before[:-1] if isinstance(each, Craft))
    for each, how in subject:
        if cause is not None and place_of(each) < cause:
            yield "purpose", each, "cause_of_deed"
        else:
            yield role, each, how or rule


def _meeting(
    scene: Frame, trigger: Trigger, before: Sequence[Named], subject: Sequence[tuple[Named, str | None]]
) -> tuple[list[tuple[Named, str | None]], list[Named]]:
    """Of those before a word that qualifies a deed, its subject and whom they met: the row first named, the others."""
    flying = _right_before_participle(scene, trigger, before)
    if flying is not None:
        return [(flying, None)], [n for n in before if n is not flying]
    doers = first_row(scene, [each for each, _ in subject])
    met = [n for n in before if doers and n not in doers and place_of(n) > place_of(doers[0])]
    return [(each, how) for each, how in subject if each in doers], met


def _right_before_participle(scene: Frame, trigger: Trigger, before: Sequence[Named]) -> Named | None:
    """'Rafales had to turn because of a Su-35 flying too close': whom a participle right behind them is about."""
    if not before or before[-1].last != trigger.first or not isinstance(before[-1], Craft):
        return None
    is_participle = scene.language.sentences.participle.fullmatch(scene.lowers[trigger.first]) is not None
    return before[-1] if is_participle else None


def _behind(
    scene: Frame, clause: Clause, trigger: Trigger, behind: Sequence[Named], form: Form
) -> Iterator[tuple[Role, Named, str]]:
    state, at = _start(scene, trigger, form), trigger.last
    until = _next_verb(scene, clause, trigger, behind)
    of, sent = scene.language.sentences.of, False
    further = {t.first for t in clause.triggers if trigger.name in _SENDING and t.first > trigger.first}
    for each in (n for n in behind if place_of(n) < until):
        while at < each.first:
            state = _turned(scene, at, state, form, trigger)
            if state == "agent" and form == "noun" and isinstance(each, Craft) and scene.lowers[at] in of:
                state = "object"
            if state == "object" and sent and at in further:
                state = "purpose"
            at += 1
        at = max(at, each.last)
        sent = sent or state == "object"
        role, rule = _BEHIND[state]
        yield role, each, "object_behind_noun" if form == "noun" and state == "object" else rule
    yield from _pronoun_object(scene, clause, trigger)


def _pronoun_object(scene: Frame, clause: Clause, trigger: Trigger) -> Iterator[tuple[Role, Named, str]]:
    """'Turkish jets came close, and Greek ones were sent up to meet them': whom the clause before was about."""
    classes, lowers = scene.language.sentences, scene.lowers
    for at in range(trigger.last, clause.last):
        if lowers[at] not in classes.object_pronouns:
            continue
        purpose = any(lowers[k] in classes.infinitive for k in range(max(trigger.last, at - _PURPOSE_REACH), at))
        if purpose or at == trigger.last:
            role: Role = "purpose" if purpose else "undergoers"
            yield from ((role, each, "pronoun_of_clause_before") for each in subject_before(scene, clause))
            return


def _next_verb(scene: Frame, clause: Clause, trigger: Trigger, behind: Sequence[Named]) -> int:
    """Where a further verb begins, behind which others are named: 'tracked by Norway and intercepted by Britain'.

    Verbs that follow directly on each other share their objects ('tracked and intercepted two bombers').
    """
    for other in clause.triggers:
        if other.first < trigger.last:
            continue
        objects = [n for n in behind if place_of(n) < other.first]
        apart = bool(objects) and place_of(objects[-1]) < other.first - _LEAD and follows_on(scene, other)
        if apart or is_appended(scene, other):
            return other.first
    return clause.last


def _start(scene: Frame, trigger: Trigger, form: Form) -> State:
    """What those directly behind a trigger are."""
    classes, last = scene.language.sentences, scene.lowers[trigger.last - 1]
    if last in classes.agent:
        return "agent"
    if trigger.name in _SENDING and last in classes.answering and trigger.last - trigger.first > 1:
        return "purpose"
    if trigger.name in _SENDING and last in classes.against:
        return "against"
    if trigger.role in _JOINT and last in classes.company:
        return "partner"
    return "beside" if form == "passive" else "object"


def _turned(scene: Frame, at: int, state: State, form: Form, trigger: Trigger) -> State:
    """What those behind a token are, when those before it were something else."""
    classes, word = scene.language.sentences, scene.lowers[at]
    if state == "reason" or word in classes.subordinators:
        return "reason"
    if state == "purpose":
        return state
    if form != "active" and word in classes.agent:
        return "agent"
    if trigger.role in _JOINT and (word in classes.between or word in classes.company):
        return "partner"
    if trigger.name not in _SENDING:
        return state
    if word in classes.against:
        return "against"
    if word in classes.infinitive and _is_purpose(scene, at, classes):
        return "purpose"
    return "reason" if classes.reasons.at(scene.lowers, at) else state


def _is_purpose(scene: Frame, at: int, classes: SentenceWords) -> bool:
    """'to intercept', 'to take a look at'."""
    return not classes.answering.isdisjoint(scene.words(at + 1, at + _PURPOSE_REACH))
