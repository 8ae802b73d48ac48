"""Compares what a warehouse holds with annotations: which reports are which events, and what each got right."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from orchestration.evaluation.gold import GoldArticle, GoldEvent
from orchestration.evaluation.warehouse import Holdings, Read

ALIASES: Mapping[str, str] = {"intercept": "scramble"}
"""Types that annotations tell apart and the warehouse does not."""

PLACES: Mapping[str, str] = {
    "kadiz": "southkoreaadiz",
    "koreaadiz": "southkoreaadiz",
    "koreaairdefenseidentificationzone": "southkoreaadiz",
    "alaskaairdefenseidentificationzone": "alaskaadiz",
    "alaskanadiz": "alaskaadiz",
    "taiwanairdefenseidentificationzone": "taiwanadiz",
    "eastsea": "seaofjapan",
    "japansea": "seaofjapan",
    "jeju": "jejuisland",
    "westernpacific": "pacificocean",
    "northpacific": "pacificocean",
    "pacific": "pacificocean",
    "westernpacificocean": "pacificocean",
    "takeshima": "dokdo",
    "liancourtrocks": "dokdo",
    "senkaku": "senkakuislands",
    "misawa": "misawaairbase",
    "misawaab": "misawaairbase",
    "andersenafb": "andersenairforcebase",
}
"""Spellings of a place, folded to letters and digits, and the one that stands for them."""


@dataclass(frozen=True)
class Share:
    """How many were found, how many of these are right, how many there are."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Right among found; 0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right among wanted; 0 when nothing is wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Mistake:
    """One difference: in which article, of which kind, in which event."""

    article: str
    kind: str
    event: str
    detail: str


@dataclass
class Evaluation:
    """All figures. Shares of countries, targets and places are over matched events, as is `dates`."""

    articles: int = 0
    missing_articles: int = 0
    events: Share = Share(0, 0, 0)
    type_exact: float = 0.0
    dates: float = 0.0
    dated: float = 0.0
    aircraft: Share = Share(0, 0, 0)
    aircraft_types: Share = Share(0, 0, 0)
    countries: Share = Share(0, 0, 0)
    targets: Share = Share(0, 0, 0)
    places: Share = Share(0, 0, 0)
    answers: Share = Share(0, 0, 0)
    empty: int = 0
    empty_kept: int = 0
    identity: tuple[float, float] = (0.0, 0.0)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """The confidence of each report, and whether an annotator found its event on the same day."""
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def identity_f1(self) -> float:
        """B-cubed F1 of events across articles."""
        both = sum(self.identity)
        return 2 * self.identity[0] * self.identity[1] / both if both else 0.0


def evaluate(gold: Sequence[GoldArticle], holdings: Holdings) -> Evaluation:
    """Figures of a warehouse against annotated articles."""
    tally: Counter[str] = Counter()
    result = Evaluation(articles=len(gold))
    pairs_of_events: list[tuple[str, str | None]] = []
    for article in gold:
        found = holdings.reports.get(article.id, [])
        result.missing_articles += article.id not in holdings.articles
        tally["events wanted"] += len(article.events)
        tally["events found"] += len(found)
        if not article.events:
            result.empty += 1
            result.empty_kept += not found
        pairs = match(article.events, found, holdings.groups)
        tally["events right"] += len(pairs)
        of_report = {j: article.events[i] for i, j in pairs}
        result.judged += [
            (read.confidence, j in of_report and of_report[j].date.start == read.start) for j, read in enumerate(found)
        ]
        _unmatched(article, found, pairs, tally, result.mistakes)
        for i, j in pairs:
            event, read = article.events[i], found[j]
            _compare(article.id, event, read, tally, result.mistakes)
            if event.event_key:
                pairs_of_events.append((event.event_key, read.event_id))
        _answers(article, found, dict(pairs), holdings, tally, result.mistakes)
    matched = max(1, tally["events right"])
    for name in ("events", "aircraft", "aircraft_types", "countries", "targets", "places", "answers"):
        setattr(result, name, Share(tally[f"{name} right"], tally[f"{name} found"], tally[f"{name} wanted"]))
    result.type_exact = tally["type right"] / matched
    result.dates = tally["date right"] / matched
    result.dated = tally["dated right"] / max(1, tally["dated"])
    result.identity = b_cubed(pairs_of_events)
    return result


def match(events: Sequence[GoldEvent], reports: Sequence[Read], groups: Mapping[str, str]) -> list[tuple[int, int]]:
    """Pairs (event, report) of one kind and group of types that agree on most else."""
    if not events or not reports:
        return []
    weights = np.array([[_agreement(event, report, groups) for report in reports] for event in events])
    rows, columns = linear_sum_assignment(-weights)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0]


def _agreement(event: GoldEvent, report: Read, groups: Mapping[str, str]) -> float:
    wanted_type = ALIASES.get(event.type, event.type)
    if event.kind != report.kind or groups.get(wanted_type) != groups.get(report.event_type):
        return 0.0
    wanted, found = {a.type for a in event.aircraft}, {value for value, _, _ in report.aircraft}
    countries = len(set(event.countries) & report.countries) / max(1, len(event.countries))
    return (
        1.0
        + (event.date.start == report.start)
        + 0.3 * (event.type == report.event_type)
        + 0.5 * countries
        + 0.7 * len(wanted & found) / max(1, len(wanted | found))
    )


def _unmatched(
    article: GoldArticle,
    found: Sequence[Read],
    pairs: Sequence[tuple[int, int]],
    tally: Counter[str],
    mistakes: list[Mistake],
) -> None:
    events, reports = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, event in enumerate(article.events):
        if i not in events:
            mistakes.append(Mistake(article.id, "missed", event.type, f"{event.date.start}: {event.evidence[:80]}"))
            tally["aircraft wanted"] += len(event.aircraft)
            tally["aircraft_types wanted"] += len({a.type for a in event.aircraft})
    for j, report in enumerate(found):
        if j not in reports:
            mistakes.append(Mistake(article.id, "spurious", report.event_type, str(report.start)))
            tally["aircraft found"] += len(report.aircraft)
            tally["aircraft_types found"] += len({value for value, _, _ in report.aircraft})


def _compare(article: str, event: GoldEvent, read: Read, tally: Counter[str], mistakes: list[Mistake]) -> None:
    tally["type right"] += event.type == read.event_type
    right = (event.date.start, event.date.end) == (read.start, read.end)
    tally["date right"] += right
    if event.date.start:
        tally["dated"] += 1
        tally["dated right"] += right
    if not right:
        wanted = f"{event.date.start}..{event.date.end}"
        mistakes.append(Mistake(article, "date", event.type, f"wanted {wanted}, found {read.start}..{read.end}"))
    _compare_aircraft(article, event, read, tally, mistakes)
    for name, wanted_set, found_set in (
        ("countries", set(event.countries), set(read.countries)),
        ("targets", set(event.target or ()), set(read.targets)),
        ("places", {place_key(p) for p in event.places}, {place_key(p) for p in read.places}),
    ):
        tally[f"{name} wanted"] += len(wanted_set)
        tally[f"{name} found"] += len(found_set)
        tally[f"{name} right"] += len(wanted_set & found_set)
        if wanted_set != found_set:
            missing, extra = sorted(wanted_set - found_set), sorted(found_set - wanted_set)
            mistakes.append(Mistake(article, name, event.type, f"missing {missing}, extra {extra}"))


def _compare_aircraft(article: str, event: GoldEvent, read: Read, tally: Counter[str], mistakes: list[Mistake]) -> None:
    wanted = Counter((a.type, a.operator, a.count) for a in event.aircraft)
    found = Counter(read.aircraft)
    tally["aircraft wanted"] += wanted.total()
    tally["aircraft found"] += found.total()
    wanted = _opened(wanted, found)
    tally["aircraft right"] += (wanted & found).total()
    types, read_types = {a.type for a in event.aircraft}, {value for value, _, _ in read.aircraft}
    tally["aircraft_types wanted"] += len(types)
    tally["aircraft_types found"] += len(read_types)
    tally["aircraft_types right"] += len(types & read_types)
    if wanted != found:
        missing, extra = list((wanted - found).elements()), list((found - wanted).elements())
        mistakes.append(Mistake(article, "aircraft", event.type, f"missing {missing}, extra {extra}"))


def _opened(
    wanted: Counter[tuple[str, str | None, int | None]], found: Counter[tuple[str, str | None, int | None]]
) -> Counter[tuple[str, str | None, int | None]]:
    """Wanted claims where an operator that the text leaves open accepts the one that was read."""
    opened = Counter(wanted)
    for (kind, operator, count), times in wanted.items():
        if operator is None:
            read = [c for c in found if c[0] == kind and c[2] == count and c[1] is not None and c not in opened]
            for claim in read[:times]:
                opened[kind, operator, count] -= 1
                opened[claim] += 1
    return +opened


def place_key(name: str) -> str:
    """A place's name as it is compared: one of its spellings, in letters and digits."""
    folded = "".join(c for c in name.lower() if c.isalnum())
    return PLACES.get(folded, folded)


def _answers(
    article: GoldArticle,
    found: Sequence[Read],
    pairs: Mapping[int, int],
    holdings: Holdings,
    tally: Counter[str],
    mistakes: list[Mistake],
) -> None:
    """Answers that an article states, among the events of it that were found, against the links between events."""
    wanted = {
        (found[pairs[i]].event_id, found[pairs[k]].event_id)
        for i, event in enumerate(article.events)
        for k in event.follows or ()
        if i in pairs and k in pairs
    }
    ids = {found[j].event_id for j in pairs.values()}
    linked: set[tuple[str | None, str | None]] = {(a, b) for a, b in holdings.answers if a in ids and b in ids}
    tally["answers wanted"] += len(wanted)
    tally["answers found"] += len(linked)
    tally["answers right"] += len(wanted & linked)
    if wanted != linked:
        detail = f"{len(wanted - linked)} missing, {len(linked - wanted)} extra"
        mistakes.append(Mistake(article.id, "answers", "", detail))


def b_cubed(pairs: Sequence[tuple[str, str | None]]) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin 1998) of event ids against annotated keys."""
    if not pairs:
        return 0.0, 0.0
    keys: dict[str, set[int]] = {}
    ids: dict[str | None, set[int]] = {}
    for n, (key, event_id) in enumerate(pairs):
        keys.setdefault(key, set()).add(n)
        ids.setdefault(event_id, set()).add(n)
    precision = sum(len(keys[k] & ids[i]) / len(ids[i]) for k, i in pairs) / len(pairs)
    recall = sum(len(keys[k] & ids[i]) / len(keys[k]) for k, i in pairs) / len(pairs)
    return precision, recall
