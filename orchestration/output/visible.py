"""Signs that are obeyed instead of drawn, made visible: \\x1b, \\u202e. Pure.

A text is changed only where it is shown; the lake and the warehouse keep it as it came.
"""

import re

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""C0 and C1 controls without tab and ends of lines, halves of pairs, and what is no character."""
_REORDERING = "\u202a-\u202e\u2066-\u2069"
"""Unicode's embeddings, overrides and isolates: what follows them is drawn in another order than it is written in."""
_UNSEEN = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Unicode's Default_Ignorable_Code_Point without the choice of a glyph (U+FE00 to U+FE0F), and its line separators."""

OBEYED = re.compile(f"[{_CONTROLS}{_REORDERING}{_UNSEEN}]|\r(?!\n)")
"""What a terminal obeys or does not draw."""
_ON_A_PAGE = re.compile(f"[{_CONTROLS}{_REORDERING}]")
_IN_A_FILE = re.compile(f"[{_CONTROLS}]")


def visible(text: str) -> str:
    """A text as a terminal may be given it: its lines and tabs are kept, whatever else is no drawn sign is named."""
    return OBEYED.sub(_named, text).replace("\r\n", "\n")


def in_a_line(text: str) -> str:
    """The same, within one line: the end of a line is named too, so that no text brings lines of its own."""
    return visible(text).replace("\n", "\\n")


def on_a_page(text: str) -> str:
    """A text as a browser may be given it, before it is escaped: what joins and directs letters stays."""
    return _ON_A_PAGE.sub(_named, text)


def in_a_file(text: str) -> str:
    """A text as a file of cells may hold it: what orders and joins letters stays, controls are named."""
    return _IN_A_FILE.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] == "\r":
        return "\\r"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
