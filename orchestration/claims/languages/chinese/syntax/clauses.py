"""Clauses between pauses, and who says so: '国防部表示,…', '据韩国军方消息,…'."""

from collections.abc import Iterator, Sequence

from orchestration.claims.languages.chinese.syntax.pieces import PAUSES, text_of
from orchestration.claims.languages.pack import Language
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.text.tokens import Document, Sentence
from orchestration.claims.text.triggers import Trigger

_DRILLS, _ANSWERS = ("exercise", "patrol"), ("response", "dispatch")
_FIRM = ("unsafe", "lock_on", "launch")
"""Roles of words that tell an event of their own kind, whoever is named before them."""
_NUMERALS = frozenset("一二三四五六七八九十")
_WARNING = ("航行警告", "航行通告", "禁航", "警告")
"""Who issues one announces what its own side does."""
_UNTOLD = "未"
"""'未经事先通报' says nothing."""
_COLON = ":"
"""What stands before it only opens what stands behind it."""
_FURTHER = ("另", "此外")
"""What opens something beside what was just told."""
_ONE = "其中"
"""What opens a part of what was just told."""
_ATTRIBUTION_REACH = 40


def cut_clauses(frame: Frame) -> list[Clause]:
    """The clauses of a sentence that have triggers: one begins at a pause where what follows tells something else."""
    if not frame.triggers:
        return []
    items = _items(frame)
    edges = [frame.sentence.first]
    held: list[Trigger] = []
    waiting: int | None = None
    for first, last in _pieces(frame, items):
        inside = _triggers(frame, first, last)
        start = first if waiting is None or first in items else waiting
        if inside and held and (first in items or _tells_anew(frame, start, last, held, inside)):
            edges.append(start)
            held = []
        waiting = None if inside or not (waiting is not None or _is_dated(frame, first, last)) else start
        held = [*held, *inside]
    bounds = zip(edges, [*edges[1:], frame.sentence.last], strict=True)
    return [Clause(first, last, "", tuple(_triggers(frame, first, last))) for first, last in bounds]


def _items(frame: Frame) -> set[int]:
    """Where numbered items of a bulletin begin: '(一)'."""
    texts = [token.text for token in frame.tokens[frame.sentence.first : frame.sentence.last]]
    return {
        frame.sentence.first + k for k in range(len(texts) - 2)
        if texts[k] == "(" and texts[k + 1] in _NUMERALS and texts[k + 2] == ")"
    }  # fmt: skip


def _pieces(frame: Frame, items: set[int]) -> Iterator[tuple[int, int]]:
    """The pieces of a sentence, without those in brackets: they belong to what stands before them."""
    at, depth = frame.sentence.first, 0
    for k in range(frame.sentence.first, frame.sentence.last):
        mark = frame.tokens[k].text
        if k in items and k > at:
            yield at, k
            at, depth = k, 0
        depth += (mark == "(") - (mark == ")")
        if mark in PAUSES and mark not in "()" and depth <= 0:
            yield at, k + 1
            at, depth = k + 1, 0
    yield at, frame.sentence.last


def _triggers(frame: Frame, first: int, last: int) -> list[Trigger]:
    return [t for t in frame.triggers if first <= t.first < last]


def _kind(trigger: Trigger) -> str:
    if trigger.role in _ANSWERS:
        return "answer"
    return trigger.role if trigger.role in (*_FIRM, *_DRILLS) else "coming"


def _is_dated(frame: Frame, first: int, last: int) -> bool:
    return any(first <= frame.token_of(d.start) < last and d.role == "event_day" for d in frame.dates)


def _tells_anew(frame: Frame, first: int, last: int, held: Sequence[Trigger], inside: Sequence[Trigger]) -> bool:
    """Whether a piece tells of another event than those before it: of another kind, of others, or on another day."""
    opening = text_of(frame, first, first + 4)
    if opening.startswith(_FURTHER):
        return True
    if opening.startswith(_ONE) or frame.tokens[first - 1].text == _COLON:
        return False
    before = {_kind(t) for t in held}
    leading = next((t for t in inside if t.role != "flight"), inside[0])
    if not before.isdisjoint(_DRILLS) and all(t.role in ("dispatch", "flight") for t in inside):
        return False
    if _kind(leading) not in before:
        return True
    subject = any(first <= c.head < inside[0].first and not c.part for c in frame.crafts)
    subject = subject or any(first <= n.first < inside[0].first for n in frame.nations)
    dated = _is_dated(frame, first, inside[0].first)
    told = any(frame.sentence.first <= frame.token_of(d.start) < first and d.role == "event_day" for d in frame.dates)
    return dated and (told or subject)


def attributions(
    document: Document, sentence: Sentence, cues: Sequence[Mention], language: Language
) -> Iterator[tuple[int, int]]:
    """Token ranges that name who says so: the piece before a verb of saying, or behind 'according to'."""
    lowers, opening = document.lowers, language.sentences.according
    for cue in cues:
        if cue.value != "saying":
            continue
        first = cue.first
        while first > sentence.first and cue.first - first < _ATTRIBUTION_REACH and lowers[first - 1] not in PAUSES:
            first -= 1
        if document.text.startswith(_WARNING, document.tokens[cue.last - 1].end):
            continue
        if _UNTOLD in lowers[first : cue.first]:
            continue
        bracketed = first > sentence.first + 1 and lowers[first - 1] == ")"
        if bracketed:
            back = next((k for k in range(first - 1, sentence.first, -1) if lowers[k] == "("), first)
            while back > sentence.first and lowers[back - 1] not in PAUSES:
                back -= 1
            first = back
        yield first, cue.last
    for at in range(sentence.first, sentence.last):
        if lowers[at] in opening:
            end = next((k for k in range(at, sentence.last) if lowers[k] in PAUSES), sentence.last)
            yield at, end
