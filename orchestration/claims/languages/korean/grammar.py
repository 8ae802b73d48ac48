"""The grammar of Korean, as the rooms of the reader ask for it."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from orchestration.claims.craft.groups import Craft
from orchestration.claims.languages.classes.dates import DateWords
from orchestration.claims.languages.korean import doubts as doubting
from orchestration.claims.languages.korean import placing, pointing
from orchestration.claims.languages.korean.armament import named_ships, read_missiles
from orchestration.claims.languages.korean.clauses import clauses_of
from orchestration.claims.languages.korean.craft import read_craft
from orchestration.claims.languages.korean.names import mentions_of
from orchestration.claims.languages.korean.particles import marked
from orchestration.claims.languages.korean.parties import frame_text, named_in, parties
from orchestration.claims.languages.korean.sentences import cut
from orchestration.claims.languages.pack import Language
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.grammar import Acting, Grammar, Naming, Placing, Pointing, Telling
from orchestration.claims.text.tokens import Document, Sentence

_SPEAKER = re.compile(
    r"(?:[가-힣·]{1,8}\s)?[가-힣]*(?:국방부|방위성|합참|합동참모본부|당국|사령부|해경|해안경비대|외교부|외무성|"
    r"정부|대변인|감부|전구|공군|해군|"
    r"통신|관계자|장관|의장|보안청|군)(?P<part>은|는|이|가|에 따르면)(?=\s)"
)
_SAID = re.compile(
    r"(?:밝혔|밝힌|말했|전했|발표했|발표한|설명했|보도했|공지했|주장했|알렸|통보했|공개했|덧붙였|반박했|강조했)"
)
_BOTH = re.compile(r"(?:양국|양측|양군)(?=[은는이가의\s])")
_BESIDE = 2
"""Tokens between two nations that are told together."""
_DAYS = {
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}


def attributions(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], language: Language
) -> Iterable[tuple[int, int]]:
    """'합동참모본부는 … 밝혔다', '방위성에 따르면': the tokens that name who says so."""
    text = document.text[sentence.start : sentence.end]
    said = _SAID.search(text) is not None
    for match in _SPEAKER.finditer(text):
        if said or match["part"].endswith("따르면"):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            inside = [k for k in range(sentence.first, sentence.last) if start <= document.tokens[k].start < end]
            yield inside[0], inside[-1] + 1
            if not match["part"].endswith("따르면"):
                return


def pointed(document: Document, sentence: Sentence, before: Sequence[Nation], lexicon: Lexicon) -> list[Nation]:
    """'양국 공군은': the two nations told together last, with the one named last among them; else the last two."""
    text = document.text[sentence.start : sentence.end]
    found: list[Nation] = []
    for match in _BOTH.finditer(text):
        start = sentence.start + match.start()
        first = next(k for k in range(sentence.first, sentence.last) if document.tokens[k].start >= start)
        countries = _two(sorted((n for n in before if n.last <= first), key=lambda n: n.first))
        if len(countries) == 2:
            found.append(Nation(countries, first, first + match.end() - match.start(), "name"))
    return found


def _two(named: Sequence[Nation]) -> tuple[str, ...]:
    """Two countries of nations in the order of the text, the pair told side by side last before any others."""
    last = named[-1].countries if named else ()
    rows: list[tuple[str, ...]] = [n.countries for n in named if len(n.countries) == 2]
    rows += [(*a.countries, *b.countries) for a, b in pairwise(named) if b.first - a.last <= _BESIDE]
    pairs = [row for row in rows if len(set(row)) == 2 and set(last) & set(row)]
    if pairs:
        return pairs[-1]
    return tuple(dict.fromkeys(c for n in reversed(named) for c in n.countries))[:2]


def length(words: Sequence[str], dates: DateWords) -> int | None:
    """'나흘간', '5일간', '일주일간': the days that something lasts."""
    told = re.search(
        r"(?:(\d{1,2})일|(이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)|(\d|일)주(?:일)?)\s?(?:간|동안)",
        "".join(words),
    )
    if told is None:
        return None
    if told[1]:
        return int(told[1])
    return _DAYS[told[2]] if told[2] else 7 * (1 if told[3] == "일" else int(told[3]))


def acts(frame: Frame, nation: Nation) -> bool:
    """Who has the particle of a subject, or stands in a row with it or right before craft or forces."""
    part, _ = marked(frame.tokens, nation.last, frame.sentence.last)
    rest = frame_text(frame, frame.tokens[nation.last - 1].end, 10)
    if re.match(
        r"^(?:의|에)?\s?(?:위협|도발|핵|에 대|에서|을|를|인근|주변|영공|방공|접경|측에|상대|겨냥|견제|에\s)", rest
    ):
        return False
    if part in ("subject", "topic", "company", "listed"):
        return True
    return any(
        c.first <= nation.first < c.last
        or (0 <= c.first - nation.last <= 12 and c.operators and set(c.operators) & set(nation.countries))
        for c in frame.crafts
    )


def sender(frame: Frame, craft: Craft) -> str | None:
    """The nation that is the subject or topic told last before craft: '한국은 …를, 미국은 …를 투입한다'."""
    inside = {k for c in frame.crafts for k in range(c.first, c.last)}
    for nation in reversed([n for n in frame.nations if n.last <= craft.first and len(n.countries) == 1]):
        if nation.first in inside:
            continue
        if frame.is_speaker(nation.first) and nation.form != "force":
            continue
        part, _ = marked(frame.tokens, nation.last, frame.sentence.last)
        if part in ("subject", "topic"):
            return nation.countries[0]
    return None


GRAMMAR = Grammar(
    cut=cut,
    naming=Naming(
        mentions=mentions_of, pointing=pointed, zone_owner=placing.zone_owner, craft=read_craft,
        ships=named_ships, missiles=read_missiles, attributions=attributions, leads=lambda *_: [],
    ),
    telling=Telling(
        clauses=clauses_of, named=named_in, parties=parties, doubts=doubting.doubts, is_denied=lambda *_: False,
        length=length, is_habitual=doubting.is_habitual, reason=lambda *_: None, takes_up=lambda *_: False,
        sends_to_meet=lambda *_: False,
    ),
    acting=Acting(
        acts=acts, may_send=lambda *_: True, sender=sender, unit_owner=lambda *_: None, bases=lambda *_: [],
    ),
    placing=Placing(
        whereabouts=placing.whereabouts, is_setting=placing.is_setting, is_at_head=placing.is_at_head,
        nearness=placing.nearness, space=placing.space, crossing=placing.crossing,
    ),
    pointing=Pointing(
        points_back=pointing.points_back, speaks_of_itself=lambda *_: True, is_aside=lambda *_: False,
        is_dated_aside=lambda *_: False, governed=pointing.governed, likens=pointing.likens, since=pointing.since,
        is_identified=pointing.is_identified,
    ),
)  # fmt: skip
