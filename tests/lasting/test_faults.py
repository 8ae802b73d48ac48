"""Some of the faults that `make faults` tries all of; which, the seed of the run says."""

from tests.conftest import FUZZ_SEED
from tests.lasting.faults import Fault, chosen, findings
from tests.lasting.shim import HOWS

SAMPLE = 3


def test_whatever_fails_the_last_release_stays_and_the_next_run_finishes() -> None:
    broken = {fault: laws for fault, laws in findings(SAMPLE, FUZZ_SEED) if laws}
    assert not broken


def test_a_sample_is_of_all_ways_and_kinds() -> None:
    faults = [Fault(number, f"{act} x", how) for number, act in enumerate(["flush", "rename", "link"]) for how in HOWS]
    some = chosen(faults, 3, 7)
    assert len({fault.how for fault in some}) == len({fault.act for fault in some}) == 3
    assert chosen(faults, None, 7) == faults and chosen(faults, 3, 7) == some
