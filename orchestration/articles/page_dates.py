"""The dates that a page says to be its article's publication, in the order of their trust.

A date of its last change, of a footer, a sidebar, an advertisement, a comment or a copyright is none of them.
"""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from orchestration.articles import page_words as words
from orchestration.articles.stamps import LONGEST, Stamp, find_stamps, read_stamp
from orchestration.articles.stated import Stated

_MOST_OF_TEXT = 250
"""Characters of an element that is no prose."""
_MOST_PARTS = 12
"""Elements in an element that is no block of several."""
_MOST_BESIDE, _MOST_ALONE = 120, 40
"""Characters beside the date in an element that is named for it, and in one that is not."""
_SMALL_WORD, _MOST_SMALL_WORDS = re.compile(r"(?<!\w)[a-zà-öø-ÿа-я]{2,}"), 2
"""Words in small letters, of which a line with an author and a place has few."""
_NEAR = 40
"""Elements between the headline and what belongs to it without saying so."""
_BESIDE, _A_LIST = 25, 3
"""Elements of one kind that tell so many days are a list of stories, but for one so near to the headline."""
_SHORTEST_HEADLINE = 8
_YEAR = re.compile(r"\d{4}")
_SHORT = (
    "span", "div", "p", "li", "td", "h2", "h3", "h4", "h5", "h6", "small", "em", "i", "b", "strong", "a", "header",
    "dd", "dl", "font", "section", "label", "center", "ul", "address", "cite", "nobr", "footer",
)  # fmt: skip
_MOST_OF_MARK, _MOST_OF_TITLE, _MOST_ELEMENTS = 200, 2_000, 2_000
"""Letters of a class or an id, and of a page's titles; elements with a date, of which no article has more."""
_MOST_SCRIPTS, _MOST_OBJECTS, _DEEPEST = 40, 4_000, 12


def stated_on_page(tree: Any, language: str | None = None) -> list[Stated]:
    """What a page (as parsed by lxml) says of its publication; the first is to be trusted most.

    Values of its head as they are written, those of its body as stamps. language: the page's own (ISO 639-1).
    """
    objects = list(_objects(tree))
    body = _Body(tree, language)
    times, bylines = body.times(), body.bylines()
    ways = (
        *((value, "meta") for value in _of_meta(tree, words.META[0])),
        *((value, "json_ld") for value in _of_objects(objects, "datePublished")),
        *((value, "microdata") for value in body.microdata(words.PROPERTIES[0])),
        *((stamp, "time") for rank, stamp in times if rank == 0),
        *((stamp, "byline") for rank, stamp in bylines if rank == 0),
        *((stamp, "time") for rank, stamp in times if rank == 1),
        *((stamp, "byline") for rank, stamp in bylines if rank == 1),
        *((value, "created") for value in _of_objects(objects, "dateCreated")),
        *((value, "created") for value in _of_meta(tree, words.META[1])),
        *((value, "created") for value in body.microdata(words.PROPERTIES[1])),
        *((stamp, "headline") for rank, stamp in bylines if rank == 2),
        *((stamp, "address") for stamp in _of_address(tree)),
    )
    return [Stated(value, "html", rule) for value, rule in ways]


def language_of_page(tree: Any) -> str | None:
    """The language that a page says it is in (ISO 639-1); None where it does not."""
    told = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    code = re.split(r"[-_]", told.strip().lower(), maxsplit=1)[0]
    return code if len(code) == 2 else None


def _objects(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The things that the scripts of JSON-LD tell of, none of the parts that are other than articles."""
    left = _MOST_OBJECTS
    for script in tree.xpath('//script[contains(@type, "ld+json")]')[:_MOST_SCRIPTS]:
        content = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script.text_content() or "")
        try:
            told = json.loads(content.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        waiting: deque[tuple[Any, int]] = deque([(told, 0)])
        while waiting and left:
            item, depth = waiting.popleft()
            left -= 1
            if isinstance(item, list):
                waiting.extend((each, depth + 1) for each in item[:100] if depth < _DEEPEST)
            elif isinstance(item, dict):
                yield item
                inner = (v for k, v in item.items() if str(k).lower() not in words.PARTS and isinstance(v, list | dict))
                waiting.extend((each, depth + 1) for each in inner if depth < _DEEPEST)


def _of_objects(objects: list[Mapping[str, Any]], name: str) -> Iterator[Any]:
    typed = [(item, str(item.get("@type", ""))) for item in objects]
    for wanted in ("article|posting|report|pressrelease", "."):
        for item, kind in typed:
            if item.get(name) and re.search(wanted, kind or ".", re.IGNORECASE) and not words.OTHERS.search(kind):
                yield item[name]


def _of_meta(tree: Any, names: frozenset[str]) -> Iterator[str]:
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name in names and (element.get("content") or element.get("datetime")):
                yield element.get("content") or element.get("datetime")


class _Body:
    """The elements of a page, and where its headline is: what stands around that is not beside the article."""

    def __init__(self, tree: Any, language: str | None) -> None:
        self._tree, self._language = tree, language
        self._order = {element: number for number, element in enumerate(tree.iter()) if isinstance(element.tag, str)}
        heads = _headlines(tree)
        self._head = self._order[heads[0]] if heads else None
        self._around = {above for head in heads for above in head.iterancestors()}
        self._aside: dict[Any, bool] = {}

    def microdata(self, wanted: frozenset[str]) -> Iterator[Any]:
        """What elements of the body with one of these properties say (microdata and RDFa)."""
        for element in self._tree.xpath("//*[@itemprop or @property]")[:_MOST_ELEMENTS]:
            names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
            is_date = any(name.removeprefix("schema:") in wanted for name in names)
            if is_date and not self._is_aside(element):
                yield element.get("content") or element.get("datetime") or element.get("title") or _text(element)

    def times(self) -> list[tuple[int, Stamp]]:
        """<time> and its like with their ranks: 0 where they are said to be of the publication, else 1."""
        found: list[tuple[int, int, Stamp]] = []
        for element in islice(self._tree.iter("time", "abbr", "relative-time"), _MOST_ELEMENTS):
            stamp = self._time(element)
            if stamp is None or self._is_aside(element) or _is_of_change(element):
                continue
            marks = f"{_marks(element)} {_marks(element.getparent())} {_led(element)} {element.text or ''}"
            is_said = element.get("pubdate") is not None or words.PUBLISHED.search(marks) is not None
            if is_said or element.tag != "abbr":
                found.append((0 if is_said else 1, self._distance(element), stamp))
        return [(rank, stamp) for rank, _, stamp in sorted(found, key=lambda each: each[:2])]

    def _time(self, element: Any) -> Stamp | None:
        """What an element tells: its text where that says that something was published, else its attribute."""
        text = _text(element)
        shown = next((stamp for _, _, stamp in find_stamps(text[:LONGEST], self._language)), None)
        if shown is not None and words.PUBLISHED.search(text[:30]):
            return shown
        written = element.get("datetime") or element.get("title")
        return (read_stamp(written, self._language) if written else None) or shown

    def bylines(self) -> list[tuple[int, Stamp]]:
        """Dates in short elements, ranked: 0 said to be of the publication, 1 named as a date, 2 near the headline."""
        found: list[tuple[int, int, Stamp]] = []
        kinds: list[tuple[str, str]] = []
        alike: dict[tuple[str, str], set[date]] = {}
        for element, text in islice(self._short(), _MOST_ELEMENTS):
            told = [
                (start, end, stamp)
                for start, end, stamp in find_stamps(text, self._language)
                if not words.MODIFIED.search(text[max(0, start - 30) : start])
            ]
            if not told or len(told) > 2 or self._is_aside(element) or _is_of_change(element):
                continue
            start, end, stamp = told[0]
            rank = self._rank(element, text[:start], text[end:])
            if rank is not None:
                found.append((rank, self._distance(element), stamp))
                alike.setdefault((element.tag, _marks(element)), set()).add(stamp.day)
                kinds.append((element.tag, _marks(element)))
        single = [
            each for each, kind in zip(found, kinds, strict=True) if each[1] <= _BESIDE or len(alike[kind]) < _A_LIST
        ]
        return [(rank, stamp) for rank, _, stamp in sorted(single, key=lambda each: each[:2])]

    def _short(self) -> Iterator[tuple[Any, str]]:
        """Elements of few parts whose short text may hold a date, with that text."""
        for element in self._tree.iter(*_SHORT):
            text = _text(element) if len(element) <= _MOST_PARTS else ""
            if 6 <= len(text) <= _MOST_OF_TEXT and _YEAR.search(text) and not words.COPYRIGHT.search(text):
                yield element, text

    def _rank(self, element: Any, before: str, behind: str) -> int | None:
        """How surely a date between two texts of an element is the article's; None where it is not said to be."""
        marks = f"{_marks(element)} {_marks(element.getparent())}"
        rest = len(before) + len(behind)
        if rest < _MOST_BESIDE and words.PUBLISHED.search(f"{marks} {before[-30:]}"):
            return 0
        if len(_SMALL_WORD.findall(before + behind)) > _MOST_SMALL_WORDS:
            return None  # a sentence, whose date is what it tells
        if rest < _MOST_BESIDE and words.DATED.search(marks):
            return 1
        return 2 if rest < _MOST_ALONE and self._distance(element) < _NEAR else None

    def _distance(self, element: Any) -> int:
        """How many elements lie between an element and the headline, or the page's start where it has none."""
        return abs(self._order[element] - (self._head or 0))

    def _over(self, element: Any) -> Iterator[Any]:
        """What stands around both an element and the headline."""
        return (above for above in element.iterancestors() if above in self._around)

    def _is_aside(self, element: Any) -> bool:
        """Whether an element stands in what is beside the article."""
        below: list[Any] = []
        found = False
        for above in (element, *element.iterancestors()):
            if above in self._around or above in self._aside:
                found = self._aside.get(above, False)
                break
            below.append(above)
            if found := self._is_beside(above):
                break
        self._aside |= dict.fromkeys(below, found)
        return found

    def _is_beside(self, element: Any) -> bool:
        """Whether an element that is not around the headline is of a kind that stands beside an article."""
        if element.tag in words.OUTSIDE or words.ASIDE.search(_marks(element)):
            return True
        return element.tag in ("aside", "footer") and not any(up.tag == "article" for up in self._over(element))


def _headlines(tree: Any) -> list[Any]:
    """The headings that the page's title repeats, else those of the first order."""
    titles = [e.get("content") or "" for e in tree.xpath('//meta[@property="og:title"]')]
    title = " ".join([*titles, *(_text(e) for e in islice(tree.iter("title"), 3))])[:_MOST_OF_TITLE].casefold()
    heads = ((e, _text(e).casefold()) for e in islice(tree.iter("h1", "h2", "h3"), _MOST_ELEMENTS))
    told = [(e, text) for e, text in heads if len(text) >= _SHORTEST_HEADLINE]
    return [e for e, text in told if text in title][:3] or [e for e, _ in told if e.tag == "h1"]


def _of_address(tree: Any) -> Iterator[Stamp]:
    """The day in the address that a page names as its own."""
    links = [element.get("href") for element in tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]')]
    metas = [e.get("content") for e in tree.xpath('//meta[@property="og:url" or @name="og:url"]')]
    for address in (each for each in (*links, *metas) if each):
        if (match := words.IN_ADDRESS.search(address)) is not None:
            stamp = read_stamp(f"{match['y']}-{match['m']}-{match['d']}")
            if stamp is not None:
                yield stamp


def _text(element: Any) -> str:
    """The text that an element shows, its blanks made one; cut off behind what no short element has."""
    if not len(element):  # as most are: no walk is needed
        is_shown = isinstance(element.tag, str) and element.tag not in words.SILENT
        return " ".join((element.text or "")[: 4 * _MOST_OF_TEXT].split()) if is_shown else ""
    pieces: list[str] = []
    left = _MOST_OF_TEXT
    for node in element.iter():
        shown = [node.text] if isinstance(node.tag, str) and node.tag not in words.SILENT else []
        for piece in (*shown, node.tail if node is not element else None):
            text = (piece or "")[: 4 * _MOST_OF_TEXT].split()
            pieces += text
            left -= sum(map(len, text))
        if left < 0:
            break
    return " ".join(pieces)


def _marks(element: Any) -> str:
    if element is None or not isinstance(element.tag, str):
        return ""
    named = ("class", "id", "itemprop", "property", "name", "data-testid", "rel")
    return " ".join((element.get(name) or "")[:_MOST_OF_MARK] for name in named)


def _led(element: Any) -> str:
    """What stands before an element, in its parent."""
    before = element.getprevious()
    parent = element.getparent()
    text = (
        before.tail or _text(before)[-40:]
        if before is not None and isinstance(before.tag, str)
        else parent.text
        if parent is not None
        else ""
    ) or ""
    return str(text)[-40:]


def _is_of_change(element: Any) -> bool:
    """Whether a date is said to be that of a last change."""
    return (
        words.MODIFIED.search(_marks(element) + " " + _led(element)) is not None
        or words.MODIFIED.search(_text(element)[:30]) is not None
    )
