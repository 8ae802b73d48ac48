"""Records of WARC and ARC files, as crawlers really write them: wrong lengths, torn pieces and odd heads included."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import SEEK_END
from typing import BinaryIO

from orchestration.collecting.unpacking import Unpacked

_MOST_OF_HEAD, _MOST_OF_LINE, _SHORT = 1 << 16, 10_000, 64
"""Bytes of a record's head, of ARC's line (an address is its longest part), and of what is told at once."""
_USUAL_HEAD = 1 << 11
"""Bytes that hold nearly every head: more are looked at only where they don't."""
_LOOK = 1 << 20
"""Bytes that are searched at once for the next record."""
_VERSION = re.compile(rb"WARC/\d{1,3}\.\d{1,3}[ \t]*\r?\n")
_OF_ARC = re.compile(
    rb"((?:https?|ftp|dns|filedesc):[^\n\x00]{1,8192}?) (\S{1,50}) (\d{8,17}) ([^\n\x00]{1,999}?) ?(\d{1,18})\r?\n"
)
"""Address, IP address, moment, media type with what ARC 2 adds, length (Internet Archive, ARC File Format, 1 and 2)."""
_START = re.compile(
    rb"(?:\A|\n)(?=WARC/\d{1,3}\.\d{1,3}[ \t]*\r?\n[A-Za-z-]+:"
    rb"|https?://[^\s\x00]{1,8192} [\da-fA-F.:]{3,45} \d{14} [^\n\x00]{1,999} \d{1,18}\r?\n)"
)
"""Where a record begins within bytes of which nothing is known."""
_FIELDS = {
    name.encode(): name
    for name in (
        "warc-type", "warc-target-uri", "warc-date", "content-type", "content-length", "content-encoding",
        "transfer-encoding",
    )
}  # fmt: skip
"""The fields that are asked for."""
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_HEAD_END = re.compile(rb"\n\r?\n")
_BLANKS = b"\r\n"
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)
_MOST_READ_AGAIN = 64 << 20
"""Bytes that wrong lengths may cost to read a second time, beside as many as the file has."""


@dataclass(frozen=True)
class Record:
    """One record: where it begins, what its head says (names in small letters), and its block, as much as was wanted.

    length: how long the block is in truth; is_cut: whether a part of it is lost.
    """

    position: int
    fields: Mapping[str, str] = field(default_factory=dict)
    block: bytes = b""
    length: int = 0
    is_cut: bool = False


@dataclass(frozen=True)
class Gap:
    """A stretch in which no record can be read, up to a position."""

    position: int
    why: str


class Records:
    """The records of a stream from a position on; never raises for what is in it."""

    def __init__(self, stream: BinaryIO, start: int, most_bytes: int) -> None:
        """most_bytes: of a block, those that are wanted."""
        self._size = stream.seek(0, SEEK_END)
        self._bytes, self._most = Unpacked(stream, start), most_bytes
        self._again = self._size + _MOST_READ_AGAIN

    def __iter__(self) -> Iterator[Record | Gap]:
        is_expected, is_told = True, False
        """Whether what comes should begin a record; whether the damage that comes was told."""
        while True:
            self._pass_blanks()
            position = self._bytes.position
            if not self._bytes.ready(1):
                if self._bytes.fault and not is_told:
                    yield Gap(position, self._bytes.fault)
                if not self._bytes.fault or not self._bytes.mend():
                    return
                is_expected = is_told = False
                continue
            is_said = _VERSION.match(self._bytes.peek(_SHORT)) is not None
            head = self._head() if is_said else self._head_of_arc()
            if head is not None:
                record = self._record(position, head)
                yield record
                is_expected, is_told = True, record.is_cut
                continue
            if is_expected or is_said:
                yield Gap(position, self._bytes.fault or "no record begins there")
                is_told = True
            is_expected = False
            self._to_next()

    def _pass_blanks(self) -> None:
        blanks = _SHORT
        while blanks == _SHORT:
            coming = self._bytes.peek(_SHORT)
            blanks = len(coming) - len(coming.lstrip(_BLANKS))
            self._bytes.skip(blanks)

    def _head(self) -> dict[str, str] | None:
        """What the head of the record that begins here says; None where it has no end. The block follows."""
        for most in (_USUAL_HEAD, _MOST_OF_HEAD):
            whole = self._bytes.peek(most)
            end = _HEAD_END.search(whole)
            if end is not None:
                self._bytes.skip(end.end())
                return fields_of(whole[: end.start()])
        return None

    def _head_of_arc(self) -> dict[str, str] | None:
        """What the line before an ARC file's record says, in the words of WARC; None where none stands here."""
        line = self._arc_line(0)
        if line is None:
            return None
        self._bytes.skip(line.end())
        address, _, moment, kind, length = (part.decode("latin-1") for part in line.groups())
        return {
            "warc-type": "warcinfo" if address.startswith("filedesc:") else "response",
            "warc-target-uri": address,
            "warc-date": moment,
            "content-type": kind.partition(" ")[0],
            "content-length": length,
        }

    def _arc_line(self, behind: int) -> re.Match[bytes] | None:
        return _OF_ARC.match(self._bytes.peek(_MOST_OF_LINE, behind))

    def _record(self, position: int, head: dict[str, str]) -> Record:
        """The record with its block, which ends where the next record begins, whatever its length is said to be."""
        said = head.get("content-length", "").strip()
        length = int(said) if _LENGTH.fullmatch(said) else None
        if length is not None and length > self._most:
            mark, block = self._bytes.mark(), self._bytes.peek(self._most)
            passed = self._pass(length)
            if (passed == length and self._is_followed(0)) or passed > self._again:
                return Record(position, head, block, length, is_cut=passed < length)
            self._again -= passed
            self._bytes.go_to(*mark)
        end, is_cut = self._end(length)
        block = self._bytes.peek(min(end, self._most))
        self._bytes.skip(end)
        if end != length:
            block = block.removesuffix(b"\r\n\r\n")
        return Record(position, head, block, end if end > self._most else len(block), is_cut)

    def _pass(self, length: int) -> int:
        """Pass over so many bytes, at most up to a piece that begins with a record; how many they were."""
        passed = 0
        while passed < length and (there := self._bytes.ready(min(_LOOK, length - passed))):
            begins = self._piece_with_record(there)
            passed += self._bytes.skip(there if begins is None else begins)
            if begins is not None:
                break
        return passed

    def _end(self, length: int | None) -> tuple[int, bool]:
        """How long the block that begins here is in truth, and whether a part of it is lost.

        length: what is said, at most what is wanted; None where that can't be true.
        """
        if length is not None:
            there = self._bytes.ready(length)
            begins = self._piece_with_record(there)
            if begins is not None:
                return begins, False
            if there == length and self._is_followed(length):
                return length, False
            inside = _START.search(self._bytes.peek(there))
            if inside is not None:
                return inside.end(), False
            if there < length:
                return there, True
        there = self._bytes.ready(self._most)
        found = _START.search(self._bytes.peek(there), length or 0)
        begins = self._piece_with_record(there)
        ends = [at for at in (found and found.end(), begins) if at is not None]
        return min(ends, default=there), not ends and bool(self._bytes.fault)

    def _is_followed(self, behind: int) -> bool:
        """Whether a record, a tear or the end follows behind so many bytes, and blanks."""
        following = self._bytes.peek(_SHORT, behind)
        blanks = len(following) - len(following.lstrip(_BLANKS))
        if blanks == len(following) or _VERSION.match(following, blanks):
            return True
        return self._arc_line(behind + blanks) is not None

    def _piece_with_record(self, within: int) -> int | None:
        """Where in the next bytes a piece begins that begins with a record, not counting here."""
        for start in self._bytes.starts(within):
            if _VERSION.match(self._bytes.peek(_SHORT, start)):
                return start
        return None

    def _to_next(self) -> None:
        """Pass over bytes up to where a record begins, a tear or the end."""
        while there := self._bytes.ready(_LOOK):
            found = _START.search(self._bytes.peek(there), 1)
            ends = [at for at in (found and found.end(), self._piece_with_record(there)) if at is not None]
            if ends or there < _LOOK:
                self._bytes.skip(min(ends, default=there))
                return
            self._bytes.skip(there - _MOST_OF_LINE)


def fields_of(head: bytes) -> dict[str, str]:
    """The fields of a head that are asked for, their names in small letters; of several of one name the first."""
    fields: dict[str, str] = {}
    for line in _FOLD.sub(b" ", head).split(b"\n"):
        written, _, value = line.partition(b":")
        name = _FIELDS.get(written.rstrip(b" \t").lower())
        if name is not None and name not in fields:
            fields[name] = " ".join(value.decode("utf-8", "replace").split())
    return fields
