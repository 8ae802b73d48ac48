"""Groups of aircraft and ships as noun phrases name them: how many, of what, whose ('two Chinese H-6K bombers').

Works on one sentence at a time and knows nothing of events.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.english.craft.ellipsis import bare_counts, may_count, repeated_heads, respective
from orchestration.claims.languages.english.craft.lists import (
    broken_down,
    led_by_company,
    merged_appositions,
    shared_operators,
    told_types,
)
from orchestration.claims.languages.english.craft.modifiers import Modifiers, Row, modifiers
from orchestration.claims.languages.english.craft.numbers import Number, find_numbers
from orchestration.claims.languages.english.craft.owners import implied_owner, of_each, owners_after
from orchestration.claims.languages.english.craft.ships import named_ships
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence, Token

_FLOWN_REACH = 4
"""Tokens between a verb of flying and the flights that it counts."""
HEADS = ("type", "class", "vessel")
"""Categories of mentions that a group of craft is named by."""


def read_craft(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Sequence[Craft] = ()
) -> list[Craft]:
    """The craft groups of a sentence in its order; `before` are those of the sentences before it."""
    words = document.lowers[sentence.first : sentence.last]
    named = any(mention.category in HEADS for mention in mentions)
    if not named and not (before and may_count(lexicon.language.craft, words)):
        return []
    return CraftReader(document, sentence, mentions, lexicon, before).read()


class CraftReader:
    """Reads the craft groups of one sentence; `before` are those of the sentences before it."""

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        mentions: Sequence[Mention],
        lexicon: Lexicon,
        before: Sequence[Craft] = (),
    ) -> None:
        self.lexicon, self.words = lexicon, lexicon.language.craft
        self.before = before
        self.first, self.last, self.sentence = sentence.first, sentence.last, sentence.index
        self.document, self.tokens = document, document.tokens
        words = document.lowers[sentence.first : sentence.last]
        numbers = find_numbers(document.tokens[sentence.first : sentence.last], lexicon.language)
        self.numbers: dict[int, Number] = {
            n.last + self.first: replace(n, first=n.first + self.first, last=n.last + self.first)
            for n in numbers
            if not _is_day(words, n.first, lexicon.language.dates)
        }
        self.mentions = [m for m in mentions if m.category not in ("cue",)]
        self.ending = {m.last: m for m in self.mentions}
        self.starting = {m.first: m for m in self.mentions}
        self.ships = named_ships(document, sentence, mentions, lexicon)
        self.row = Row(lexicon.language, self.tokens, self.first, self.last, self.numbers, self.starting, self.ending)

    def read(self) -> list[Craft]:
        """Craft groups in the order of the sentence."""
        crafts: list[Craft] = []
        covered = self.first
        for mention in self.mentions:
            if mention.category not in HEADS or mention.first < covered:
                continue
            group = self._group(mention, covered)
            if self.tokens[group[0].first - 1].lower in self.words.negations and group[0].first > self.first:
                covered = group[-1].last
                continue
            covered = group[-1].last
            if not self._is_flown(mention, group[0]):
                crafts.extend(group)
        crafts = told_types(merged_appositions(crafts, self.tokens), self.tokens, self.words)
        crafts = repeated_heads(self.row, crafts, partial(owners_after, self.row))
        crafts = respective(self.row, crafts, self.mentions)
        crafts = bare_counts(self.row, crafts, self.before)
        crafts = [self._presumed(c if c.count is None else c.counted(c.count)) for c in crafts]
        crafts = sorted(crafts, key=lambda c: (c.first, c.start))
        crafts = led_by_company(crafts, self.tokens, self.words, self.ending)
        crafts = broken_down(crafts, self.tokens, self.words, self.lexicon.may_fly)
        return shared_operators(
            crafts,
            self.tokens,
            self.words,
            lambda craft: implied_owner(self.row, craft, self.lexicon),
            self.lexicon.may_fly,
        )

    def _is_flown(self, head: Mention, craft: Craft) -> bool:
        """'They are to fly 1,200 sorties': a number of flights by craft that are told elsewhere."""
        before = self.document.lowers[max(self.first, craft.first - _FLOWN_REACH) : craft.first]
        return self.tokens[head.first].lower in self.words.flights and not self.words.flown.isdisjoint(before)

    def _presumed(self, craft: Craft) -> Craft:
        words = self.document.lowers[craft.first : craft.last]
        return craft if self.words.presuming.isdisjoint(words) else replace(craft, presumed=True)

    def _listed_count(self, last: int) -> Number | None:
        """The count behind a type in a ministry's list: 'J-16 fighter: 16', 'Y-8 ASW*1', 'Y-8 (1)'."""
        last += last < self.last and self.tokens[last].text.isupper() and self.tokens[last].text.isalpha()
        if last + 1 >= self.last or self.tokens[last].text not in (":", "x", "×", "*", "("):
            return None
        number = next((n for n in self.numbers.values() if n.first == last + 1), None)
        if number is None:
            return None
        after = self.tokens[number.last].text if number.last < self.last else ""
        listed = after in ("", ",", ";", ".") or after in self.words.and_
        closes = after == ")" if self.tokens[last].text == "(" else listed
        return number if closes else None

    def _group(self, head: Mention, covered: int) -> list[Craft]:
        last, head = self._rightwards(head)
        left = modifiers(self.row, head, covered)
        operators, end = owners_after(self.row, last)
        operators = left.operators or operators
        last = max(last, end)
        craft = Craft(
            category=head.category,
            value=head.value,
            variant=(head.detail or None) if head.category == "type" else None,
            count=left.count,
            qualifier=left.qualifier,
            operators=operators,
            start=self.tokens[left.first].start,
            end=self.tokens[last - 1].end,
            first=left.first,
            last=last,
            head=head.first,
            plural=head.plural or self.tokens[last - 1].lower.endswith("s"),
            definite=left.definite,
            other=left.other,
            part=left.part,
            possessed=left.possessed,
            allied=left.allied and not operators,
            shared=not operators and of_each(self.row, last, left.count),
            ships=tuple(s for s in self.ships if s.head == head.first),
            sentence=self.sentence,
        )
        owner = head.country or next((ship.country for ship in craft.ships if ship.country), None)
        if head.category == "vessel" and owner and not craft.operators:
            craft = replace(craft, operators=(owner,))
        craft = self._in_collective(craft)
        listed = self._listed_count(last) if craft.count is None and craft.named else None
        if listed is not None:
            end = self.tokens[listed.last - 1].end
            craft = replace(craft, count=listed.value, qualifier=listed.qualifier, last=listed.last, end=end)
        if craft.count is None and left.indefinite and not _looks_plural(self.tokens, head, last):
            craft = replace(craft, count=1, qualifier="exact")
        return [*self._coordinated(craft, left, covered), craft]

    def _single(self, at: int) -> Number | None:
        """'A Greek and a Turkish F-16': the article before token `at` counts one."""
        if at == self.first or self.tokens[at - 1].lower not in self.lexicon.language.dates.articles:
            return None
        return Number(at - 1, at, 1, "exact", written_out=True)

    def _in_collective(self, craft: Craft) -> Craft:
        """'A Norwegian F-35 pair': the collective noun behind a head counts it."""
        noun = self.tokens[craft.last].lower if craft.last < self.last else ""
        if craft.count is not None or craft.category == "vessel" or noun not in self.words.collectives_of:
            return craft
        last = craft.last + 1
        return replace(
            craft, count=self.words.collectives[noun], qualifier="exact", last=last, end=self.tokens[last - 1].end,
            plural=True,
        )  # fmt: skip

    def _rightwards(self, head: Mention) -> tuple[int, Mention]:
        """The end of the noun phrase: popular names, class words and a second spelling in brackets belong to it."""
        last = head.last
        while last < self.last:
            mention = self.starting.get(last)
            token = self.tokens[last]
            if mention is not None and mention.category in ("class", "type") and head.category != "vessel":
                if mention.category == "type" and head.category == "type" and mention.value != head.value:
                    break
                if mention.category == "type" and head.category == "class":
                    head = replace(mention, first=head.first)
                last = mention.last
            elif mention is not None and mention.category == "vessel" and head.category == "vessel":
                head = replace(head, last=mention.last, value=mention.value, plural=mention.plural)
                last = mention.last
            elif head.category in ("type", "class") and self._is_descriptive(last):
                last += 1
            elif token.text == "(" and self._closes_same(last, head):
                last = self._closes_same(last, head)
            else:
                break
        return last, head

    def _is_descriptive(self, at: int) -> bool:
        token = self.tokens[at]
        word = token.lower
        if word in self.lexicon.popular_names or word.rstrip("s") in self.lexicon.popular_names:
            return token.text[0].isupper()
        if token.text in "\"'“”‘’-" and at + 1 < self.last:
            following = self.tokens[at + 1]
            return following.lower.rstrip("s") in self.lexicon.popular_names or (
                token.text in "\"'”’" and self.tokens[at - 1].lower.rstrip("s") in self.lexicon.popular_names
            )
        if token.text in ("II", "III") and self.tokens[at - 1].lower in self.lexicon.popular_names:
            return True
        return word in self.words.adjectives and any(
            self.starting.get(k) is not None and self.starting[k].category == "class"
            for k in range(at + 1, min(at + 5, self.last))
            if all(self.tokens[j].lower in self.words.adjectives or self.tokens[j].text == "-" for j in range(at, k))
        )

    def _closes_same(self, at: int, head: Mention) -> int:
        """Past '(…)' that holds only another spelling of the same type, or an abbreviation; else 0."""
        inner = self.starting.get(at + 1)
        if (
            inner is not None
            and inner.value == head.value
            and inner.last < self.last
            and self.tokens[inner.last].text == ")"
        ):
            return inner.last + 1
        return 0

    def _coordinated(self, craft: Craft, left: Modifiers, covered: int) -> Iterator[Craft]:
        """'Four Chinese and four Russian aircraft': the phrases that share this head, each with its own count."""
        at = craft.first
        while craft.operators and at - 1 > covered and self.row.lists(at - 1):
            mention = self.ending.get(at - 1)
            if mention is None and self.tokens[at - 2].text == ",":
                mention = self.ending.get(at - 2)
            if mention is None or mention.category not in ("country", "force") or not _adjectival(mention, self.tokens):
                return
            number = self.numbers.get(mention.first) or self._single(mention.first)
            operators = mention.countries
            if craft.count is None and number is not None:
                # one count for all of them: 'ten Russian and Chinese vessels'
                yield replace(
                    craft,
                    count=number.value,
                    qualifier=number.qualifier,
                    operators=(*operators, *craft.operators),
                    start=self.tokens[number.first].start,
                    first=number.first,
                    rule="shared_count",
                )
                return
            first = number.first if number else mention.first
            yield replace(
                craft,
                count=number.value if number else None,
                qualifier=number.qualifier if number else "unknown",
                operators=operators,
                start=self.tokens[first].start,
                end=mention.end,
                first=first,
                rule="shared_head",
            )
            at = first


def _is_day(words: Sequence[str], at: int, dates: DateWords) -> bool:
    """'On April 7 warships of …': figures behind a month are its day; words: of one sentence."""
    before = words[at - 2 : at] if tuple(words[at - 1 : at]) == (".",) else words[at - 1 : at]
    return words[at].isdigit() and bool(before) and before[0] in dates.months


def _looks_plural(tokens: Sequence[Token], head: Mention, last: int) -> bool:
    return head.plural and tokens[last - 1].lower.endswith("s")


def _adjectival(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a country's name stands as an adjective: 'Chinese', 'U.S.', 'PLA'; not 'Japan'."""
    word = tokens[mention.last - 1].text
    return mention.detail == "demonym" or mention.category == "force" or word.isupper() or "." in word
