"""Numbers with their measure words: '14架次', '两艘', '10余枚', '各2架'; without one a number counts nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FIGURES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = 10_000
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[一二两三四五六七八九十百千零〇]+"
AIRCRAFT = frozenset({"架次", "架"})
"""Measures of aircraft alone."""
_AT_LEAST, _AT_MOST = ("至少", "不少于", "超过", "逾"), ("最多", "至多", "不超过", "多达")
_ABOUT = ("大约", "将近", "接近", "约", "近")
_TOTAL = ("总计", "合计", "共计", "共", "计")
_LEADS = re.compile("|".join((*_AT_LEAST, *_AT_MOST, *_ABOUT, *_TOTAL, "累计", "各", "达")))
_COUNT = re.compile(
    rf"(?<![第\d.数几])(?:{_LEADS.pattern})*"
    rf"(?<![第\d.数几])(?P<number>{_NUMBER})\s?(?P<myriad>万)?(?P<more>余|多)?\s?"
    r"(?P<measure>架次|架|艘次|艘|枚|具)(?!构|设|体|有)"
)
_TIMES = re.compile(r"\s?[*×xX]\s?(?P<number>\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class Count:
    """text[start:end] counts something. each: of each thing named before it; total: it sums up what was named."""

    value: int
    qualifier: str
    measure: str
    start: int
    end: int
    each: bool = False
    total: bool = False


def value_of(number: str) -> int:
    """What figures or numerals stand for: '1,200', '二十七', '十'."""
    if number[0].isdigit():
        return int(float(number.replace(",", "")))
    total = digit = 0
    for sign in number:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = digit * 10 * (sign == "〇") + _FIGURES[sign]
    return total + digit


def find_counts(text: str, start: int, end: int) -> Iterator[Count]:
    """The counts of text[start:end], in order."""
    for match in _COUNT.finditer(text, start, end):
        leads = set(_LEADS.findall(match.group()[: match.start("number") - match.start()]))
        yield Count(
            value_of(match["number"]) * (_MYRIAD if match["myriad"] else 1), _qualifier(leads, match["more"]),
            match["measure"], match.start(), match.end(), "各" in leads, bool(leads.intersection(_TOTAL)),
        )  # fmt: skip


def times_at(text: str, at: int) -> Count | None:
    """The count of an item in a list: '苏-30*4'."""
    match = _TIMES.match(text, at)
    return Count(int(match["number"]), "exact", "架", match.start(), match.end()) if match is not None else None


def _qualifier(leads: set[str], more: str | None) -> str:
    if leads.intersection(_AT_LEAST):
        return "at_least"
    if leads.intersection(_AT_MOST):
        return "at_most"
    return "about" if more or leads.intersection(_ABOUT) else "exact"
