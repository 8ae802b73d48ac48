"""Finds syndicated copies: texts that are another's, word for word or nearly. No files, no clock."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from rensa import RMinHash, RMinHashLSH

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(
    r"\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|pair|single)\b",
    re.IGNORECASE,
)


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
    """Share of common numbers: bulletins of two days share their words but not their figures."""
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
    indexed: list[tuple[str, frozenset[int], Counter[str]]] = []
    for text in sorted(texts, key=lambda t: t.order):
        words = [word.lower() for word in _WORD.findall(text.text)]
        exact = by_words.setdefault(_digest(words), text.article_id)
        if exact != text.article_id:
            originals[text.article_id] = originals.get(exact, exact)
            continue
        if len(words) < params.shortest_words:
            continue
        shingles = _shingles(words, params.shingle_words)
        numbers = Counter(number.lower() for number in _NUMBER.findall(text.text))
        signature = RMinHash(params.permutations, params.seed)
        signature.update([str(s) for s in shingles])
        near = [indexed[i] for i in sorted(index.query(signature))]
        original = next((a for a, s, n in near if _is_copy(shingles, s, numbers, n, params)), None)
        if original is not None:
            originals[text.article_id] = original
        else:
            index.insert(len(indexed), signature)
            indexed.append((text.article_id, shingles, numbers))
    return originals


def _digest(words: Sequence[str]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def _shingles(words: Sequence[str], size: int) -> frozenset[int]:
    parts = (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(p.encode(), digest_size=8).digest()) for p in parts)


def _is_copy(
    one: frozenset[int],
    other: frozenset[int],
    numbers: Counter[str],
    others: Counter[str],
    params: CopyParameters,
) -> bool:
    common = len(one & other)
    similar = common / len(one | other) >= params.jaccard
    contained = common / min(len(one), len(other)) >= params.containment
    if not (similar or contained):
        return False
    fewer = min(numbers.total(), others.total())
    return fewer == 0 or (numbers & others).total() / fewer >= params.same_numbers
