"""Missiles as a text names and counts them: '多枚短程弹道导弹', '2枚飞弹'."""

from orchestration.claims.craft.missiles import Missile
from orchestration.claims.languages.chinese.craft.numbers import find_counts
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.text.tokens import Document, Sentence

_MODIFIER = 12
"""Characters between the number and the missiles."""
_MEASURE = "枚"


def read_missiles(document: Document, sentence: Sentence, lexicon: Lexicon) -> list[Missile]:
    """The missiles that a sentence names by their kind or name, in order, with the count before or behind them."""
    tokens, text, found = document.tokens[sentence.first : sentence.last], document.text, list[Missile]()
    counts = [c for c in find_counts(text, sentence.start, sentence.end) if c.measure == _MEASURE]
    for match in lexicon.missiles.terms.find(tokens):
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        count = next((c for c in counts if 0 <= start - c.end <= _MODIFIER or c.start == end), None)
        first, value, qualifier = match.first, None, "unknown"
        if count is not None:
            counts.remove(count)
            value, qualifier = count.value, count.qualifier
            first = min(first, next(k for k, token in enumerate(tokens) if token.end > count.start))
        variant = None if match.value in lexicon.missiles.classes else text[start:end]
        found.append(
            Missile(match.value, variant, value, qualifier, False, sentence.first + first, sentence.first + match.last)
        )
    return found
