"""What a Chinese text names: nations by one character in compounds, variants behind a designation, forces' ships."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from orchestration.claims.languages.anyof import any_of
from orchestration.claims.languages.words import Words
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, named_mentions
from orchestration.claims.text.tokens import Document

_SERIES = re.compile(r"[A-Z]{1,3}\d?(?![A-Za-z\d-])")
_SIGN = re.compile(r"[㐀-鿿]")
_EXERCISE = re.compile(
    r"[-·]?(?:20)?\d{0,4}[A-Z]?号?[”」\"]?(?:年度|联合|实兵|系列|海上|跨国){0,2}(?:演习|军演|联演|演训|演练)"
)
"""An edition, and the word for an exercise, behind a name."""
_QUOTED = '“「『"《'
_NAMED_AFTER = re.compile(r"[”」』]?(?:号|舰|艇|级|轮|籍|人|县长|市长|大学|[南北]道)")
"""What makes the name of a place before it that of a ship, or somebody's."""
_BESIDE, _QUARTERS = "以之正偏", "东西南北"
_AFLOAT = re.compile(r"\d{0,5}(?:舰艇编队|舰艇|舰船|船只|船舰|船艇|公务船|舰|船|艇)")
_DAY = "日"
"""Japan, or the day of the month that figures before it tell."""
_FLYING = re.compile(
    r"[军战]?机(?!场|构|关|制|会|器|动|密|遇|要|电|长|师|组|上|体|身|型|队|群|枪|率|票|械|敏|床|能|理)"
)


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """All mentions in order, none overlapping another; no place in the name of a ship, no zone in that of another."""
    short = list(_short_nations(document, lexicon))
    found = [_with_series(document, mention) for mention in named_mentions(document, lexicon)]
    taken = {at for m in found if m.category != "cue" for at in range(m.first, m.last)}
    found += [m for m in short if taken.isdisjoint(range(m.first, m.last))]
    found = sorted(found, key=lambda m: m.first)
    found = [m for m in found if not _may_place(m) or _is_place(document.text, m)]
    found = [m for m in found if m.category != "exercise" or _is_exercise(document.text, m)]
    found = [m for at, m in enumerate(found) if not _is_part_of_place(m, found[:at])]
    return sorted([*found, *_craft_of_nations(document, found)], key=lambda m: m.first)


def _may_place(mention: Mention) -> bool:
    """Places and the seats of governments: ships are named after them."""
    return mention.category == "place" or (mention.category == "country" and mention.detail == "metonym")


def _is_place(text: str, mention: Mention) -> bool:
    """Not '山东舰', nor the sea in '以南海域'."""
    beside = mention.start > 0 and text[mention.start - 1] in _BESIDE and text[mention.start] in _QUARTERS
    return not beside and _NAMED_AFTER.match(text, mention.end) is None


def _is_exercise(text: str, mention: Mention) -> bool:
    """Names of exercises are common words: one is meant in quotation marks, or before a word for an exercise."""
    quoted = text[mention.start - 1 : mention.start] in _QUOTED and mention.start > 0
    latin = _SIGN.match(text, mention.start) is None
    return latin or quoted or _EXERCISE.match(text, mention.end) is not None


def _with_series(document: Document, mention: Mention) -> Mention:
    """'轰-6K': the letters behind a designation in Chinese make it a variant."""
    if mention.category != "type" or _SIGN.match(document.text, mention.start) is None:
        return mention
    series = _SERIES.match(document.text, mention.end)
    if series is None:
        return mention
    last = _token_behind(document, series.end())
    return replace(mention, last=last, end=series.end(), detail=f"{mention.value}{series.group()}")


def _token_behind(document: Document, offset: int) -> int:
    """The first token that begins at a character or behind it."""
    return bisect_left(document.tokens, offset, key=lambda token: token.start)


@cache
def _compounds(names: Words, heads: Words) -> re.Pattern[str]:
    """Rows of nations by one character, with the word that they stand before."""
    one = any_of(names)
    return re.compile(
        rf"(?P<row>{one}(?:[、和与]?{one})*)(?P<head>{any_of(heads)}|[A-Z]|(?=[“「\"][^”」\"]{{1,8}}[”」\"]号))?"
    )


def _short_nations(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """Nations by one character, which is none elsewhere: '美军', '中俄两国', '美日韩', '俄“…”号'."""
    names = lexicon.short_names
    if not names:
        return
    starts = {token.start: at for at, token in enumerate(document.tokens)}
    for match in _compounds(frozenset(names), lexicon.language.mentions.group_heads).finditer(document.text):
        row = match["row"]
        several = sum(sign in names for sign in row) > 1 and not set("、和与") & set(row)
        if match["head"] is None and not (several and _stands_alone(document.text, match, lexicon)):
            continue
        if _is_inside_word(document.text, match, lexicon):
            continue
        for at in range(match.start("row"), match.end("row")):
            country = names[document.text[at]].country if document.text[at] in names else None
            if country is not None and at in starts:
                first = starts[at]
                yield Mention("country", country, first, first + 1, at, at + 1, country, "demonym")


def _stands_alone(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """'中俄在…': two or more together are nations, unless they begin another word ('中美洲')."""
    return text[match.end() : match.end() + 1] not in lexicon.language.mentions.no_short_names


def _is_inside_word(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """'19日军方', '其中方', '参加军': the character before makes another word of it."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    first = match["row"][0]
    return (first == _DAY and before.isdigit()) or f"{before}{first}" in lexicon.language.mentions.no_names


def _is_part_of_place(mention: Mention, before: Sequence[Mention]) -> bool:
    """'东海北部空域': a part of what is named before it is no zone of its own."""
    if mention.detail != "adiz" or not before or before[-1].last != mention.first:
        return False
    beside = before[-1]
    return beside.category == "place" or (beside.country is not None and beside.country != mention.country)


def _craft_of_nations(document: Document, found: Sequence[Mention]) -> Iterator[Mention]:
    """'俄机', '菲舰', '中国海警2306舰艇编队': what a nation or force before it makes an aircraft or a ship."""
    taken = {m.first for m in found}
    for mention in found:
        if (
            mention.category not in ("country", "force")
            or mention.last in taken
            or mention.last >= len(document.tokens)
        ):
            continue
        text, at = document.text, mention.end
        flying = _FLYING.match(text, at)
        afloat = _AFLOAT.match(text, at)
        if flying is not None:
            last = _token_behind(document, flying.end())
            yield Mention("class", "aircraft", mention.last, last, at, flying.end())
        elif afloat is not None and not text.startswith(("舰队", "船队", "船厂", "船员", "船长", "船东"), at):
            kind = "coast guard vessel" if mention.detail == "coast_guard" else "vessel"
            last = _token_behind(document, afloat.end())
            yield Mention("vessel", kind, mention.last, last, at, afloat.end())
