"""One sentence with all that was found in it: craft groups, nations, zones, places, dates, cues, triggers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.claims.craft_groups import Craft
from orchestration.claims.crafts import HEADS, CraftReader
from orchestration.claims.date_resolving import DateMention, DateParameters
from orchestration.claims.dates import find_dates
from orchestration.claims.ellipsis import COUNTED
from orchestration.claims.lexicon import SHIP, Lexicon
from orchestration.claims.mentions import Mention
from orchestration.claims.text import Document, Sentence, Token
from orchestration.claims.triggers import Trigger

_ZONE_CUES = ("adiz", "airspace", "waters", "median_line")
_OWNER_REACH = 7
_OPENING = frozenset({"start", "starts", "begin", "begins", "open", "opens", "kicks"})


@dataclass(frozen=True, slots=True)
class Nation:
    """Tokens [first, last) name a country, its people, its government or one of its forces."""

    countries: tuple[str, ...]
    first: int
    last: int
    form: str
    """name, demonym, metonym, force or ship"""


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens [first, last) name airspace, an ADIZ, territorial waters or a median line; `country` owns it if said."""

    kind: str
    country: str | None
    place: str | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What one sentence says, before anything is made of it."""

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
    named = _nations(mentions)
    known = [*before, *named]
    korea = any(c in ("KOR", "PRK") for n in known for c in n.countries)
    nations = tuple(
        sorted(
            [*named, *_pointing(document.tokens, sentence, known, korea, lexicon.blocs)],
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
        sentence,
        document.tokens,
        document.lowers,
        crafts,
        nations,
        tuple(_zones(cues, nations, mentions, document.tokens, lexicon, zone_owner)),
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
        if cue.value != "saying":
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


@dataclass(frozen=True, slots=True)
class When:
    """How an article's dates are resolved: the day they are seen from, and a year for those without one."""

    anchor: date | None
    year: int | None
    params: DateParameters


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
            or (word == "to" and list(words[index + 1 : index + 2]) == ["be"])
        ):
            return True
    return False


_GROUP_HEADS = frozenset(
    "countries nations allies states militaries neighbours neighbors sides powers governments forces capitals".split()
)
_GROUP_REACH = 4


def _pointing(
    tokens: Sequence[Token],
    sentence: Sentence,
    before: Sequence[Nation],
    korea: bool,
    blocs: Mapping[str, str],
) -> list[Nation]:
    """Nations that are named by pointing: 'the North', 'the South', 'both countries', 'the two allies'."""
    found: list[Nation] = []
    for at in range(sentence.first, sentence.last - 1):
        word, following = tokens[at].lower, tokens[at + 1]
        if korea and word == "the" and following.text in ("North", "South"):
            after = tokens[at + 2].text if at + 2 < sentence.last else ""
            if not after[:1].isupper() and after.lower() not in ("of", "and", "east", "west"):
                found.append(Nation(("PRK",) if following.text == "North" else ("KOR",), at, at + 2, "name"))
        elif word in ("both", "two") and (pair := _last_pair(before, at, blocs)):
            near = range(at + 1, min(at + 1 + _GROUP_REACH, sentence.last))
            head = next((k for k in near if tokens[k].lower in _GROUP_HEADS), None)
            if tokens[at - 1].lower == "the" and following.lower in ("had", "have", "also", "will", "agreed"):
                head = at
            if head is not None:
                found.append(Nation(pair, at, head + 1, "name"))
    return found


def _last_pair(nations: Sequence[Nation], at: int, blocs: Mapping[str, str]) -> tuple[str, ...]:
    """The last two countries of one bloc that were named before a token."""
    pairs: dict[str, list[str]] = {}
    for nation in reversed([n for n in nations if n.last <= at]):
        for country in reversed(nation.countries):
            pair = pairs.setdefault(blocs.get(country, country), [])
            if country not in pair:
                pair.insert(0, country)
            if len(pair) == 2:
                return tuple(pair)
    return ()


def _nations(mentions: Sequence[Mention]) -> list[Nation]:
    return [
        Nation(
            (m.country,) if m.country else m.members,
            m.first,
            m.last,
            SHIP if m.detail == SHIP else "force" if m.category == "force" else m.detail,
        )
        for m in mentions
        if m.category in ("country", "force") and (m.country or m.members)
    ]


def _zones(
    cues: Sequence[Mention],
    nations: Sequence[Nation],
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    lexicon: Lexicon,
    last_owner: str | None,
) -> list[Zone]:
    zones = [
        Zone("adiz", m.country, m.value, m.first, m.last)
        for m in mentions
        if m.category == "place" and m.detail == "adiz"
    ]
    zones += [
        Zone("waters", m.country, m.value, m.first, m.last)
        for m in mentions
        if m.category == "place" and m.detail == "border"
    ]
    for cue in cues:
        if cue.value not in _ZONE_CUES:
            continue
        owner = _owner(cue, nations, [m for m in mentions if m.category == "place"], tokens)
        place = None
        if cue.value == "median_line":
            owner, place = owner or "TWN", "taiwan-strait"
        elif cue.value == "adiz":
            if owner is None and tokens[cue.first].lower == "the" and last_owner is None:
                continue
            owner = owner or last_owner or None
            place = lexicon.zones.get(owner or "")
        zones.append(Zone(cue.value, owner, place, cue.first, cue.last))
    spaces = [z for z in zones if z.kind == "adiz"]
    return sorted(
        (z for z in zones if z.kind != "airspace" or not any(0 <= a.first - z.last <= 3 for a in spaces)),
        key=lambda z: z.first,
    )


def _owner(cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], tokens: Sequence[Token]) -> str | None:
    """The nation named right before a zone ("Japan's south-western …") or behind it ('airspace of Japan')."""
    if any(t.lower in ("its", "their") for t in tokens[max(0, cue.first - 2) : cue.first]):
        return None
    for nation in reversed(nations):
        if nation.last <= cue.first and cue.first - nation.last <= _OWNER_REACH and len(nation.countries) == 1:
            between = [t.lower for t in tokens[nation.last : cue.first]]
            if nation.form in ("name", "demonym", "metonym") and not _interrupted(between):
                return nation.countries[0]
    if cue.value == "airspace" and tokens[cue.last].lower in ("over", "above", "of"):
        for place in places:
            if 0 < place.first - cue.last <= 2 and place.country:
                return place.country
    for nation in nations:
        close = 0 <= nation.first - cue.last <= 2 and len(nation.countries) == 1
        if close and all(t.lower in ("of", "over", "around", "the") for t in tokens[cue.last : nation.first]):
            return nation.countries[0]
    return None


def _interrupted(between: Sequence[str]) -> bool:
    return any(
        word in (",", ";", "in", "on", "of", "and", "from", "with", "the", "into", "near", "to") for word in between
    )
