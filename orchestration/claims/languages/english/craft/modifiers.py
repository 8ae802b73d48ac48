"""The words before a head of a noun phrase about craft: how many, whose, which ('two of the other Chinese …')."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orchestration.claims.languages.english.craft.numbers import Number
from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Token

_LONGEST_PHRASE = 9
_POSSESSIVE = ("'s",)
_TIMES = ("x", "×")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, tokens [first, last): its numbers by where they end, its mentions by where they start and end."""

    language: Language
    tokens: Sequence[Token]
    first: int
    last: int
    numbers: Mapping[int, Number]
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]

    def lists(self, at: int) -> bool:
        """Whether a token is what sets the members of a list apart."""
        return self.tokens[at].lower in self.language.craft.and_ or self.tokens[at].text == ","


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
    possessed: bool = False
    allied: bool = False


def modifiers(row: Row, head: Mention, covered: int) -> Modifiers:
    """What the words before a head say, down to the token `covered`: count, owner, article."""
    left = Modifiers(head.first)
    at = head.first
    for _ in range(_LONGEST_PHRASE):
        if at <= covered:
            break
        opened = _opening(row, left, at, covered, head)
        if opened is not None:
            at = opened
            break
        mention = row.ending.get(at)
        if mention is not None and mention.category in ("country", "force"):
            if mention.countries:
                left.operators = _owner(mention)
            left.allied = left.allied or not mention.countries
            at = left.first = mention.first
            continue
        word, words = row.tokens[at - 1].lower, row.language.craft
        left.allied = left.allied or word in words.allied
        if word in words.others:
            left.other = True
        elif not _may_modify(row, at - 1, mention):
            break
        at -= 1
        if word in words.adjectives or word in words.vague or word in words.others or mention is not None:
            left.first = at
    _partitive(row, left, at)
    if left.count is not None and at > covered:
        sender = row.ending.get(at)
        if sender is not None and sender.category in ("country", "force") and not left.operators:
            left.operators = _owner(sender)
        if row.tokens[at - 1].lower in row.language.craft.pointing:
            left.definite = left.definite or not left.part
    return left


def _opening(row: Row, left: Modifiers, at: int, covered: int, head: Mention) -> int | None:
    """Takes, in place, what opens the phrase before token `at` (its count or article), and tells where it starts."""
    number = row.numbers.get(at)
    if number is not None and number.first >= covered:
        _take_number(left, number)
        return number.first
    word, words = row.tokens[at - 1].lower, row.language.craft
    if word in words.of:
        collective = row.numbers.get(at - 1)
        if collective is not None and row.tokens[at - 2].lower in words.collectives:
            _take_number(left, collective)
            return collective.first
    if word in row.language.dates.articles or word in words.another:
        left.indefinite, left.other, left.first = True, left.other or word in words.another, at - 1
        return at - 1
    if word in words.determiners and not (head.plural and word in words.singling):
        left.definite, left.possessed, left.first = True, word in words.owning, at - 1
        return at - 1
    return None


def _owner(mention: Mention) -> tuple[str, ...]:
    return (mention.country,) if mention.country else ()


def _take_number(left: Modifiers, number: Number) -> None:
    left.count, left.qualifier, left.first = number.value, number.qualifier, number.first


def _may_modify(row: Row, at: int, mention: Mention | None) -> bool:
    token = row.tokens[at]
    word = token.lower
    if mention is not None:
        return mention.category in ("class", "exercise")
    words = row.language.craft
    if word in words.vague or word in words.adjectives or token.text in "-'‘’“”\"‑" or word in _POSSESSIVE:
        return True
    if word in words.made and row.tokens[at - 1].text == "-":
        return True
    calendar = word in row.language.dates.months or word in row.language.dates.weekdays
    if word in words.stops or calendar or not token.text[0].isalnum() or token.text[0].isdigit():
        return word in _TIMES
    verbal = words.verbal.search(word) is not None and token.text[0].islower() and word not in words.participles
    counted = at in row.numbers and words.doing.fullmatch(word) is not None  # 'eight patrolling F-16s'
    if verbal and row.tokens[at - 1].text != "-" and not counted:
        return False
    return words.adverbial.search(word) is None


def _partitive(row: Row, left: Modifiers, at: int) -> None:
    """'Fourteen of the 30 planes', 'nine of the planes', 'nine out of 30 planes': the count is the part's."""
    before, words = at, row.language.craft
    is_share = left.count is not None and words.of.issuperset(t.lower for t in row.tokens[max(row.first, at - 2) : at])
    if before - 1 >= row.first and row.tokens[before - 1].lower in words.pointing | words.owning:
        before -= 1
    elif not left.definite and not is_share:
        return
    if before - 1 >= row.first and row.tokens[before - 1].lower in words.of:
        part = row.numbers.get(before - 2 if is_share else before - 1)
        if part is not None:
            left.count, left.qualifier, left.first = part.value, part.qualifier, part.first
            left.part, left.definite = True, False
