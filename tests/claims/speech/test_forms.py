"""Every row of a language's table of attributions reads its example, and each is needed: without it some example is read
otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from orchestration.claims.speech.statements import Spoken, StatementReader
from orchestration.claims.text.tokens import cut
from tests.conftest import ENGLISH

ROWS = ENGLISH.speech_forms
by_form = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["form"])


def reader(rows: Sequence[Mapping[str, str]]) -> StatementReader:
    return StatementReader(replace(ENGLISH, speech_forms=rows), frozenset())


def read(example: str, rows: Sequence[Mapping[str, str]] = ROWS) -> list[Spoken]:
    return reader(rows).read(cut(example, ENGLISH.text))


def told(row: Mapping[str, str], rows: Sequence[Mapping[str, str]] = ROWS) -> tuple[set[str | None], str]:
    spoken = read(row["example"], rows)
    return {s.speaker.name for s in spoken}, "|".join(row["example"][s.start : s.end] for s in spoken)


@by_form
def test_a_form_reads_its_example(row: Mapping[str, str]) -> None:
    assert told(row) == ({row["speaker"]}, row["quote"])
    assert row["form"] in {s.form for s in read(row["example"])}


@by_form
def test_a_form_is_needed(row: Mapping[str, str]) -> None:
    others = [other for other in ROWS if other is not row]
    assert any(told(other, others) != ({other["speaker"]}, other["quote"]) for other in ROWS)


def test_names_of_forms_are_told_once() -> None:
    assert len({row["form"] for row in ROWS}) == len(ROWS)


def test_a_piece_that_is_not_known_is_named() -> None:
    with pytest.raises(ValueError, match="sayings"):
        reader([{**ROWS[0], "stands_behind": "{sayings}"}])
