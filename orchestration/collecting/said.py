"""What strangers say of themselves (titles, headers, ids), as plain lines that every table can hold."""

import re

MOST = 500
"""Characters that are kept of a title, a header or a sentence."""
_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+-]{2,40})""", re.ASCII | re.IGNORECASE)
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def one_line(value: object, most: int = MOST) -> str | None:
    """A text as one line of at most so many characters, without controls; None for what is no text, or a blank one."""
    if not isinstance(value, str):
        return None
    # what is cut off can't matter, and a text may be millions of blanks long
    line = _CONTROLS.sub(" ", _SURROGATES.sub("\ufffd", value[: 4 * most])).strip()
    return (line if len(line) <= most else f"{line[: most - 1]}…") or None


def encodable(text: str) -> str:
    """A text of any length with what no encoding holds (lone surrogates, NUL) replaced."""
    return _SURROGATES.sub("\ufffd", text).replace("\x00", "\ufffd")


def content_type_of(header: str) -> tuple[str, str | None]:
    """The media type (text/html where none is named) and the charset of a Content-Type header."""
    kind, _, parameters = header.partition(";")
    charset = _CHARSET.search(parameters)
    return kind.strip().lower() or "text/html", charset[1].lower() if charset else None
