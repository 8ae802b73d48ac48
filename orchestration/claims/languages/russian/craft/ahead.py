"""What stands before a head: adjectives, peoples, a number, who flies the craft."""

from orchestration.claims.languages.russian.craft.cases import is_adjective
from orchestration.claims.languages.russian.craft.numbers import number_before
from orchestration.claims.languages.russian.craft.row import Phrase, Row
from orchestration.claims.languages.russian.names.mentions import QUOTES

_CARRIERS = frozenset(
    {"экипаж", "экипажи", "экипажа", "экипажей", "экипажами", "экипажем", "экипажу", "пилот", "пилоты", "пилотов",
     "летчик", "летчики", "летчиков", "звено", "звена", "звеном", "группа", "группы", "группой", "группу", "авиагруппа",
     "борт", "единица", "единицы", "единиц"}
)  # fmt: skip
"""Nouns that the craft stand behind in the genitive: who flies them, and groups of no number."""
_ALONE = frozenset({"экипаж", "экипажа", "экипажем", "экипажу", "пилот", "летчик"})
_GOVERNING = (
    "вший", "вшие", "вших", "вшим", "вшими", "вшего", "вшему", "вшая", "вшую", "ющий", "ющие", "ющих", "ющим",
    "ющими", "ющего", "ящий", "ящие", "ящих", "ящим", "ящими", "ящего", "щиеся", "щихся", "щимся", "щегося",
    "вшиеся", "вшихся", "вшегося", "щийся", "вшийся",
)  # fmt: skip
"""Endings of participles that have an object of their own before the noun: no adjectives of it."""
_REACH = 9


def read_ahead(row: Row, phrase: Phrase, covered: int) -> None:
    """Takes, in place, all that belongs to a phrase before its head, down to the token `covered`."""
    at = phrase.first
    for _ in range(_REACH):
        taken = _take(row, phrase, at, covered) if at > covered else None
        if taken is None:
            break
        at = phrase.first = taken
    while phrase.first < phrase.head.first and row.tokens[phrase.first].text in QUOTES:
        phrase.first += 1


def _take(row: Row, phrase: Phrase, at: int, covered: int) -> int | None:
    """Takes what ends at a token, in place; where it begins, None where the phrase does not hold it."""
    number = number_before(row.tokens, at, covered, row.lexicon.language) if phrase.number is None else None
    mention, word, words = row.ending.get(at), row.lowers[at - 1], row.lexicon.language.craft
    if number is not None:
        phrase.number = number
        return number.first
    if mention is not None and row.is_people(mention):
        phrase.peoples.append((mention.country or "", None))
        return mention.first
    if word in _CARRIERS:
        phrase.alone = phrase.alone or word in _ALONE
        return at - 1
    if _joins_peoples(row, phrase, at):
        phrase.peoples[-1] = (phrase.peoples[-1][0], phrase.number)
        phrase.number = None
        return at - 1
    if mention is None and phrase.number is None and (_describes(row, word) or row.tokens[at - 1].text in QUOTES):
        phrase.allied = phrase.allied or word in words.allied
        phrase.other = phrase.other or word in words.others
        return at - 1
    return None


def _joins_peoples(row: Row, phrase: Phrase, at: int) -> bool:
    """'двух российских и двух китайских бомбардировщиков': another people before 'и'."""
    joined = row.lowers[at - 1] in row.lexicon.language.craft.joiners or row.tokens[at - 1].text in ",-"
    return joined and bool(phrase.peoples) and row.is_people(row.ending.get(at - 1))


def _describes(row: Row, word: str) -> bool:
    words = row.lexicon.language.craft
    if word in words.vague or word in words.others:
        return True
    return is_adjective(word) and not word.endswith(_GOVERNING)
