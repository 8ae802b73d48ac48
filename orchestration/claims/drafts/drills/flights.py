"""Drafts of flights that are told for themselves: 'Two B-52s flew over the North Sea on Monday.'"""

from collections.abc import Sequence
from itertools import pairwise

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import asserted, owners_of, rules_of
from orchestration.claims.drafts.draft import Draft, Proposal
from orchestration.claims.drafts.drills.status import status_of
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_SCHEDULED = "scheduled_flight"
"""The trigger of a flight that is told as planned by who flies it, which is one of any craft."""
_FLOWN_THROUGH = ("airspace", "border", "overflown")
"""Kinds of zones that a flight of allies may be told in."""
_BASES = ("base", "city", "capital")
"""Kinds of places that bombers come to ..."""
_BASE_REACH = 6
"""... and tokens between the verb and them."""


def fill_flight(proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    """Bombers flown, or aircraft of several nations flown together, where no word for an exercise stands."""
    trigger, words = proposal.trigger, scene.words(clause.first, clause.last)
    crafts = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head)]
    aircraft = [o for o in crafts if o.craft.category != "vessel"]
    if _is_scheduled(scene, clause, trigger):
        aircraft = [ownership.only_named(o) for o in aircraft]
    at_range = any(p.detail == "range" and clause.holds(p.first) for p in scene.places)
    flown, operators = _flown(aircraft, at_range)
    if not flown or not operators or any(ownership.opposed(operators[0], c) for c in operators):
        return None
    together = len(operators) > 1 and (at_range or not scene.language.drafts.together.isdisjoint(words))
    if not together and not _is_flown_for_itself(scene, clause, trigger, flown, operators, ownership):
        return None
    ships = [o.operator for o in crafts if o.craft.category == "vessel" and o.operator]
    sailing = [c for c in ships if not ownership.opposed(c, operators[0])]
    event_type = _flight_type(trigger, flown, operators, ownership)
    rules = owners_of([*crafts, *aircraft], ownership) | rules_of(scene, clause, trigger, ownership)
    return Draft(
        "drill", event_type, "patrol" if event_type == "joint_patrol" else "exercise", "flight", scene.sentence.index,
        scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end, clause.first, clause.last, clause.opener,
        countries={c: rules[c] for c in (*operators, *sailing)}, crafts=tuple(aircraft),
        needs_date=not _is_news(words, flown, scene), status=status_of(scene, clause),
    )  # fmt: skip


def _flown(aircraft: Sequence[Owned], at_range: bool) -> tuple[list[Owned], list[str]]:
    """The aircraft that a clause tells of as flown, and whose they are: types by name; at a range, classes of several.

    Definite ones were told of before, and only add whose they are.
    """
    several = at_range and len({o.operator for o in aircraft if len(o.craft.operators) == 1}) > 1
    flown = [o for o in aircraft if not o.craft.definite and (o.craft.named or several)]
    return flown, list(dict.fromkeys(o.operator for o in aircraft if o.operator and (o.craft.named or flown)))


def propose_flights(scene: Scene, clause: Clause) -> list[Proposal]:
    """That a clause tells of a flight, where it asserts one that is no entry and no practice; else nothing."""
    trigger = next((t for t in clause.triggers if t.role in ("flight", "detection", "dispatch")), None)
    if trigger is None or trigger not in asserted(scene, clause, (trigger.role,)):
        return []
    if scene.is_habitual(clause) or scene.has("trade") or any(z.kind not in _FLOWN_THROUGH for z in scene.zones):
        return []
    if scene.language.drafts.taking_part.find(scene.words(clause.first, clause.last)) is not None:
        return []
    return [Proposal("air_exercise", "exercise", trigger)]


def _is_flown_for_itself(
    scene: Scene, clause: Clause, trigger: Trigger, flown: Sequence[Owned], operators: Sequence[str],
    ownership: Ownership,
) -> bool:  # fmt: skip
    """Whether aircraft that flew alone flew a mission: bombers, or several nations'; not what others met.

    Of a bloc whose aircraft are told of by those who meet them, it has to be told as a flight of bombers.
    """
    words = scene.words(clause.first, clause.last)
    scheduled = _is_scheduled(scene, clause, trigger)
    bombers = scheduled or any(ownership.lexicon.roles.get(o.craft.value) == "bomber" for o in flown)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role in ("event_day", "statement_day") for d in scene.dates)
    bloc = ownership.bloc(operators[0])
    if bloc is not None and bloc.met_as_foreign:
        known = dated or _is_news(words, flown, scene)
        told = _is_told_as_flight(scene, words, trigger, operators[0]) or _has_come_to_base(scene, clause, trigger)
        if not (bombers and known and told):
            return False
    counted = dated or _opens(words, scene) or any(o.craft.count for o in flown)
    return counted and (bombers or len(operators) > 1)


def _is_scheduled(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'A planned flight', 'a flight over neutral waters': told by those who flew it, whatever they flew."""
    words = scene.language.drafts
    over_neutral = not words.neutral.isdisjoint(scene.words(clause.first, clause.last))
    return trigger.name == _SCHEDULED or (over_neutral and scene.says(trigger, words.sorties))


def _is_news(words: Sequence[str], flown: Sequence[Owned], scene: Scene) -> bool:
    """'Two bombers have flown …', or what a text opens with: some flight until now, which needs no day."""
    perfect = not scene.language.drafts.perfect.isdisjoint(words) and any(o.craft.count for o in flown)
    return perfect or _opens(words, scene)


def _opens(words: Sequence[str], scene: Scene) -> bool:
    """Whether a text begins by telling of a flight somewhere as over: background and memories come later."""
    if scene.sentence.index or not scene.places or scene.has("history"):
        return False
    classes, said = scene.language.drafts, pairwise(scene.all_words())
    told = any(verb in classes.flown and before not in classes.relatives for before, verb in said)
    return told and not classes.flown.isdisjoint(words)


def _is_told_as_flight(scene: Scene, words: Sequence[str], trigger: Trigger, country: str) -> bool:
    """Whether the flight itself is the news, as its own ministry tells it, rather than that others met it."""
    language = scene.language.drafts
    sortie = scene.says(trigger, language.sorties)
    return sortie or not language.neutral.isdisjoint(words) or _reported_by(scene, country)


def _has_come_to_base(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'Two Tu-160s landed at Maiquetia': bombers that have come to a named base or town."""
    behind = (p for p in scene.places if clause.holds(p.first) and 0 < p.first - trigger.first <= _BASE_REACH)
    at_base = any(p.detail in _BASES for p in behind)
    return at_base and scene.says(trigger, scene.language.drafts.arriving)


def _flight_type(trigger: Trigger, flown: Sequence[Owned], operators: Sequence[str], ownership: Ownership) -> str:
    bloc = ownership.bloc(operators[0])
    if len(operators) < 2:
        fighters = flown and all(ownership.lexicon.fights(o.craft.value) for o in flown)
        bombers = any(ownership.lexicon.roles.get(o.craft.value) == "bomber" for o in flown)
        return "bomber_mission" if bombers or not (fighters or trigger.name == _SCHEDULED) else "air_exercise"
    return bloc.flown_together if bloc is not None else "air_exercise"


def _reported_by(scene: Scene, country: str) -> bool:
    """Whether a country's own ministry tells of the flight, rather than those who met it."""
    return any(country in n.countries and scene.is_speaker(n.first) for n in scene.nations)
