"""Cuts out of an article what a page may show of it: the evidence, one sentence on either side, nothing more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.claims.text.tokens import Document, Sentence

Range = tuple[int, int]
"""Half-open, in characters of the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text, and whether they are the words that a claim was read in."""

    text: str
    is_claim: bool


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence that tells of an event between its neighbours; `elsewhere`, sentences that hold its other claims."""

    before: Pieces
    evidence: Pieces
    after: Pieces
    elsewhere: tuple[Pieces, ...]


def passage(document: Document, evidence: Range, claims: Sequence[Range]) -> Passage:
    """The passage of a report: its evidence in full sentences, one on either side, and those of claims farther off."""
    first, last = _around(document, evidence)
    start, end = max(0, first.index - 1), last.index + 2
    shown = document.sentences[start:end]
    afar = {
        _around(document, claim)[0].index for claim in claims if not shown[0].start <= claim[0] < shown[-1].end
    }  # fmt: skip
    return Passage(
        before=_sentences(document, document.sentences[start : first.index], claims),
        evidence=_sentences(document, document.sentences[first.index : last.index + 1], claims),
        after=_sentences(document, document.sentences[last.index + 1 : end], claims),
        elsewhere=tuple(_sentences(document, [document.sentences[index]], claims) for index in sorted(afar)),
    )


def evidence_alone(evidence: str, start: int, claims: Sequence[Range]) -> Passage:
    """The passage when only the evidence itself is known, which begins at the character `start` of its text."""
    inside = [(a - start, b - start) for a, b in claims]
    return Passage((), _pieces(evidence, 0, len(evidence), inside), (), ())


def _around(document: Document, span: Range) -> tuple[Sentence, Sentence]:
    return document.sentence_at(span[0]), document.sentence_at(max(span[0], span[1] - 1))


def _sentences(document: Document, sentences: Sequence[Sentence], claims: Iterable[Range]) -> Pieces:
    return _pieces(document.text, sentences[0].start, sentences[-1].end, claims) if sentences else ()


def _pieces(text: str, start: int, end: int, claims: Iterable[Range]) -> Pieces:
    within = [(max(a, start), min(b, end)) for a, b in claims if a < end and b > start]
    edges = sorted({start, end, *(edge for claim in within for edge in claim)})
    return tuple(Piece(text[a:b], any(c <= a and b <= d for c, d in within)) for a, b in pairwise(edges))
