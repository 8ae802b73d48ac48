"""Charts of bars as SVG, for whoever shows a picture: a page, Dagster's UI, a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log10
from xml.sax.saxutils import escape

_LEFT, _RIGHT, _TOP, _BELOW = 56, 28, 30, 52
_FONT = "system-ui, sans-serif"
_INK, _GRID = "#444", "#ddd"
_MARK = 5


@dataclass(frozen=True)
class Column:
    """What stands over one place of the axis: bars on each other, one a series; a mark at a height; a note in it.

    label: its lines stand below; without one the place has no tick.
    """

    parts: Sequence[float]
    label: str = ""
    mark: float | None = None
    note: str = ""


def draw(
    columns: Sequence[Column],
    series: Sequence[tuple[str, str]],
    *,
    axis: str,
    below: str = "",
    marks: tuple[str, str] = ("", ""),
    size: tuple[int, int] = (770, 286),
    whole: bool = False,
) -> str:
    """The chart as SVG. series: name and colour of each part, marks: those of the marks; whole: ticks at integers."""
    width, height = size
    wide, high = width - _LEFT - _RIGHT, height - _TOP - _BELOW
    highest = max([0.0, *(max(sum(column.parts), column.mark or 0) for column in columns)])
    step = _step(highest, whole=whole)
    ticks = [step * n for n in range(max(ceil(highest / step - 1e-9), 1) + 1)]
    scale = high / ticks[-1]
    slot = wide / max(len(columns), 1)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="{_FONT}" font-size="12" fill="{_INK}">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_axis(ticks, axis, high, wide, scale),
    ]
    for number, column in enumerate(columns):
        middle = _LEFT + slot * (number + 0.5)
        lines += _column(column, [colour for _, colour in series], marks[1], middle, slot * 0.76, _TOP + high, scale)
    if below:
        lines.append(_text(below, _LEFT + wide / 2, height - 6))
    lines += _legend([*series, *([marks] if marks[0] else [])])
    return "\n".join([*lines, "</svg>"]) + "\n"


def _step(highest: float, *, whole: bool) -> float:
    """Between two ticks: 1, 2 or 5 times a power of ten, so that four of them reach the highest bar."""
    least = max(highest / 4, 1 if whole else 1e-9)
    power = 10.0 ** ceil(log10(least) - 1e-9)
    step = next(power * part for part in (0.1, 0.2, 0.5, 1) if power * part >= least * (1 - 1e-9))
    return max(step, 1) if whole else step


def _axis(ticks: Sequence[float], name: str, high: float, wide: float, scale: float) -> Iterator[str]:
    for tick in ticks:
        y = _TOP + high - tick * scale
        yield f'<path d="M{_LEFT} {y:.1f}h{wide:.1f}" stroke="{_INK if tick == 0 else _GRID}"/>'
        yield _text(f"{tick:g}", _LEFT - 6, y + 4, "end")
    x, y = 14, _TOP + high / 2
    yield f'<text x="{x}" y="{y:.1f}" text-anchor="middle" transform="rotate(-90 {x} {y:.1f})">{escape(name)}</text>'


def _column(
    column: Column, colours: Sequence[str], mark: str, x: float, wide: float, ground: float, scale: float
) -> Iterator[str]:
    y = ground
    for part, colour in zip(column.parts, colours, strict=True):
        y -= part * scale
        if part:
            yield f'<rect x="{x - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{part * scale:.1f}" ' \
                  f'fill="{colour}"/>'  # fmt: skip
    if column.mark is not None:
        at = ground - column.mark * scale
        yield f'<path d="M{x:.1f} {at - _MARK:.1f}l{_MARK} {_MARK}l-{_MARK} {_MARK}l-{_MARK} -{_MARK}z" fill="{mark}"/>'
    if column.note:
        yield _text(column.note, x, ground - 6)
    for number, line in enumerate(column.label.splitlines()):
        yield _text(line, x, ground + 14 * (number + 1))


def _legend(entries: Sequence[tuple[str, str]]) -> Iterator[str]:
    x = float(_LEFT)
    for name, colour in entries:
        yield f'<rect x="{x:.1f}" y="10" width="10" height="10" fill="{colour}"/>'
        yield _text(name, x + 15, 19, "start")
        x += 34 + 7 * len(name)


def _text(words: str, x: float, y: float, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
