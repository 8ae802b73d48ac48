"""The encoding that an HTML page declares, found as browsers find it: by a look at its first bytes.

The algorithm is 'prescan a byte stream to determine its encoding' of the HTML standard (13.2.3.2).
"""

import re

from orchestration.articles.encodings import UTF_8, WINDOWS_1252, Encoding, encoding_of

_LOOKED_AT = 16_384
"""Bytes: browsers look at 1,024 first, and begin anew when a later <meta> tells them."""
_WORD = re.compile(rb"charset|encoding", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[\t\n\f\r ][^>]{0,200}?encoding[\t\n\f\r ]*=[\t\n\f\r ]*["']([A-Za-z0-9._-]+)["']""")
_META = re.compile(rb"<meta[\t\n\f\r /]", re.IGNORECASE)
_TAG = re.compile(rb"</?[a-zA-Z]")
_OTHER = re.compile(rb"<[!/?]")
_NAME_END = re.compile(rb"[\t\n\f\r />]")
_SKIPPED = re.compile(rb"[\t\n\f\r /]*")
_BLANKS = re.compile(rb"[\t\n\f\r ]*")
_NAME = re.compile(rb"[^\t\n\f\r /=>][^\t\n\f\r /=>]*|=[^\t\n\f\r /=>]*")
_UNQUOTED = re.compile(rb"[^\t\n\f\r >]*")
_CHARSET = re.compile(rb"""charset[\t\n\f\r ]*=[\t\n\f\r ]*("[^"]*"|'[^']*'|[^\t\n\f\r ;"'][^\t\n\f\r ;]*)""")


def declared_encoding(page: bytes) -> Encoding | None:
    """The encoding that a page's first <meta> with a known charset names, or its XML declaration; else None.

    Comments and other tags are passed over. A page that can be searched for ASCII and says UTF-16 is in UTF-8.
    """
    start = page[:_LOOKED_AT]
    if _WORD.search(start) is None:
        return None
    at = 0
    while (at := start.find(b"<", at)) >= 0:
        if start.startswith(b"<!--", at):
            end = start.find(b"-->", at + 2)
            at = end + 3 if end >= 0 else len(start)
        elif _META.match(start, at):
            found, at = _meta(start, at + len(b"<meta"))
            if found is not None:
                return found
        elif _TAG.match(start, at):
            named = _NAME_END.search(start, at)
            at = named.start() if named is not None else len(start)
            while (attribute := _attribute(start, at)) is not None:
                at = attribute[2]
        elif _OTHER.match(start, at):
            end = start.find(b">", at)
            at = end + 1 if end >= 0 else len(start)
        else:
            at += 1
    xml = _XML.match(start)
    return _known(xml.group(1)) if xml is not None else None


def _meta(start: bytes, at: int) -> tuple[Encoding | None, int]:
    """What a <meta> whose attributes begin at a byte declares, and where they end."""
    given: dict[bytes, bytes] = {}
    while (attribute := _attribute(start, at)) is not None:
        name, value, at = attribute
        given.setdefault(name, value)
    if at >= len(start):
        return None, at  # the tag is cut off
    if b"charset" in given:
        return _known(given[b"charset"]), at
    content = _CHARSET.search(given.get(b"content", b""))
    if content is None or given.get(b"http-equiv") != b"content-type":
        return None, at
    return _known(content.group(1).strip(b"\"'")), at


def _attribute(start: bytes, at: int) -> tuple[bytes, bytes, int] | None:
    """The attribute at a byte as name, value (both in small letters) and its end; None where the tag ends."""
    at = _end(_SKIPPED, start, at)
    named = _NAME.match(start, at)
    if named is None:
        return None
    name, at = named.group().lower(), _end(_BLANKS, start, named.end())
    if not start.startswith(b"=", at):
        return name, b"", at
    at = _end(_BLANKS, start, at + 1)
    quote = start[at : at + 1]
    if quote in (b'"', b"'"):
        end = start.find(quote, at + 1)
        return (name, start[at + 1 : end].lower(), end + 1) if end >= 0 else None
    end = _end(_UNQUOTED, start, at)
    return name, start[at:end].lower(), end


def _end(pattern: re.Pattern[bytes], start: bytes, at: int) -> int:
    match = pattern.match(start, at)
    return match.end() if match is not None else at


def _known(label: bytes) -> Encoding | None:
    found = encoding_of(label.decode("ascii", "replace"))
    if found is not None and found.is_wide:
        return UTF_8
    if found is None and label.strip().lower() == b"x-user-defined":
        return WINDOWS_1252
    return found
