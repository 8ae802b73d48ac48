"""A model's grounded events as reports, claims and links, each with its characters, like those of the rules. Pure."""

from collections.abc import Iterator

from orchestration.claims.model import Claim, ClaimType, Link, PlaceRelation, Reading, Report, Role
from orchestration.claims.reports.wording import agency_of, wording_of
from orchestration.claims.story.roles import role_of
from orchestration.ids import digest
from orchestration.second_reader.finds import Finds
from orchestration.second_reader.grounded import Grounded, Group, Told
from orchestration.second_reader.quotations import Range
from orchestration.second_reader.rules import RULE, UNCOUNTED
from orchestration.second_reader.shares import Shares

_PAGE_ENDS = "\f"


def reading_of(article_id: str, grounded: Grounded, finds: Finds, reader: str, shares: Shares) -> Reading:
    """The reading of a model by itself. reader: its name and its prompt's version."""
    reports = {told.number: _report(article_id, told, finds, reader, shares) for told in grounded.events}
    claims = [claim for told in grounded.events for claim in _claims(reports[told.number], told, finds, reader)]
    return Reading(tuple(reports.values()), tuple(claims), tuple(_links(grounded, reports, finds.text)))


def _report(article_id: str, told: Told, finds: Finds, reader: str, shares: Shares) -> Report:
    scene, span, text = finds.seen.scenes[told.scene], told.span, finds.text
    start, end = finds.sentence(told.scene)
    sure = min(shares.report("model", "model"), span.confidence if span else 1.0)
    return Report(
        digest("report", article_id, reader, told.event_type, *told.at, told.number), article_id, told.kind,
        told.event_type, told.status, span.lo if span else None, span.hi if span else None,
        span.precision if span else "unknown", span.rule if span else None, round(sure, 2),
        min(start, told.at[0]), max(end, told.at[1]), RULE, wording_of(scene, finds.seen.document.text),
        agency_of(scene, finds.seen.document.text, finds.lexicon.agencies), shares.in_words("model"),
        text.count(_PAGE_ENDS, 0, start) + 1 if _PAGE_ENDS in text else None, reader,
    )  # fmt: skip


def _claims(report: Report, told: Told, finds: Finds, reader: str) -> Iterator[Claim]:
    number, text, roles = 0, finds.text, finds.lexicon.craft_roles[told.event_type]
    countries, targets = [s.country for s in told.countries], [s.country for s in told.targets]

    def claim(
        kind: ClaimType, value: str, at: Range, *, group: Group | None = None, role: Role | None = None,
        relation: PlaceRelation | None = None, rule: str = RULE,
    ) -> Claim:  # fmt: skip
        nonlocal number
        number += 1
        g, words = group, text[slice(*at)]
        return Claim(
            digest("claim", report.report_id, kind, value, *at, number), report.report_id, kind, value, words,
            g.variant if g else None, g.operator if g else None, role, g.count if g else None,
            g.qualifier if g else "unknown", *at, rule, relation, g.vessel_id if g else None,
            g.presumed if g else False, reader,
        )  # fmt: skip

    for group in told.groups:
        role = role_of(roles, group.operator, countries, targets, None)
        rule = UNCOUNTED if group.is_open else RULE
        yield claim(group.category, group.value, group.at, group=group, role=role, rule=rule)
    for state in told.countries:
        yield claim("country", state.country, state.at)
    for state in told.targets:
        yield claim("target", state.country, state.at)
    for place in told.places:
        yield claim("place", place.place_id, place.at, relation=place.relation)
    if told.span is not None:
        lo, hi = told.span.lo, told.span.hi
        days = lo.isoformat() if hi == lo else f"{lo.isoformat()}/{hi.isoformat() if hi else '..'}"
        at = finds.seen.view.back(*told.span.at) if told.span.at else told.at
        yield claim("date", days, at, rule=told.span.rule)


def _links(grounded: Grounded, reports: dict[int, Report], text: str) -> Iterator[Link]:
    for told in grounded.events:
        for other, relation, (start, end) in told.answers:
            one, two = reports[told.number], reports[other]
            lag = (one.start_date - two.start_date).days if one.start_date and two.start_date else None
            yield Link(one.report_id, two.report_id, relation, lag, text[start:end])
