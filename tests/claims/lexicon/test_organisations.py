"""An organisation is one however it is spelt, and that of its own country; a dateline speaks for nobody."""

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.lexicon.organisations import Belonging
from orchestration.claims.speech.datelines import behind_dateline, dateline_of
from orchestration.claims.speech.speakers import Speaker
from orchestration.claims.text.tokens import cut
from tests.conftest import ENGLISH


def belonging(lexicon: Lexicon, *names: str, text: str = "Jets flew.") -> list[Belonging]:
    document = cut(text, ENGLISH.text)
    return lexicon.organisations.of([Speaker(name, organisation=name) for name in names], document)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("Japan's Joint Staff", "Japanese Joint Staff", "the Joint Staff of Japan"), "JPN"),
        (("South Korea's Joint Chiefs of Staff", "ROK Joint Chiefs of Staff", "South Korean joint chiefs of staff"), "KOR"),
        (
            ("Taiwan's Defense Ministry", "Taiwanese Ministry of National Defense", "Taiwan's defence ministry",
             "the Ministry of National Defence of Taiwan"),
            "TWN",
        ),
        (("Polish army", "the army of Poland", "Poland's Army"), "POL"),
        (("JASDF", "Japan Air Self-Defense Force", "Japan's Air Self-Defence Force"), "JPN"),
        (("Pacific Air Forces", "PACAF"), "USA"),
        (("Philippine Coast Guard", "the Philippines' coast guard"), "PHL"),
    ],
)  # fmt: skip
def test_spellings_of_one_organisation_are_one(lexicon: Lexicon, names: tuple[str, ...], country: str) -> None:
    found = belonging(lexicon, *names)
    assert {each.country for each in found} == {country}
    assert len({each.organisation for each in found}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Japan's Joint Staff", "Japan's Defense Ministry"),
        ("Russian army", "Russian navy"),
        ("South Korea's Joint Chiefs of Staff", "South Korea's defence ministry"),
        ("U.S. Air Force", "U.S. Air Forces in Europe"),
    ],
)
def test_two_organisations_of_a_country_are_two(lexicon: Lexicon, one: str, other: str) -> None:
    first, second = belonging(lexicon, one, other)
    assert first.organisation != second.organisation


@pytest.mark.parametrize(
    ("name", "text", "country"),
    [
        ("Joint Chiefs of Staff", "SEOUL, March 2 (Wire) -- Jets flew.", "KOR"),
        ("Defense Ministry", "TOKYO — Jets flew.", "JPN"),
        ("Ministry of National Defense", "TAIPEI: Jets flew.", "TWN"),
        ("army", "WARSAW, Poland (Wire) - Jets flew.", "POL"),
        ("Joint Chiefs of Staff", "South Korea sent jets. South Korean jets flew with American ones.", "KOR"),
        ("JCS", "South Korea sent jets.", "KOR"),
        ("Joint Staff", "Japan sent jets.", "JPN"),
        ("Joint Chiefs of Staff", "Jets flew.", None),
        ("Joint Chiefs of Staff", "South Korea and the United States sent jets.", None),
        ("NATO", "WARSAW, Poland (Wire) - Jets flew.", None),
        ("United Nations", "SEOUL (Wire) - Jets flew.", None),
        ("Meridian Institute", "TOKYO — Jets flew.", None),
    ],
)
def test_a_body_without_nation_is_of_the_state_that_the_text_is_about(
    lexicon: Lexicon, name: str, text: str, country: str | None
) -> None:
    assert belonging(lexicon, name, text=text)[0].country == country


def test_a_body_told_with_its_nation_elsewhere_is_the_same(lexicon: Lexicon) -> None:
    first, second = belonging(lexicon, "Japan's defence ministry", "Ministry of Defense", text="SEOUL — Jets flew.")
    assert first == second == Belonging(("defense", "ministry"), "JPN")


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("TOKYO, April 2, 2026 - The army said", "TOKYO, April 2, 2026 - "),
        ("TOKYO — The army said", "TOKYO — "),
        ("Taipei, April 2 (CNA) The army said", "Taipei, April 2 (CNA) "),
        ("MANILA: The army said", "MANILA: "),
        ("SEOUL, 2 April 2026: The army said", "SEOUL, 2 April 2026: "),
        ("By Jane Doe | TOKYO | April 2, 2026: The army said", "By Jane Doe | TOKYO | April 2, 2026: "),
        ("Gulf Courier | WARSAW (Wire) - The army said", "Gulf Courier | WARSAW (Wire) - "),
        ("2 April 2026: The army said", "2 April 2026: "),
        ("The army said on Tuesday - its third statement - that", ""),
        ("Minister: the army said", ""),
        ("Japan's army said", ""),
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(text: str, dateline: str) -> None:
    document = cut(text, ENGLISH.text)
    assert dateline_of(document) == dateline
    if len(document.sentences) == 1:
        assert behind_dateline(text, document.sentences[0]) == len(dateline)
