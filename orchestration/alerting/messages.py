"""What is sent: changes as JSON for a program, in Slack's form, and as plain text. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from orchestration.differing.changes import Change
from orchestration.differing.wording import BECAME, cut, standing, what_changed

_REPORTS = 2
"""Reports that a message to people names with a change."""
FORM = 1
"""The version of the webhook's form: it rises when a field's meaning changes, not when one is added."""


def as_json(changes: Sequence[Change], message_id: str, site: str | None) -> dict[str, Any]:
    """The body of a webhook: all fields of each change, and the address of the event's page where there is a site."""
    return {
        "overflight": FORM,
        "message_id": message_id,
        "changes": [change.model_dump(mode="json") | {"page": page(change, site)} for change in changes],
    }


def as_slack(changes: Sequence[Change], most: int, site: str | None) -> dict[str, str]:
    """A message in the form of Slack's incoming webhooks."""
    lines = [f"*{title(changes)}*"]
    for change in changes[:most]:
        address = page(change, site)
        shown = _mrkdwn(cut(change.title)).replace("|", "¦")
        lines.append(f"• *{BECAME[change.became]}:* " + (f"<{address}|{shown}>" if address else shown))
        lines += [f"      {_mrkdwn(line)}" for line in details(change)]
    return {"text": "\n".join([*lines, *rest(changes, most)])}


def as_text(changes: Sequence[Change], most: int, site: str | None) -> str:
    """The body of a mail."""
    lines: list[str] = []
    for change in changes[:most]:
        lines.append(f"{BECAME[change.became]}: {cut(change.title)}")
        lines += [f"  {line}" for line in details(change)]
        lines += [f"  {address}"] if (address := page(change, site)) else []
        lines.append("")
    return "\n".join([*lines, *rest(changes, most)]).rstrip() + "\n"


def title(changes: Sequence[Change]) -> str:
    """How many events became what: 'Overflight: 2 new, 1 changed'."""
    counts: Mapping[str, int] = Counter(change.became for change in changes)
    said = ", ".join(f"{counts[became]:,} {word.lower()}" for became, word in BECAME.items() if became in counts)
    return f"Overflight: {said}"


def details(change: Change) -> list[str]:
    """What a message says of a change under its title, a line each."""
    told = [", ".join(cut(part) for part in (r.source, r.title, r.url) if part) for r in change.reports[:_REPORTS]]
    invented = ["The sample's articles are invented: it never happened."] if change.invented else []
    return [standing(change), *what_changed(change), *told, *invented]


def rest(changes: Sequence[Change], most: int) -> list[str]:
    """A line on the changes that a message does not name."""
    return [f"and {len(changes) - most:,} more."] if len(changes) > most else []


def page(change: Change, site: str | None) -> str | None:
    """The address of the event's page on a site; None without one, and for an event that has no page any more."""
    if site is None:
        return None
    event_id = change.other if change.became == "merged" else change.event_id
    return f"{site.rstrip('/')}/events/{event_id}.html" if event_id and change.became != "gone" else None


def _mrkdwn(text: str) -> str:
    """A text that Slack shows as it is: no link, no mention (Slack, Formatting text: escaping)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
