"""Bytes read as the WHATWG Encoding Standard has them, held against the suites of others.

Usage: python bench/encodings.py FOLDER, which holds checkouts of whatwg/encoding (as `encoding`), of
html5lib/html5lib-tests (as `html5lib-tests`) and of chardet/chardet (as `chardet`), each where it is there.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.articles.declared import declared_encoding
from orchestration.articles.decoding import decoded
from orchestration.articles.encodings import Encoding, encoding_of
from orchestration.articles.rejected import RejectedError

_TRUTH = {"CP932": "shift_jis", "SHIFT_JIS": "shift_jis", "CP949": "euc-kr", "GB2312": "gbk", "TIS-620": "windows-874",
          "MacCyrillic": "x-mac-cyrillic", "MacRoman": "macintosh", "EUC-TW": None, "Johab": None}  # fmt: skip
"""What chardet's folders are called where that is no label of the web."""


def main(folder: Path) -> None:
    for name, measure in (("encoding", standard), ("html5lib-tests", declarations), ("chardet", unlabelled)):
        if (folder / name).is_dir():
            measure(folder / name)
        else:
            print(f"{name}: not in {folder}")


def standard(folder: Path) -> None:
    groups = json.loads((folder / "encodings.json").read_text(encoding="utf-8"))
    labels = [(label, each["name"]) for group in groups for each in group["encodings"] for label in each["labels"]]
    right = sum(_name(encoding_of(label)) in (name.lower(), None) for label, name in labels)
    print(f"labels: {right} of {len(labels)}")
    for name, cases in _characters(folder):
        read = sum(_decoded(Encoding(name), data) == text for data, text in cases)
        print(f"{name}: {read:,} of {len(cases):,} characters")


def _characters(folder: Path) -> Iterator[tuple[str, list[tuple[bytes, str]]]]:
    """The bytes of every character of an index, by the standard's own arithmetic of pointers."""

    def rows(index: str) -> list[tuple[int, str]]:
        lines = (folder / f"index-{index}.txt").read_text(encoding="utf-8").split("\n")
        cells = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
        return [(int(cell[0]), chr(int(cell[1], 16))) for cell in cells]

    def pairs(index: str, width: int, lead: int, gap: int, low: int, high: int) -> list[tuple[bytes, str]]:
        return [(bytes((p // width + lead, p % width + (low if p % width < gap else high))), c) for p, c in rows(index)]

    kanji = [(p, c) for p, c in rows("jis0208") if p < 11_280]
    yield (
        "shift_jis",
        [
            (bytes((p // 188 + (0x81 if p // 188 < 0x1F else 0xC1), p % 188 + (0x40 if p % 188 < 0x3F else 0x41))), c)
            for p, c in kanji
        ],
    )
    yield (
        "euc-jp",
        [
            *((bytes((p // 94 + 0xA1, p % 94 + 0xA1)), c) for p, c in kanji if p // 94 < 94),
            *((bytes((0x8F, p // 94 + 0xA1, p % 94 + 0xA1)), c) for p, c in rows("jis0212")),
        ],
    )
    yield "gbk", pairs("gb18030", 190, 0x81, 0x3F, 0x40, 0x41)
    yield "big5", pairs("big5", 157, 0x81, 0x3F, 0x40, 0x62)
    yield "euc-kr", pairs("euc-kr", 190, 0x81, 0, 0x41, 0x41)
    for path in sorted(folder.glob("index-*.txt")):
        name = path.stem.removeprefix("index-")
        if name.startswith(("iso-8859", "windows", "koi8", "mac", "x-mac", "ibm")):
            yield name, [(bytes((p + 0x80,)), c) for p, c in rows(name)]


def declarations(folder: Path) -> None:
    right = total = 0
    for path in sorted((folder / "encoding").glob("*.dat")):
        for case in re.split(rb"(?:^|\n)#data\n", path.read_bytes()):
            data, mark, label = case.partition(b"\n#encoding\n")
            if mark:
                expected = encoding_of(label.split(b"\n")[0].decode())
                by_mark = "utf-8" if data.startswith(b"\xef\xbb\xbf") else None
                total += 1
                right += (by_mark or _name(declared_encoding(data)) or "windows-1252") == _name(expected)
    print(f"declarations of pages: {right} of {total}")


def unlabelled(folder: Path) -> None:
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("tests/*/*")):
        name = _TRUTH.get(path.parent.name, re.sub(r"-[a-z]+$", "", path.parent.name))
        encoding = encoding_of(name) if name else None
        truth = _decoded(encoding, path.read_bytes()) if encoding is not None else None
        if truth is None:
            counts["of no encoding of the web"] += 1
            continue
        try:
            text = decoded(path.read_bytes()).text
        except RejectedError:
            counts["refused"] += 1
            continue
        counts["right" if text.lstrip("\ufeff") == truth.lstrip("\ufeff") else "wrong"] += 1
    print("files without a label: " + ", ".join(f"{count} {what}" for what, count in counts.most_common()))


def _name(encoding: Encoding | None) -> str | None:
    return encoding.name if encoding is not None else None


def _decoded(encoding: Encoding, data: bytes) -> str | None:
    try:
        return encoding.decode(data)
    except UnicodeDecodeError:
        return None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
