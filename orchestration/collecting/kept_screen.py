"""The screen of pages as it was compiled once: made anew where the words, the code or the machine are others."""

import contextlib
from collections.abc import Callable

from orchestration.claims.languages.pack import read_languages
from orchestration.collecting.screening import PageScreen
from orchestration.settings import LANGUAGES, REFERENCE
from orchestration.state_of_code import state
from orchestration.warehouse.reference import language_tables, read_reference


def screen_of(kept: bytes | None, keep: Callable[[bytes], object]) -> PageScreen:
    """The screen of all languages. kept: what was kept of it last, if anything.

    One of other code or words, or for another kind of processor, is made anew and given to `keep`.
    """
    mark = state().encode()
    if kept is not None and kept.startswith(mark):
        with contextlib.suppress(ValueError):
            return PageScreen.unpacked(kept[len(mark) :])
    screen = PageScreen(read_reference(REFERENCE), read_languages(language_tables(LANGUAGES)).values())
    keep(mark + screen.packed())
    return screen
