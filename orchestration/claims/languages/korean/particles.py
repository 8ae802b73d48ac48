"""Particles, which are glued to what they mark ('전투기가', '구역(KADIZ)에'), and where words end.

Tokens of Hangul are single syllables, so a word is a row of tokens without a blank between them.
"""

import re
from collections.abc import Sequence
from typing import Literal

from orchestration.claims.text.tokens import Token

Part = Literal["subject", "topic", "object", "owner", "company", "to", "by", "there", "listed", ""]
"""What a particle makes of its noun; listed: a comma or dot follows; '': none does."""

_EXACT: dict[str, Part] = {
    **dict.fromkeys(("이", "가", "께서", "만이", "까지"), "subject"),
    **dict.fromkeys(("은", "는", "도", "에서는", "에서도", "만은", "역시"), "topic"),
    **dict.fromkeys(("을", "를"), "object"),
    "의": "owner",
    **dict.fromkeys(("와", "과", "하고", "및", "이랑"), "company"),
    **dict.fromkeys(("에", "에게", "에는", "에도", "에까지"), "to"),
    **dict.fromkeys(("로", "으로", "로는", "으로는", "로부터", "으로부터"), "by"),
    "에서": "there",
}
_ENDINGS = sorted(_EXACT, key=len, reverse=True)
_NO_PARTICLE = frozenset(
    (
        "국가 작가 평가 추가 증가 전문가 정보가 사이 차이 높이 같이 함께 결과 성과 효과 통과 "
        "회의 협의 합의 항의 주의 논의 문의 정도 속도 독도 제주도 한반도 의도 태도 울릉도 "
        "백령도 연평도 강화도 대청도 시도 보도 기도 최근 최대 도로 경로 항로 스스로 서로 별도 "
        "반도 열도 군도 위도 고도 각도 강도 지도 이도 교동도 가거도 흑산도 이어도 예의 불의 "
        "수도 온도 이번에 앞서 "
    ).split()
)
"""Words that end as if they had a particle."""
_VERBAL = re.compile(
    r"(?:한|된|던|진|난|온|간|른|친|킨|린|운|은|는|할|될|인|있는|없는|하는|되는|라는|다는|같은|해|하여|하고|했다|"
    r"했고|하며)$"
)
_ADNOMINAL = re.compile(
    r"(?:하는|되는|있는|없는|라는|다는|오는|가는|지는|치는|같은|맞은|받은|넘은|높은|낮은|많은|닿은|찾은|리는|"
    r"키는|이는|않은|않는)$"
)
_NOUN_SUFFIX = re.compile(r"(?:들|측|군|편|등)")
_CLOSING = frozenset("’'”\"」』》〉>)")
_OPENING = "("
_LISTING = frozenset(",·/")
_PHRASE = 6
"""Words of a noun phrase at most from a name to its particle."""


def is_syllable(token: Token) -> bool:
    """Whether a token is one of Hangul."""
    return len(token.text) == 1 and "가" <= token.text <= "힣"


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether no blank stands before a token."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def word_start(tokens: Sequence[Token], at: int, first: int) -> int:
    """The first token of the word that holds a token, not before `first`."""
    while at > first and is_glued(tokens, at):
        at -= 1
    return at


def word_end(tokens: Sequence[Token], at: int, last: int) -> int:
    """The token behind the word that holds a token."""
    at += 1
    while at < last and is_glued(tokens, at):
        at += 1
    return at


def text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Tokens [first, last) as one word."""
    return "".join([token.text for token in tokens[first:last]])


def behind(tokens: Sequence[Token], at: int, last: int) -> tuple[str, int]:
    """The syllables glued behind a name that ends before a token, without a bracket between; and their end."""
    while at < last and is_glued(tokens, at) and not is_syllable(tokens[at]):
        if tokens[at].text == _OPENING:
            at = next((k + 1 for k in range(at, min(last, at + 30)) if tokens[k].text == ")"), at)
            if tokens[at].text == _OPENING:
                break
        elif tokens[at].text in _CLOSING:
            at += 1
        else:
            break
    first = at
    while at < last and (at == first or is_glued(tokens, at)) and is_syllable(tokens[at]):
        if at == first and not is_glued(tokens, at):
            break
        at += 1
    return text_of(tokens, first, at), at


def particle(word: str) -> Part:
    """What syllables that are a particle, or a suffix of nouns and a particle, mark."""
    bare = _NOUN_SUFFIX.sub("", word, count=1) if word not in _EXACT else word
    return _EXACT.get(bare, "")


def part_of_word(word: str) -> Part:
    """What the particle at the end of a whole word marks; '' for a bare noun or a verb."""
    word = word.rstrip("”’\"'.,")
    if word in _NO_PARTICLE or _ADNOMINAL.search(word):
        return ""
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e)), "")
    if ending == "도" and not word.endswith(("군도", "함도", "기도", "대도", "척도", "에도", "국도")):
        return ""
    return _EXACT.get(ending, "")


def marked(tokens: Sequence[Token], at: int, last: int) -> tuple[Part, int]:
    """What the phrase is that a name ending before a token begins ('중국 국방부는': topic), and its end."""
    suffix, at = behind(tokens, at, last)
    if part := particle(suffix):
        return part, at
    if suffix and _VERBAL.search(suffix):
        return "", at
    if suffix and (part := part_of_word("·" + suffix)):
        return part, at
    for _ in range(_PHRASE):
        if at >= last:
            return "", at
        if tokens[at].text in _LISTING:
            return "listed", at
        if not tokens[at].text[0].isalnum() and tokens[at].text not in ("‘", "“", "'", '"', "(", "-"):
            return "", at
        end = word_end(tokens, at, last)
        word = text_of(tokens, at, end)
        if word in ("및", "그리고"):
            return "company", at
        if part := part_of_word(word):
            return part, end
        if _VERBAL.search(word.rstrip(".,”’")) and len(word) > 1 and word not in _NO_PARTICLE:
            return "", at
        if word.endswith(","):
            return "listed", end
        at = end
    return "", at
