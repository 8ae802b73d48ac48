import pytest

from orchestration.articles.metadata import Described, read_metadata
from orchestration.articles.rejected import RejectedError


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "file,url,source,title,published\na.txt,https://x.example,Wire,Title,2026-03-11\n",
            [Described("a.txt", "https://x.example", "Wire", "Title", "2026-03-11")],
        ),
        ("file,source\na.txt,Wire\n", [Described("a.txt", None, "Wire", None, None)]),
        ("Published, FILE \n2026-03-11,a.txt\n", [Described("a.txt", None, None, None, "2026-03-11")]),
        ("\ufefffile,title\r\na.txt, ' \r\n", [Described("a.txt", None, None, "'", None)]),
        ('file,title\na.txt,"One, two"\n', [Described("a.txt", None, None, "One, two", None)]),
        ('file,title\na.txt,"One\r\ntwo"\n', [Described("a.txt", None, None, "One\ntwo", None)]),
        ("file,title\n\n,no file\na.txt\n", [Described("a.txt", None, None, None, None)]),
        ("file,title\na.txt,One,too many\n", [Described("a.txt", None, None, "One", None)]),
        ("file\n", []),
    ],
)
def test_rows_of_metadata(content: str, expected: list[Described]) -> None:
    assert read_metadata(content.encode()) == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "bad_metadata"),
        (b"name,title\na.txt,One\n", "bad_metadata"),
        (b"file;title\na.txt;One\n", "bad_metadata"),
        (b'file,title\na.txt,"' + b"x" * 200_000 + b'"\n', "bad_metadata"),
        (b"PK\x03\x04 a spreadsheet", "binary"),
        (b"file,title\na.txt,\x81\x8d\x8f", "encoding"),
    ],
)
def test_metadata_that_can_not_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(RejectedError) as rejected:
        read_metadata(data)
    assert rejected.value.reason == reason
