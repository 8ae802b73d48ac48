"""All drafts of one sentence, clause by clause."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.drafts.common import MEETINGS, named_in
from orchestration.claims.drafts.draft import Draft, Told
from orchestration.claims.drafts.drills.exercises import drill_drafts
from orchestration.claims.drafts.incidents import incident_drafts
from orchestration.claims.drafts.learned import learned_drafts
from orchestration.claims.drafts.nearby import watchers_of
from orchestration.claims.drafts.scrambles import flown_along
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene


def drafts_of(scene: Scene, told: Sequence[Told], ownership: Ownership) -> list[Draft]:
    """What the clauses of a sentence tell of; `told` are the events before it, in the order in which they were told."""
    found: list[Draft] = []
    for clause in scene.clauses():
        incidents = incident_drafts(scene, clause, ownership, [*told, *found])
        drills = (_without(drill, incidents) for drill in drill_drafts(scene, clause, ownership))
        drills = (d for d in drills if not _is_an_incident(d, incidents))
        joining = flown_along(scene, clause, ownership, [*told, *found])
        found += [*incidents, *(each for d in drills for each in _as_told(d, scene, clause, ownership)), *joining]
    return _dangerously_met(found) or learned_drafts(scene, ownership, told)


def _dangerously_met(drafts: Sequence[Draft]) -> list[Draft]:
    """'It intercepted a patrol plane, cutting in front of its nose': one unsafe manoeuvre, with the craft of both."""
    found = list(drafts)
    for unsafe in (d for d in drafts if d.group == "unsafe"):
        met = next((d for d in found if d.rule in MEETINGS and _of_the_same(d, unsafe)), None)
        if met is None:
            continue
        crafts = [replace(o, role="target" if o.operator in met.targets else "actor") for o in met.crafts]
        crafts += [o for o in unsafe.crafts if o.craft not in [c.craft for c in crafts]]
        found.remove(met)
        found[found.index(unsafe)] = replace(
            unsafe, countries={**met.countries, **unsafe.countries}, targets={**met.targets, **unsafe.targets},
            crafts=tuple(crafts), places={**met.places, **unsafe.places},
        )  # fmt: skip
    return found


def _of_the_same(met: Draft, unsafe: Draft) -> bool:
    """Whether those who are dangerous are those who meet, as far as they are told."""
    return bool(met.targets) and set(unsafe.countries) <= set(met.countries) and set(unsafe.targets) <= set(met.targets)


def _as_told(drill: Draft, scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """A 'combat readiness patrol' of which those tell whom it came near is a presence, which a detection may tell."""
    watchers = watchers_of(drill, scene, ownership)
    if not watchers:
        return [drill]
    if any(t.role == "detection" for t in clause.triggers):
        return []
    return [
        replace(
            drill,
            kind="incident",
            event_type="military_activity",
            group="presence",
            targets=named_in(scene, watchers, "speaker"),
        )
    ]


def _is_an_incident(drill: Draft, incidents: Sequence[Draft]) -> bool:
    """Whether what looks like a drill only tells of incidents: a flight, or a radar that was 'trained' on someone."""
    aimed = any(i.group in ("lock_on", "unsafe") for i in incidents)
    return (drill.rule == "flight" and bool(incidents)) or (drill.rule == "exercise_verb" and aimed)


def _without(drill: Draft, incidents: Sequence[Draft]) -> Draft:
    """The drill without those who launch a missile or scramble in its clause: they take no part in it."""
    others = {c for i in incidents if i.group in ("launch", "scramble") for c in i.countries}
    if not others & set(drill.countries):
        return drill
    countries = {c: evidence for c, evidence in drill.countries.items() if c not in others}
    crafts = tuple(o for o in drill.crafts if o.operator not in others)
    return replace(drill, countries=countries, crafts=crafts, points_back=drill.points_back or not countries)
