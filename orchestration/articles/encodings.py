"""Encodings of the web: what a label means, and the text of bytes, by the WHATWG Encoding Standard. No files.

https://encoding.spec.whatwg.org: a label is one of a closed list, in small letters, without blanks around it; 'gb2312'
means gb18030, 'shift_jis' windows-31j, 'euc-kr' windows-949, 'iso-8859-1' windows-1252.
"""

import codecs
from dataclasses import dataclass

import webencodings

_CODECS = {
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-8-i": "iso-8859-8",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "windows-874": "cp874",
}
"""Python's codecs where they are called otherwise than the standard's encodings, or know more characters."""
_UNSUITABLE = frozenset({"replacement", "x-user-defined", "iso-2022-kr", "hz-gb-2312"})
"""Encodings that the standard names and that no text is read in."""
_PYTHONS = {"utf-16-le": "utf-16le", "utf-16-be": "utf-16be"}
"""Names of Python's that servers of Python's programs send."""
_WIDE = frozenset({"utf-16le", "utf-16be"})
_ONE_BYTE = ("iso-8859-", "windows-", "koi8-", "ibm866", "macintosh", "x-mac-")
_HANDLER = "overflight-web"
_KANA, _JIS_X_0212 = 0x8E, 0x8F
_FIRST_PRINTED = 0xA0
_HOLAM = ("charmap", 0xCA)
"""A vowel point that Python's table of windows-1255 lacks, and no other table of these has a gap there."""
_VERTICAL = "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19"
_STANDARD: dict[str, dict[int, int]] = {
    "gbk": str.maketrans(
        "\ue5e5\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue7c7"
        "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
        "\u3000" + _VERTICAL + "\u1e3f\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
    ),
    "koi8-u": str.maketrans("╝╬", "ўЎ"),
}
_STANDARD["gb18030"] = _STANDARD["gbk"]
"""Characters for which Python's tables are older than the standard's."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """One of the standard's encodings by its name there."""

    name: str

    @property
    def is_wide(self) -> bool:
        """Whether letters of ASCII are more than one byte in it."""
        return self.name in _WIDE

    @property
    def is_one_byte(self) -> bool:
        """Whether every byte is a character in it, so that nearly any bytes can be read as it."""
        return self.name.startswith(_ONE_BYTE)

    def decode(self, data: bytes, errors: str = "strict") -> str:
        """The text of bytes; raises UnicodeDecodeError as Python's codecs do unless errors is 'replace'."""
        if self.name == "euc-jp":
            return _decode_euc_jp(data, errors)
        patched = errors == "strict" and (self.name == "big5" or self.name.startswith("windows-"))
        text = data.decode(_CODECS.get(self.name, self.name), _HANDLER if patched else errors)
        return text.translate(_STANDARD[self.name]) if self.name in _STANDARD else text


UTF_8, WINDOWS_1252 = Encoding("utf-8"), Encoding("windows-1252")


def encoding_of(label: str) -> Encoding | None:
    """The encoding that a label means; None for a label that is none, or one of an encoding that no text is in."""
    plain = label.strip().lower()
    found = webencodings.lookup(_PYTHONS.get(plain, plain)) if plain.isascii() else None
    return None if found is None or found.name in _UNSUITABLE else Encoding(found.name)


def _decode_euc_jp(data: bytes, errors: str) -> str:
    """EUC-JP by the standard's tables, which hold the characters that vendors added: those of windows-31j."""
    text, at = [], 0
    while at < len(data):
        first = data[at]
        if first < 0x80:
            end = at + 1
            while end < len(data) and data[end] < 0x80:
                end += 1
            text.append(data[at:end].decode("ascii"))
            at = end
            continue
        length = 3 if first == _JIS_X_0212 else 2
        piece = data[at : at + length]
        try:
            text.append(_character(piece))
            at += length
        except UnicodeDecodeError as error:
            if errors == "strict":
                raise UnicodeDecodeError("euc-jp", data, at, at + len(piece), error.reason) from error
            text.append("\ufffd")
            at += 1
    return "".join(text)


def _character(piece: bytes) -> str:
    """One character of EUC-JP: kana and JIS X 0208 as windows-31j writes them, JIS X 0212 by Python's codec."""
    if piece[0] == _JIS_X_0212:
        return piece.decode("euc_jp").replace("~", "\uff5e")  # as the standard has it
    if piece[0] == _KANA:
        return piece[1:].decode("cp932") if len(piece) > 1 and 0xA1 <= piece[1] <= 0xDF else piece.decode("euc_jp")
    if len(piece) < 2 or not all(0xA1 <= byte <= 0xFE for byte in piece):
        return piece.decode("euc_jp")
    row, cell = piece[0] - 0xA1, piece[1] - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)
    return bytes((lead, trail)).decode("cp932")


def _fill_in(error: UnicodeError) -> tuple[str, int]:
    """What the standard reads where a codec of Python's reads nothing.

    These are control characters and one point of the code pages of Windows, and the characters of Big5 that Microsoft's
    table has and Hong Kong's has not.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.encoding == "big5hkscs":
        return error.object[error.start : error.start + 2].decode("cp950"), error.start + 2
    byte = error.object[error.start]
    if byte < _FIRST_PRINTED:
        return chr(byte), error.start + 1
    if (error.encoding, byte) == _HOLAM:
        return "\u05ba", error.start + 1
    raise error


codecs.register_error(_HANDLER, _fill_in)
