"""One sentence with all that was found in it: craft groups, nations, zones, places, dates, cues, triggers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.craft.groups import Craft
from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.resolving import DateMention, DateParameters
from orchestration.claims.languages.classes.sentences import SentenceWords
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation, nations_of, pointing
from orchestration.claims.mentions.zones import Zone, zones_of
from orchestration.claims.sentences.grammar import Grammar
from orchestration.claims.text.terms import Match
from orchestration.claims.text.tokens import Document, Sentence, Token
from orchestration.claims.text.triggers import Trigger

_MARKS = frozenset([",", ";", "“", "”", '"', "—", "–"])
"""What sets an attribution apart from the words that it attributes."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What one sentence says, before anything is made of it."""

    language: Language
    sentence: Sentence
    tokens: Sequence[Token]
    lowers: Sequence[str]
    crafts: tuple[Craft, ...]
    nations: tuple[Nation, ...]
    zones: tuple[Zone, ...]
    places: tuple[Mention, ...]
    exercises: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    cues: tuple[Mention, ...]
    triggers: tuple[Trigger, ...]
    attributions: tuple[tuple[int, int], ...] = ()
    answers: tuple[Match[AnswerRow], ...] = ()
    """Expressions that relate one event to another, where the sentence speaks of any."""

    def has(self, cue: str, first: int | None = None, last: int | None = None) -> bool:
        """Whether a cue stands in the sentence, or within tokens [first, last)."""
        low = self.sentence.first if first is None else first
        high = self.sentence.last if last is None else last
        return any(c.value == cue and c.first >= low and c.last <= high for c in self.cues)

    @property
    def is_bare(self) -> bool:
        """Whether nothing in the sentence could be a part of an event."""
        return not (self.triggers or self.crafts or self.dates or self.places or self.nations or self.exercises)

    def cue_positions(self, cue: str) -> list[int]:
        """Where a cue stands."""
        return [c.first for c in self.cues if c.value == cue]

    def is_speaker(self, position: int) -> bool:
        """Whether a token stands where the sentence says who says so (', the ministry said', 'according to …')."""
        return any(first <= position < last for first, last in self.attributions)

    def words(self, first: int, last: int) -> list[str]:
        """The tokens [first, last) in lower case."""
        return list(self.lowers[max(first, self.sentence.first) : min(last, self.sentence.last)])

    def token_of(self, offset: int) -> int:
        """The index of the token that holds a character offset."""
        for index in range(self.sentence.first, self.sentence.last):
            if self.tokens[index].end > offset:
                return index
        return self.sentence.last - 1


@dataclass(frozen=True, slots=True)
class When:
    """How an article's dates are resolved: the day they are seen from, and a year for those without one."""

    anchor: date | None
    year: int | None
    params: DateParameters


@dataclass(frozen=True, slots=True)
class Before:
    """What a sentence may point back to: nations named before it, craft told shortly before, whose ADIZ it was last.

    zone_owner: '' when the text did not say whose, None when it spoke of none.
    """

    nations: Sequence[Nation] = ()
    crafts: Sequence[Craft] = ()
    zone_owner: str | None = None


def make_scene(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, grammar: Grammar, when: When,
    before: Before,
) -> Scene:  # fmt: skip
    """The scene of one sentence; `mentions` are those of the sentence alone."""
    tokens, lowers = document.tokens, document.lowers
    classes = lexicon.language.sentences
    words = lowers[sentence.first : sentence.last]
    crafts = tuple(grammar.craft(document, sentence, mentions, lexicon, before.crafts))
    cues = tuple(m for m in mentions if m.category == "cue")
    nations = tuple(_nations(document, sentence, mentions, lexicon, before))
    text = document.text[sentence.start : sentence.end]
    ahead = _speaks_of_future(words, classes)
    triggers = tuple(_triggers(document, sentence, mentions, lexicon))
    dates = find_dates(text, sentence.start, lexicon.dates, when.anchor, when.year, ahead, when.params)
    return Scene(
        lexicon.language,
        sentence,
        tokens,
        lowers,
        crafts,
        nations,
        tuple(zones_of(cues, nations, mentions, tokens, lexicon, before.zone_owner)),
        tuple(m for m in mentions if m.category == "place"),
        tuple(m for m in mentions if m.category == "exercise"),
        tuple(dates),
        cues,
        triggers,
        tuple(_attributions(cues, lowers, sentence, lexicon.language)),
        tuple(_answers(document, sentence, lexicon)) if triggers else (),
    )


def _nations(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, before: Before
) -> list[Nation]:
    """Nations that a sentence names, and those that it only points to."""
    named = nations_of(mentions)
    pointed = pointing(document.tokens, sentence, [*before.nations, *named], lexicon)
    return sorted([*named, *pointed], key=lambda n: n.first)


def _triggers(document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Trigger]:
    """Words that speak of an event, names of exercises among them."""
    told = list(lexicon.triggers.find(document.tokens, sentence))
    edges = {t.first for t in told} | {t.last for t in told}
    named = [m for m in mentions if m.category == "exercise" and m.first not in edges]
    triggers = [*told, *(Trigger("named_exercise", "exercise", m.detail, m.first, m.last) for m in named)]
    return sorted(triggers, key=lambda t: t.first)


def _answers(document: Document, sentence: Sentence, lexicon: Lexicon) -> Iterator[Match[AnswerRow]]:
    """Expressions of answers.csv, with the tokens at which they stand in the text."""
    for match in lexicon.answers.find(document.tokens[sentence.first : sentence.last]):
        yield Match(sentence.first + match.first, sentence.first + match.last, match.value)


def _attributions(
    cues: Sequence[Mention], lowers: Sequence[str], sentence: Sentence, language: Language
) -> Iterator[tuple[int, int]]:
    """Token ranges that name who says so: ', Japan's ministry said', 'said X, commander of …', 'according to …'."""
    classes, saying = language.sentences, language.dates.saying
    for cue in cues:
        word = lowers[cue.first]
        if cue.value != "saying" and not _closes_with_announced(cue, lowers, sentence, classes):
            continue
        if word in classes.according:
            yield cue.first, next((k for k in range(cue.last, sentence.last) if lowers[k] in _MARKS), sentence.last)
        elif word in saying and cue.first > sentence.first and lowers[cue.first - 1] in _MARKS:
            yield cue.first, sentence.last
        elif word in saying:
            marks = (k for k in range(cue.first - 1, sentence.first - 1, -1) if lowers[k] in _MARKS)
            yield next(marks, sentence.first - 1) + 1, cue.last


def _closes_with_announced(cue: Mention, lowers: Sequence[str], sentence: Sentence, classes: SentenceWords) -> bool:
    """'…, Lithuania's ministry announced.' says who says so; 'China announced drills' says who drills."""
    behind = lowers[cue.last] if cue.last < sentence.last else "."
    return lowers[cue.first] in classes.announcing and (behind in (".", ",") or behind in classes.that)


def _speaks_of_future(words: Sequence[str], classes: SentenceWords) -> bool:
    """Whether a sentence tells of days to come: the first word that shows it decides."""
    openings, future, to_be = classes.openings, classes.future, classes.to_be
    for index, word in enumerate(words):
        if word in openings and index and words[index - 1] not in classes.before_nouns:
            return classes.past.isdisjoint(words)
        if word in future.by_first and future.at(words, index):
            return True
        if word in to_be.by_first and to_be.at(words, index) and words[index - 1] not in classes.presuming:
            return True
    return False
