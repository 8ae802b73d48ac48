"""Sends what targets were not told yet of the current release's record, and keeps a ledger of it."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date
from typing import get_args

from orchestration.alerting import services
from orchestration.alerting.delivering import Answer, post
from orchestration.alerting.filtering import is_told
from orchestration.alerting.ledger import Ledger
from orchestration.alerting.messages import as_json, as_slack, as_text, title
from orchestration.alerting.targets import Target, TargetsError, read_targets
from orchestration.differing.changes import Change
from orchestration.differing.differences import Became
from orchestration.differing.record import recorded
from orchestration.ids import digest
from orchestration.settings import Settings
from orchestration.warehouse.lock import hold
from orchestration.warehouse.publish import read_manifest
from orchestration.warehouse.reference import read_reference

_ROUND_SECONDS = 120.0
"""After which no further message is begun: the rest waits for the next time."""
_BATCH = 100
"""Changes in one message to a program."""


@dataclass(frozen=True)
class Told:
    """What a target was told: changes sent now, those that wait for the next time, and those that may have arrived."""

    target: str
    sent: int = 0
    waiting: int = 0
    unknown: int = 0
    fault: str = ""


@dataclass(frozen=True)
class Due:
    """What a target is to be told now; fault: why it can't be. unknown: changes that may have arrived before."""

    target: Target
    address: str
    changes: Sequence[Change]
    unknown: int
    fault: str


def targets_of(settings: Settings) -> list[Target]:
    """The active targets of this installation; none where it has no notify.yaml. Raises TargetsError."""
    if settings.notify is None:
        return []
    reference = read_reference(settings.reference)
    countries = {row["country"] for row in reference["countries"]}
    return read_targets(settings.notify, countries, {row["event_type"] for row in reference["event_types"]})


def due(settings: Settings) -> list[Due]:
    """What each target would be told now. Sends nothing and writes nothing down. Raises TargetsError."""
    with closing(_opened(settings, writes=False)) as ledger:
        return list(_due(targets_of(settings), settings, ledger))


def notify(settings: Settings, *, again: bool = False) -> list[Told]:
    """Tell each target what it was not told yet. Raises TargetsError; what one target is at fault for ends no other.

    again: also what may have arrived before. Without it a change is sent once at most: where the process or the
    connection ended in the midst of sending, it can't be known whether it arrived.
    """
    targets = targets_of(settings)
    if not targets:
        return []
    with closing(_opened(settings, writes=True)) as ledger:
        ledger.recover()
        ledger.prune(settings.clock())
        if again:
            for target in targets:
                ledger.forget_unknown(target.name)
        end = time.monotonic() + _ROUND_SECONDS
        return [_tell(each, settings, ledger, end) for each in _due(targets, settings, ledger)]


def complaints(told: Sequence[Told], settings: Settings) -> list[str]:
    """What is to be said of targets that were not told all, a sentence each."""
    said = []
    for each in told:
        if each.fault:
            waits = f"; {number(each.waiting)} left for the next time" if each.waiting else ""
            said.append(f"{each.target}: {each.fault}{waits}.")
        if each.unknown:
            doubt = f"{number(each.unknown)} may or may not have arrived"
            said.append(f"{each.target}: {doubt}; `{settings.command('notify --again')}` sends again.")
    return said


def number(changes: int) -> str:
    """A number of changes in words."""
    return f"{changes:,} change{'s' if changes != 1 else ''}"


def _opened(settings: Settings, *, writes: bool) -> Ledger:
    """The ledger; what only looks at it gets a copy in memory."""
    path = settings.notified
    if not writes:
        return Ledger.copied(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not hold(path.with_suffix(".lock"), wait=False):
        raise TargetsError("Another process is sending the alerts of this home: try again when it has ended.")
    return Ledger(path)


def _due(targets: Iterable[Target], settings: Settings, ledger: Ledger) -> Iterator[Due]:
    manifest = read_manifest(settings.current)
    changes = sorted(recorded(settings.current), key=_order) if manifest is not None else []
    for target in targets:
        since = ledger.since(target.name, manifest.built_at) if manifest is not None else settings.clock()
        told = ledger.told(target.name)
        wanted = [c for c in changes if c.at >= since and c.change_id not in told and is_told(target, c)]
        address = target.url or settings.variable(target.url_from or "")
        missing = f"there is no {target.url_from} in the environment; set it to the address"
        unknown = sum(state != "sent" for state in told.values())
        yield Due(target, address or "", wanted, unknown, "" if address else missing)


def _order(change: Change) -> tuple[int, float, str]:
    """What is new before what changed, the newest day first."""
    day = change.start_date or date.min
    return get_args(Became).index(change.became), -day.toordinal(), change.title


def _tell(each: Due, settings: Settings, ledger: Ledger, end: float) -> Told:
    target, sent, unknown, fault = each.target, 0, each.unknown, each.fault
    size = _BATCH if target.kind == "webhook" else max(1, len(each.changes))
    for start in range(0, len(each.changes), size):
        if not fault and time.monotonic() > end:
            fault = "the time for alerts was over"
        if fault:
            break
        batch = each.changes[start : start + size]
        ids = [change.change_id for change in batch]
        message_id = digest(target.name, *ids)
        ledger.begin(target.name, ids, message_id, settings.clock().astimezone(UTC))
        answer = _send(target, each.address, batch, message_id, settings.site_address)
        ledger.end(target.name, message_id, answer.became)
        sent += len(batch) if answer.became == "sent" else 0
        unknown += len(batch) if answer.became == "unknown" else 0
        fault = answer.reason
    done = sent + unknown - each.unknown
    return Told(target.name, sent, len(each.changes) - done, unknown, fault)


def _send(target: Target, address: str, changes: Sequence[Change], message_id: str, site: str | None) -> Answer:
    private = target.allow_private_addresses
    match target.kind:
        case "webhook":
            return post(address, as_json(changes, message_id, site), message_id, allow_private=private)
        case "slack":
            return post(address, as_slack(changes, target.most, site), message_id, allow_private=private)
        case "apprise":
            text = as_text(changes, target.most, site)
            return services.notify(address, title(changes), text, allow_private=private)
