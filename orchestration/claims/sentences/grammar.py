"""What a language gives beside its words: the functions that rest on its order and syntax. None is optional.

Each takes what was found in a text and gives an answer that knows no language. Words in the examples are English.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from orchestration.claims.craft.groups import Craft, NamedShip
from orchestration.claims.craft.missiles import Missile
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.mentions.zones import OwnerOfZone, Zone
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.leading import Led
from orchestration.claims.sentences.parties import Named, Parties
from orchestration.claims.sentences.spaces import Crossing, Space
from orchestration.claims.sentences.telling import Doubt, Governed, Identified, Nearness, Since
from orchestration.claims.sentences.whereabouts import Whereabouts
from orchestration.claims.text.terms import Match
from orchestration.claims.text.tokens import Document, Sentence
from orchestration.claims.text.triggers import Trigger

ReadCraft = Callable[[Document, Sentence, Sequence[Mention], Lexicon, Sequence[Craft]], list[Craft]]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a text names."""

    mentions: Callable[[Document, Lexicon], list[Mention]]
    """All that the lexicon knows in a text, in order: what only looks like a name left out, shared nouns given back."""
    pointing: Callable[[Document, Sentence, Sequence[Nation], Lexicon], list[Nation]]
    """Nations that a sentence only points to ('both countries'); the third argument are those named before."""
    zone_owner: OwnerOfZone
    """The country whose a zone is, by the nations and places around its words; None where they don't say."""
    craft: ReadCraft
    """The craft groups of a sentence in order, from its mentions; the last argument are those told shortly before."""
    ships: Callable[[Document, Sentence, Sequence[Mention], Lexicon], list[NamedShip]]
    """The ships that a sentence names, in order, from its mentions."""
    missiles: Callable[[Document, Sentence, Lexicon], list[Missile]]
    """The missiles that a sentence names or counts, in order."""
    leads: Callable[[Led, Sequence[Trigger], Language], list[Trigger]]
    """Words that lead into a zone or near a land, beside the triggers of the sentence."""
    attributions: Callable[[Document, Sentence, Sequence[Mention], Language], Iterable[tuple[int, int]]]
    """Tokens [first, last) that name who says so, from a sentence's cues."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a clause tells, and how."""

    clauses: Callable[[Frame], list[Clause]]
    """The clauses of a sentence that have triggers, in order."""
    named: Callable[[Frame], list[Named]]
    """Those whom a sentence names who may do something or have it done to them, in order."""
    parties: Callable[[Frame, Clause, Trigger, Sequence[Named]], Parties]
    """Who of these does what to whom, in what a trigger of the clause tells."""
    doubts: Callable[[Frame, Clause, Trigger], frozenset[Doubt]]
    """All that keeps a trigger of the clause from telling that something happened."""
    is_denied: Callable[[Frame, Clause, int], bool]
    """Whether a token of the clause is denied ('not in the zone')."""
    length: Callable[[Sequence[str], DateWords], int | None]
    """The days that something is said to last, by its lower-case words; None where they tell none."""
    is_habitual: Callable[[Frame, Clause], bool]
    """Whether the clause tells of a practice, not of an occurrence."""
    reason: Callable[[Frame, Clause], tuple[int, int] | None]
    """Tokens [first, last) of what says why the clause's deed was done; None where nothing does."""
    takes_up: Callable[[Frame, Clause], bool]
    """Whether a clause goes on with those just told of ('They …')."""
    sends_to_meet: Callable[[Frame, Trigger, Trigger], bool]
    """Whether a word of meeting behind a word of sending tells of what others did ('sent jets to two bombers that were
    escorting …')."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, and whose craft these are."""

    acts: Callable[[Frame, Nation], bool]
    """Whether a nation is named as an actor, rather than as a place, an owner of space or an adversary."""
    may_send: Callable[[Frame, Nation], bool]
    """Whether an acting nation may be the one whose craft the sentence tells of."""
    sender: Callable[[Frame, Craft], str | None]
    """The country that sends, brings, flies or has craft, as the words between them say."""
    unit_owner: Callable[[Frame, Craft], str | None]
    """The country of the unit that craft are said to belong to, by words of its name."""
    bases: Callable[[Frame, Craft], list[Mention]]
    """The bases that craft are said to come from."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where it is, and in whose space."""

    whereabouts: Callable[[Frame, Mention], Whereabouts]
    """What a place is to its sentence."""
    is_setting: Callable[[Frame, Mention], bool]
    """Whether the words of a place say that what was just told was there."""
    is_at_head: Callable[[Frame, Mention], bool]
    """Whether a place stands where it only says where the news is from."""
    nearness: Callable[[Frame, Nation], Nearness]
    """Whether something is said to be near a nation's land."""
    space: Callable[[Frame, Zone], Space]
    """What the words of a zone say of it."""
    crossing: Callable[[Frame, Zone, Trigger], Crossing]
    """What a zone is to a word that tells of craft."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """How sentences of one article hang together."""

    points_back: Callable[[Frame, Trigger], bool]
    """Whether a noun for a drill refers to one already told ('the exercise')."""
    speaks_of_itself: Callable[[Frame], bool]
    """Whether who says so takes part ('China's command said that it would …')."""
    is_aside: Callable[[Frame, int], bool]
    """Whether a word of an event only says which craft these are ('a Y-9 that passed between …')."""
    is_dated_aside: Callable[[Frame, int], bool]
    """Whether a date (its token) belongs to an aside ('The bombers, which arrived on Aug. 1, …')."""
    governed: Callable[[Frame, Match[AnswerRow], RecallIndex], Governed]
    """What an expression of answering governs."""
    likens: Callable[[Frame, int], bool]
    """Whether a noun for an event (its token) likens it to one told before ('the last violation')."""
    since: Callable[[Frame, int, int], Since | None]
    """What a date (its token) is to a noun for an event: since when there was none."""
    is_identified: Callable[[Frame], Identified]
    """Whether a sentence tells what the craft just told of are ('The aircraft were two bombers')."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The functions of one language, by what they are asked about."""

    cut: Callable[[str, TextWords], Document]
    """A text cut into tokens and sentences; every offset cuts the same characters out of the text."""
    naming: Naming
    telling: Telling
    acting: Acting
    placing: Placing
    pointing: Pointing
