"""Turns the drafts of an article into reports, claims, links and statements with ids and character ranges."""

from collections.abc import Iterator, Sequence
from datetime import date

from orchestration.claims.craft.groups import Owned
from orchestration.claims.drafts.draft import Draft
from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.mentions.units import find_units
from orchestration.claims.model import Claim, Link, Reading, Report
from orchestration.claims.reports.confidence import confidence
from orchestration.claims.reports.counts import tally
from orchestration.claims.reports.statements import statements_of
from orchestration.claims.sentences.scene import Scene
from orchestration.claims.text.tokens import Document
from orchestration.ids import digest


def reports_of(
    article_id: str, document: Document, drafts: Sequence[Draft], scenes: Sequence[Scene], lexicon: Lexicon
) -> Reading:
    """Reports in the order of the drafts; ids are digests of the article, the type and the evidence.

    Statements are read only where there is an event that they can be about.
    """
    reports: list[Report] = []
    claims: list[Claim] = []
    ids: dict[int, str] = {}
    for draft in drafts:
        sentence = document.sentences[draft.scene]
        report_id = digest("report", article_id, draft.event_type, draft.start, draft.end, len(reports))
        ids[id(draft)] = report_id
        reports.append(_report(report_id, article_id, draft, sentence.start, sentence.end))
        claims.extend(_claims(report_id, document, draft, scenes, lexicon))
    links = [link for draft in drafts for link in _links(draft, ids, document.text)]
    statements = statements_of(article_id, document, drafts, ids, lexicon) if reports else []
    return Reading(tuple(reports), tuple(claims), tuple(dict.fromkeys(links)), tuple(statements))


def _report(report_id: str, article_id: str, draft: Draft, start: int, end: int) -> Report:
    span = draft.span
    return Report(
        report_id, article_id, draft.kind, draft.event_type, draft.status,
        span.lo if span else None, span.hi if span else None, span.precision if span else "unknown",
        span.rule if span else None, confidence(draft), start, end, draft.rule,
    )  # fmt: skip


def _claims(
    report_id: str, document: Document, draft: Draft, scenes: Sequence[Scene], lexicon: Lexicon
) -> Iterator[Claim]:
    number, text = 0, document.text

    def claim(
        kind: str, value: str, start: int, end: int, rule: str, *, variant: str | None = None,
        operator: str | None = None, count: int | None = None, qualifier: str = "unknown",
    ) -> Claim:  # fmt: skip
        nonlocal number
        number += 1
        return Claim(
            digest("claim", report_id, kind, value, start, end, number), report_id, kind, value, text[start:end],
            variant, operator, count, qualifier, start, end, rule,
        )  # fmt: skip

    for owned in tally([o for o in draft.crafts if o.craft.category != "vessel"], lexicon):
        craft = owned.craft
        yield claim(
            "aircraft", craft.value, craft.start, craft.end, owned.rule, variant=craft.variant,
            operator=owned.operator, count=craft.count, qualifier=craft.qualifier,
        )  # fmt: skip
    for owned in _vessels(draft.crafts):
        craft = owned.craft
        yield claim(
            "vessel", craft.value, craft.start, craft.end, owned.rule, variant=craft.name,
            operator=owned.operator, count=craft.count, qualifier=craft.qualifier,
        )  # fmt: skip
    told_in = [scenes[index] for index in sorted({draft.scene, *draft.scenes})]
    for country in draft.countries:
        yield claim("country", country, *_named_at(country, told_in, draft), "participant")
    for country in draft.targets:
        yield claim("target", country, *_named_at(country, told_in, draft), "target")
    for place in dict.fromkeys(draft.places):
        yield claim("place", place, *_placed_at(place, told_in, draft), "place")
    for base, start, end in dict.fromkeys(draft.bases):
        yield claim("base", base, start, end, "origin")
    seen: set[str] = set()
    for sentence in (document.sentences[index] for index in sorted(draft.scenes)):
        for unit, start, end in find_units(text, sentence.start, sentence.end, scenes[0].language.mentions):
            if unit not in seen:
                seen.add(unit)
                yield claim("unit", unit, start, end, "unit_name")
    if draft.span is not None:
        start, end = draft.date_at or (draft.start, draft.end)
        yield claim("date", _iso(draft.span.lo, draft.span.hi), start, end, draft.span.rule)


def _named_at(country: str, scenes: Sequence[Scene], draft: Draft) -> tuple[int, int]:
    """Where the event's sentences name a country, as a nation or as an owner of craft; else the words of the event."""
    for scene in scenes:
        for nation in scene.nations:
            if country in nation.countries:
                return scene.tokens[nation.first].start, scene.tokens[nation.last - 1].end
    owned = next((o.craft for o in draft.crafts if o.operator == country), None)
    return (owned.start, owned.end) if owned is not None else (draft.start, draft.end)


def _placed_at(place: str, scenes: Sequence[Scene], draft: Draft) -> tuple[int, int]:
    """Where the event's sentences name a place or zone; else the words of the event."""
    for scene in scenes:
        for mention in scene.places:
            if mention.value == place:
                return mention.start, mention.end
        for zone in scene.zones:
            if zone.place == place:
                return scene.tokens[zone.first].start, scene.tokens[zone.last - 1].end
    return draft.start, draft.end


def _vessels(crafts: Sequence[Owned]) -> Iterator[Owned]:
    seen: set[tuple[str, str | None, str | None]] = set()
    for owned in crafts:
        craft = owned.craft
        key = (craft.value, craft.name, owned.operator)
        if craft.category == "vessel" and not craft.definite and key not in seen:
            seen.add(key)
            yield owned


def _iso(lo: date, hi: date | None) -> str:
    return lo.isoformat() if hi == lo else f"{lo.isoformat()}/{hi.isoformat() if hi else '..'}"


def _links(draft: Draft, ids: dict[int, str], text: str) -> Iterator[Link]:
    for other, relation, lag, (start, end) in draft.answers:
        if other is draft or id(other) not in ids:
            continue
        if draft.span is not None and other.span is not None:
            lag = (draft.span.lo - other.span.lo).days
        yield Link(ids[id(draft)], ids[id(other)], relation, lag, text[start:end])
