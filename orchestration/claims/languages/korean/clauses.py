"""Clauses: each ends with the word whose ending joins it to the next ('식별하였으며, …')."""

import re
from collections.abc import Iterator

from orchestration.claims.languages.korean.particles import marked, text_of, word_end
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.triggers import Trigger

_JOINING = re.compile(
    r"(?:(?<=[하했었았였됐되있없렸갔왔켰졌섰났쳤혔췄르리이키치웠췄])고|(?<![다라자냐])(?:으며|며|지만|으나|는데|"
    r"면서)|하자|하였으나|하여,|[해아어워],|음,)$"
)
_GOING_ON = re.compile(r"(?:해|하여|돼|되어|아|어|워|려|켜|쳐|자)$")
"""Endings of a verb that go on with the same clause, unless another subject follows."""


def clauses_of(frame: Frame) -> list[Clause]:
    """The clauses of a sentence that have triggers, in order."""
    found: list[Clause] = []
    for first, last in _stretches(frame):
        triggers = tuple(t for t in frame.triggers if first <= t.first < last)
        inner = [clause for t in triggers if (clause := _describing(frame, t, last)) is not None]
        outer = tuple(t for t in triggers if all(t not in clause.triggers for clause in inner))
        if outer:
            found.append(Clause(first, last, "", outer))
        found += inner if outer else [Clause(first, last, "", triggers)] if triggers else []
    return found


def _describing(frame: Frame, trigger: Trigger, last: int) -> Clause | None:
    """'긴급 발진한 F-15 전투기에': a clause within another that tells of the craft behind it by what they did."""
    end = word_end(frame.tokens, trigger.last - 1, last)
    craft = next((c for c in frame.crafts if c.first == end), None)
    if trigger.role != "response" or text_of(frame.tokens, trigger.last, end) != "한" or craft is None:
        return None
    return Clause(trigger.first, craft.last, "", (trigger,))


def _has_subject(frame: Frame, at: int) -> bool:
    """Whether craft or a nation are a subject between a token and the next word that tells of an event."""
    following = next((t.first for t in frame.triggers if t.first >= at), None)
    if following is None:
        return False
    named = [*((c.first, c.last) for c in frame.crafts), *((n.first, n.last) for n in frame.nations)]
    beside = (last for first, last in named if at <= first and last <= following)
    return any(marked(frame.tokens, last, following)[0] in ("subject", "topic") for last in beside)


def _stretches(frame: Frame) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) between the joints of a sentence; a stretch without a trigger goes on in the next."""
    first, at, last = frame.sentence.first, frame.sentence.first, frame.sentence.last
    while at < last:
        end = word_end(frame.tokens, at, last)
        word = text_of(frame.tokens, at, end)
        joins = any(_JOINING.search(each) for each in (word, word.rstrip(",")))
        joins = joins or (_GOING_ON.search(word) is not None and _has_subject(frame, end))
        if joins and any(first <= t.first < end for t in frame.triggers):
            yield first, end
            first = end
        at = end
    if first < last:
        yield first, last
