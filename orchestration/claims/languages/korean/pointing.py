"""How sentences of one article hang together: '이번 훈련', '… 이후 처음', '이에 대응해'."""

import re

from orchestration.claims.languages.korean.parties import frame_text
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Governed, Identified, Since
from orchestration.claims.text.terms import Match
from orchestration.claims.text.triggers import Trigger

_THIS = re.compile(r"(?:이번|이|해당|그|동|양국의|이같은|이 같은)\s?(?:[가-힣]+\s)?$")
_TOPIC = re.compile(r"^(?:은|에는|에서는|에)\s")
_TYPES = re.compile(r"(?:이들\s|해당\s|진입한\s)?(?:기종|군용기|항공기)(?:의\s기종)?[은는]\s")
_TOPIC_BEHIND = re.compile(r"^들?[은는]\s")
_FOUND_TO_BE = re.compile(r"^(?:로|으로)\s(?:파악|확인|식별|추정|구성|알려|분석)")
_FIRST = re.compile(r"처음|만에|만이|만의|만인|만입|만으로|첫")


def _before(frame: Frame, at: int, tokens: int) -> str:
    """The text of some tokens before one."""
    first = max(frame.sentence.first, at - tokens)
    if first >= at:
        return ""
    return frame_text(frame, frame.tokens[first].start, at - first) + (
        " " if frame.tokens[at].start > frame.tokens[at - 1].end else ""
    )


def points_back(frame: Frame, trigger: Trigger) -> bool:
    """'이번 훈련에는', '훈련은': the drill that was told of."""
    rest = frame_text(frame, frame.tokens[trigger.last - 1].end, 4)
    if trigger.first == frame.sentence.first and _TOPIC.match(rest):
        return True
    return _THIS.search(_before(frame, trigger.first, 10)) is not None


def likens(frame: Frame, at: int) -> bool:
    """'… 침범은 2019년 7월 23일 이후 처음이다', '올해 첫 훈련은': one like that told before."""
    rest = frame_text(frame, frame.tokens[at].start, 60)
    told = ("이후" in rest and _FIRST.search(rest) is not None) or "번째" in rest or "바 있" in rest
    return told or re.search(r"(?:첫|마지막|직전|지난번|앞선|이전|유사한|같은)\s?$", _before(frame, at, 8)) is not None


def since(frame: Frame, at: int, dated: int) -> Since | None:
    """The day since when there was none had one: '2019년 7월 23일 이후 처음'."""
    rest = frame_text(frame, frame.tokens[dated].start, 30)
    if re.search(r"이후|이래", rest) is None:
        return None
    return "first_since" if _FIRST.search(rest) else "since"


def governed(frame: Frame, match: Match[AnswerRow], recalls: RecallIndex) -> Governed:
    """What stands before '에 대응해': a noun for what was told, or its own account."""
    noun = next(
        reversed(list(recalls.find(frame.tokens[max(frame.sentence.first, match.first - 8) : match.first]))), None
    )
    end = frame.tokens[match.last - 1].end
    pronoun = frame.tokens[match.first - 1].text == "이" if match.first else False
    return Governed(
        head=True, until=frame.tokens[match.first].start, pronoun=pronoun,
        groups=noun.value if noun is not None else None, known=noun is not None, end=end,
    )  # fmt: skip


def is_identified(frame: Frame) -> Identified:
    """'진입한 군용기는 폭격기와 전투기로', '기종은 …': what those just told of are."""
    crafts = frame.crafts
    if crafts and _TYPES.match(frame_text(frame, frame.sentence.start, 8)):
        return "whole"
    if len(crafts) < 2 or _TOPIC_BEHIND.match(frame_text(frame, crafts[0].end, 4)) is None:
        return False
    told = crafts[0].category == "class" and crafts[0].count is None and all(c.count for c in crafts[1:])
    return crafts[0].definite or (told and _FOUND_TO_BE.search(frame_text(frame, crafts[-1].end, 20)) is not None)
