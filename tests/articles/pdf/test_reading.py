"""PDFs as articles: their text with its pages, and a sentence for each that can't be read."""

from pathlib import Path

import pytest

from orchestration.articles.pdf.reading import read_pdf
from orchestration.articles.rejected import RejectedError
from tests.articles.pdf.writing import pdf

LINES = ["令和８年３月４日", "爆撃機の動向について", "３月４日（水）、爆撃機２機が東シナ海から飛来したことを確認した。"]


def test_the_text_of_a_document() -> None:
    record = read_pdf(pdf([LINES, [f"{number} 号 長さ １２０ｍ 排水量 ３，０００トン" for number in range(30)], []]))
    assert record.text.split("\n") == LINES
    assert record.title == "爆撃機の動向について"
    (fault,) = record.faults
    assert (fault.reason, str(fault)[:12]) == ("pages_left_out", "Page 2 holds")


def test_a_title_of_its_own_stands_where_the_page_has_none() -> None:
    sentence = ["Two bombers flew over the Sea of Japan on Monday."]
    assert read_pdf(pdf([sentence], title="Bombers over the sea")).title == "Bombers over the sea"
    assert read_pdf(pdf([sentence], title="p20260304_01")).title is None


LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%b)/U(%b)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)


@pytest.mark.parametrize(
    ("data", "reason", "said"),
    [
        (b"%PDF-1.7 and so on", "corrupt", "can't be opened"),
        (pdf([LINES])[:200], "corrupt", "can't be opened"),
        (pdf([LINES], trailer=LOCKED), "encrypted", "save it without one"),
        (pdf([LINES], catalog=b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "scripted", "JavaScript"),
        (pdf([["a"]] * 201), "oversized", "201 pages"),
        (pdf([[], []]), "no_text", "OCR"),
    ],
    ids=["no document", "cut off", "locked", "a program in it", "a book", "pictures"],
)
def test_what_cant_be_read_is_told(data: bytes, reason: str, said: str) -> None:
    with pytest.raises(RejectedError, match=said) as refused:
        read_pdf(data)
    assert refused.value.reason == reason


@pytest.mark.parametrize("at", range(0, 2400, 61))
def test_a_damaged_document_costs_a_sentence_at_most(at: int) -> None:
    data = bytearray(pdf([LINES, LINES]))
    data[at % len(data)] ^= 0xFF
    try:
        assert read_pdf(bytes(data)).text
    except RejectedError as error:
        assert error.reason in ("corrupt", "encrypted", "no_text", "oversized")


def test_releases_as_they_were_published(shared: Path) -> None:
    for path in sorted((shared / "pdf").glob("*.pdf")):
        record = read_pdf(path.read_bytes())
        assert str(record.title).endswith("の動向について"), path.name
        assert "確認し" in record.text and "\ufffe" not in record.text
        assert all(line.endswith("。") for line in record.text.split("\n") if len(line) > 40), path.name
