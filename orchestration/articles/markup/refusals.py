"""Pages that are no article though the server says that all is well: consent, errors, checks, pages that lead on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from orchestration.articles.markup.grids import words_of
from orchestration.articles.markup.refusal_phrases import Kind, expression_of

_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
"""What sets the parts of a title apart: what it is of, and the site."""
_GONE, _ERROR, _CONSENT, _CHOICE = (expression_of(kind) for kind in get_args(Kind))
_LEAST_CONSENT = 3
"""Different expressions of consent in a page that asks for it, which are in most of its text."""
_MOST_CONSENT = 6_000
_MOST_GONE = 600
"""Characters of a page that only asks for consent, and of one that only says that there is none."""
_MOST_LEADING = 400
_MOST_SCRIPTED = 60
"""Characters of a page that only leads on, by its head or by a script (which others have for other ends)."""
_SOON = 15.0
"""Seconds until it does."""
_REFRESH = re.compile(r"""\s*([\d.]*)\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"'\s>]+)["']?""", re.IGNORECASE)
_SCRIPTED = re.compile(
    r"""(?:^|[\s;{(])(?:(?:window|document|top|self|parent)\.)*location(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\(\s*)["']([^"']+)["']"""
)
_ASIDE = frozenset({"script", "style", "nav", "footer", "noscript", "template", "svg", "iframe", "select"})
_DIALOG = re.compile(r"cookie|consent|gdpr|onetrust|didomi|privacy-?(?:banner|notice)|\bcmp\b", re.IGNORECASE)
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "button", "td", "div", "label", "a")


@dataclass(frozen=True)
class Refusal:
    """Why a page is no article; leads_to: where it leads on, as written."""

    why: str
    leads_to: str = ""


def refusal_of(tree: Any) -> Refusal | None:
    """Why a page is no article; None where it may be one."""
    title = _first(tree.iter("title"))
    heads = [title, *(words_of(head) for head in tree.iter("h1"))]
    blocks: list[str] = []
    size = 0
    for block in _blocks(tree):
        blocks.append(block)
        size += len(block)
        if size > _MOST_CONSENT:
            break  # which tells much more than a page that is no article
    text = " ".join(blocks)
    target = _target(tree, len(text))
    if target:
        return Refusal(f"The page only leads on to {target}: that address is the one to fetch.", target)
    if (said := _said(_GONE, heads, text)) is not None:
        return Refusal(f"The page says '{said}' and is no article: check the address.")
    if (said := _said(_ERROR, heads, text)) is not None:
        return Refusal(f"The page says '{said}' and is no article: fetch it again later.")
    if _asks_consent(blocks, text):
        return Refusal("The page asks for consent and is no article: fetch it again, or save the article itself.")
    return None


def _said(pattern: re.Pattern[str], heads: Iterable[str], text: str) -> str | None:
    """What a part of a title or heading says that is of a kind; None where none is, or the page tells much more."""
    for number, head in enumerate(heads):
        for part in _PARTS.split(head):
            if part and pattern.fullmatch(part.strip()) and (number == 0 or len(text) <= _MOST_GONE):
                return part.strip()[:80]
    return None


def _asks_consent(blocks: list[str], text: str) -> bool:
    if len(text) > _MOST_CONSENT:
        return False
    if not any(_CHOICE.search(block) for block in blocks):
        return False  # an article about the protection of data leaves one nothing to choose
    asking = [block for block in blocks if _CONSENT.search(block) or _CHOICE.search(block)]
    said = (found.group().lower() for block in asking for kind in (_CONSENT, _CHOICE) for found in kind.finditer(block))
    return len(set(said)) >= _LEAST_CONSENT and 2 * sum(map(len, asking)) > len(text)


def _target(tree: Any, size: int) -> str:
    """Where a page leads on at once, by its head or by a script; '' where it does not. size: its text's."""
    for meta in tree.iter("meta") if size <= _MOST_LEADING else ():
        if (meta.get("http-equiv") or "").lower() == "refresh" and next(meta.iterancestors("noscript"), None) is None:
            found = _REFRESH.fullmatch((meta.get("content") or "").strip())
            if found and float(found[1].strip(".") or 0) <= _SOON and not found[2].replace(".", "").isdigit():
                return found[2]
    for script in tree.iter("script") if size <= _MOST_SCRIPTED and not _is_declared(tree) else ():
        moved = _SCRIPTED.search(script.text or "")
        if moved is not None:
            return moved[1]
    return ""


def _is_declared(tree: Any) -> bool:
    """Whether a page says that it is an article (Open Graph), wherever its text stands."""
    said = ((meta.get("property") or "", meta.get("content") or "") for meta in tree.iter("meta"))
    return any(name.startswith("article:") or (name == "og:type" and kind.lower() == "article") for name, kind in said)


def _blocks(tree: Any) -> Iterable[str]:
    """The words of a page's smallest blocks, without its frame and the dialogs over it."""
    pending = list(tree.iter("body")) or [tree]
    while pending:
        element = pending.pop()
        if not isinstance(element.tag, str) or element.tag in _ASIDE or _is_dialog(element):
            continue
        has_blocks = next(element.iterdescendants(*_BLOCKS), None) is not None
        if has_blocks and element.tag not in ("p", "button", "a"):
            pending += [child for child in reversed(element) if isinstance(child.tag, str)]
            own = " ".join([element.text or "", *(child.tail or "" for child in element)])
        else:
            own = words_of(element)
        if own.strip():
            yield " ".join(own.split())


def _is_dialog(element: Any) -> bool:
    """Whether an element is a banner of consent over a page that is another; a page's only text is none."""
    named = f"{element.get('id') or ''} {element.get('class') or ''}"
    return element.tag not in ("body", "main", "html") and bool(named.strip()) and _DIALOG.search(named) is not None


def _first(elements: Iterable[Any]) -> str:
    return next((words_of(element) for element in elements), "")
