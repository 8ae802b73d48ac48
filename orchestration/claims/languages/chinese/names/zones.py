"""Whose a zone is, and whom 'we' means: '韩国防空识别区', '我领空', '其领空'."""

import re
from collections.abc import Sequence

from orchestration.claims.languages.classes.mentions import MentionWords
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.mentions.nations import Nation
from orchestration.claims.text.tokens import Document, Sentence

_NO_SELF = ("们", "的", "自")
"""Behind 'we', what makes it somebody who talks."""
_BETWEEN = re.compile(r"[^,;。:()]{0,8}")


def owner_of_zone(
    document: Document, cue: Mention, nations: Sequence[Nation], places: Sequence[Mention], words: MentionWords
) -> str | None:
    """The nation right before the words for a zone, or before the place whose it is; else the place's own country.

    Who speaks of his own claim over a place that another holds ('我钓鱼岛领海') says nothing of whose it is.
    """
    text = document.text
    place = next(
        (p for p in reversed(places) if _is_beside(text, p.end, cue.start, words) and p.detail != "adiz"), None
    )
    edge = place.start if place is not None else cue.start
    before = (n for n in reversed(nations) if n.form != "ship" and document.tokens[n.last - 1].end <= edge)
    owner = next((n for n in before if _is_beside(text, document.tokens[n.last - 1].end, edge, words)), None)
    others = {c for n in nations for c in n.countries}
    if owner is None or len(owner.countries) != 1:
        return place.country if place is not None else None
    if place is not None and place.country is not None and others <= {*owner.countries, place.country}:
        return place.country
    return owner.countries[0]


def _is_beside(text: str, end: int, start: int, words: MentionWords) -> bool:
    """Whether nothing stands between that ends a phrase, nor a verb of coming, whose subject owns nothing of it."""
    joined = 0 <= start - end <= 8 and _BETWEEN.fullmatch(text, end, start) is not None
    return joined and words.interrupting.isdisjoint(text[end:start])


def pointing(document: Document, sentence: Sentence, nations: Sequence[Nation], lexicon: Lexicon) -> list[Nation]:
    """'我领空': the country whose own forces a text names first; '双方': the two that were named last."""
    speaking, pairs = lexicon.language.drafts.owning_speaker, lexicon.language.mentions.pairs
    found: list[Nation] = []
    home = next((n for n in nations if n.form == "force" and len(n.countries) == 1), None)
    for at in range(sentence.first, sentence.last - 1):
        text, following = document.tokens[at].text, document.tokens[at + 1].text
        own = text in speaking and following not in _NO_SELF
        if home is not None and own and not any(n.first <= at < n.last for n in nations):
            found.append(Nation(home.countries, at, at + 1, "demonym"))
        if document.lowers[at] in pairs:
            before = [c for n in nations if n.last <= at for c in n.countries]
            both = tuple(dict.fromkeys(reversed(before)))[:2]
            if len(both) > 1:
                found.append(Nation((both[1], both[0]), at, at + len(document.lowers[at]), "demonym"))
    return found
