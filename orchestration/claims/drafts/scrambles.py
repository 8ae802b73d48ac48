"""Drafts of scrambles: fighters sent up against foreign aircraft, and intercepts of them."""

from collections.abc import Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.common import CAUSES, asserted, crafts_of, new_draft
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.lexicon import SHIP
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.ownership import Ownership, acts
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_FIGHTING = frozenset({"fighter", "attack"})
_ANSWERING = frozenset(
    "intercept identify shadow response monitor precaution watch escort track because meet inspect investigate"
    " look check prevent stop deter".split()
)
_AGAINST = frozenset("against after because for when as over following upon".split())
"""Words behind which a sentence about fighters sent up names what they were sent up against."""
_MEETING = frozenset({"met", "meet", "meets", "accompanied", "accompany", "accompanying", "joined"})
"""What fighters of one side do to aircraft of the other when they intercept them."""
_ALLIED = frozenset({"nato", "allied", "alliance"})
"""Words of fighters that are not those of the nation which reports of them."""
_RECENT = 4
_NEAR, _NEAR_AFTER = 10, 8
"""Tokens between fighters and the verb that sends them, before and behind it."""
_PRACTICE_REACH = 4


def response(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Draft]) -> Draft | None:
    """Fighters sent up against foreign aircraft, or an intercept of them.

    Who stands before and behind the verb tells who answers whom; what neither says, the events told before do.
    """
    crafts = crafts_of(scene, clause, ownership, lambda o: o.craft.category != "vessel")
    trigger = _trigger(scene, clause, crafts, ownership, told)
    if trigger is None:
        return None
    own_part, their_part = _parts(scene, clause, trigger)
    if trigger.name == "intercept" and _by_ship(scene, clause, crafts, ownership):
        return None
    own = [o for o in crafts if _inside(o.craft.head, own_part)]
    theirs = [o for o in crafts if _inside(o.craft.head, their_part)]
    countries = _named(scene, own, own_part)
    targets = [c for c in _named(scene, theirs, their_part) if c not in countries and not _only_says(scene, c)]
    if not countries and targets and not _ALLIED & set(scene.words(clause.first, clause.last)):
        said = [c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries]
        countries = [c for c in dict.fromkeys(said) if any(ownership.foreign(c, t) for t in targets)]
    if not countries and _says_it(scene, clause, trigger):
        countries = [c for n in scene.nations if acts(scene, n) for c in n.countries if c not in targets][:1]
    helpers = [
        o
        for o in theirs
        if o.operator
        and countries
        and targets
        and not any(ownership.foreign(o.operator, c) for c in countries)
        and any(ownership.foreign(o.operator, t) for t in targets)
    ]
    own, theirs = [*own, *helpers], [o for o in theirs if o not in helpers]
    countries += [o.operator for o in helpers if o.operator and o.operator not in countries]
    targets = [t for t in targets if t not in countries]
    countries, targets = _two_sides(countries, targets, ownership)
    foes = _foes(told, countries, ownership, scene)
    friendly = all(o.craft.definite or (o.operator in countries) for o in theirs)
    alone = not targets and not foes and friendly
    if trigger.name == "intercept" and not targets and _flew_with(countries, told):
        return None
    if trigger.name == "intercept" and alone and _one_side(countries, crafts, ownership):
        return None
    if targets and countries and not any(ownership.foreign(c, t) for c in countries for t in targets):
        return None
    targets = targets or [c for c in _reason(scene, clause) if any(ownership.opposed(c, own_) for own_ in countries)]
    targets = targets or [f for f in foes if f not in countries]
    if not countries and not own and trigger.name == "intercept":
        countries = next((list(d.countries) for d in reversed(told) if d.group == "scramble"), [])
    if (trigger.role == "dispatch" and not targets) or _went_on(countries, told):
        return None
    draft = new_draft(scene, clause, trigger, "scramble", "scramble")
    theirs = [o for o in [*own, *theirs] if o.operator in targets or o in theirs]
    own = [o for o in own if o not in theirs]
    own = [ownership.given(o, countries) for o in own]
    theirs = [ownership.given(o, targets) for o in theirs]
    draft.countries, draft.targets, draft.crafts = countries, targets, [*own, *theirs]
    draft.binational = any(
        n.form == "force" and len(n.countries) > 1 and _inside(n.first, own_part) for n in scene.nations
    )
    bare = trigger.name == "intercept" and not (countries and targets)
    told_of = any(o.craft.count is not None or o.craft.named or _fights(o, ownership) for o in crafts)
    draft.weak = (not crafts and bare) or (not told_of and _is_generic(scene, clause, trigger))
    return draft


_MET = frozenset({"identified", "accompanied", "escorted", "intercepted", "shadowed"})


def _met_again(scene: Scene, clause: Clause, crafts: Sequence[Owned], told: Sequence[Draft]) -> Trigger | None:
    """'On July 29, one Il-20 was identified over the Baltic': a bulletin of scrambles goes on, day by day."""
    scrambled = next((d for d in reversed(told) if d.group == "scramble"), None)
    dated = any(clause.holds(scene.token_of(d.start)) and d.role == "when" and d.span for d in scene.dates)
    if scrambled is None or not dated or not any(o.craft.named for o in crafts):
        return None
    if any(o.operator in scrambled.countries for o in crafts if o.operator):
        return None
    triggers = asserted(scene, clause, ("dispatch", "flight"))
    met = next((t for t in triggers if scene.tokens[t.last - 1].lower in _MET and _is_passive(scene, t)), None)
    return replace(met, name="intercept") if met is not None else None


_PRACTICES = frozenset({"scrambles", "intercepts", "interceptions"})


def _is_generic(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """'Japanese scrambles against such patrols follow a script': several, of no day, are a practice."""
    dated = any(clause.holds(scene.token_of(d.start)) and d.role != "frame" for d in scene.dates)
    return scene.tokens[trigger.first].lower in _PRACTICES and not dated


def _fights(owned: Owned, ownership: Ownership) -> bool:
    return ownership.lexicon.roles.get(owned.craft.value) in _FIGHTING


def _trigger(
    scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership, told: Sequence[Draft]
) -> Trigger | None:
    """The word that sends fighters up: one that means it, or a general one with fighters and a reason beside it."""
    triggers = [
        t for t in asserted(scene, clause, ("response", "dispatch"))
        if not _is_practised(scene, t) and scene.words(t.last, t.last + 1) != ["as"]
    ]  # fmt: skip
    strong = next((t for t in triggers if t.role == "response"), None)
    sender = next((t for t in triggers if t.role == "dispatch"), None)
    if strong is not None and sender is not None and sender.last <= strong.first and strong.name == "intercept":
        # 'sent Eurofighters to look at two Su-27s which were escorting an Il-20': the sending is the scramble
        between = scene.words(sender.last, strong.first)
        if any(w in ("which", "that", "who") for w in between) and any(w in _ANSWERING for w in between):
            return sender
    if strong is not None:
        return strong
    met = _met_again(scene, clause, crafts, told)
    if met is not None:
        return met
    recent = (d for d in reversed(told[-3:]) if scene.sentence.index - d.scene <= _RECENT)
    answers = any(w in _ANSWERING for w in scene.words(scene.sentence.first, scene.sentence.last))
    fighters = any(_fights(o, ownership) for o in crafts)
    mine = {o.operator for o in crafts if o.operator}
    here = any(z.kind != "airspace" for z in scene.zones) or any(
        d.group in CAUSES | {"scramble"}
        and (not mine or any(ownership.foreign(m, c) for m in mine for c in d.countries))
        for d in recent
    )
    sides = {ownership.side(o.operator) for o in crafts if o.operator}
    sides |= {ownership.side(c) for c in _reason(scene, clause)}
    foreign = sides >= {"us_allied", "china_russia"}
    meeting = next((t for t in asserted(scene, clause, ("flight",)) if scene.tokens[t.first].lower in _MEETING), None)
    if meeting is not None and foreign and fighters:
        return replace(meeting, name="intercept")
    if not (answers or (fighters and (here or foreign))):
        return None
    sent = [o for o in crafts if ownership.side(o.operator) != "china_russia" or not foreign]
    near = next((t for t in triggers if any(-_NEAR <= o.craft.head - t.first <= _NEAR_AFTER for o in sent)), None)
    again = told and told[-1].group == "scramble" and scene.tokens[clause.first].lower in ("they", "the")
    return near or (next((t for t in triggers if crafts), None) if again else None)


def _is_practised(scene: Scene, trigger: Trigger) -> bool:
    """'To practise the escort of bombers', 'simulated intercepts': what an exercise rehearses did not happen."""
    return any(trigger.first - _PRACTICE_REACH <= at < trigger.first for at in scene.cue_positions("practice"))


def _reason(scene: Scene, clause: Clause) -> list[str]:
    """Countries named in the clause that says why: '…, when drones that Russia had launched came close'."""
    if clause.last >= scene.sentence.last or scene.tokens[clause.last].lower not in _AGAINST:
        return []
    return list(dict.fromkeys(c for n in scene.nations if n.first >= clause.last for c in n.countries))


Part = tuple[tuple[int, int], ...]


def _parts(scene: Scene, clause: Clause, trigger: Trigger) -> tuple[Part, Part]:
    """Where a clause names those who answer, and where those who are answered."""
    if trigger.first < clause.first:
        return (), ((clause.first, clause.last),)
    before, after = (clause.first, trigger.first), (trigger.last, clause.last)
    if trigger.last - trigger.first > 1 and scene.tokens[trigger.last - 1].lower in _ANSWERING:
        return (before,), (after,)
    if trigger.name == "intercept":
        return ((after,), (before,)) if _is_passive(scene, trigger) else ((before,), (after,))
    words = scene.words(trigger.last, clause.last)
    for index, word in enumerate(words):
        purpose = word == "to" and any(w in _ANSWERING for w in words[index + 1 : index + 4])
        if word in _AGAINST or purpose:
            pivot = trigger.last + index
            return (before, (trigger.last, pivot)), ((pivot, clause.last),)
    return (before, after), ()


def _inside(position: int, part: Part) -> bool:
    return any(first <= position < last for first, last in part)


def _named(scene: Scene, crafts: Sequence[Owned], part: Part) -> list[str]:
    """Countries named in a part: by their aircraft, by name or by force, in order; not where a base lies."""
    found = [(o.craft.first, o.operator) for o in crafts if o.operator]
    for nation in scene.nations:
        if _inside(nation.first, part) and acts(scene, nation) and not _is_home(scene, nation):
            found.extend((nation.first, country) for country in nation.countries)
    return list(dict.fromkeys(c for _, c in sorted(found)))


def _only_says(scene: Scene, country: str) -> bool:
    """Whether a country stands in the sentence only as the one who says so."""
    named = [n for n in scene.nations if country in n.countries]
    flown = any(country in c.operators for c in scene.crafts)
    return bool(named) and not flown and all(scene.is_speaker(n.first) for n in named)


def _is_home(scene: Scene, nation: object) -> bool:
    """'Typhoons based at Malbork, Poland': a country behind a place and a comma says where the place is."""
    first = getattr(nation, "first", 0)
    before = scene.words(first - 1, first)
    return before == [","] and any(p.last == first - 1 for p in scene.places) and getattr(nation, "form", "") == "name"


def _says_it(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    return "it" in scene.words(clause.first, trigger.first)


def _two_sides(countries: list[str], targets: list[str], ownership: Ownership) -> tuple[list[str], list[str]]:
    """Countries of the answering side, and of the answered one, when one part names both."""
    sides = list(dict.fromkeys(ownership.side(c) for c in countries))
    if len(sides) > 1 and set(sides) >= {"us_allied", "china_russia"}:
        keep = "us_allied" if not targets or ownership.side(targets[0]) != "us_allied" else "china_russia"
        targets = [*targets, *(c for c in countries if ownership.side(c) != keep and c not in targets)]
        countries = [c for c in countries if ownership.side(c) == keep]
    if countries and targets:
        foreign = [t for t in targets if any(ownership.foreign(c, t) for c in countries)]
        targets = foreign or targets
    return countries, targets


def _foes(told: Sequence[Draft], countries: Sequence[str], ownership: Ownership, scene: Scene) -> list[str]:
    """Whom the events just told put before the answering side: intruders, or those whom others answered."""
    foreign_jets = "foreign" in scene.words(scene.sentence.first, scene.sentence.last)
    for event in reversed(told[-_RECENT:]):
        if scene.sentence.index - max(event.scene, event.last_scene) > _RECENT:
            continue
        others = event.targets if event.group == "scramble" else event.countries
        if event.group not in CAUSES | {"scramble", "exercise", "unsafe", "lock_on"} or not others:
            continue
        if not countries:
            return list(others) if event.group in CAUSES | {"scramble"} or foreign_jets else []
        foreign = [o for o in others if any(ownership.foreign(c, o) for c in countries)]
        if event.group in ("violation", "unsafe", "lock_on"):
            foreign = foreign or [o for o in others if o not in countries]
        if foreign or event.group == "exercise":
            return foreign
    return []


def _one_side(countries: Sequence[str], crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """An escort of one's own side is no incident; nor is a practised interception."""
    known = {*countries, *(o.operator for o in crafts if o.operator)}
    sides = {ownership.side(c) for c in known}
    return len(sides) == 1


def _flew_with(countries: Sequence[str], told: Sequence[Draft]) -> bool:
    """'Escort was by Su-30SMs and J-16s' of the nations whose drill was just told is a part of it."""
    last = told[-1] if told else None
    return last is not None and last.kind == "drill" and bool(countries) and set(countries) <= set(last.countries)


def _by_ship(scene: Scene, clause: Clause, crafts: Sequence[Owned], ownership: Ownership) -> bool:
    """Whether ships do the shadowing, or are shadowed: an activity at sea, no scramble."""
    ships = any(c.category == "vessel" and clause.holds(c.head) for c in scene.crafts)
    ships = ships or any(n.form == SHIP and clause.holds(n.first) for n in scene.nations)
    return ships and not any(_fights(o, ownership) for o in crafts)


def _went_on(countries: Sequence[str], told: Sequence[Draft]) -> bool:
    """Who locked on or came too close and is then said to shadow the other is still at it."""
    last = told[-1] if told else None
    return last is not None and last.group in ("lock_on", "unsafe") and bool(countries) and set(countries) <= set(
        last.countries
    )  # fmt: skip


def _is_passive(scene: Scene, trigger: Trigger) -> bool:
    before = scene.words(trigger.first - 3, trigger.first)
    first = scene.tokens[trigger.first].lower
    after = scene.words(trigger.last, trigger.last + 12)
    passive = any(w in ("was", "were", "been", "being") for w in before) or first in ("was", "were")
    if before[-1:] == ["to"] or first.endswith("ing"):
        return False
    return passive or "by" in after[:3] or scene.tokens[trigger.last - 1].lower == "by"
