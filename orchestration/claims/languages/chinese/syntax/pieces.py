"""Pieces of a sentence between its pauses, and its signs as one string: what most questions are asked of."""

from collections.abc import Iterable

from orchestration.claims.sentences.frame import Frame

PAUSES = frozenset(",;:。!?()")
"""Marks between pieces; '、' only sets the members of a list apart. Full-width marks are read as usual ones."""


def text_of(frame: Frame, first: int, last: int) -> str:
    """The signs of tokens [first, last), as far as they are the sentence's, without blanks."""
    own = frame.sentence
    return "".join(token.text for token in frame.tokens[max(first, own.first) : min(last, own.last)])


def piece_first(frame: Frame, at: int) -> int:
    """The token with which the piece of a token begins."""
    while at > frame.sentence.first and frame.tokens[at - 1].text not in PAUSES:
        at -= 1
    return at


def piece_last(frame: Frame, at: int) -> int:
    """The token behind the piece of a token."""
    while at < frame.sentence.last and frame.tokens[at].text not in PAUSES:
        at += 1
    return at


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether a string holds one of some words."""
    return any(word in text for word in words)


def before(frame: Frame, at: int, reach: int = 12) -> str:
    """The signs of the same piece before a token."""
    return text_of(frame, max(piece_first(frame, at), at - reach), at)


def behind(frame: Frame, at: int, reach: int = 12) -> str:
    """The signs of the same piece from a token on."""
    return text_of(frame, at, min(piece_last(frame, at), at + reach))
