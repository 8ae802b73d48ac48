from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.articles import copies
from orchestration.articles.copies import Text
from orchestration.articles.likeness import CopyParameters
from orchestration.articles.traces import Traces

TODAY = date(2026, 3, 20)

WORDS = [f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120)]
LONG = " ".join(WORDS)
OTHER = " ".join(f"other{word}" for word in WORDS)
SHORT = "Two jets flew over the sea."


def text(name: str, content: str, day: int | None = 1) -> Text:
    return Text(name, content, datetime(2026, 3, day, tzinfo=UTC) if day else None)


def find_copies(
    texts: Sequence[Text], params: CopyParameters | None = None, *, known: Sequence[Text] = ()
) -> dict[str, str]:
    traces, contents = Traces(), {each.article_id: each.text for each in [*texts, *known]}

    def texts_of(day: date, ids: Sequence[str]) -> dict[str, str]:
        return {article_id: contents[article_id] for article_id in ids}

    copies.find_copies(known, traces, TODAY - timedelta(1), texts_of, params)
    return copies.find_copies(texts, traces, TODAY, texts_of, params)


@pytest.mark.parametrize(
    ("one", "other", "is_copy"),
    [
        (LONG, LONG, True),
        (LONG, LONG.upper(), True),
        (LONG, "\u00ad".join(LONG), True),
        (LONG, LONG.replace(" ", "\n\n"), True),
        (LONG, LONG.replace(WORDS[5], "another"), True),
        (LONG, "TOKYO (Wire) - " + LONG, True),
        (LONG, LONG + " All rights reserved 2026", True),
        (LONG, LONG + " " + " ".join(OTHER.split()[:80]), True),
        (LONG, " ".join(WORDS[:60]), True),
        (LONG, " ".join(WORDS[:60]) + " " + " ".join(OTHER.split()[:60]), False),
        (LONG, OTHER, False),
        (LONG, " ".join(reversed(WORDS)), False),
        (SHORT, SHORT, True),
        (SHORT, SHORT.lower(), True),
        (SHORT, SHORT + " Again.", False),
        ("", "", True),
    ],
)
def test_a_text_that_is_anothers(one: str, other: str, is_copy: bool) -> None:
    assert find_copies([text("one", one), text("two", other, 2)]) == ({"two": "one"} if is_copy else {})


BULLETIN = (
    "On that day {} aircraft and {} ships were seen around the island by radar, of which {} crossed the line."
    " The forces watched them with aircraft, ships and missiles on land. It was the {} day of the month, and "
    "the ministry asked everyone to stay calm, to keep to the facts and not to spread what can't be known."
)


@pytest.mark.parametrize(
    ("one", "other", "is_copy"),
    [
        ((20, 5, 3, "1st"), (20, 5, 3, "1st"), True),
        ((20, 5, 3, "1st"), (21, 5, 3, "1st"), False),
        ((20, 5, 3, "1st"), (5, 20, 3, "1st"), False),
        (("seven", "two", "one", "first"), ("eight", "two", "one", "first"), False),
        (("seven", "nine", "three", "first"), ("eight", "ten", "five", "first"), False),
        (("twenty", "two", "one", "first"), ("twenty-one", "two", "one", "first"), False),
        (("a dozen", "two", "one", "first"), ("dozens of", "two", "one", "first"), False),
        # the same numbers in another style
        (("seven", "two", "one", "first"), (7, 2, 1, "first"), True),
        (("1,200", 2, 1, "first"), ("1200", 2, 1, "first"), True),
        (("Seven", "two", "one", "first"), ("seven", "TWO", "one", "first"), True),
    ],
)
def test_bulletins_with_other_figures_are_no_copies(
    one: tuple[object, ...], other: tuple[object, ...], is_copy: bool
) -> None:
    # each bulletin twice as long, so that its wording alone would make it a copy
    texts = [text("one", BULLETIN.format(*one) + LONG), text("two", BULLETIN.format(*other) + LONG, 2)]
    assert find_copies(texts) == ({"two": "one"} if is_copy else {})


def test_one_figure_among_many_keeps_bulletins_apart() -> None:
    counts = " ".join(f"{n} aircraft of the kind {word}," for n, word in enumerate(WORDS[:40], start=30))
    assert find_copies([text("one", counts), text("two", counts.replace("45 aircraft", "46 aircraft"))]) == {}


def test_a_copy_with_a_dateline_of_its_own_is_a_copy() -> None:
    story = BULLETIN.format(20, 5, 3, "1st") + LONG
    dated = "TOKYO, March 2, 2026 - " + story
    assert find_copies([text("one", story), text("two", dated, 2)]) == {"two": "one"}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (text("b", LONG, 1), text("a", LONG, 2), {"a": "b"}),
        (text("b", LONG, 2), text("a", LONG, None), {"a": "b"}),
        (text("b", LONG, 1), text("a", LONG, 1), {"b": "a"}),
    ],
)
def test_the_earliest_is_the_original(one: Text, two: Text, expected: dict[str, str]) -> None:
    assert find_copies([one, two]) == find_copies([two, one]) == expected


@pytest.mark.parametrize("content", [LONG, LONG + " All rights reserved", SHORT])
@pytest.mark.parametrize("day", [1, 2, 3, None])
def test_what_was_known_before_is_the_original(content: str, day: int | None) -> None:
    known = text("known", SHORT if content == SHORT else LONG, 2)
    assert find_copies([text("new", content, day)], known=[known]) == {"new": "known"}


def test_a_copy_of_a_copy_names_the_original() -> None:
    near = LONG + " All rights reserved"
    assert find_copies([text("a", LONG, 1), text("b", near, 2), text("c", near, 3)]) == {"b": "a", "c": "a"}


def test_what_counts_as_a_copy_is_a_parameter() -> None:
    texts = [text("one", LONG), text("two", LONG.replace(WORDS[60], "another"), 2)]
    strict = CopyParameters(jaccard=1.0, containment=1.0)
    assert find_copies(texts, strict) == {}
    assert find_copies(texts) == {"two": "one"}


POOL = [
    text(f"t{n}", content, day)
    for n, (content, day) in enumerate(
        [
            (LONG, 1),
            (LONG + " end", 2),
            (LONG, None),
            (OTHER, 3),
            (OTHER.upper(), 2),
            (SHORT, 1),
            (BULLETIN.format(20, 5, 3, "1st"), 1),
            (BULLETIN.format(21, 6, 2, "2nd"), 2),
        ]
    )
]


@settings(max_examples=30)
@given(st.permutations(POOL))
def test_the_order_of_texts_plays_no_part(texts: list[Text]) -> None:
    found = find_copies(texts)
    assert found == {"t1": "t0", "t2": "t0", "t3": "t4"}
    assert not set(found) & set(found.values())
