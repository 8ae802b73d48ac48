"""What of a text is compared with another's: its words, runs of words, numbers; and when that makes it a copy."""

import hashlib
import re
import zlib
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict
from rensa import RMinHash

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
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
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
"""2^64 divided by the golden ratio: multiplying by it spreads hashes over all bits (Knuth, TAOCP 3, 6.4)."""
_SHIFT = np.uint64(29)

Hashes = npt.NDArray[np.uint64]


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
    most_candidates: int = 40
    """Texts that one text is compared with: those that share most bands. Bulletins of a form resemble all before."""
    seed: int = 20251206


class Traits:
    """What of a text is compared: its runs of words as sorted hashes, its numbers in order, its words without them.

    The latter two are found when they are first asked for: few texts come so near to another.
    """

    def __init__(self, text: str, words: Sequence[str], params: CopyParameters) -> None:
        self.shingles = shingles_of(words, params.shingle_words)
        self._text = text

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the text in their order, in figures."""
        written = (found.group() for found in _NUMBER.finditer(self._text.lower()))
        return tuple(_NUMBER_WORDS.get(n) or n.replace(",", "").lstrip("0") or "0" for n in written)

    @cached_property
    def wording(self) -> str:
        """What two texts share that are the same but for their numbers."""
        return digest_of(_WORD.findall(_NUMBERS.sub("0", self._text.lower())))


def words_of(text: str) -> list[str]:
    """A text's words in small letters, without signs in them that nobody sees."""
    return _WORD.findall((text if text.isascii() else _UNSEEN.sub("", text)).lower())


def digest_of(words: Sequence[str]) -> str:
    """What two texts of the same words share."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def shingles_of(words: Sequence[str], size: int) -> Hashes:
    """The hashes of all runs of `size` words, each once, sorted; the same on every machine."""
    hashes = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint64, len(words))
    runs = max(len(words) - size + 1, 0)
    mixed = np.zeros(runs, np.uint64)
    for at in range(size):
        mixed = (mixed ^ hashes[at : at + runs]) * _MULTIPLIER
        mixed ^= mixed >> _SHIFT
    return np.unique(mixed)


def bands_of(texts: Sequence[Hashes], params: CopyParameters) -> npt.NDArray[np.int64]:
    """One row a text, one column a band of its MinHash signature: texts that share a value are worth comparing."""
    if not texts:
        return np.empty((0, params.bands), np.int64)
    offsets = np.concatenate([[0], np.cumsum([len(shingles) for shingles in texts])]).astype(np.uint64)
    flat = np.concatenate(texts)
    digests = RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, params.permutations, params.seed)
    rows = np.array(digests.to_rows(), np.uint64).reshape(len(texts), params.bands, -1)
    mixed = np.tile(np.arange(params.bands, dtype=np.uint64), (len(texts), 1))
    for at in range(rows.shape[2]):
        mixed = (mixed ^ rows[:, :, at]) * _MULTIPLIER
        mixed ^= mixed >> _SHIFT
    return mixed.view(np.int64)


def containment(one: Traits, other: Traits) -> float:
    """The share of the shorter text's shingles that the longer one has too; 0 for texts too short to have any."""
    common = len(np.intersect1d(one.shingles, other.shingles, assume_unique=True))
    return common / max(1, min(len(one.shingles), len(other.shingles)))


def is_copy(one: Traits, other: Traits, params: CopyParameters) -> bool:
    """Whether one of two texts is the other's copy."""
    common = len(np.intersect1d(one.shingles, other.shingles, assume_unique=True))
    shorter, longer = sorted((len(one.shingles), len(other.shingles)))
    similar = common / (shorter + longer - common) >= params.jaccard
    contained = common / shorter >= params.containment
    return (similar or contained) and _tells_the_same_numbers(one, other, params)


def _tells_the_same_numbers(one: Traits, other: Traits, params: CopyParameters) -> bool:
    if one.numbers == other.numbers:
        return True
    if one.wording == other.wording:  # the same form filled in with other figures
        return False
    first, second = (traits.numbers[: params.numbers_compared] for traits in (one, other))
    fewer = min(len(first), len(second))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= params.same_numbers * fewer
