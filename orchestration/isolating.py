"""Finds on which of many inputs a step raises, so that such a one costs itself and never the others. Pure."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_MANY = 10
"""When a step raises on each of so many inputs, it is the step that is at fault and not they."""


def isolated(
    items: Sequence[T],
    step: Callable[[Sequence[T]], R],
    *,
    attempt: Callable[[Sequence[T]], object] | None = None,
    is_suspect: Callable[[T], bool] = lambda item: False,
) -> tuple[R, list[tuple[T, Exception]]]:
    """What a step makes of all the items together on which it does not raise; and those on which it does, with why.

    A step that raises must leave nothing behind. attempt: the same step leaving nothing behind in any case, where it
    does not do so by itself. is_suspect: whether the step raised on an item before, so that the others come first.

    Raises what the step raises without any item, or on each of many: then no item is at fault.
    """
    try:
        return step(items), []
    except Exception:
        search = _Search(items, attempt or step)
    search.attempt([])
    trusted = [number for number, item in enumerate(items) if not is_suspect(item)]
    kept = search.kept([], trusted)
    kept += search.kept(kept, [number for number, item in enumerate(items) if is_suspect(item)])
    if not kept and len(search.faults) >= _MANY:
        raise next(iter(search.faults.values()))
    return step([items[number] for number in sorted(kept)]), [
        (items[n], search.faults[n]) for n in sorted(search.faults)
    ]


class _Search:
    """A search for the items on which a step raises: by halving, so in few tries where they are few."""

    def __init__(self, items: Sequence[T], step: Callable[[Sequence[T]], object]) -> None:
        self._items: Sequence[T] = items
        self._step: Callable[[Sequence[T]], object] = step
        self.faults: dict[int, Exception] = {}

    def attempt(self, numbers: Sequence[int]) -> None:
        """Try the step on some items, in their order."""
        self._step([self._items[number] for number in sorted(numbers)])

    def kept(self, base: Sequence[int], more: Sequence[int]) -> list[int]:
        """Those of `more` that can join the items of `base`, on which the step does not raise."""
        if not more:
            return []
        try:
            self.attempt([*base, *more])
            return list(more)
        except Exception as error:
            if len(more) == 1:
                self.faults[more[0]] = error
                return []
        half = len(more) // 2
        first = self.kept(base, more[:half])
        return [*first, *self.kept([*base, *first], more[half:])]
