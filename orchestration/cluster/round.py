"""One look at archives whose files the workers of a cluster read; what they read is taken in by the order of files."""

import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from orchestration.cluster.asking import Cluster
from orchestration.cluster.handed import DONE, TRIES, Answer, Asked, forget, key_of, tries_of
from orchestration.cluster.standing import Standing
from orchestration.cluster.store import Store
from orchestration.cluster.taking import Taking
from orchestration.cluster.working import DEADLY
from orchestration.collecting.archive_files import ArchiveFile, files_of
from orchestration.collecting.ledger import Ledger
from orchestration.collecting.outcomes import Response
from orchestration.collecting.plan import ArchiveSource
from orchestration.collecting.visits import Found
from orchestration.objects import Objects

_FIRST, _LAST = 2, 3
"""Processes that reading a file may end in a run; and with the one in which it is read alone in the next."""
_TOLD_EVERY = 10.0
"""Seconds between two tellings of how far it is."""
_ONCE_MORE = "It is read once more, alone, in the next run."
_NO_MORE = "It is left out from now on, until it changes."

Watch = Callable[[Standing], object]


@dataclass(frozen=True)
class Bounds:
    """What holds for every file: where what is read goes, and the fields of the same names of Asked."""

    parts: str
    most_bytes: int
    captured_at: datetime
    earliest: date
    state: str


class ClusterRound:
    """Reads archives into the ledger; `day`: of files whose names tell their day, only those of it (None: all)."""

    def __init__(
        self, cluster: Cluster, store: Store, ledger: Ledger, taking: Taking, bounds: Bounds, day: date | None,
        watch: Watch,
    ) -> None:  # fmt: skip
        """watch: is told how far it is, again and again."""
        self._cluster, self._store, self._ledger, self._taking = cluster, store, ledger, taking
        self._bounds, self._day, self._watch = bounds, day, watch
        self._standing, self._began, self._told_at = Standing(), time.monotonic(), 0.0

    def collect(self, sources: Sequence[ArchiveSource]) -> list[Found]:
        """One look at all archives; what is wrong with a file costs that file. Raises ClusterError, OSError."""
        there = {stored.name for stored in self._store.names()}
        found = [self._of_source(source, there) for source in sources]
        self._tell(is_last=True)
        return found

    def _of_source(self, source: ArchiveSource, there: set[str]) -> Found:
        files = [file for file in files_of(source) if self._is_asked_for(file)]
        new = {self._key(file): file for file in files if isinstance(file, ArchiveFile) and self._is_new(file, there)}
        ended: dict[str, Answer] = {key: Answer("done") for key in new if key + DONE in there}
        tries = {key: tries_of(self._store, key) for key in new if key + TRIES in there and key not in ended}
        alone = [key for key in new if tries.get(key, 0) >= _FIRST]
        self._standing.left_out += sum(tries[key] >= _LAST for key in alone)
        usual = [key for key in new if key not in ended and key not in alone]
        self._standing.waiting += len(new)
        in_line = new.keys() - set(alone)
        line = deque(file for file in files if isinstance(file, Response) or self._key(file) in in_line)
        total = self._taken(source, line, ended)
        for asked, answer in self._cluster.answers(self._asked(source, new[key], _FIRST) for key in usual):
            ended[asked.key] = answer
            self._note(answer)
            total += self._taken(source, line, ended)
        again = (self._asked(source, new[key], _LAST) for key in alone if tries[key] < _LAST)
        for asked, answer in self._cluster.answers(again, one_by_one=True):
            self._note(answer)
            total += self._of_answer(source, new[asked.key], answer, _NO_MORE)
        return total

    def _is_asked_for(self, file: ArchiveFile | Response) -> bool:
        return isinstance(file, Response) or self._day is None or f"{self._day:%Y%m%d}" in file.name

    def _is_new(self, file: ArchiveFile, there: set[str]) -> bool:
        """Whether a file was not taken in yet; what lies in the store of one that was is removed."""
        if not self._ledger.progress(file.name, file.stamp).is_done:
            return True
        key = self._key(file)
        if there & {key + DONE, key + TRIES}:
            forget(self._store, key)
        return False

    def _taken(self, source: ArchiveSource, line: deque[ArchiveFile | Response], ended: Mapping[str, Answer]) -> Found:
        """Take in what stands at the head of the line, up to the first file that no worker ended with yet."""
        total = Found(source.name, 0, 0, 0)
        while line:
            file = line[0]
            if isinstance(file, Response):
                total += self._taking.refuse(source, file)
            elif (answer := ended.get(self._key(file))) is not None:
                total += self._of_answer(source, file, answer, _ONCE_MORE)
            else:
                break
            line.popleft()
        return total

    def _of_answer(self, source: ArchiveSource, file: ArchiveFile, answer: Answer, next_time: str) -> Found:
        if answer.is_done:
            return self._taking.take(source, file, self._key(file))
        if answer.outcome == DEADLY:
            return self._taking.refuse(source, Response(file.name, "failed", f"{answer.reason} {next_time}"))
        return self._taking.refuse(source, Response(file.name, answer.outcome, answer.reason))

    def _key(self, file: ArchiveFile) -> str:
        return key_of(file.name, file.stamp, self._bounds.state)

    def _asked(self, source: ArchiveSource, file: ArchiveFile, tries: int) -> Asked:
        return Asked(
            file.name, file.stamp, _place(file), file.path,
            self._bounds.parts, self._bounds.most_bytes, source.max_file_bytes, self._bounds.captured_at,
            self._bounds.earliest, source.zone, self._bounds.state, tries,
        )  # fmt: skip

    def _note(self, answer: Answer) -> None:
        standing = self._standing
        standing.waiting -= 1
        standing.pages += answer.pages
        if answer.is_done:
            standing.done += 1
        else:
            standing.failed += 1
        self._tell()

    def _tell(self, *, is_last: bool = False) -> None:
        now = time.monotonic()
        if is_last or now - self._told_at >= _TOLD_EVERY:
            self._told_at = now
            self._standing.seconds, self._standing.nodes = now - self._began, self._cluster.nodes()
            self._watch(self._standing)


def _place(file: ArchiveFile) -> str:
    """Where a file lies, as a worker can ask for it."""
    if isinstance(file.lies_in, Objects):
        return file.lies_in.url
    return str(file.lies_in.path.absolute()) if file.lies_in is not None else ""
