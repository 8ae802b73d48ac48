"""Craft: whose, of what, then how many with a classifier ('러시아 Tu-95 폭격기 2대'); '22대' points back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.korean.owners import (
    ALL,
    between,
    held_before,
    of_these,
    owners_of,
    topic_before,
)  # fmt: skip
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_NATIVE = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열두": 12, "스무": 20,
}  # fmt: skip
_NO_UNIT = "만표응비형상규통해인구함신변테공회화부분잠략양륙간지관존본사자체"
"""Syllables behind what looks like a classifier and begins another word ('대만', '대응')."""
_UNIT = rf"(?P<unit>대|척|기|편대|개(?!\s?(?:편대|대대|팀|국|부대|전단|여단)))(?![{_NO_UNIT}])"
_COUNT = re.compile(
    r"\s?(?:등\s?)?(?:[)\]]\s?)?(?:등\s)?"
    r"(?P<before>약|총|모두|최소|최대|최소한|적어도|무려|각각|합계)?\s?"
    rf"(?:(?P<number>\d[\d,]*)(?P<range>\s?[~-]\s?\d+)?|(?P<native>{any_of(_NATIVE)})(?=\s)|"
    r"(?P<vague>수십|수백|여러|수|몇))"
    rf"\s?(?P<about>여\s?)?{_UNIT}(?P<behind>\s?(?:가량|정도|안팎|쯤|이상|이하|넘게|남짓))?"
)
_LED_COUNT = re.compile(rf"(?P<number>\d[\d,]*)(?P<about>여)?\s?{_UNIT}의\s$")
_PRESUMED = re.compile(r"\s?(?:로|으로)?\s?추정(?:되는|된|하는)\s")
_PART = re.compile(
    r"(?:이\s?가운데|이\s?중|그\s?중|그\s?가운데|이들\s?중|이들\s?가운데|나머지|가운데|"
    r"중)\s?(?:약\s)?$"
)
_POINTING = re.compile(r"(?:이|그|해당|이들|양국|상대|동|두)\s$|[가-힣](?:한|된|던)\s$")
_BARE = re.compile(
    r"(?<![\d.,~])(?<!제)(?P<number>\d[\d,]*)(?P<about>여)?\s?(?P<unit>대|척)(?P<behind>\s?(?:가량|정도|"
    r"이상))?(?=[가는은이를와의,.)\s]|까지|도)"
)
_THESE = re.compile(r"이들\s?$")
_WATCHES = re.compile(r"(?:로|으로|를 동원해|을 동원해|를 투입해|을 투입해)\s(?:[가-힣·]+\s)?(?:경계|감시)")
"""Behind craft that only watch."""
_OWN = re.compile(r"자국\s?(?:[가-힣]*[^을를이가에은는해며고\s]\s){0,3}$")


@dataclass(frozen=True, slots=True)
class _Head:
    """Mentions that name one group: its type with the class behind it ('F-15K 전투기'), a class alone."""

    first: int
    last: int
    named: Mention


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft]
) -> list[Craft]:
    """The groups of a sentence in order."""
    heads = list(_heads(document, mentions))
    owners = [m for m in mentions if m.category in ("country", "force") and m.countries]
    found: list[Craft] = []
    for head in heads:
        craft, total = _group(document, sentence, head)
        held, first = owners_of(document, sentence, owners, head.first)
        if _WATCHES.match(document.text, craft.end):
            continue
        if held:
            craft = replace(craft, first=min(first, craft.first), start=document.tokens[min(first, craft.first)].start)
        elif own := _OWN.search(document.text, sentence.start, craft.start):
            held = topic_before(document, sentence, owners, own.start())
        elif head.named.country:
            held = (head.named.country,)
        elif found:
            held = held_before(document, found, craft)
        definite = craft.count is None and not held and _is_definite(document, craft)
        if definite and _THESE.search(document.text, sentence.start, craft.start):
            held = of_these(craft, [*before, *found])
        found.append(replace(craft, operators=held, definite=definite, allied=_is_allied(document, mentions, craft)))
        if total is not None:
            found.append(replace(total, operators=held_before(document, found, total, total=True)))
    bare = _bare(document, sentence, owners, found, before)
    return sorted([*found, *bare], key=lambda c: c.first)


def _heads(document: Document, mentions: Sequence[Mention]) -> Iterator[_Head]:
    """The mentions of craft, those of one group together."""
    craft = [m for m in mentions if m.category in ("type", "class", "vessel")]
    at = 0
    while at < len(craft):
        named, first, last = craft[at], craft[at].first, craft[at].last
        while at + 1 < len(craft) and _is_one(document, last, craft[at + 1], named):
            at += 1
            last, inside = craft[at].last, document.tokens[craft[at].first - 1].text == "("
            if named.category != "type" and not inside:
                named = craft[at]
        yield _Head(first, last, named)
        at += 1


def _is_one(document: Document, last: int, following: Mention, named: Mention) -> bool:
    """Whether a mention goes on with the group before it: 'F-15K 전투기', '전략폭격기 B-1B', '헬기(드론)'."""
    text = between(document, last, following.first)
    if named.category == "type" and following.category == "class" and _PRESUMED.fullmatch(text):
        return True
    if text in ("", " ", " 계열 ", "급 ", "형 ") and (following.category == "class" or named.category != "type"):
        return (named.category == "vessel") == (following.category == "vessel")
    return text == "(" and following.category in ("class", "type")


def _is_allied(document: Document, mentions: Sequence[Mention], craft: Craft) -> bool:
    """'나토 전투기': an alliance's, of no one nation."""
    beside = next((m for m in reversed(mentions) if m.last <= craft.first), None)
    named = beside is not None and beside.category == "force" and not beside.countries
    return named and beside is not None and between(document, beside.last, craft.first) in (" ", "군 ", "의 ", "군의 ")


def _group(document: Document, sentence: Sentence, head: _Head) -> tuple[Craft, Craft | None]:
    """A head with its count, if any stands behind it or before it; and the total of what it only gives examples of."""
    named, last = head.named, head.last
    variant = named.detail if named.category == "type" and named.detail else None
    count, qualifier, first = None, "unknown", head.first
    text, at = document.text, document.tokens[last - 1].end
    presumed = _PRESUMED.match(text, at) or _PRESUMED.search(text, named.end, at)
    told = _COUNT.match(text, at, sentence.end)
    led = _LED_COUNT.search(
        text, max(sentence.start, document.tokens[head.first].start - 24), document.tokens[head.first].start
    )
    total = _total(document, sentence, told) if told is not None and "등" in told[0] else None
    if told is not None and total is None:
        count, qualifier = _number(told)
        while last < sentence.last and document.tokens[last].start < told.end():
            last += 1
        again = _COUNT.match(text, told.end(), sentence.end)
        total = _total(document, sentence, again) if again is not None and ALL.match(again[0]) else None
    elif led is not None:
        count, qualifier = int(led["number"].replace(",", "")), "about" if led["about"] else "exact"
        while document.tokens[first - 1].start >= led.start() and first > sentence.first:
            first -= 1
    before = document.tokens[first].start
    part = count is not None and _PART.search(text, max(sentence.start, before - 14), before) is not None
    craft = Craft(
        named.category, named.value, variant, None, qualifier, (), document.tokens[first].start,
        document.tokens[last - 1].end, first, last, named.first, plural=True, part=part,
        rule="part_of" if part else "noun_phrase", presumed=presumed is not None,
        sentence=sentence.index,
    )  # fmt: skip
    return craft.counted(count) if count is not None else craft, total


def _total(document: Document, sentence: Sentence, told: re.Match[str]) -> Craft:
    """'F-15K 등 20여 대': how many there were, of which some are named."""
    tokens, vessel = document.tokens, told["unit"] == "척"
    start = told.start("number") if told["number"] else told.end()
    first = next(k for k in range(sentence.first, sentence.last) if tokens[k].end > min(start, told.end() - 1))
    last = next((k for k in range(first, sentence.last) if tokens[k].start >= told.end()), sentence.last)
    count, qualifier = _number(told)
    craft = Craft(
        "vessel" if vessel else "class", "ship" if vessel else "aircraft", None, None, qualifier, (),
        tokens[first].start, told.end(), first, last, first, plural=True, rule="bare_count", sentence=sentence.index,
    )  # fmt: skip
    return craft.counted(count) if count is not None else craft


def _number(told: re.Match[str]) -> tuple[int | None, str]:
    """How many a count tells, and how exactly; None where it leaves that open."""
    if told["vague"] or told["range"]:
        return None, "unknown"
    value = _NATIVE[told["native"]] if told["native"] else int(told["number"].replace(",", ""))
    after, ahead = (told["behind"] or "").strip(), told["before"]
    if after in ("이상", "넘게") or ahead in ("최소", "최소한", "적어도"):
        return value, "at_least"
    if after == "이하" or ahead == "최대":
        return value, "at_most"
    return value, "about" if told["about"] or after or ahead == "약" else "exact"


def _is_definite(document: Document, craft: Craft) -> bool:
    """'해당 군용기', '이 폭격기들', '진입한 군용기는': those told of before."""
    before = document.text[max(0, craft.start - 12) : craft.start]
    return craft.category == "class" and _POINTING.search(before) is not None


def _bare(
    document: Document, sentence: Sentence, owners: Sequence[Mention], found: Sequence[Craft], before: Sequence[Craft]
) -> list[Craft]:
    """Counts without a head: '이 가운데 22대는', '8대(중국 3대, 러시아 5대)'; of what was told before."""
    counted: list[Craft] = []
    for match in _BARE.finditer(document.text, sentence.start, sentence.end):
        if not any(c.start < match.end() and match.start() < c.end for c in found):
            told = [c for c in [*before, *found, *counted] if c.start < match.start()]
            counted += _elided(document, sentence, match, owners, told)
    return counted


def _elided(
    document: Document, sentence: Sentence, match: re.Match[str], owners: Sequence[Mention], told: Sequence[Craft]
) -> Iterator[Craft]:
    """The craft of a count alone: a part of the total told last, or some of a nation named right before it."""
    tokens, vessel = document.tokens, match["unit"] == "척"
    totals = [c for c in told if not c.part and (c.category == "vessel") == vessel]
    first = next(k for k in range(sentence.first, sentence.last) if tokens[k].end > match.start())
    last = next((k for k in range(first, sentence.last) if tokens[k].start >= match.end()), sentence.last)
    owner = next((m for m in owners if m.last == first), None)
    part = _PART.search(document.text, max(sentence.start, match.start() - 14), match.start()) is not None
    model = totals[-1] if totals else None
    if not (part and model) and owner is None:
        return
    operators = owner.countries if owner is not None else model.operators if model is not None else ()
    value = model.value if model is not None and not model.named else "ship" if vessel else "aircraft"
    craft = Craft(
        "vessel" if vessel else "class", value, None, None, "about" if match["about"] else "exact", operators,
        match.start(), match.end(), first, last, first, plural=True, part=part,
        rule="part_of" if part else "ellipsis", sentence=sentence.index,
    )  # fmt: skip
    yield craft.counted(int(match["number"].replace(",", "")))
