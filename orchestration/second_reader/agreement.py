"""Brings the rules' and a model's reading of one article together: what both state, what one alone does. Pure.

Two readers are no two sources: an event that both tell of is one report, so that the article counts once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.model import Claim, Link, Reading, Report, Statement
from orchestration.second_reader.rules import UNCOUNTED
from orchestration.second_reader.shares import Case, Shares, is_compared

JOINED = " + "
"""Between the names of two readers that state the same."""
_SAME_DAY, _SAME_SENTENCE, _SAME_TYPE, _COUNTRIES, _AIRCRAFT = 1.0, 1.0, 0.3, 0.5, 0.7
LEAST_OF_CLAIMS = 0.4
"""A claim of one reader counts from here on: what is right less often adds more errors than truth."""
_LEAST = 0.5
"""Agreement from which on two accounts are of one event."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Two readings as one, and how many events both tell of, how many each alone."""

    reading: Reading
    both: int
    rules_alone: int
    model_alone: int


def bring_together(rules: Reading, model: Reading, groups: Mapping[str, str], shares: Shares) -> Agreed:
    """One reading of two. groups: what each event type is told as; accounts of different groups are of two events.

    Of an event that both tell of the report keeps the id that the rules gave it. Where they contradict, both values
    stay as claims, and that of the reader that has been right more often counts. An event that one alone tells
    of is doubted where such events have mostly been none; one of the rules that the model leaves untold, where
    the rules are not surer of it than the model's silence speaks against it.
    """
    told = [*rules.reports, *rules.doubted]
    pairs = _pairs(told, rules.claims, model.reports, model.claims, groups)
    of_rules, of_model = dict(pairs), {m: r for r, m in pairs}
    ids: dict[str, str] = {}
    reports: list[Report] = []
    claims: list[Claim] = []
    doubted: list[Report] = []
    for at, report in enumerate(told):
        mine = [c for c in rules.claims if c.report_id == report.report_id]
        if at in of_rules:
            other = model.reports[of_rules[at]]
            theirs = [c for c in model.claims if c.report_id == other.report_id]
            joint, joint_claims = _both(report, other, mine, theirs, shares)
            ids |= {report.report_id: joint.report_id, other.report_id: joint.report_id}
            reports.append(joint)
            claims += joint_claims
        elif report.status == "denied":
            ids[report.report_id] = report.report_id
            reports.append(report)
            claims += mine
        else:
            alone = _alone(report, "rules", shares)
            if at >= len(rules.reports) or shares.leaves_out(report.confidence):
                doubted.append(alone)
            else:
                ids[report.report_id] = report.report_id
                reports.append(alone)
                claims += [_claim_alone(c, "rules", shares) if is_compared(c.claim_type) else c for c in mine]
    for at, report in enumerate(model.reports):
        if at not in of_model:
            if shares.is_doubted("model"):
                doubted.append(_alone(report, "model", shares))
                continue
            ids[report.report_id] = report.report_id
            reports.append(_alone(report, "model", shares))
            mine = [c for c in model.claims if c.report_id == report.report_id]
            claims += [_claim_alone(c, "model", shares) for c in mine]
    reading = Reading(
        tuple(reports), tuple(claims), tuple(_links([*rules.links, *model.links], ids)),
        tuple(_statements(rules.statements, ids)), tuple(doubted),
    )  # fmt: skip
    return Agreed(reading, len(pairs), len(told) - len(pairs), len(model.reports) - len(pairs))


def in_place_of(rules: Reading, model: Reading, groups: Mapping[str, str]) -> Reading:
    """The model's reading, with the statements that the rules read, each of the model's account of its event."""
    pairs = _pairs(rules.reports, rules.claims, model.reports, model.claims, groups)
    ids = {rules.reports[r].report_id: model.reports[m].report_id for r, m in pairs}
    return replace(model, statements=tuple(_statements(rules.statements, ids)))


def _pairs(
    rules: Sequence[Report], of_rules: Sequence[Claim], model: Sequence[Report], of_model: Sequence[Claim],
    groups: Mapping[str, str],
) -> list[tuple[int, int]]:  # fmt: skip
    """Accounts of one event, by their places: those first that agree best."""
    ranked = sorted(
        (
            (_agreement(one, other, of_rules, of_model), -r, -m)
            for r, one in enumerate(rules)
            for m, other in enumerate(model)
            if one.kind == other.kind and groups[one.event_type] == groups[other.event_type]
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for agreement, r, m in ranked:
        if agreement >= _LEAST and -r not in pairs and -m not in pairs.values():
            pairs[-r] = -m
    return sorted(pairs.items())


def _agreement(one: Report, other: Report, of_one: Sequence[Claim], of_other: Sequence[Claim]) -> float:
    """How much two accounts have in common; less where both have a day, and another."""
    dated = one.start_date is not None and other.start_date is not None
    same = one.start_date == other.start_date
    shared = one.evidence_start < other.evidence_end and other.evidence_start < one.evidence_end
    return (
        _SAME_DAY * (1.0 if dated and same else -0.5 if dated else 0.0)
        + _SAME_SENTENCE * shared
        + _SAME_TYPE * (one.event_type == other.event_type)
        + _COUNTRIES * _alike(_values(one, of_one, "country"), _values(other, of_other, "country"))
        + _AIRCRAFT * _alike(_values(one, of_one, "aircraft"), _values(other, of_other, "aircraft"))
    )


def _values(report: Report, claims: Sequence[Claim], kind: str) -> set[str]:
    return {c.value for c in claims if c.report_id == report.report_id and c.claim_type == kind}


def _alike(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _both(
    rules: Report, model: Report, of_rules: Sequence[Claim], of_model: Sequence[Claim], shares: Shares
) -> tuple[Report, list[Claim]]:
    """The one report of an event that both tell of, with its claims."""
    reader = f"{rules.reader}{JOINED}{model.reader}"
    claims = list(_claims(rules.report_id, of_rules, of_model, reader, shares))
    day, dated = _day(rules, model, shares)
    exact = model if shares.share("type", "model") > shares.share("type", "rules") else rules
    joint = replace(
        rules, event_type=exact.event_type, status=dated.status, start_date=dated.start_date, end_date=dated.end_date,
        date_precision=dated.date_precision, date_rule=dated.date_rule, confidence=shares.report("agreed", day),
        support=shares.in_words("agreed"), reader=reader, agreed=True,
    )  # fmt: skip
    return joint, claims


def _day(rules: Report, model: Report, shares: Shares) -> tuple[Case, Report]:
    """Who states the day of an event, and the report to take it from: the one that has it, of two the surer."""
    if (rules.start_date, rules.end_date) == (model.start_date, model.end_date):
        return "agreed", rules
    if rules.start_date is None or model.start_date is None:
        return ("rules", rules) if model.start_date is None else ("model", model)
    surer = shares.share("day", "model") > shares.share("day", "rules")
    return ("model", model) if surer else ("rules", rules)


def _claims(
    report_id: str, of_rules: Sequence[Claim], of_model: Sequence[Claim], reader: str, shares: Shares
) -> Iterator[Claim]:
    """The claims of both, each once: those that both state, those of one alone, those that contradict."""
    theirs = [replace(c, report_id=report_id) for c in of_model]
    matched: dict[str, Claim] = {}
    for claim in of_rules:
        same = [c for c in theirs if c.claim_id not in matched and is_same(claim, c)]
        if same:
            best = min(same, key=lambda c: (c.count != claim.count, c.operator != claim.operator, c.role != claim.role))
            matched[best.claim_id] = claim
    both = {c.claim_id: _filled(c, model, reader, shares) for model in theirs if (c := matched.get(model.claim_id))}
    for claim in of_rules:
        if not is_compared(claim.claim_type):
            yield claim
        elif claim.claim_id in both:
            yield both[claim.claim_id]
        else:
            yield _contested(claim, "rules", [c for c in theirs if c.claim_id not in matched], shares)
    left = [c for c in of_rules if c.claim_id not in both]
    for claim in theirs:
        if claim.claim_id not in matched:
            yield _contested(claim, "model", left, shares)


def is_same(one: Claim, other: Claim) -> bool:
    """Whether two claims state the same of an event: what one leaves open of a group of craft the other may fill."""
    if one.claim_type != other.claim_type:
        return False
    if one.vessel_id and other.vessel_id:
        return one.vessel_id == other.vessel_id
    counted = one.count == other.count or UNCOUNTED in (one.rule, other.rule)
    alike = one.value == other.value and counted
    return alike and len({one.operator, other.operator} - {None}) < 2 and not (one.vessel_id or other.vessel_id)


def _filled(rules: Claim, model: Claim, reader: str, shares: Shares) -> Claim:
    """A claim that both state, with what one of them leaves open."""
    return replace(
        rules, operator=rules.operator or model.operator, role=rules.role or model.role,
        variant=rules.variant or model.variant, reader=reader, agreed=True,
        reader_confidence=shares.claim(rules.claim_type, "agreed"),
    )  # fmt: skip


def _contested(claim: Claim, case: Case, others: Sequence[Claim], shares: Shares) -> Claim:
    """A claim of one reader alone; it counts for nothing where the other says otherwise and was right more often."""
    other: Case = "model" if case == "rules" else "rules"
    alone = _claim_alone(claim, case, shares)
    weaker = shares.claim(claim.claim_type, other) > shares.claim(claim.claim_type, case)
    return replace(alone, is_doubted=alone.is_doubted or (weaker and any(contradicts(claim, c) for c in others)))


def contradicts(one: Claim, other: Claim) -> bool:
    """Whether two claims can't both be of an event: other days, another number or operator of craft of one type."""
    if one.claim_type != other.claim_type:
        return False
    if one.claim_type == "date":
        return True
    return one.claim_type in ("aircraft", "vessel") and one.value == other.value and one.vessel_id == other.vessel_id


def _claim_alone(claim: Claim, case: Case, shares: Shares) -> Claim:
    sure = shares.claim(claim.claim_type, case)
    return replace(claim, agreed=False, reader_confidence=sure, is_doubted=sure < LEAST_OF_CLAIMS)


def _alone(report: Report, case: Case, shares: Shares) -> Report:
    of_rules = case == "rules"
    sure = shares.untold(report.confidence) if of_rules else min(report.confidence, shares.report(case, case))
    return replace(report, confidence=sure, support=shares.in_words(case), agreed=False)


def _links(links: Sequence[Link], ids: Mapping[str, str]) -> Iterator[Link]:
    """The links of both between the reports that are left, each once, and none against another."""
    seen: set[tuple[str, str | None]] = set()
    for link in links:
        one, other = ids.get(link.report_id), ids.get(link.answers_report_id or "")
        if one is None or one == other or (link.answers_report_id and other is None):
            continue
        if (one, other) not in seen and (other or "", one) not in seen:
            seen.add((one, other))
            yield replace(link, report_id=one, answers_report_id=other)


def _statements(statements: Sequence[Statement], ids: Mapping[str, str]) -> Iterator[Statement]:
    for statement in statements:
        yield replace(statement, report_id=ids.get(statement.report_id or ""))
