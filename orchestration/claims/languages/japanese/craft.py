"""Groups of craft in Japanese: whose, of what, how many ('ロシアの爆撃機(Tu-95)×2機', '中国軍機延べ31機', '4機')."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.languages.japanese.phrases import Run, run_of
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_KINDS = ("type", "class", "vessel")
_JOINED = re.compile(r"(?:\((?:推定)?|「|『|型|級|(?:と)?(?:みられる|推定される|思われる)|推定)?")
"""What stands between a kind and its type: '爆撃機(H-6)', 'J-16とみられる戦闘機'."""
_BESIDE_COUNT = (
    r"(?:\)|\(推定\)|\([^()]{1,40}\)|「[^」]{1,24}」|『[^』]{1,24}』|[、及び]*(?=「)|型|級|など|等|ら"
    r"|とみられる|と推定される)*"
)
_ABOUT = (
    r"(?P<about>約|およそ|少なくとも|最大|最低|延べ|のべ|合わせて|あわせて|計|合計|総計|の計|の合わせて|のあわせて)*"
)
_NUMBER = r"(?P<number>\d[\d,]*|[一二三四五六七八九十]+)"
_UNIT = r"(?P<unit>機|隻|艇|基|個)(?!目|種|能|会|関|械|構|体|ごと|の空母)"
_AFTER = r"(?P<after>以上|余り|余|ほど|前後|程度|超)?(?P<presumed>\(推定\))?"
_COUNT = re.compile(rf"{_BESIDE_COUNT}(?:×|の(?=\d)|、(?=計|合計|合わせて))?{_ABOUT}{_NUMBER}{_UNIT}{_AFTER}")
_SEVERAL = re.compile(rf"{_BESIDE_COUNT}(?:数|複数)(?:機|隻)")
_BARE = re.compile(rf"(?P<part>うち|内訳は)?(?:、)?{_ABOUT}{_NUMBER}{_UNIT}{_AFTER}")
_NAMES = re.compile(_BESIDE_COUNT)
_DEFINITE = re.compile(r"(?:当該|この|その|これらの?|それらの|両|同(?!じ|型))(?:推定)?[^、。はがをにでと]{0,8}\Z")
_ANOTHER = re.compile(r"別の[^、。はがをにでと]{0,8}\Z")
_APART = re.compile(r"(?:また|さらに|更に|このほか|これとは別に|別に|一方)、?")
_PRESUMED = re.compile(r"推定[^、。はがをにで]{0,6}\Z")
_OWNS = re.compile(
    r"(?:人民解放軍|[陸海空]?軍|航空宇宙軍|海兵隊|海警局|沿岸警備隊|国防省|側|籍|両国|両軍)*"
    r"(?:の|に所属する|に属する|所属の?|が保有する|保有の?|が運用する|による|から(?=[^、。]{0,12}\Z))?[^、。はをにへがで]{0,24}"
)
_ALSO = re.compile(r"(?:[陸海空]?軍)?(?:と|、|及び|および|並びに|・|や)")
_LISTED = re.compile(
    r"(?:[、・及びとや並おなら]|それに|加え|▽|\s|\)|」)*(?:戦略|最新鋭|艦載|主力|大型|多用途|ステルス|電子|ミサイル搭載)*"
)
_HEAD_OF_LINE = re.compile(r"[\s\d()（）・○●◇▽【〔\[a-z.]*\Z")
_TOTALS = ("のうち", "うち", "の発着艦", "による領海", "の領海侵入")
"""What makes a noun for craft that of a total told before, or of what it did."""
_COUNTED_DEED = re.compile(r"以来|\d(?:回|例|度)目")
_SENT = re.compile(r"[^、。\n]{0,12}を(?:緊急)?発進")
"""Craft that are sent up are those of who tells of it, not of the list."""
_BEFORE_NOUN = re.compile(rf"{_ABOUT}{_NUMBER}(?P<unit>機|隻|艇)(?P<after>以上|余り|余|ほど)?の(?:推定)?\Z")
_COAST_GUARD, _OF_COAST_GUARD = re.compile(r"海警"), "CHN"
"""One state alone calls its coast guard so."""
_OPEN_LIST = re.compile(r"(?:\([^()]*\)|「[^」]*」)*(?:など|等)")
"""Behind a kind it makes the number that follows that of all, not of this kind ('駆逐艦など計5隻')."""
_TAKEN_FOR = re.compile(r"推定|みられる|思われる")
_KANJI = {kanji: value for value, kanji in enumerate("一二三四五六七八九", 1)}
_QUALIFIERS = {"少なくとも": "at_least", "最低": "at_least", "最大": "at_most", "約": "about", "およそ": "about"}
_TRAILING = {
    "以上": "at_least",
    "超": "at_least",
    "余り": "about",
    "余": "about",
    "ほど": "about",
    "前後": "about",
    "程度": "about",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with what was found in it."""

    document: Document
    sentence: Sentence
    run: Run
    mentions: Sequence[Mention]
    before: Sequence[Craft]

    @property
    def is_form(self) -> bool:
        """Whether it goes over several lines: a list of fields."""
        return "\n" in self.document.text[self.sentence.start : self.sentence.end]

    @property
    def sets_apart(self) -> bool:
        """Whether what it tells of is told beside what was told before ('また、')."""
        before = self.document.text[max(0, self.sentence.start - 5) : self.sentence.start]
        return _APART.match(self.run.text) is not None or before.endswith(("ほか、", "加え、", "加えて、"))


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft]
) -> list[Craft]:
    """The craft groups of a sentence in order, from its mentions."""
    craft = [m for m in mentions if m.category in _KINDS]
    run = run_of(document.tokens, sentence.first, sentence.last)
    line = _Line(document, sentence, run, mentions, before)
    groups: list[Craft] = []
    for joined in _joined(line, craft):
        behind = run.behind(joined[-1].last)
        counted = behind.startswith("による") and _COUNTED_DEED.search(run.text) is not None
        if not behind.startswith(_TOTALS) and not counted:
            groups.append(_known_before(line, _group(line, joined, groups, lexicon)))
    taken = {token for group in groups for token in range(group.first, group.last)}
    groups += list(_bare(line, taken, groups))
    return sorted(groups, key=lambda c: c.first)


def _known_before(line: _Line, craft: Craft) -> Craft:
    """'その後、3日にかけて、当該艦艇が…': those told before go on, on a day that is told."""
    behind = line.run.behind(craft.last)
    if not craft.definite or not behind.startswith(("が", "は")) or re.search(r"\d日", line.run.text) is None:
        return craft
    alike = [c for c in line.before if (c.category == "vessel") == (craft.category == "vessel") and c.operators]
    model = next((c for c in reversed(alike) if craft.value in ("aircraft", "naval vessel", c.value)), None)
    if model is None:
        return craft
    return replace(
        craft, category=model.category, value=model.value, variant=model.variant, count=model.count,
        qualifier=model.qualifier, operators=craft.operators or model.operators, definite=False,
    )  # fmt: skip


def _joined(line: _Line, craft: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Mentions of one group: a kind with its type, before or behind it."""
    group: list[Mention] = []
    for mention in craft:
        if group:
            gap = line.run.between(group[-1].last, mention.first)
            kinds = {group[-1].category, mention.category}
            alike = kinds <= {"type", "class"} or kinds == {"vessel"}
            two_types = group[-1].category == mention.category == "type"
            if not alike or two_types or _JOINED.fullmatch(gap) is None:
                yield group
                group = []
        group.append(mention)
    if group:
        yield group


def _group(line: _Line, joined: Sequence[Mention], groups: Sequence[Craft], lexicon: Lexicon) -> Craft:
    """A group with its count and its owner."""
    run, document = line.run, line.document
    named = next((m for m in joined if m.category == "type"), None)
    exact = [m for m in joined if m.value != "aircraft"]
    kind = named or (exact[-1] if exact else joined[-1])
    first, head, last = joined[0].first, joined[-1].last - 1, joined[-1].last
    place = run.place(last) - max(0, document.tokens[last - 1].end - joined[-1].end)
    count, qualifier, presumed, end = _count_at(run, place)
    before = run.before(first)
    owners, start = _owners(line, first, before, groups)
    ahead = _BEFORE_NOUN.search(run.before(start)) if count is None else None
    if ahead is not None:
        count, qualifier, start = _number(ahead["number"]), _qualifier(ahead), run.token(ahead.start())
    if not owners and _COAST_GUARD.match(run.behind(joined[0].first)) is not None:
        owners = (_OF_COAST_GUARD,)
    ships = tuple(_ships(joined, lexicon))
    owners = owners or tuple(ship.country for ship in ships if ship.country)
    definite = _DEFINITE.search(before) is not None and count is None
    presumed = presumed or _PRESUMED.search(before) is not None
    presumed = presumed or any(_TAKEN_FOR.search(run.between(a.last, b.first)) for a, b in pairwise(joined))
    presumed = presumed or run.text[place:].startswith(("とみられる", "(推定)", ")(推定)", "と推定"))
    last = max(last, run.token(end - 1) + 1 if end > place else last)
    tokens = document.tokens
    craft = Craft(
        kind.category, kind.value, (kind.detail or None) if kind.category == "type" else None, None, "unknown", owners,
        tokens[start].start, tokens[last - 1].end, start, last, head, plural=False, definite=definite,
        other=_ANOTHER.search(before) is not None or (line.sets_apart and count is not None and not definite),
        presumed=presumed, ships=ships, sentence=line.sentence.index,
    )  # fmt: skip
    return craft if count is None else replace(craft.counted(count), qualifier=qualifier)


def _ships(joined: Sequence[Mention], lexicon: Lexicon) -> Iterator[NamedShip]:
    """The ships of a group that are known by their names ('空母「山東」', '福建は')."""
    for mention in joined:
        known = lexicon.fleet.named(mention.detail, None) if mention.category == "vessel" and mention.detail else None
        if known is not None:
            head = joined[0].first if len(joined) > 1 else None
            yield NamedShip(known.name, known.vessel_type, known.country, mention.first, mention.last, head)


def _count_at(run: Run, place: int) -> tuple[int | None, str, bool, int]:
    """How many stand behind a kind, how sure that is, whether it is presumed, and where the words for it end."""
    found = _COUNT.match(run.text, place)
    if found is not None and _OPEN_LIST.match(run.text, place) is not None:
        return None, "unknown", False, place
    if found is None:
        several = _SEVERAL.match(run.text, place)
        names = _NAMES.match(run.text, place)
        end = (
            several.end()
            if several is not None
            else names.end()
            if names is not None and ")" in names.group()
            else place
        )
        return None, "unknown", "推定)" in run.text[place:end], end
    return _number(found["number"]), _qualifier(found), "(推定)" in found.group(), found.end()


def _number(text: str) -> int:
    """'1,200', '十二'."""
    if text[0].isdigit():
        return int(text.replace(",", ""))
    tens, _, ones = text.rpartition("十")
    ten = 10 * (_KANJI.get(tens, 1)) if "十" in text else 0
    return ten + _KANJI.get(ones, 0)


def _qualifier(found: re.Match[str]) -> str:
    words = found.group()
    said = next((value for word, value in _QUALIFIERS.items() if word in words), None)
    return said or _TRAILING.get(found["after"] or "", "exact")


def _owners(line: _Line, first: int, before: str, groups: Sequence[Craft]) -> tuple[tuple[str, ...], int]:
    """Whose craft these are, and the token at which the words for them begin."""
    run = line.run
    nations = [
        m for m in line.mentions if m.category in ("country", "force") and m.last <= first and (m.country or m.members)
    ]
    for at in range(len(nations) - 1, -1, -1):
        nation = nations[at]
        between = [g for g in groups if nation.last <= g.first and g.last <= first and g.count is not None]
        if between or _OWNS.fullmatch(run.between(nation.last, first)) is None:
            break
        countries = [*((nation.country,) if nation.country else nation.members)]
        start = nation.first
        while at and _ALSO.fullmatch(run.between(nations[at - 1].last, start)) is not None:
            at -= 1
            own = nations[at]
            countries = [*((own.country,) if own.country else own.members), *countries]
            start = own.first
        return tuple(dict.fromkeys(c for c in countries if c)), start
    if line.is_form and _SENT.match(run.behind(first)) is None:
        return _heading(line, first), first
    if groups and groups[-1].operators and _LISTED.fullmatch(run.between(groups[-1].last, first)) is not None:
        return groups[-1].operators, first
    return (), first


def _heading(line: _Line, first: int) -> tuple[str, ...]:
    """In a list of fields: whose heading stands last before it ('(2)米空軍'), else whose craft the text is about."""
    text = line.document.text
    for mention in reversed(line.mentions):
        if mention.category not in ("country", "force") or mention.last > first:
            continue
        start = text.rfind("\n", 0, mention.start) + 1
        if start and start > line.sentence.start and _HEAD_OF_LINE.fullmatch(text[start : mention.start]) is not None:
            return (mention.country,) if mention.country else mention.members
    told = next((c.operators for c in reversed(line.before) if c.operators), ())
    headed = any(m.category == "force" for m in line.mentions)
    return () if headed and not told else told


def _listed_before(groups: Sequence[Craft], first: int) -> tuple[str, ...]:
    """Whose the group is that is told last before a token."""
    return next((g.operators for g in reversed(groups) if g.last <= first), ())


def _bare(line: _Line, taken: set[int], groups: Sequence[Craft]) -> Iterator[Craft]:
    """A number of craft that are named elsewhere: '4機は', '計7機', '中国の3機'."""
    run, tokens = line.run, line.document.tokens
    for found in _BARE.finditer(run.text):
        first, last = run.token(found.start()), run.token(found.end() - 1) + 1
        if not taken.isdisjoint(range(first, last)) or found["unit"] in ("基", "個", "艇"):
            continue
        before = run.text[: found.start()]
        if re.search(r"[\d.第号年]\Z", before):
            continue
        owners, start = _owners(line, first, before, ()) if before.endswith("の") else ((), first)
        open_list = before.endswith(("など", "等")) or re.search(r"(?:など|等)、?\Z", before) is not None
        alike = () if open_list else (*line.before, *groups)
        known = next((c for c in reversed(alike) if c.count == _number(found["number"])), None)
        if open_list:
            owners = owners or _listed_before(groups, first)
        if known is not None and not owners and found["part"] is None:
            owners = known.operators
        total = open_list or re.search(r"計|合わせて|あわせて|延べ|のべ", found.group()) is not None
        count = _number(found["number"])
        craft = Craft(
            "class" if found["unit"] == "機" else "vessel", "aircraft" if found["unit"] == "機" else "ship", None, None,
            "unknown", owners or (_listed_before(groups, first) if total and line.is_form else ()),
            tokens[start].start, tokens[last - 1].end, start, last, last - 1, plural=False,
            definite=known is not None or not (owners or total or found["part"]),
            part=found["part"] is not None or not (owners or total),
            rule="part_of" if found["part"] else "noun_phrase", sentence=line.sentence.index,
        )  # fmt: skip
        yield replace(craft.counted(count), qualifier=_qualifier(found))
