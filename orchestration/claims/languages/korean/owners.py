"""Whose craft are: by the names before them, by the row that they stand in, by what was told before."""

import re
from collections.abc import Sequence

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.korean.particles import behind, marked, part_of_word, text_of, word_end
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_SUFFIXES = frozenset({"의", "군", "군의", "측", "측의", "산", "형", "제", "해군", "공군", "해경"})
"""What may be glued to an owner's name."""
_BETWEEN_OWNER = 8
"""Words between an owner and its craft at most."""
_LINKS = re.compile(r"^(?:\s?(?:와|과|및|,|·|그리고|/)\s?)+$")
_ROWED = re.compile(r"^(?:\s?(?:등|과|와|및|,|·|그리고|/|총|모두|해군|공군|육군|해경)\s?)*$")
ALL = re.compile(r"\s?(?:등|모두|총)")
"""Before what sums up a row."""


def between(document: Document, last: int, first: int) -> str:
    """The text between two tokens, the first one's end and the other's start."""
    return document.text[document.tokens[last - 1].end : document.tokens[first].start] if first >= last else ""


def of_these(craft: Craft, told: Sequence[Craft]) -> tuple[str, ...]:
    """'이들 군용기가': whose those were that were called so before."""
    alike = [c.operators for c in told if c.value == craft.value and c.operators]
    return tuple(dict.fromkeys(country for operators in alike for country in operators))


def topic_before(document: Document, sentence: Sentence, owners: Sequence[Mention], at: int) -> tuple[str, ...]:
    """'필리핀 해경은 … 자국 선박에': the country whose own it is, that of the topic before."""
    for owner in (m for m in owners if m.end <= at and len(m.countries) == 1):
        if marked(document.tokens, owner.last, sentence.last)[0] in ("topic", "subject"):
            return owner.countries
    return ()


def held_before(document: Document, found: Sequence[Craft], craft: Craft, *, total: bool = False) -> tuple[str, ...]:
    """Whose the craft of a row are whose owner stands before its first; a total behind it is of all of them."""
    row_link = between(document, found[-1].last, craft.first)
    if not _ROWED.match(row_link):
        return ()
    held, row = dict.fromkeys(found[-1].operators), list(found)
    if ALL.match(row_link) or total:
        while len(row) > 1 and _ROWED.match(between(document, row[-2].last, row[-1].first)):
            held |= dict.fromkeys(row[-2].operators)
            row.pop()
        return tuple(held)
    return tuple(held) if len(held) == 1 else ()


def owners_of(
    document: Document, sentence: Sentence, owners: Sequence[Mention], head: int
) -> tuple[tuple[str, ...], int]:
    """The countries named before a head with nothing between that ends their phrase, several where they are joined;
    and the token at which the first of them begins."""
    beside = [m for m in owners if m.last <= head]
    if not beside or not _reaches(document, beside[-1].last, head, sentence):
        return (), head
    found, first = [*beside[-1].countries], beside[-1].first
    for left, right in zip(reversed(beside[:-1]), reversed(beside), strict=False):
        suffix, at = behind(document.tokens, left.last, right.first)
        joined = _LINKS.match(suffix.removeprefix("군").removeprefix("측") + between(document, at, right.first))
        if joined is None:
            break
        found, first = [*left.countries, *found], left.first
    return tuple(dict.fromkeys(found)), first


def _reaches(document: Document, at: int, first: int, sentence: Sentence) -> bool:
    """Whether only bare nouns, '의' and '소속' stand between an owner and a head."""
    tokens = document.tokens
    suffix, at = behind(tokens, at, first)
    if suffix and suffix not in _SUFFIXES and part_of_word("·" + suffix) not in ("", "owner"):
        return False
    for _ in range(_BETWEEN_OWNER):
        if at >= first:
            return True
        end = min(word_end(tokens, at, sentence.last), first)
        word = text_of(tokens, at, end)
        if end < first and (part_of_word(word) not in ("", "owner") or not _is_bare(word)):
            return False
        if "," in word or word.endswith((".", ":")):
            return False
        at = end
    return False


def _is_bare(word: str) -> bool:
    """Whether a word between an owner and its craft may be a noun: no verb, no number with its classifier."""
    return (
        re.search(
            r"(?:한|된|던|하는|되는|인근|주변|상공|영공|해역|인|려고|위해|대해|대한|향해|간)$|\d+(?:대|척)$", word
        )
        is None
    )
