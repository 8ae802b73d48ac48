"""One regular expression for many words: a tree of letters, so that its cost hardly grows with their number."""

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str]) -> str:
    """The source of an expression that matches any of the words, as written, the longest that stands there."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _source(tree) or "(?!)"


def _source(node: _Tree) -> str:
    branches = [re.escape(letter) + _source(below) for letter, below in sorted(node.items()) if letter != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined
