"""A page's tree made ready for those that look for its main text, and what they found put right again.

Tables are told as lines between marks, so that no extractor runs their cells together; what lays out a page is no
table; of several articles one stays; lines that are links to other stories are marked, and leave the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from orchestration.articles.markup.grids import grid_of, is_layout, words_of
from orchestration.articles.markup.tables import lines_of

_MARK = "\u27e6{}\u27e7"
_MARKED = re.compile(r"\s*(?:(?:^|(?<=\n))[-*•]\s*)?\u27e6(\d+)\u27e7.*?\u27e6\1\u27e7\s*", re.DOTALL)
_MARKS = re.compile(r"[ \t]*\u27e6\d+\u27e7[ \t]*")
_IN_TABLES = ("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col")
_LINES = ("p", "li", "div", "h3", "h4", "h5", "h6")
_BLOCKS = (*_LINES, "ul", "ol", "h1", "h2", "article", "section", "blockquote", "figure")
_LABEL = re.compile(r"[^.。]{1,40}[:|»›>：]\W*")
"""What stands before a link that leads to another story."""
_LABELS_END = re.compile(r"[:|»›>：]")
_BESIDE_LINK = 12
_SHORTEST_LEAD = 15
"""Characters that a line of links may have beside them, and that it has at least."""
_NO_SIGNS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[.。!?]\W*$")
_LEAST_ARTICLE = 150
_LEAST_POST = 250
"""Characters of paragraphs from which an <article> is one: with a heading of its own, or of two paragraphs or more."""


@dataclass(frozen=True)
class Text:
    """The text of a page; tables_left_out: those of it that can't be told as lines."""

    text: str
    tables_left_out: int


class Prepared:
    """A page's tree, changed in place; `articles_left_out`: how many others than the one that stays it had."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.articles_left_out = _leave_one_article(tree)
        self._marked: list[list[str] | None] = []
        for block in list(_leads(tree)):
            mark = self._mark([])
            block.text = f"{mark} {block.text or ''}"
            block[-1].tail = f"{block[-1].tail or ''} {mark}"
        tables = [(table, is_layout(table)) for table in tree.iter("table")]
        for table, lays_out in reversed(tables):
            if lays_out:
                _unfold(table)
            else:
                self._tell(table)

    @property
    def page(self) -> str:
        """The tree as the source of a page."""
        written: str = html.tostring(self.tree, encoding="unicode")
        return written

    def restored(self, text: str) -> Text:
        """The text that was found in the tree: tables as lines, without lines that lead to other stories."""
        left_out = 0

        def lines(marked: re.Match[str]) -> str:
            nonlocal left_out
            told = self._marked[int(marked[1])] if int(marked[1]) < len(self._marked) else []
            left_out += told is None
            return "\n" + "".join(f"{line}\n" for line in told or ())

        told = _MARKS.sub("", _MARKED.sub(lines, text)).strip()
        return Text(told or _MARKS.sub("", text).strip(), left_out)

    def _mark(self, told: list[str] | None) -> str:
        """A mark that stands before and behind a part of the page, for which lines are put, or none."""
        self._marked.append(told)
        return _MARK.format(len(self._marked) - 1)

    def _tell(self, table: Any) -> None:
        """Put a paragraph in a table's place: its lines, or its words where it has none, between marks."""
        grid = grid_of(table)
        told = lines_of(grid) if grid else None
        if grid is not None and not grid:
            _unfold(table)  # of empty cells
            return
        mark = self._mark(told)
        within = " ".join(told) if told is not None else words_of(table)[:1_000]
        for figure in table.iterancestors("figure"):
            figure.tag = "div"  # which is not passed over as a picture is
        table.text = f"{mark} {within} {mark}"
        for child in list(table):
            table.remove(child)
        table.tag = "p"
        table.attrib.clear()


def _unfold(table: Any) -> None:
    """Make blocks of a table that only lays out the page."""
    table.tag = "div"
    for part in table.iterdescendants(*_IN_TABLES):
        part.tag = "div"


def _leads(tree: Any) -> Iterator[Any]:
    """The blocks of a page that are nothing but links to other stories."""
    for block in tree.iter(*_LINES):
        if next(block.iterdescendants(*_BLOCKS), None) is not None or next(block.iterdescendants("a"), None) is None:
            continue
        words = words_of(block)
        if len(words) < _SHORTEST_LEAD and not _LABELS_END.search(words):
            continue  # as an entry of a menu
        linked = [words_of(link) for link in block.iterdescendants("a") if link.get("href")]
        beside = len(_NO_SIGNS.sub("", words)) - sum(len(_NO_SIGNS.sub("", link)) for link in linked)
        before = words.partition(linked[0])[0] if linked and linked[0] else words
        is_led = bool(linked) and _LABEL.fullmatch(before) is not None and beside <= len(before)
        is_link = beside <= _BESIDE_LINK and len(words) >= _SHORTEST_LEAD and not _SENTENCE.search(words)
        if is_led or (linked and is_link):
            yield block


def _leave_one_article(tree: Any) -> int:
    """Keep the first of several articles that stand side by side, and no teasers; how many were taken out."""
    found = [each for each in tree.iter("article") if next(each.iterancestors("article"), None) is None]
    whole = [each for each in found if _is_article(each)]
    for other in whole[1:]:
        other.drop_tree()
    if whole:
        for teaser in [each for each in tree.iter("article") if each not in whole and _is_linked(each)]:
            teaser.drop_tree()
    return max(0, len(whole) - 1)


def _is_article(element: Any) -> bool:
    """Whether an <article> tells a story of its own, and is no teaser or comment."""
    paragraphs = [len(words_of(part)) for part in element.iterdescendants("p")]
    if _heading(element) is None or sum(paragraphs) < _LEAST_ARTICLE:
        return False
    return not _is_linked(element) or (len(paragraphs) > 1 and sum(paragraphs) >= _LEAST_POST)


def _is_linked(element: Any) -> bool:
    """Whether an article's heading is a link, as that of a teaser is."""
    heading = _heading(element)
    return heading is not None and bool([*heading.iterdescendants("a"), *heading.iterancestors("a")])


def _heading(element: Any) -> Any:
    return next(element.iterdescendants("h1", "h2", "h3", "h4"), None)
