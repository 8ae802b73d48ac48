"""The terminal with tables and colours: rich, told to take every string as text and none as its markup."""

import sys
from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from orchestration.output.terminal import drawn
from orchestration.output.visible import visible


class Terminal(Console):
    """The standard output; styles are given beside a text, never in it."""

    def __init__(self) -> None:
        super().__init__(file=sys.stdout, markup=False, emoji=False, highlight=False)

    def render_str(self, text: str, **how: Any) -> Text:
        """A string as text, made visible before its width is counted."""
        return super().render_str(visible(text), **how)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """What is printed, piece by piece: nothing leaves that a terminal would obey, however it was put together."""
        for piece in super().render(renderable, options):
            yield piece if piece.control else piece._replace(text=drawn(piece.text, self.file))  # type: ignore[arg-type]


def shown(text: str, style: str = "") -> Text:
    """A piece of a line or cell with a style."""
    return Text(visible(text), style)
