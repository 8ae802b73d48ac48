"""Makes the scene of a sentence: all that is found in it, by the tables and by the grammar of its language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.craft.groups import Craft
from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.resolving import DateParameters
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.relations import AnswerRow
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation, nations_of
from orchestration.claims.mentions.zones import zones_of
from orchestration.claims.sentences.grammar import Grammar, Naming
from orchestration.claims.sentences.leading import Led
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.terms import Match
from orchestration.claims.text.tokens import Document, Sentence
from orchestration.claims.text.triggers import Trigger


@dataclass(frozen=True, slots=True)
class When:
    """How an article's dates are resolved: the day they are seen from, and a year for those without one."""

    anchor: date | None
    year: int | None
    params: DateParameters


@dataclass(frozen=True, slots=True)
class Before:
    """What a sentence may point back to: nations named before it, craft told shortly before, whose ADIZ it was last.

    zone_owner: '' when the text did not say whose, None when it spoke of none. day: the day told last.
    """

    nations: Sequence[Nation] = ()
    crafts: Sequence[Craft] = ()
    zone_owner: str | None = None
    day: date | None = None


def make_scene(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, grammar: Grammar, when: When,
    before: Before,
) -> Scene:  # fmt: skip
    """The scene of one sentence; `mentions` are those of the sentence alone."""
    naming, language, tokens, lowers = grammar.naming, lexicon.language, document.tokens, document.lowers
    crafts = tuple(naming.craft(document, sentence, mentions, lexicon, before.crafts))
    cues = tuple(m for m in mentions if m.category == "cue")
    nations = tuple(_nations(document, sentence, mentions, lexicon, naming, before))
    text = document.text[sentence.start : sentence.end]
    zones = zones_of(document, cues, nations, mentions, lexicon, naming.zone_owner, before.zone_owner)
    told = _triggers(document, sentence, mentions, lexicon)
    led = naming.leads(Led(document, sentence, crafts, nations, mentions, zones), told, language)
    triggers = tuple(sorted([*told, *led], key=lambda t: t.first))
    dates = find_dates(text, sentence.start, lexicon.dates, when.anchor, when.year, when.params, before.day)
    return Scene(
        language,
        sentence,
        tokens,
        lowers,
        crafts,
        tuple(naming.ships(document, sentence, mentions, lexicon)),
        nations,
        tuple(zones),
        tuple(m for m in mentions if m.category == "place"),
        tuple(m for m in mentions if m.category == "exercise"),
        tuple(dates),
        cues,
        triggers,
        tuple(naming.attributions(document, sentence, cues, language)),
        tuple(_answers(document, sentence, lexicon)) if triggers else (),
        grammar,
    )


def _nations(
    document: Document,
    sentence: Sentence,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
    naming: Naming,
    before: Before,
) -> list[Nation]:
    """Nations that a sentence names, and those that it only points to."""
    named = nations_of(mentions)
    pointed = naming.pointing(document, sentence, [*before.nations, *named], lexicon)
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
