import re

from hypothesis import given
from hypothesis import strategies as st

from orchestration.claims.languages.anyof import any_of


@given(st.lists(st.text(min_size=1, max_size=6), max_size=12), st.text(max_size=12))
def test_it_matches_what_a_list_of_alternatives_does(words: list[str], text: str) -> None:
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
    tree, plain = (re.search(f"(?:{source})", text, re.S) for source in (any_of(words), longest_first))
    assert (tree and tree.span()) == (plain and plain.span())


def test_of_no_words_nothing_matches() -> None:
    assert not re.search(any_of([]), "anything")
