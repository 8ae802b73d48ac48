"""Drafts of incidents: entries into zones, scrambles, lock-ons, unsafe manoeuvres, launches, activity nearby."""

from collections.abc import Sequence

from orchestration.claims.drafts.common import asserted, crafts_of, new_draft
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.drafts.entries import reported_total, zone_entry
from orchestration.claims.drafts.nearby import activity
from orchestration.claims.drafts.scrambles import response
from orchestration.claims.sentences.clauses import Clause, is_habitual
from orchestration.claims.sentences.ownership import Ownership, acts
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger


def incident_drafts(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft] = ()) -> list[Draft]:
    """All incidents that a clause tells of: an entry and the scramble against it may share one clause.

    `told` are the drafts before it, in order: they say whom unnamed fighters answer, and where a bulletin goes on.
    """
    if scene.has("display") or is_habitual(scene, clause):
        return []
    drafts: list[Draft] = []
    for maker in (_lock_on, _unsafe):
        draft = maker(scene, clause, ownership, told)
        if draft is not None:
            return [draft]
    launches = _launches(scene, clause)
    if launches:
        return launches
    entry = zone_entry(scene, clause, ownership, told)
    there = entry or activity(scene, clause, ownership, told)
    total = reported_total(scene, clause, entry, ownership) if entry is not None and entry.group == "presence" else None
    drafts.extend([total] if total is not None else [])
    answer = response(scene, clause, ownership, told)
    if there is not None and answer is not None and _is_aside(scene, there, answer):
        there = None
    if there is not None:
        drafts.append(there)
    if answer is not None:
        drafts.append(answer)
        if there is not None:
            _part(there, answer, ownership)
    return drafts


def _is_aside(scene: Scene, there: Draft, answer: Draft) -> bool:
    """'scrambled to identify a Y-9 that passed between the islands': the passage only says which plane it was."""
    at = scene.token_of(there.start)
    if there.event_type != "military_activity":
        return False
    aside = there.start > answer.start and bool(scene.language.drafts.relatives & set(scene.words(at - 3, at)))
    if aside or there.rule in ("dispatch", "intercept"):
        answer.crafts.extend(o for o in there.crafts if o not in answer.crafts and o.operator in answer.targets)
        return True
    return False


def _part(presence: Draft, response: Draft, ownership: Ownership) -> None:
    """Share the craft of one clause between the entry and the scramble: each its own side's."""
    intruders = set(presence.countries)
    presence.crafts = [
        o
        for o in presence.crafts
        if o.operator in intruders or (o.operator is None and all(o.craft is not r.craft for r in response.crafts))
    ]
    response.crafts = [o for o in response.crafts if o.operator not in intruders]
    response.targets = response.targets or list(presence.countries)
    response.answers.append((presence, "response", 0, (response.start, response.end)))


def _lock_on(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    triggers = asserted(scene, clause, ("lock_on",))
    if not triggers:
        return None
    radars = scene.language.drafts.radars & set(scene.words(scene.sentence.first, scene.sentence.last))
    goes_on = bool(told) and told[-1].group == "lock_on"
    if not radars and not goes_on:
        return None
    return _agent_and_victim(scene, clause, triggers[0], "radar_lock_on", "lock_on", ownership, told)


def _unsafe(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    triggers = asserted(scene, clause, ("unsafe",))
    if not triggers:
        return None
    draft = _agent_and_victim(scene, clause, triggers[0], "unsafe_maneuver", "unsafe", ownership, told)
    return draft if draft.crafts or len({*draft.countries, *draft.targets}) > 1 else None


def _agent_and_victim(
    scene: Scene, clause: Clause, trigger: Trigger, event_type: str, group: str, ownership: Ownership,
    told: Sequence[Draft] = (),
) -> Draft:  # fmt: skip
    """Who did it and to whom: the doer stands before the verb unless it is passive; a bloc's craft decide for it."""
    draft = new_draft(scene, clause, trigger, event_type, group)
    draft.crafts = crafts_of(scene, clause, ownership, lambda o: True)
    order: list[tuple[int, str]] = [(o.craft.first, o.operator) for o in draft.crafts if o.operator]
    order += [
        (n.first, c)
        for n in scene.nations
        if clause.holds(n.first) and n.form != "metonym" and not scene.is_speaker(n.first)
        for c in n.countries
    ]
    flown = [(o.craft.first, o.operator) for o in draft.crafts if o.operator and o.craft.first < trigger.first]
    before = list(dict.fromkeys(c for at, c in sorted(flown or order) if at < trigger.first))
    after = list(dict.fromkeys(c for at, c in sorted(order) if at >= trigger.first))
    passive = _is_passive(scene, trigger)
    doers, victims = (after, before) if passive else (before, after)
    countries = list(dict.fromkeys([*doers, *victims]))
    hostile = [c for c in countries if ownership.side(c) == "china_russia"]
    others = [c for c in countries if c not in hostile]
    if hostile and others:
        draft.countries, draft.targets = hostile[:1], others[:1]
    elif not doers and victims and (passive or any(d.group == group and d.targets == victims[:1] for d in told)):
        model = next((d for d in reversed(told) if d.group == group and d.countries), None)
        draft.targets = victims[:1]
        draft.countries = list(model.countries) if model is not None else []
    elif countries:
        draft.countries, draft.targets = countries[:1], countries[1:2]
    if draft.countries and not draft.targets:
        _add_victim(scene, clause, draft, ownership)
    return draft


def _add_victim(scene: Scene, clause: Clause, draft: Draft, ownership: Ownership) -> None:
    """'An Australian P-8 was on patrol when a Chinese jet released flares': whom the clause before speaks of."""
    for craft in scene.crafts:
        owned = ownership.owned(scene, craft)
        if not clause.holds(craft.head) and any(ownership.foreign(owned.operator, c) for c in draft.countries):
            draft.targets = [owned.operator] if owned.operator else []
            draft.crafts.append(owned)
            return


def _is_passive(scene: Scene, trigger: Trigger) -> bool:
    before = scene.words(trigger.first - 3, trigger.first)
    after = scene.words(trigger.last - 1, trigger.last + 6)
    verb = scene.tokens[trigger.first].lower.endswith("ed")
    return "by" in after or (verb and any(w in ("was", "were", "been") for w in before))


def _launches(scene: Scene, clause: Clause) -> list[Draft]:
    """Every launch that a clause tells of, each with the nation nearest before it."""
    drafts: list[Draft] = []
    triggers = asserted(scene, clause, ("launch",))
    for index, trigger in enumerate(triggers):
        if index and not (scene.language.drafts.launching & set(scene.words(trigger.first, trigger.last))):
            continue
        draft = new_draft(scene, clause, trigger, "missile_launch", "launch")
        start = triggers[index - 1].last if index else clause.first
        before = [n for n in scene.nations if start <= n.first and n.last <= trigger.last]
        if not before and clause.opener in scene.language.drafts.relatives:
            before = [n for n in scene.nations if 0 <= clause.first - n.last <= 1]
        after = [n for n in scene.nations if n.first >= trigger.last and clause.holds(n.first) and acts(scene, n)]
        nation = next((n for n in [*reversed(before), *after] if not scene.is_speaker(n.first)), None)
        draft.countries = list(nation.countries) if nation is not None else []
        if nation is None:
            ships = [c for c in scene.crafts if c.category == "vessel" and start <= c.head < trigger.first]
            draft.countries = [o for ship in ships[-1:] for o in ship.operators]
        if drafts and set(draft.countries) <= set(drafts[-1].countries):
            continue
        if drafts:
            draft.first, drafts[-1].last = start, trigger.first
        draft.needs_date = True
        drafts.append(draft)
    return drafts
