"""How it is worded who read a report or a claim, where a model read beside the rules."""

from orchestration.claims.model import RULES


def read_by(reader: str | None, agreed: bool | None) -> str:
    """Which of two readers states something: 'both readers', 'the rules alone'; '' where one alone read the text."""
    if agreed is None:
        return ""
    return "both readers" if agreed else f"{'the rules' if reader == RULES else reader} alone"
