"""Clauses: each ends with the word whose ending joins it to the next ('식별하였으며, …')."""

import re
from collections.abc import Iterator

from orchestration.claims.languages.korean.particles import text_of, word_end
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame

_JOINING = re.compile(
    r"(?:(?<=[하했었았였됐되있없렸갔왔켰졌섰났쳤혔췄르리이키치웠췄])고|(?<![다라자냐])(?:으며|며|지만|으나|는데|"
    r"면서)|하자|하였으나|하여,|[해아어워],|음,)$"
)
_LONGEST = 60


def clauses_of(frame: Frame) -> list[Clause]:
    """The clauses of a sentence that have triggers, in order."""
    found: list[Clause] = []
    for first, last in _stretches(frame):
        triggers = tuple(t for t in frame.triggers if first <= t.first < last)
        if triggers:
            found.append(Clause(first, last, "", triggers))
    return found


def _stretches(frame: Frame) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) between the joints of a sentence; a stretch without a trigger goes on in the next."""
    first, at, last = frame.sentence.first, frame.sentence.first, frame.sentence.last
    quoted = 0
    while at < last:
        end = word_end(frame.tokens, at, last)
        word = text_of(frame.tokens, at, end)
        quoted += word.count("“") - word.count("”")
        bare = word.rstrip(",")
        joins = _JOINING.search(word if word.endswith(",") else bare) or _JOINING.search(bare)
        if joins and any(first <= t.first < end for t in frame.triggers):
            yield first, end
            first = end
        at = end
    if first < last:
        yield first, last
