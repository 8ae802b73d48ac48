"""Whose craft are in Japanese: by the nation before them, by the list that they stand in, by the heading above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.japanese.phrases import Run
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_APART = re.compile(r"(?:また|さらに|更に|このほか|これとは別に|別に|一方)、?")
_OWNS = re.compile(
    r"(?:人民解放軍|[陸海空]?軍|航空宇宙軍|海兵隊|海警局|沿岸警備隊|国防省|側|籍|両国|両軍)*"
    r"(?:の|に所属する|に属する|所属の?|が保有する|保有の?|が運用する|による|から(?=[^、。]{0,12}\Z))?[^、。はをにへがで]{0,24}"
)
_ALSO = re.compile(r"(?:[陸海空]?軍)?(?:と|、|及び|および|並びに|・|や)")
_LISTED = re.compile(
    r"(?:[、・及びとや並おなら]|それに|加え|▽|\s|\)|」)*(?:戦略|最新鋭|艦載|主力|大型|多用途|ステルス|電子|ミサイル搭載)*"
)
_HEAD_OF_LINE = re.compile(r"[\s\d()（）・○●◇▽【〔\[a-z.]*\Z")
_SENT = re.compile(r"[^、。\n]{0,12}を(?:緊急)?発進")
"""Craft that are sent up are those of who tells of it, not of the list."""


@dataclass(frozen=True, slots=True)
class Line:
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


def owners_of(line: Line, first: int, before: str, groups: Sequence[Craft]) -> tuple[tuple[str, ...], int]:
    """Whose craft these are, and the token at which the words for them begin."""
    run = line.run
    nations = [m for m in line.mentions if m.category in ("country", "force") and m.last <= first and m.countries]
    for at in range(len(nations) - 1, -1, -1):
        nation = nations[at]
        between = [g for g in groups if nation.last <= g.first and g.last <= first and g.count is not None]
        if between or _OWNS.fullmatch(run.between(nation.last, first)) is None:
            break
        countries = [*nation.countries]
        start = nation.first
        while at and _ALSO.fullmatch(run.between(nations[at - 1].last, start)) is not None:
            at -= 1
            own = nations[at]
            countries = [*own.countries, *countries]
            start = own.first
        return tuple(dict.fromkeys(countries)), start
    if line.is_form and _SENT.match(run.behind(first)) is None:
        return _heading(line, first), first
    if groups and groups[-1].operators and _LISTED.fullmatch(run.between(groups[-1].last, first)) is not None:
        return groups[-1].operators, first
    return (), first


def _heading(line: Line, first: int) -> tuple[str, ...]:
    """In a list of fields: whose heading stands last before it ('(2)米空軍'), else whose craft the text is about."""
    text = line.document.text
    for mention in reversed(line.mentions):
        if mention.category not in ("country", "force") or mention.last > first:
            continue
        start = text.rfind("\n", 0, mention.start) + 1
        if start and start > line.sentence.start and _HEAD_OF_LINE.fullmatch(text[start : mention.start]) is not None:
            return mention.countries
    told = next((c.operators for c in reversed(line.before) if c.operators), ())
    headed = any(m.category == "force" for m in line.mentions)
    return () if headed and not told else told
