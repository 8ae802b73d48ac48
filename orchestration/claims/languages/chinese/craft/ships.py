"""Ships by their names: '山东舰', '航母“山东号”', '美“杜威”号驱逐舰'; known ones and quoted ones."""

import re
from collections.abc import Sequence

from orchestration.claims.craft.groups import NamedShip
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.mentions import Mention
from orchestration.claims.text.tokens import Document, Sentence

_BEFORE = re.compile(r"[“「\"]([^”」\"“「]{1,10})[”」\"]号?(?:级|型|导弹|飞弹|核动力|近海){0,2}\Z")
_BEHIND = re.compile(r"[“「\"]([^”」\"“「]{1,9}号)[”」\"]")
_REACH = 20


def named_ships(
    document: Document, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[NamedShip]:
    """The ships that a sentence names, in order; each with the word for its kind, which tells what it is."""
    found: list[NamedShip] = []
    for mention in mentions:
        if mention.category != "vessel":
            continue
        if mention.country and mention.detail:
            found.append(
                NamedShip(mention.detail, mention.value, mention.country, mention.first, mention.last, mention.first)
            )
            continue
        low = max(sentence.start, mention.start - _REACH)
        before, behind = _BEFORE.search(document.text, low, mention.start), _BEHIND.match(document.text, mention.end)
        quoted = before or behind
        known = quoted is not None and any(
            m.category == "vessel" and m.country and quoted.start() <= m.start < quoted.end()
            for m in mentions
            if m is not mention
        )
        if quoted is not None and not known and not quoted.group(1).isdecimal():
            name = quoted.group(1).removesuffix("号")
            found.append(NamedShip(name, mention.value, None, mention.first, mention.last, mention.first))
    return found
