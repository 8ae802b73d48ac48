"""What a model was asked and what it answered, kept in one file of the home: asked once, read as often as need be."""

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from orchestration import durable
from orchestration.second_reader.answers import AnswerError, read_answer

_TABLES = """
create table if not exists answers (
    request text primary key, article text not null, model text not null, prompt text not null,
    asked_at text not null, tokens_in integer not null, tokens_out integer not null, seconds real not null,
    answer text not null
) strict;
create index if not exists of_article on answers (article, asked_at);
create table if not exists faults (
    request text not null, asked_at text not null, tokens integer not null, why text not null
) strict;
"""


@dataclass(frozen=True)
class Kept:
    """An answer with the model and the version of the prompt that it came of, and what it cost."""

    answer: str
    model: str
    prompt: str
    asked_at: str
    tokens_in: int
    tokens_out: int
    seconds: float

    @property
    def reader(self) -> str:
        """Who reads by it: 'qwen3-32b, prompt 1'."""
        return f"{self.model}, prompt {self.prompt}"


def article_digest(text: str, published: date | None) -> str:
    """What names an article to a model: its text and the day from which it is seen."""
    return _digest([text, str(published)])


def request_digest(article: str, model: str, prompt: str, parameters: Mapping[str, Any]) -> str:
    """What names a question: the article, the prompt's version, the model and its parameters."""
    return _digest([article, prompt, model, parameters])


def _digest(parts: Any) -> str:
    told = json.dumps(parts, sort_keys=True, ensure_ascii=True)
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


class Answers:
    """The kept answers; each is on disk before the next is waited for. One process writes at a time."""

    def __init__(self, path: Path) -> None:
        """The file is made where there is none."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = durable.sqlite(path, isolation_level=None)
        self._connection.executescript(_TABLES)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def of(self, request: str, article: str, *, strictly: bool = False) -> Kept | None:
        """The answer to a question, else the newest on the same article by another model, prompt or parameters.

        strictly: only the answer to the very question.
        """
        columns = "select answer, model, prompt, asked_at, tokens_in, tokens_out, seconds from answers"
        row = self._connection.execute(f"{columns} where request = ?", (request,)).fetchone()
        if row is None and not strictly:
            order = "where article = ? order by asked_at desc, request limit 1"
            row = self._connection.execute(f"{columns} {order}", (article,)).fetchone()
        return Kept(*row) if row is not None else None

    def state(self, articles: Iterable[str]) -> str:
        """A digest of all answers to some articles, by their digests: another when one more is kept."""
        query = "select request, asked_at from answers where article = ? order by request"
        return _digest([self._connection.execute(query, (article,)).fetchall() for article in articles])

    def keep(self, request: str, article: str, kept: Kept) -> None:
        """Keep an answer; one to the same question gives way."""
        row = (
            request, article, kept.model, kept.prompt, kept.asked_at, kept.tokens_in, kept.tokens_out, kept.seconds,
            kept.answer,
        )  # fmt: skip
        self._connection.execute("insert or replace into answers values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def take_over(self, path: Path) -> int:
        """Keep the answers of a damaged file that can still be read; how many these are."""
        columns = "request, article, answer, model, prompt, asked_at, tokens_in, tokens_out, seconds"
        saved, numbers = 0, dict[int, None]()
        with contextlib.closing(durable.sqlite(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as damaged:
            for order in ("asc", "desc"):  # a damaged page ends the reading from either side
                with contextlib.suppress(sqlite3.DatabaseError):
                    for (number,) in damaged.execute(f"select rowid from answers not indexed order by rowid {order}"):
                        numbers[number] = None
            for number in numbers:
                with contextlib.suppress(sqlite3.DatabaseError, AnswerError):
                    query = f"select {columns} from answers where rowid = ?"
                    request, article, *kept = damaged.execute(query, (number,)).fetchone()
                    read_answer(kept[0])
                    self.keep(request, article, Kept(*kept))
                    saved += 1
        return saved

    def failed(self, request: str, why: str, tokens: int, at: datetime) -> None:
        """Note that a question had no answer, and what it cost."""
        self._connection.execute("insert into faults values (?, ?, ?, ?)", (request, at.isoformat(), tokens, why))

    def spent(self, day: date) -> int:
        """The tokens that questions of a day (UTC) cost, with and without an answer."""
        of = f"{day}%"
        answered = "select coalesce(sum(tokens_in + tokens_out), 0) from answers where asked_at like ?"
        failed = "select coalesce(sum(tokens), 0) from faults where asked_at like ?"
        return sum(int(self._connection.execute(query, (of,)).fetchone()[0]) for query in (answered, failed))

    def answer_tokens(self) -> tuple[int, float]:
        """How many answers are kept, and how many tokens they have in the mean; 0.0 of none."""
        query = "select count(*), coalesce(avg(tokens_out), 0.0) from answers"
        count, mean = self._connection.execute(query).fetchone()
        return int(count), float(mean)

    def fault(self, request: str) -> str | None:
        """Why the last try at a question without an answer failed; None of one that was never tried."""
        query = "select why from faults where request = ? order by asked_at desc, rowid desc limit 1"
        row = self._connection.execute(query, (request,)).fetchone()
        return row[0] if row is not None else None
