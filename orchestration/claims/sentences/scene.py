"""One sentence with all that was found in it: craft groups, nations, zones, places, dates, cues, triggers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.craft.ellipsis import COUNTED
from orchestration.claims.craft.groups import Craft
from orchestration.claims.craft.phrases import HEADS, CraftReader
from orchestration.claims.dates.finding import find_dates
from orchestration.claims.dates.resolving import DateMention, DateParameters
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation, nations_of, pointing
from orchestration.claims.mentions.zones import Zone, zones_of
from orchestration.claims.text.tokens import Document, Sentence, Token
from orchestration.claims.text.triggers import Trigger

_OPENING = frozenset({"start", "starts", "begin", "begins", "open", "opens", "kicks"})


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


def make_scene(
    document: Document,
    sentence: Sentence,
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    lexicon: Lexicon,
    when: "When",
    before: Sequence[Nation] = (),
    zone_owner: str | None = None,
    crafts_before: Sequence[Craft] = (),
) -> Scene:
    """The scene of one sentence; `mentions` are those of the sentence alone, `before` the nations named before it.

    zone_owner: whose ADIZ the text spoke of last ('' when it did not say); crafts_before: those told shortly before.
    """
    heads = any(m.category in HEADS for m in mentions)
    may_count = heads or (crafts_before and any(w in COUNTED for w in document.lowers[sentence.first : sentence.last]))
    crafts = tuple(CraftReader(document, sentence, mentions, lexicon, crafts_before).read()) if may_count else ()
    cues = tuple(m for m in mentions if m.category == "cue")
    named = nations_of(mentions)
    known = [*before, *named]
    korea = any(c in ("KOR", "PRK") for n in known for c in n.countries)
    nations = tuple(
        sorted(
            [*named, *pointing(document.tokens, sentence, known, korea, lexicon.blocs)],
            key=lambda n: n.first,
        )
    )
    words = document.lowers[sentence.first : sentence.last]
    ahead = _speaks_of_future(words)
    text = document.text[sentence.start : sentence.end]
    spoken = {t.first for t in triggers} | {t.last for t in triggers}
    named_exercises = [m for m in mentions if m.category == "exercise" and m.first not in spoken]
    triggers = sorted(
        [*triggers, *(Trigger("named_exercise", "exercise", m.detail, m.first, m.last) for m in named_exercises)],
        key=lambda t: t.first,
    )
    dates = find_dates(text, sentence.start, when.anchor, when.year, ahead, when.params)
    return Scene(
        lexicon.language,
        sentence,
        document.tokens,
        document.lowers,
        crafts,
        nations,
        tuple(zones_of(cues, nations, mentions, document.tokens, lexicon, zone_owner)),
        tuple(m for m in mentions if m.category == "place"),
        tuple(m for m in mentions if m.category == "exercise"),
        tuple(dates),
        cues,
        tuple(triggers),
        tuple(_attributions(cues, document.tokens, sentence)),
    )


_SAYING = frozenset(
    "said says say told announced stated reported confirmed disclosed added noted wrote claimed".split()
)
_BREAKS = frozenset([",", ";", "“", "”", '"', "—", "–"])


def _attributions(cues: Sequence[Mention], tokens: Sequence[Token], sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges that name who says so: ', Japan's ministry said', 'said X, commander of …', 'according to …'."""
    found: list[tuple[int, int]] = []
    for cue in cues:
        if cue.value != "saying" and not _closes_with_announced(cue, tokens, sentence):
            continue
        before = tokens[cue.first - 1].text if cue.first > sentence.first else ""
        if tokens[cue.first].lower == "according" or (before in _BREAKS and tokens[cue.first].lower in _SAYING):
            last = sentence.last
            if tokens[cue.first].lower == "according":
                last = next((k for k in range(cue.last, sentence.last) if tokens[k].text in _BREAKS), sentence.last)
            found.append((cue.first, last))
        elif tokens[cue.first].lower in _SAYING:
            breaks = [k for k in range(sentence.first, cue.first) if tokens[k].text in _BREAKS]
            found.append((breaks[-1] + 1 if breaks else sentence.first, cue.last))
    return found


def _closes_with_announced(cue: Mention, tokens: Sequence[Token], sentence: Sentence) -> bool:
    """'…, Lithuania's ministry announced.' says who says so; 'China announced drills' says who drills."""
    following = tokens[cue.last].text if cue.last < sentence.last else "."
    return tokens[cue.first].lower == "announced" and following in (".", ",", "that")


@dataclass(frozen=True, slots=True)
class When:
    """How an article's dates are resolved: the day they are seen from, and a year for those without one."""

    anchor: date | None
    year: int | None
    params: DateParameters


_PRESUMED = frozenset("presumed believed thought known reported appears appeared seems seemed said assumed".split())
"""What stands before 'to be' where it tells what something is, not what will be."""
_GOING_ON = frozenset({"runs", "run", "lasts", "last", "continues", "goes"})
"""Verbs of the present tense behind which the days of a drill follow that is on or to come."""


def _speaks_of_future(words: Sequence[str]) -> bool:
    for index, word in enumerate(words):
        if word in _OPENING and index and words[index - 1] not in ("to", "the", "a"):
            return not any(w in ("was", "were", "had", "ended", "took") for w in words)
        if (
            word == "will"
            or (
                word == "to"
                and index
                and words[index - 1] in ("is", "are", "due", "scheduled", "set", "plans", "planned")
            )
            or (word == "to" and words[index - 1] not in _PRESUMED and list(words[index + 1 : index + 2]) == ["be"])
            or (word in _GOING_ON and list(words[index + 1 : index + 2]) in (["from"], ["until"], ["through"], ["to"]))
            or (word == "would" and list(words[index + 1 : index + 2]) in (["be"], ["take"], ["run"], ["begin"]))
        ):
            return True
    return False
