"""Rows that stand for all forms of a word: '~' behind a word of a table, which its language spells out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from orchestration.claims.languages.inflection.russian import spelled_out

Rows = Sequence[Mapping[str, str]]
MARK = "~"
_SPELLED: Mapping[str, Callable[[str], Iterable[str]]] = {"ru": spelled_out}
_OTHERS = ("examples", "rules", "dates", "date_roles", "clock", "speech_forms", "proposals")
"""Tables of patterns and of texts, whose words are as written."""


def inflected(code: str, tables: Mapping[str, Rows]) -> Mapping[str, Rows]:
    """The tables of a language with all forms of the words that are marked; those of a language without marks are
    the same."""
    spell = _SPELLED.get(code)
    if spell is None:
        return tables
    return {name: rows if name in _OTHERS else [_row(row, spell) for row in rows] for name, rows in tables.items()}


def _row(row: Mapping[str, str], spell: Callable[[str], Iterable[str]]) -> Mapping[str, str]:
    return {column: _cell(cell, spell) if MARK in cell else cell for column, cell in row.items()}


def _cell(cell: str, spell: Callable[[str], Iterable[str]]) -> str:
    return "|".join(form for entry in cell.split("|") for form in _entry(entry, spell))


def _entry(entry: str, spell: Callable[[str], Iterable[str]]) -> Iterable[str]:
    """An expression in all its forms, each with the value that it stands for, if any ('word=value')."""
    if MARK not in entry:
        return (entry,)
    words, equals, value = entry.partition("=")
    return (f"{form}{equals}{value}" for form in spell(words))
