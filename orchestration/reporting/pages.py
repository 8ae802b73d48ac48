"""Renders models as HTML. What articles say is always escaped: no template marks anything as safe."""

from functools import cache
from typing import Any

from jinja2 import Environment

from orchestration.output.pages import environment
from orchestration.reporting import timeline, words
from orchestration.reporting.cartography import event_map, land
from orchestration.reporting.feeds import Feed

GEOMETRY = {
    "map": {"width": event_map.ROOM.width, "height": event_map.ROOM.height},
    "chart": {"width": timeline.WIDTH, "height": timeline.HEIGHT, "left": timeline.LEFT, "foot": timeline.FOOT},
    "coast": 1 / land.PER_PIXEL,
    "strip": {"width": timeline.STRIP_WIDTH, "height": timeline.STRIP_HEIGHT},
}


class Renderer:
    """Renders the pages of one site, which share when the release was built (empty when unknown), and whether all or
    some of its articles are invented."""

    def __init__(self, built: str, *, invented: bool = False) -> None:
        self._shared: dict[str, Any] = {"built": built, "invented": invented}

    def feed(self, feed: Feed, address: str | None) -> tuple[str, str]:
        """The path and the XML of a feed; its links are full ones where the address of the site is known."""
        base = f"{address}/" if address else "../" * feed.path.count("/")
        return feed.path, _environment().get_template("feed.xml").render(feed=feed, base=base, **self._shared)

    def page(self, template: str, path: str, **models: Any) -> tuple[str, str]:
        """The path and the HTML of a page; its links lead back to the root from however deep it lies."""
        told = self._shared | models | {"root": "../" * path.count("/"), "path": path}
        return path, _environment().get_template(template).render(told)


@cache
def _environment() -> Environment:
    made = environment("orchestration.reporting")
    made.globals.update(geometry=GEOMETRY, number=words.number, spaced=words.spaced)
    return made
