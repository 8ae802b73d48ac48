"""Drafts of entries: foreign craft in a zone, in airspace or waters, over a median line."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import CAUSES, asserted, crafts_of, new_draft
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.sentences.clauses import Clause, is_negated
from orchestration.claims.sentences.ownership import Ownership, actors, acts
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger


def zone_entry(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Foreign aircraft or ships in a zone, in airspace, in territorial waters, over a median line."""
    entering = asserted(
        scene, clause, ("entry", "violation", "incursion", "detection", "dispatch", "flight", "response")
    )
    here = [z for z in scene.zones if clause.holds(z.first)]
    if not here and any(t.role == "violation" for t in clause.triggers):
        here = [z for z in scene.zones if z.kind == "airspace" and z.last <= clause.first]
    if not here:
        again = _entered_it(scene, clause, told, ownership)
        if again is not None:
            return again
    for zone in here:
        trigger = _entering_trigger(scene, clause, zone, entering)
        if trigger is None:
            continue
        zone = _with_owner(scene, clause, zone, ownership)
        intruders = _intruders(scene, clause, zone, ownership, accused=trigger.role == "violation")
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
        draft.countries, draft.crafts = countries, _parts_only(crafts)
        owner: str | None = zone.country or _owner_of_place(scene, clause, ownership, countries)
        if owner is None and _is_sovereign(scene, zone):
            alert = next((d for d in reversed(told) if d.group == "scramble" and len(d.countries) == 1), None)
            owner = alert.countries[0] if alert is not None else None
            model = model or alert
        if owner is None and zone.kind == "airspace" and model is None:
            continue
        draft.targets = [owner] if owner else []
        draft.places = [p for z in scene.zones if clause.holds(z.first) and (p := _place_of(z, owner, ownership))]
        return draft
    return None


def _entered_it(scene: Scene, clause: Clause, told: Sequence[Draft], ownership: Ownership) -> Draft | None:
    """'a Mi-8 entered it near the island': the airspace or zone that the event just told was about."""
    zoned = (d for d in reversed(told[-_MEMORY:]) if d.event_type in ("airspace_violation", "adiz_entry"))
    last = next(zoned, None)
    if last is None:
        return None
    for trigger in asserted(scene, clause, ("entry",)):
        if scene.language.drafts.it & set(scene.words(trigger.last, trigger.last + 1)):
            crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
            draft = new_draft(scene, clause, trigger, last.event_type, last.group)
            operators = [o.operator for o in crafts if o.operator and o.operator not in last.targets]
            draft.countries = list(dict.fromkeys(operators)) or list(last.countries)
            draft.targets, draft.crafts = list(last.targets), [ownership.given(o, draft.countries) for o in crafts]
            return draft
    return None


def _with_owner(scene: Scene, clause: Clause, zone: Zone, ownership: Ownership) -> Zone:
    """'Poland says it shot down drones that entered its airspace': the zone is that of the nation before 'its'."""
    words = scene.language.drafts
    possessive = words.owning & set(scene.words(zone.first - 2, zone.first + 1))
    if possessive & words.owning_speaker:
        said = [n for n in scene.nations if scene.is_speaker(n.first) and len(n.countries) == 1]
        return replace(zone, country=said[0].countries[0]) if said else zone
    if zone.country is not None or not possessive:
        return zone
    flown = {o.operator for o in crafts_of(scene, clause, ownership, lambda o: True)}
    before = [n for n in scene.nations if n.last <= zone.first and len(n.countries) == 1 and acts(scene, n)]
    owner = next((n.countries[0] for n in before if n.countries[0] not in flown), None)
    return replace(zone, country=owner) if owner is not None else zone


def _place_of(zone: Zone, owner: str | None, ownership: Ownership) -> str | None:
    """The zone's place; an ADIZ whose owner the sentence tells otherwise is that country's."""
    return zone.place or (ownership.lexicon.zones.get(owner or "") if zone.kind == "adiz" else None)


def _entering_trigger(scene: Scene, clause: Clause, zone: Zone, entering: Sequence[Trigger]) -> Trigger | None:
    words, before = scene.language.drafts, scene.words(zone.first - 8, zone.first)
    if words.international & set(before[-1:]) or is_negated(scene, clause, zone.first):
        return None
    if zone.kind == "airspace":
        if zone.country is None and not _is_sovereign(scene, zone):
            entering = [t for t in entering if t.role == "violation"]
        entering = [t for t in entering if scene.tokens[t.first].lower not in words.leaving]
        strong = [
            t for t in entering
            if t.role == "violation"
            or (t.role in ("entry", "incursion") and t.last <= zone.first and zone.first - t.last <= 8)
        ]  # fmt: skip
        return strong[0] if strong else None
    near = [t for t in entering if abs(t.first - zone.first) <= 40]
    if zone.kind == "waters":
        near = [t for t in near if t.role in ("entry", "incursion", "violation", "detection")]
        return near[0] if near and any(w in words.inside_waters for w in before) else None
    if zone.kind == "median_line":
        near = [t for t in near if t.role == "entry"]
    elif not any(w in words.inside for w in before):
        return None
    return min(near, key=lambda t: abs(t.first - zone.first), default=None)


_MEMORY = 4
"""Events told last whose zone 'it' may mean."""


def _parts_only(crafts: list[Owned]) -> list[Owned]:
    """'34 aircraft, 26 of which crossed the line': of those that entered, without the total told before them."""
    part = next((o for o in crafts if o.craft.rule == "part_of"), None)
    if part is None:
        return crafts
    return [o for o in crafts if o.craft.named or o.craft.first >= part.craft.first or o.craft.count is None]


def reported_total(scene: Scene, clause: Clause, entry: Draft, ownership: Ownership) -> Draft | None:
    """The activity whose total stands beside the part that entered a zone ('reported 34 aircraft, 26 of which …')."""
    crafts = crafts_of(scene, clause, ownership, lambda o: o.operator is None or o.operator in entry.countries)
    totals = [o for o in crafts if o not in entry.crafts and o.craft.count is not None and not o.craft.definite]
    if not totals or not entry.targets or not any(o.craft.rule == "part_of" for o in entry.crafts):
        return None
    draft = new_draft(scene, clause, clause.triggers[0], "military_activity", "presence")
    draft.countries, draft.targets, draft.crafts = list(entry.countries), list(entry.targets), totals
    draft.places = [p for p in [ownership.country_place(entry.targets[0])] if p]
    return draft


def _is_sovereign(scene: Scene, zone: Zone) -> bool:
    """'its airspace', 'national airspace'; not 'the airspace between the island and the mainland'."""
    return bool(scene.language.drafts.sovereign & set(scene.words(zone.first - 2, zone.first + 1)))


def _intruders(
    scene: Scene, clause: Clause, zone: Zone, ownership: Ownership, *, accused: bool
) -> tuple[list[str], list[Owned]] | None:
    """Whose craft are where they are foreign; None when only the zone's own side is there.

    accused: the text itself speaks of a violation, so that even an ally's craft may be the intruders.
    """
    crafts = crafts_of(scene, clause, ownership, lambda o: o.operator is None or o.operator != zone.country)
    if zone.country and not accused:
        crafts = [o for o in crafts if o.operator is None or ownership.foreign(o.operator, zone.country)]
    vessels = zone.kind == "waters"
    crafts = [o for o in crafts if vessels or o.craft.category != "vessel"]
    countries = list(dict.fromkeys(c for o in crafts for c in ([o.operator] if o.operator else o.craft.operators)))
    if zone.country and not accused:
        countries = [c for c in countries if ownership.foreign(c, zone.country)]
        crafts = [o for o in crafts if o.operator or set(o.craft.operators) <= {*countries}]
    if not countries:
        others = [c for c in actors(scene, clause.first, clause.last) if c != zone.country]
        countries = [c for c in others if zone.country is None or accused or ownership.foreign(c, zone.country)]
    if not countries and not any(o.craft.count or o.craft.named for o in crafts):
        return None
    if zone.country and countries and not accused and not any(ownership.foreign(c, zone.country) for c in countries):
        return None
    return countries, crafts


def _owner_of_place(scene: Scene, clause: Clause, ownership: Ownership, countries: Sequence[str]) -> str | None:
    """Who owns the space when the zone's name does not say: the accusing nation, or the place's country."""
    for nation in (n for n in scene.nations if acts(scene, n) or n.form != "metonym"):
        for country in nation.countries:
            if country not in countries and any(ownership.foreign(country, c) for c in countries):
                return country
    owners = (ownership.lexicon.place_countries.get(place.value) for place in scene.places)
    return next((owner for owner in owners if owner and owner not in countries), None)
