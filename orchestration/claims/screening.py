"""Tells news that cannot tell of an event from news that may, at the price of a pass over the text."""

import re

from orchestration.claims.lexicon.lexicon import Lexicon

_ARMED = re.compile(
    r"\b(?:milit|air forc|navy|naval|army|armed forc|defen[cs]e|warplane|fighter|bomber|missile|airspace|coast guard"
    r"|warship|troop|destroyer|frigate|squadron|submarine|drone|warhead|wargame|war game|combat|aircraft|radar"
    r"|planes\b|jets\b|navies|median line|carrier strike|marines\b)"
    r"|(?-i:\b(?:ADIZ|NATO|NORAD|PLA|[A-Z]{1,4}[-\u2010-\u2013]?\d{1,3}[A-Z]?s?)\b)",
    re.I,
)
"""Words of armed forces and their craft: an article that tells of an event holds one."""
_DOING = re.compile(
    r"[A-Z]-\d|flew|flown|sailed|war ?game|aircraft|fighter|bomber|jets?\b|warplane|plane|exercise|drill|scrambl"
    r"|intercept|radar|ADIZ|identification zone|training|airspace|missile|patrol|warship|coast guard|naval|navy"
    r"|air force|manoeuvre|maneuver|median line|escort|drone|collid|water cannon|shadow",
    re.I,
)
"""Words of what they do: flights, drills, entries, launches."""
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def may_matter(text: str, lexicon: Lexicon) -> bool:
    """Whether a text may tell of a drill or an incident: it speaks of armed forces and of what they do, or names an
    exercise. Nothing is read of the others."""
    if _ARMED.search(text) is not None and _DOING.search(text) is not None:
        return True
    if lexicon.exercise_words.isdisjoint(_CAPITALISED.findall(text)):
        return False
    return lexicon.exercise_names.search(text) is not None


def occurrences(text: str) -> int:
    """How often words of armed deeds stand in a text: one whole pass, the yardstick of bench/reading_speed.py."""
    return sum(1 for _ in _DOING.finditer(text))
