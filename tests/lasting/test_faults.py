"""Some of the faults that `make faults` tries all of; which, the seed of the run says."""

from tests.conftest import FUZZ_SEED
from tests.lasting.faults import Fault, chosen, findings, shared
from tests.lasting.shim import HOWS

SAMPLE = 1


def test_whatever_fails_the_last_release_stays_and_the_next_run_finishes() -> None:
    broken = {fault: laws for fault, laws in findings(SAMPLE, FUZZ_SEED) if laws}
    assert not broken


def test_a_sample_is_of_all_ways_and_kinds() -> None:
    faults = [Fault(number, f"{act} x", how) for number, act in enumerate(["flush", "rename", "link"]) for how in HOWS]
    some = chosen(faults, 3, 7)
    assert len({fault.how for fault in some}) == len({fault.act for fault in some}) == 3
    assert chosen(faults, None, 7) == faults and chosen(faults, 3, 7) == some


def test_shares_are_all_faults_together_and_each_has_all_acts_and_ways() -> None:
    faults = [Fault(number, f"rename {number}", how) for number in range(5) for how in HOWS]
    shares = [shared(faults, share, 4) for share in range(1, 5)]
    assert sorted(map(repr, (fault for share in shares for fault in share))) == sorted(map(repr, faults))
    for share in shares:
        assert {fault.at for fault in share} == set(range(5)) and {fault.how for fault in share} == set(HOWS)
