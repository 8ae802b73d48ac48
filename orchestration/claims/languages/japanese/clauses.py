"""The clauses of a Japanese sentence: where another subject begins behind a verb that does not end the sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from orchestration.claims.languages.japanese.parties import case_of
from orchestration.claims.languages.japanese.phrases import Run, run_of_sentence
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.parties import Named, place_of

_OPEN = re.compile(
    r"(?:[しれえけせてたりびきい]|おり|たが|だが|ものの|たほか|ほか|加え|加えて|一方で?|ところ|ため|た後|のに対し|際)、|\d{1,2}(?=対応[^策])"
)
_NOT_OPEN = re.compile(
    r"(?:に(?:対し|関し|際し|関連し|向け|おい)て?|として|によって|について|にかけて?|ともに|はじめ|踏まえ|受け|加わり|および|並び)、\Z"
)
_REACH = 60
"""Letters behind such a verb in which the new subject stands."""


def cut_clauses(frame: Frame) -> list[Clause]:
    """The clauses of a sentence that have triggers, in order."""
    if not frame.triggers:
        return []
    run = run_of_sentence(frame)
    borders = [frame.sentence.first, *_borders(frame, run), frame.sentence.last]
    found = []
    for first, last in pairwise(borders):
        triggers = tuple(t for t in frame.triggers if first <= t.first < last)
        if triggers:
            found.append(Clause(first, last, "", triggers))
    return found


def _borders(frame: Frame, run: Run) -> Iterator[int]:
    everybody = named_in(frame)
    start = frame.sentence.first
    for match in _OPEN.finditer(run.text):
        at = run.token(match.end() - 1) + 1
        if at >= frame.sentence.last or _NOT_OPEN.search(run.text, max(0, match.start() - 6), match.end()):
            continue
        told = [*(t.first for t in frame.triggers), *(c.first for c in frame.crafts)]
        before = any(start <= first < at for first in told)
        behind = any(at <= t.first for t in frame.triggers)
        is_field = match.group()[0].isdigit()
        if before and ((is_field and behind) or _has_subject(frame, run, at, everybody)):
            yield at
            start = at


def _has_subject(frame: Frame, run: Run, at: int, everybody: list[Named]) -> bool:
    """Whether the first of those named behind a border who is no mere owner is a subject."""
    for named in everybody:
        if place_of(named) < at or run.place(named.first) - run.place(at) > _REACH:
            continue
        if run.before(named.first).endswith(("当該", "これらの", "同")):
            return False
        case = case_of(frame, run, named)
        if case == "of":
            continue
        return case == "subject"
    return False


def named_in(frame: Frame) -> list[Named]:
    """Craft and nations that a sentence names, in order; a nation that only says whose craft are is in these."""
    owning = {at for craft in frame.crafts for at in range(craft.first, craft.head)}
    nations = [n for n in frame.nations if n.first not in owning]
    return sorted([*frame.crafts, *nations], key=place_of)
