"""Word classes that cutting a text into sentences needs."""

from dataclasses import dataclass

from orchestration.claims.languages.words import Words


@dataclass(frozen=True, slots=True)
class TextWords:
    """Words around a full stop."""

    abbreviations: Words
    """What may stand before a full stop that ends no sentence ('Gen.', 'Sept.')."""
    openers: Words
    """Words that, capitalised behind an initialism such as 'U.S.', show that a new sentence has begun."""
