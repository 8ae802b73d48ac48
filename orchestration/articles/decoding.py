"""Bytes to text: the encoding and by what it is told, whether it is text at all, one form of newlines and letters."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from orchestration.articles.declared import declared_encoding
from orchestration.articles.detecting import detected
from orchestration.articles.encodings import UTF_8, Encoding, encoding_of
from orchestration.articles.rejected import RejectedError

ToldBy = Literal["mark", "bytes", "server", "page", "detector"]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "gzipped data without the ending .gz",
    b"\x89PNG": "an image",
    b"GIF8": "an image",
    b"\xff\xd8\xff": "an image",
}
_IS_CONTROL = np.isin(np.arange(256), [*range(0x00, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
"""Which bytes of UTF-8 are control characters that no text has: all but tab, newlines, form feed and escape."""
_MAX_CONTROL_SHARE = 0.01
_BROKEN_SHARE, _SOUND_TO_BROKEN = 0.002, 5
"""Broken bytes that a text may have, of all its bytes, and characters beyond ASCII that must be sound for each."""
_THREE_BYTES = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SHIFT_TO_KANJI = re.compile(rb"\x1b\$[@B]")
"""What begins a run of characters in ISO-2022-JP, whose bytes are all ASCII."""
UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
"""Signs that no database of text can hold: NUL, and halves of characters."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How bytes were read: their encoding (WHATWG), what told it, and the share of signs that were replaced."""

    encoding: str
    told_by: ToldBy
    replaced_share: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of bytes, the name of their encoding (WHATWG), what told it, and how many broken ones were replaced."""

    text: str
    encoding: str
    told_by: ToldBy
    replaced: int = 0

    @property
    def letters(self) -> Letters:
        """What is kept of it beside the text."""
        return Letters(self.encoding, self.told_by, self.replaced / max(1, len(self.text)))


def decode(data: bytes, *, is_html: bool = False, charset: str | None = None) -> str:
    """The text of bytes, as `decoded` tells it."""
    return decoded(data, is_html=is_html, charset=charset).text


def decoded(data: bytes, *, is_html: bool = False, charset: str | None = None) -> Decoded:
    """The text of bytes as a browser reads them, and what told the encoding.

    In this order: a byte order mark; bytes that are UTF-8 and more than ASCII, whatever a label says; the charset that
    the server named; the one that the page names; a detector.

    A few broken bytes in a text that is otherwise sound become U+FFFD, a few NULs are left out as browsers do; both
    count as replaced. Raises RejectedError: binary, encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], Encoding(name), "mark") or _refuse(data)
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise RejectedError("binary", f"The content is {what}, not text: convert it to text first.")
    served = encoding_of(charset) if charset else None
    if b"\x00" in data:
        if served is not None and served.is_wide:
            return _read(data, served, "server") or _refuse(data)
        if (nulls := data.count(b"\x00")) > _BROKEN_SHARE * len(data):
            raise _binary()
        rest = decoded(data.replace(b"\x00", b""), is_html=is_html, charset=charset)
        return replace(rest, replaced=rest.replaced + nulls)
    labels: list[tuple[Encoding, ToldBy]] = [(served, "server")] if served is not None else []
    declared = declared_encoding(data) if is_html else None
    labels += [(declared, "page")] if declared is not None else []
    return next(_readings(data, labels), None) or _refuse(data)


def _readings(data: bytes, labels: list[tuple[Encoding, ToldBy]]) -> Iterator[Decoded]:
    """What the bytes can be read as, the surest first."""
    if data.isascii() and _SHIFT_TO_KANJI.search(data):
        labels = [*labels, (Encoding("iso-2022-jp"), "bytes")]
    else:
        unicode = _read(data, UTF_8, "bytes", most_broken=0)
        if unicode is not None and (data.isascii() or not _is_of_two_bytes(labels) or _THREE_BYTES.search(data)):
            yield unicode
    for most_broken in (0, None):
        for encoding, told_by in [*labels, (UTF_8, "bytes")]:
            found = _read(data, encoding, told_by, most_broken)
            if found is not None:
                yield found
    guess = detected(data)
    found = _read(data, guess, "detector") if guess is not None else None
    if found is not None:
        yield found


def _is_of_two_bytes(labels: list[tuple[Encoding, ToldBy]]) -> bool:
    """Whether a label names an encoding whose characters of two bytes may look like some of UTF-8."""
    return any(encoding != UTF_8 and not encoding.is_one_byte for encoding, _ in labels)


def _read(data: bytes, encoding: Encoding, told_by: ToldBy, most_broken: int | None = None) -> Decoded | None:
    """The bytes as text of an encoding; None where more of them are broken than may be (None: as a share tells)."""
    try:
        return Decoded(_checked(encoding.decode(data)), encoding.name, told_by)
    except UnicodeDecodeError:
        if most_broken == 0:
            return None
    text = encoding.decode(data, "replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    if broken > _BROKEN_SHARE * len(data) or sound < _SOUND_TO_BROKEN * broken:
        return None
    return Decoded(_checked(text), encoding.name, told_by, broken)


def normalise(text: str) -> str:
    """The text with newlines as \\n, no byte order mark, letters composed (NFC), and � for what can't be kept."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    return unicodedata.normalize("NFC", UNSTORABLE.sub("\ufffd", unified))


def _refuse(data: bytes) -> Decoded:
    why = "The text is in no encoding that can be told: save it as UTF-8."
    raise RejectedError("encoding", why, data.decode("ascii", "replace"))


def _checked(text: str) -> str:
    written = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    if np.count_nonzero(np.take(_IS_CONTROL, written)) > _MAX_CONTROL_SHARE * len(text):
        raise _binary()
    return text


def _binary() -> RejectedError:
    return RejectedError("binary", "The content is binary data, not text: convert it to text first.")
