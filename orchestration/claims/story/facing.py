"""Who faces whom in an incident that tells one side alone: by what it answers, who tells of it, whom the text names."""

from collections.abc import Sequence

from orchestration.claims.craft.groups import in_role
from orchestration.claims.drafts.common import again, only_foe
from orchestration.claims.drafts.evidence import Evidence
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.story.event import Event

OF_TARGET = "country_of_target"
"""The rule by which a violation is in the country whose airspace it was."""
_BEFORE = "event_before"
"""The rule by which a sentence's event is against those of whom the one before it told."""
_OF_CAUSE = "place_of_cause"
"""The rule by which a scramble is where what it answers was."""


def name_foes(event: Event, ownership: Ownership) -> None:
    """'Typhoons intercepted two Tu-142s': of a type that one foe alone flies they are its, and it is met, in place."""
    for at, owned in enumerate(event.crafts):
        craft = owned.craft
        if owned.operator is not None or not craft.named or owned.role == "responder" or craft.operators:
            continue
        able = ownership.lexicon.operators.get(craft.value, frozenset())
        foes = [c for c in sorted(able) if any(ownership.opposed(c, own) for own in event.countries)]
        if len(foes) == 1 and not any(ownership.may_fly(craft, own) for own in event.countries):
            event.crafts[at] = owned.of(foes[0], "fleet_of_foe")
            if not event.targets:
                event.targets = {foes[0]: Evidence("fleet_of_foe", craft.start, craft.end)}


def met_by(event: Event, ownership: Ownership) -> dict[str, Evidence]:
    """'Taiwan counted 76 aircraft, 37 of which crossed the median line': theirs whom it alone meets in the article."""
    if event.group != "presence" or len(event.targets) != 1 or any(o.operator for o in event.crafts):
        return {}
    return only_foe(next(iter(event.targets)), ownership)


def meet_beside(event: Event, events: Sequence[Event], ownership: Ownership) -> None:
    """'Two Su-30s were sent up. Radars had seen two American drones.': a scramble against nobody meets, in place,
    the foreign craft that the sentences beside it tell of, if these are of one force and no other event's.
    """
    if event.group != "scramble" or event.targets or event.answers or len(event.countries) != 1:
        return
    (own,) = event.countries
    if not all(ownership.may_fly(o.craft, own) for o in event.crafts if o.operator is None):
        return
    held = [o.craft for e in events if e is not event for o in e.crafts]
    met = [o for o in ownership.flown_near(event.scene) if ownership.foreign(own, o.operator) and o.craft not in held]
    foes = {o.operator for o in met if o.operator is not None}
    if len(foes) == 1:
        (foe,) = foes
        event.targets = {foe: Evidence("craft_beside", met[0].craft.start, met[0].craft.end)}
        event.crafts += in_role("actor", [o for o in met if o.craft not in [c.craft for c in event.crafts]])


def telling(event: Event, ownership: Ownership) -> dict[str, Evidence]:
    """'A Su-27 was sent to meet a plane. The Russian ministry said …': who tells of its own fighters, unless met."""
    said = {c: at for c, at in ownership.speaking_near(event.scene).items() if c not in event.targets}
    flown = [o.craft for o in event.crafts if o.operator is None]
    if any(craft.allied for craft in flown) or ownership.tells_of_allies(event.scene):
        return {}
    able = [
        country
        for country in said
        if any(ownership.foreign(country, foe) for foe in event.targets)
        and all(ownership.may_fly(craft, country) for craft in flown)
    ]
    return {c: Evidence("speaker", *said[c]) for c in able} if len(able) == 1 else {}


def based(event: Event, ownership: Ownership) -> dict[str, Evidence]:
    """'Two MiG-29s were scrambled from Jamnagar': who has the place that fighters rose from, unless they are guests."""
    owners = {ownership.lexicon.owner_of(b): at for b, at in event.bases.items() if at.relation == "origin"}
    flown = [o.craft for o in event.crafts if o.role == "responder"]
    if len(owners) != 1 or any(c.operators or c.allied for c in flown) or ownership.tells_of_allies(event.scene):
        return {}
    ((country, said),) = owners.items()
    able = country is not None and all(ownership.may_fly(craft, country) for craft in flown)
    return {country: Evidence("owner_of_base", said.start, said.end)} if country and able else {}


def take_from_cause(event: Event) -> None:
    """A scramble against an entry is, in place, by whom the entry was against, and is aimed at who entered."""
    if event.group != "scramble":
        return
    nowhere, there = not event.places, all(said.rule == _OF_CAUSE for said in event.places.values())
    unaimed = all(said.rule == _BEFORE for said in event.targets.values())
    for cause in (a.cause for a in event.answers):
        if not event.countries and cause.targets:
            event.countries = again(cause.targets, "target_of_cause")
        if unaimed:
            doers = {c: said for c, said in cause.countries.items() if c not in event.countries}
            event.targets |= again(doers, "doer_of_cause")
        found = {p: said for p, said in cause.places.items() if nowhere or (there and said.rule == OF_TARGET)}
        event.places |= {place: said.by(_OF_CAUSE) for place, said in found.items()}


def meet_claimant(event: Event, ownership: Ownership) -> None:
    """'It sailed near the Paracels': ships challenge, in place, who claims the waters, where nobody else is named."""
    if event.group != "incursion" or event.targets:
        return
    claimed = ((ownership.claimant_of(place, event.countries), said) for place, said in event.places.items())
    found = ((claimant, said) for claimant, said in claimed if claimant is not None)
    event.targets = {c: Evidence("claimant_of_passage", said.start, said.end) for c, said in list(found)[:1]}
