"""How Japanese sentences of one article hang together: '同訓練', '8月20日以来', '…ものと同一である'."""

import re

from orchestration.claims.languages.japanese.phrases import run_of_sentence
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Governed, Since
from orchestration.claims.text.terms import Match
from orchestration.claims.text.triggers import Trigger

_POINTING = re.compile(
    r"(?:(?<![共合])同|この|今回の|(?<!日)本|当該|これらの|上記の|一連の)(?:[日米韓中露ロ豪比英仏独]{2,5}|両国の?|共同|合同)?\Z"
)
_LIKENED = re.compile(
    r"以来|に続(?:き|く|いて)|ぶり|同一(?:で|の|と)|前回|(?:昨年|去年|今年|ことし|先月)[^。]{0,16}にも|にも[^。]{0,30}(?:ている|ていた|た。)"
)
_SINCE = re.compile(r"[^、。]{0,10}?以来")
_THESE = "これら"


def points_back(frame: Frame, trigger: Trigger) -> bool:
    """'同訓練には', '今回の共同飛行は': a noun for what was told."""
    return _POINTING.search(run_of_sentence(frame).before(trigger.first)) is not None


def speaks_of_itself(frame: Frame) -> bool:
    """'航空自衛隊は…訓練を実施すると発表した': no other subject stands behind who says so."""
    run = run_of_sentence(frame)
    ends = [last for first, last in frame.attributions if first == frame.sentence.first]
    if not ends:
        return False
    behind = run.behind(max(ends) + 1)
    foreign = all(set(n.countries) <= {"CHN", "RUS", "PRK"} for n in frame.nations if n.first <= max(ends))
    if foreign and re.search(r"(?:合同|共同)(?!参謀)", behind) is not None:
        return True
    subjects = (n for n in frame.nations if n.first > max(ends))
    return not any(re.match(r"[^、。はをにでと]{0,12}が", run.behind(n.last)) for n in subjects) and bool(behind)


def likens(frame: Frame, at: int) -> bool:
    """'領海侵入は8月20日以来', '大隅海峡を東進したものと同一である'."""
    return _LIKENED.search(run_of_sentence(frame).text) is not None


def since(frame: Frame, at: int, dated: int) -> Since | None:
    """'8月20日以来': the day since when there was none had one."""
    return "first_since" if _SINCE.match(run_of_sentence(frame).behind(dated)) is not None else None


def governed(frame: Frame, match: Match[AnswerRow], recalls: RecallIndex) -> Governed:
    """'これを受けて': what stands before it was just told."""
    head = match.first == frame.sentence.first
    end = frame.tokens[match.last - 1].end
    several = "".join(frame.words(match.first, match.last)).startswith(_THESE)
    return Governed(head, end, pronoun=True, groups=None, known=False, end=end, several=several)
