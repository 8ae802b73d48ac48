"""The second reader of a text that is shown: asked once, and brought together with the rules."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Reading
from orchestration.claims.stage import Joint
from orchestration.output.terminal import complain
from orchestration.second_reader.answers import AnswerError
from orchestration.second_reader.asking import Endpoint, Model, ModelError
from orchestration.second_reader.keeping import Answers
from orchestration.second_reader.second import Second
from orchestration.second_reader.stage import Questions, answer_to, answers_of, endpoint_of, keep
from orchestration.settings import Settings
from orchestration.warehouse.reference import Rows


class Beside:
    """Reads a text by a model beside the rules; a model that does not answer is told, and the rules' reading stays."""

    def __init__(
        self, settings: Settings, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon], answers: Answers,
        endpoint: Endpoint,
    ) -> None:  # fmt: skip
        self._settings, self._answers, self._endpoint = settings, answers, endpoint
        self._questions = Questions(settings, reference, lexicons)
        self._second = Second(settings, reference, answers, lexicons)

    def __call__(self, article: Mapping[str, Any], lexicon: Lexicon, rules: Reading) -> Joint:
        """What both make of a text."""
        question = self._questions.beside(article, lexicon, lambda: rules)
        if question is None:
            return Joint(rules)
        kept = answer_to(question, self._answers, self._settings)
        if kept is None:
            try:
                with closing(Model(self._endpoint)) as model:
                    said = model.ask(question.messages, self._questions.prompt.schema)
                kept = keep(question, said, self._settings.clock(), self._answers, self._settings)
            except (ModelError, AnswerError) as fault:
                complain(f"The model gave no reading, the rules alone read: {fault}.")
                return Joint(rules)
        return self._second.joint(article, lexicon, rules, kept)


@contextmanager
def beside(settings: Settings, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon]) -> Iterator[Beside]:
    """The second reader that the settings name, with the answers that their home keeps.

    Raises SettingsFileError where the key's file can't be read.
    """
    endpoint = endpoint_of(settings)
    with answers_of(settings) as answers:
        yield Beside(settings, reference, lexicons, answers, endpoint)
