"""Turns the drafts of an article into reports, claims, links and statements with ids and character ranges."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from orchestration.claims.craft.missiles import Missile
from orchestration.claims.languages.registry import grammar_of
from orchestration.claims.learned.confidence import DOUBTED, Support
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.units import find_units
from orchestration.claims.model import Claim, ClaimType, Link, PlaceRelation, Reading, Report, Role
from orchestration.claims.reports.counts import tally
from orchestration.claims.reports.crossings import crossings_of
from orchestration.claims.reports.exercises import exercise_of
from orchestration.claims.reports.missiles import missiles_of
from orchestration.claims.reports.statements import statements_of
from orchestration.claims.reports.support import Supports
from orchestration.claims.reports.times import time_of
from orchestration.claims.reports.vessels import vessels_of
from orchestration.claims.reports.wording import agency_of, wording_of
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.story.event import Answer, Event
from orchestration.claims.text.tokens import Document
from orchestration.ids import digest


def reports_of(
    article_id: str, document: Document, events: Sequence[Event], scenes: Sequence[Scene], lexicon: Lexicon
) -> Reading:
    """Reports in the order of the events; ids are digests of the article, the type and the evidence.

    Statements are read only where there is an event that they can be about.
    """
    supports = Supports(document, events, scenes, lexicon)
    told = [
        (
            event,
            _report(
                digest("report", article_id, event.event_type, event.draft.start, event.draft.end, number),
                article_id, event, scenes[event.scene], document.text, support, lexicon,
            ),
            event.status != "denied" and lexicon.weights.likely(support) < DOUBTED,
        )
        for number, event in enumerate(events)
        for support in [supports.of(event)]
    ]  # fmt: skip
    reports = [report for _, report, is_doubted in told if not is_doubted]
    doubted = [report for _, report, is_doubted in told if is_doubted]
    ids = {event: report.report_id for event, report, is_doubted in told if not is_doubted}
    claims = [claim for event in ids for claim in _claims(ids[event], document, event, events, scenes, lexicon)]
    links = dict.fromkeys(link for event in ids for link in _links(event, ids, document.text))
    statements = statements_of(article_id, document, ids, lexicon) if reports else []
    return Reading(tuple(reports), tuple(claims), tuple(links), tuple(statements), tuple(doubted))


def _report(
    report_id: str, article_id: str, event: Event, scene: Scene, text: str, support: Support, lexicon: Lexicon
) -> Report:
    span, sentence, weights = event.when.span, scene.sentence, lexicon.weights
    return Report(
        report_id, article_id, event.kind, event.event_type, event.status,
        span.lo if span else None, span.hi if span else None, span.precision if span else "unknown",
        span.rule if span else None, weights.confidence(support, span.confidence if span else 1.0),
        sentence.start, sentence.end, event.rule,
        wording_of(scene, text), agency_of(scene, text, lexicon.agencies), weights.in_words(support),
    )  # fmt: skip


def _claims(
    report_id: str, document: Document, event: Event, events: Sequence[Event], scenes: Sequence[Scene],
    lexicon: Lexicon,
) -> Iterator[Claim]:  # fmt: skip
    number, text = 0, document.text

    def claim(
        kind: ClaimType, value: str, start: int, end: int, rule: str, *, variant: str | None = None,
        operator: str | None = None, role: Role | None = None, count: int | None = None, qualifier: str = "unknown",
        relation: PlaceRelation | None = None,
        vessel: str | None = None, presumed: bool = False,
    ) -> Claim:  # fmt: skip
        nonlocal number
        number += 1
        return Claim(
            digest("claim", report_id, kind, value, start, end, number), report_id, kind, value, text[start:end],
            variant, operator, role, count, qualifier, start, end, rule, relation, vessel, presumed,
        )  # fmt: skip

    for owned in tally([o for o in event.crafts if o.craft.category != "vessel"], lexicon):
        craft = owned.craft
        yield claim(
            "aircraft", craft.value, craft.start, craft.end, owned.rule, variant=craft.variant,
            operator=owned.operator, role=owned.role, count=craft.count, qualifier=craft.qualifier,
            presumed=craft.presumed,
        )  # fmt: skip
    for ship in vessels_of(event, scenes, lexicon):
        yield claim(
            "vessel", ship.vessel_type, ship.start, ship.end, ship.rule, variant=ship.name, operator=ship.operator,
            role=ship.role, count=ship.count, qualifier=ship.qualifier, vessel=ship.vessel_id,
            presumed=ship.presumed,
        )  # fmt: skip
    exercise = exercise_of(event, scenes, text, lexicon)
    if exercise is not None:
        yield claim(
            "exercise", exercise.exercise_id, exercise.start, exercise.end, exercise.rule, variant=exercise.edition
        )
    for crossing in crossings_of(event, events, scenes):
        yield claim(
            "crossing", crossing.place, crossing.start, crossing.end, "crossed_line", operator=crossing.operator,
            count=crossing.count, qualifier=crossing.qualifier,
        )  # fmt: skip
    for missile in _missiles(event, events, document, scenes, lexicon):
        yield claim(
            "missile", missile.value, document.tokens[missile.first].start, document.tokens[missile.last - 1].end,
            "missile_phrase", variant=missile.variant, operator=_sole(event.countries), count=missile.count,
            qualifier=missile.qualifier,
        )  # fmt: skip
    time = time_of(event, events, scenes, text, lexicon.clock)
    if time is not None:
        about = "about" if time.is_about else "exact"
        yield claim("time", time.value, time.start, time.end, time.rule, variant=time.zone, qualifier=about)
    for country, said in event.countries.items():
        yield claim("country", country, said.start, said.end, said.rule)
    for country, said in event.targets.items():
        yield claim("target", country, said.start, said.end, said.rule)
    for place, where in event.places.items():
        yield claim("place", place, where.start, where.end, where.rule, relation=where.relation)
    for base, where in event.bases.items():
        yield claim("base", base, where.start, where.end, where.rule, relation=where.relation)
    seen: set[str] = set()
    for sentence in (document.sentences[index] for index in sorted(event.scenes)):
        for unit, start, end in find_units(text, sentence.start, sentence.end, lexicon.language.mentions):
            if unit not in seen:
                seen.add(unit)
                yield claim("unit", unit, start, end, "unit_name")
    for kind, value, (start, end), rule in _timing(event):
        qualifier = "about" if kind == "date" and not event.when.own else "unknown"
        yield claim(kind, value, start, end, rule, qualifier=qualifier)


def _timing(event: Event) -> Iterator[tuple[ClaimType, str, tuple[int, int], str]]:
    """(type, value, characters, rule): the days, those from which it is put off, and that it is called or put off."""
    words, when = (event.draft.start, event.draft.end), event.when
    if when.span is not None:
        yield "date", _iso(when.span.lo, when.span.hi), when.span.at or words, when.span.rule
    if when.former is not None and event.status == "postponed":
        at = when.former.at or event.called_off_at or words
        yield "former_date", _iso(when.former.lo, when.former.hi), at, when.former.rule
    if event.called_off_at is not None and event.status in ("cancelled", "postponed"):
        yield "status", event.status, event.called_off_at, "called_off"


def _missiles(
    event: Event, events: Sequence[Event], document: Document, scenes: Sequence[Scene], lexicon: Lexicon
) -> list[Missile]:
    if event.group != "launch":
        return []
    read = grammar_of(lexicon.language.code).naming.missiles
    return missiles_of(event, events, scenes, lexicon.missiles, lambda scene: read(document, scene.sentence, lexicon))


def _sole(countries: Collection[str]) -> str | None:
    return next(iter(countries)) if len(countries) == 1 else None


def _iso(lo: date, hi: date | None) -> str:
    return lo.isoformat() if hi == lo else f"{lo.isoformat()}/{hi.isoformat() if hi else '..'}"


def _links(event: Event, ids: Mapping[Event, str], text: str) -> Iterator[Link]:
    for answer in event.answers:
        cause, (start, end) = answer.cause, answer.evidence
        if cause is not event and cause in ids:
            yield Link(ids[event], ids[cause], answer.relation, _lag(event, answer), text[start:end])


def _lag(event: Event, answer: Answer) -> int | None:
    """The days between both events, as their dates tell, else as the text does."""
    one, other = answer.cause.when.span, event.when.span
    return (other.lo - one.lo).days if one is not None and other is not None else answer.lag
