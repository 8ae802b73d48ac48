"""Whatever comes in by a door, its laws hold. `make fuzz MINUTES=…` tries for longer."""

from typing import Any

import pytest

from tests.conftest import FUZZ_SEED
from tests.hostile.door import trial
from tests.hostile.doors import DOORS
from tests.hostile.found import FOUND


@pytest.mark.parametrize("name", DOORS)
def test_a_door_keeps_its_laws(name: str) -> None:
    print(f"OVERFLIGHT_FUZZ_SEED={FUZZ_SEED} tries the same inputs again.")
    trial(DOORS[name], FUZZ_SEED, DOORS[name].examples)()


@pytest.mark.parametrize(("name", "found"), [(name, found) for name, inputs in FOUND.items() for found in inputs])
def test_what_was_found_once_holds(name: str, found: Any) -> None:
    DOORS[name].holds(found)
