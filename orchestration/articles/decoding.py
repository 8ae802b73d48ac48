"""Bytes to text: the encoding, whether it is text at all, one form of newlines and letters. No files."""

import codecs
import re
import unicodedata

from orchestration.articles.rejected import RejectedError

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
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.01
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096

_LATIN_WORD = re.compile(r"[A-Za-z]")
_MOJIBAKE = re.compile(r"[ÂÃâ][\u0080-¿€‚-›™Œœ˜ˆ]")
_TYPOGRAPHY = frozenset("‘’“”–—…•€£§©®°«»· \u00a0´™½¼¾×²³±")
_MAX_FOREIGN_SHARE = 0.15
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes, *, is_html: bool = False) -> str:
    """The text of bytes: by byte order mark, the charset an HTML page names, UTF-8, else Windows-1252.

    Windows-1252 is taken only where it reads like Latin text. Raises RejectedError: binary, encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], name))
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise RejectedError("binary", f"The content is {what}, not text: convert it to text first.")
    if b"\x00" in data:
        raise _binary()
    declared = _declared(data) if is_html else None
    if declared is not None:
        try:
            return _checked(data.decode(declared))
        except UnicodeDecodeError:
            pass  # a page may name the wrong charset; what follows decides
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
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
    if named is None:
        return None
    try:
        found = codecs.lookup(named.group(1).decode("ascii"))
    except LookupError:
        return None
    # Python's text codecs only: 'hex' and the like don't decode to text; a page that can be searched
    # for ASCII bytes is in no wide encoding, whatever it says.
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and not found.name.startswith(("utf-16", "utf-32", "utf-7")) else None


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
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise _binary()
    return text


def _binary() -> RejectedError:
    return RejectedError("binary", "The content is binary data, not text: convert it to text first.")


def _wrong(data: bytes, error: UnicodeDecodeError) -> RejectedError:
    where = f"byte {error.start} is not {error.encoding}"
    why = f"The text is in no encoding that can be told ({where}): save it as UTF-8."
    return RejectedError("encoding", why, data.decode("ascii", "replace"))
