"""All that the lexicon knows in a text, without what only looks like a name: by the words beside it, and capitals."""

from collections.abc import Iterator

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.languages.english.names.craft_names import with_craft_names
from orchestration.claims.languages.english.names.exercise_names import with_coined_exercises
from orchestration.claims.languages.english.names.homonyms import without_homonyms
from orchestration.claims.languages.english.names.shared_heads import shared_places
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.fleet import LONGEST
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, named_mentions
from orchestration.claims.text.tokens import Document

_MAKER_REACH = 3
_LONGEST_NAME = 4
"""Tokens of a ship's name."""


def find_mentions(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Mentions in the order of the text, none overlapping another; designations win over other readings."""
    words = lexicon.language.mentions
    found = named_mentions(document, lexicon, list(shared_places(document, lexicon)))
    named = [m for m in found if not _is_none(document, m, words)]
    named = without_homonyms(document, _without_ship_names(named, document, lexicon), lexicon.language)
    return with_coined_exercises(document, with_craft_names(document, named, lexicon), lexicon.language)


def _is_none(document: Document, mention: Mention, words: MentionWords) -> bool:
    match mention.category:
        case "vessel":
            return _is_region(document, mention.last, words)
        case "country" | "force":
            return _is_maker(document, mention, words) or _is_firm(document, mention, words)
        case "class":
            return _is_person(document, mention, words)
        case "cue":
            return _is_other_word(document, mention.first, words)
        case _:
            return False


def _is_maker(document: Document, mention: Mention, words: MentionWords) -> bool:
    """'Swedish-built Gripens', 'bought from the United States': who made aircraft does not fly them."""
    after = document.lowers[mention.last : mention.last + 2]
    if len(after) == 2 and after[0] in "-‐‑–" and after[1] in words.made:
        return True
    before = document.lowers[max(0, mention.first - _MAKER_REACH) : mention.first]
    return not words.bought.isdisjoint(before) and not words.sellers.isdisjoint(before)


def _is_firm(document: Document, mention: Mention, words: MentionWords) -> bool:
    """'British Airways': a firm that is named after a people."""
    following = document.tokens[mention.last : mention.last + 1]
    return any(t.lower in words.companies and t.text[0].isupper() for t in following)


def _is_person(document: Document, mention: Mention, words: MentionWords) -> bool:
    """'A suicide bomber', 'Taliban fighters': people, by the word before them."""
    alone = mention.last - mention.first == 1 and document.lowers[mention.first] in words.persons_too
    return alone and not words.kinds_of_persons.isdisjoint(document.lowers[max(0, mention.first - 1) : mention.first])


def _listed_names(document: Document, at: int, lexicon: Lexicon) -> Iterator[int]:
    """Tokens of known ships' names in a list behind a plural: 'the destroyers Zhanjiang and Yantai'."""
    tokens, ends = document.tokens, lexicon.language.craft.and_ | lexicon.language.mentions.definite | {","}
    while at < len(tokens):
        row = tokens[at : at + LONGEST]
        text = document.text[row[0].start : row[-1].end]
        known = lexicon.fleet.opening(text, [token.end - row[0].start for token in row], None)
        if known is not None:
            yield from range(at, at + known[0])
        elif tokens[at].lower not in ends:
            return
        at += known[0] if known is not None else 1


def _without_ship_names(mentions: list[Mention], document: Document, lexicon: Lexicon) -> list[Mention]:
    """'USS Tripoli' is no town and 'the aircraft carrier Fujian' no province: names of ships name nothing else."""
    names: set[int] = set()
    for mention in mentions:
        if mention.detail == SHIP or (mention.category == "vessel" and not mention.plural):
            for at in range(mention.last, min(mention.last + _LONGEST_NAME, len(document.tokens))):
                if not document.tokens[at].text[0].isupper():
                    break
                names.add(at)
        elif mention.category == "vessel":
            names.update(_listed_names(document, mention.last, lexicon))
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
