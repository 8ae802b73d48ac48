"""Who says what: articles with annotated statements, and small texts for each form of attribution."""

import json
from datetime import date
from pathlib import Path

import pytest

from orchestration.claims.read import read_article
from orchestration.claims.text.tokens import cut
from tests.conftest import ENGLISH

ANNOTATED = [json.loads(line) for line in Path(__file__).with_name("statements.jsonl").read_text("utf-8").splitlines()]
MOST_WRONG = 0.02
"""Of a hundred statements read, at most two have the wrong speaker."""
FEWEST_READ = 0.97


def _same(name: str | None, other: str | None) -> bool:
    """Whether two names of an organisation are one: by themselves, or one within the other."""
    one, two = (text.lower().removeprefix("the ").replace("'s", "") for text in (name or "", other or ""))
    return bool(one and two) and (one in two or two in one)


def _matches(statement: dict, spoken, text: str) -> bool:
    quote = text[spoken.start : spoken.end]
    return statement["quote"][:25] in quote or quote[:25] in statement["quote"]


def _is_right(statement: dict, speaker) -> bool:
    if statement["name"] or speaker.name:
        return statement["name"] == speaker.name
    return _same(speaker.organisation, statement["organisation"]) or _same(speaker.role, statement["role"])


def test_speakers_are_right(lexicon) -> None:
    read = right = wanted = 0
    wrong = []
    for article in ANNOTATED:
        left = list(article["statements"])
        wanted += len(left)
        for spoken in lexicon.speech.read(cut(article["text"], ENGLISH.text)):
            read += 1
            statement = next((s for s in left if _matches(s, spoken, article["text"])), None)
            if statement is not None and _is_right(statement, spoken.speaker):
                left.remove(statement)
                right += 1
            else:
                wrong.append((article["id"], spoken.speaker, article["text"][spoken.start : spoken.end][:60]))
    assert read >= 40
    assert len(wrong) <= MOST_WRONG * read, wrong
    assert right >= FEWEST_READ * wanted


@pytest.mark.parametrize(
    ("text", "speaker", "role", "organisation", "quote", "direct"),
    [
        ('"It was a drill," said Gen. John Abe, chief of staff of the ASDF.', "John Abe", "chief of staff", "ASDF",
         "It was a drill,", True),
        ("The ministry said on Tuesday that the planes had left the zone.", None, None, "ministry",
         "the planes had left the zone", False),
        ("The planes left the zone at noon, Japan's Defense Ministry said.", None, None, "Japan's Defense Ministry",
         "The planes left the zone at noon", False),
        ("According to the Joint Chiefs of Staff, the planes left at noon.", None, None, "Joint Chiefs of Staff",
         "the planes left at noon", False),
        ("War Secretary Pete Hegseth said that the drill would go on.", "Pete Hegseth", "War Secretary", None,
         "the drill would go on", False),
        ("A senior official, who declined to be named, said the drill was over.", None, "senior official", None,
         "the drill was over", False),
    ],
)  # fmt: skip
def test_forms_of_attribution(text, speaker, role, organisation, quote, direct, lexicon) -> None:
    (spoken,) = lexicon.speech.read(cut(text, ENGLISH.text))
    said = spoken.speaker
    assert (said.name, said.role, said.organisation) == (speaker, role, organisation)
    assert text[spoken.start : spoken.end] == quote
    assert spoken.is_direct is direct


def test_a_quotation_that_a_comma_breaks_off_goes_on(lexicon) -> None:
    text = '"We watch the strait," Gen. Jane Abe said, "and we will go on watching it."'
    spoken = lexicon.speech.read(cut(text, ENGLISH.text))
    assert [text[s.start : s.end] for s in spoken] == ["We watch the strait,", "and we will go on watching it."]
    assert {s.speaker.name for s in spoken} == {"Jane Abe"}


def test_one_person_under_several_names(lexicon) -> None:
    text = 'War Secretary Pete Hegseth said the drill was over. "It is done," Hegseth told reporters. He said he was glad of it.'
    assert {s.speaker.name for s in lexicon.speech.read(cut(text, ENGLISH.text))} == {"Pete Hegseth"}


@pytest.mark.parametrize(
    "text",
    [
        'The exercise, called "Strategic Express," began on Monday.',
        'Signs reading "Exercise in Progress" stood at the gate.',
        "The bombers flew according to plan over the sea.",
    ],
)
def test_names_in_quotation_marks_are_no_statements(text: str, lexicon) -> None:
    assert lexicon.speech.read(cut(text, ENGLISH.text)) == []


def test_a_statement_speaks_of_the_event_beside_it(lexicon) -> None:
    text = (
        "Japan scrambled two F-15s on Tuesday against a Russian Il-38. "
        '"The plane stayed outside our airspace," Defense Minister Shinjiro Abe said.'
    )
    reading = read_article("a", text, date(2026, 3, 12), lexicon)
    (statement,) = reading.statements
    assert statement.report_id == reading.reports[0].report_id
    assert (statement.speaker, statement.role) == ("Shinjiro Abe", "Defense Minister")
    assert statement.quote in text[statement.evidence_start : statement.evidence_end]
