"""One agency's sentence in other outlets, and near misses: sentences that are each outlet's own."""

from datetime import date

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.model import Report
from orchestration.claims.read import read_article

PUBLISHED = date(2026, 4, 15)
SENTENCE = "Two German Eurofighter jets scrambled from Amari in Estonia to intercept a Russian Il-20 over the Baltic Sea on April 14"


def report(text: str, lexicon: Lexicon) -> Report:
    [found, *_] = read_article("a", text, PUBLISHED, lexicon).reports
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE}.",
        f"{SENTENCE}, NATO said.",
        f"TALLINN, April 15 (Reuters) - {SENTENCE}, NATO said.",
        f"BREAKING: {SENTENCE}, the alliance said on Wednesday.",
        f"TALLINN — {SENTENCE}, Kyodo News reported.",
        f"The week began quietly. {SENTENCE}. Nothing else happened.",
    ],
)
def test_one_sentence_with_other_datelines_labels_and_speakers(text: str, lexicon: Lexicon) -> None:
    assert report(text, lexicon).wording == report(f"{SENTENCE}.", lexicon).wording is not None


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE.replace("Two", "Three") + ".",
        SENTENCE.replace("April 14", "April 13") + ".",
        SENTENCE.replace("Il-20", "Il-22") + ".",
        "NATO sent up two German Eurofighter jets from Amari in Estonia against a Russian Il-20 over the Baltic Sea on April 14.",
        'NATO scrambled German jets on April 14: "The Il-20 over the Baltic Sea had no flight plan and no transponder switched on."',
    ],
)
def test_near_misses_are_in_their_own_words(text: str, lexicon: Lexicon) -> None:
    assert report(text, lexicon).wording != report(f"{SENTENCE}.", lexicon).wording


def test_what_both_quote_is_no_wording(lexicon: Lexicon) -> None:
    quoted = '"Two German Eurofighter jets scrambled on April 14 to intercept a Russian Il-20 over the Baltic Sea," NATO said.'
    assert report(quoted, lexicon).wording is None


def test_few_words_are_anybodys(lexicon: Lexicon) -> None:
    assert report("Norway scrambled F-35s on April 14.", lexicon).wording is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"TALLINN, April 15 (Reuters) - {SENTENCE}, NATO said.", "reuters"),
        (f"{SENTENCE}, Agence France-Presse reported.", "afp"),
        (f"According to Reuters, {SENTENCE[0].lower()}{SENTENCE[1:]}.", "reuters"),
        (f"{SENTENCE}, NATO said.", None),
        (f"{SENTENCE}, NATO told a Reuters reporter's neighbour.", None),
    ],
)
def test_whom_a_sentence_is_credited_to(text: str, agency: str | None, lexicon: Lexicon) -> None:
    assert report(text, lexicon).agency == agency
