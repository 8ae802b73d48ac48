"""Craft as phrases name, count and own them: '美军2架B-52H轰炸机', '歼-16机5架次', '其中11架次', '各2架'."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.languages.chinese.craft.numbers import AIRCRAFT, Count, find_counts, times_at
from orchestration.claims.languages.chinese.craft.ships import named_ships
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_CRAFT = frozenset({"type", "class", "vessel"})
_WITHIN = re.compile(r"(?:[\s型式号级·'”」\"]|[“「\"][^”」\"]{1,8}[”」\"]|[“「\"])*")
"""What stands between two words for the same craft: 'C-208型机', 'F-16“战隼”战斗机', '航空母舰「山东号」'."""
_ENDING = re.compile(r"(?:型|式)?机?(?!场)")
_BEFORE_COUNT = re.compile(r"\s?(?:[(:]|共?有(?!\d{5})|为)?\s?")
_MODIFIES = re.compile(r"[^,;:。()、“”]*")
_NO_MODIFIER = re.compile(r"[与和及跟对向率由从被把将在于]|伴飞|拦截|跟踪|监视|护航|配合|搭载|进入|通过")
_LONGEST_MODIFIER, _SHORT_MODIFIER = 22, 8
_LIST = re.compile(r"[\s、和与及以等型式机·]*")
_OWNER_JOINT = re.compile(r"[\s、和与及暨]*")
_BEFORE_HEAD = re.compile(
    r"[的籍方所国]?(?:渔业局|公务|政府|民用|军用|海岸警卫队)?(?:[“「\"][^”」\"]{1,9}[”」\"]号?)?(?:一|各|各型|各式|多|数|数十)?(?:架|艘|枚|型)?[的]?"
)
_TAKING_OFF = re.compile(r"(?:[与和及、]直升机)?[共合]?计?起降")
_NONE_CAME = re.compile(r"(?:未|没有|并无|无)(?:再|有)?(?:侦获|侦测到|发现)?[共中]?\Z")
_OF = "的"
"""Behind a clause that describes craft, before whose they are."""
_POINTING = re.compile(r"(?:该|这|上述|此|其|有关|相关)(?:批|些|两|几)?[架艘]?\Z")
_PART = re.compile(r"其中[^,;。]{0,2}\Z")


@dataclass(slots=True)
class _Group:
    """Characters [start, end) name one kind of craft; `head` is the token that stands for it."""

    mention: Mention
    start: int
    end: int
    variant: str | None
    ships: list[NamedShip] = field(default_factory=list)
    operators: tuple[str, ...] = ()
    count: Count | None = None
    definite: bool = False

    @property
    def value(self) -> str:
        """Type, class or kind of vessel."""
        return self.mention.value


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft]
) -> list[Craft]:
    """The craft groups of a sentence in order: what is named with its count and owner, and what is only counted."""
    named = any(m.category in _CRAFT for m in mentions)
    if not named and not any(find_counts(document.text, sentence.start, sentence.end)):
        return []
    return _Reader(document, sentence, mentions, lexicon, before).read()


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    sentence: Sentence
    mentions: Sequence[Mention]
    lexicon: Lexicon
    told: Sequence[Craft]

    def read(self) -> list[Craft]:
        counts = list(find_counts(self.document.text, self.sentence.start, self.sentence.end))
        groups = self._groups()
        left = self._counted(groups, counts)
        groups = [g for g in self._shared_counts(groups) if g.count or not self._tells_of_none(g)]
        for group in groups:
            self._own(group)
        self._share_owners(groups)
        crafts = [self._craft(group) for group in groups]
        for count in left:
            if count.measure in AIRCRAFT:
                crafts.append(self._bare(count, crafts))
        return sorted((c if c.count is None else c.counted(c.count) for c in crafts), key=lambda c: (c.first, c.start))

    def _tells_of_none(self, group: _Group) -> bool:
        """'舰载机起降约140次', '未侦获共机': how often craft take off and land, and that none came."""
        text, low = self.document.text, max(self.sentence.start, group.start - 7)
        took_off = _TAKING_OFF.match(text, group.end) is not None
        return took_off or _NONE_CAME.search(text, low, group.start) is not None

    def _groups(self) -> list[_Group]:
        """Words for craft that stand together as one; a type wins over a class."""
        text, groups = self.document.text, list[_Group]()
        ships = {ship.first: ship for ship in named_ships(self.document, self.sentence, self.mentions, self.lexicon)}
        for mention in self.mentions:
            if mention.category not in _CRAFT:
                continue
            ship = ships.get(mention.first)
            one = _Group(
                mention, mention.start, mention.end, mention.detail or None if mention.category == "type" else None
            )
            if mention.category != "vessel":
                one.end = _past(_ENDING, text, one.end)
            one.ships = [ship] if ship is not None else []
            last = groups[-1] if groups else None
            if last is not None and self._is_same(last, one):
                if (last.mention.category, mention.category) in (("class", "type"), ("vessel", "vessel")):
                    last.mention, last.variant = mention, one.variant
                last.ships += one.ships
                last.end = one.end
            elif last is None or not self._restates(last, one):
                groups.append(one)
        return groups

    def _is_same(self, last: _Group, one: _Group) -> bool:
        kinds = (last.mention.category, one.mention.category)
        if "vessel" in kinds and kinds != ("vessel", "vessel"):
            return False
        if kinds == ("type", "type") and last.value != one.value:
            return False
        return _WITHIN.fullmatch(self.document.text, last.end, one.start) is not None

    def _restates(self, last: _Group, one: _Group) -> bool:
        """The same type again in brackets, or in English behind its count."""
        between = self.document.text[last.end : one.start]
        return last.value == one.value and "(" in between and ")" not in between and len(between) < 24

    def _counted(self, groups: Sequence[_Group], counts: Sequence[Count]) -> list[Count]:
        """Give each group its count, in place: the one behind it, else the one before; the counts that are left."""
        text, used = self.document.text, set[int]()
        for at, group in enumerate(groups):
            start = _past(_BEFORE_COUNT, text, group.end)
            found = times_at(text, group.end) or next(
                (c for c in counts if c.start == start and c.start not in used), None
            )
            if found is not None and not self._is_of_next(found, groups[at + 1 :]) and self._fits(found, group):
                if found.total and self._lists_several(groups[: at + 1]):
                    continue
                group.count = found
                used.add(found.start)
                group.end = max(group.end, found.end)
        for at, group in enumerate(groups):
            found = next((c for c in reversed(counts) if c.end <= group.start and c.start not in used), None)
            low = groups[at - 1].end if at else self.sentence.start
            if group.count is not None or found is None or found.end < low or not self._fits(found, group):
                continue
            if self._modifies(found, group):
                group.count = found
                used.add(found.start)
                group.start = found.start
        return [c for c in counts if c.start not in used]

    def _fits(self, count: Count, group: _Group) -> bool:
        """Whether a measure may count such craft: 艘 no aircraft, 架 no ships."""
        return (count.measure in AIRCRAFT) == (group.mention.category != "vessel") or (
            count.measure in ("枚", "具") and group.value == "balloon"
        )

    def _is_of_next(self, count: Count, following: Sequence[_Group]) -> bool:
        """'战机2架B-52H': a count right before the next word for craft is its own, unlike '共机14架次、共舰'."""
        return bool(following) and following[0].start == count.end and count.value > 0 and not count.each

    def _lists_several(self, groups: Sequence[_Group]) -> bool:
        """'歼-10、歼-16及无人机计27架次': the last of a list, none of which has a number of its own."""
        if len(groups) < 2:
            return False
        last, other = groups[-1], groups[-2]
        return other.count is None and _LIST.fullmatch(self.document.text, other.end, last.start) is not None

    def _modifies(self, count: Count, group: _Group) -> bool:
        """Whether only what describes the craft stands between a count and them."""
        text = self.document.text
        between = text[count.end : group.start]
        if len(between) > _LONGEST_MODIFIER or _MODIFIES.fullmatch(between) is None:
            return False
        named = [m for m in self.mentions if count.end <= m.start and m.end <= group.start and m.country]
        rest = len(between) - sum(m.end - m.start for m in named)
        if _NO_MODIFIER.search(between) is not None:
            return "的" in between and bool(named) and not {"与", "和", "率"} & set(between)
        return rest <= _SHORT_MODIFIER or "的" in between

    def _shared_counts(self, groups: Sequence[_Group]) -> list[_Group]:
        """'苏-30SM和苏-35S各2架': of each; '9架次主战机与无人机': of both together, which are aircraft."""
        kept: list[_Group] = []
        for group in groups:
            if group.count is not None and group.count.each:
                for other in reversed(kept):
                    if other.count is not None or _LIST.fullmatch(self.document.text, other.end, group.start) is None:
                        break
                    other.count = group.count
            last = kept[-1] if kept else None
            if last is not None and self._are_counted_together(last, group):
                last.mention = replace(last.mention, value="aircraft")
                last.end = group.end
                continue
            kept.append(group)
        return kept

    def _are_counted_together(self, last: _Group, group: _Group) -> bool:
        classes = last.mention.category == group.mention.category == "class"
        counted = last.count is not None and last.count.end <= last.mention.start and group.count is None
        return classes and counted and re.fullmatch(r"[与和及]", self.document.text[last.end : group.start]) is not None

    def _own(self, group: _Group) -> None:
        """The nations named within the phrase, or right before it; a ship's own country."""
        text = self.document.text
        group.definite = _POINTING.search(text, max(self.sentence.start, group.start - 6), group.start) is not None
        nations = [m for m in self.mentions if m.category in ("country", "force") and (m.country or m.members)]
        own = max(group.start, text.rfind(_OF, group.start, group.mention.start))
        inside = [m for m in nations if own <= m.start and m.end <= group.mention.end]
        edge = inside[0].start if inside else group.start
        found = [*inside]
        for mention in reversed([m for m in nations if m.end <= edge]):
            joint = _OWNER_JOINT if found else _BEFORE_HEAD
            if joint.fullmatch(text, mention.end, edge) is None and not (
                not found and text[mention.end : edge] in ("共", "总共")
            ):
                break
            found.insert(0, mention)
            edge = mention.start
        group.start = min(group.start, edge)
        countries = [c for m in found for c in m.countries]
        of_ship = [ship.country for ship in group.ships if ship.country]
        group.operators = tuple(dict.fromkeys(countries or of_ship[:1]))

    def _share_owners(self, groups: Sequence[_Group]) -> None:
        """'中国军舰7艘、公务船1艘': of a list whose members name no owner, in place."""
        for last, group in pairwise(groups):
            alike = group.mention.category != "type" or {*last.operators} <= self.lexicon.operators.get(
                group.value, set()
            )
            if not group.operators and alike and _LIST.fullmatch(self.document.text, last.end, group.start) is not None:
                group.operators = last.operators

    def _craft(self, group: _Group) -> Craft:
        mention, count, text = group.mention, group.count, self.document.text
        start, end = group.start, group.end
        first, last = self._token(start), self._token(end - 1) + 1
        part = count is not None and _PART.search(text, max(self.sentence.start, start - 6), start) is not None
        return Craft(
            mention.category, mention.value, group.variant, count.value if count else (1 if group.ships else None),
            count.qualifier if count else ("exact" if group.ships else "unknown"), group.operators, start, end, first,
            last, self._token(mention.start), plural=False, definite=group.definite, part=part,
            rule="part_of" if part else "noun_phrase", ships=tuple(group.ships), sentence=self.sentence.index,
        )  # fmt: skip

    def _bare(self, count: Count, crafts: Sequence[Craft]) -> Craft:
        """'其中11架次越过中线', '计11架次': a part of the aircraft that were told before, or the sum of a list."""
        first, last = self._token(count.start), self._token(count.end - 1) + 1
        told = [
            c for c in (*self.told, *crafts) if c.category != "vessel" and c.start < count.start and c.count is not None
        ]
        larger = next((c for c in reversed(told) if (c.count or 0) >= count.value), None)
        owners = next((c.operators for c in reversed(told) if c.operators), ())
        return Craft(
            "class", "aircraft", None, count.value, count.qualifier, owners, count.start, count.end, first, last, first,
            plural=False, part=larger is not None, rule="part_of" if larger is not None else "bare_count",
            sentence=self.sentence.index,
        )  # fmt: skip

    def _token(self, offset: int) -> int:
        tokens = self.document.tokens
        starts = [t.start for t in tokens[self.sentence.first : self.sentence.last]]
        return self.sentence.first + max(0, bisect_right(starts, offset) - 1)


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what a pattern matches from a character on ends; the character where it matches nothing."""
    found = pattern.match(text, at)
    return found.end() if found is not None else at
