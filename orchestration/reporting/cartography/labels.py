"""Names beside points, so that none lies on another or on a point."""

from dataclasses import dataclass

_LETTERS = {"settled": 8.2, "named": 7.2, "country": 9.6}
_LETTER, _LINE = 6.6, 15.0
"""Pixels that a label takes: a letter's width, by kind where it is set otherwise, and a line's height."""
_WIDE_LETTERS = 0x1100
"""The first letter of the scripts whose letters are twice as wide."""
_EDGE, _FOOT = 2.0, 16.0
"""Pixels of the map's edges that labels leave free; at the foot stand degrees."""
_POINT = 5.0
"""Pixels of a place's point, from its middle."""
_UPON = ("water", "country")
"""Kinds whose name stands in the place of a point."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place at (x, y), with its label's anchor; the kind is settled, named, water, country or town."""

    x: float
    y: float
    name: str
    kind: str
    label_x: float
    label_y: float
    anchor: str


class Labels:
    """Sets labels on one map, those first that come first."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._boxes: list[tuple[float, float, float, float]] = []

    def keep_free(self, left: float, top: float, right: float, bottom: float) -> None:
        """Let no label lie where something else is drawn."""
        self._boxes.append((left, top, right, bottom))

    def must(self, name: str, x: float, y: float, kind: str) -> Spot:
        """The place with its label where there is room, or at its right hand where there is none."""
        return self.beside(name, x, y, kind, _POINT) or Spot(x, y, name, kind, *_sides(x, y, kind, _POINT)[0])

    def may(self, name: str, x: float, y: float, kind: str) -> Spot | None:
        """The place with its label; None when there is no room for both."""
        point = (x - _POINT, y - _POINT, x + _POINT, y + _POINT)
        found = self.beside(name, x, y, kind, _POINT) if self._free(point) else None
        if found is not None:
            self._boxes.append(point)
        return found

    def beside(self, name: str, x: float, y: float, kind: str, radius: float) -> Spot | None:
        """The label of a point that is drawn, where there is room."""
        wide = sum(2 if ord(letter) >= _WIDE_LETTERS else 1 for letter in name) * _LETTERS.get(kind, _LETTER)
        for label_x, label_y, anchor in _sides(x, y, kind, radius):
            left = label_x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            box = (left, label_y - _LINE + 4, left + wide, label_y + 4)
            if self._free(box):
                self._boxes.append(box)
                return Spot(x, y, name, kind, label_x, label_y, anchor)
        return None

    def _free(self, box: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = box
        if left < _EDGE or right > self._width - _EDGE or top < _EDGE or bottom > self._height - _FOOT:
            return False
        return all(right <= b[0] or b[2] <= left or bottom <= b[1] or b[3] <= top for b in self._boxes)


def _sides(x: float, y: float, kind: str, radius: float) -> list[tuple[float, float, str]]:
    if kind in _UPON:
        return [(x, y + 4, "middle")]
    away = radius + 3
    return [
        (x + away, y + 4, "start"), (x - away, y + 4, "end"), (x, y - away - 1, "middle"), (x, y + away + 10, "middle"),
        (x + away, y - 8, "start"), (x + away, y + 16, "start"), (x - away, y - 8, "end"), (x - away, y + 16, "end"),
        (x, y - away - 15, "middle"), (x, y + away + 24, "middle"), (x, y - away - 29, "middle"),
    ]  # fmt: skip
