"""Drafts of incidents: entries into zones, scrambles, lock-ons, unsafe manoeuvres, launches, counted activity."""

from collections.abc import Callable, Sequence

from orchestration.claims.clauses import Clause, is_habitual, is_hypothetical, is_negated
from orchestration.claims.drafts import Draft, Owned
from orchestration.claims.ownership import Ownership, actors, acts
from orchestration.claims.scene import Nation, Scene, Zone
from orchestration.claims.triggers import Trigger

_INTO = frozenset("into in inside within through of from left entered crossed".split())
_FIGHTING = frozenset({"fighter", "attack"})


def incident_drafts(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft] = ()) -> list[Draft]:
    """All incidents that a clause tells of: an entry and the scramble against it may share one clause.

    `told` are the drafts before it, in order: they say whom unnamed fighters answer, and where a bulletin goes on.
    """
    if scene.has("display") or is_habitual(scene, clause):
        return []
    drafts: list[Draft] = []
    for maker in (_lock_on, _unsafe, _launch):
        draft = maker(scene, clause, ownership)
        if draft is not None:
            return [draft]
    presence = _zone_entry(scene, clause, ownership, told) or _activity(scene, clause, ownership, told)
    response = _response(scene, clause, ownership, told)
    if presence is not None:
        drafts.append(presence)
    if response is not None:
        drafts.append(response)
        if presence is not None:
            _part(presence, response, ownership)
    return drafts


def _draft(scene: Scene, clause: Clause, trigger: Trigger, event_type: str, group: str) -> Draft:
    return Draft(
        "incident", event_type, group, trigger.name, scene.sentence.index,
        scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end,
        clause.first, clause.last, opener=clause.opener,
    )  # fmt: skip


def _asserted(scene: Scene, clause: Clause, roles: Sequence[str]) -> list[Trigger]:
    """Triggers of the roles that the clause asserts: not negated, not supposed."""
    return [
        t
        for t in clause.triggers
        if t.role in roles and not is_hypothetical(scene, clause, t.first) and not is_negated(scene, clause, t.first)
    ]


def _crafts(scene: Scene, clause: Clause, ownership: Ownership, keep: Callable[[Owned], bool]) -> list[Owned]:
    owned = [ownership.owned(scene, c) for c in scene.crafts if clause.holds(c.head)]
    return [o for o in owned if keep(o)]


def _zone_entry(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Foreign aircraft or ships in a zone, in airspace, in territorial waters, over a median line."""
    entering = _asserted(
        scene, clause, ("entry", "violation", "incursion", "detection", "dispatch", "flight", "response")
    )
    for zone in scene.zones:
        if not clause.holds(zone.first):
            continue
        trigger = _entering_trigger(scene, clause, zone, entering)
        if trigger is None:
            continue
        intruders = _intruders(scene, clause, zone, ownership)
        if intruders is None:
            continue
        countries, crafts = intruders
        event_type, group = {
            "adiz": ("adiz_entry", "presence"),
            "median_line": ("adiz_entry", "presence"),
            "airspace": ("airspace_violation", "violation"),
            "waters": ("maritime_incursion", "incursion"),
        }[zone.kind]
        draft = _draft(scene, clause, trigger, event_type, group)
        model = next(
            (d for d in reversed(told) if d.group in _CAUSES and (not zone.country or zone.country not in d.countries)),
            None,
        )
        if not countries and model is not None:
            countries = list(model.countries)
        draft.countries, draft.crafts = countries, crafts
        owner: str | None = zone.country or _owner_of_place(scene, clause, ownership, countries)
        draft.targets = [owner] if owner else []
        draft.places = [z.place for z in scene.zones if z.place and clause.holds(z.first)]
        draft.strength = 0.6 + 0.15 * bool(countries) + 0.15 * bool(crafts)
        return draft
    return None


def _entering_trigger(scene: Scene, clause: Clause, zone: Zone, entering: Sequence[Trigger]) -> Trigger | None:
    before = scene.words(zone.first - 8, zone.first)
    if "international" in before[-1:] or is_negated(scene, clause, zone.first):
        return None
    if zone.kind == "airspace":
        strong = [
            t for t in entering
            if t.role == "violation" or (t.role == "entry" and t.last <= zone.first and zone.first - t.last <= 8)
        ]  # fmt: skip
        return strong[0] if strong else None
    near = [t for t in entering if abs(t.first - zone.first) <= 40]
    if zone.kind == "waters":
        near = [t for t in near if t.role in ("entry", "incursion", "violation", "detection")]
        return (
            near[0] if near and any(w in ("in", "into", "left", "entered", "inside", "near") for w in before) else None
        )
    if zone.kind == "median_line":
        near = [t for t in near if t.role == "entry"]
    elif not any(
        w in ("into", "in", "inside", "entered", "entering", "enter", "through", "within", "penetrated", "of")
        for w in before
    ):
        return None
    return min(near, key=lambda t: abs(t.first - zone.first), default=None)


def _intruders(scene: Scene, clause: Clause, zone: Zone, ownership: Ownership) -> tuple[list[str], list[Owned]] | None:
    """Whose craft are where they are foreign; None when only the zone's own side is there."""
    crafts = _crafts(scene, clause, ownership, lambda o: o.operator is None or o.operator != zone.country)
    if zone.country:
        crafts = [o for o in crafts if o.operator is None or ownership.foreign(o.operator, zone.country)]
    vessels = zone.kind == "waters"
    crafts = [o for o in crafts if vessels or o.craft.category != "vessel"]
    countries = list(dict.fromkeys(c for o in crafts for c in ([o.operator] if o.operator else o.craft.operators)))
    if not countries:
        others = [c for c in actors(scene, clause.first, clause.last) if c != zone.country]
        countries = [c for c in others if zone.country is None or ownership.foreign(c, zone.country)]
    if not countries and not any(o.craft.count or o.craft.named for o in crafts):
        return None
    if zone.country and countries and not any(ownership.side(c) != ownership.side(zone.country) for c in countries):
        return None
    return countries, crafts


def _owner_of_place(scene: Scene, clause: Clause, ownership: Ownership, countries: Sequence[str]) -> str | None:
    """Who owns the space when the zone's name does not say: the accusing nation, or the place's country."""
    for nation in scene.nations:
        for country in nation.countries:
            if country not in countries and any(ownership.foreign(country, c) for c in countries):
                return country
    owners = (ownership.lexicon.place_countries.get(place.value) for place in scene.places)
    return next((owner for owner in owners if owner and owner not in countries), None)


def _activity(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Counted foreign aircraft or ships near a territory, as ministries' bulletins tell."""
    seen = _asserted(scene, clause, ("detection", "entry", "dispatch"))
    if not seen:
        return None
    crafts = _crafts(scene, clause, ownership, lambda o: not o.craft.definite)
    counted = [o for o in crafts if o.craft.count is not None or o.craft.named]
    if not counted:
        return None
    territory = _near(scene, clause)
    series = next((d for d in reversed(told) if d.event_type == "military_activity"), None)
    if not territory and series is not None and any(d.role in ("when", "said") for d in scene.dates):
        near: list[str | None] = [*series.places[:1]] or [None]
        territory = [(place, country) for place in near for country in series.targets[:1]]
        crafts = [
            Owned(o.craft, o.operator or series.countries[0], "series") for o in crafts if len(series.countries) == 1
        ]
        counted = [o for o in crafts if o.craft.count is not None or o.craft.named]
    observer = actors(scene, clause.first, clause.last)
    operators = list(dict.fromkeys(o.operator for o in counted if o.operator))
    targets = [
        c
        for c in dict.fromkeys([*[t[1] for t in territory if t[1]], *observer])
        if c and operators and any(ownership.foreign(o, c) for o in operators)
    ]
    if not operators or not territory or not targets:
        return None
    foreign = [o for o in operators if any(ownership.foreign(o, t) for t in targets)]
    if not foreign or all(ownership.side(o) == "us_allied" for o in foreign):
        return None
    trigger = seen[0]
    if (
        trigger.role in ("dispatch", "entry")
        and series is None
        and not any(w in ("towards", "toward", "around", "near") for w in scene.words(clause.first, clause.last))
    ):
        return None
    draft = _draft(scene, clause, trigger, "military_activity", "presence")
    draft.countries = foreign
    draft.targets = targets[:1]
    draft.crafts = [o for o in crafts if o.operator in foreign or o.operator is None]
    draft.places = [p for p, _ in territory if p]
    draft.strength = 0.65
    return draft


def _near(scene: Scene, clause: Clause) -> list[tuple[str | None, str | None]]:
    """Places and countries that something is said to be near, around or off."""
    found: list[tuple[str | None, str | None]] = []
    for place in scene.places:
        if clause.holds(place.first):
            found.append((place.value, place.country))
    for nation in scene.nations:
        before = scene.words(nation.first - 2, nation.first)
        if clause.holds(nation.first) and nation.form == "name" and before[-1:] and before[-1] in (
            "near", "around", "off", "towards", "toward", "approached", "of",
        ):  # fmt: skip
            found.append((None, nation.countries[0]))
    return found


def _response(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Fighters sent up against foreign aircraft, or an intercept of them."""
    triggers = _asserted(scene, clause, ("response", "dispatch"))
    strong = [t for t in triggers if t.role == "response"]
    crafts = _crafts(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    cause = next((d for d in reversed(told[-3:]) if d.group in _CAUSES and scene.sentence.index - d.scene <= 4), None)
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
    draft = _draft(scene, clause, trigger, "scramble", "scramble")
    if len(countries) == 1:
        own = [Owned(o.craft, o.operator or countries[0], o.rule) for o in own]
    draft.countries, draft.targets, draft.crafts = countries, targets, [*own, *theirs]
    draft.strength = 0.6 + 0.15 * bool(countries) + 0.15 * bool(crafts)
    draft.binational = any(n.form == "force" and len(n.countries) > 1 for n in agents)
    draft.weak = not crafts and trigger.name == "intercept"
    return draft


_CAUSES = frozenset({"presence", "patrol", "violation", "incursion"})
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
    triggers = _asserted(scene, clause, ("lock_on",))
    if not triggers:
        return None
    words = scene.words(scene.sentence.first, scene.sentence.last)
    if "radar" not in words and "radars" not in words:
        return None
    return _agent_and_victim(scene, clause, triggers[0], "radar_lock_on", "lock_on", ownership)


def _unsafe(scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    triggers = _asserted(scene, clause, ("unsafe",))
    if not triggers:
        return None
    draft = _agent_and_victim(scene, clause, triggers[0], "unsafe_maneuver", "unsafe", ownership)
    return draft if draft.crafts or len({*draft.countries, *draft.targets}) > 1 else None


def _agent_and_victim(
    scene: Scene, clause: Clause, trigger: Trigger, event_type: str, group: str, ownership: Ownership
) -> Draft:
    """Who did it and to whom: the doer stands first unless the verb is passive."""
    draft = _draft(scene, clause, trigger, event_type, group)
    draft.crafts = _crafts(scene, clause, ownership, lambda o: True)
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


def _launch(scene: Scene, clause: Clause, ownership: Ownership) -> Draft | None:
    triggers = _asserted(scene, clause, ("launch",))
    if not triggers:
        return None
    trigger = triggers[0]
    draft = _draft(scene, clause, trigger, "missile_launch", "launch")
    before = [n for n in scene.nations if n.last <= trigger.last and clause.holds(n.first)]
    after = [n for n in scene.nations if n.first >= trigger.last and clause.holds(n.first)]
    for nation in [*reversed(before), *after]:
        if len(nation.countries) == 1:
            draft.countries = [nation.countries[0]]
            break
    draft.needs_date = True
    draft.strength = 0.75
    return draft
