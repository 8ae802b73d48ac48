"""Whose aircraft and ships these are, and which nations stand on which side. Pure lookups over scenes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.lexicon.lexicon import Bloc, Lexicon
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.scene import Scene

_SUBJECT_REACH = 12
_LIST_GAP = 4
"""Tokens between two groups of craft that one verb sends."""
_BASE_REACH = 4
_UNIT_REACH = 8


@dataclass(slots=True)
class Ownership:
    """Resolves operators within one article; remembers which types were whose."""

    lexicon: Lexicon
    known: dict[str, set[str]] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    _found: dict[int, Owned] = field(default_factory=dict)

    def learn(self, scenes: Iterable[Scene]) -> None:
        """Remember every type whose operator the article states."""
        for scene in scenes:
            self.mentioned.update(c for nation in scene.nations for c in nation.countries)
            for craft in scene.crafts:
                if craft.named and len(craft.operators) == 1:
                    self.known.setdefault(craft.value, set()).add(craft.operators[0])

    def owned(self, scene: Scene, craft: Craft) -> Owned:
        """The craft with its operator: as the phrase says, by variant or sole operator, by sender, by the article."""
        found = self._found.get(id(craft))
        if found is None:
            readings = (read(self, scene, craft) for read in _READINGS)
            known = next((owned for owned in readings if owned is not None), None)
            found = self._found[id(craft)] = known or Owned(craft, None, "unknown_operator")
        return found

    def given(self, owned: Owned, countries: Sequence[str]) -> Owned:
        """The craft as the sole one of some countries', unless that country is known not to fly the type."""
        if owned.operator is not None or len(countries) != 1 or len(owned.craft.operators) > 1:
            return owned
        return Owned(owned.craft, countries[0], owned.rule) if self.may_fly(owned.craft, countries[0]) else owned

    def may_fly(self, craft: Craft, country: str) -> bool:
        """Whether a country has a type, as far as the fleets are known (a class may be anybody's)."""
        operators = self.lexicon.operators.get(craft.value) if craft.named else None
        return not operators or country in operators

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
        """Whether two countries stand on different sides (unknown ones do not)."""
        return bool(one and other) and self.side(one) != self.side(other)


def _stated(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """As the phrase itself says; None only when it says nothing."""
    if len(craft.operators) == 1:
        return Owned(craft, craft.operators[0], craft.rule if craft.rule != "noun_phrase" else "stated_operator")
    mixed = len(craft.operators) > 1 or (craft.other and not craft.named)
    return Owned(craft, None, "mixed_operators") if mixed else None


def _by_variant(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """A variant that one country alone flies."""
    operator = ownership.lexicon.variant_operators.get(craft.variant or "")
    return Owned(craft, operator, "variant_operator") if operator else None


def _by_fleet_or_sender(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """By the only country that has the type, unless another, unnamed before, is said to send it; else by the sender."""
    sole = ownership.lexicon.sole_operators.get(craft.value) if craft.named else None
    sender = _sender(scene, craft)
    able = sender is not None and ownership.may_fly(craft, sender)
    if sole and (sole in ownership.mentioned or not able):
        return Owned(craft, sole, "sole_operator")
    return Owned(craft, sender, "sender") if able else None


def _stated_elsewhere(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """By the rest of the article, unless the sentence itself names others that have the type."""
    stated = ownership.known.get(craft.value, set()) if craft.named else set()
    agents = scene.language.sentences.agent
    here = {
        c for n in scene.nations if acts(scene, n) and agents.isdisjoint(scene.words(n.first - 2, n.first))
        for c in n.countries
    }  # fmt: skip
    able = here & ownership.lexicon.operators.get(craft.value, frozenset())
    alone = len(stated) == 1 and (not able or stated <= able)
    return Owned(craft, next(iter(stated)), "stated_elsewhere") if alone else None


def _by_unit(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """'a KC-46A of the 931st Air Refueling Wing': by a unit's words that the forces of one country alone use."""
    classes, owners = scene.language.sentences, scene.language.unit_owners
    words = scene.words(craft.last, craft.last + _UNIT_REACH)
    if not words or words[0] not in classes.of_a_unit or scene.language.dates.ordinal_endings.isdisjoint(words):
        return None
    owner = next((owners[word] for word in words if word in owners), None)
    return Owned(craft, owner, "unit_name") if owner is not None else None


def _by_base(ownership: Ownership, scene: Scene, craft: Craft) -> Owned | None:
    """Who flies from the base that the craft are said to come from, when its owner has the type at all."""
    if not craft.named:
        return None
    for place in scene.places:
        if place.detail != "base" or not 0 < place.first - craft.last <= _BASE_REACH:
            continue
        between = scene.lowers[craft.last : place.first]
        if "(" not in between and scene.language.sentences.based.isdisjoint(between):
            continue
        owner = ownership.lexicon.guest_bases.get(place.value) or place.country
        if owner in ownership.lexicon.operators.get(craft.value, frozenset()):
            return Owned(craft, owner, "home_base")
    return None


_READINGS = (_stated, _by_variant, _by_fleet_or_sender, _stated_elsewhere, _by_unit, _by_base)
"""Ways to tell whose craft these are, the surest first."""


def _sender(scene: Scene, craft: Craft) -> str | None:
    """The nation before the craft that sends, brings or flies it ('Japan sent up 12 F-15')."""
    start = _list_start(scene, craft)
    for nation in reversed(scene.nations):
        if _possesses(scene, nation, craft):
            return nation.countries[0] if len(nation.countries) == 1 else None
        if 0 <= start - nation.last <= _SUBJECT_REACH and len(nation.countries) == 1:
            return nation.countries[0] if _sends(scene, nation, craft) else None
    return None


def _list_start(scene: Scene, craft: Craft) -> int:
    """Where the list of craft without owners of their own begins that ends in a group of craft."""
    start = craft.first
    for other in reversed(scene.crafts):
        if other.last <= start <= other.last + _LIST_GAP and not other.operators:
            start = other.first
    return start


def _possesses(scene: Scene, nation: Nation, craft: Craft) -> bool:
    """'Japan's four F-15s'."""
    marked = nation.last <= craft.head and _has_possessive(scene, nation)
    return marked and (craft.first <= nation.first or nation.last + 1 == craft.first)


def _has_possessive(scene: Scene, nation: Nation) -> bool:
    following = scene.words(nation.last, nation.last + 1)
    return bool(following) and following[0] in scene.language.sentences.possessive


def _sends(scene: Scene, nation: Nation, craft: Craft) -> bool:
    """Whether the words between a nation and craft say that it sends or has them."""
    classes = scene.language.sentences
    if scene.is_speaker(nation.first) or _is_one_of_several(scene, nation) or not acts(scene, nation):
        return False
    between = scene.words(nation.last, craft.first)
    if ";" in between or (not classes.agent.isdisjoint(between) and classes.deputising.isdisjoint(between)):
        return False
    before = scene.words(nation.first - 1, nation.first)
    if not classes.sending.isdisjoint(between) and classes.placing.isdisjoint(before):
        return True
    return _has_possessive(scene, nation) and classes.no_possession.isdisjoint(between)


def _is_one_of_several(scene: Scene, nation: Nation) -> bool:
    """'South Korea and Japan sent up warplanes': neither alone."""
    joint = scene.words(nation.first - 1, nation.first)
    joined = bool(joint) and (joint[0] == "," or joint[0] in scene.language.sentences.conjunctions)
    return joined and any(other.last == nation.first - 1 for other in scene.nations)


def actors(scene: Scene, first: int, last: int) -> list[str]:
    """Countries that act in tokens [first, last), not those that only place something ('near Japan')."""
    found: list[str] = []
    for nation in scene.nations:
        if first <= nation.first < last and acts(scene, nation):
            found.extend(c for c in nation.countries if c not in found)
    return found


_BEFORE, _BEHIND = 12, 6
"""Tokens around a nation that tell whether it acts."""
_BETWEEN_REACH, _RELATION_REACH = 8, 4
_OWNED_REACH, _ZONE_REACH = 4, 3


def acts(scene: Scene, nation: Nation) -> bool:
    """Whether a nation is named as an actor here, rather than as a place, an owner of space, or an adversary."""
    classes = scene.language.sentences
    before, behind = scene.words(nation.first - _BEFORE, nation.first), scene.words(nation.last, nation.last + _BEHIND)
    if behind and (behind[0] in classes.alliance or behind[0] in classes.naming):
        return False
    if _is_divided(before, classes) or not classes.relations.isdisjoint(before[-_RELATION_REACH:]):
        return False
    if nation.form in ("name", "metonym") and _is_placed(before, classes):
        return False
    if nation.form == "metonym" and behind[:1] in ([","], ["("]) and nation.first == scene.sentence.first:
        return False
    if classes.borders.at(behind) or _owns_space(behind[:_OWNED_REACH], classes):
        return False
    return classes.defence.isdisjoint(behind[:_ZONE_REACH]) or classes.zone.isdisjoint(behind)


def _is_placed(before: Sequence[str], classes: SentenceWords) -> bool:
    """'near Japan', 'off the mainland'."""
    last = before[-1] if before else ""
    if last in classes.beside_a_name and len(before) > 1:
        last = before[-2]
    return last in classes.placing or last in classes.within


def _owns_space(behind: Sequence[str], classes: SentenceWords) -> bool:
    """'Japan's territorial waters', not 'Japan held a drill in waters off …'."""
    for word in behind:
        if word in classes.spaces:
            return True
        if word in classes.phrase_ends:
            return False
    return False


def _is_divided(before: Sequence[str], classes: SentenceWords) -> bool:
    """'waters between the country and South Korea' places something; 'exercise between Japan and …' does not."""
    between = (i for i in range(len(before) - 1, max(-1, len(before) - 1 - _BETWEEN_REACH), -1))
    at = next((i for i in between if before[i] in classes.between), None)
    return at is not None and not classes.dividing.isdisjoint(before[max(0, at - 2) : at])
