"""Sentences of a text, and of the bulletins that ministries release in numbered items.

In these the title says where, an item when, and the next what: they are one sentence, of which each part tells a bit.
"""

import re
from dataclasses import replace

from orchestration.claims.languages.classes.text import TextWords
from orchestration.claims.text.tokens import Document, Sentence
from orchestration.claims.text.tokens import cut as cut_sentences

_ITEM = re.compile(r"^[ ]*[一二三四五六七八九十]、", re.MULTILINE)
_DAY = re.compile(r"^[ ]*一、[ ]?(?:日期|时间)", re.MULTILINE)
_LONGEST = 700
"""Characters of a bulletin's title, day and list at most."""
_TITLE = 120


def cut(text: str, words: TextWords) -> Document:
    """Tokens and sentences; the title, the day and the list of a bulletin as one sentence."""
    document = cut_sentences(text, words)
    spans = list(_bulletins(text))
    if not spans:
        return document
    sentences: list[Sentence] = []
    for sentence in document.sentences:
        held = next((s for s in spans if s[0] <= sentence.start < s[1]), None)
        last = sentences[-1] if sentences else None
        if held is not None and last is not None and held[0] <= last.start < held[1]:
            sentences[-1] = replace(last, end=sentence.end, last=sentence.last)
        else:
            sentences.append(sentence)
    return document.with_sentences(sentences)


def _bulletins(text: str) -> list[tuple[int, int]]:
    """Characters [start, end) from the title of each bulletin to the end of its second item."""
    found: list[tuple[int, int]] = []
    items = [item.start() for item in _ITEM.finditer(text)]
    for day in _DAY.finditer(text):
        following = [item for item in items if item > day.start()]
        if not following:
            continue
        end = following[1] if len(following) > 1 else len(text)
        blank = text.rfind("\n\n", 0, day.start())
        start = max(blank + 2 if blank >= 0 else 0, found[-1][1] if found else 0, day.start() - _TITLE)
        if end - start <= _LONGEST:
            found.append((start, end))
    return found
