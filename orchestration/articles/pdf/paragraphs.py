"""One text of the pages of a document: lines that run on joined, spaced letters closed up, maps and tables left out.

Lines are set by width, not by sense. A wide letter (UAX #11) is as two of the others.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

PAGE_ENDS = "\f"
"""What stands between two pages of a text."""
_WIDE = "WF"
_LETTER = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007\u3040-\u30ff\uff10-\uff5a]"
"""Han, kana and full-width letters and figures, between which no blank is written."""
_NO_BLANK = re.compile(rf"(?:{_LETTER}|\d)\Z"), re.compile(rf"(?:{_LETTER}|\d)")
_IS_LETTER = re.compile(_LETTER)
_BROKEN = "\ufffe"
"""What PDFium gives for a hyphen at a line's end, and the break behind it."""
_DESIGNATION = re.compile(r"[A-ZＡ-ＺА-Я]\Z"), re.compile(r"[\d０-９]")
_SENTENCE_ENDS = re.compile(r"[.!?…。！？][\"'”’」』）)\]]*\Z")
_SENTENCE = re.compile(r"(?:[a-zа-яё\d)\]\"”’][.!?]|[。！？])(?=[\"'”’」』）)\]]*(?:\s|\Z)|[^\x00-\x7f])")
_BULLET = re.compile(
    r"\s*(?:[•·●○◆◇■□▪※*]|[-–—]\s|\(?\d{1,2}[.)]\s|[（(][一二三四五六七八九十\d０-９]{1,2}[)）]|[①-⑳])"
)
_FULL = 0.8
"""Share of the widest line of a page from which a line may be full, so that the next one goes on with it."""
_FULL_OF_SIGNS = 0.9
"""The same of a line that ends in a wide letter: these are set to the margin."""
_LEAST_WIDTH = 30
"""Width of a page's widest line below which all lines are labels."""
_LONGEST_TITLE = 160
_PROSE = 0.5
"""Share of a page's letters in paragraphs of sentences from which a page behind the first is read."""
_LABELS = 400
"""Letters up to which a page that is no prose is a map or a photograph with its labels, of which nobody is told."""


@dataclass(frozen=True)
class Article:
    """The text of a document, its pages parted by form feeds; left_out: numbers of pages with a text that is not
    read.

    title: the line above its first sentences, '' where none stands there. A page behind the first is read where it is
    prose: maps, photographs and data sheets repeat what was told before.
    """

    text: str
    title: str
    left_out: tuple[int, ...]


def article_of(pages: Sequence[str]) -> Article:
    """The text of pages, each as lines as they are set."""
    kept: list[str] = []
    left_out: list[int] = []
    for number, page in enumerate(pages, start=1):
        paragraphs = paragraphs_of(page)
        if number == 1 or _is_prose(paragraphs):
            kept.append("\n".join(paragraphs))
            continue
        kept.append("")
        if sum(map(len, paragraphs)) > _LABELS:
            left_out.append(number)
    text = kept[0]
    for number in range(1, len(kept)):
        text = _paged(text, kept[number], pages[number - 1])
    return Article(text.rstrip(f"\n{PAGE_ENDS}"), _title(paragraphs_of(pages[0])), tuple(left_out))


def _title(paragraphs: Sequence[str]) -> str:
    above = [line for line, behind in pairwise(paragraphs) if _SENTENCE.search(behind) or len(behind) > _LONGEST_TITLE]
    title = above[0] if above else ""
    return title if len(title) <= _LONGEST_TITLE and not _SENTENCE.search(title) else ""


def paragraphs_of(page: str) -> list[str]:
    """The lines of a page that are not blank, those that run on as one."""
    lines = _lines(page)
    most = max((_width(line) for line, _ in lines), default=0)
    found: list[str] = []
    runs_on = False
    for line, is_broken in lines:
        if found and runs_on and not _BULLET.match(line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
        runs_on = is_broken or (most >= _LEAST_WIDTH and _is_full(line, most))
    return found


def _lines(page: str) -> list[tuple[str, bool]]:
    """The lines that are not blank, and whether each breaks off at a hyphen, which it keeps."""
    lines: list[tuple[str, bool]] = []
    for line in re.split(r"\r\n|\r|\n", page):
        *broken, last = line.split(_BROKEN)
        lines += [(f"{_closed_up(piece)}-", True) for piece in broken]
        if last.strip():
            lines.append((_closed_up(last), False))
    return lines


def _closed_up(line: str) -> str:
    """'令和 ５ 年', '防衛 省' without the blanks by which single letters are set apart; '日時 位置' keeps its own."""
    first, *pieces = line.split()
    closed, alone = first, len(first) == 1
    for piece in pieces:
        both = _NO_BLANK[0].search(closed) and _NO_BLANK[1].match(piece)
        signs = _IS_LETTER.search(closed[-1]) or _IS_LETTER.match(piece)
        is_spaced = both and signs and (alone or len(piece) == 1)
        closed += piece if is_spaced else f" {piece}"
        alone = len(piece) == 1
    return closed


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in _WIDE else 1 for letter in line)


def _is_full(line: str, most: int) -> bool:
    share = _FULL_OF_SIGNS if _IS_LETTER.search(line[-1]) else _FULL
    return _width(line) >= share * most and not _SENTENCE_ENDS.search(line)


def _joined(before: str, line: str) -> str:
    if before.endswith("-"):
        is_name = _DESIGNATION[0].search(before[:-1]) and _DESIGNATION[1].match(line)
        return before + line if is_name or not before[-2:-1].isalpha() else before[:-1] + line
    wide = unicodedata.east_asian_width(before[-1]) in _WIDE or unicodedata.east_asian_width(line[0]) in _WIDE
    return before + line if wide else f"{before} {line}"


def _is_prose(paragraphs: Sequence[str]) -> bool:
    """Whether most of a page stands in paragraphs that hold sentences."""
    told = sum(len(each) for each in paragraphs if _SENTENCE.search(each))
    return told > _PROSE * sum(map(len, paragraphs))


def _paged(text: str, page: str, page_before: str) -> str:
    """A text with one more page, which goes on with its sentence where the page before broke off at a full line."""
    lines = _lines(page_before)
    most = max((_width(line) for line, _ in lines), default=0)
    runs_on = bool(page and lines) and most >= _LEAST_WIDTH and _is_full(lines[-1][0], most)
    return f"{text}{PAGE_ENDS}{page}" if runs_on else f"{text}\n{PAGE_ENDS}{page}"
