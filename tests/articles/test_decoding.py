import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.articles.decoding import decode, decoded, normalise
from orchestration.articles.rejected import RejectedError

TEXT = "The minister’s “show of force” — 30 aircraft — ended on Tuesday."
JAPANESE = "防衛省は12月11日、爆撃機2機が日本海上空を飛行したと発表した。"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), TEXT),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), TEXT),
        (TEXT.encode("windows-1252"), TEXT),
        ("La présence de l’armée".encode("windows-1252"), "La présence de l’armée"),
        (JAPANESE.encode(), JAPANESE),
        (JAPANESE.encode("shift_jis"), JAPANESE),
        (JAPANESE.encode("iso-2022-jp"), JAPANESE),
    ],
)
def test_bytes_become_text(data: bytes, expected: str) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("shift_jis", "shift_jis"),
        ("EUC-KR", "euc-kr"),
        ("utf-8", "utf-8"),
        ("nonsense", "utf-8"),
        ("hex", "utf-8"),
        ("undefined", "utf-8"),
        ("punycode", "utf-8"),
        ("idna", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("cp037", "utf-8"),
    ],
)
def test_a_page_names_its_charset(charset: str, encoding: str) -> None:
    body = "爆撃機" if encoding != "euc-kr" else "폭격기"
    text = f'<html><meta charset="{charset}"><p>{body}</p></html>'
    assert decode(text.encode(encoding), is_html=True) == text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "shift_jis", "gb2312", "koi8-r"])
@pytest.mark.parametrize("by_server", [True, False])
def test_utf8_is_utf8_whatever_a_label_says(label: str, by_server: bool) -> None:
    page = ("" if by_server else f'<meta charset="{label}">') + f"<p>{TEXT}</p>"
    read = decoded(page.encode(), is_html=True, charset=label if by_server else None)
    assert (read.text, read.encoding, read.told_by) == (page, "utf-8", "bytes")


def test_the_server_comes_before_the_page() -> None:
    page = '<meta charset="windows-1251"><p>La présence</p>'
    read = decoded(page.encode("windows-1252"), is_html=True, charset="latin1")
    assert (read.text, read.told_by) == (page, "server")


@pytest.mark.parametrize("broken", [1, 4])
def test_a_few_broken_bytes_are_replaced_and_counted(broken: int) -> None:
    data = (JAPANESE * 40).encode() + b"\xff" * broken
    read = decoded(data)
    assert (read.text, read.replaced) == (JAPANESE * 40 + "\ufffd" * broken, broken)


def test_a_page_that_names_the_wrong_charset_is_read_as_utf8() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=ascii"><p>爆撃機</p>'
    assert decode(text.encode(), is_html=True) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "binary"),
        (b"PK\x03\x04 an office document", "binary"),
        (b"\x1f\x8b\x08\x00", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (b"GIF89a", "binary"),
        (b"abc\x00def", "binary"),
        (b"\x01\x02\x03 words", "binary"),
        (JAPANESE[:4].encode("shift_jis"), "encoding"),
        (JAPANESE.encode("utf-8")[1:], "encoding"),
        ("Бомбардировщики летели".encode("windows-1251"), "encoding"),
        (codecs.BOM_UTF16_LE + b"a", "encoding"),
        (codecs.BOM_UTF8 + b"\xff\xff", "encoding"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(RejectedError) as rejected:
        decode(data)
    assert rejected.value.reason == reason
    assert rejected.value.detail.endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufefftext", "text"),
        ("\ufeff\ufefftext", "text"),
        ("e\u0301te\u0301", "été"),
        ("a\ud800b", "a\ufffdb"),
        ("", ""),
    ],
)
def test_text_has_one_form(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=200).map("text: ".__add__))
def test_text_comes_back_from_every_unicode_encoding(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert decode(text.encode(encoding)) == text


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_text_or_rejected(data: bytes, is_html: bool) -> None:
    try:
        normalise(decode(data, is_html=is_html)).encode("utf-8")
    except RejectedError as rejected:
        assert rejected.reason in ("binary", "encoding")


def test_a_few_nulls_are_left_out_and_counted() -> None:
    read = decoded(b"<p>" + b"Two B-52s flew. " * 100 + b"Three\x00 F-2s\x00 trained.", is_html=True)
    assert read.text.endswith("Three F-2s trained.") and read.replaced == 2
