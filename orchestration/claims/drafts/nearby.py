"""Drafts of military activity: foreign craft near a territory, or passing where another state claims the sea."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.craft.groups import Owned, in_role
from orchestration.claims.drafts.common import crafts_of, named_in, new_draft, occurred, owners_of, rules_of
from orchestration.claims.drafts.draft import Countries, Draft, Proposal, Told
from orchestration.claims.drafts.evidence import Evidence, Located
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.places import AT_SEA
from orchestration.claims.model import HAPPENED
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.leading import VICINITY
from orchestration.claims.sentences.ownership import Ownership
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.triggers import Trigger

_ASHORE = frozenset({"base", "city"})
"""Kinds of places within a territory: aircraft near one of them are over it, not near it; ships are off it."""
_CONTROLLED = ("airspace",)
"""Kinds of places in which a state guides flights, and which are no land of its own ('the Athens FIR')."""
_TELLING = ("detection", "entry", "dispatch", "incursion", "response", "flight")
"""Roles of words that tell of craft somewhere."""
_DAYS = ("event_day", "statement_day")
_OTHER_DEEDS = frozenset({"exercise", "patrol", "unsafe", "lock_on", "launch", "downing", "response", "dispatch"})
"""Roles of words that tell something else of craft than that they were somewhere."""
_OTHER_NEWS = ("crash", "fighting", "trade", "history", "display")
"""Cues of what is told of craft in war, on sale, at a show or by accident."""
_LAST = 2
"""Events told last whose uncounted craft a clause may only speak of again."""


@dataclass(frozen=True, slots=True)
class _Near:
    """A place (place id) or country that craft came near, as far as each is known, and what says so."""

    place: str | None
    country: str | None
    said: Located


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Craft told of somewhere: those that are counted, named or somebody's, whose they are, and near what."""

    crafts: list[Owned]
    counted: list[Owned]
    operators: dict[str, Evidence]
    territory: list[_Near]


def propose_nearby(scene: Scene, clause: Clause) -> list[Proposal]:
    """The word that tells of craft: only who they are and where tells whether they are near another's territory.

    Else the one that leads near it, of whose verb nothing is known.
    """
    telling = [*occurred(scene, clause, _TELLING)[:1], *occurred(scene, clause, (VICINITY,))[:1]]
    return [Proposal("military_activity", "presence", t) for t in telling]


def fill_nearby(
    proposal: Proposal, scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]
) -> Draft | None:
    """Who came near whom, as ministries' bulletins tell, or passed where another claims the sea; None for all else."""
    sighting = _sighting(scene, clause, ownership, told)
    homeland = scene.language.drafts.homeland.find(scene.words(clause.first, clause.last)) is not None
    if not sighting.operators:
        return _by_nobody_named(proposal, scene, clause, sighting, ownership)
    if not (sighting.territory or homeland):
        return None
    passage = _passage(scene, clause, sighting.operators, ownership)
    targets = _faced(scene, sighting, ownership) or passage
    target = next(iter(targets), None)
    foreign = [o for o in sighting.operators if ownership.foreign(o, target)]
    told_of = _is_passage(sighting, ownership) if passage else any(_is_met(o, target, ownership) for o in foreign)
    if _fly_together(scene, clause, sighting, foreign, ownership):
        return None
    if not foreign or not told_of or not _is_told_as_near(proposal, scene, clause, sighting, foreign, told):
        return None
    places = {near.place: near.said for near in sighting.territory if near.place and near.said.relation in HAPPENED}
    rules = rules_of(scene, clause, proposal.trigger, ownership)
    country = ownership.country_place(target) if homeland and target else None
    if not places and country and target:
        places = {country: _homeland(scene, clause, targets[target])}
    return replace(
        new_draft(scene, clause, proposal.trigger, proposal.event_type, proposal.group),
        countries={c: rules.get(c, sighting.operators[c]) for c in foreign},
        targets=dict(list(targets.items())[:1]), places=places,
        crafts=in_role("actor", (o for o in sighting.crafts if o.operator in foreign or o.operator is None)),
    )  # fmt: skip


def _by_nobody_named(
    proposal: Proposal, scene: Scene, clause: Clause, sighting: _Sighting, ownership: Ownership
) -> Draft | None:
    """'34 foreign aircraft flew along the border of Russia': counted, as foreign, near whoever tells it."""
    owner = next((near for near in sighting.territory if near.country), None)
    words = scene.words(clause.first, clause.last)
    foreign = bool(sighting.counted) and not scene.language.drafts.foreign.isdisjoint(words)
    if owner is None or owner.country is None or not foreign:
        return None
    place = owner.place or ownership.country_place(owner.country)
    return replace(
        new_draft(scene, clause, proposal.trigger, proposal.event_type, proposal.group),
        targets={owner.country: Evidence("owner_of_territory", owner.said.start, owner.said.end)},
        crafts=in_role("actor", sighting.counted), places={place: owner.said} if place else {},
    )  # fmt: skip


def watchers_of(drill: Draft, scene: Scene, ownership: Ownership) -> tuple[str, ...]:
    """Who tells of a 'combat readiness patrol' near it, as against the one that flies it; nobody of a drill."""
    first, last = scene.token_of(drill.start), scene.token_of(drill.end - 1) + 1
    if len(drill.countries) != 1 or scene.language.drafts.patrolling.find(scene.words(first, last)) is None:
        return ()
    said = tuple(dict.fromkeys(c for n in scene.nations if scene.is_speaker(n.first) for c in n.countries))
    return said if all(ownership.opposed(c, flying) for c in said for flying in drill.countries) else ()


def _sighting(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> _Sighting:
    """The craft that a clause tells of, whose they are, and near what.

    Craft of nobody near one country are those of the one country that it meets.
    """
    crafts = _new_crafts(scene, clause, ownership, told)
    territory = _near(scene, clause)
    counted = [o for o in crafts if o.craft.count is not None or o.craft.named or o.craft.ships or o.operator]
    series = _series(told)
    if not territory and series is not None and any(d.role in ("event_day", "statement_day") for d in scene.dates):
        crafts, territory = _gone_on(crafts, series)
        counted = [o for o in crafts if o.craft.count is not None or o.craft.named]
    operators = owners_of((o for o in counted if o.operator or o.craft.operators), ownership)
    operators |= _of_named_ships(scene, clause)
    owners = list(dict.fromkeys(near.country for near in territory if near.country))
    if crafts and not operators and len(owners) == 1:
        foes = ownership.met_here(owners[0])
        operators = {c: Evidence("only_foe_named", *ownership.mentioned[c]) for c in foes}
        crafts = counted = [ownership.given(o, list(operators)) for o in crafts]
    return _Sighting(crafts, counted, operators, territory)


def _of_named_ships(scene: Scene, clause: Clause) -> dict[str, Evidence]:
    """'The USS Ralph Johnson': the state of a ship that is called by its name alone."""
    ships = (n for n in scene.nations if n.form == SHIP and clause.holds(n.first) and not scene.is_speaker(n.first))
    return {c: Evidence("acting_nation", *scene.span(n.first, n.last)) for n in ships for c in n.countries}


def _new_crafts(scene: Scene, clause: Clause, ownership: Ownership, told: Sequence[Told]) -> list[Owned]:
    """The craft of a clause that are told of there, not pointed back to; none where nothing tells them from others."""
    crafts = [o for o in crafts_of(scene, clause, ownership, lambda o: True) if _is_new(o, told)]
    known = all(_is_told(o, told) for o in crafts)
    told_apart = any(o.craft.count is not None or o.craft.named or o.craft.ships or o.operator for o in crafts)
    return crafts if told_apart and not known else []


def _gone_on(crafts: Sequence[Owned], series: Told) -> tuple[list[Owned], list[_Near]]:
    """A dated sentence without a place goes on with the activity told before: its craft, where that was."""
    place, said = next(iter(series.places.items()), (None, None))
    territory = []
    for country, target in list(series.targets.items())[:1]:
        there = said.by("place_of_series") if said else Located(target.rule, target.start, target.end, "near")
        territory.append(_Near(place, country, there))
    if len(series.countries) != 1:
        return [], territory
    (flying,) = series.countries
    return [o.of(o.operator or flying, "series") for o in crafts], territory


def _faced(scene: Scene, sighting: _Sighting, ownership: Ownership) -> Countries:
    """Whose territory it is, or who reports of it, as far as the craft are foreign there."""
    facing: dict[str, Evidence] = {}
    for near in sighting.territory:
        if near.country and near.country not in facing:
            facing[near.country] = Evidence("owner_of_territory", near.said.start, near.said.end)
    facing = named_in(scene, scene.all_actors(), "observer") | facing
    order = [*(n.country for n in sighting.territory), *facing]
    return {c: facing[c] for c in order if c and any(ownership.foreign(o, c) for o in sighting.operators)}


def _homeland(scene: Scene, clause: Clause, said: Evidence) -> Located:
    """'Around the island': the words for the territory of who tells of it, whom other words name."""
    found = scene.language.drafts.homeland.find(scene.words(clause.first, clause.last))
    span = scene.span(clause.first + found[0], clause.first + found[1]) if found else (said.start, said.end)
    return Located("homeland_of_observer", *span, "near")


def _is_told_as_near(
    proposal: Proposal, scene: Scene, clause: Clause, sighting: _Sighting, foreign: Sequence[str], told: Sequence[Told]
) -> bool:
    """Whether the words tell of coming near: a detection, an approach, a bulletin that goes on, an entry into a sea.

    Ships that are shadowed are near a coast, aircraft that are shadowed are intercepted; a flight is one of a single
    nation in a sea.
    """
    role = proposal.trigger.role
    theirs = [o for o in sighting.counted if o.operator in foreign]
    if role == VICINITY:
        return _has_come_near(scene, clause, proposal.trigger, theirs)
    if role == "response" and (not theirs or any(o.craft.category != "vessel" for o in theirs)):
        return False
    expanse = any(p.detail in AT_SEA for p in scene.places if clause.holds(p.first))
    if role == "flight" and (not expanse or len(foreign) > 1):
        return False
    controlled = any(p.detail in _CONTROLLED for p in scene.places if clause.holds(p.first))
    if role == "detection" or (role == "entry" and (expanse or controlled)) or _series(told) is not None:
        return True
    return not scene.language.drafts.approaching.isdisjoint(scene.words(clause.first, clause.last))


def _has_come_near(scene: Scene, clause: Clause, trigger: Trigger, theirs: Sequence[Owned]) -> bool:
    """Whether armed craft stand before the words that lead near a land, on a day, and no other deed is told of them."""
    armed = [o for o in theirs if o.craft.head < trigger.first and _is_armed(scene, o)]
    dated = any(clause.holds(scene.token_of(d.start)) and d.role in _DAYS and d.span for d in scene.dates)
    others = any(t.role in _OTHER_DEEDS for t in scene.triggers)
    return bool(armed) and dated and not others and not any(scene.has(cue) for cue in _OTHER_NEWS)


def _is_armed(scene: Scene, owned: Owned) -> bool:
    """Whether craft are some forces' by their type, their name or the words for them: not 'a Turkish ship'."""
    craft, arms = owned.craft, scene.language.drafts.arms
    of_forces = any(n.form in ("force", SHIP) and craft.first <= n.first < craft.last for n in scene.nations)
    said = not arms.isdisjoint(scene.words(craft.first, craft.last))
    return craft.named or bool(craft.ships) or of_forces or said


def _fly_together(
    scene: Scene, clause: Clause, sighting: _Sighting, foreign: Sequence[str], ownership: Ownership
) -> bool:
    """Whether bombers of several states are told of as flying together, which is a patrol wherever they pass."""
    aloft = all(o.craft.category != "vessel" for o in sighting.counted)
    flown = {o.operator for o in sighting.counted if ownership.lexicon.roles.get(o.craft.value) == "bomber"}
    together = not scene.language.drafts.together.isdisjoint(scene.words(clause.first, clause.last))
    return aloft and together and len(flown.intersection(foreign)) > 1


def _is_passage(sighting: _Sighting, ownership: Ownership) -> bool:
    """Whether a passage is one: of ships, or of craft of one nation without bombers, which fly missions."""
    bombers = any(ownership.lexicon.roles.get(o.craft.value) == "bomber" for o in sighting.counted)
    at_sea = all(o.craft.category == "vessel" for o in sighting.counted)
    return (len(sighting.operators) == 1 or at_sea) and not bombers


def _is_met(country: str, by: str | None, ownership: Ownership) -> bool:
    """Whether a country's craft near others are told of as foreign: not within a bloc that flies together."""
    bloc = ownership.bloc(country)
    return bloc is None or bloc.met_as_foreign or ownership.apart(country, by)


def _series(told: Sequence[Told]) -> Told | None:
    """The activity told last, which a bulletin may go on with."""
    return next((e for e in reversed(told) if e.event_type == "military_activity"), None)


def _is_told(owned: Owned, told: Sequence[Told]) -> bool:
    """Whether uncounted craft of no type may be those of whose presence the text just told."""
    if owned.craft.count is not None or owned.craft.named or (owned.craft.other and owned.craft.ships):
        return False
    return any(e.group == "presence" and owned.operator in e.countries for e in told[-_LAST:])


def _is_new(owned: Owned, told: Sequence[Told]) -> bool:
    """Whether craft are told of, not pointed back to: 'the Chinese carrier Shandong' may be news."""
    owners = {owned.operator, *owned.craft.operators} - {None}
    known = any(owners & set(e.countries) for e in told)
    return not owned.craft.definite or bool(owned.craft.ships) or (bool(owned.craft.operators) and not known)


def _passage(scene: Scene, clause: Clause, operators: Iterable[str], ownership: Ownership) -> Countries:
    """The claimant of a strait or sea that craft of the other side pass through (contested.csv), if any."""
    if scene.language.drafts.passing.isdisjoint(scene.words(clause.first, clause.last)):
        return {}
    for place in scene.places:
        claimant = ownership.lexicon.contested.get(place.value)
        if claimant and clause.holds(place.first) and any(ownership.foreign(o, claimant) for o in operators):
            return {claimant: Evidence("claimant_of_passage", place.start, place.end)}
    return {}


def _near(scene: Scene, clause: Clause) -> list[_Near]:
    """Places and countries that something is said to be near, around or off."""
    found = []
    here = [c for c in scene.crafts if clause.holds(c.head)]
    afloat = bool(here) and all(c.category == "vessel" for c in here)
    for place in scene.places:
        head = scene.grammar.placing.is_at_head(scene, place)
        where = scene.whereabouts(place)
        off = where.measured or (afloat and where.relation == "near")
        if clause.holds(place.first) and not head and (place.detail not in _ASHORE or off):
            relation = where.relation or "near"
            said = Located("place_near", place.start, place.end, relation)
            found.append(_Near(place.value, place.country, said))
    for nation in scene.nations:
        if not clause.holds(nation.first) or nation.form not in ("name", "demonym"):
            continue
        nearness = scene.grammar.placing.nearness(scene, nation)
        if nearness.beside if nation.form == "name" else nearness.coast:
            said = Located("near_country", *scene.span(nation.first, nation.last), "near")
            found.append(_Near(None, nation.countries[0], said))
    return found
