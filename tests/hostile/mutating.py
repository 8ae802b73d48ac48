"""Real documents, damaged: pieces cut out, doubled, moved, replaced, and odd strings put between them."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

Some = TypeVar("Some", str, bytes)
LONGEST = 20_000
"""Characters of a damaged document at most."""
_KINDS = ("insert", "cut", "repeat", "head", "tail", "replace", "swap")
_LENGTHS = (0, 1, 2, 5, 20, 100, 1000)
_SCALE = 10_000
"""A place in a document is given in ten-thousandths of its length, so that it means much the same in a smaller one."""

Step = tuple[str, int, int, int, Some]


def steps(atoms: Sequence[Some], most: int = 6) -> st.SearchStrategy[list[Step[Some]]]:
    """What is done to a document: kind, place, length, times, and what is put there."""
    one = st.tuples(
        st.sampled_from(_KINDS), st.integers(0, _SCALE), st.sampled_from(_LENGTHS), st.sampled_from((1, 2, 30)),
        st.sampled_from(atoms),
    )  # fmt: skip
    return st.lists(one, max_size=most)


def damaged(document: Some, done: Sequence[Step[Some]]) -> Some:
    """The document after all steps."""
    for kind, place, length, times, atom in done:
        at = place * len(document) // _SCALE
        end = at + length
        before, piece, after = document[:at], document[at:end], document[end:]
        match kind:
            case "insert":
                document = before + atom * times + piece + after
            case "cut":
                document = before + after
            case "repeat":
                document = before + piece * (times + 1) + after
            case "head":
                document = before
            case "tail":
                document = piece + after
            case "replace":
                document = before + atom * times + after
            case "swap":
                document = after + piece + before
        document = document[:LONGEST]
    return document


def mutated(samples: Sequence[Some], atoms: Sequence[Some], most: int = 6) -> st.SearchStrategy[Some]:
    """One of the samples, damaged."""
    return st.builds(damaged, st.sampled_from(samples), steps(atoms, most))


def mutated_bytes(documents: st.SearchStrategy[bytes], most: int = 3) -> st.SearchStrategy[bytes]:
    """Written documents, damaged as bytes: letters cut in two, marks of byte order, other encodings' bytes."""
    atoms = (b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\r", b"\x1f\x8b\x08",
             b"PK\x03\x04", b"%PDF-", b"\x1b$B", b"\x00" * 16)  # fmt: skip
    return st.builds(damaged, documents, st.one_of(st.just([]), steps(atoms, most)))


def written(documents: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Documents as bytes, mostly in UTF-8."""
    codecs = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "windows-1252", "shift_jis")
    return st.builds(lambda text, codec: text.encode(codec, "replace"), documents, st.sampled_from(codecs))
