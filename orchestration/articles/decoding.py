"""Bytes to text: the encoding, whether it is text at all, one form of newlines and letters. No files."""

import codecs
import contextlib
import re
import unicodedata

import numpy as np

from orchestration.articles.rejected import RejectedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-16le", "utf-16be", "utf-16-le", "utf-16-be", "utf-32", "utf-32le", "utf-32be")
"""Charsets in which letters of ASCII are no single bytes, as servers name them."""
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
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Codecs of Python that no page is written in."""
_MARKUP = b"<meta charset="

_LATIN_WORD = re.compile(r"[A-Za-z]")
_MOJIBAKE = re.compile(r"[ÂÃâ][\u0080-¿€‚-›™Œœ˜ˆ]")
_TYPOGRAPHY = frozenset("‘’“”–—…•€£§©®°«»· \u00a0´™½¼¾×²³±")
_MAX_FOREIGN_SHARE = 0.15
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes, *, is_html: bool = False, charset: str | None = None) -> str:
    """The text of bytes: by byte order mark, the charset an HTML page names, UTF-8, the charset that the server named,
    else Windows-1252.

    Windows-1252 is taken only where it reads like Latin text. Raises RejectedError: binary, encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], name))
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise RejectedError("binary", f"The content is {what}, not text: convert it to text first.")
    if b"\x00" in data:
        if charset is not None and charset.lower() in _WIDE:
            return _checked(_strict(data, charset))
        raise _binary()
    declared = _declared(data) if is_html else None
    served = _text_codec(charset) if charset else None
    if declared is not None:
        try:
            return _checked(data.decode(declared))
        except UnicodeDecodeError:
            pass  # a page may name the wrong charset; what follows decides
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if served is not None:
            with contextlib.suppress(UnicodeDecodeError):
                return _checked(data.decode(served))
        return _western(data, error)
    return _checked(text)


def normalise(text: str) -> str:
    """The text with newlines as \\n, no byte order mark, letters composed (NFC) and no lone surrogates."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", unified))


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise _wrong(data, error) from error


def _declared(data: bytes) -> str | None:
    named = _CHARSET.search(data[:_HEAD_BYTES])
    return _text_codec(named.group(1).decode("ascii")) if named is not None else None


def _text_codec(name: str) -> str | None:
    """Python's name of a charset, when it is one that a page of ASCII markup can be in."""
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    # 'hex' and the like don't decode to text, and a page that can be searched for ASCII bytes is in no encoding that
    # writes these otherwise, whatever it says
    is_charset = getattr(found, "_is_text_encoding", True) and found.name not in _NO_CHARSETS
    return found.name if is_charset and _MARKUP.decode(found.name, "replace") == _MARKUP.decode() else None


def _western(data: bytes, error: UnicodeDecodeError) -> str:
    """Windows-1252 or Latin-1, if letters outside ASCII are few and stand in Latin text."""
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as undefined:
        raise _wrong(data, error) from undefined
    foreign = sum(1 for character in text if character > "\x7f" and character not in _TYPOGRAPHY)
    letters = len(_LATIN_WORD.findall(text))
    if _MOJIBAKE.search(text) or foreign > _MAX_FOREIGN_SHARE * max(letters, 1):
        raise _wrong(data, error)
    return _checked(text)


def _checked(text: str) -> str:
    written = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    if np.count_nonzero(np.take(_IS_CONTROL, written)) > _MAX_CONTROL_SHARE * len(text):
        raise _binary()
    return text


def _binary() -> RejectedError:
    return RejectedError("binary", "The content is binary data, not text: convert it to text first.")


def _wrong(data: bytes, error: UnicodeDecodeError) -> RejectedError:
    where = f"byte {error.start} is not {error.encoding}"
    why = f"The text is in no encoding that can be told ({where}): save it as UTF-8."
    return RejectedError("encoding", why, data.decode("ascii", "replace"))
