"""Plays a timeline again from the moment on from which something on it is otherwise, and only near what is.

At each moment the resolution takes a step from what it had come to. Where it comes to what the index holds, that holds.
What is played is the moments at which something happened near what differs: elsewhere the steps are those of before.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Set
from heapq import heappop, heappush

from orchestration.events.geography import Geography
from orchestration.events.growing import Formed, Growing
from orchestration.events.index import Index, Kept
from orchestration.events.moments import FOREVER
from orchestration.events.profiles import Profile
from orchestration.events.spans import ABSENT, AS_BEFORE, Change, Span, Spans, changed


class Replay:
    """One timeline, played again. As a World it has what is resolved before the step at hand."""

    def __init__(
        self, index: Index, timeline: str, since: Mapping[int, int], near: Mapping[int, Set[int]], geography: Geography
    ) -> None:
        """since: from when each report that changed may be otherwise; near: what was compared with it before."""
        self._index, self._timeline, self._near_before = index, timeline, near
        self._growing = Growing(self, geography, index.params)
        self._spans, self._forms = Spans(index.db, "spans", timeline), Spans(index.db, "forms", timeline)
        self._is_first_time = self._spans.is_empty()
        self._life: Kept[int, tuple[int, int]] = Kept(self._look_up_life, 200_000)
        self._reports = set(since)
        lives = {at for n, first in since.items() for at in (first, *self._life[n]) if at >= first}
        self._own = sorted(lives - {FOREVER})
        self._moment = 0
        self._differing: dict[int, Formed | None] = {}
        self._clusters: dict[int, tuple[Span, Formed]] = {}
        self._changes: dict[int, list[Change]] = {}
        self._form_changes: dict[int, list[Change]] = {}
        self._watched: set[int] = set()
        self._linking: set[int] = set()
        self._near: set[int] = set()
        self._due: list[tuple[int, int]] = []

    def play(self) -> set[int]:
        """Bring the timeline to what it is now; the reports whose cluster was or is otherwise than was held."""
        moment = self._own[0] if self._own else FOREVER
        self._watch(self._reports, moment)
        while moment < FOREVER:
            self._step(moment)
            moment = self._next(moment)
        for spans, changes in ((self._spans, self._changes), (self._forms, self._form_changes)):
            for key, told in changes.items():
                if self._is_first_time:
                    spans.add(key, changed((), told))
                else:
                    spans.change(key, told)
        return self._reports | self._watched

    def profile(self, report: int) -> Profile:
        """What a report says."""
        return self._index.profile[report]

    def paired(self, report: int) -> Mapping[int, float]:
        """The scores of a report with others, whenever those are there."""
        return self._index.paired[report]

    def linked(self, report: int) -> Collection[int]:
        """Reports that a report is linked to."""
        return self._index.linked[report]

    def since(self, report: int) -> int:
        """When a report came to be known."""
        return self._life[report][0]

    def cluster(self, report: int) -> Formed | None:
        """The cluster of a report before the step at hand."""
        if report in self._differing:
            return self._differing[report]
        return self._held(report, self._moment - 1)

    def _step(self, moment: int) -> None:
        self._moment = moment
        new, gone = (self._of_moment(edge, moment) for edge in ("since", "until"))
        formed = {report: each for each in self._growing.change(new, gone) for report in each.members}
        concerned = {*formed, *gone, *self._moved(moment)}
        before = {report: None if report in gone else self.cluster(report) for report in concerned}
        former = (self._differing.get(report) for report in concerned)
        roots = {each.root for each in former if each is not None}
        differing: set[int] = set()
        for report in concerned:
            now, held = formed.get(report, before[report]), self._held(report, moment)
            roots.update(each.root for each in (now, held) if each is not None)
            if now is not None and report in self._near_before:
                differing |= now.members  # alike as it is, it may come out otherwise with the next report
            if _form(now) == _form(held):
                self._differing.pop(report, None)
                _note(self._changes, report, moment, AS_BEFORE)
            else:
                self._differing[report] = now
                differing.add(report)
                _note(self._changes, report, moment, now.root if now is not None else ABSENT)
        for root in roots:
            self._note_form(root, moment)
        self._watch(differing, moment)

    def _note_form(self, root: int, moment: int) -> None:
        now = self._differing[root] if root in self._differing else self._held(root, moment)
        form = now.form if now is not None and now.root == root else ABSENT
        held = ABSENT if self._is_first_time else self._forms.at(root, moment)[2]
        _note(self._form_changes, root, moment, AS_BEFORE if form == held else form)

    def _of_moment(self, edge: str, moment: int) -> set[int]:
        return set(
            self._index.numbers(f"select n from lives where timeline = ? and {edge} = ?", self._timeline, moment)
        )

    def _moved(self, moment: int) -> Iterable[int]:
        """The reports of clusters that the index holds to be others from a moment on."""
        if not self._is_first_time:
            for root in self._forms.moved(moment):
                for at in (moment - 1, moment):
                    yield from self._spans.keys(root, at)

    def _held(self, report: int, moment: int) -> Formed | None:
        """The cluster that the index holds for a moment."""
        if self._is_first_time:
            return None
        root = self._spans.at(report, moment)[2]
        if root is ABSENT:
            return None
        span, formed = self._clusters.get(root, (_NEVER, None))
        if formed is None or not span[0] <= moment < span[1]:
            span = self._forms.at(root, moment)
            formed = Formed(root, frozenset(self._spans.keys(root, moment)), span[2])
            self._clusters[root] = (span, formed)
        return formed

    def _watch(self, reports: Iterable[int], moment: int) -> None:
        """Look after the clusters of what is near some reports, in place: when they change, those may too."""
        if self._is_first_time:
            return
        near: set[int] = set()
        for report in {*reports} - self._watched:
            near |= {report, *self.paired(report), *self._near_before.get(report, ())}
            if self.linked(report):
                self._linking.add(report)
            self._watched.add(report)
        for report in self._linking:
            for linked in self.linked(report):
                formed = self._differing[linked] if linked in self._differing else self._held(linked, moment)
                mates = formed.members if formed is not None else ()
                near |= {linked, *mates, *(far for mate in mates for far in self.linked(mate))}
        for report in near - self._near:
            heappush(self._due, (self._next_change(report, moment), report))
        self._near |= near

    def _next_change(self, report: int, moment: int) -> int:
        """When the index holds the cluster of a report to change next."""
        _, until, root = self._spans.at(report, moment)
        return until if root is ABSENT else min(until, self._forms.at(root, moment)[1])

    def _next(self, moment: int) -> int:
        while self._due and self._due[0][0] <= moment:
            _, report = heappop(self._due)
            heappush(self._due, (self._next_change(report, moment), report))
        place = bisect_right(self._own, moment)
        own = self._own[place] if place < len(self._own) else FOREVER
        return min(own, self._due[0][0] if self._due else FOREVER)

    def _look_up_life(self, report: int) -> tuple[int, int]:
        query = "select since, until from lives where timeline = ? and n = ?"
        row: tuple[int, int] | None = self._index.db.execute(query, (self._timeline, report)).fetchone()
        return row or (FOREVER, FOREVER)


_NEVER: Span = (FOREVER, FOREVER, None)


def _form(formed: Formed | None) -> tuple[int, bytes] | None:
    return (formed.root, formed.form) if formed is not None else None


def _note(changes: dict[int, list[Change]], key: int, moment: int, value: object) -> None:
    told = changes.get(key)
    if value != (told[-1][1] if told else AS_BEFORE):
        changes.setdefault(key, []).append((moment, value))
