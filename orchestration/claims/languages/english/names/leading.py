"""Words that lead into a zone or near a land: of foreign craft before them any verb tells that they came there."""

from collections.abc import Iterator, Sequence

from orchestration.claims.languages.pack import Language
from orchestration.claims.sentences.leading import PRESENCE, VICINITY, Led
from orchestration.claims.text.triggers import Trigger

_COMING = ("entry", "violation", "incursion")
"""Roles of words that tell of coming into a zone ..."""
_KNOWN = 16
"""... which need no preposition to be told of: tokens before it in which one stands."""
_LEAD = 6
"""Tokens before a zone in which the preposition stands that leads into it."""
_NEAR_LEAD = 4
"""Tokens between what says that something is near, and the land or sea that it is near to."""


def leads_of(led: Led, told: Sequence[Trigger], language: Language) -> list[Trigger]:
    """Words that lead to where craft are told to be, beside the triggers that are known."""
    return [*_into_zones(led, told, language), *_near_lands(led, language)]


def _into_zones(led: Led, told: Sequence[Trigger], language: Language) -> Iterator[Trigger]:
    """'Hovered inside Polish airspace': the preposition before a zone, where no verb that is known tells of coming in.

    'A drone in Polish airspace' is not told to have come there.
    """
    prepositions, lowers = language.drafts.come_in, led.document.lowers
    coming = [t.first for t in told if t.role in _COMING]
    passed = {c.last for c in led.crafts}
    for zone in led.zones:
        near = range(zone.first - 1, max(zone.first - _LEAD, led.sentence.first) - 1, -1)
        at = next((at for at in near if lowers[at] in prepositions), None)
        if at is None or at in passed or any(at - _KNOWN <= first <= zone.last for first in coming):
            continue
        passed.add(at)
        yield Trigger(PRESENCE, PRESENCE, "", at, at + 1)


def _near_lands(led: Led, language: Language) -> Iterator[Trigger]:
    """'Lay 20 miles off Hawaii', 'circled south of Cyprus', 'off the Indian coast': behind craft that are told of."""
    lowers, nearby = led.document.lowers, language.sentences.nearby
    heads = [c.head for c in led.crafts]
    lands = [m.first for m in led.mentions if m.category == "place"]
    lands += [n.first for n in led.nations if n.form in ("name", "demonym")]
    passed = {c.last for c in led.crafts}
    for land in sorted(lands):
        first = max(land - _NEAR_LEAD, led.sentence.first)
        ends = ((at, at + nearby.at(lowers, at)) for at in range(first, land))
        at = next((at for at, end in ends if at < end <= land), None)
        if at is None or at in passed or not any(head < at for head in heads):
            continue
        passed.add(at)
        yield Trigger(VICINITY, VICINITY, "", at, at + 1)
