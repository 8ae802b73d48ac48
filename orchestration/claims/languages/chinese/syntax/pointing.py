"""How sentences of one article hang together: '此次演习', '为此'."""

import re

from orchestration.claims.languages.chinese.syntax.pieces import before
from orchestration.claims.lexicon.relations import AnswerRow, RecallIndex
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Governed
from orchestration.claims.text.terms import Match
from orchestration.claims.text.triggers import Trigger

_THIS = re.compile(r"(?:此次|此番|这次|本次|该次|该|此|这一|这项|上述|有关|相关|参加|参与|参演)[^,;。]{0,4}\Z")


def points_back(frame: Frame, trigger: Trigger) -> bool:
    """Whether a noun for a drill refers to one already told: '此次演习', or bare at the head of its piece."""
    ahead = before(frame, trigger.first, 10)
    bare = ahead in ("", "在", "按计划", "当日") and frame.sentence.index > 0 and trigger.name in ("exercise", "patrol")
    return bare or _THIS.search(ahead) is not None


def governed(frame: Frame, match: Match[AnswerRow], recalls: RecallIndex) -> Governed:
    """'为此': what was just told."""
    end = frame.tokens[match.last - 1].end
    return Governed(head=True, until=end, pronoun=True, groups=None, known=False, end=end)
