"""Classes of words: every field of a form has its row, every row its field."""

import re
from dataclasses import dataclass

import pytest

from orchestration.claims.languages.words import Phrases, Values, WordPattern, Words, classes_of


@dataclass(frozen=True)
class Form:
    saying: Words
    repeated: Phrases
    numbers: Values
    until: re.Pattern[str]
    repeating: WordPattern


ROWS = [
    {"class": "saying", "words": "said|told"},
    {"class": "repeated", "words": "once more|again"},
    {"class": "numbers", "words": "one=1|two=2"},
    {"class": "until", "words": r"\btill\b|\buntil\b"},
    {"class": "repeating", "words": r"did (?:so|the same)|once more"},
]


def test_each_class_is_read_by_its_kind() -> None:
    read = classes_of(Form, ROWS)
    assert read.saying == {"said", "told"}
    assert read.repeated == Phrases({"once": (("once", "more"),), "again": (("again",),)})
    assert read.numbers == {"one": 1, "two": 2}
    assert read.until.search("from May until June") and not read.until.search("untilled")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("on monday they did so again", (3, 5)),
        ("they did the same", (1, 4)),
        ("once more", (0, 2)),
        ("they did something", None),
        ("at once moreover", None),
        ("", None),
    ],
)
def test_a_pattern_over_words_matches_whole_words(words: str, found: tuple[int, int] | None) -> None:
    assert classes_of(Form, ROWS).repeating.find(words.split()) == found


@pytest.mark.parametrize(
    ("words", "at", "length"),
    [
        ("seen once more", 1, 2),
        ("seen once more off it", 1, 3),
        ("seen once", 1, 0),
        ("once", 0, 0),
        ("again", 0, 1),
        ("again", 1, 0),
        ("", 0, 0),
    ],
)
def test_the_longest_phrase_that_begins_at_a_place_counts(words: str, at: int, length: int) -> None:
    assert Phrases.of(["once more", "again", "once more off"]).at(words.split(), at) == length


def test_the_first_phrase_of_a_row_of_words_is_found() -> None:
    phrases = Phrases.of(["once more", "again"])
    assert phrases.find("but once or once more".split()) == (3, 5)
    assert phrases.find(["once"]) is None


def test_a_language_may_have_no_phrases() -> None:
    rows = [row if row["class"] != "repeated" else {"class": "repeated", "words": "-"} for row in ROWS]
    assert classes_of(Form, rows).repeated.at(["-"]) == 0


@pytest.mark.parametrize("kind", ["saying", "numbers"])
def test_a_language_may_have_no_words_of_a_class(kind: str) -> None:
    read = classes_of(Form, [row if row["class"] != kind else {"class": kind, "words": "-"} for row in ROWS])
    assert not getattr(read, kind)


def test_a_language_may_have_no_patterns() -> None:
    read = classes_of(Form, [*ROWS[:3], *({"class": kind, "words": "-"} for kind in ("until", "repeating"))])
    assert read.until.search("until") is None
    assert read.repeating.find(["once", "more", "-"]) is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (ROWS[1:], "no row of the class 'saying'"),
        ([*ROWS, {"class": "colour", "words": "red"}], "no class 'colour' is known"),
        ([*ROWS, ROWS[0]], "two rows of the class 'saying'"),
        ([{"class": "saying", "words": " "}, *ROWS[1:]], "write '-' where a language has none"),
    ],
)
def test_what_is_missing_twice_unknown_or_empty_is_said(rows: list[dict[str, str]], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        classes_of(Form, rows)
