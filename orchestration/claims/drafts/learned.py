"""Drafts of what no rule proposes, but a sentence is likely to tell of: who, what and where is filled by rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned, in_role
from orchestration.claims.dates.resolving import HAPPENING
from orchestration.claims.drafts.common import CAUSES, again, crafts_of, new_draft, owners_of
from orchestration.claims.drafts.draft import Countries, Draft, Proposal, Told
from orchestration.claims.drafts.drills.exercises import fill_drill
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.drafts.sides import Sides, likely_sides, told_sides
from orchestration.claims.learned.proposer import Likely
from orchestration.claims.model import Group, Role
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.signs import PAIR, WORD, signs_of, words_of
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

LIKELY = 0.6
"""How likely a sentence has to tell of an event before it is proposed."""
LIKELY_AGAIN = 0.4
"""How likely, where its like was told before and it has a day of its own."""
NAME = "likely_words"
_UNTOLD: frozenset[Doubt] = frozenset({"denied", "supposed", "shown", "cancelled"})
_REFUSED: frozenset[Doubt] = frozenset({"denied", "shown", "other_sense"})
"""What rules know of a sentence's words that no learning overrules: they mean something else, or did not happen."""
_NO_INCIDENT: frozenset[Doubt] = frozenset({"foretold", "practised"})
"""What keeps a sentence from telling of an incident, though not of a drill."""
_BEFORE = "event_before"
_ANSWER_REACH = 2
"""Sentences between what is answered and an answer by nobody named."""
_ZONED = ("adiz", "median_line")
_KINDS: Mapping[str, tuple[str, Group]] = {
    "exercise": ("joint_exercise", "exercise"),
    "patrol": ("joint_patrol", "patrol"),
    "bomber_mission": ("bomber_mission", "exercise"),
    "scramble": ("scramble", "scramble"),
    "presence": ("military_activity", "presence"),
    "violation": ("airspace_violation", "violation"),
    "incursion": ("maritime_incursion", "incursion"),
    "lock_on": ("radar_lock_on", "lock_on"),
    "unsafe": ("unsafe_maneuver", "unsafe"),
    "launch": ("missile_launch", "launch"),
}
"""The event type and group of each kind that is learned."""
_DRILLS = ("exercise", "patrol", "bomber_mission")
_IN_SERIES = ("presence", "violation", "incursion")
"""Kinds of incidents of which a text tells one after the other at the same place."""
_BESIDE_WAR = ("scramble", "launch")
"""Kinds that are told of beside a war."""
_AT_SEA = ("incursion", "unsafe", "presence")
"""Kinds of incidents in which ships take part."""


def learned_drafts(scene: Scene, ownership: Ownership, told: Sequence[Told]) -> list[Draft]:
    """The event that a sentence of which no rule makes any is likely to tell of, if who did it can be told."""
    before = [event.event_type for event in told]
    likely = ownership.lexicon.proposer.likely(signs_of(scene, before)) if _may_tell(scene, told) else None
    if likely is None or _is_war(scene, likely.kind):
        return []
    model = _model(likely.kind, scene, told)
    if likely.probability < (LIKELY if model is None else LIKELY_AGAIN):
        return []
    clause = _clause(scene, likely)
    (trigger,) = clause.triggers
    doubts = scene.doubts(clause, trigger)
    if not doubts.isdisjoint(_UNTOLD) or scene.is_habitual(clause) or scene.has("history"):
        return []
    if likely.kind in _DRILLS:
        draft = _drill(likely.kind, scene, clause, trigger, ownership, model)
    elif doubts.isdisjoint(_NO_INCIDENT):
        draft = _incident(likely.kind, scene, clause, trigger, ownership, told, model)
    else:
        draft = None
    return [draft] if draft is not None else []


def _model(kind: str, scene: Scene, told: Sequence[Told]) -> Told | None:
    """'Another pair had been met on July 28', 'There was one in 2019': the event told last that is of the kind, which a
    sentence with a day of its own goes on from without saying who."""
    dated = any(d.role in HAPPENING and d.span is not None for d in scene.dates)
    _, group = _KINDS[kind]
    alike = (e for e in reversed(told) if e.group == group and e.countries)
    return next(alike, None) if dated else None


def _is_war(scene: Scene, kind: str) -> bool:
    """Whether a sentence tells of fighting, of which none of these is told but fighters sent up beside it."""
    return kind not in _BESIDE_WAR and scene.has("fighting")


def _may_tell(scene: Scene, before: Sequence[Told]) -> bool:
    """Whether a sentence names anything that an event has, or a day behind events that were told; and has not only
    words that rules know to tell of none."""
    goes_on = bool(before) and any(d.role in HAPPENING for d in scene.dates)
    if not (scene.crafts or scene.zones or scene.exercises or scene.nations or scene.triggers or goes_on):
        return False
    told = [scene.doubts(clause, trigger) for clause in scene.clauses() for trigger in clause.triggers]
    return not told or any(doubts.isdisjoint(_REFUSED) for doubts in told)


def _clause(scene: Scene, likely: Likely) -> Clause:
    """The whole sentence as a clause, with the word that speaks most for the kind as its trigger."""
    weights: dict[int, float] = {}
    row = list(words_of(scene))
    for place, (word, at) in enumerate(row):
        pairs = (
            f"{PAIR}{one[0]} {other[0]}"
            for one, other in zip(row[max(0, place - 1) : place + 1], row[place : place + 2], strict=False)
            if one is not other
        )
        weights[at] = likely.shares.get(f"{WORD}{word}", 0.0) + sum(likely.shares.get(pair, 0.0) for pair in pairs)
    plain = {at: weight for at, weight in weights.items() if scene.tokens[at].text[0].islower()} or weights
    anchor = max(plain, key=lambda at: (plain[at], -at), default=scene.sentence.first)
    event_type, _ = _KINDS[likely.kind]
    trigger = Trigger(NAME, likely.kind, event_type, anchor, anchor + 1)
    return Clause(scene.sentence.first, scene.sentence.last, "", (trigger,))


def _drill(
    kind: str, scene: Scene, clause: Clause, trigger: Trigger, ownership: Ownership, model: Told | None
) -> Draft | None:
    event_type, group = _KINDS[kind]
    draft = fill_drill(Proposal(event_type, group, replace(trigger, role="exercise")), scene, clause, ownership)
    if draft is not None and model is not None and not (draft.countries or draft.crafts or draft.exercise):
        draft = replace(draft, countries=again(model.countries, _BEFORE), event_type=model.event_type)
    if draft is None or not (draft.countries or draft.crafts or draft.exercise):
        return None
    typed = event_type if kind != "exercise" else draft.event_type
    if kind == "bomber_mission" and len(draft.countries) > 1:
        typed = "air_exercise"
    return replace(draft, event_type=typed, group=group, weak=False, points_back=False)


def _incident(
    kind: str, scene: Scene, clause: Clause, trigger: Trigger, ownership: Ownership, told: Sequence[Told],
    model: Told | None,
) -> Draft | None:  # fmt: skip
    event_type, group = _KINDS[kind]
    crafts = crafts_of(scene, clause, ownership, lambda o: kind in _AT_SEA or o.craft.category != "vessel")
    crafts = [ownership.only_named(o) for o in crafts]
    sides = told_sides(scene, clause, trigger, crafts, ownership)
    sides = likely_sides(kind, scene, sides, crafts, ownership, told)
    countries, targets = _parties(sides, crafts, _cause(kind, scene, told), model, ownership)
    if _is_idle(kind, crafts, countries, targets, ownership):
        return None
    if event_type == "airspace_violation" and not _may_fly(scene, crafts, told):
        return None
    if event_type == "military_activity" and any(zone.kind in _ZONED for zone in scene.zones):
        event_type = "adiz_entry"
    draft = new_draft(scene, clause, trigger, event_type, group)
    series = kind in _IN_SERIES and model is not None and not scene.places
    places = {place: said.by("place_of_series") for place, said in model.places.items()} if series and model else {}
    return replace(draft, countries=countries, targets=targets, crafts=_as_sides(kind, sides, crafts), places=places)


def _parties(
    sides: Sides, crafts: Sequence[Owned], cause: Told | None, model: Told | None, ownership: Ownership
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """Countries and targets: as the clause has them, else those of the event that it goes on with or answers."""
    countries = sides.countries or owners_of(sides.own or crafts, ownership)
    targets = {c: said for c, said in sides.targets.items() if c not in countries}
    if model is not None and set(countries) <= set(model.countries):
        countries = countries or again(model.countries, _BEFORE)
        return countries, targets or {c: e for c, e in again(model.targets, _BEFORE).items() if c not in countries}
    if not countries and cause is not None:
        return again(cause.targets, _BEFORE), again(cause.countries, _BEFORE)
    return countries, targets


def _is_idle(
    kind: str, crafts: Sequence[Owned], countries: Countries, targets: Countries, ownership: Ownership
) -> bool:  # fmt: skip
    """Whether nobody does it, with no craft that are counted or named, or to nobody, or to friends."""
    if not countries and not any(o.craft.count or o.craft.named for o in crafts):
        return True
    if kind in ("lock_on", "unsafe") and not (targets or crafts):
        return True
    foreign = any(ownership.foreign(c, t) for c in countries for t in targets)
    return kind == "scramble" and bool(targets) and not foreign


def _cause(kind: str, scene: Scene, told: Sequence[Told]) -> Told | None:
    """'In that case, too, jets were sent up': what was told just before, which a scramble by nobody named answers."""
    last = told[-1] if told else None
    answered = last is not None and last.group in CAUSES and scene.sentence.index - last.last_scene <= _ANSWER_REACH
    return last if answered and kind == "scramble" else None


def _may_fly(scene: Scene, crafts: Sequence[Owned], told: Sequence[Told]) -> bool:
    """Whether what crosses a border may fly: aircraft, what enters airspace, or what is told like the last."""
    flown = any(o.craft.category != "vessel" for o in crafts) or any(zone.kind == "airspace" for zone in scene.zones)
    return flown or any(event.group == "violation" for event in told[-1:])


def _as_sides(kind: str, sides: Sides, crafts: Sequence[Owned]) -> tuple[Owned, ...]:
    """All craft of the sentence: those that do it, those to whom it is done, and those of neither."""
    doing: Role = "responder" if kind == "scramble" else "actor"
    met: Role = "actor" if kind == "scramble" else "target"
    others = (o for o in crafts if o not in sides.own and o not in sides.theirs)
    return (*in_role(doing, sides.own), *in_role(met, sides.theirs), *others)
