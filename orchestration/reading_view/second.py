"""The second reader of a text that is shown: asked once, and brought together with the rules."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Reading
from orchestration.claims.stage import Joint
from orchestration.output.terminal import complain
from orchestration.second_reader.answers import AnswerError, read_answer
from orchestration.second_reader.asking import Model, ModelError
from orchestration.second_reader.keeping import Answers, Kept
from orchestration.second_reader.second import Second
from orchestration.second_reader.stage import Questions, answers_of, endpoint_of
from orchestration.settings import Settings
from orchestration.warehouse.reference import Rows


class Beside:
    """Reads a text by a model beside the rules; a model that does not answer is told, and the rules' reading stays."""

    def __init__(
        self, settings: Settings, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon], answers: Answers
    ) -> None:
        self._settings, self._answers = settings, answers
        self._questions = Questions(settings, reference, lexicons)
        self._second = Second(settings, reference, answers, lexicons)

    def __call__(self, article: Mapping[str, Any], lexicon: Lexicon, rules: Reading) -> Joint:
        """What both make of a text."""
        question = self._questions.wanted(article)
        if question is None:
            return Joint(rules)
        strictly = self._settings.model.ask_anew
        kept = self._answers.of(question.request, question.article, strictly=strictly)
        if kept is None:
            try:
                with closing(Model(endpoint_of(self._settings))) as model:
                    said = model.ask(question.messages, self._questions.prompt.schema)
                read_answer(said.text)
            except (ModelError, AnswerError) as fault:
                complain(f"The model gave no reading, the rules alone read: {fault}.")
                return Joint(rules)
            name, version = self._settings.model.name or "", self._questions.prompt.version
            at = self._settings.clock().isoformat()
            kept = Kept(said.text, name, version, at, said.tokens_in, said.tokens_out, said.seconds)
            self._answers.keep(question.request, question.article, kept)
        return self._second.joint(article, lexicon, rules, kept)


@contextmanager
def beside(settings: Settings, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon]) -> Iterator[Beside]:
    """The second reader that the settings name, with the answers that their home keeps."""
    with answers_of(settings) as answers:
        yield Beside(settings, reference, lexicons, answers)
