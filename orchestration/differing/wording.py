"""How a change is told to people. Pure."""

from collections.abc import Mapping

from orchestration.differing.changes import Change
from orchestration.differing.differences import Became
from orchestration.output.visible import in_a_line

_LONGEST = 200
"""Characters of a title or a value."""

BECAME: Mapping[Became, str] = {
    "new": "New", "changed": "Changed", "merged": "Merged", "split": "Split off", "gone": "Gone"
}  # fmt: skip
"""What became of an event, at the head of its title."""


def what_changed(change: Change) -> list[str]:
    """A line for each value that changed, and one for the event that it merged into or was split from."""
    lines = []
    if change.other_title:
        lines.append(f"{'into' if change.became == 'merged' else 'from'}: {cut(change.other_title)}")
    for value in change.values:
        before, after = (cut(each) if each is not None else "unknown" for each in (value.before, value.after))
        lines.append(f"{cut(value.of.replace('_', ' '))}: {before} → {after}")
    return lines


def standing(change: Change) -> str:
    """What the event is and how far to rely on it: 'scramble, occurred; confidence 0.84, 2 independent sources'."""
    sources = f"{change.independent_sources} independent source{'s' if change.independent_sources != 1 else ''}"
    sure = "confidence unknown" if change.confidence is None else f"confidence {change.confidence:.2f}"
    return f"{change.label}, {change.status}; {sure}, {sources}"


def cut(text: str) -> str:
    """A text within one line of a message."""
    line = in_a_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
