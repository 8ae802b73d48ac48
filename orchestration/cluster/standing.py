"""How far a round on a cluster is, as it is told while it goes on and shown at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Node(NamedTuple):
    """A worker: its name, bytes that it holds in memory and may hold (0: no bound), and files that it has at hand."""

    name: str
    memory: int
    most_memory: int
    at_hand: int


@dataclass
class Standing:
    """Files by what became of them, pages looked at, seconds gone, and the workers."""

    done: int = 0
    failed: int = 0
    left_out: int = 0
    waiting: int = 0
    pages: int = 0
    seconds: float = 0.0
    nodes: Sequence[Node] = ()

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds if self.seconds else 0.0

    def sentence(self) -> str:
        """It in a line."""
        memory = ", ".join(f"{node.name} {node.memory / 1e6:,.0f} MB" for node in self.nodes) or "none"
        files = f"{self.done} files read, {self.failed} failed, {self.left_out} left out, {self.waiting} to come"
        return f"{files}; {self.rate:,.0f} pages a second; workers: {memory}."
