import pytest

from orchestration.articles.metadata import Described, Unusable, read_metadata
from orchestration.articles.rejected import RejectedError

PLAIN = "file,url,source,title,published\na.txt,https://x.example,Wire,Ümlaut 共同,2026-03-11\n"
FULL = [("a.txt", "https://x.example", "Wire", "Ümlaut 共同", "2026-03-11")]


def rows(data: bytes) -> list[tuple[str | None, ...]]:
    read = [each for each in read_metadata(data) if isinstance(each, Described)]
    return [(each.file, each.url, each.source, each.title, each.published) for each in read]


def faults(data: bytes) -> list[tuple[int, str]]:
    return [(each.line, each.why) for each in read_metadata(data) if isinstance(each, Unusable)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t").replace("\n", "\r\n"),
        "sep=;\n" + PLAIN.replace(",", ";"),
        '"sep=,"\r\n' + PLAIN,
        "sep=;;;\n" + PLAIN.replace(",", ";"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("\n", ",,\n") + ",,,,,,\n\n",
        PLAIN.replace("file,url,source,title,published", "File,URL,Source,TITLE, Published ") + "\n",
        "notes;file;url;source;title;published\nseen, twice;" + PLAIN.split("\n")[1].replace(",", ";"),
        "title,published,file,,url,source\nÜmlaut 共同,2026-03-11,a.txt,,https://x.example,Wire",
        '"file","url","source","title","published"\n"a.txt","https://x.example","Wire","Ümlaut 共同","2026-03-11"',
        "\n,,,,\n" + PLAIN,
    ],
)
def test_metadata_as_spreadsheets_save_it(content: str, encoding: str) -> None:
    assert rows(content.encode(encoding)) == FULL
    assert faults(content.encode(encoding)) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("file,source\na.txt,Wire\n", [("a.txt", None, "Wire", None, None)]),
        ("\ufefffile,title\r\na.txt, ' \r\n", [("a.txt", None, None, "'", None)]),
        ('file,title\na.txt,"One, two"\n', [("a.txt", None, None, "One, two", None)]),
        ('file;title\na.txt;"One; two, three"\n', [("a.txt", None, None, "One; two, three", None)]),
        ('file,title\na.txt,"One\r\ntwo"\n', [("a.txt", None, None, "One\ntwo", None)]),
        ('file,title\na.txt,a 5" gun\n', [("a.txt", None, None, 'a 5" gun', None)]),
        ("file,title\n\na.txt\n", [("a.txt", None, None, None, None)]),
        ("file\n", []),
    ],
)
def test_rows_of_metadata(content: str, expected: list[tuple[str | None, ...]]) -> None:
    assert rows(content.encode()) == expected
    assert faults(content.encode()) == []


@pytest.mark.parametrize(
    ("content", "kept", "told"),
    [
        ("file,title\n\n,no file\nb.txt,B\n", ["b.txt"], [(3, "it names no file")]),
        ("file,title\na.txt,One,too many\nb.txt,B\n", ["b.txt"], [(2, "it has 3 cells, the first line 2")]),
        ('file,title\na.txt,"One\nb.txt,B\nc.txt,C\n', ["b.txt", "c.txt"], [(2, "a quotation mark is misplaced")]),
        ('file,title\na.txt,"' + "x" * 200_000 + '"\nb.txt,B\n', ["b.txt"], [(2, "a cell is too long")]),
        ('file,title\na.txt,"' + "x" * 100_001 + '"\nb.txt,B\n', ["b.txt"], [(2, "a cell is too long")]),
        ("file,title\nb.txt,A\nb.txt,B\n", ["b.txt", "b.txt"], [(3, "it names b.txt, as line 2 does")]),
        ("file,publishd\nb.txt,2026-03-11\n", ["b.txt"], [(1, "the column 'publishd' is not known")]),
    ],
)
def test_what_can_not_be_used_is_told_by_its_line(content: str, kept: list[str], told: list[tuple[int, str]]) -> None:
    assert [name for name, *_ in rows(content.encode())] == kept
    found = faults(content.encode())
    assert [line for line, _ in found] == [line for line, _ in told]
    assert all(why.startswith(begins) for (_, why), (_, begins) in zip(found, told, strict=True))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "bad_metadata"),
        (b"name,title\na.txt,One\n", "bad_metadata"),
        (b"file,title,File\na.txt,One,b.txt\n", "bad_metadata"),
        (b"PK\x03\x04 a spreadsheet", "binary"),
        (b"file,title\na.txt,\x81\x8d\x8f", "encoding"),
    ],
)
def test_metadata_that_can_not_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(RejectedError) as rejected:
        list(read_metadata(data))
    assert rejected.value.reason == reason
