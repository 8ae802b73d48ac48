"""A table of attributions whose rows cannot be read is refused; that each row reads its example is languages/test_tables."""

from dataclasses import replace

import pytest

from orchestration.claims.speech.statements import StatementReader
from tests.conftest import ENGLISH


def test_a_piece_that_is_not_known_is_named() -> None:
    row = {**ENGLISH.speech_forms[0], "stands_behind": "{sayings}"}
    with pytest.raises(ValueError, match="sayings"):
        StatementReader(replace(ENGLISH, speech_forms=[row]), frozenset())
