"""Drafts of drills: exercises, joint patrols, and flights of bombers or of allies together."""

from collections.abc import Sequence

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.lengths import stated_length
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.sentences.clauses import Clause, is_habitual, is_hypothetical, is_negated
from orchestration.claims.sentences.ownership import Ownership, actors
from orchestration.claims.sentences.scene import Scene

_WHEN = frozenset({"event_day", "first_day", "last_day"})


def drill_drafts(scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """The drill that a clause tells of, if any."""
    if scene.has("display"):
        return []
    for role in ("patrol", "exercise"):
        for trigger in clause.triggers:
            if trigger.role == role and not _is_yardstick(scene, trigger.first, trigger.name):
                draft = _from_trigger(scene, clause, trigger.first, trigger.last, role, trigger.name, ownership)
                if draft is not None:
                    return [draft]
    flight = _from_flight(scene, clause, ownership)
    return [flight] if flight is not None else []


def _from_trigger(
    scene: Scene, clause: Clause, first: int, last: int, role: str, rule: str, ownership: Ownership
) -> Draft | None:
    if is_hypothetical(scene, clause, first) or is_negated(scene, clause, first):
        return None
    if scene.has("cancelled", clause.first, clause.last) or _exerts(scene, last):
        return None
    crafts = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head)]
    countries = _participants(scene, clause, crafts, ownership)
    sides = {ownership.side(c) for c in countries}
    crafts = [o for o in crafts if o.operator is None or ownership.side(o.operator) in sides]
    event_type = _drill_type(scene, clause, crafts) if role == "exercise" else "joint_patrol"
    if role == "patrol" and len(countries) == 1 and ownership.side(countries[0]) == "china_russia":
        event_type = "joint_exercise"
    if rule == "patrol_verb" and len(countries) < 2:
        return None
    if rule == "patrol_verb" and not _patrols(scene, clause, countries, ownership):
        event_type = _drill_type(scene, clause, crafts)
    language, words = scene.language.drafts, scene.words(clause.first, clause.last)
    points_back = _points_back(scene, first, last) and not any(e.first in (last, last + 1) for e in scene.exercises)
    dated = any(
        clause.holds(scene.token_of(d.start)) and d.role in ("event_day", "first_day", "last_day") for d in scene.dates
    )
    occurs = dated or rule.endswith("_verb") or any(w in language.occurrence for w in words)
    draft = Draft(
        "drill", event_type, "patrol" if event_type == "joint_patrol" else "exercise", rule,
        scene.sentence.index, scene.tokens[first].start, scene.tokens[last - 1].end,
        clause.first, clause.last, countries=countries, crafts=crafts, points_back=points_back, opener=clause.opener,
    )  # fmt: skip
    draft.status = _status(scene, clause)
    here = [e for e in scene.exercises if clause.holds(e.first)]
    later = next((e for e in here if e.first >= first), here[0] if here else None)
    named = next((e for e in here if e.first == first), later)
    if named is not None and role == "exercise":
        draft.exercise, draft.event_type = named.value, named.detail or draft.event_type
        draft.countries = draft.countries or list(named.members)
    draft.length = stated_length(scene.words(clause.first, clause.last), scene.language.dates)
    bare = rule == "exercise_verb" and not dated and not any(o.craft.named for o in crafts)
    idle = not occurs or bare or _is_talk(scene, clause, first) or scene.has("trade", clause.first, clause.last)
    goes_on = language.going_on.find(scene.words(last, last + _NEXT_WORDS)) is not None
    if idle or is_habitual(scene, clause) or goes_on:
        draft.points_back = True
        draft.weak = True
    watchers = _watchers(scene, countries, ownership)
    if watchers and language.patrolling.find(scene.words(first, last)) is not None:
        draft.kind, draft.event_type, draft.group, draft.targets = "incident", "military_activity", "presence", watchers
        return None if any(t.role == "detection" for t in clause.triggers) else draft
    return draft


def _watchers(scene: Scene, countries: Sequence[str], ownership: Ownership) -> list[str]:
    """Who tells of a 'combat readiness patrol' near it, as against the one that flies it: a presence, no drill."""
    said = list(dict.fromkeys(c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries))
    opposed = len(countries) == 1 and all(ownership.opposed(s, countries[0]) for s in said)
    return said if opposed else []


_NEXT_WORDS = 4
_TALK_REACH = 8


def _is_yardstick(scene: Scene, first: int, rule: str) -> bool:
    """'Before Breeze its fleets took part in Sea Breeze': an exercise that only says when."""
    before = set(scene.words(first - 1, first))
    return rule == "named_exercise" and bool(before & scene.language.drafts.yardsticks)


def _is_talk(scene: Scene, clause: Clause, first: int) -> bool:
    """'agreed on such drills', 'condemned the exercise': words about drills, no drill."""
    return any(max(clause.first, first - _TALK_REACH) <= at < first for at in scene.cue_positions("talk"))


def _exerts(scene: Scene, last: int) -> bool:
    """'the exercise of the right to self-defence', 'exercise restraint': no drill."""
    words, following = scene.language.drafts, scene.words(last, last + 4)
    behind = following if words.of & set(following[:1]) else following[:1]
    return bool(words.exerted & set(behind))


def _patrols(scene: Scene, clause: Clause, countries: Sequence[str], ownership: Ownership) -> bool:
    """Whether flying or sailing together is a patrol: it is called so, or it is no exercise and not among US allies."""
    if scene.language.drafts.patrolling.find(scene.words(clause.first, clause.last)) is not None:
        return True
    exercise = any(t.role == "exercise" for t in clause.triggers)
    return not exercise and any(ownership.side(c) != "us_allied" for c in countries)


def _points_back(scene: Scene, first: int, last: int) -> bool:
    """Whether a noun refers to what was told ('the exercise'), not 'the drills held by …' or 'its first drill'."""
    words, before = scene.language.drafts, scene.words(first - 6, first)
    while before and (before[-1] in words.describing or before[-1] in _JOINTS):
        if before.pop() in words.new:
            return False
    if not before or before[-1] not in words.pointing:
        return False
    return not words.defined_by & set(scene.words(last, last + 1))


_JOINTS = frozenset({"-", "'", '"', "'s"})
"""Marks within a noun phrase."""


def _status(scene: Scene, clause: Clause) -> str:
    language, words = scene.language.drafts, set(scene.words(clause.first, clause.last))
    if words & language.planned:
        return "planned"
    if words & language.ongoing:
        return "ongoing"
    return "occurred"


def _from_flight(scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    """Bombers flown, or aircraft of several nations flown together, where no word for an exercise stands."""
    flight = next((t for t in clause.triggers if t.role in ("flight", "detection", "dispatch")), None)
    if flight is None or is_hypothetical(scene, clause, flight.first) or is_negated(scene, clause, flight.first):
        return None
    if is_habitual(scene, clause) or scene.has("trade") or any(z.kind != "airspace" for z in scene.zones):
        return None
    language, words = scene.language.drafts, scene.words(clause.first, clause.last)
    if language.taking_part.find(words) is not None:
        return None
    crafts = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head) and c.category != "vessel"]
    stated = {o.operator for o in crafts if len(o.craft.operators) == 1}
    at_range = any(p.detail == "range" and clause.holds(p.first) for p in scene.places)
    flown = [o for o in crafts if not o.craft.definite and (o.craft.named or (at_range and len(stated) > 1))]
    operators = list(dict.fromkeys(o.operator for o in crafts if o.operator and (o.craft.named or flown)))
    if not flown or not operators or any(ownership.opposed(operators[0], c) for c in operators):
        return None
    together = len(operators) > 1 and (at_range or any(w in language.together for w in words))
    bombers = any(ownership.lexicon.roles.get(o.craft.value) == "bomber" for o in flown)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role in ("event_day", "statement_day") for d in scene.dates)
    perfect = bool(language.perfect & set(words)) and any(o.craft.count for o in flown)
    counted = dated or any(o.craft.count for o in flown)
    patrol = ownership.side(operators[0]) == "china_russia"
    told_as_flight = bool(language.sorties & set(scene.words(flight.first, flight.last)))
    told_as_flight = told_as_flight or bool(language.neutral & set(words)) or _reported_by(scene, operators[0])
    if patrol and not together and not (bombers and (dated or perfect) and told_as_flight):
        return None
    if not together and not (counted and (bombers or len(operators) > 1)):
        return None
    ships = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head) and c.category == "vessel"]
    sailing = [o.operator for o in ships if o.operator and not ownership.opposed(o.operator, operators[0])]
    patrol = patrol and len(operators) > 1
    event_type = "joint_patrol" if patrol else "air_exercise" if len(operators) > 1 else "bomber_mission"
    return Draft(
        "drill", event_type, "patrol" if patrol else "exercise", "flight", scene.sentence.index,
        scene.tokens[flight.first].start, scene.tokens[flight.last - 1].end, clause.first, clause.last,
        countries=list(dict.fromkeys([*operators, *sailing])), crafts=crafts, needs_date=not perfect,
        status=_status(scene, clause),
        opener=clause.opener,
    )  # fmt: skip


def _reported_by(scene: Scene, country: str) -> bool:
    """Whether a country's own ministry tells of the flight, rather than those who met it."""
    return any(country in n.countries and scene.is_speaker(n.first) for n in scene.nations)


def _participants(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership) -> list[str]:
    """The nations that take part: owners of the craft and acting nations, of one side only."""
    acting = actors(scene, clause.first, clause.last)
    speaking = [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]
    silent = [n for n in scene.nations if not scene.is_speaker(n.first)]
    named = [c for c in acting if c not in speaking or any(c in n.countries for n in silent)]
    if speaking and _speaks_of_itself(scene):
        named = [*(c for c in acting if c in speaking), *named]
        others = {ownership.side(c) for c in speaking}
        named = [c for c in dict.fromkeys(named) if ownership.side(c) in others]
    owners = [o.operator for o in crafts if o.operator]
    mixed = [c for o in crafts if len(o.craft.operators) > 1 for c in o.craft.operators]
    countries = list(dict.fromkeys([*named, *owners, *mixed])) or acting
    if len(countries) < 2:
        return countries
    sides: dict[str, int] = {}
    for country in countries:
        side = ownership.side(country)
        sides[side] = sides.get(side, 0) + 1 + 2 * (country in owners)
    opposed = ("us_allied", "china_russia")
    if not set(opposed) <= set(sides):
        return countries
    loser = min(opposed, key=lambda s: sides[s])
    return [c for c in countries if ownership.side(c) != loser]


def _speaks_of_itself(scene: Scene) -> bool:
    """'China's command said that it would go on with drills': who says so takes part."""
    return any(scene.language.drafts.oneself & set(scene.words(at + 1, at + 6)) for at in scene.cue_positions("saying"))


def _drill_type(scene: Scene, clause: Clause, crafts: Sequence[Owned]) -> str:
    aircraft = [o for o in crafts if o.craft.category != "vessel"]
    vessels = [o for o in crafts if o.craft.category == "vessel"]
    language, words = scene.language.drafts, scene.words(clause.first, clause.last)
    aerial = language.air_forces.find(words) is not None or scene.has("aerial", clause.first, clause.last)
    naval = bool(language.navies & set(words)) or scene.has("naval", clause.first, clause.last)
    if (aircraft or aerial) and not vessels and not naval:
        return "air_exercise"
    if (vessels or naval) and not aircraft and not aerial:
        return "naval_exercise"
    return "joint_exercise"
