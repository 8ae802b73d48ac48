"""Drafts of incidents: entries into zones, scrambles, lock-ons, unsafe manoeuvres, launches, activity nearby."""

from collections.abc import Sequence

from orchestration.claims.activity import activity
from orchestration.claims.clauses import Clause, is_habitual
from orchestration.claims.drafting import asserted, crafts_of, new_draft
from orchestration.claims.drafts import Draft
from orchestration.claims.ownership import Ownership
from orchestration.claims.presence import zone_entry
from orchestration.claims.scene import Scene
from orchestration.claims.scrambles import response
from orchestration.claims.triggers import Trigger


def incident_drafts(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft] = ()) -> list[Draft]:
    """All incidents that a clause tells of: an entry and the scramble against it may share one clause.

    `told` are the drafts before it, in order: they say whom unnamed fighters answer, and where a bulletin goes on.
    """
    if scene.has("display") or is_habitual(scene, clause):
        return []
    drafts: list[Draft] = []
    for maker in (_lock_on, _unsafe):
        draft = maker(scene, clause, ownership)
        if draft is not None:
            return [draft]
    launches = _launches(scene, clause)
    if launches:
        return launches
    there = zone_entry(scene, clause, ownership, told) or activity(scene, clause, ownership, told)
    answer = response(scene, clause, ownership, told)
    if there is not None:
        drafts.append(there)
    if answer is not None:
        drafts.append(answer)
        if there is not None:
            _part(there, answer, ownership)
    return drafts


def _part(presence: Draft, response: Draft, ownership: Ownership) -> None:
    """Share the craft of one clause between the entry and the scramble: each its own side's."""
    intruders = set(presence.countries)
    presence.crafts = [
        o for o in presence.crafts if o.operator in intruders or (o.operator is None and o not in response.crafts)
    ]
    response.crafts = [o for o in response.crafts if o.operator not in intruders]
    response.targets = response.targets or list(presence.countries)
    response.answers.append((presence, "response", 0, (response.start, response.end)))


def _lock_on(scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    triggers = asserted(scene, clause, ("lock_on",))
    if not triggers:
        return None
    words = scene.words(scene.sentence.first, scene.sentence.last)
    if "radar" not in words and "radars" not in words:
        return None
    return _agent_and_victim(scene, clause, triggers[0], "radar_lock_on", "lock_on", ownership)


def _unsafe(scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    triggers = asserted(scene, clause, ("unsafe",))
    if not triggers:
        return None
    draft = _agent_and_victim(scene, clause, triggers[0], "unsafe_maneuver", "unsafe", ownership)
    return draft if draft.crafts or len({*draft.countries, *draft.targets}) > 1 else None


def _agent_and_victim(
    scene: Scene, clause: Clause, trigger: Trigger, event_type: str, group: str, ownership: Ownership
) -> Draft:
    """Who did it and to whom: the doer stands first unless the verb is passive."""
    draft = new_draft(scene, clause, trigger, event_type, group)
    draft.crafts = crafts_of(scene, clause, ownership, lambda o: True)
    order: list[tuple[int, str]] = [(o.craft.first, o.operator) for o in draft.crafts if o.operator]
    order += [(n.first, c) for n in scene.nations if clause.holds(n.first) and n.form != "metonym" for c in n.countries]
    countries = list(dict.fromkeys(c for _, c in sorted(order)))
    hostile = [c for c in countries if ownership.side(c) == "china_russia"]
    others = [c for c in countries if c not in hostile]
    if hostile and others:
        draft.countries, draft.targets = hostile[:1], others[:1]
    elif countries:
        draft.countries, draft.targets = countries[:1], countries[1:2]
    draft.strength = 0.6 + 0.15 * bool(draft.countries) + 0.15 * bool(draft.targets)
    return draft


def _launches(scene: Scene, clause: Clause) -> list[Draft]:
    """Every launch that a clause tells of, each with the nation nearest before it."""
    drafts: list[Draft] = []
    triggers = asserted(scene, clause, ("launch",))
    for index, trigger in enumerate(triggers):
        draft = new_draft(scene, clause, trigger, "missile_launch", "launch")
        start = triggers[index - 1].last if index else clause.first
        before = [n for n in scene.nations if start <= n.first and n.last <= trigger.last]
        if not before and clause.opener in ("which", "who"):
            before = [n for n in scene.nations if 0 <= clause.first - n.last <= 1]
        after = [n for n in scene.nations if n.first >= trigger.last and clause.holds(n.first)]
        nation = next((n for n in [*reversed(before), *after] if not scene.is_speaker(n.first)), None)
        draft.countries = list(nation.countries) if nation is not None else []
        if index and (set(draft.countries) <= set(drafts[-1].countries)):
            continue
        draft.first = start if index else clause.first
        if index:
            drafts[-1].last = trigger.first
        draft.needs_date, draft.strength = True, 0.75
        drafts.append(draft)
    return drafts
