"""The second reader over the lake: which articles a model is asked for, and within which budget."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.model import Reading
from orchestration.claims.read import may_matter, read_article
from orchestration.second_reader.answers import AnswerError, read_answer
from orchestration.second_reader.asking import Endpoint, Model, ModelError, Said, estimated
from orchestration.second_reader.keeping import Answers, Kept, article_digest, request_digest
from orchestration.second_reader.marks import Marks
from orchestration.second_reader.prompting import VERSION, Prompt, prompt_of
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import Rows, language_tables
from orchestration.warehouse.schema import published_day

ANSWER_TOKENS = 500
"""Tokens that are set aside for an answer until it is known what it cost; about what one with two events has."""
_FAULTS_IN_A_ROW = 5
"""Questions in a row without an answer, after which the server is left alone until the next run."""

Article = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """What a model is asked about one article. request and article: the digests under which the answer is kept."""

    request: str
    article: str
    messages: Sequence[Mapping[str, str]]

    @property
    def tokens(self) -> int:
        """About how many tokens it has."""
        return sum(estimated(message["content"]) for message in self.messages)


@dataclass
class Asked:
    """What came of asking. left: questions that are still to be asked, and why they are (stopped), in a sentence."""

    answered: int = 0
    failed: int = 0
    left: int = 0
    tokens: int = 0
    stopped: str = ""
    seconds: list[float] = field(default_factory=list)

    def in_words(self) -> str:
        """What came of it in a sentence or two."""
        told = f"The model answered {self.answered} questions with {self.tokens} tokens"
        told += f"; {self.failed} had no answer" if self.failed else ""
        return f"{told}. {self.left} are left: {self.stopped}." if self.left else f"{told}."


def endpoint_of(settings: Settings) -> Endpoint:
    """Where the settings say that a model is asked. Raises SettingsFileError where the key's file can't be read."""
    model = settings.model
    return Endpoint(
        model.address or "", model.name or "", model.read_key(), model.seconds, model.at_once, dict(model.parameters)
    )


def answers_of(settings: Settings) -> AbstractContextManager[Answers]:
    """The kept answers of a home."""
    return closing(Answers(settings.model_answers))


def answer_to(question: Question, answers: Answers, settings: Settings) -> Kept | None:
    """The kept answer by which an article is read; None where it is still to be asked for."""
    return answers.of(question.request, question.article, strictly=settings.model.ask_anew)


def keep(question: Question, said: Said, at: datetime, answers: Answers, settings: Settings) -> Kept:
    """Keep what a model said at a moment, as far as it is an answer. Raises AnswerError where it is none."""
    read_answer(said.text)
    name = settings.model.name or ""
    kept = Kept(said.text, name, VERSION, at.isoformat(), said.tokens_in, said.tokens_out, said.seconds)
    answers.keep(question.request, question.article, kept)
    return kept


class Questions:
    """Makes the questions about articles."""

    def __init__(
        self, settings: Settings, reference: Mapping[str, Rows], lexicons: Mapping[str, Lexicon] | None = None
    ) -> None:
        """lexicons: by language, where they were built already."""
        self._settings, self._reference = settings, reference
        self.prompt: Prompt = prompt_of(reference)
        self._built = lexicons

    @property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """The lexicon of each language; built only where an article is looked at."""
        if self._built is None:
            self._built = build_lexicons(self._reference, language_tables(self._settings.languages))
        return self._built

    def of(self, article: Article) -> Question:
        """The question about one article."""
        text, published, model = article["text"], published_day(article), self._settings.model
        named = article_digest(text, published)
        request = request_digest(named, model.name or "", VERSION, model.parameters)
        return Question(request, named, self.prompt.messages(text, published))

    def wanted(self, article: Article) -> Question | None:
        """The question about an article that a model is to be asked for; None where it can tell of no event."""
        text = article["text"]
        code = recognise(text, article["language"], [lexicon.language for lexicon in self.lexicons.values()]).code
        if code is None:
            return None
        lexicon = self.lexicons[code]
        return self.beside(
            article, lexicon, lambda: read_article(article["article_id"], text, published_day(article), lexicon)
        )

    def beside(self, article: Article, lexicon: Lexicon, rules: Callable[[], Reading]) -> Question | None:
        """The question about an article in the language of a lexicon; None where it can tell of no event.

        In the mode `confirm` only where the rules propose something. rules: what they read of it.
        """
        if not may_matter(article["text"], lexicon):
            return None
        if self._settings.reader == "confirm":
            read = rules()
            if not (read.reports or read.doubted):
                return None
        return self.of(article)


def is_waiting(settings: Settings) -> bool:
    """Whether a day may have a question without an answer."""
    lake, marks = Lake(settings.lake), Marks(settings)
    return not all(marks.is_settled(lake, day) for day in lake.days("articles"))


def ask_open(
    settings: Settings,
    reference: Mapping[str, Rows],
    now: Callable[[], datetime],
    tell: Callable[[str], None],
    pause: Callable[[float], None] = time.sleep,
) -> Asked:
    """Ask the model all that is open, as far as the day's budget reaches. tell: is told how far it is."""
    questions, lake, marks = Questions(settings, reference), Lake(settings.lake), Marks(settings)
    with closing(Model(endpoint_of(settings), pause)) as model, answers_of(settings) as answers:
        by_day = {
            day: [
                question
                for row in lake.read("articles", day).iter_rows(named=True)
                if (question := questions.wanted(row)) and answer_to(question, answers, settings) is None
            ]
            for day in lake.days("articles")
            if not marks.is_settled(lake, day)
        }
        open_ = {question.request: question for of_day in by_day.values() for question in of_day}
        asked = _Asking(settings, answers, model, questions.prompt, now, tell).ask(list(open_.values()))
        for day, of_day in by_day.items():
            if all(answer_to(question, answers, settings) is not None for question in of_day):
                marks.settle(lake, day)
    return asked


class _Asking:
    """Asks several questions at once, and keeps each answer as it comes."""

    def __init__(
        self,
        settings: Settings,
        answers: Answers,
        model: Model,
        prompt: Prompt,
        now: Callable[[], datetime],
        tell: Callable[[str], None],
    ) -> None:
        self._settings, self._answers, self._model, self._prompt = settings, answers, model, prompt
        self._now, self._tell = now, tell
        self._asked, self._faults_in_a_row = Asked(), 0

    def ask(self, questions: Sequence[Question]) -> Asked:
        """Ask them in order; what is at work when something ends the asking is waited for."""
        waiting, at_work = list(reversed(questions)), dict[Future[Said], Question]()
        with ThreadPoolExecutor(self._settings.model.at_once) as pool:
            while waiting or at_work:
                while waiting and len(at_work) < self._settings.model.at_once and self._may_ask(waiting[-1], at_work):
                    question = waiting.pop()
                    at_work[pool.submit(self._model.ask, question.messages, self._prompt.schema)] = question
                if not at_work:
                    break
                done, _ = wait(at_work, return_when=FIRST_COMPLETED)
                for future in done:
                    self._take(at_work.pop(future), future)
                    self._tell(f"{self._asked.answered + self._asked.failed} of {len(questions)} questions asked")
        self._asked.left = len(waiting)
        return self._asked

    def _may_ask(self, question: Question, at_work: Mapping[Future[Said], Question]) -> bool:
        budget = self._settings.model.tokens_a_day
        if self._asked.stopped or budget is None:
            return not self._asked.stopped
        set_aside = sum(q.tokens + ANSWER_TOKENS for q in at_work.values())
        spent = self._answers.spent(self._now().date())
        if spent + set_aside + question.tokens + ANSWER_TOKENS <= budget:
            return True
        if not at_work:
            self._asked.stopped = f"the budget of {budget} tokens a day is spent ({spent}); the next day's run goes on"
        return False

    def _take(self, question: Question, future: Future[Said]) -> None:
        at, asked = self._now(), self._asked
        try:
            said = future.result()
        except ModelError as fault:
            self._failed(question, str(fault), fault.tokens, at)
            if fault.ends_asking:
                asked.stopped = asked.stopped or str(fault)
            return
        tokens = said.tokens_in + said.tokens_out
        try:
            keep(question, said, at, self._answers, self._settings)
        except AnswerError as fault:
            self._failed(question, str(fault), tokens, at)
            return
        asked.answered += 1
        asked.tokens += tokens
        asked.seconds.append(said.seconds)
        self._faults_in_a_row = 0

    def _failed(self, question: Question, why: str, tokens: int, at: datetime) -> None:
        self._answers.failed(question.request, why, tokens, at)
        self._asked.failed += 1
        self._asked.tokens += tokens
        self._faults_in_a_row += 1
        if self._faults_in_a_row >= _FAULTS_IN_A_ROW:
            why = f"{_FAULTS_IN_A_ROW} questions in a row had no answer, the last as {why}"
            self._asked.stopped = self._asked.stopped or why
