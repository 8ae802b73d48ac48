"""A language is whole: words, and a grammar."""

import pytest

from orchestration.claims.languages.registry import GRAMMARS, grammar_of
from orchestration.settings import PROJECT


def test_every_language_has_words_and_a_grammar() -> None:
    assert {folder.name for folder in (PROJECT / "seeds" / "languages").iterdir()} == set(GRAMMARS)


def test_words_without_a_grammar_are_told() -> None:
    with pytest.raises(KeyError, match="has words and no grammar"):
        grammar_of("xx")
