"""`overflight notify`: sends what targets were not told yet, or shows what it would send."""

import sqlite3
from textwrap import indent

from orchestration.alerting.messages import as_text, title
from orchestration.alerting.stage import Told, complaints, due, notify, number
from orchestration.alerting.targets import TargetsError
from orchestration.output.terminal import complain, say
from orchestration.settings import Settings


def notify_and_tell(settings: Settings, *, dry_run: bool, again: bool) -> int:
    """The exit code: 0; 1 where something could not be sent; 2 with a sentence on what has to be changed first."""
    try:
        if settings.notify is None:
            complain(f"Nobody is to be told: write {settings.home / 'notify.yaml'} first (docs/alerts.md shows how).")
            return 2
        if dry_run:
            return _show(settings)
        told = notify(settings, again=again)
    except TargetsError as fault:
        complain(fault)
        return 2
    except (OSError, sqlite3.Error) as fault:
        complain(f"The ledger of what was sent can't be used: {fault}.")
        return 2
    for each in told:
        say(sentence(each))
    for complaint in complaints(told, settings):
        complain(complaint)
    return 1 if any(each.fault for each in told) else 0


def sentence(told: Told) -> str:
    """What a target was told, in a line."""
    return f"{told.target}: {number(told.sent)} sent." if told.sent else f"{told.target}: nothing was sent."


def _show(settings: Settings) -> int:
    """Print what each target would get; nothing is sent, and nothing is written down."""
    found = due(settings)
    for each in found:
        target = each.target
        say(f"{target.name} ({target.kind}): " + (title(each.changes) if each.changes else "nothing to tell"))
        if each.changes:
            say(indent(as_text(each.changes, target.most, settings.site_address), "    "))
        if each.fault:
            complain(f"{target.name}: {each.fault}.")
    return 1 if any(each.fault for each in found) else 0
