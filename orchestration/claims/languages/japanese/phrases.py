"""Tokens of a sentence as one string, and the particle that follows a noun phrase.

Japanese is read by its letters: a run has neither blanks nor ends of lines, and knows the token of each letter.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.tokens import Token

Case = Literal["subject", "agent", "object", "against", "goal", "company", "means", "origin", "of", "list", ""]
"""What the particle behind a noun phrase makes of it; list: another one follows, whose particle is for both."""

_SKIPPED = re.compile(
    r"(?:\([^()]{0,60}\)|「[^」]{0,30}」|『[^』]{0,30}』|など|等|ら|側|たち|とみられる(?:もの)?"
    r"|の?(?:計|合計|合わせて|あわせて|延べ|約)?\d+(?:機|隻|[か力ヶカ]国)"
    r"|(?:人民解放)?(?:陸|海|空)?軍|航空宇宙軍|海兵隊|沿岸警備隊|海警局|国防(?:総)?省|国防部|外務省|政府|当局|両(?:国|軍|空軍|海軍|政府))*"
)
_PARTICLES: Sequence[tuple[str, Case]] = (
    (r"によ(?:る|り|って)(?!と|ますと)", "agent"),
    (r"に(?:対し|対する|向け|向かって)|を(?:狙|標的)", "against"),
    (r"から(?=[^、。]{0,12}[をが][^、。]{0,12}(?:受け|され))", "agent"),
    (r"から(?:は|も|の)?(?=[^。]{0,80}(?:参加|加わ|出動|発進))", "subject"),
    (r"から", "origin"),
    (r"と(?:の(?!間)|ともに|共に|一緒に|合同|共同|連携|合流|衝突|並走)", "company"),
    (r"(?:及び|および|並びに|ならびに|や|と|、|・)(?!みられ|した|して|いう|発表|述べ|明らか|同一)", "list"),
    (r"(?:が|は|も)(?!ん)", "subject"),
    (r"を", "object"),
    (r"に", "goal"),
    (r"で(?!は?なく)|により", "means"),
    (r"の", "of"),
)  # fmt: skip
_CASES = tuple((re.compile(pattern), case) for pattern, case in _PARTICLES)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens from `first` on as one string; `starts` are the places of their first letters in it."""

    text: str
    first: int
    starts: tuple[int, ...]

    def place(self, token: int) -> int:
        """The place of a token's first letter; the end for one behind the run."""
        at = token - self.first
        return self.starts[at] if at < len(self.starts) else len(self.text)

    def token(self, place: int) -> int:
        """The token that holds a letter."""
        return self.first + bisect_right(self.starts, place) - 1

    def behind(self, token: int) -> str:
        """All from a token on."""
        return self.text[self.place(token) :]

    def before(self, token: int) -> str:
        """All before a token."""
        return self.text[: self.place(token)]

    def between(self, first: int, last: int) -> str:
        """Tokens [first, last)."""
        return self.text[self.place(first) : self.place(last)]


def run_of(tokens: Sequence[Token], first: int, last: int) -> Run:
    """Tokens [first, last) as a run."""
    starts, at = [], 0
    for token in tokens[first:last]:
        starts.append(at)
        at += len(token.text)
    return Run("".join([token.text for token in tokens[first:last]]), first, tuple(starts))


def run_of_sentence(frame: Frame) -> Run:
    """A whole sentence as a run."""
    return run_of(frame.tokens, frame.sentence.first, frame.sentence.last)


def case_behind(run: Run, last: int) -> tuple[Case, int]:
    """The case of a noun phrase whose last token is before `last`, and the place where its particle ends."""
    place = run.place(last)
    skipped = _SKIPPED.match(run.text, place)
    at = skipped.end() if skipped is not None else place
    for pattern, case in _CASES:
        found = pattern.match(run.text, at)
        if found is not None:
            return case, found.end()
    return "", at
