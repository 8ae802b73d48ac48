"""Word classes that cutting a text into sentences needs."""

from dataclasses import dataclass

from orchestration.claims.languages.words import Words


@dataclass(frozen=True, slots=True)
class TextWords:
    """How a text of the language looks, and its words around a full stop."""

    scripts: Words
    """Names of the scripts that it is written in (latin, cyrillic, han, kana, hangul …)."""
    common: Words
    """Its commonest words, by which a text is known to be in it; none where the script alone tells."""
    abbreviations: Words
    """What may stand before a full stop that ends no sentence ('Gen.', 'Sept.')."""
    openers: Words
    """Words that, capitalised behind an initialism such as 'U.S.', show that a new sentence has begun."""
    leads: Words
    """What stands before the headline of another story, or over a list of such ('read more', 'related stories')."""
