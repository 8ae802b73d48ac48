"""Whose aircraft and ships these are, and which nations stand on which side. Pure lookups over scenes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orchestration.claims.craft.groups import Craft, Owned
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.scene import Scene

_NOT_ACTORS = frozenset("near over off around against toward towards into above inside outside to for".split())
_SENDING = frozenset(
    "sent send sends sending scrambled scramble scrambles dispatched dispatch deployed deploy launched"
    " launch brought put flew included including involved involving participation has have had contributed"
    " ordered mobilised mobilized scrambling of provided provides fielded fields fielding contributes contributing"
    " brings sends represented dispatching deploying supplied flies flying".split()
)
_SUBJECT_REACH = 12
_LIST_GAP = 4
"""Tokens between two groups of craft that one verb sends."""


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
            found = self._found[id(craft)] = self._owned(scene, craft)
        return found

    def _owned(self, scene: Scene, craft: Craft) -> Owned:
        if len(craft.operators) == 1:
            return Owned(craft, craft.operators[0], craft.rule if craft.rule != "noun_phrase" else "stated_operator")
        if len(craft.operators) > 1 or (craft.other and not craft.named):
            return Owned(craft, None, "mixed_operators")
        by_variant = self.lexicon.variant_operators.get(craft.variant or "")
        if by_variant:
            return Owned(craft, by_variant, "variant_operator")
        sole = self.lexicon.sole_operators.get(craft.value)
        sender = self._sender(scene, craft)
        if craft.named and sole and (sole in self.mentioned or not sender or not self.may_fly(craft, sender)):
            return Owned(craft, sole, "sole_operator")
        if sender and self.may_fly(craft, sender):
            return Owned(craft, sender, "sender")
        stated = self.known.get(craft.value, set()) if craft.named else set()
        here = {c for n in scene.nations if acts(scene, n) and not _is_agent(scene, n) for c in n.countries}
        able = here & self.lexicon.operators.get(craft.value, frozenset())
        if len(stated) == 1 and (not able or stated <= able):
            return Owned(craft, next(iter(stated)), "stated_elsewhere")
        if (unit := _unit_owner(scene, craft)) is not None:
            return Owned(craft, unit, "unit_name")
        if craft.named and (host := self._home(scene, craft)) is not None:
            return Owned(craft, host, "home_base")
        return Owned(craft, None, "unknown_operator")

    def _home(self, scene: Scene, craft: Craft) -> str | None:
        """Who flies from the base that the craft are said to come from, when its owner has the type at all."""
        for place in scene.places:
            if place.detail != "base" or not 0 < place.first - craft.last <= _BASE_REACH:
                continue
            if not {"from", "at", "("} & {t.lower for t in scene.tokens[craft.last : place.first]}:
                continue
            owner = self.lexicon.guest_bases.get(place.value) or place.country
            if owner in self.lexicon.operators.get(craft.value, frozenset()):
                return owner
        return None

    def _sender(self, scene: Scene, craft: Craft) -> str | None:
        """The nation before the craft that sends, brings or flies it ('Japan sent up 12 F-15')."""
        start = craft.first
        for other in reversed(scene.crafts):
            if other.last <= start <= other.last + _LIST_GAP and not other.operators:
                start = other.first
        for nation in reversed(scene.nations):
            possessive = nation.last <= craft.head and scene.words(nation.last, nation.last + 1) == ["'s"]
            if possessive and (craft.first <= nation.first or nation.last + 1 == craft.first):
                return nation.countries[0] if len(nation.countries) == 1 else None
            if nation.last > start or start - nation.last > _SUBJECT_REACH or len(nation.countries) != 1:
                continue
            if scene.is_speaker(nation.first) or _is_one_of_several(scene, nation):
                return None
            between = scene.words(nation.last, craft.first)
            before = scene.words(nation.first - 1, nation.first)
            told_by = "by" in between and "represented" not in between
            if told_by or ";" in between or not acts(scene, nation):
                return None
            if any(word in _SENDING for word in between) and not any(w in _NOT_ACTORS for w in before):
                return nation.countries[0]
            if between[:1] == ["'s"] and not any(word in ("in", "of", "from", "by") for word in between):
                return nation.countries[0]
            return None
        return None

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

    def opposed(self, one: str | None, other: str | None) -> bool:
        """Whether two countries are of two blocs that meet each other as foreign."""
        pair = {self.lexicon.blocs.get(one or ""), self.lexicon.blocs.get(other or "")}
        return None not in pair and len(pair) == 2

    def foreign(self, one: str | None, other: str | None) -> bool:
        """Whether two countries stand on different sides (unknown ones do not)."""
        return bool(one and other) and self.side(one) != self.side(other)


def _is_one_of_several(scene: Scene, nation: Nation) -> bool:
    """'South Korea and Japan sent up warplanes': neither alone."""
    joined = scene.words(nation.first - 1, nation.first) in (["and"], [","])
    return joined and any(other.last == nation.first - 1 for other in scene.nations)


def _is_agent(scene: Scene, nation: Nation) -> bool:
    """'released by the air force': who did something else."""
    return "by" in scene.words(nation.first - 2, nation.first)


_BASE_REACH = 4
_AMERICAN_UNITS = frozenset("bomb refueling airlift expeditionary reconnaissance refueler combat".split())
"""Words of unit names that only American forces use (Air Force Instruction 38-101: 'Bomb Squadron')."""


def _unit_owner(scene: Scene, craft: Craft) -> str | None:
    """'a KC-46A of the 931st Air Refueling Wing' is American."""
    words = scene.words(craft.last, craft.last + 8)
    if words[:1] and words[0] in ("of", "from", "assigned") and any(w in ("st", "nd", "rd", "th") for w in words):
        return "USA" if _AMERICAN_UNITS & set(words) else None
    return None


def actors(scene: Scene, first: int, last: int) -> list[str]:
    """Countries that act in tokens [first, last), not those that only place something ('near Japan')."""
    found: list[str] = []
    for nation in scene.nations:
        if first <= nation.first < last and acts(scene, nation):
            found.extend(c for c in nation.countries if c not in found)
    return found


def acts(scene: Scene, nation: Nation) -> bool:
    """Whether a nation is named as an actor here, rather than as a place, an owner of space, or an adversary."""
    before = scene.words(nation.first - 2, nation.first)
    following = scene.words(nation.last, nation.last + 6)
    if following[:1] in (["allies"], ["ally"], ["treaty"], ["call"], ["calls"], ["claims"], ["claim"]):
        return False
    if "between" in scene.words(nation.first - 8, nation.first) and _divides(scene, nation):
        return False
    if any(word in _RELATIONS for word in scene.words(nation.first - 4, nation.first)):
        return False
    last = before[-1] if before else ""
    if last in _BESIDE_A_NAME and len(before) > 1:
        last = before[-2]
    if nation.form in ("name", "metonym") and last in _NOT_ACTORS | {"in", "at"}:
        return False
    if nation.form == "metonym" and following[:1] in ([","], ["("]) and nation.first == scene.sentence.first:
        return False
    if following[:2] == ["'s", "border"] or following[1:3] == ["state", "border"]:
        return False
    if _owns_space(following[:4]):
        return False
    return not any(word in ("defense", "defence") and "zone" in following for word in following[:3])


_SPACES = frozenset("airspace adiz waters coast territory zone territorial shores".split())
_ENDS_PHRASE = frozenset("in on off near over at from to held of , and".split())


def _owns_space(following: Sequence[str]) -> bool:
    """'Japan's territorial waters', not 'Japan held a drill in waters off …'."""
    for word in following:
        if word in _SPACES:
            return True
        if word in _ENDS_PHRASE:
            return False
    return False


_BESIDE_A_NAME = frozenset({"the", "mainland"})
_RELATIONS = frozenset(
    "ties relations tension tensions talks dialogue diplomacy shares shared borders bordering".split()
)
_EXPANSES = frozenset("waters water sea seas airspace area strait segment border line route".split())


def _divides(scene: Scene, nation: Nation) -> bool:
    """'waters between the country and South Korea' places something; 'exercise between Japan and …' does not."""
    words = scene.words(nation.first - 12, nation.first)
    at = len(words) - 1 - words[::-1].index("between")
    return any(word in _EXPANSES for word in words[max(0, at - 2) : at])
