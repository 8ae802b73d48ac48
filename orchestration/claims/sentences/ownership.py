"""Whose aircraft and ships these are, and which nations stand on which side. Pure lookups over scenes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.lexicon.lexicon import Bloc, Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.scene import Scene

_BESIDE = 2
"""Sentences before and behind in which it may stand who tells of something."""
_RECENT = 3
"""Sentences over which 'the aircraft' are those told before."""


@dataclass(slots=True)
class Ownership:
    """Resolves operators within one article; remembers which types were whose."""

    lexicon: Lexicon
    known: dict[str, set[str]] = field(default_factory=dict)
    mentioned: dict[str, tuple[int, int]] = field(default_factory=dict)
    _scenes: Sequence[Scene] = ()
    _found: dict[int, Owned] = field(default_factory=dict)

    def learn(self, scenes: Sequence[Scene]) -> None:
        """Remember every type whose operator the article states, and where it first names each country."""
        self._scenes = scenes
        for scene in scenes:
            for nation in scene.nations:
                for country in nation.countries:
                    if country not in self.mentioned:
                        self.mentioned[country] = scene.span(nation.first, nation.last)
            for craft in scene.crafts:
                if craft.named and len(craft.operators) == 1:
                    self.known.setdefault(craft.value, set()).add(craft.operators[0])
                elif craft.named and (owned := _as_possessed(self, scene, craft)) is not None and owned.operator:
                    self.known.setdefault(craft.value, set()).add(owned.operator)

    def owned(self, scene: Scene, craft: Craft) -> Owned:
        """The craft with its operator: as the phrase says, by variant or sole operator, by sender, by the article."""
        found = self._found.get(id(craft))
        if found is None:
            readings = (read(self, scene, craft) for read in _READINGS)
            known = next((owned for owned in readings if owned is not None), None)
            found = self._found[id(craft)] = known or Owned(craft, None, "unknown_operator")
        return found

    def before(self, craft: Craft) -> Sequence[Scene]:
        """The sentence of a group of craft and the few before it, in order."""
        return self._scenes[max(0, craft.sentence - _RECENT) : craft.sentence + 1]

    def said_at(self, craft: Craft, country: str) -> tuple[int, int]:
        """The characters that say whose craft these are: the nation beside them, else their type where it tells that.

        Else where the text told it last, which is what the reader goes by; their own words where nothing did.
        """
        scene = self._scenes[craft.sentence]
        named = [n for n in scene.nations if country in n.countries]
        if named:
            nearest = min(named, key=lambda n: (not craft.first <= n.first < craft.last, abs(n.first - craft.head)))
            return scene.span(nearest.first, nearest.last)
        ship = next((ship for ship in craft.ships if ship.country == country), None)
        if ship is not None:
            return scene.span(ship.first, ship.last)
        if self._tells(craft, country):
            return craft.start, craft.end
        home = next((p for p in scene.grammar.acting.bases(scene, craft) if self.home_owner(p) == country), None)
        if home is not None:
            return home.start, home.end
        before = (told.named_at(country) for told in reversed(self._scenes[: craft.sentence]))
        said = next((at for at in before if at is not None), None)
        return said or self.mentioned.get(country) or (craft.start, craft.end)

    def _tells(self, craft: Craft, country: str) -> bool:
        """Whether a type or variant is one country's alone."""
        alone = self.lexicon.variant_operators.get(craft.variant or "") or self.lexicon.sole_operators.get(craft.value)
        return craft.named and alone == country

    def speaking_near(self, sentence: int) -> dict[str, tuple[int, int]]:
        """The countries that speak in a sentence and those beside it, with the characters that name them."""
        near = self._beside(sentence)
        said = [(s, n) for s in near for n in s.nations if len(n.countries) == 1 and s.is_speaker(n.first)]
        return {nation.countries[0]: scene.span(nation.first, nation.last) for scene, nation in said}

    def tells_of_allies(self, sentence: int) -> bool:
        """Whether a sentence or one beside it speaks of forces of an alliance, which are no one nation's."""
        return any(not s.language.drafts.allied.isdisjoint(s.all_words()) for s in self._beside(sentence))

    def flown_near(self, sentence: int) -> list[Owned]:
        """The craft with one operator that a sentence and those beside it tell of."""
        owned = (self.owned(scene, craft) for scene in self._beside(sentence) for craft in scene.crafts)
        return [o for o in owned if o.operator is not None and o.craft.category != "vessel"]

    def _beside(self, sentence: int) -> Sequence[Scene]:
        return self._scenes[max(0, sentence - _BESIDE) : sentence + _BESIDE + 1]

    def home_owner(self, base: Mention) -> str | None:
        """Who flies from a base."""
        return self.lexicon.guest_bases.get(base.value) or base.country

    def given(self, owned: Owned, countries: Sequence[str]) -> Owned:
        """The craft as the sole one of some countries', unless others share them or it is known not to fly the type."""
        shared = len(owned.craft.operators) > 1 or owned.craft.allied
        if owned.operator is not None or len(countries) != 1 or shared:
            return owned
        return owned.of(countries[0], owned.rule) if self.may_fly(owned.craft, countries[0]) else owned

    def may_fly(self, craft: Craft, country: str) -> bool:
        """Whether a country has a type, as far as the fleets are known (a class may be anybody's)."""
        operators = self.lexicon.operators.get(craft.value) if craft.named else None
        return not operators or country in operators

    def only_named(self, owned: Owned) -> Owned:
        """The craft as those of the one country named in the article that has their type, where nothing says whose."""
        if owned.operator is not None or owned.rule == "mixed_operators" or not owned.craft.named:
            return owned
        able = self.lexicon.operators.get(owned.craft.value, frozenset()) & self.mentioned.keys()
        return owned.of(next(iter(able)), "only_operator_named") if len(able) == 1 else owned

    def met_here(self, country: str) -> list[str]:
        """The one country of the article that a country meets as foreign: whose unnamed craft are near it."""
        foes = [c for c in sorted(self.mentioned) if self.opposed(c, country)]
        return foes if len(foes) == 1 else []

    def country_place(self, country: str) -> str | None:
        """The place that is the country itself ('near Japan')."""
        return self.lexicon.country_places.get(country)

    def side(self, country: str | None) -> str:
        """The bloc of a country, or the country itself when it is in none."""
        return self.lexicon.blocs.get(country or "", country or "")

    def bloc(self, country: str | None) -> Bloc | None:
        """What is usual in the bloc of a country, None when it is in none."""
        return self.lexicon.bloc_traits.get(self.side(country))

    def opposed(self, one: str | None, other: str | None) -> bool:
        """Whether two countries are of two blocs that meet each other as foreign."""
        pair = {self.lexicon.blocs.get(one or ""), self.lexicon.blocs.get(other or "")}
        return None not in pair and len(pair) == 2

    def foreign(self, one: str | None, other: str | None) -> bool:
        """Whether two countries stand on different sides (unknown ones do not), or are apart within one."""
        return bool(one and other) and (self.side(one) != self.side(other) or self.apart(one, other))

    def apart(self, one: str | None, other: str | None) -> bool:
        """Whether two countries of one bloc meet each other as foreign."""
        return one is not None and other is not None and frozenset((one, other)) in self.lexicon.apart

    def at_odds(self, one: str | None, other: str | None) -> bool:
        """Whether two countries are of two blocs, or apart within one: neither comes to the other unasked."""
        return self.opposed(one, other) or self.apart(one, other)

    def claimant_of(self, place: str, coming: Iterable[str]) -> str | None:
        """Who claims a contested place (its id), if one of those who come there is foreign to it."""
        claimant = self.lexicon.contested.get(place)
        return claimant if any(self.foreign(claimant, country) for country in coming) else None


def _stated(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """As the phrase itself says; None only when it says nothing."""
    if len(craft.operators) == 1:
        return Owned(craft, craft.operators[0], craft.rule if craft.rule != "noun_phrase" else "stated_operator")
    mixed = len(craft.operators) > 1 or (craft.other and not craft.named) or craft.allied or craft.shared
    return Owned(craft, None, "mixed_operators") if mixed else None


def _by_variant(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """A variant that one country alone flies."""
    operator = ownership.lexicon.variant_operators.get(craft.variant or "")
    return Owned(craft, operator, "variant_operator") if operator else None


def _by_fleet_or_sender(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """By the only country that has the type, unless another, unnamed before, is said to send it; else by the sender."""
    sole = ownership.lexicon.sole_operators.get(craft.value) if craft.named else None
    sender = scene.grammar.acting.sender(scene, craft)
    able = sender is not None and ownership.may_fly(craft, sender)
    if sole and (sole in ownership.mentioned or not able):
        return Owned(craft, sole, "sole_operator")
    return Owned(craft, sender, "sender") if able else None


def _stated_elsewhere(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """By the rest of the article, unless the sentence itself names others that have the type."""
    stated = ownership.known.get(craft.value, set()) if craft.named else set()
    may_send = scene.grammar.acting.may_send
    here = {c for n in scene.nations if scene.acts(n) and may_send(scene, n) for c in n.countries}
    able = here & ownership.lexicon.operators.get(craft.value, frozenset())
    alone = len(stated) == 1 and (not able or stated <= able)
    return Owned(craft, next(iter(stated)), "stated_elsewhere") if alone else None


def _as_possessed(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """'Australia said that a Chinese ship had lit up one of its P-8s': of who says so, else the nation named before."""
    if not craft.possessed:
        return None
    before = [n for n in scene.nations if n.last <= craft.first and len(n.countries) == 1]
    said = [n for n in before if scene.is_speaker(n.first)]
    named = said or [n for n in before if n.form != "demonym"]
    owner = next((n.countries[0] for n in reversed(named)), None)
    able = owner is not None and ownership.may_fly(craft, owner)
    return Owned(craft, owner, "possessive") if able else None


def _as_told(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """'Nineteen of the aircraft': of whom those are that were told last and may be meant, as their words say."""
    if craft.category != "class" or not craft.part or craft.possessed:
        return None
    roles = ownership.lexicon.roles
    for before in reversed(ownership.before(craft)):
        told = [c for c in before.crafts if c.category != "vessel" and c.start < craft.start]
        meant = [c for c in told if craft.value in ("aircraft", c.value, roles.get(c.value))]
        owners = {o.operator if o.rule != "sender" else None for o in (ownership.owned(before, c) for c in meant)}
        if meant:
            owner = owners.pop() if len(owners) == 1 else None
            return Owned(craft, owner, "told_before") if owner is not None else None
    return None


def _by_unit(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """'a KC-46A of the 931st Air Refueling Wing': by a unit's words that the forces of one country alone use."""
    owner = scene.grammar.acting.unit_owner(scene, craft)
    return Owned(craft, owner, "unit_name") if owner is not None else None


def _by_base(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """Who flies from the base that the craft are said to come from, when its owner has the type at all."""
    if not craft.named:
        return None
    for place in scene.grammar.acting.bases(scene, craft):
        owner = ownership.home_owner(place)
        if owner in ownership.lexicon.operators.get(craft.value, frozenset()):
            return Owned(craft, owner, "home_base")
    return None


_READINGS = (
    _stated, _by_variant, _as_possessed, _by_fleet_or_sender, _stated_elsewhere, _by_unit, _by_base, _as_told
)  # fmt: skip
"""Ways to tell whose craft these are, the surest first."""
