"""What asking a model about articles would cost, reckoned beforehand: nobody is asked, and nothing is written."""

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from math import ceil

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.second_reader.stage import ANSWER_TOKENS, Article, Questions, answer_to, answers_of
from orchestration.settings import Settings
from orchestration.warehouse.reference import Rows

_ENOUGH = 20
"""Kept answers from which on their mean says more of the next one than what is set aside for any."""


@dataclass(frozen=True)
class Estimate:
    """What asking would cost. Questions that articles have in common are one.

    asked_for: articles that the reader of the settings has a question about; answered: of their questions those
    whose answers the home keeps; questions: those left. tokens_in, tokens_out: about how many those and their
    answers have; of_answers: on how many kept answers tokens_out rests, 0 where it is what is set aside for any.
    """

    articles: int
    asked_for: int
    answered: int
    questions: int
    tokens_in: int
    tokens_out: int
    of_answers: int

    def days(self, tokens_a_day: int) -> int:
        """How many days' budgets it takes."""
        return ceil((self.tokens_in + self.tokens_out) / tokens_a_day)


def estimate(
    settings: Settings,
    reference: Mapping[str, Rows],
    articles: Iterable[Article],
    lexicons: Mapping[str, Lexicon] | None = None,
) -> Estimate:
    """What the reader of the settings would ask about articles.

    lexicons: by language, where they were built already.
    """
    questions = Questions(settings, reference, lexicons)
    count = asked_for = tokens_in = 0
    seen, left = set[str](), 0
    has_answers = settings.model_answers.exists()
    with answers_of(settings) if has_answers else nullcontext() as answers:
        for article in articles:
            count += 1
            question = questions.wanted(article)
            if question is None:
                continue
            asked_for += 1
            if question.request in seen:
                continue
            seen.add(question.request)
            if answers is None or answer_to(question, answers, settings) is None:
                left += 1
                tokens_in += question.tokens
        kept, mean = answers.answer_tokens() if answers is not None else (0, 0.0)
    is_measured = kept >= _ENOUGH
    tokens_out = round(left * (mean if is_measured else ANSWER_TOKENS))
    return Estimate(count, asked_for, len(seen) - left, left, tokens_in, tokens_out, kept if is_measured else 0)
