"""Sentences of Russian releases and news, each with what is told of it: who acts by case, counts, denials, traps."""

from pathlib import Path

import pytest

from tests.claims.languages.russian.telling import told

LINES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
TEXTS = [line for line in LINES if line and not line.startswith((" ", "#"))]


def expected(text: str) -> list[str]:
    """The indented lines below a text: an event a line; none where nothing is to be read."""
    behind = LINES[LINES.index(text) + 1 :]
    end = next((at for at, line in enumerate(behind) if not line.startswith(" ")), len(behind))
    return [line.strip() for line in behind[:end]]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:30])
def test_what_is_told(text: str) -> None:
    assert told(text) == expected(text)
