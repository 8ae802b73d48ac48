"""Japanese sentences: they end at '。' and at the end of a line; the fields of a form belong to the sentence before."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text.tokens import Document, Sentence, tokens_of

_LONGEST = 1200
"""Letters of a sentence at most: each is a token, and a form of many fields is one sentence."""
_BESIDE = re.compile(r"(?<=[たと])(?:の)?ほか、|(?<=たこと)に加え(?:て)?、")
"""What ends the telling of one sighting before that of another: each is a sentence here."""
_END = re.compile(r"[。！？]+[」』）)]*|[!?]+(?=[\s」』])|\n\s*")
_REFERS = re.compile(r"(?:下記|次|以下|標記|左記)の(?:とおり|通り|要領)|標記について")
_FIELD = re.compile(
    r"[ \t]*(?:\(?\d{1,2}\)?[.．、 ]*|[○●・◇◆■□][ ]*)?"
    r"(?P<label>(?:実施)?日[ ]?時(?:等)?|(?:実施)?期[ ]*間|実[ ]?施[ ]?日|期[ ]?日|年月日"
    r"|(?:実施)?場[ ]?所|(?:訓練|実施)?(?:海空域|海域|空域)|機種(?:及び|・|等|、)?(?:機数)?|機[ ]?数"
    r"|(?:飛行|航行)?経[ ]?路|航跡|行動概要|(?:参加|実施|訓練)(?:部隊|兵力|艦艇|航空機|機|国)(?:等|・規模)?"
    r"|(?:訓練|演習)(?:項目|内容|概要)|目[ ]*的|対[ ]?応|その他|備考|概[ ]?要|隻[ ]?数|艦艇|艦種)(?=[ :：\n]|$)"
)
_LISTED = re.compile(
    r"[ \t]*(?:\(?\d{1,2}\)?[.．、 ]|\(\d{1,2}\)|[ア-オ][ .、]|[○●・▽◇【]|※)|[ \t]{1,}\S|記[ ]*$|$|計\d"
    r"|[^\n]{0,40}(?:×|計)[ ]?\d"
)


def cut(text: str, words: TextWords) -> Document:
    """Tokens and sentences of a text; every offset cuts the same characters out of it."""
    tokens = tokens_of(text)
    starts = [token.start for token in tokens]
    sentences: list[Sentence] = []
    first, paragraph = 0, 0
    for end, closes in _ends(text):
        last = bisect_left(starts, end, first)
        while first < last:
            until = min(last, first + _LONGEST)
            sentences.append(
                Sentence(len(sentences), tokens[first].start, tokens[until - 1].end, first, until, paragraph)
            )
            first = until
        paragraph += closes
    lowers = tuple([token.lower for token in tokens])
    return Document(text, tokens, tuple(sentences), tuple([s.start for s in sentences]), lowers)


def _ends(text: str) -> Iterator[tuple[int, bool]]:
    """Where sentences end, and whether a line ends there too."""
    forms = list(_forms(text))
    marks = sorted((*_END.finditer(text), *_BESIDE.finditer(text)), key=lambda mark: mark.end())
    for mark in marks:
        if not any(start < mark.end() < end for start, end in forms) and not _goes_on(text, mark):
            yield mark.end(), "\n" in mark.group()
    yield len(text), True


def _goes_on(text: str, mark: re.Match[str]) -> bool:
    """Whether a line only parts a list from its sentence: it ends with a comma, or an item follows it."""
    if "\n" not in mark.group() or mark.group()[0] in "。！？!?":
        return False
    return text[: mark.start()].rstrip().endswith("、") or (
        text.startswith("▽", mark.end()) and text[mark.start() - 1] not in "。！？"
    )


def _forms(text: str) -> Iterator[tuple[int, int]]:
    """Lines of fields ('1 日時 …', '2 機種及び機数 …'), with the sentence that refers to them where one does."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*(?:\n|\Z)", text) if m.group()]
    yield from _tables(text)
    at = 0
    while at < len(lines):
        if _FIELD.match(text, *lines[at]) is None:
            at += 1
            continue
        last = at + 1
        while last < len(lines) and (_FIELD.match(text, *lines[last]) or _LISTED.match(text, *lines[last])):
            last += 1
        while last > at + 1 and not text[slice(*lines[last - 1])].strip():
            last -= 1
        if sum(_FIELD.match(text, *line) is not None for line in lines[at:last]) > 1:
            yield _referring(text, lines[at][0]), lines[last - 1][1]
        at = last


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Tables of days and places ('日時 位置 確認された艦艇'), up to a note or the next paragraph."""
    for head in re.finditer(r"^[ \t]*日時[ ]+(?:位置|場所)[^\n]*\n", text, re.MULTILINE):
        end = re.compile(r"^[ \t]*(?:※|また|なお|この|$)", re.MULTILINE).search(text, head.end())
        yield head.start(), end.start() if end is not None else len(text)


def _referring(text: str, start: int) -> int:
    """Where the sentence begins that says that fields follow, within a few lines before them; else their own start."""
    before = text[max(0, start - 400) : start]
    referring = list(_REFERS.finditer(before))
    if not referring:
        return start
    begin = max(before.rfind(mark, 0, referring[-1].start()) for mark in "。\n") + 1
    return start - len(before) + begin
