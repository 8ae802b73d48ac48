"""A text without the signs that nobody sees, and the way back from there."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.claims.model import Reading
from orchestration.claims.read import read_article
from orchestration.claims.text.view import View, joined, view_of

INITIALS = frozenset({"U.S.", "U.K.", "U.S.A."})
TEXT = (
    "Two U.S. B-52H bombers trained with seven Japanese F-15J fighters over the Sea of Japan on Monday.\n\n"
    "Japan scrambled four F-2As after a Russian Tu-95MS came near Okinawa on Tuesday, the Joint Staff said. "
    '"They kept their distance," General Ichiro Tanaka said.'
)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\ufe0f"
INSERTED = st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from(UNSEEN)), max_size=30)


def is_type(letters: str, digits: str) -> bool:
    return (letters, digits) in {("B", "52"), ("F", "15"), ("F/A", "18"), ("Su", "30"), ("Sukhoi", "30"), ("A", "10")}


def seen(text: str) -> str:
    return joined(view_of(text), is_type, INITIALS).text


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("B-52H", "B-52H"),
        ("B\u200b-5\u20602H", "B-52H"),
        ("B\u00ad-52H", "B-52H"),
        ("bomb\u00ad\ners", "bombers"),
        ("a hyphen at the end \u00ad\nof a line", "a hyphen at the end \nof a line"),
        ("two\u00a0 U.S.\u2009B-52H", "two U.S. B-52H"),
        ("two\u200b \u200bU.S.", "two U.S."),
        ("two  B-52H\tbombers", "two B-52H bombers"),
        ("\uff22\uff0d\uff15\uff12\uff28", "B-52H"),
        ("\ufb01ghters and \U0001d405-15s", "fighters and F-15s"),
        ("F\u201115, F\u221215", "F-15, F-15"),
        ("\u201cquoted\u201d \u2013 and \u2014 dashed\u2026", "\u201cquoted\u201d \u2013 and \u2014 dashed\u2026"),
        ("one\u2028two\u2029three\x0cfour", "one\ntwo\n\nthree\nfour"),
        ("\u65e5\u672c\u3001\uff8a\uff9d", "\u65e5\u672c\u3001\uff8a\uff9d"),
    ],
)  # fmt: skip
def test_what_is_seen(text: str, looks: str) -> None:
    assert view_of(text).text == looks


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("B- 52H", "B-52H"),
        ("B-\n52H", "B-52H"),
        ("B -52H", "B-52H"),
        ("B - 52H", "B-52H"),
        ("F/A- 18", "F/A-18"),
        ("Sukhoi-\n30", "Sukhoi-30"),
        ("Su\n30", "Su 30"),
        ("B-\n52, and", "B-52, and"),
        ("U. S. and U.\nK.", "U.S. and U.K."),
        ("section B - 52 bombers", "section B - 52 bombers"),
        ("type A\n10 aircraft", "type A\n10 aircraft"),
        ("B-\n\n52 bombers", "B-\n\n52 bombers"),
        ("plan C- 52 jets", "plan C- 52 jets"),
        ("B- 52.5 tons", "B- 52.5 tons"),
        ("J. S. Smith", "J. S. Smith"),
        ("USB- 52", "USB- 52"),
    ],
)
def test_what_belongs_together(text: str, looks: str) -> None:
    assert seen(text) == looks


@pytest.mark.parametrize("text", [TEXT, "", "caf\u00e9", "\u201ctwo\u201d B-52s"])
def test_an_ordinary_text_is_its_own_view(text: str) -> None:
    view = joined(view_of(text), is_type, INITIALS)
    assert view == View(text) and view.is_whole


@given(st.text(alphabet=f"aB-52 \n.US{UNSEEN}\u00a0\uff22\ufb01\u2029", max_size=60))
def test_every_range_leads_back_to_signs_that_look_so(text: str) -> None:
    view = joined(view_of(text), is_type, INITIALS)
    back = [view.back(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start < end <= len(text) for start, end in back)
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(back))
    if view.text:
        assert view.back(0, len(view.text)) == (back[0][0], back[-1][1])


@given(inserted=INSERTED)
def test_unseen_signs_change_nothing_that_is_read(inserted: list[tuple[int, str]], lexicon) -> None:
    published = date(2026, 3, 12)
    text = TEXT
    for at, sign in sorted(inserted, reverse=True):
        if not (sign == "\u00ad" and TEXT[at : at + 1] == "\n"):  # which is a hyphen that is seen
            text = text[:at] + sign + text[at:]
    clean, read = (read_article("a", each, published, lexicon) for each in (TEXT, text))
    assert clean.reports and clean.claims and clean.statements
    assert evidence(read, text) == evidence(clean, TEXT)
    assert values(read) == values(clean)
    assert all(text[c.evidence_start : c.evidence_end] == c.surface for c in read.claims)


def evidence(reading: Reading, text: str) -> list[str]:
    rows = [*reading.reports, *reading.claims, *reading.statements]
    return [text[row.evidence_start : row.evidence_end].translate(dict.fromkeys(map(ord, UNSEEN))) for row in rows]


def values(reading: Reading) -> list[object]:
    return [
        [(r.report_id, r.event_type, r.start_date, r.confidence) for r in reading.reports],
        [(c.claim_id, c.value, c.variant, c.operator, c.count, c.rule) for c in reading.claims],
        [(s.statement_id, s.speaker, s.role, s.organisation) for s in reading.statements],
    ]
