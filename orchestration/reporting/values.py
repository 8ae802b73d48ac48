"""The values of an event as they are settled, and what each account says of each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orchestration.claims.model import ANNOUNCED, HELD
from orchestration.output.readers import read_by
from orchestration.reporting import words
from orchestration.reporting.accounts import Account
from orchestration.reporting.catalogue import Catalogue, Link
from orchestration.reporting.corrections import Corrections, Mark
from orchestration.reporting.rows import Row

_STATED = ("exercise", "vessel", "missile", "crossing", "time", "unit", "base")
"""Claims of which each value has a line of its own, with those who state it."""
Groups = Mapping[tuple[str, str, str | None], Row]
"""Settled groups of ships and missiles of an event by kind of claim, ship or type, and operator."""
_COUNTED = frozenset({"vessel", "missile", "crossing"})


@dataclass(frozen=True, slots=True)
class Saying:
    """What one account says of one value, in the words of its article.

    read_by: of two readers the one that alone states it, and whether that counts; empty where none is alone.
    """

    source: str
    anchor: str
    value: str
    surface: str
    is_copy: bool
    read_by: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an event: settled, the lowest and highest stated, whether sources agree, what each of them says.

    role: of aircraft and ships of an incident, what they are to it; role_mark: that of a correction of it.
    """

    name: Link
    owner: Link | None
    settled: str
    spread: str
    agreement: str
    sayings: tuple[Saying, ...]
    mark: Mark | None = None
    role: str = ""
    role_mark: Mark | None = None


def values(
    event: Row, counted: Sequence[Row], groups: Groups, told: Sequence[Account], catalogue: Catalogue,
    corrections: Corrections,
) -> list[Value]:  # fmt: skip
    """Every value that an event's page compares: date, place, parties, aircraft, and what is named beside them."""
    when = [(a, _when(a.report)) for a in told]
    exact = {a.report["start_date"] for a in _held(told) if a.report["date_precision"] == "day"}
    settled = words.days(event["start_date"], event["end_date"], event["date_precision"])
    spread = f"{words.day(min(exact))} to {words.day(max(exact))}" if len(exact) > 1 else ""
    dated = [(a, value) for a, value in when if value != "no date"]
    date = Value(
        Link("Date"), None, settled, spread, _agreement(dated, len(exact) <= 1),
        tuple(_saying(a, value, _surface(a, "date")) for a, value in dated),
        corrections.mark(event["event_id"], "dates"),
    )  # fmt: skip
    found = [date, *_sets(event, told, catalogue, corrections)]
    found += _aircraft(counted, told, catalogue, corrections)
    found += _left_out(event["event_id"], told, catalogue, corrections)
    for kind in _STATED:
        found += _stated(kind, event, groups, told, catalogue)
    return [value for value in found if value.settled or value.sayings or value.mark]


def _sets(event: Row, told: Sequence[Account], catalogue: Catalogue, corrections: Corrections) -> list[Value]:
    """Places and parties: sources that name fewer do not disagree with those that name more."""

    def value(name: str, key: str, field: str) -> Value:
        def listed(row: Row) -> str:
            return ", ".join(row[key] if key == "places" else [catalogue.country_name(code) for code in row[key]])

        sayings = tuple(_saying(a, listed(a.report), "") for a in told if a.report[key])
        mark = corrections.mark(event["event_id"], field)
        return Value(Link(name), None, listed(event), "", "", sayings, mark)

    return [
        value("Places", "places", "place"),
        value("Taking part", "countries", "countries"),
        value("Against", "targets", "targets"),
    ]


def _aircraft(
    counted: Sequence[Row], told: Sequence[Account], catalogue: Catalogue, corrections: Corrections
) -> list[Value]:
    found = []
    for row in counted:
        aircraft_type, operator = row["aircraft_type"], row["operator"]
        said = _flown(told, row, counted)
        marked = row["corrected"]
        found.append(
            Value(
                catalogue.aircraft(aircraft_type),
                catalogue.country(operator),
                "number unknown" if row["count"] is None else f"{row['count']:,}",
                _spread(row),
                _agreement([(a, "") for a, claim in said if claim["count"] is not None], bool(row["agreed"])),
                tuple(_claimed_by(a, _announced(a, _count(claim)), claim) for a, claim in said),
                corrections.mark(row["event_id"], "aircraft", aircraft_type, operator) if marked else None,
                shown_role(row["role"]),
                corrections.mark(row["event_id"], "role", aircraft_type, operator) if marked else None,
            )
        )
    return found


def shown_role(role: str | None) -> str:
    """The role of craft in an incident; that of all who drill goes without saying."""
    return role if role is not None and role != "participant" else ""


def _left_out(
    event_id: str, told: Sequence[Account], catalogue: Catalogue, corrections: Corrections
) -> Iterator[Value]:
    """Aircraft that were read, but rejected: what was said of them stays to be seen."""
    for row in corrections.left_out(event_id):
        aircraft_type, operator = row["aircraft_type"], row["operator"]
        yield Value(
            catalogue.aircraft(aircraft_type), catalogue.country(operator), "left out", "", "",
            tuple(_claimed_by(a, _count(c), c) for a, c in _claimed(told, aircraft_type, {operator})),
            corrections.mark(event_id, "aircraft", aircraft_type, operator),
        )  # fmt: skip


def _flown(told: Sequence[Account], row: Row, counted: Sequence[Row]) -> list[tuple[Account, Row]]:
    """What is said of the aircraft of a row, as the mart folds them.

    What nobody is named for belongs to the only operator of the type, in its role or in any.
    """
    alike = [other for other in counted if other["aircraft_type"] == row["aircraft_type"]]
    role, operator = row["role_read"], row["operator"]
    alone = {None: len(alike) == 1, role: sum(other["role_read"] == role for other in alike) == 1}

    def is_of_row(claim: Row) -> bool:
        if claim["operator"] is not None:
            return bool(claim["operator"] == operator)
        if operator is None:
            return claim["role"] is None or claim["role"] == role
        return bool(alone.get(claim["role"]))

    return [(a, c) for a, c in _claimed(told, row["aircraft_type"], {operator, None}) if is_of_row(c)]


def _claimed(
    told: Sequence[Account], aircraft_type: str, operators: Collection[str | None]
) -> list[tuple[Account, Row]]:
    return [(a, claim) for a in told for claim in a.claims
            if claim["claim_type"] == "aircraft" and claim["value"] == aircraft_type
            and claim["operator"] in operators]  # fmt: skip


def _stated(
    kind: str, event: Row, groups_settled: Groups, told: Sequence[Account], catalogue: Catalogue
) -> list[Value]:
    """Values of one kind of claim, each with those who state it, and what is settled of them."""
    groups: dict[tuple[Link, str | None, str | None], list[tuple[Account, Row]]] = {}
    for account in told:
        for claim in account.claims:
            if claim["claim_type"] == kind:
                key = (_named(claim, catalogue), claim["operator"], claim["role"])
                groups.setdefault(key, []).append((account, claim))
    found = []
    for (name, operator, role), said in groups.items():
        counts = {claim["count"] for _, claim in said if claim["count"] is not None}
        counted = kind in _COUNTED
        found.append(
            Value(
                name,
                catalogue.country(operator) if operator else None,
                _settled(said[0][1], event, groups_settled),
                words.span(min(counts, default=None), max(counts, default=None)),
                _agreement([(a, "") for a, claim in said if claim["count"] is not None], len(counts) <= 1),
                tuple(_claimed_by(a, _count(claim) if counted else "", claim) for a, claim in said),
                role=shown_role(role),
            )
        )
    return found


def _held(told: Sequence[Account]) -> Sequence[Account]:
    """Those that tell of what was held, where any does: what was announced otherwise contradicts nobody."""
    return [a for a in told if a.report["status"] in HELD] or told


def _when(report: Row) -> str:
    """The days of a report, with what it says of them: '2 June 2026, postponed from 19 May 2026'."""
    when = words.days(*(report[key] for key in ("start_date", "end_date", "date_precision")))
    former = words.days(report["former_start_date"], report["former_end_date"], "day")
    if report["former_start_date"] is not None:
        return f"{when if report['start_date'] else 'no new date'}, postponed from {former}"
    return f"{when}, {report['status']}" if report["status"] in ANNOUNCED and report["start_date"] else when


def _announced(account: Account, count: str) -> str:
    return f"{count}, {account.report['status']}" if account.report["status"] in ANNOUNCED else count


def _spread(row: Row) -> str:
    """The lowest and highest number told, and what was announced beside it."""
    spread = words.span(row["count_low"], row["count_high"])
    announced = row["count_planned"]
    if announced is None or announced == row["count"]:
        return spread
    return ", ".join(part for part in (spread, f"{announced:,} announced") if part)


def _settled(claim: Row, event: Row, groups: Groups) -> str:
    """What is settled of what a claim states: the number of ships or missiles, the exercise, the time; else nothing."""
    kind, value = claim["claim_type"], claim["value"]
    match kind:
        case "vessel" | "missile":
            named = claim["vessel_id"] or value
            rows = [r for key, r in groups.items() if key[:2] == (kind, named)]
            of_operator = [r for r in rows if r["operator"] == claim["operator"]] or rows
            count = of_operator[0]["count"] if of_operator else None
            return "" if count is None else f"{count:,}"
        case "crossing":
            return "" if event["crossings_count"] is None else f"{event['crossings_count']:,}"
        case "exercise":
            return "the exercise" if value == event["exercise_id"] else ""
        case "time":
            return value if value == event["time_of_day"] else ""
        case _:
            return ""


def _named(claim: Row, catalogue: Catalogue) -> Link:
    """What a claim names: ships and exercises with their pages; the kind, where a value leaves it open."""
    kind, value = claim["claim_type"], claim["value"]
    if claim["vessel_id"]:
        return catalogue.ship(claim["vessel_id"])
    match kind:
        case "exercise":
            return catalogue.exercise(value)
        case "vessel" | "missile":
            return Link(value)
        case "crossing":
            return Link("Crossed the median line")
        case "time":
            return Link(" ".join(part for part in ("Time:", value, claim["variant"]) if part))
        case "base":
            return Link(f"Base: {catalogue.place_name(value)}")
        case _:
            return Link(f"{kind.capitalize()}: {claim['variant'] or value}")


def _agreement(said: Sequence[tuple[Account, str]], agreed: bool) -> str:
    if not agreed:
        return "differ"
    voices = {account.anchor for account, _ in said if not (account.is_copy or account.dependence)}
    return "agree" if len(voices) > 1 else "one source" if voices else ""


def _saying(account: Account, value: str, surface: str) -> Saying:
    return Saying(account.source.text, account.anchor, value, surface, account.is_copy)


def _claimed_by(account: Account, value: str, claim: Row) -> Saying:
    """What an account says by one claim."""
    who = "" if claim["agreed"] else read_by(claim["reader"], claim["agreed"])
    counts_not = ", counts for nothing" if claim["is_doubted"] else ""
    return replace(_saying(account, value, claim["surface"]), read_by=f"{who}{counts_not}")


def _surface(account: Account, kind: str) -> str:
    of_kind = (claim for claim in account.claims if claim["claim_type"] == kind and not claim["is_doubted"])
    return next((claim["surface"] for claim in of_kind), "")


def _count(claim: Row) -> str:
    if claim["count"] is None:
        return "no number"
    qualifier = claim["count_qualifier"]
    count = f"{claim['count']:,}"
    return count if qualifier in ("exact", "unknown", None) else f"{words.spaced(qualifier)} {count}"
