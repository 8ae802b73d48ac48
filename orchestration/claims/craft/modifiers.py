"""The words before a head of a noun phrase about craft: how many, whose, which ('two of the other Chinese …')."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.numbers import COLLECTIVES, Number
from orchestration.claims.craft.words import ADJECTIVES, CALENDAR, DETERMINERS, MADE, OTHERS, PARTICIPLES, STOPS, VAGUE
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Token

_LONGEST_PHRASE = 9


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, tokens [first, last): its numbers by where they end, its mentions by where they start and end."""

    tokens: Sequence[Token]
    first: int
    last: int
    numbers: Mapping[int, Number]
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]


@dataclass(slots=True)
class Modifiers:
    """What stands before a head, from the token `first` on; `part`: the count is of a part ('two of the six')."""

    first: int
    count: int | None = None
    qualifier: str = "unknown"
    operators: tuple[str, ...] = ()
    definite: bool = False
    indefinite: bool = False
    other: bool = False
    part: bool = False


def modifiers(row: Row, head: Mention, covered: int) -> Modifiers:
    """What the words before a head say, down to the token `covered`: count, owner, article."""
    left = Modifiers(head.first)
    at = head.first
    for _ in range(_LONGEST_PHRASE):
        if at <= covered:
            break
        number = row.numbers.get(at)
        mention = row.ending.get(at)
        token = row.tokens[at - 1]
        if number is not None and number.first >= covered:
            _take_number(left, number)
            at = number.first
            break
        if mention is not None and mention.category in ("country", "force"):
            if mention.country or mention.members:
                left.operators = (mention.country,) if mention.country else ()
            at = left.first = mention.first
            continue
        if token.lower == "of" and (collective := row.numbers.get(at - 1)) and row.tokens[at - 2].lower in COLLECTIVES:
            _take_number(left, collective)
            at = collective.first
            break
        if token.lower in ("a", "an"):
            left.indefinite, left.first = True, at - 1
            at -= 1
            break
        if token.lower == "another":
            left.indefinite, left.other, left.first = True, True, at - 1
            at -= 1
            break
        if token.lower in DETERMINERS:
            left.definite, left.first = True, at - 1
            at -= 1
            break
        if token.lower in OTHERS:
            left.other = True
        elif not _may_modify(row, at - 1, mention):
            break
        at -= 1
        if token.lower in ADJECTIVES or token.lower in VAGUE or token.lower in OTHERS or mention is not None:
            left.first = at
    _partitive(row, left, at)
    sender = row.ending.get(at)
    if (
        left.count is not None
        and not left.operators
        and sender
        and sender.category in ("country", "force")
        and at > covered
    ):
        left.operators = (sender.country,) if sender.country else ()
    if left.count is not None and at > covered and row.tokens[at - 1].lower in ("the", "these", "those"):
        left.definite = left.definite or not left.part
    return left


def _take_number(left: Modifiers, number: Number) -> None:
    left.count, left.qualifier, left.first = number.value, number.qualifier, number.first


def _may_modify(row: Row, at: int, mention: Mention | None) -> bool:
    token = row.tokens[at]
    word = token.lower
    if mention is not None:
        return mention.category in ("class", "exercise")
    if word in VAGUE or word in ADJECTIVES or token.text in "-'’“”\"‑" or word == "'s":
        return True
    if word in MADE and row.tokens[at - 1].text == "-":
        return True
    if word in STOPS or word in CALENDAR or not token.text[0].isalnum() or token.text[0].isdigit():
        return word in ("x", "×")
    verbal = word.endswith(("ed", "ing")) and token.text[0].islower() and word not in PARTICIPLES
    if verbal and row.tokens[at - 1].text != "-":
        return False
    return not word.endswith("ly")


def _partitive(row: Row, left: Modifiers, at: int) -> None:
    """'Fourteen of the 30 planes', 'nine of the planes': the count is the part's."""
    before = at
    if before - 1 >= row.first and row.tokens[before - 1].lower in ("the", "these", "those", "its"):
        before -= 1
    elif not left.definite:
        return
    if before - 1 >= row.first and row.tokens[before - 1].lower == "of":
        part = row.numbers.get(before - 1)
        if part is not None:
            left.count, left.qualifier, left.first = part.value, part.qualifier, part.first
            left.part, left.definite = True, False
