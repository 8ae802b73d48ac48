"""Finds on which of many inputs a step raises, so that such a one costs itself and never the others. Pure.

What is found goes to quarantine under the reason RAISED, which a check counts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

RAISED = "raised"
_ERROR_CHARACTERS = 300
_DOING = {"claims": "Reading its claims", "events": "Matching its reports"}


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

    Raises what the step raises without any item: then no item is at fault.
    """
    try:
        return step(items), []
    except Exception:
        search = _Search(items, attempt or step)
    search.attempt([])
    kept = search.kept([], [number for number, item in enumerate(items) if not is_suspect(item)])
    kept += search.kept(kept, [number for number, item in enumerate(items) if is_suspect(item)])
    kept = search.settled(kept)
    return step([items[number] for number in sorted(kept)]), [
        (items[n], search.faults[n]) for n in sorted(search.faults)
    ]


def each(items: Iterable[T], work: Callable[[T], R]) -> tuple[list[tuple[T, R]], list[tuple[T, Exception]]]:
    """What some work gives on each item, and those on which it raises, with why."""
    done: list[tuple[T, R]] = []
    faults: list[tuple[T, Exception]] = []
    for item in items:
        try:
            done.append((item, work(item)))
        except Exception as error:
            faults.append((item, error))
    return done, faults


def told(doing: str, error: Exception) -> str:
    """What raised, as a sentence for a person. doing: what was done to the input, such as 'Reading it'."""
    said = " ".join(str(error).split())[:_ERROR_CHARACTERS]
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"{doing} raised {what}. This is a fault of Overflight: report it with the text."


def refused(article: Mapping[str, Any], error: Exception, stage: str) -> dict[str, Any]:
    """The row of quarantine of an article on which a stage raises; its payload is the article's id."""
    return {
        "captured_on": article["captured_on"],
        "stage": stage,
        "key": article["external_id"],
        "reason": RAISED,
        "detail": told(_DOING[stage], error),
        "payload": article["article_id"],
    }


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

    def settled(self, kept: list[int]) -> list[int]:
        """The kept items without such as do not go together with several that were left out, which come back then."""
        against: dict[int, list[int]] = {}
        for number in self.faults:
            if self._works([number]):
                against.setdefault(self._opponent(number, kept), []).append(number)
        for opponent, others in against.items():
            without = [number for number in kept if number != opponent]
            if len(others) > 1 and self._works([*without, *others]):
                kept = [*without, *others]
                self.faults[opponent] = self.faults[others[0]]
                for number in others:
                    del self.faults[number]
        return kept

    def _opponent(self, number: int, kept: Sequence[int]) -> int:
        """The first of the kept items that an item does not go together with, the ones before it being there."""
        works, fails = 0, len(kept)
        while fails - works > 1:
            middle = (works + fails) // 2
            works, fails = (middle, fails) if self._works([*kept[:middle], number]) else (works, middle)
        return kept[fails - 1]

    def _works(self, numbers: Sequence[int]) -> bool:
        try:
            self.attempt(numbers)
        except Exception:
            return False
        return True
