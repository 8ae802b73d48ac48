"""Rows of the tables as they come, and cells that hold several things."""

Rows = list[dict[str, str]]


def listed(cell: str) -> list[str]:
    """The parts of a cell, which '|' sets apart."""
    return [part.strip() for part in cell.split("|") if part.strip()]
