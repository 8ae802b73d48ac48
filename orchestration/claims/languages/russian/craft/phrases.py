"""Groups of aircraft and ships as Russian noun phrases name them: how many, of what, whose.

'Экипаж пары российских истребителей Су-30СМ из состава дежурных сил ПВО Южного военного округа'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.english.craft.lists import shared_operators
from orchestration.claims.languages.russian.craft.ahead import read_ahead
from orchestration.claims.languages.russian.craft.behind import read_behind
from orchestration.claims.languages.russian.craft.cases import is_adjective, is_plural
from orchestration.claims.languages.russian.craft.numbers import Number, number_before
from orchestration.claims.languages.russian.craft.row import HEADS, Phrase, Row
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_TOLD_AS = frozenset({"как", "это", "оказался", "оказалась"})
_OF, _THEM, _OF_THEM = "из", frozenset({"них", "которых"}), "из них"
_FLIGHT = "звено"
"""A group of no fixed number, whatever its noun's ending."""


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft] = ()
) -> list[Craft]:
    """The craft groups of a sentence in its order; `before` are those of the sentences before it."""
    named = any(m.category in HEADS for m in mentions)
    if not named and not (before and _OF_THEM in " ".join(document.lowers[sentence.first : sentence.last])):
        return []
    row = Row(document, sentence, lexicon, mentions)
    crafts = list(_read(row, list(before)))
    crafts = sorted([*crafts, *_parts(row, [*before, *crafts])], key=lambda craft: craft.first)
    return shared_operators(
        crafts, document.tokens, lexicon.language.craft, lambda craft: implied_owner(craft, lexicon), lexicon.may_fly
    )


def implied_owner(craft: Craft, lexicon: Lexicon) -> str | None:
    """The operator that a variant or type has by itself."""
    by_variant = lexicon.variant_operators.get(craft.variant or "")
    return by_variant or (lexicon.sole_operators.get(craft.value) if craft.named else None)


def _read(row: Row, told: list[Craft]) -> Iterator[Craft]:
    covered, told_as = row.sentence.first, -1
    for noun in row.mentions:
        if noun.category not in HEADS or noun.first < covered:
            continue
        phrase = Phrase(noun, noun.first, noun.last)
        read_behind(row, phrase)
        read_ahead(row, phrase, covered)
        covered = phrase.last
        near = row.lowers[phrase.first - 1] if phrase.first > row.sentence.first else ""
        listed = (near in row.lexicon.language.craft.joiners or near == ",") and told_as == phrase.first - 1
        phrase.told_as = near in _TOLD_AS or listed
        told_as = phrase.last if phrase.told_as else -1
        if near in row.lexicon.language.craft.negations:
            continue
        for craft in _crafts(row, phrase, noun, told):
            told.append(craft)
            yield craft


def _parts(row: Row, told: Sequence[Craft]) -> Iterator[Craft]:
    """'23 самолета, из которых 17 пересекли линию', '17 из них': a number of those told last."""
    first, last, lowers = row.sentence.first, row.sentence.last, row.lowers
    for at in range(first + 1, last - 1):
        if lowers[at - 1] != _OF or lowers[at] not in _THEM:
            continue
        whole = next((c for c in reversed(told) if c.category != "vessel" and c.end <= row.tokens[at].start), None)
        number = _number_beside(row, at)
        here = [c for c in told if c.sentence == row.sentence.index]
        if number is None or whole is None or any(c.first <= number.first < c.last for c in here):
            continue
        start, end = min(number.first, at - 1), max(number.last, at + 1)
        yield replace(
            whole, category="class", value="aircraft" if whole.named else whole.value, variant=None, count=number.value,
            qualifier=number.qualifier, start=row.tokens[start].start, end=row.tokens[end - 1].end, first=start,
            last=end, head=end - 1, definite=False, part=True, rule="part_of", sentence=row.sentence.index,
        )  # fmt: skip


def _number_beside(row: Row, at: int) -> Number | None:
    """The number behind 'из которых', else the one before 'из них'."""
    language, last = row.lexicon.language, row.sentence.last
    behind = (number_before(row.tokens, end, at + 1, language) for end in range(at + 2, min(at + 5, last)))
    return next((n for n in behind if n is not None), None) or number_before(
        row.tokens, at - 1, row.sentence.first, language
    )


def _crafts(row: Row, phrase: Phrase, noun: Mention, told: Sequence[Craft]) -> Iterator[Craft]:
    """One group, or one for each of the peoples that have numbers of their own."""
    peoples = list(reversed(phrase.peoples))
    if any(number is not None for _, number in peoples):
        first, *rest = peoples
        for country, number in ((first[0], phrase.number), *rest):
            yield _craft(row, phrase, noun, (country,), number, told)
        return
    operators = tuple(dict.fromkeys([*(country for country, _ in peoples), *phrase.operators]))
    yield _craft(row, phrase, noun, operators, phrase.number, told)


def _craft(
    row: Row, phrase: Phrase, noun: Mention, operators: tuple[str, ...], number: Number | None, told: Sequence[Craft]
) -> Craft:
    head, plural = phrase.head, noun.category != "type" and is_plural(_word_of(row, noun))
    count, qualifier = (number.value, number.qualifier) if number is not None else (None, "unknown")
    if number is None and (phrase.told_as or (not plural and _is_one(row, phrase, noun))):
        count, qualifier = 1, "exact"
    owner = next((ship.country for ship in phrase.ships if ship.country), None)
    if head.category == "vessel" and owner and not operators:
        operators = (owner,)
    craft = Craft(
        category=head.category, value=head.value,
        variant=(head.detail or None) if head.category == "type" else None,
        count=count, qualifier=qualifier, operators=operators, start=row.tokens[phrase.first].start,
        end=row.tokens[phrase.last - 1].end, first=phrase.first, last=phrase.last, head=noun.first,
        plural=plural or (count or 1) > 1, definite=number is None and _is_told(row, phrase, operators, told),
        other=phrase.other, allied=phrase.allied and not operators, ships=phrase.ships,
        sentence=row.sentence.index,
    )  # fmt: skip
    return craft if craft.count is None else craft.counted(craft.count)


def _is_one(row: Row, phrase: Phrase, noun: Mention) -> bool:
    """A noun in the singular is one of them, as there is no article; a type alone is not ('Ту-22М3 летали')."""
    words = row.lowers[phrase.first : noun.first]
    if not row.lexicon.language.craft.vague.isdisjoint(words) or _FLIGHT in words:
        return False
    return phrase.alone or noun.category != "type"


def _word_of(row: Row, noun: Mention) -> str:
    """The word of a mention that tells its number: 'самолета' of 'базового патрульного самолета'."""
    words = [t.lower for t in row.tokens[noun.first : noun.last] if t.text[0].isalpha()]
    return next((w for w in words if not is_adjective(w)), words[0] if words else "")


def _is_told(row: Row, phrase: Phrase, operators: tuple[str, ...], told: Sequence[Craft]) -> bool:
    """Whether craft of a class without a number are those told before."""
    head, roles = phrase.head, row.lexicon.roles
    if head.category == "type" or phrase.allied or phrase.other or phrase.ships:
        return False
    for craft in told:
        alike = (craft.category == "vessel") == (head.category == "vessel")
        same = head.value in ("aircraft", craft.value) or roles.get(head.value, head.value) == roles.get(craft.value)
        known = not operators or not craft.operators or set(operators) <= set(craft.operators)
        if alike and same and known:
            return True
    return False
