"""What a text names: where a name may begin and end in a word, and nations by single letters ('한미일')."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orchestration.claims.languages.korean.particles import behind, is_glued, is_syllable, part_of_word, particle
from orchestration.claims.lexicon.entries import SHIP
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention, named_mentions
from orchestration.claims.text.tokens import Document

LETTER, BARE = "letter", "bare"
"""How a nation is named by one letter, and a force without its nation: that of the country whose language it is."""
_WORDS_TOO = "중일한"
"""Letters that are words by themselves ('비행 중', '한 전투기'): alone they name a nation only as 中, 日, 韓."""
_DOMAINS = {"rokn": "naval", "jmsdf": "naval", "rokaf": "aerial", "jasdf": "aerial"}
"""Forces whose name says, whosever they are, what domain is spoken of: each with the cue of that."""
_WORDS = frozenset({"class", "vessel", "cue"})
"""Categories of common nouns, which others may stand before without a blank ('전략폭격기')."""
_NAMES_GO_ON = re.compile(
    r"^(?:군|측|산|계|발|식|형|해군|공군|육군|해경|해|함|함정|기|정부|당국|국방부|외교부|선박|어선|전투기|폭격기|"
    r"군용기|항공기|"
    r"상공|상|북|남|동|서|앞|인근|부근|해역|해상|해안|이|와|과|의|에|은|는|가|를|을|도|로|만|까지|부터|보다|처럼|"
    r"측|인|전|기지|방|쪽|측|본토|영공|연합|합동|3국|양국)"
)
_LETTERS_GO_ON = re.compile(r"^(?:군|측|연합|양국|3국|해군|공군|합동|정상|동맹|간|국방|안보)")
_ARMED = re.compile(
    r"^(?:해군|공군|육군|해병|군|국방|방위|해경|합참|전투기|폭격기|전략|군용기|함정|항모|항공모함|구축함|정찰기|"
    r"초계기|잠수함|핵|"
    r"제?\d|[A-Z]|우주군|태평양|인도|스텔스|공중|조기|무인|특수|본토|정부|당국|외무|외교|통합막료|항공자위|"
    r"해상자위|자위|측|방공|"
    r"영공|함대|전력|전문|정보|국무|백악|산둥|랴오닝|푸젠|이지스|호위|순시|해상|항공)"
)
_OF_FORCES = ("공군", "함대", "사령부", "전구", "해군", "육군")
"""Behind the name of a place, what makes it that of a force ('태평양공군')."""
_QUOTED = re.compile(r"^ ?[“\"‘']")
_TRASH = ("오물", "쓰레기", "대남")
_INDIA = re.compile(r"^(?:되|된|됐|받|하|한|할|해|적|주|교|양|태평양|·태평양|돼)")


def mentions_of(document: Document, lexicon: Lexicon) -> list[Mention]:
    """What the lexicon knows in a text, where a word may hold it; letters of nations joined to one mention."""
    found = named_mentions(document, lexicon)
    kept: list[Mention] = []
    run: list[Mention] = []
    for mention in found:
        if mention.category == "country" and mention.detail == LETTER:
            if run and not _goes_on(document, run[-1], mention):
                kept += _nations(document, run, kept)
                run = []
            run.append(mention)
            continue
        kept += _nations(document, run, kept, mention)
        run = []
        if mention.value in _DOMAINS:
            kept.append(replace(mention, category="cue", value=_DOMAINS[mention.value], country=None, detail=""))
        if _is_meant(document, mention, kept):
            kept.append(mention)
    kept += _nations(document, run, kept)
    return sorted(kept, key=lambda m: m.first)


def _goes_on(document: Document, before: Mention, mention: Mention) -> bool:
    """Whether a letter stands right behind another, or behind a dot: '한미', '중·러'."""
    between = document.text[before.end : mention.start]
    return between in ("", "·", "-")


def _nations(
    document: Document, run: Sequence[Mention], kept: Sequence[Mention], following: Mention | None = None
) -> Iterator[Mention]:
    """Letters as nations: several together, or one that stands alone before forces or craft."""
    if not run:
        return
    tokens, first, last = document.tokens, run[0].first, run[-1].last
    if is_glued(tokens, first) and (is_syllable(tokens[first - 1]) or tokens[first - 1].text.isalnum()):
        return
    rest, _ = behind(tokens, last, len(tokens))
    text = document.text[run[-1].end : run[-1].end + 12]
    if len(run) == 1:
        alone = (
            not rest
            and text[:1] == " "
            and document.text[run[0].start] not in _WORDS_TOO
            and (_ARMED.match(text[1:]) or _QUOTED.match(text)) is not None
        )
        if not alone and not (following is not None and following.first == last and text[:1] != " "):
            return
        if not alone and _ARMED.match(rest) is None:
            return
        yield replace(run[0], detail="name")
        return
    goes_on = particle(rest) or part_of_word("·" + rest) or _LETTERS_GO_ON.match(rest)
    if rest and not goes_on and (following is None or following.first != last):
        return
    members = tuple(dict.fromkeys(m.country for m in run if m.country))
    yield replace(
        run[0], value="·".join(members), last=last, end=run[-1].end, country=None, detail="name", members=members
    )


def _is_meant(document: Document, mention: Mention, kept: Sequence[Mention]) -> bool:
    """Whether a spelling is the name that it looks like, by what stands before and behind it in its word."""
    tokens, first, last = document.tokens, mention.first, mention.last
    if mention.detail == SHIP and mention.category == "force":
        return tokens[last : last + 1] != () and tokens[last].text[0].isupper()
    if not is_syllable(tokens[first]):
        return True
    begins = not is_glued(tokens, first) or not is_syllable(tokens[first - 1])
    led = any(m.last == first for m in kept[-2:])
    rest, _ = behind(tokens, last, len(tokens))
    if mention.category == "cue":
        return True
    if mention.category in _WORDS:
        return not (document.text[max(0, mention.start - 4) : mention.start].strip().endswith(_TRASH))
    if mention.value == "pacific-ocean" and document.text[max(0, mention.start - 1) : mention.start] == "·":
        return False
    if mention.value == "IND" and _INDIA.match(document.text[mention.end : mention.end + 4]):
        return False
    if mention.category == "type":
        return True
    if mention.detail == BARE:
        return begins and _is_own(document, mention, rest, kept)
    if (not begins and not led) or (mention.category == "place" and rest.startswith(_OF_FORCES)):
        return False
    if not rest or particle(rest) or part_of_word("·" + rest):
        return True
    return _NAMES_GO_ON.match(rest) is not None


def _is_own(document: Document, mention: Mention, rest: str, kept: Sequence[Mention]) -> bool:
    """Whether a force of which no nation is told is the country's own: none stands before it, and no other force."""
    before = document.text[max(0, mention.start - 12) : mention.start]
    word = before.split("\n")[-1].rstrip().split(" ")[-1]
    beside = next((m for m in reversed(kept) if m.category != "cue"), None)
    owned = beside is not None and beside.category in ("country", "force")
    if owned and beside is not None and mention.first - beside.last <= 1 and not word.endswith((".", ",")):
        return False
    if word.endswith(("와", "과", "·", "및", "양국", "3국", "외국", "의", "양국의", "다국적")):
        return False
    if mention.end - mention.start == 1:
        return bool(particle(rest)) and rest not in ("로", "으로")
    return not rest or bool(particle(rest)) or rest.startswith(("기", "참모", "작전", "항공", "본부", "군", "측", "함"))
