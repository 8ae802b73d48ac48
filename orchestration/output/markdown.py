"""Texts within Markdown, as Dagster shows descriptions. Pure."""

import re

from orchestration.output.visible import in_a_line

_TICKS = re.compile("`+")


def code(text: str) -> str:
    """A text as a span of code: no link, image or HTML of it is alive, nor an address that GitHub's Markdown links."""
    line = in_a_line(text)
    fence = "`" * (max(map(len, _TICKS.findall(line)), default=0) + 1)
    space = " " if line[:1] in ("`", " ", "") or line[-1:] in ("`", " ") else ""
    return f"{fence}{space}{line}{space}{fence}"
