"""All that the lexicon knows in a text, as typed mentions: aircraft, countries, forces, places, vessels, cues."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.lexicon import SHIP, Entry, Lexicon
from orchestration.claims.mentions.designations import find_designations
from orchestration.claims.mentions.shared_heads import shared_places
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


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Mentions in the order of the text, none overlapping another; designations win over other readings."""
    starts = [token.start for token in document.tokens]
    mentions: list[Mention] = []
    words = lexicon.language.mentions
    taken: set[int] = set()
    for found in find_designations(document.text, lexicon):
        first = bisect_right(starts, found.start) - 1
        last = bisect_left(starts, found.end)
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            mentions.append(
                Mention(
                    "type", found.aircraft_type, first, last, found.start, found.end,
                    None, found.variant or "", (), found.plural,
                )
            )  # fmt: skip
    for shared in shared_places(document, lexicon):
        if taken.isdisjoint(range(shared.first, shared.last)):
            taken.update(range(shared.first, shared.last))
            mentions.append(_as_mention(document, shared.first, shared.last, shared.entry))
    for match in lexicon.terms.find(document.tokens):
        if match.value.category == "vessel" and _is_region(document, match.last, words):
            continue
        if taken.isdisjoint(range(match.first, match.last)) and not _is_other_word(document, match.first, words):
            mentions.append(_as_mention(document, match.first, match.last, match.value))
    mentions = [m for m in mentions if m.category not in ("country", "force") or not _is_maker(document, m, words)]
    return _without_ship_names(sorted(mentions, key=lambda m: m.first), document)


def _as_mention(document: Document, first: int, last: int, entry: Entry) -> Mention:
    head = document.tokens[last - 1]
    return Mention(
        entry.category, entry.value, first, last, document.tokens[first].start, head.end,
        entry.country, entry.detail, entry.members, head.lower.endswith("s"),
    )  # fmt: skip


_MAKER_REACH = 3


def _is_maker(document: Document, mention: Mention, words: MentionWords) -> bool:
    """'Swedish-built Gripens', 'bought from the United States': who made aircraft does not fly them."""
    after = document.lowers[mention.last : mention.last + 2]
    if len(after) == 2 and after[0] in "-‐‑–" and after[1] in words.made:
        return True
    before = document.lowers[max(0, mention.first - _MAKER_REACH) : mention.first]
    return not words.bought.isdisjoint(before) and not words.sellers.isdisjoint(before)


_LONGEST_NAME = 4


def _without_ship_names(mentions: list[Mention], document: Document) -> list[Mention]:
    """'USS Tripoli' is no town and 'the aircraft carrier Fujian' no province: names of ships name nothing else."""
    names: set[int] = set()
    for mention in mentions:
        if mention.detail == SHIP or (mention.category == "vessel" and not mention.plural):
            for at in range(mention.last, min(mention.last + _LONGEST_NAME, len(document.tokens))):
                if not document.tokens[at].text[0].isupper():
                    break
                names.add(at)
    kept = ("type", "vessel", "class", "cue")
    return [m for m in mentions if m.category in kept or m.detail == SHIP or names.isdisjoint(range(m.first, m.last))]


def _is_region(document: Document, last: int, words: MentionWords) -> bool:
    """'The Shandong Peninsula' is land: names of ships are those of regions."""
    named = document.tokens[last - 1].text[0].isupper()
    return named and last < len(document.lowers) and document.lowers[last] in words.regional


def _is_other_word(document: Document, at: int, words: MentionWords) -> bool:
    """'May' with a capital is the month, not the verb; 'No.' before a figure is a number, not a denial."""
    word = document.tokens[at].text
    following = document.tokens[at + 1].text if at + 1 < len(document.tokens) else ""
    if word in words.strength and at and document.tokens[at - 1].lower in words.its_owners:
        return True
    return word in words.no_cues or (word in words.numbering and following == ".")
