"""Drafts of scrambles: fighters sent up against foreign aircraft, and intercepts of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.drafts.common import CAUSES, asserted, countries_of, crafts_of, new_draft
from orchestration.claims.drafts.draft import Draft, Told
from orchestration.claims.lexicon.lexicon import SHIP
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.parties import Party
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_FIGHTING = frozenset({"fighter", "attack"})
_MEETINGS = frozenset({"intercept", "escort"})
"""Triggers of craft met by others; an escort may be of one's own."""
_UNSURE = frozenset({"reason_clause", "beside_passive_verb", "verb_of_clause_before"})
"""Rules of grammar by which a nation may be named for another reason: only a foreign one is the other side."""
_ANSWERABLE = CAUSES | {"scramble"}
"""Groups of events after which fighters go up."""
_OFFENDED = frozenset({"violation", "unsafe", "lock_on"})
"""Groups of events in which even an ally may be the other side."""
_RECENT = 4
_NEAR, _NEAR_AFTER = 10, 8
"""Tokens between fighters and the verb that sends them, before and behind it."""
_NO_ANSWER: frozenset[Doubt] = frozenset({"practised", "likened"})


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who answers whom: the countries, each with the rule that read it, and the craft of both."""

    countries: dict[str, str]
    targets: dict[str, str]
    own: list[Owned]
    theirs: list[Owned]


def response(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> Draft | None:
    """Fighters sent up against foreign aircraft, or an intercept of them.

    Who stands before and behind the verb tells who answers whom; what neither says, the events told before do.
    """
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    trigger = _trigger(scene, clause, crafts, ownership, told)
    if trigger is None or (trigger.name in _MEETINGS and _by_ship(scene, clause, crafts, ownership)):
        return None
    sides = _told_sides(scene, clause, trigger, crafts, ownership)
    foes = _foes(told, sides.countries, ownership, scene)
    if _meets_nobody(scene, trigger, sides, foes, crafts, ownership, told):
        return None
    sides = _completed(scene, clause, trigger, sides, foes, ownership, told)
    if (trigger.role == "dispatch" and not sides.targets) or _went_on(sides.countries, told):
        return None
    return _drafted(scene, clause, trigger, sides, crafts, ownership)


def _told_sides(
    scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned], ownership: Ownership
) -> _Sides:
    """Both sides as far as the clause and its sentence tell them."""
    told = scene.parties(clause, trigger)
    own, theirs = _crafts(crafts, told.acting), _crafts(crafts, told.faced)
    countries = countries_of(scene, told.acting, ownership)
    targets = countries_of(scene, told.faced, ownership)
    targets = {c: rule for c, rule in targets.items() if c not in countries and not _only_says(scene, c)}
    countries = countries or _speaking(scene, clause, trigger, targets, ownership)
    helpers = _helpers(theirs, countries, targets, ownership)
    own, theirs = [*own, *helpers], [o for o in theirs if o not in helpers]
    countries |= {o.operator: "helper" for o in helpers if o.operator and o.operator not in countries}
    targets = {t: rule for t, rule in targets.items() if t not in countries}
    countries, targets = _two_sides(countries, targets, ownership)
    foreign = {t: rule for t, rule in targets.items() if any(ownership.foreign(c, t) for c in countries)}
    if countries:
        targets = foreign or {t: rule for t, rule in targets.items() if rule not in _UNSURE}
    return _Sides(countries, targets, own, theirs)


def _speaking(
    scene: Scene, clause: Clause, trigger: Trigger, targets: Iterable[str], ownership: Ownership
) -> dict[str, str]:
    """Who answers where only who reports it is named: the speaker, or whom 'it' takes up."""
    words = scene.language.drafts
    if targets and words.allied.isdisjoint(scene.words(clause.first, clause.last)):
        said = [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]
        foreign = {c: "speaker" for c in said if any(ownership.foreign(c, t) for t in targets)}
        if foreign:
            return foreign
    if "subject" not in scene.parties(clause, trigger).pronouns:
        return {}
    acting = [c for n in scene.nations if scene.acts(n) for c in n.countries if c not in targets]
    return dict.fromkeys(acting[:1], "pronoun_of_nation")


def _helpers(
    theirs: Sequence[Owned], countries: Iterable[str], targets: Iterable[str], ownership: Ownership
) -> list[Owned]:
    """Craft that stand among the other side's but belong to nations on the answering side."""
    if not countries or not targets:
        return []
    return [
        o
        for o in theirs
        if o.operator
        and not any(ownership.foreign(o.operator, c) for c in countries)
        and any(ownership.foreign(o.operator, t) for t in targets)
    ]


def _meets_nobody(
    scene: Scene, trigger: Trigger, sides: _Sides, foes: Sequence[str], crafts: Sequence[Owned], ownership: Ownership,
    told: Sequence[Told],
) -> bool:  # fmt: skip
    """Whether those who are met are of the same side, so that nothing is answered."""
    countries, targets = sides.countries, sides.targets
    friendly = all(o.craft.definite or (o.operator in countries) for o in sides.theirs)
    alone = not targets and not foes and friendly
    if trigger.name in _MEETINGS and not targets and _flew_with(countries, told):
        return True
    if trigger.name in _MEETINGS and alone and _one_side(countries, crafts, ownership):
        return True
    if not targets or not countries or any(ownership.foreign(c, t) for c in countries for t in targets):
        return False
    return trigger.name == "escort" or _is_exercised(scene, told)


def _is_exercised(scene: Scene, told: Sequence[Told]) -> bool:
    """Whether allies that meet do so in an exercise, which the sentence or the text before it tells of."""
    return any(t.role in ("exercise", "patrol") for t in scene.triggers) or (bool(told) and told[-1].kind == "drill")


def _completed(
    scene: Scene, clause: Clause, trigger: Trigger, sides: _Sides, foes: Sequence[str], ownership: Ownership,
    told: Sequence[Told],
) -> _Sides:  # fmt: skip
    """Both sides with what the clause of the reason says, and else the events told before."""
    countries = sides.countries
    targets = sides.targets or {
        c: "reason_clause" for c in _reason(scene, clause) if any(ownership.foreign(c, own) for own in countries)
    }
    targets = targets or {f: "event_before" for f in foes if f not in countries}
    if not countries and not sides.own and trigger.name in _MEETINGS:
        before = next((e.countries for e in reversed(told) if e.group == "scramble"), {})
        countries = dict.fromkeys(before, "event_before")
    return replace(sides, countries=countries, targets=targets)


def _drafted(
    scene: Scene, clause: Clause, trigger: Trigger, sides: _Sides, crafts: Sequence[Owned], ownership: Ownership
) -> Draft:
    theirs = [o for o in [*sides.own, *sides.theirs] if o.operator in sides.targets or o in sides.theirs]
    own = [ownership.given(o, list(sides.countries)) for o in sides.own if o not in theirs]
    theirs = [ownership.given(o, list(sides.targets)) for o in theirs]
    told = scene.parties(clause, trigger)
    answering = [p.named for p in told.acting]
    binational = any(_of_two_nations(scene, c) for c in answering if isinstance(c, Craft)) or (
        bool(sides.own) and any(_is_binational(n) for n in answering if isinstance(n, Nation))
    )
    bare = trigger.name in _MEETINGS and not (sides.countries and sides.targets)
    told_of = any(o.craft.count is not None or o.craft.named or _fights(o, ownership) for o in crafts)
    return replace(
        new_draft(scene, clause, trigger, "scramble", "scramble"), countries=sides.countries,
        targets=sides.targets, crafts=(*own, *theirs), binational=binational,
        weak=(not crafts and bare) or (not told_of and _is_generic(scene, clause, trigger)),
    )  # fmt: skip


def _is_generic(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'Japanese scrambles against such patrols follow a script': several, of no day, are a practice."""
    dated = any(clause.holds(scene.token_of(d.start)) and d.role != "year_frame" for d in scene.dates)
    return scene.says(trigger, scene.language.drafts.practices) and not dated


def _fights(owned: Owned, ownership: Ownership) -> bool:
    return ownership.lexicon.roles.get(owned.craft.value) in _FIGHTING


def _trigger(
    scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Told]
) -> Trigger | None:
    """The word that sends fighters up: one that means it, or a general one with fighters and a reason beside it."""
    triggers = [
        t for t in asserted(scene, clause, ("response", "dispatch")) if scene.doubts(clause, t).isdisjoint(_NO_ANSWER)
    ]
    strong = _strong(scene, triggers) or _met_again(scene, clause, crafts, told)
    return strong or _general(scene, clause, triggers, crafts, ownership, told)


def _general(
    scene: Scene, clause: Clause, triggers: Sequence[Trigger], crafts: Sequence[Owned], ownership: Ownership,
    told: Sequence[Told],
) -> Trigger | None:  # fmt: skip
    """A word of sending or meeting, where fighters and whom they answer stand beside it or were just told of."""
    words = scene.language.drafts
    foreign = _face_each_other(scene, clause, crafts, ownership)
    fighters = any(_fights(o, ownership) for o in crafts)
    meeting = next((t for t in asserted(scene, clause, ("flight",)) if scene.says(t, words.meeting)), None)
    if meeting is not None and foreign and fighters:
        return replace(meeting, name="escort")
    answers = not scene.language.sentences.answering.isdisjoint(scene.all_words())
    if not answers and not (fighters and (foreign or _has_a_reason(scene, crafts, ownership, told))):
        return None
    near = next((t for t in triggers if _has_sent(scene, clause, t, crafts)), None)
    again = told and told[-1].group == "scramble" and scene.grammar.telling.takes_up(scene, clause)
    return near or (triggers[0] if again and triggers and crafts else None)


def _has_sent(scene: Scene, clause: Clause, trigger: Trigger, crafts: Sequence[Owned]) -> bool:
    """Whether craft stand near a word, and are what it sends rather than what that is sent against."""
    told = scene.parties(clause, trigger)
    sent = _crafts(crafts, told.acting)
    return any(-_NEAR <= o.craft.head - trigger.first <= _NEAR_AFTER for o in sent)


def _strong(scene: Scene, triggers: Sequence[Trigger]) -> Trigger | None:
    """The word that by itself means an answer.

    'sent Eurofighters to look at two Su-27s which were escorting an Il-20': there the sending is the scramble.
    """
    strong = next((t for t in triggers if t.role == "response"), None)
    sender = next((t for t in triggers if t.role == "dispatch"), None)
    if strong is None or sender is None or sender.last > strong.first or strong.name not in _MEETINGS:
        return strong
    return sender if scene.grammar.telling.sends_to_meet(scene, sender, strong) else strong


def _met_again(scene: Scene, clause: Clause, crafts: Sequence[Owned], told: Sequence[Told]) -> Trigger | None:
    """'On July 29, one Il-20 was identified over the Baltic': a bulletin of scrambles goes on, day by day."""
    scrambled = next((d for d in reversed(told) if d.group == "scramble"), None)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role == "event_day" and d.span for d in scene.dates)
    if scrambled is None or not dated or not any(o.craft.named for o in crafts):
        return None
    if any(o.operator in scrambled.countries for o in crafts if o.operator):
        return None
    listed = scene.language.drafts.listed_meetings
    triggers = (t for t in asserted(scene, clause, ("dispatch", "flight")) if scene.says(t, listed))
    met = next((t for t in triggers if scene.parties(clause, t).form == "passive"), None)
    return replace(met, name="intercept") if met is not None else None


def _has_a_reason(scene: Scene, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Told]) -> bool:
    """Whether fighters have something to answer: a zone in the sentence, or what foreigners did just before."""
    mine = {o.operator for o in crafts if o.operator}
    recent = (d for d in reversed(told[-3:]) if scene.sentence.index - d.scene <= _RECENT)
    return any(z.kind != "airspace" for z in scene.zones) or any(
        d.group in _ANSWERABLE and (not mine or any(ownership.foreign(m, c) for m in mine for c in d.countries))
        for d in recent
    )


def _face_each_other(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """Whether craft of both sides stand in the clause, or one side's in the clause that says why."""
    countries = [*(o.operator for o in crafts if o.operator), *_reason(scene, clause)]
    return any(ownership.foreign(one, other) for one, other in combinations(countries, 2))


def _reason(scene: Scene, clause: Clause) -> list[str]:
    """Countries named in the clause that says why: '…, when drones that Russia had launched came close'."""
    reason = scene.grammar.telling.reason(scene, clause)
    if reason is None:
        return []
    first, last = reason
    return list(dict.fromkeys(c for n in scene.nations if first <= n.first < last for c in n.countries))


def _is_binational(nation: Nation) -> bool:
    """A command of two nations (NORAD)."""
    return nation.form == "force" and len(nation.countries) > 1


def _of_two_nations(scene: Scene, craft: Craft) -> bool:
    return any(craft.first <= n.first < craft.last and _is_binational(n) for n in scene.nations)


def _crafts(crafts: Sequence[Owned], parts: Sequence[Party]) -> list[Owned]:
    return [o for o in crafts if any(o.craft is p.named for p in parts)]


def _only_says(scene: Scene, country: str) -> bool:
    """Whether a country stands in the sentence only as the one who says so."""
    named = [n for n in scene.nations if country in n.countries]
    flown = any(country in c.operators for c in scene.crafts)
    return bool(named) and not flown and all(scene.is_speaker(n.first) for n in named)


def _two_sides(
    countries: dict[str, str], targets: dict[str, str], ownership: Ownership
) -> tuple[dict[str, str], dict[str, str]]:
    """Countries of the answering side, and of the answered one, when one part names both."""
    answered = next((ownership.side(t) for t in targets), None)
    sides = {ownership.side(c): bloc.met_as_foreign for c in countries if (bloc := ownership.bloc(c)) is not None}
    if len(sides) < 2:
        return countries, targets
    kept = min(sides, key=lambda side: (side == answered, sides[side]))
    others = {c: "other_side" for c in countries if ownership.side(c) != kept and c not in targets}
    return {c: rule for c, rule in countries.items() if ownership.side(c) == kept}, targets | others


def _foes(told: Sequence[Told], countries: Collection[str], ownership: Ownership, scene: Scene) -> list[str]:
    """Whom the events just told put before the answering side: intruders, or those whom others answered."""
    foreign_jets = not scene.language.drafts.foreign.isdisjoint(scene.all_words())
    for event in reversed(told[-_RECENT:]):
        if scene.sentence.index - event.last_scene > _RECENT:
            continue
        others = event.targets if event.group == "scramble" else event.countries
        if event.group not in _ANSWERABLE | _OFFENDED | {"exercise"} or not others:
            continue
        if not countries:
            return list(others) if event.group in _ANSWERABLE or foreign_jets else []
        foreign = [o for o in others if any(ownership.foreign(c, o) for c in countries)]
        if event.group in _OFFENDED:
            foreign = foreign or [o for o in others if o not in countries]
        if foreign or event.group == "exercise":
            return foreign
    return []


def _one_side(countries: Iterable[str], crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """An escort of one's own side is no incident; nor is a practised interception."""
    known = {*countries, *(o.operator for o in crafts if o.operator)}
    sides = {ownership.side(c) for c in known}
    return len(sides) == 1


def _flew_with(countries: Collection[str], told: Sequence[Told]) -> bool:
    """'Escort was by Su-30SMs and J-16s' of the nations whose drill was just told is a part of it."""
    last = told[-1] if told else None
    return last is not None and last.kind == "drill" and bool(countries) and set(countries) <= set(last.countries)


def _by_ship(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """Whether ships do the shadowing, or are shadowed: an activity at sea, no scramble."""
    ships = any(c.category == "vessel" and clause.holds(c.head) for c in scene.crafts)
    ships = ships or any(n.form == SHIP and clause.holds(n.first) for n in scene.nations)
    return ships and not any(_fights(o, ownership) for o in crafts)


def _went_on(countries: Collection[str], told: Sequence[Told]) -> bool:
    """Who locked on or came too close and is then said to shadow the other is still at it."""
    last = told[-1] if told else None
    return last is not None and last.group in ("lock_on", "unsafe") and bool(countries) and set(countries) <= set(
        last.countries
    )  # fmt: skip
