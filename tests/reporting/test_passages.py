"""What of an article stands on a page: the evidence with one sentence on either side, nothing more."""

import pytest

from orchestration.claims.text.tokens import cut
from orchestration.reporting.passages import evidence_alone, passage
from tests.conftest import ENGLISH

TEXT = "One came first. Two followed it. Three bombers flew. Four was after. Five came on Monday. Six ended it."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def said(pieces) -> str:
    return "".join(piece.text for piece in pieces)


def test_one_sentence_on_either_side():
    shown = passage(cut(TEXT, ENGLISH.text), span("Three bombers flew."), [span("Three bombers")])
    assert (said(shown.before), said(shown.evidence), said(shown.after)) == (
        "Two followed it.", "Three bombers flew.", "Four was after.",
    )  # fmt: skip
    assert [(piece.text, piece.is_claim) for piece in shown.evidence] == [("Three bombers", True), (" flew.", False)]
    assert shown.elsewhere == ()


def test_a_claim_farther_off_shows_its_own_sentence_only():
    shown = passage(cut(TEXT, ENGLISH.text), span("Two followed it."), [span("on Monday"), span("One")])
    assert [said(each) for each in shown.elsewhere] == ["Five came on Monday."]
    assert [piece.text for piece in shown.elsewhere[0] if piece.is_claim] == ["on Monday"]
    assert [piece.text for piece in shown.before if piece.is_claim] == ["One"]


@pytest.mark.parametrize(
    ("evidence", "before", "after"), [("One came", "", "Two followed it."), ("Six", "Five came on Monday.", "")]
)
def test_at_the_edges_of_a_text(evidence, before, after):
    shown = passage(cut(TEXT, ENGLISH.text), span(evidence), [])
    assert (said(shown.before), said(shown.after)) == (before, after)


def test_evidence_of_several_sentences_and_claims_that_overlap():
    shown = passage(
        cut(TEXT, ENGLISH.text), span("Two followed it. Three bombers"), [span("Three bombers"), span("bombers flew")]
    )
    assert said(shown.evidence) == "Two followed it. Three bombers flew."
    assert said([piece for piece in shown.evidence if piece.is_claim]) == "Three bombers flew"


def test_without_the_text_the_evidence_stands_alone():
    shown = evidence_alone("Three bombers flew.", 33, [(33, 46), (80, 90)])
    assert [(p.text, p.is_claim) for p in shown.evidence] == [("Three bombers", True), (" flew.", False)]
    assert not shown.before and not shown.after
