"""Finds syndicated copies: texts that are another's, word for word or nearly. No files, no clock."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from pydantic import BaseModel, ConfigDict
from rensa import RMinHash, RMinHashLSH

_WORD = re.compile(r"\w+")
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_UNCOUNTED = "thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens pair single"
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_COUNTED.split())}
_NUMBER_WORDS |= {word: word for word in _UNCOUNTED.split()}
_ONE_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+|\b(?:" + "|".join(_NUMBER_WORDS) + r")\b)"
_NUMBER = re.compile(_ONE_NUMBER)
_NUMBERS = re.compile(rf"{_ONE_NUMBER}(?:[\s-]+{_ONE_NUMBER})*")


class CopyParameters(BaseModel):
    """When a text counts as another's copy."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shingle_words: int = 4
    """Words to a shingle."""
    shortest_words: int = 30
    """Texts of fewer words are only compared word for word."""
    jaccard: float = 0.8
    """Share of common shingles among all shingles of both from which two texts are copies."""
    containment: float = 0.92
    """Share of the shorter text's shingles found in the longer one: copies with a header or footer added."""
    same_numbers: float = 0.9
    """Share of the shorter text's numbers found in the same order in the other: bulletins of two days share
    their words but not their figures."""
    numbers_compared: int = 500
    """Numbers of a text that are looked at, from its beginning."""
    permutations: int = 128
    bands: int = 32
    """Banding of the MinHash signatures: 32 bands of 4 rows find pairs from a similarity of about 0.42."""
    seed: int = 20251206


@dataclass(frozen=True)
class Text:
    """A text with what decides which of two copies came first."""

    article_id: str
    text: str
    published_at: datetime | None
    is_known: bool

    @property
    def order(self) -> tuple[bool, bool, float, str]:
        """Known before new, dated before undated, early before late; the id breaks ties."""
        at = self.published_at.timestamp() if self.published_at else 0.0
        return (not self.is_known, self.published_at is None, at, self.article_id)


def find_copies(texts: Iterable[Text], params: CopyParameters | None = None) -> dict[str, str]:
    """article_id of each copy → that of the earliest article with its text, which is no copy itself.

    The order of `texts` plays no part.
    """
    params = params or CopyParameters()
    originals: dict[str, str] = {}
    by_words: dict[str, str] = {}
    index = RMinHashLSH(1.0, params.permutations, params.bands)
    indexed: list[_Traits] = []
    for text in sorted(texts, key=lambda t: t.order):
        words = _WORD.findall(text.text.lower())
        exact = by_words.setdefault(_digest(words), text.article_id)
        if exact != text.article_id:
            originals[text.article_id] = originals.get(exact, exact)
            continue
        if len(words) < params.shortest_words:
            continue
        traits = _traits(text, words, params)
        signature = RMinHash(params.permutations, params.seed)
        signature.update([str(s) for s in traits.shingles])
        near = (indexed[i] for i in sorted(index.query(signature)))
        original = next((other.article_id for other in near if _is_copy(traits, other, params)), None)
        if original is not None:
            originals[text.article_id] = original
        else:
            index.insert(len(indexed), signature)
            indexed.append(traits)
    return originals


@dataclass(frozen=True)
class _Traits:
    """What of a text is compared: its runs of words, its numbers in order, its words without the numbers."""

    article_id: str
    shingles: frozenset[int]
    numbers: tuple[str, ...]
    wording: str


def _traits(text: Text, words: Sequence[str], params: CopyParameters) -> _Traits:
    lowered = text.text.lower()
    written = (found.group() for found in _NUMBER.finditer(lowered))
    numbers = [_NUMBER_WORDS.get(n) or n.replace(",", "").lstrip("0") or "0" for n in written]
    return _Traits(
        article_id=text.article_id,
        shingles=_shingles(words, params.shingle_words),
        numbers=tuple(numbers),
        wording=_digest(_WORD.findall(_NUMBERS.sub("0", lowered))),
    )


def _digest(words: Sequence[str]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def _shingles(words: Sequence[str], size: int) -> frozenset[int]:
    parts = (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(p.encode(), digest_size=8).digest()) for p in parts)


def _is_copy(one: _Traits, other: _Traits, params: CopyParameters) -> bool:
    common = len(one.shingles & other.shingles)
    similar = common / len(one.shingles | other.shingles) >= params.jaccard
    contained = common / min(len(one.shingles), len(other.shingles)) >= params.containment
    return (similar or contained) and _tells_the_same_numbers(one, other, params)


def _tells_the_same_numbers(one: _Traits, other: _Traits, params: CopyParameters) -> bool:
    if one.numbers == other.numbers:
        return True
    if one.wording == other.wording:  # the same form filled in with other figures
        return False
    first, second = (traits.numbers[: params.numbers_compared] for traits in (one, other))
    fewer = min(len(first), len(second))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= params.same_numbers * fewer
