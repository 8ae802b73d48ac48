"""Drafts of drills: exercises, joint patrols, and flights of bombers or of allies together."""

from collections.abc import Mapping, Sequence

from orchestration.claims.craft.groups import Owned
from orchestration.claims.dates.resolving import HAPPENING
from orchestration.claims.drafts.common import asserted, named_in, owners_of, rules_of
from orchestration.claims.drafts.draft import Draft, Proposal
from orchestration.claims.drafts.drills.flights import fill_flight, propose_flights
from orchestration.claims.drafts.drills.status import status_of
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.model import Status
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_AGENT_REACH = 4
"""Tokens between a noun for a drill and the craft by which it is held."""
_NO_DRILL: frozenset[Doubt] = frozenset({"yardstick", "cancelled"})
_CALLED_OFF: Mapping[Doubt, Status] = {"called_off": "cancelled", "put_off": "postponed"}
_LASTING = ("first_day", "last_day")
"""Roles of dates between which something lasts."""
_MERE_TALK: frozenset[Doubt] = frozenset({"discussed", "continued"})


def drill_drafts(scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """The drill that a clause tells of, if any."""
    for proposal in propose_drills(scene, clause):
        fill = fill_drill if proposal.trigger.role in ("patrol", "exercise") else fill_flight
        draft = fill(proposal, scene, clause, ownership)
        if draft is not None:
            return [draft]
    return []


def propose_drills(scene: Scene, clause: Clause) -> list[Proposal]:
    """What in a clause may tell of a drill, the surest first: words for a patrol, for an exercise, for a flight."""
    named = asserted(scene, clause, ("patrol", "exercise"))
    named = [t for t in named if _is_a_drill(scene, clause, t)]
    return [
        *(Proposal("joint_patrol", "patrol", t) for t in named if t.role == "patrol"),
        *(Proposal("joint_exercise", "exercise", t) for t in named if t.role == "exercise"),
        *propose_flights(scene, clause),
    ]


def _is_a_drill(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun tells of a drill; of one that is called off itself too, not beside something that is.

    'Works are suspended during the exercise, which runs from March 9 to 19': what has days of its own takes place.
    """
    doubts = scene.doubts(clause, trigger)
    if doubts.isdisjoint(_NO_DRILL) or "yardstick" in doubts or not doubts.isdisjoint(_CALLED_OFF):
        return "yardstick" not in doubts
    return any(d.role in _LASTING and trigger.last <= scene.token_of(d.start) < clause.last for d in scene.dates)


def fill_drill(proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    """Who drills, with what and what for; None where a verb of patrolling has but one subject."""
    trigger = proposal.trigger
    crafts = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head)]
    countries = _participants(scene, clause, trigger, crafts, ownership)
    if trigger.name == "patrol_verb" and len(countries) < 2:
        return None
    if trigger.name == "exercise_verb" and not crafts and not scene.parties(clause, trigger).acting:
        return None
    sides = {ownership.side(c) for c in countries}
    crafts = [o for o in crafts if o.operator is None or ownership.side(o.operator) in sides]
    event_type = _named_type(scene, clause, trigger, list(countries), crafts, ownership)
    exercise = _exercise(scene, clause, trigger) if trigger.role == "exercise" else None
    fate = next((_CALLED_OFF[doubt] for doubt in _CALLED_OFF if doubt in scene.doubts(clause, trigger)), None)
    weak = _is_background(scene, clause, trigger, crafts) if fate is None else _is_vaguely_called_off(scene, clause)
    points_back = weak or scene.grammar.pointing.points_back(scene, trigger)
    return Draft(
        "drill", (exercise.detail if exercise is not None else "") or event_type,
        "patrol" if event_type == "joint_patrol" else "exercise", trigger.name, scene.sentence.index,
        scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end, clause.first, clause.last, clause.opener,
        countries=countries or _members(exercise),
        crafts=tuple(crafts),
        status=fate or status_of(scene, clause), points_back=points_back, weak=weak,
        called_off_at=_called_off_at(scene) if fate is not None else None,
        exercise=exercise.value if exercise is not None else None,
        length=scene.grammar.telling.length(scene.words(clause.first, clause.last), scene.language.dates),
    )  # fmt: skip


def _named_type(
    scene: Scene, clause: Clause, trigger: Trigger, countries: Sequence[str], crafts: Sequence[Owned],
    ownership: Ownership,
) -> str:  # fmt: skip
    """A patrol or an exercise, and of what domain: what is called a patrol may be neither."""
    if trigger.role == "exercise":
        return _drill_type(scene, clause, crafts)
    if trigger.name == "patrol_verb":
        patrols = _patrols(scene, clause, countries, ownership)
        return "joint_patrol" if patrols else _drill_type(scene, clause, crafts)
    bloc = ownership.bloc(countries[0]) if len(countries) == 1 else None
    return bloc.lone_patrol if bloc is not None else "joint_patrol"


def _exercise(scene: Scene, clause: Clause, trigger: Trigger) -> Mention | None:
    """The name of the exercise that a clause tells of: the trigger itself, the next one behind it, or the first."""
    here = [e for e in scene.exercises if clause.holds(e.first)]
    behind = [e for e in here if e.first >= trigger.first]
    exact = [e for e in here if e.first == trigger.first]
    return next((e for e in [*exact, *behind, *here]), None)


def _members(exercise: Mention | None) -> dict[str, Evidence]:
    """Who always takes part in an exercise of this name."""
    if exercise is None:
        return {}
    return {c: Evidence("member_of_exercise", exercise.start, exercise.end) for c in exercise.members}


def _is_background(scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned]) -> bool:
    """Whether a clause only speaks of drills: of none that takes place, of a practice, of one that goes on."""
    words, here = scene.language.drafts, scene.words(clause.first, clause.last)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role in HAPPENING for d in scene.dates)
    held = not words.occurrence.isdisjoint(here) or _is_held_by_craft(scene, trigger, crafts)
    if not dated and not trigger.name.endswith("_verb") and not held:
        return True
    if not dated and trigger.name == "exercise_verb" and not any(o.craft.named for o in crafts):
        return True
    if not dated and _has_been_held(scene, clause, here, crafts):
        return True
    talk = not scene.doubts(clause, trigger).isdisjoint(_MERE_TALK)
    return talk or (not dated and scene.has("trade", clause.first, clause.last)) or scene.is_habitual(clause)


def _is_vaguely_called_off(scene: Scene, clause: Clause) -> bool:
    """Whether neither a day nor a name says which drill is called off, or it is what happens at times."""
    dated = any(d.role in (*HAPPENING, "former_day") for d in scene.dates)
    named = any(clause.holds(e.first) for e in scene.exercises)
    return not (dated or named) or scene.is_habitual(clause)


def _called_off_at(scene: Scene) -> tuple[int, int] | None:
    """The characters of the first words by which something is cancelled or postponed."""
    cue = next((c for c in scene.cues if c.value in ("cancelled", "postponed")), None)
    return (cue.start, cue.end) if cue is not None else None


def _is_held_by_craft(scene: Scene, trigger: Trigger, crafts: Sequence[Owned]) -> bool:
    """'Because of drills by four Russian warships': counted craft hold them."""
    agent = scene.language.sentences.agent
    counted = [o.craft for o in crafts if o.craft.count]
    return any(
        trigger.last < c.first <= trigger.last + _AGENT_REACH
        and not agent.isdisjoint(scene.words(trigger.last, c.first))
        for c in counted
    )


def _has_been_held(scene: Scene, clause: Clause, words: Sequence[str], crafts: Sequence[Owned]) -> bool:
    """'Has held exercises with Malaysia': with no day, place, craft or name, what a state does at times."""
    named = any(clause.holds(m.first) for m in (*scene.places, *scene.exercises))
    return not crafts and not named and not scene.language.drafts.perfect.isdisjoint(words)


def _patrols(scene: Scene, clause: Clause, countries: Sequence[str], ownership: Ownership) -> bool:
    """Whether flying or sailing together is a patrol: called so, or neither an exercise nor usually one for them."""
    if scene.language.drafts.patrolling.find(scene.words(clause.first, clause.last)) is not None:
        return True
    blocs = [ownership.bloc(c) for c in countries]
    exercise = any(t.role == "exercise" for t in clause.triggers)
    return not exercise and any(bloc is None or bloc.flown_together == "joint_patrol" for bloc in blocs)


def _participants(
    scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned], ownership: Ownership
) -> dict[str, Evidence]:
    """The nations that take part: owners of the craft and acting nations, of one side only."""
    acting = scene.actors(clause.first, clause.last)
    owners = [o.operator for o in crafts if o.operator]
    mixed = [c for o in crafts if len(o.craft.operators) > 1 for c in o.craft.operators]
    countries = list(dict.fromkeys([*_not_speaking(scene, acting, ownership), *owners, *mixed])) or acting
    named = named_in(scene, countries, "acting_nation", clause.first) | owners_of(crafts, ownership)
    rules = named | rules_of(scene, clause, trigger, ownership)
    return {c: rules[c] for c in _of_one_bloc(countries, owners, ownership)}


def _not_speaking(scene: Scene, acting: Sequence[str], ownership: Ownership) -> list[str]:
    """The acting nations without those that only say so; who speaks of itself takes part, and its side alone."""
    speaking = [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]
    silent = {c for n in scene.nations if not scene.is_speaker(n.first) for c in n.countries}
    named = [c for c in acting if c not in speaking or c in silent]
    if not speaking or not scene.grammar.pointing.speaks_of_itself(scene):
        return named
    sides = {ownership.side(c) for c in speaking}
    named = [*(c for c in acting if c in speaking), *named]
    return [c for c in dict.fromkeys(named) if ownership.side(c) in sides]


def _of_one_bloc(countries: Sequence[str], owners: Sequence[str], ownership: Ownership) -> list[str]:
    """Of several blocs, the one that most stands for, craft counting more: the others are named for another reason."""
    weights: dict[str, int] = dict.fromkeys(ownership.lexicon.bloc_traits, 0)
    for country in countries:
        if ownership.bloc(country) is not None:
            weights[ownership.side(country)] += 1 + 2 * (country in owners)
    if sum(weight > 0 for weight in weights.values()) < 2:
        return list(countries)
    kept = max(weights, key=lambda bloc: weights[bloc])
    return [c for c in countries if ownership.bloc(c) is None or ownership.side(c) == kept]


def _drill_type(scene: Scene, clause: Clause, crafts: Sequence[Owned]) -> str:
    aircraft = [o for o in crafts if o.craft.category != "vessel"]
    vessels = [o for o in crafts if o.craft.category == "vessel"]
    language, words = scene.language.drafts, scene.words(clause.first, clause.last)
    aerial = language.air_forces.find(words) is not None or scene.has("aerial", clause.first, clause.last)
    naval = scene.has("naval", clause.first, clause.last)
    if (aircraft or aerial) and not vessels and not naval:
        return "air_exercise"
    if (vessels or naval) and not aircraft and not aerial:
        return "naval_exercise"
    return "joint_exercise"
