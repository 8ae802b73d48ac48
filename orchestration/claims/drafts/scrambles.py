"""Drafts of scrambles: fighters sent up against foreign aircraft, and intercepts of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Craft, Owned, in_role
from orchestration.claims.drafts.common import (
    MEETINGS,
    crafts_of,
    fights,
    is_practice,
    new_draft,
    occurred,
    owners_of,
)
from orchestration.claims.drafts.draft import Countries, Draft, Told
from orchestration.claims.drafts.sending import meets_airliner, word_of_sending
from orchestration.claims.drafts.sides import Sides, completed, foes_of, told_sides
from orchestration.claims.languages.words import Words
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_ESCORT = "escort"


def response(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> Draft | None:
    """Fighters sent up against foreign aircraft, or an intercept of them.

    Who stands before and behind the verb tells who answers whom; what neither says, the events told before do.
    """
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    trigger = word_of_sending(scene, clause, crafts, ownership, told)
    if trigger is None or (trigger.name in MEETINGS and _by_ship(scene, clause, crafts, ownership)):
        return None
    sides = told_sides(scene, clause, trigger, crafts, ownership)
    if _is_taken_up(scene, clause, trigger, crafts, told):
        return None
    foes = foes_of(told, sides.countries, ownership, scene)
    if _meets_nobody(scene, trigger, sides, foes, crafts, ownership, told):
        return None
    sides = completed(scene, clause, trigger, sides, foes, ownership, told)
    unmet = trigger.role == "dispatch" and not sides.targets and not _meets_somebody(scene, sides)
    if unmet or _went_on(sides.countries, told):
        return None
    return _drafted(scene, clause, trigger, sides, crafts, ownership)


def _meets_somebody(scene: Scene, sides: Sides) -> bool:
    """An airliner, or 'an unidentified aircraft': craft of no known state that fighters are sent up to look at."""
    unknown = any(o.operator is None and not o.craft.named and not o.craft.operators for o in sides.theirs)
    return unknown or meets_airliner(scene)


def _is_taken_up(scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned], told: Sequence[Told]) -> bool:
    """'In response to the interception, …': a noun for a scramble already told, of which the clause tells no more."""
    parts = scene.parties(clause, trigger)
    return (
        parts.form == "noun"
        and not (crafts or parts.acting or parts.faced)
        and any(event.group == "scramble" for event in told)
        and scene.grammar.pointing.points_back(scene, trigger)
    )


def _meets_nobody(
    scene: Scene, trigger: Trigger, sides: Sides, foes: Countries, crafts: Sequence[Owned], ownership: Ownership,
    told: Sequence[Told],
) -> bool:  # fmt: skip
    """Whether those who are met are of the same side, so that nothing is answered."""
    countries, targets = sides.countries, sides.targets
    friendly = all(o.craft.definite or (o.operator in countries) for o in sides.theirs)
    alone = not targets and not foes and friendly
    if trigger.name in MEETINGS and not targets and _flew_with(countries, told):
        return True
    if trigger.name == _ESCORT and _joined(scene, sides, crafts, ownership, told):
        return True
    if trigger.name in MEETINGS and alone and _one_side(countries, crafts, ownership):
        return True
    if not targets or not countries or any(ownership.foreign(c, t) for c in countries for t in targets):
        return False
    return trigger.name == "escort" or _is_exercised(scene, told)


def _is_exercised(scene: Scene, told: Sequence[Told]) -> bool:
    """Whether allies that meet do so in an exercise, which the sentence or the text before it tells of."""
    return any(t.role in ("exercise", "patrol") for t in scene.triggers) or (bool(told) and told[-1].kind == "drill")


def _drafted(
    scene: Scene, clause: Clause, trigger: Trigger, sides: Sides, crafts: Sequence[Owned], ownership: Ownership
) -> Draft:
    theirs = [o for o in [*sides.own, *sides.theirs] if o.operator in sides.targets or o in sides.theirs]
    jets = scene.language.drafts.jets
    own = [ownership.given(_as_fighters(scene, o, jets), list(sides.countries)) for o in sides.own if o not in theirs]
    theirs = [ownership.given(o, list(sides.targets)) for o in theirs]
    told = scene.parties(clause, trigger)
    answering = [p.named for p in told.acting]
    binational = any(_of_two_nations(scene, c) for c in answering if isinstance(c, Craft)) or (
        bool(sides.own) and any(_is_binational(n) for n in answering if isinstance(n, Nation))
    )
    bare = trigger.name in MEETINGS and not (sides.countries and sides.targets)
    told_of = any(o.craft.count is not None or o.craft.named or fights(o, ownership) for o in crafts)
    return replace(
        new_draft(scene, clause, trigger, "scramble", "scramble"), countries=sides.countries,
        targets=sides.targets, crafts=(*in_role("responder", own), *in_role("actor", theirs)), binational=binational,
        weak=(not crafts and bare) or (not told_of and is_practice(scene, clause, trigger)),
    )  # fmt: skip


def _as_fighters(scene: Scene, owned: Owned, jets: Words) -> Owned:
    """'Japan scrambled jets': what is sent up to meet others is fighters."""
    head = set(scene.words(owned.craft.head, owned.craft.last))
    if owned.craft.category != "class" or owned.craft.value != "aircraft" or head.isdisjoint(jets):
        return owned
    return replace(owned, craft=replace(owned.craft, value="fighter"))


def _is_binational(nation: Nation) -> bool:
    """A command of two nations (NORAD)."""
    return nation.form == "force" and len(nation.countries) > 1


def _of_two_nations(scene: Scene, craft: Craft) -> bool:
    return any(craft.first <= n.first < craft.last and _is_binational(n) for n in scene.nations)


def _one_side(countries: Iterable[str], crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """An escort of one's own side is no incident; nor is a practised interception."""
    known = {*countries, *(o.operator for o in crafts if o.operator)}
    sides = {ownership.side(c) for c in known}
    return len(sides) == 1


def _flew_with(countries: Collection[str], told: Sequence[Told]) -> bool:
    """'Escort was by Su-30SMs and J-16s' of the nations whose drill was just told is a part of it."""
    last = told[-1] if told else None
    return last is not None and last.kind == "drill" and bool(countries) and set(countries) <= set(last.countries)


def flown_along(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> list[Draft]:
    """What a clause adds to the drill just told by saying who escorted it: it tells of none by itself."""
    trigger = next((t for t in occurred(scene, clause, ("response",)) if t.name == _ESCORT), None)
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel" and not o.craft.definite)
    if trigger is None or not crafts:
        return []
    sides = told_sides(scene, clause, trigger, crafts, ownership)
    if not _joined(scene, sides, crafts, ownership, told):
        return []
    draft = new_draft(scene, clause, trigger, told[-1].event_type, told[-1].group)
    countries = sides.countries or owners_of(crafts, ownership)
    return [replace(draft, kind="drill", countries=countries, crafts=tuple(crafts), points_back=True, weak=True)]


def _joined(scene: Scene, sides: Sides, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Told]) -> bool:
    """'Aircraft of Qatar accompanied the bombers', 'MiG-31s escorted them': whoever escorts those whose drill was just
    told flies with them, unless the two are opposed; who is not said may be one of them.
    """
    last = told[-1] if told else None
    foreign = not scene.language.drafts.foreign.isdisjoint(scene.all_words())
    if last is None or last.kind != "drill" or not crafts or foreign:
        return False
    if not sides.countries:
        flown = [o.craft for o in crafts if not o.craft.definite]
        return not sides.targets and any(all(ownership.may_fly(c, own) for c in flown) for own in last.countries)
    guarded = set(sides.targets) <= set(last.countries)
    return guarded and not any(ownership.opposed(c, own) for c in sides.countries for own in last.countries)


def _by_ship(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """Whether ships do the shadowing, or are shadowed, or nothing else is told of: an activity at sea, no scramble."""
    ships = any(c.category == "vessel" and clause.holds(c.head) for c in scene.crafts)
    ships = ships or any(n.form == SHIP and clause.holds(n.first) for n in scene.nations)
    ships = ships or (bool(scene.crafts) and all(c.category == "vessel" for c in scene.crafts))
    return ships and not any(fights(o, ownership) for o in crafts)


def _went_on(countries: Collection[str], told: Sequence[Told]) -> bool:
    """Who locked on or came too close and is then said to shadow the other is still at it."""
    last = told[-1] if told else None
    return last is not None and last.group in ("lock_on", "unsafe") and bool(countries) and set(countries) <= set(
        last.countries
    )  # fmt: skip
