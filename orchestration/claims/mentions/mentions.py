"""What the lexicon knows, where a text names it: aircraft, countries, forces, places, vessels, cues."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.claims.lexicon.entries import Entry
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.designations import find_designations
from orchestration.claims.text.tokens import Document


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last), characters [start, end): a lexicon entry as the text has it.

    `category` is type, class, country, force, place, vessel, exercise or cue; for a designation `detail` is
    the variant as written ('' when none), else what the lexicon's entry says.
    """

    category: str
    value: str
    first: int
    last: int
    start: int
    end: int
    country: str | None = None
    detail: str = ""
    members: tuple[str, ...] = ()
    plural: bool = False

    @property
    def countries(self) -> tuple[str, ...]:
        """The country that it implies, else the members that it names; none of what is nobody's."""
        return (self.country,) if self.country else self.members


def named_mentions(document: Document, lexicon: Lexicon, shared: Sequence[Mention] = ()) -> list[Mention]:
    """Mentions, none overlapping another: designations first, then `shared`, then the longest spelling at each place.

    shared: mentions of names that the text doesn't write out where they are meant.
    """
    starts = [token.start for token in document.tokens]
    mentions: list[Mention] = []
    taken: set[int] = set()
    for found in find_designations(document.text, lexicon):
        first, last = bisect_right(starts, found.start) - 1, bisect_left(starts, found.end)
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            mentions.append(
                Mention(
                    "type", found.aircraft_type, first, last, found.start, found.end,
                    None, found.variant or "", (), found.plural,
                )
            )  # fmt: skip
    for mention in shared:
        if taken.isdisjoint(range(mention.first, mention.last)):
            taken.update(range(mention.first, mention.last))
            mentions.append(mention)
    matches = (m for m in lexicon.terms.find(document.tokens) if taken.isdisjoint(range(m.first, m.last)))
    mentions += [mention_of(document, match.first, match.last, match.value) for match in matches]
    return sorted(mentions, key=lambda m: m.first)


def mention_of(document: Document, first: int, last: int, entry: Entry) -> Mention:
    """Tokens [first, last) as a mention of what they stand for."""
    head = document.tokens[last - 1]
    return Mention(
        entry.category, entry.value, first, last, document.tokens[first].start, head.end,
        entry.country, entry.detail, entry.members, head.lower.endswith("s"),
    )  # fmt: skip
