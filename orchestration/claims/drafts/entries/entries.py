"""Drafts of entries: foreign craft in a zone, in airspace or waters, over a median line or a border."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from orchestration.claims.craft.groups import Owned, in_role
from orchestration.claims.drafts.common import (
    CAUSES,
    again,
    countries_of,
    crafts_of,
    is_practice,
    named_in,
    new_draft,
    occurred,
    owners_of,
    rules_of,
)
from orchestration.claims.drafts.draft import Countries, Draft, Proposal, Told
from orchestration.claims.drafts.entries.entering import TELLING, entering_trigger
from orchestration.claims.drafts.entries.owners import (
    owner_in_words,
    owner_of_place,
    with_owner,
    without_subject,
    words_of,
)  # fmt: skip
from orchestration.claims.drafts.evidence import Evidence, Located
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.mentions.zones import Zone
from orchestration.claims.model import Group
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.leading import PRESENCE
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_ENTRIES: Mapping[str, tuple[str, Group]] = {
    "adiz": ("adiz_entry", "presence"),
    "median_line": ("adiz_entry", "presence"),
    "airspace": ("airspace_violation", "violation"),
    "waters": ("maritime_incursion", "incursion"),
    "border": ("airspace_violation", "violation"),
    "overflown": ("airspace_violation", "violation"),
    "no_fly": ("airspace_violation", "violation"),
}
"""What it is to be where one is foreign, by the kind of zone."""
_OWNED = ("airspace", "border")
"""Kinds of zones which are nobody's to come into where no state is known whose they are."""
_ONE_REACH = 3
"""Words before an operation in which an article says that it was one ('a routine FONOP'), on whatever day."""
_MEMORY = 4
"""Events told last whose zone 'it' may mean."""


def propose_entries(scene: Scene, clause: Clause, told: Sequence[Told]) -> list[Proposal]:
    """For each zone that a clause speaks of, the word that tells of craft in it; or 'it', a zone just told of."""
    here = [z for z in scene.zones if clause.holds(z.first)]
    if not here and any(t.role == "violation" for t in clause.triggers):
        here = [z for z in scene.zones if z.kind == "airspace" and z.last <= clause.first]
    if not here:
        return _propose_it(scene, clause, told)
    telling = occurred(scene, clause, TELLING)
    entering = [(zone, entering_trigger(scene, clause, zone, telling)) for zone in here]
    return [Proposal(*_ENTRIES[zone.kind], trigger, zone) for zone, trigger in entering if trigger is not None]


def fill_entry(
    proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]
) -> Draft | None:
    """Who entered, with what, and whose the zone is; None when its own side alone is there, or it is nobody's."""
    if is_practice(scene, clause, proposal.trigger):
        return None
    if proposal.zone is None:
        return _fill_it(proposal, scene, clause, ownership, told)
    entered, trigger = proposal.zone, proposal.trigger
    zone = with_owner(scene, clause, without_subject(scene, entered, trigger), ownership)
    if zone.kind == "border" and _is_sailed(scene, clause, trigger):
        zone = replace(zone, kind="waters")
    intruders = _intruders(scene, clause, zone, trigger, ownership)
    if intruders is None:
        return None
    countries, crafts = intruders
    if trigger.role == PRESENCE and not _is_told_of_craft(scene, clause, zone, trigger, crafts, told):
        return None
    rules = rules_of(scene, clause, trigger, ownership)
    countries = {c: rules.get(c, said) for c, said in countries.items()}
    alike = (e for e in reversed(told) if e.group in CAUSES and (not zone.country or zone.country not in e.countries))
    model = next(alike, None)
    countries = countries or again(model.countries if model is not None else {}, "event_before")
    owner = {zone.country: owner_in_words(scene, zone)} if zone.country else owner_of_place(scene, ownership, countries)
    owner = owner or (_alerted(told) if scene.space(zone).sovereign else {})
    if not _is_entered(zone, countries, crafts, ownership):
        return None
    if not owner and zone.kind in _OWNED and model is None:
        return None
    kind = "airspace" if zone.kind == "waters" and _is_flown(scene, crafts) else zone.kind
    return replace(
        new_draft(scene, clause, trigger, *_ENTRIES[kind]), countries=countries,
        crafts=in_role("actor", _parts_only(crafts)), targets=owner,
        places=_places(scene, clause, entered, next(iter(owner), None), ownership)
        or _forbidden(entered, countries, ownership),
    )  # fmt: skip


def _is_sailed(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """Whether ships alone stand before a word of coming over a border."""
    before = range(clause.first, trigger.first)
    craft = [c for c in scene.crafts if c.head in before]
    ships = any(n.form == SHIP and n.first in before for n in scene.nations)
    return (bool(craft) or ships) and all(c.category == "vessel" for c in craft)


def _is_flown(scene: Scene, crafts: Sequence[Owned]) -> bool:
    """Whether aircraft alone are in waters, or those that a ship sent up ('a helicopter from a coast guard ship')."""
    if not crafts or crafts[0].craft.category == "vessel":
        return False
    carriers = (o for o in crafts if o.craft.category == "vessel")
    first = next(carriers, None)
    joined = scene.language.sentences.conjunctions | {","}
    return first is None or joined.isdisjoint(scene.words(crafts[0].craft.last, first.craft.head))


def _is_told_of_craft(
    scene: Scene, clause: Clause, zone: Zone, trigger: Trigger, crafts: Sequence[Owned], told: Sequence[Told]
) -> bool:
    """Whether foreign craft of somebody stand before what leads into a zone: of them any verb tells that they came."""
    before = range(clause.first, trigger.first)
    ships = (n for n in scene.nations if n.form == SHIP and zone.kind == "waters")
    known = any(e.group in CAUSES for e in told)
    flown = any(o.craft.head in before and (known or o.operator or o.craft.operators) for o in crafts)
    return flown or any(n.first in before for n in ships)


def challenges(scene: Scene, clause: Clause, ownership: Ownership) -> list[Draft]:
    """'Carried out a freedom of navigation operation off the Paracels': ships, and the state that claims the waters."""
    trigger = next(iter(occurred(scene, clause, ("challenge",))), None)
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category == "vessel" and o.operator is not None)
    ships = [n for n in scene.nations if n.form == SHIP and clause.holds(n.first)]
    sailing = owners_of(crafts, ownership) | named_in(scene, (c for n in ships for c in n.countries), "acting_nation")
    if trigger is None:
        return []
    sailing = sailing or countries_of(scene, scene.parties(clause, trigger).doers, ownership)
    if not sailing:
        return []
    targets = _claiming(scene, clause, sailing) or owner_of_place(scene, ownership, sailing)
    draft = new_draft(scene, clause, trigger, *_ENTRIES["waters"])
    actors = in_role("actor", [o for o in crafts if o.operator in sailing])
    is_one = not scene.language.dates.articles.isdisjoint(scene.words(clause.first, trigger.first)[-_ONE_REACH:])
    return [replace(draft, countries=sailing, targets=targets, crafts=actors, needs_date=not is_one)]


def _claiming(scene: Scene, clause: Clause, sailing: Countries) -> dict[str, Evidence]:
    """'Challenged restrictions imposed by China, Taiwan and Vietnam': all who claim the waters that a clause names."""
    if scene.language.drafts.claiming.isdisjoint(scene.words(clause.first, clause.last)):
        return {}
    named = [c for n in scene.nations if clause.holds(n.first) and not scene.is_speaker(n.first) for c in n.countries]
    return named_in(scene, (c for c in named if c not in sailing), "claimant_of_passage")


def _forbidden(zone: Zone, countries: Countries, ownership: Ownership) -> dict[str, Located]:
    """Where a no-fly zone lies: over the country that is forbidden to fly there."""
    country, said = next(iter(countries.items()), (None, None))
    place = ownership.country_place(country) if country is not None and zone.kind == "no_fly" else None
    return {place: Located("country_of_zone", said.start, said.end, "zone")} if place and said else {}


def _is_entered(zone: Zone, countries: Countries, crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """Whether it matters that some come there: craft of somebody over a border, of who isn't asked over a land."""
    if zone.kind == "border":
        return bool(crafts and countries)
    return zone.kind != "overflown" or any(ownership.at_odds(c, zone.country) for c in countries)


def _places(scene: Scene, clause: Clause, entered: Zone, owner: str | None, ownership: Ownership) -> dict[str, Located]:
    """The places of the zones that a clause names, without those of others joined to the one entered."""
    places: dict[str, Located] = {}
    here = (z for z in scene.zones if clause.holds(z.first) and (z == entered or z.first != entered.first))
    for zone in here:
        place = _place_of(zone, owner, ownership)
        if place:
            places.setdefault(place, Located("place_of_zone", *words_of(scene, zone)[0], "zone"))
    return places


def reported_total(scene: Scene, clause: Clause, entry: Draft, ownership: Ownership) -> Draft | None:
    """The activity whose total stands beside the part that entered a zone ('reported 34 aircraft, 26 of which …')."""
    crafts = crafts_of(scene, clause, ownership, lambda o: o.operator is None or o.operator in entry.countries)
    others = [o for o in crafts if o not in entry.crafts and not o.craft.definite]
    totals = [o for o in others if o.craft.count is not None]
    listed = [o for o in others if o.craft.count is None and o.craft.category != "vessel"]
    if not totals or not entry.targets or not any(o.craft.rule == "part_of" for o in entry.crafts):
        return None
    target, said = next(iter(entry.targets.items()))
    place = ownership.country_place(target)
    near = Located("country_of_zone", said.start, said.end, "near")
    return replace(
        new_draft(scene, clause, clause.triggers[0], "military_activity", "presence"), countries=entry.countries,
        targets=entry.targets, crafts=in_role("actor", [*listed, *totals]), places={place: near} if place else {},
    )  # fmt: skip


def _propose_it(scene: Scene, clause: Clause, told: Sequence[Told]) -> list[Proposal]:
    """'a Mi-8 entered it near the island': the airspace or zone that an event just told was about."""
    last = _zone_told(told)
    if last is None:
        return []
    entering = (t for t in occurred(scene, clause, ("entry",)) if "object" in scene.parties(clause, t).pronouns)
    return [Proposal(last.event_type, last.group, trigger) for trigger in entering]


def _fill_it(
    proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]
) -> Draft | None:
    last = _zone_told(told)
    if last is None:
        return None
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    flown = owners_of((o for o in crafts if o.operator and o.operator not in last.targets), ownership)
    rules = rules_of(scene, clause, proposal.trigger, ownership)
    flown = {c: rules.get(c, said) for c, said in flown.items()}
    countries = flown or again(last.countries, "event_before")
    return replace(
        new_draft(scene, clause, proposal.trigger, proposal.event_type, proposal.group), countries=countries,
        targets=again(last.targets, "event_before"),
        crafts=in_role("actor", (ownership.given(o, list(countries)) for o in crafts)),
    )  # fmt: skip


def _alerted(told: Sequence[Told]) -> dict[str, Evidence]:
    """The country whose fighters went up last: 'national airspace' is that of those who guard it."""
    alert = next((e for e in reversed(told) if e.group == "scramble" and len(e.countries) == 1), None)
    return again(alert.countries if alert is not None else {}, "alerted_before")


def _zone_told(told: Sequence[Told]) -> Told | None:
    """The entry into airspace or a zone told last."""
    return next((e for e in reversed(told[-_MEMORY:]) if e.event_type in ("airspace_violation", "adiz_entry")), None)


def _place_of(zone: Zone, owner: str | None, ownership: Ownership) -> str | None:
    """The zone's place; an ADIZ whose owner the sentence tells otherwise is that country's."""
    return zone.place or (ownership.lexicon.zones.get(owner or "") if zone.kind == "adiz" else None)


def _parts_only(crafts: Sequence[Owned]) -> list[Owned]:
    """'34 aircraft, 26 of which crossed the line': of those that entered, without the total told before them.

    What a total sums up behind them ('J-10s and J-16s, 27 aircraft in all, 19 of which …') is a part of it too.
    """
    part = next((o for o in crafts if o.craft.rule == "part_of"), None)
    if part is None:
        return list(crafts)
    before = (o for o in crafts if o.craft.first < part.craft.first and o.craft.count is not None and not o.craft.named)
    total = min((o.craft.first for o in before), default=-1)
    return [
        o for o in crafts
        if o.craft.first >= part.craft.first or (o.craft.first > total and (o.craft.named or o.craft.count is None))
    ]  # fmt: skip


def _intruders(
    scene: Scene, clause: Clause, zone: Zone, trigger: Trigger, ownership: Ownership
) -> tuple[dict[str, Evidence], list[Owned]] | None:
    """Whose craft are where they are foreign; None when only the zone's own side is there.

    Where the text itself speaks of a violation even an ally's craft may be the intruders.
    """
    accused = trigger.role == "violation"
    foreign = partial(_is_foreign, owner=zone.country or None, ownership=ownership, accused=accused)
    crafts = crafts_of(scene, clause, ownership, lambda o: o.operator is None or foreign(o.operator))
    if not crafts and "subject" in scene.parties(clause, trigger).pronouns:
        before = [ownership.owned(scene, c) for c in scene.crafts if c.head < clause.first]
        crafts = [o for o in before if o.operator is not None and foreign(o.operator)][-1:]
    crafts = [o for o in crafts if zone.kind == "waters" or o.craft.category != "vessel"]
    countries = {c: said for c, said in owners_of(crafts, ownership).items() if accused or foreign(c)}
    crafts = [o for o in crafts if accused or o.operator or set(o.craft.operators) <= {*countries}]
    acting = scene.actors(clause.first, clause.last)
    countries = countries or named_in(scene, filter(foreign, acting), "acting_nation", clause.first)
    if not countries and not any(o.craft.count or o.craft.named for o in crafts):
        return None
    return countries, crafts


def _is_foreign(country: str, *, owner: str | None, ownership: Ownership, accused: bool) -> bool:
    """Whether a country is foreign in a zone: that of an unknown owner is anybody's."""
    return country != owner and (owner is None or accused or ownership.foreign(country, owner))
