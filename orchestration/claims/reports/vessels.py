"""Which ships are claims: those that are named, each once, and the groups that a kind alone tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft, NamedShip, Owned
from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.fleet import Fleet, vessel_id_of
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Role
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Event
from orchestration.claims.story.roles import role_of
from orchestration.claims.text.tokens import Token

_APPOSED = 2
"""Characters between a name and what it is: a comma and a blank."""


@dataclass(frozen=True, slots=True)
class Vessel:
    """Ships of an event at text[start:end]: one by its name and id, or some of a kind."""

    vessel_type: str
    name: str | None
    vessel_id: str | None
    operator: str | None
    role: Role | None
    count: int | None
    qualifier: str
    start: int
    end: int
    rule: str
    presumed: bool = False


def vessels_of(event: Event, scenes: Sequence[Scene], lexicon: Lexicon) -> list[Vessel]:
    """The ships of an event in order of the text; `scenes` are all of the article."""
    seen: set[tuple[str | None, ...]] = set()
    found: list[Vessel] = []
    for vessel in (*_with_craft(event, scenes, lexicon), *_by_prefix(event, scenes, lexicon)):
        key = (vessel.vessel_id,) if vessel.vessel_id else (vessel.vessel_type, vessel.operator, vessel.role)
        if key not in seen:
            seen.add(key)
            found.append(vessel)
    named = [v for v in found if v.vessel_id]
    return [v for v in sorted(found, key=lambda v: v.start) if v.vessel_id or not any(_restates(v, n) for n in named)]


def _restates(vessel: Vessel, named: Vessel) -> bool:
    """'the Fujian, China's third aircraft carrier': a kind beside a name, or without a number, is that ship."""
    alike = vessel.vessel_type == named.vessel_type
    alike = alike and (vessel.operator == named.operator or None in (vessel.operator, named.operator))
    beside = 0 < max(vessel.start - named.end, named.start - vessel.end) <= _APPOSED
    return alike and (vessel.count is None or (vessel.count == 1 and beside))


def _with_craft(event: Event, scenes: Sequence[Scene], lexicon: Lexicon) -> Iterator[Vessel]:
    fleet, words = lexicon.fleet, lexicon.language.mentions
    for owned in event.crafts:
        craft = owned.craft
        if craft.category != "vessel":
            continue
        tokens = scenes[event.scene].tokens
        if _is_of_unit(tokens[craft.last : craft.last + 1], words):
            continue
        ends = [(ship, tokens[ship.first].start, tokens[ship.last - 1].end) for ship in craft.ships]
        if not craft.definite and (not ends or craft.plural or (craft.count or 1) > 1):
            yield _group(owned)
        for ship, start, end in ends:
            alone = not craft.plural
            # a list may hold ships of others than its head names: 'ROKS Jeongjo the Great and JS Maya'
            operator = owned.operator or ship.country if alone else ship.country or owned.operator
            yield _named(ship, operator, fleet, min(craft.start, start) if alone else start,
                         max(craft.end, end) if alone else end, owned.rule, owned.role)  # fmt: skip


def _is_of_unit(behind: Sequence[Token], words: MentionWords) -> bool:
    """'Destroyer Squadron 15': a kind of ship in the name of a unit."""
    return any(token.text[0].isupper() and token.lower in words.no_ship_names for token in behind)


def _by_prefix(event: Event, scenes: Sequence[Scene], lexicon: Lexicon) -> Iterator[Vessel]:
    """Ships by their prefix alone ('USS Preble'), of those who take part, where the event is told; those that fire."""
    fires, roles = event.group == "launch", lexicon.craft_roles[event.event_type]
    for index in sorted({event.scene, *event.scenes}):
        scene = scenes[index]
        for ship in scene.ships:
            here = index != event.scene or event.draft.first <= ship.first < event.draft.last
            if (fires or ship.head is None) and here and ship.country in {*event.countries, *event.targets}:
                start, end = scene.tokens[ship.first].start, scene.tokens[ship.last - 1].end
                role = role_of(roles, ship.country, event.countries, event.targets, None)
                yield _named(ship, ship.country, lexicon.fleet, start, end, "ship_prefix", role)


def _group(owned: Owned) -> Vessel:
    craft: Craft = owned.craft
    return Vessel(
        craft.value, None, None, owned.operator, owned.role, craft.count, craft.qualifier, craft.start, craft.end,
        owned.rule, craft.presumed,
    )  # fmt: skip


def _named(
    ship: NamedShip, operator: str | None, fleet: Fleet, start: int, end: int, rule: str, role: Role | None
) -> Vessel:
    vessel_id = vessel_id_of(ship.name, operator, fleet)
    return Vessel(ship.vessel_type, ship.name, vessel_id, operator, role, 1, "exact", start, end, rule)
