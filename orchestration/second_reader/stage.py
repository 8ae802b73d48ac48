"""The second reader over the lake: which articles a model is asked for, and within which budget."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from orchestration.claims.languages.recognition import recognise
from orchestration.claims.lexicon.lexicon import Lexicon, build_lexicons
from orchestration.claims.read import may_matter, read_article
from orchestration.second_reader.answers import AnswerError, read_answer
from orchestration.second_reader.asking import Endpoint, Model, ModelError, Said, estimated
from orchestration.second_reader.keeping import Answers, Kept, article_digest, request_digest
from orchestration.second_reader.marks import Marks
from orchestration.second_reader.prompting import Prompt, prompt_of
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
    """Where the settings say that a model is asked. Raises SettingsError where the key's file can't be read."""
    model = settings.model
    return Endpoint(
        model.address or "", model.name or "", model.read_key(), model.seconds, model.at_once, dict(model.parameters)
    )


def answers_of(settings: Settings) -> AbstractContextManager[Answers]:
    """The kept answers of a home."""
    return closing(Answers(settings.model_answers))


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
        request = request_digest(named, model.name or "", self.prompt.version, model.parameters)
        return Question(request, named, self.prompt.messages(text, published))

    def wanted(self, article: Article) -> Question | None:
        """The question about an article that a model is to be asked for; None where it can tell of no event.

        In the mode `confirm` only where the rules propose something.
        """
        languages = [lexicon.language for lexicon in self.lexicons.values()]
        code = recognise(article["text"], article["language"], languages).code
        if code is None or not may_matter(article["text"], self.lexicons[code]):
            return None
        if self._settings.reader == "confirm":
            read = read_article(article["article_id"], article["text"], published_day(article), self.lexicons[code])
            if not (read.reports or read.doubted):
                return None
        return self.of(article)


def open_questions(settings: Settings, reference: Mapping[str, Rows], answers: Answers) -> dict[date, list[Question]]:
    """The questions of each capture day that have no answer yet; of days that were settled before nothing is read."""
    lake, questions, found = Lake(settings.lake), Questions(settings, reference), dict[date, list[Question]]()
    marks = Marks(settings, questions.prompt)
    for day in lake.days("articles"):
        if marks.is_settled(lake, day):
            continue
        asked = [q for row in lake.read("articles", day).iter_rows(named=True) if (q := questions.wanted(row))]
        anew = settings.model.ask_anew
        found[day] = [q for q in asked if answers.of(q.request, q.article, strictly=anew) is None]
    return found


def is_waiting(settings: Settings, reference: Mapping[str, Rows]) -> bool:
    """Whether a day may have a question without an answer."""
    lake, marks = Lake(settings.lake), Marks(settings, prompt_of(reference))
    return not all(marks.is_settled(lake, day) for day in lake.days("articles"))


def ask_open(
    settings: Settings,
    reference: Mapping[str, Rows],
    now: Callable[[], datetime],
    tell: Callable[[str], None],
    pause: Callable[[float], None] = time.sleep,
) -> Asked:
    """Ask the model all that is open, as far as the day's budget reaches. tell: is told how far it is."""
    endpoint, lake = endpoint_of(settings), Lake(settings.lake)
    with answers_of(settings) as answers:
        by_day = open_questions(settings, reference, answers)
        open_ = {q.request: q for of_day in by_day.values() for q in of_day}
        model = Model(endpoint, pause)
        try:
            asked = _Asking(settings, answers, model, prompt_of(reference), now, tell).ask(list(open_.values()))
        finally:
            model.close()
        marks = Marks(settings, prompt_of(reference))
        for day, questions in by_day.items():
            anew = settings.model.ask_anew
            if all(answers.of(q.request, q.article, strictly=anew) is not None for q in questions):
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
            read_answer(said.text)
        except AnswerError as fault:
            self._failed(question, str(fault), tokens, at)
            return
        name, version = self._settings.model.name or "", self._prompt.version
        kept = Kept(said.text, name, version, at.isoformat(), said.tokens_in, said.tokens_out, said.seconds)
        self._answers.keep(question.request, question.article, kept)
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
