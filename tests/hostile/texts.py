"""Texts of articles: the sample's own, damaged, and strange ones put together from what the reader looks for."""

from pathlib import Path

from hypothesis import strategies as st

from tests.conftest import PROJECT
from tests.hostile.atoms import MOMENTS, SIGNS
from tests.hostile.mutating import mutated

PHRASES = (
    "two ", "F-15 ", "two F-15s, ", "and ", ", ", '" said ', "on Monday ", "said ", "Japan ", ". ", "March 3 ", "(",
    "Gen. Smith said that ", "entered the airspace of Japan ", "U.S. ", "F-15: 4 ", "the exercise ", "1,", "of the ",
    "100,100 ", "0 ", "7906 ", "F/A-18A/B ", "Tu-95MS ", "JAS 39 ", "No. 1 ", "the 1st Fighter Wing ", "ADIZ ",
    "a day after ", "two weeks earlier ", "99 weeks later ", "last year ", "on the 31st ", "29 February ", "in 2028 ",
    "from March 3 until ", "between May 1 and ", "2024-02-30 ", "1/2/2026 ", "2026年2月30日", "Exercise ", "Red Flag ",
    "“We fly,” he said", "according to ", "told reporters ", "median line ", "airspace", "airspace of ", "both ",
    "the North ", "the two countries ", "another ", "one of the ", "nine of the 17 ", "a pair of ", "dozens of ",
    "Russia's and China's ", "The ministry denied that ", "will ", "is to ", "was called off ", "in response ",
    "Japan scrambled two F-15s on Tuesday. ", "Two Tu-95s violated Japanese airspace on May 1. ", "Lt. Col. ",
    '"We are ready for it now," said Smith. ', "TOKYO, March 3 (agency) — ", "H-6K bombers: 0 ", "\n\n", "\n- ",
)  # fmt: skip
SAMPLES = tuple(sorted(path.read_text(encoding="utf-8") for path in Path(PROJECT, "seeds/articles").glob("*.txt")))
_LEAD = "The air force scrambled two F-15s against Russian Tu-95s on Tuesday, the ministry said. "
_ATOMS = (*PHRASES, *SIGNS, *MOMENTS)


def texts() -> st.SearchStrategy[str]:
    """Texts that tell of events, or nearly do."""
    strange = st.lists(st.sampled_from(_ATOMS), max_size=40).map("".join)
    return st.one_of(
        mutated(SAMPLES, _ATOMS),
        mutated(SAMPLES, _ATOMS, most=30),
        strange.map(lambda text: _LEAD + text),
        st.tuples(strange, st.sampled_from(_ATOMS), st.sampled_from((3, 50, 400))).map(
            lambda parts: _LEAD + parts[0] + parts[1] * parts[2]
        ),
    )
