"""Tells from a page's raw bytes that it can't speak of a drill or an incident, before anything costly is done."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Self

import hyperscan

from orchestration.claims.languages.pack import Language
from orchestration.claims.languages.scripts import SCRIPTS, SIGNS
from orchestration.claims.screening import armed_deeds, armed_words, deed_words
from orchestration.warehouse.reference import Rows

_REACH = 600
"""Bytes of markup and text within which a page that matters has a word of armed forces and one of a deed."""
_SEPARATOR = r"[\s\-\x80-\xff]{1,3}"
"""What may stand for a blank or a hyphen: itself, or one of Unicode's, in UTF-8 or Windows-1252."""
_HYPHEN = r"(?:-|\xe2\x80[\x90\x91\x93])"
"""A hyphen, or one of Unicode's or its short dash, as they stand in UTF-8."""
_UNSEEN = (r"&shy;", r"&#173;", r"&#8203;", r"\xc2\xad", r"\xe2\x80\x8b")
"""Signs within words that nobody sees, the commonest, as pages write them. All are looked for together with the words:
for each by itself that costs as much as for all words."""
_ANY_UNSEEN = re.compile("|".join(_UNSEEN).encode())
_OTHER = re.compile(rf"[{SIGNS}{SCRIPTS['cyrillic']}]")
_MARKED = re.compile(r"[^\x00-\x7f]+")
_PLAIN_NAME = 6
"""Letters from which a name of one word is taken for that of an exercise."""


class _Numbers(NamedTuple):
    """From where on patterns are enough by themselves; those of armed forces end; those of unseen signs begin."""

    enough: int
    armed: int
    unseen: int


class PageScreen:
    """A page passes when a word of armed forces stands near one of what they do, or one that is both, or an exercise's
    name, stands in it.

    Built from the words by which the reader too tells what may matter, and names of exercises and aircraft.
    """

    def __init__(self, reference: Mapping[str, Rows], languages: Iterable[Language]) -> None:
        known = [(language, _unfolded(language.folds)) for language in languages]
        armed, deeds, whole = (
            sorted({_pattern(word, unfolded) for language, unfolded in known for word in words(language)})
            for words in (armed_words, deed_words, armed_deeds)
        )
        exercises = [_pattern(name, {}) for name in _exercises(reference)]
        as_written = [*exercises, *_designations(reference)]
        self._take(
            _database(caseless=[*armed, *whole], as_written=as_written, once=_UNSEEN),
            _database(caseless=deeds),
            _Numbers(len(armed), len(armed) + len(whole) + len(exercises), len(armed) + len(whole) + len(as_written)),
        )

    def _take(self, armed: hyperscan.Database, deeds: hyperscan.Database, numbers: "_Numbers") -> None:
        self._armed, self._deeds, self._numbers = armed, deeds, numbers
        self._enough, self._unseen = range(numbers.enough, numbers.armed), numbers.unseen

    def packed(self) -> bytes:
        """The screen as bytes, which `unpacked` makes one of in no time: compiling its words takes half a minute."""
        armed, deeds = hyperscan.dumpb(self._armed), hyperscan.dumpb(self._deeds)
        return json.dumps([*self._numbers, len(armed)]).encode() + b"\n" + armed + deeds

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """The screen that was packed on a machine of this kind. Raises ValueError for any other bytes."""
        head, _, rest = packed.partition(b"\n")
        screen = cls.__new__(cls)
        try:
            *numbers, cut = json.loads(head)
            screen._take(_loaded(rest[:cut]), _loaded(rest[cut:]), _Numbers(*numbers))
        except (ValueError, TypeError, hyperscan.error) as error:
            raise ValueError("These bytes are no screen for this machine.") from error
        return screen

    def passes(self, page: bytes) -> bool:
        """Whether a page in an encoding that holds ASCII as it is may matter; the others are recoded first."""
        armed = _found(self._armed, page)
        if any(number >= self._unseen for number, _ in armed):
            page = _ANY_UNSEEN.sub(b"", page)
            armed = [each for each in _found(self._armed, page) if each[0] < self._unseen]
        return any(number in self._enough for number, _ in armed) or self._has_deed(page, [end for _, end in armed])

    def _has_deed(self, page: bytes, armed: Sequence[int]) -> bool:
        """Whether a word of a deed stands within reach of a position, and is not that position's own word."""
        looked = 0
        for end in armed:
            start = max(looked, end - _REACH)
            looked = end + _REACH
            if any(start + deed != end for _, deed in _found(self._deeds, page[start:looked])):
                return True
        return False


def _loaded(packed: bytes) -> hyperscan.Database:
    database = hyperscan.loadb(packed, hyperscan.HS_MODE_BLOCK)
    database.scratch = hyperscan.Scratch(database)
    return database


def _found(words: hyperscan.Database, page: bytes) -> list[tuple[int, int]]:
    """Which words stand in a page, by their numbers, and where they end, ascending."""
    found: list[tuple[int, int]] = []
    words.scan(page, match_event_handler=lambda number, start, end, flags, context: found.append((number, end)))
    return found


def _exercises(reference: Mapping[str, Rows]) -> list[str]:
    """Names of exercises, but for short ones of one word, which mean other things too."""
    names = (name for row in reference["exercises"] for name in (row["exercise"], *row["spellings"].split("|")))
    return [name for name in names if re.search(r"[ \d-]", name) or len(name) >= _PLAIN_NAME]


def _designations(reference: Mapping[str, Rows]) -> list[str]:
    """Letters of aircraft types before a hyphen and a number, as in B-52. As one pattern they are four times slower."""
    found = (re.match(r"([A-Z][A-Za-z]{0,3})-\d", row["aircraft_type"]) for row in reference["aircraft_types"])
    return [rf"\b{letters}{_HYPHEN}\d" for letters in sorted({match[1] for match in found if match})]


def _unfolded(folds: Mapping[int, str]) -> dict[str, str]:
    """For each letter as it is read, the letters that are read so."""
    found: dict[str, str] = {}
    for letter, read_as in folds.items():
        found[read_as] = found.get(read_as, "") + chr(letter)
    return found


def _pattern(words: str, unfolded: Mapping[str, str]) -> str:
    """An expression of ASCII alone, for the bytes of a page in UTF-8.

    A Latin letter with a mark stands for the bytes of any other; one of another script for its own in any case, and for
    those that are read as it is. Words of scripts without blanks begin and end anywhere.
    """
    if not _OTHER.search(words):
        parts = (_MARKED.sub(r"[\\x80-\\xff]{1,8}", re.escape(part)) for part in re.split(r"[ -]+", words))
        return rf"\b{_SEPARATOR.join(parts)}\b"
    return "".join(_SEPARATOR if sign in " -" else _letter(sign, unfolded) for sign in words)


def _letter(sign: str, unfolded: Mapping[str, str]) -> str:
    if sign.isascii():
        return re.escape(sign)
    forms = sorted({form for letter in (sign, *unfolded.get(sign, "")) for form in (letter.lower(), letter.upper())})
    told = ["".join(rf"\x{byte:02x}" for byte in form.encode()) for form in forms]
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"


def _database(
    *, caseless: Sequence[str], as_written: Sequence[str] = (), once: Sequence[str] = ()
) -> hyperscan.Database:
    """Patterns numbered in their order: in capitals or small letters, as written, and those that are told once."""
    patterns = [pattern.encode("ascii") for pattern in (*caseless, *as_written, *once)]
    flags = [hyperscan.HS_FLAG_CASELESS] * len(caseless) + [0] * len(as_written)
    flags += [hyperscan.HS_FLAG_SINGLEMATCH] * len(once)
    database = hyperscan.Database()
    database.compile(patterns, ids=range(len(patterns)), flags=flags)
    return database
