"""Groups of aircraft and ships as Russian noun phrases name them: how many, of what, whose.

'Экипаж пары российских истребителей Су-30СМ из состава дежурных сил ПВО Южного военного округа'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.languages.english.craft.lists import shared_operators
from orchestration.claims.languages.russian.cases import is_adjective, is_plural
from orchestration.claims.languages.russian.mentions import FORCES, QUOTES
from orchestration.claims.languages.russian.numbers import Number, number_before
from orchestration.claims.languages.russian.ships import ship_named
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

HEADS = ("type", "class", "vessel")
_CARRIERS = frozenset(
    {"экипаж", "экипажи", "экипажа", "экипажей", "экипажами", "экипажем", "экипажу", "пилот", "пилоты", "пилотов",
     "летчик", "летчики", "летчиков", "звено", "звена", "звеном", "группа", "группы", "группой", "группу", "авиагруппа",
     "борт", "единица", "единицы", "единиц"}
)  # fmt: skip
"""Nouns that the craft stand behind in the genitive: who flies them, and groups of no number."""
_ALONE = frozenset({"экипаж", "экипажа", "экипажем", "экипажу", "пилот", "летчик"})
_TOLD_AS = frozenset({"как", "это", "оказался", "оказалась"})
_GOVERNING = ("вший", "вшие", "вших", "вшим", "вшими", "вшего", "вшему", "вшая", "вшую", "ющий", "ющие", "ющих", "ющим",
              "ющими", "ющего", "ящий", "ящие", "ящих", "ящим", "ящими", "ящего", "щиеся", "щихся", "щимся", "щегося",
              "вшиеся", "вшихся", "вшегося", "щийся", "вшийся")  # fmt: skip
"""Endings of participles that have an object of their own before the noun: no adjectives of it."""
_FROM_FORCE = frozenset({"дежурных", "состава", "дежурного", "состав"})
_REACH, _FORCE_REACH, _NAME_REACH = 9, 10, 7


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft] = ()
) -> list[Craft]:
    """The craft groups of a sentence in its order; `before` are those of the sentences before it."""
    if not any(m.category in HEADS for m in mentions):
        return []
    reader = _Reader(document, sentence, lexicon, [m for m in mentions if m.category != "cue"], list(before))
    return shared_operators(list(reader.read()), document.tokens, lexicon.language.craft, reader.implied)


@dataclass(slots=True)
class _Phrase:
    """What a phrase holds by now: tokens [first, last), its head, count and owners."""

    head: Mention
    first: int
    last: int
    number: Number | None = None
    operators: tuple[str, ...] = ()
    ships: tuple[NamedShip, ...] = ()
    allied: bool = False
    other: bool = False
    alone: bool = False
    told_as: bool = False
    owners: list[tuple[str, Number | None]] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    document: Document
    sentence: Sentence
    lexicon: Lexicon
    mentions: list[Mention]
    before: list[Craft]
    told_as: int = -1
    """Where the last group ends that others were told to be ('опознал цели как RC-135 и …')."""

    def read(self) -> Iterator[Craft]:
        """Craft groups in the order of the sentence."""
        covered = self.sentence.first
        for mention in self.mentions:
            if mention.category not in HEADS or mention.first < covered:
                continue
            phrase = _Phrase(mention, mention.first, mention.last)
            self._rightwards(phrase)
            self._leftwards(phrase, covered)
            covered = phrase.last
            if self.document.lowers[phrase.first - 1] in self.lexicon.language.craft.negations and phrase.first:
                continue
            for craft in self._crafts(phrase, mention):
                self.before.append(craft)
                yield craft

    def implied(self, craft: Craft) -> str | None:
        """The operator that a variant or type has by itself."""
        by_variant = self.lexicon.variant_operators.get(craft.variant or "")
        return by_variant or (self.lexicon.sole_operators.get(craft.value) if craft.named else None)

    def _starting(self, at: int) -> Mention | None:
        return next((m for m in self.mentions if m.first == at), None)

    def _ending(self, at: int) -> Mention | None:
        return next((m for m in self.mentions if m.last == at), None)

    def _rightwards(self, phrase: _Phrase) -> None:
        """The type behind a class, its name in quotation marks, a ship's name, whose they are."""
        end, tokens = self.sentence.last, self.document.tokens
        while phrase.last < end:
            at = phrase.last
            text = tokens[at].text
            mention = self._starting(at)
            if text in QUOTES and self._closes(phrase, at):
                phrase.last = at + 1
            elif text in QUOTES or text == "(":
                closed = self._quoted(phrase, at)
                if closed is None:
                    break
                phrase.last = closed
            elif mention is not None and mention.category == "type" and self._is_head(phrase, mention):
                phrase.head, phrase.last = replace(mention, first=phrase.head.first), mention.last
            elif mention is not None and mention.category == "vessel" and phrase.head.category == "vessel":
                phrase.head, phrase.last = replace(mention, first=phrase.head.first), mention.last
            elif mention is not None and mention.category in ("country", "force") and self._owns(phrase, mention):
                owner = (mention.country,) if mention.country else mention.members
                phrase.operators = tuple(dict.fromkeys([*phrase.operators, *owner]))
                phrase.allied = phrase.allied or not owner
                phrase.last = mention.last
            elif tokens[at].lower in FORCES and tokens[at].lower not in ("авиации", "армии", "флота", "войск"):
                phrase.last = at + 1
            elif tokens[at].lower == "и" and phrase.operators and self._second_owner(at + 1):
                phrase.last = at + 1
            else:
                break
        self._from_force(phrase)
        lowers = self.document.lowers[phrase.last : phrase.last + 2]
        states = self.lexicon.language.mentions.group_heads | FORCES
        if len(lowers) > 1 and lowers[0] in self.lexicon.language.craft.allied and lowers[1] in states:
            phrase.allied, phrase.last = not phrase.operators, min(phrase.last + 2, end)

    def _closes(self, phrase: _Phrase, at: int) -> bool:
        """Whether a mark closes a quotation that the head itself stands in (‘истребители "Тайфун"’)."""
        before = self.document.tokens[phrase.head.first - 1].text if phrase.head.first else ""
        return at == phrase.head.last and before in QUOTES or (
            phrase.head.category == "type" and self.document.tokens[at - 1].text not in QUOTES
            and any(t.text in QUOTES for t in self.document.tokens[max(phrase.first - 1, 0) : at])
            and sum(t.text in QUOTES for t in self.document.tokens[max(phrase.first - 1, 0) : at]) % 2 == 1
        )  # fmt: skip

    def _is_head(self, phrase: _Phrase, mention: Mention) -> bool:
        return phrase.head.category == "class" or (phrase.head.category == "type" and phrase.head.value == mention.value)

    def _owns(self, phrase: _Phrase, mention: Mention) -> bool:
        """A country or force behind craft owns them; a people only with its forces ('российской дальней авиации')."""
        if mention.category == "country" and mention.detail != "name":
            return False
        return not phrase.operators or self.document.lowers[mention.first - 1] == "и"

    def _second_owner(self, at: int) -> bool:
        mention = self._starting(at)
        if mention is None or mention.category not in ("country", "force") or mention.detail in ("demonym", "metonym"):
            return False
        return self._starting(mention.last) is None or self._starting(mention.last).category not in HEADS  # type: ignore[union-attr]

    def _quoted(self, phrase: _Phrase, at: int) -> int | None:
        """Past a name in quotation marks or brackets that belongs to the phrase; None where it does not."""
        tokens, end = self.document.tokens, min(self.sentence.last, at + 1 + _NAME_REACH)
        closing = ")" if tokens[at].text == "(" else None
        stop = next((k for k in range(at + 1, end) if (tokens[k].text == closing if closing else tokens[k].text in QUOTES)),
                    None)  # fmt: skip
        if stop is None:
            return None
        inner = self._starting(at + 1)
        if phrase.head.category == "vessel":
            if closing is None:
                ship = ship_named(self.document, at + 1, stop, phrase.head, self.lexicon)
                phrase.ships = (*phrase.ships, ship)
            return stop + 1
        if inner is not None and inner.category == "type" and self._is_head(phrase, inner):
            phrase.head = replace(inner, first=phrase.head.first) if phrase.head.category == "class" else phrase.head
            return stop + 1
        return stop + 1 if closing is None and phrase.head.category == "type" and inner is None else None

    def _from_force(self, phrase: _Phrase) -> None:
        """'из состава дежурных по ПВО сил Южного военного округа': the force that craft are of."""
        at, end = phrase.last, self.sentence.last
        beside = self.document.lowers[at : at + 3]
        if phrase.operators or _FROM_FORCE.isdisjoint(beside):
            return
        for position in range(at, min(at + _FORCE_REACH, end)):
            if self.document.tokens[position].text in ",.;":
                return
            mention = self._starting(position)
            if mention is not None and mention.category in ("country", "force") and mention.country:
                phrase.operators, phrase.last = (mention.country,), mention.last
                return

    def _leftwards(self, phrase: _Phrase, covered: int) -> None:
        """Adjectives, peoples, a number, and who flies them."""
        at, words, tokens = phrase.first, self.lexicon.language.craft, self.document.tokens
        for _ in range(_REACH):
            if at <= covered:
                break
            number = number_before(tokens, at, covered, self.lexicon.language)
            if number is not None and phrase.number is None:
                phrase.number, at = number, number.first
                continue
            mention, lower = self._ending(at), tokens[at - 1].lower
            if mention is not None and mention.category == "country" and mention.detail == "demonym":
                phrase.owners.append((mention.country or "", None))
                at = mention.first
            elif lower in _CARRIERS:
                phrase.alone, at = phrase.alone or lower in _ALONE, at - 1
            elif self._joins_owners(at, phrase):
                number, phrase.number = phrase.number, None
                phrase.owners[-1] = (phrase.owners[-1][0], number)
                at -= 1
            elif mention is None and (self._describes(lower) or tokens[at - 1].text in QUOTES) and phrase.number is None:
                phrase.allied = phrase.allied or lower in words.allied
                phrase.other = phrase.other or lower in words.others
                at -= 1
            else:
                break
            phrase.first = at
        if phrase.number is not None:
            phrase.first = min(phrase.first, phrase.number.first)
        while phrase.first < phrase.head.first and tokens[phrase.first].text in QUOTES:
            phrase.first += 1
        near = self.document.lowers[max(self.sentence.first, phrase.first - 1) : phrase.first]
        listed = bool(near) and near[0] in ("и", ",") and self.told_as == phrase.first - 1
        phrase.told_as = not _TOLD_AS.isdisjoint(near) or listed
        self.told_as = phrase.last if phrase.told_as else -1

    def _joins_owners(self, at: int, phrase: _Phrase) -> bool:
        """'двух российских и двух китайских бомбардировщиков': another people before 'и'."""
        if self.document.lowers[at - 1] not in ("и", ",") or not phrase.owners:
            return False
        mention = self._ending(at - 1)
        return mention is not None and mention.category == "country" and mention.detail == "demonym"

    def _describes(self, word: str) -> bool:
        words = self.lexicon.language.craft
        if word in words.vague or word in words.others:
            return True
        return is_adjective(word) and not word.endswith(_GOVERNING)

    def _crafts(self, phrase: _Phrase, noun: Mention) -> Iterator[Craft]:
        """One group, or one for each of the peoples that have numbers of their own."""
        counted = [(country, number) for country, number in reversed(phrase.owners[1:])]
        mine = phrase.owners[:1]
        if any(number is not None for _, number in phrase.owners[1:]) or (mine and mine[0][1] is not None):
            first_country, first_number = phrase.owners[-1][0], phrase.number
            rest = phrase.owners[:-1]
            yield self._craft(phrase, noun, (first_country,), first_number)
            for country, number in reversed(rest):
                yield self._craft(phrase, noun, (country,), number)
            return
        operators = tuple(dict.fromkeys([*(c for c, _ in counted), *(c for c, _ in mine), *phrase.operators]))
        yield self._craft(phrase, noun, operators, phrase.number)

    def _craft(self, phrase: _Phrase, noun: Mention, operators: tuple[str, ...], number: Number | None) -> Craft:
        head, tokens = phrase.head, self.document.tokens
        word = self._noun_of(noun)
        plural = noun.category != "type" and is_plural(word)
        count, qualifier = (number.value, number.qualifier) if number is not None else (None, "unknown")
        vague = not self.lexicon.language.craft.vague.isdisjoint(self.document.lowers[phrase.first : noun.first])
        singular = noun.category != "type" and not plural and not vague and "звено" not in tokens[phrase.first].lower
        if number is None and (singular or phrase.told_as or (phrase.alone and not plural)):
            count, qualifier = 1, "exact"
        owner = next((ship.country for ship in phrase.ships if ship.country), None)
        if head.category == "vessel" and owner and not operators:
            operators = (owner,)
        craft = Craft(
            category=head.category, value=head.value, variant=(head.detail or None) if head.category == "type" else None,
            count=count, qualifier=qualifier, operators=operators, start=tokens[phrase.first].start,
            end=tokens[phrase.last - 1].end, first=phrase.first, last=phrase.last, head=noun.first,
            plural=plural or (count or 1) > 1, definite=number is None and self._is_told(head, operators, phrase),
            other=phrase.other, allied=phrase.allied and not operators, ships=phrase.ships,
            sentence=self.sentence.index,
        )  # fmt: skip
        return craft if craft.count is None else craft.counted(craft.count)

    def _noun_of(self, noun: Mention) -> str:
        """The word of a class that is inflected: 'самолет' of 'самолет-разведчик', the last adjective's noun."""
        words = [t.lower for t in self.document.tokens[noun.first : noun.last] if t.text[0].isalpha()]
        return next((w for w in words if not is_adjective(w)), words[0] if words else "")

    def _is_told(self, head: Mention, operators: tuple[str, ...], phrase: _Phrase) -> bool:
        """Whether craft of a class without a number are those told before."""
        if head.category == "type" or phrase.allied or phrase.other:
            return False
        role = self.lexicon.roles.get(head.value, head.value)
        for craft in self.before:
            alike = craft.category == head.category if head.category == "vessel" else craft.category != "vessel"
            same = head.value in ("aircraft", craft.value) or role == self.lexicon.roles.get(craft.value)
            known = not operators or not craft.operators or set(operators) <= set(craft.operators)
            if alike and same and known and not phrase.ships:
                return True
        return False
