"""Labels and bytes as the WHATWG Encoding Standard has them, where Python's codecs know less or otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.articles.declared import declared_encoding
from orchestration.articles.detecting import detected
from orchestration.articles.encodings import Encoding, encoding_of


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("GB2312", "gbk"), (" shift_jis\n", "shift_jis"), ("ks_c_5601-1987", "euc-kr"), ("latin1", "windows-1252"),
        ("ascii", "windows-1252"), ("unicode-1-1-utf-8", "utf-8"), ("big5-hkscs", "big5"), ("cp1251", "windows-1251"),
        ("undefined", None), ("punycode", None), ("hex", None), ("utf-7", None), ("iso-2022-kr", None), ("", None),
        ("cp037", None), ("\ud800", None),
    ],
)  # fmt: skip
def test_what_a_label_means(label: str, name: str | None) -> None:
    found = encoding_of(label)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("gbk", "朱镕基".encode("gb18030"), "朱镕基"),
        ("gbk", b"\xa3\xa0", "\u3000"),
        ("shift_jis", "①～－".encode("cp932"), "①～－"),
        ("euc-jp", b"\xa1\xc1\xa1\xdd\xad\xa1", "～－①"),
        ("euc-jp", b"\x8e\xb1\x8f\xb0\xa1ab", "ｱ丂ab"),
        ("euc-kr", "똠방각하".encode("cp949"), "똠방각하"),
        ("big5", "粵語".encode("big5hkscs"), "粵語"),
        ("big5", b"\xf9\xd6", "碁"),
        ("windows-1252", b"\x81a", "\x81a"),
        ("windows-1255", b"\xca", "\u05ba"),
        ("koi8-u", b"\xae", "ў"),
    ],
)
def test_characters_of_the_standard(name: str, data: bytes, text: str) -> None:
    assert Encoding(name).decode(data) == text


@pytest.mark.parametrize("name", ["gbk", "shift_jis", "euc-jp", "euc-kr", "big5", "windows-1253", "utf-8"])
@given(data=st.binary(max_size=40))
def test_any_bytes_are_text_or_broken(name: str, data: bytes) -> None:
    try:
        Encoding(name).decode(data)
    except UnicodeDecodeError:
        assert "\ufffd" in Encoding(name).decode(data, "replace")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b'<meta charset="shift_jis">', "shift_jis"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=euc-kr'>", "euc-kr"),
        (b'<meta content="text/html; charset=euc-kr">', None),
        (b'<!-- <meta charset="big5"> --><meta charset=gbk>', "gbk"),
        (b"<script data-a='<meta charset=\"big5\">'></script>", None),
        (b"<p title='charset=big5'>", None),
        (b"<meta charset=nothing><meta charset=koi8-r>", "koi8-r"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<meta charset=euc-jp", None),
        (b"<?xml version='1.0' encoding='euc-jp'?><html>", "euc-jp"),
        (b"<" * 3000 + b"<meta charset=gbk>", "gbk"),
        (b"<p>charset=big5</p>", None),
    ],
)
def test_what_a_page_declares(page: bytes, name: str | None) -> None:
    found = declared_encoding(page)
    assert (found and found.name) == name


POLISH = "Myśliwce wystartowały w poniedziałek rano, żeby przechwycić rosyjski samolot nad Bałtykiem. " * 2
JAPANESE = "航空自衛隊の戦闘機が緊急発進し、爆撃機2機の領空侵犯を防いだと防衛省が発表した。" * 2
RUSSIAN = (
    "Истребитель сопроводил самолёт-разведчик над нейтральными водами Балтийского моря, сообщили в ведомстве. " * 2
)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (POLISH, "cp1250", "windows-1250"),
        (POLISH, "iso-8859-2", "iso-8859-2"),
        ("Les chasseurs français ont été dépêchés à l’aube.", "cp1252", "windows-1252"),
        ("The minister’s visit — his first — ended.", "cp1252", "windows-1252"),
        (JAPANESE, "cp932", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
    ],
)
def test_what_bytes_without_a_label_are_in(text: str, encoding: str, name: str) -> None:
    found = detected(text.encode(encoding))
    assert found is not None
    assert found.decode(text.encode(encoding)) == text
    assert found.name == name


@pytest.mark.parametrize("data", ["Ура".encode("cp1251"), "爆撃".encode("cp932"), bytes(range(128, 256))])
def test_what_can_not_be_told_is_not_guessed(data: bytes) -> None:
    assert detected(data) is None
