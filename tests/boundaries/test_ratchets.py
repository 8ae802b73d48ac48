"""Two numbers that may only fall: English words in the reader's literals, and functions of too many branches.

Whoever makes one fall lowers it here. `python -m tests.boundaries.counting` shows what is left, and where.
"""

import ast

import pytest

from tests.boundaries.counting import branches, branching, vocabulary, words, words_by_file

ENGLISH_WORDS = 97
BRANCHING = 0


def test_english_words_in_literals_of_the_reader() -> None:
    counted = words_by_file()
    assert counted.total() <= ENGLISH_WORDS, counted.most_common(10)


def test_functions_of_many_branches() -> None:
    found = branching()
    assert len(found) <= BRANCHING, found


@pytest.mark.parametrize(
    ("source", "counted"),
    [
        ('"""A module."""\nLIMIT = 3\n"""A limit."""', []),
        ('STOPS = frozenset("sent flew took a".split())', ["sent", "flew", "took"]),
        (r'SAYING = re.compile(r"\bsaid(?P<day>\w+) on\b")', ["said", "on"]),
        ('f"the {kind} of"', ["the", "of"]),
        ('mention.category == "vessel"', []),
        ('row["aircraft_type"]', []),
        ('rule = "first_since"', []),
        ('rule == "beyond" or word == "vessel group"', ["beyond", "vessel", "group"]),
    ],
)
def test_what_is_an_english_word(source: str, counted: list[str]) -> None:
    assert list(words(source, frozenset({"vessel", "aircraft_type"}))) == counted


def test_ids_of_the_tables_are_no_english_words() -> None:
    assert {"cues", "spellings", "adiz_entry", "scramble", "median_line"} <= vocabulary()
    assert not {"said", "JPN", "Japan", "the"} & vocabulary()


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("return a", 1),
        ("if a:\n  return b\nelif c:\n  return d\nelse:\n  return e", 3),
        ("return a and b or c", 3),
        ("return [x for x in a if b if c]", 4),
        ("while a:\n  try:\n   b()\n  except E:\n   c()", 3),
        ("match a:\n  case 1:\n   b()\n  case _:\n   c()", 3),
        ("def g():\n  return a if b else c\nreturn g", 2),
    ],
)
def test_what_is_a_branch(body: str, counted: int) -> None:
    function = ast.parse("def f():\n " + body.replace("\n", "\n ")).body[0]
    assert branches(function) == counted
