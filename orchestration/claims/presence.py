"""Drafts of presence: foreign craft in a zone, in airspace or waters, over a median line, or near a territory."""

from collections.abc import Sequence

from orchestration.claims.clauses import Clause, is_negated
from orchestration.claims.drafting import CAUSES, asserted, crafts_of, new_draft
from orchestration.claims.drafts import Draft, Owned
from orchestration.claims.ownership import Ownership, actors
from orchestration.claims.scene import Scene, Zone
from orchestration.claims.triggers import Trigger


def zone_entry(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Foreign aircraft or ships in a zone, in airspace, in territorial waters, over a median line."""
    entering = asserted(
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
        draft = new_draft(scene, clause, trigger, event_type, group)
        model = next(
            (d for d in reversed(told) if d.group in CAUSES and (not zone.country or zone.country not in d.countries)),
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
    crafts = crafts_of(scene, clause, ownership, lambda o: o.operator is None or o.operator != zone.country)
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


def activity(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Counted foreign aircraft or ships near a territory, as ministries' bulletins tell."""
    seen = asserted(scene, clause, ("detection", "entry", "dispatch"))
    if not seen:
        return None
    crafts = crafts_of(scene, clause, ownership, lambda o: not o.craft.definite)
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
    draft = new_draft(scene, clause, trigger, "military_activity", "presence")
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
