"""Drafts of scrambles: fighters sent up against foreign aircraft, and intercepts of them."""

from collections.abc import Sequence

from orchestration.claims.clauses import Clause
from orchestration.claims.drafting import CAUSES, asserted, crafts_of, new_draft
from orchestration.claims.drafts import Draft, Owned
from orchestration.claims.ownership import Ownership, acts
from orchestration.claims.scene import Nation, Scene
from orchestration.claims.triggers import Trigger

_FIGHTING = frozenset({"fighter", "attack"})


def response(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Fighters sent up against foreign aircraft, or an intercept of them."""
    triggers = asserted(scene, clause, ("response", "dispatch"))
    strong = [t for t in triggers if t.role == "response"]
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    cause = next((d for d in reversed(told[-3:]) if d.group in CAUSES and scene.sentence.index - d.scene <= 4), None)
    here = any(z.kind != "airspace" for z in scene.zones) or cause is not None
    if not strong:
        strong = [t for t in triggers if _sends_fighters(scene, t, crafts, ownership, here)]
    if not strong:
        return None
    trigger = strong[0]
    roles = ownership.lexicon.roles
    passive = _is_passive(scene, trigger)
    nations = [n for n in scene.nations if clause.holds(n.first) and len(n.countries) >= 1]
    before = [n for n in nations if n.last <= trigger.first]
    after = [n for n in nations if n.first >= trigger.last]
    agents = [n for n in (after if passive else before) if acts(scene, n)]
    if not agents and scene.words(clause.first, trigger.first).count("it"):
        agents = [n for n in scene.nations if acts(scene, n)][:1]
    patients = before if passive else after
    if _among_friends(crafts, patients, agents, ownership, cause, trigger):
        return None
    countries = [
        c for n in agents for c in n.countries if not patients or n.form == "force" or any(
            ownership.foreign(c, p) for q in patients for p in q.countries
        ) or trigger.name == "scramble"
    ]  # fmt: skip
    countries = list(dict.fromkeys(countries))
    if countries and len({ownership.side(c) for c in countries}) > 1:
        keep = ownership.side(countries[-1] if not passive else countries[0])
        countries = [c for c in countries if ownership.side(c) == keep]
    targets = list(
        dict.fromkeys(
            c for n in patients for c in n.countries if not countries or any(ownership.foreign(c, x) for x in countries)
        )
    )
    own = [
        o
        for o in crafts
        if o.operator in countries
        or (o.operator is None and ((o.craft.head > trigger.first) == passive or roles.get(o.craft.value) in _FIGHTING))
    ]
    theirs = [o for o in crafts if o.operator and any(ownership.foreign(o.operator, c) for c in countries)]
    if not countries:
        theirs = [o for o in crafts if ownership.side(o.operator) == "china_russia"]
        own = [o for o in crafts if o not in theirs]
    targets = list(dict.fromkeys([*targets, *(o.operator for o in theirs if o.operator)]))
    draft = new_draft(scene, clause, trigger, "scramble", "scramble")
    if len(countries) == 1:
        own = [Owned(o.craft, o.operator or countries[0], o.rule) for o in own]
    draft.countries, draft.targets, draft.crafts = countries, targets, [*own, *theirs]
    draft.strength = 0.6 + 0.15 * bool(countries) + 0.15 * bool(crafts)
    draft.binational = any(n.form == "force" and len(n.countries) > 1 for n in agents)
    draft.weak = not crafts and trigger.name == "intercept"
    return draft


_ANSWERING = frozenset("intercept identify shadow response monitor precaution watch escort track because".split())


def _sends_fighters(scene: Scene, trigger: Trigger, crafts: Sequence[Owned], ownership: Ownership, here: bool) -> bool:
    """'sent fighters', 'fighters were deployed', 'sent aircraft … in response'."""
    answering = any(w in _ANSWERING for w in scene.words(scene.sentence.first, scene.sentence.last))
    answering = answering or (here and any(ownership.lexicon.roles.get(o.craft.value) in _FIGHTING for o in crafts))
    crafts = [o for o in crafts if ownership.side(o.operator) != "china_russia"]
    near = [o for o in crafts if abs(o.craft.head - trigger.first) <= 8]
    return bool(near) and answering


def _is_passive(scene: Scene, trigger: Trigger) -> bool:
    before = scene.words(trigger.first - 3, trigger.first)
    after = scene.words(trigger.last, trigger.last + 12)
    return (
        trigger.name == "intercept" and any(w in ("was", "were", "been", "being") for w in before)
    ) or "by" in after[:3]


def _among_friends(
    crafts: Sequence[Owned],
    patients: Sequence[Nation],
    agents: Sequence[Nation],
    ownership: Ownership,
    cause: Draft | None,
    trigger: Trigger,
) -> bool:
    """An escort of one's own side is no incident; nor is a practised interception."""
    countries = {o.operator for o in crafts if o.operator} | {c for n in [*patients, *agents] for c in n.countries}
    sides = {ownership.side(c) for c in countries}
    if len(sides) != 1 or sides == {"china_russia"} or trigger.name != "intercept":
        return False
    return cause is None or bool(patients)
