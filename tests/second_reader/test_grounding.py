"""The text decides: a value is what our own readers find in its words, or it is refused with its reason."""

from datetime import date

import pytest

from orchestration.second_reader.prompting import EXAMPLES
from tests.second_reader.reading import craft, event, grounded, model_reading, state

TEXT = (
    "Japan scrambled four F-15s from Naha on Tuesday after a pair of Russian Tu-95MS bombers entered its air defense "
    "identification zone over the East China Sea, the Joint Staff said. The bombers turned north an hour later. In "
    "response, Tokyo and Washington held a joint exercise over the Sea of Japan on Thursday with two B-1Bs."
)
PLANNED = (
    "The coast guard says foreign patrols around the islets have become near-daily. The navy will hold Exercise Ocean "
    "Shield off Darwin from June 3 to 12 with Australian frigates; Canberra has not said whether it will send F-35s."
)
SENT = "Japan scrambled four F-15s"


@pytest.mark.parametrize(
    ("example", "text", "published", "events"),
    [("example_1", TEXT, date(2026, 3, 6), 3), ("example_2", PLANNED, date(2026, 5, 20), 1)],
)
def test_the_guides_own_examples_stand_in_their_texts(example: str, text: str, published: date, events: int) -> None:
    found = grounded(text, *EXAMPLES[example]["events"], published=published)
    assert len(found.events) == events
    assert not found.refused


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        (event("scramble", "Japan scrambled five F-15s"), "not_in_text"),
        (event("air_raid", SENT, countries=[state("JPN", "Japan")]), "unknown_event_type"),
        (event("scramble", SENT), "nothing_else_in_text"),
        (event("scramble", SENT, status="planned", countries=[state("JPN", "Japan")]), "not_happened"),
        (event("scramble", SENT, countries=[state("JPN", "Japan"), state("CHN", "Japan")]), "country_not_in_words"),
        (event("scramble", SENT, countries=[state("JPN", "Japan"), state("CHN", "China")]), "country_not_in_words"),
        (event("scramble", SENT, countries=[state("JPN", "Japan"), state("KOR", "Seoul")]), "not_in_text"),
        (event("scramble", SENT, countries=[state("JPN", "Japan"), state("JPN", "Tokyo")]), "told_twice"),
        (event("scramble", SENT, aircraft=[craft("F-15", "four F-15s", 5)]), "count_not_in_words"),
        (event("scramble", SENT, aircraft=[craft("F-15", "four F-15s", 15)]), "count_not_in_words"),
        (event("scramble", SENT, aircraft=[craft("F-15", "four F-15s", 4, "CHN")]), "operator_not_in_text"),
        (
            event("scramble", SENT, aircraft=[craft("F-15", "four F-15s", 4), craft("F-2", "on Tuesday")]),
            "type_not_in_words",
        ),
        (event("scramble", SENT, places=["Naha", "Mars"]), "not_in_text"),
        (event("scramble", SENT, places=["Naha", "the Joint Staff"]), "place_not_in_words"),
        (event("scramble", SENT, places=["Naha"], when=["bombers"]), "day_not_in_words"),
        (event("scramble", SENT, places=["Naha"], answers=[{"event": 7, "words": "after"}]), "answers_nothing"),
    ],
)
def test_what_does_not_stand_in_the_text_is_refused(told: dict, fault: str) -> None:
    found = grounded(TEXT, told)
    assert [each.fault for each in found.refused] == [fault]
    for group in (g for e in found.events for g in e.groups):
        assert group.count in (None, 4)
        assert group.operator is None


def test_values_are_those_of_our_own_readers() -> None:
    told = event(
        "adiz_entry", "bombers entered its air defense identification zone", when=["Tuesday"],
        countries=[state("RUS", "Russian")], targets=[state("JPN", "Japan")],
        places=["its air defense identification zone"], aircraft=[craft("Bear", "a pair of Russian Tu-95MS bombers", 2)],
    )  # fmt: skip
    [found] = grounded(TEXT, told).events
    [group] = found.groups
    assert (group.value, group.variant, group.count, group.qualifier) == ("Tu-95", "Tu-95MS", 2, "exact")
    assert [(p.place_id, p.relation) for p in found.places] == [("japan-adiz", "zone")]
    assert found.span is not None and (found.span.lo, found.span.rule) == (date(2026, 3, 3), "weekday")


@pytest.mark.parametrize(
    ("text", "words", "count", "count_words", "reached"),
    [
        (
            "China's drill on Monday drew twenty-one J-16 fighters near Taiwan.",
            "twenty-one J-16 fighters",
            21,
            None,
            21,
        ),
        ("On Monday China flew J-16s near Taiwan; the ministry counted 36.", "J-16s", 36, "counted 36", 36),
        ("On Monday China flew J-16s near Taiwan; the ministry counted 36.", "J-16s", 16, None, None),
        ("On Monday at least 30 J-16s of China flew near Taiwan.", "at least 30 J-16s", 30, None, 30),
        ("On Monday China flew 1,200 J-16s near Taiwan.", "1,200 J-16s", 200, None, None),
    ],
)
def test_a_number_is_one_of_its_words(
    text: str, words: str, count: int, count_words: str | None, reached: int | None
) -> None:
    told = event("military_activity", words, aircraft=[craft("J-16", words, count, count_words=count_words)])
    [found] = grounded(text, told).events
    assert found.groups[0].count == reached


@pytest.mark.parametrize(
    ("zone", "place"),
    [("Lithuanian airspace", "lithuania"), ("the airspace of Poland", "poland"), ("airspace", None),
     ("South Korea's air defense identification zone", "south-korea-adiz"), ("the Taiwan Strait", "taiwan-strait")],
)  # fmt: skip
def test_a_zone_is_a_place(zone: str, place: str | None) -> None:
    text = f"Two Russian Su-30 jets entered {zone} on Monday, the ministry said."
    told = event("military_activity", "Two Russian Su-30 jets", countries=[state("RUS", "Russian")], places=[zone])
    [found] = grounded(text, told).events
    assert [p.place_id for p in found.places] == ([place] if place else [])


def test_a_day_is_told_against_another_event() -> None:
    text = "China flew 12 J-16s into Taiwan's air defense zone on Monday. A day later Taiwan held an air drill."
    first = event("adiz_entry", "China flew 12 J-16s", when=["Monday"], countries=[state("CHN", "China")])
    then = event(
        "air_exercise", "Taiwan held an air drill", when=["A day later"], countries=[state("TWN", "Taiwan")],
        answers=[{"event": 1, "words": "A day later"}],
    )  # fmt: skip
    one, two = grounded(text, first, then).events
    assert one.span is not None and two.span is not None
    assert (two.span.lo - one.span.lo).days == 1
    assert [(number, relation) for number, relation, _ in two.answers] == [(1, "after")]


@pytest.mark.parametrize(
    ("text", "first_words", "when", "day"),
    [
        (
            "Japan and the United States held an air drill on Thursday, two days after Chinese bombers flew off Kyushu.",
            "Chinese bombers flew off Kyushu", "two days after", date(2026, 3, 3),
        ),
        (
            "A day after China sent bombers past Kyushu, Japan and the United States held an air drill on Thursday.",
            "China sent bombers past Kyushu", "A day after", date(2026, 3, 4),
        ),
        ("Japan's answer came six days after Chinese bombers flew off Kyushu.", "Chinese bombers flew off Kyushu", "six days after", None),
    ],
)  # fmt: skip
def test_a_day_is_that_from_which_another_event_is_counted(
    text: str, first_words: str, when: str, day: date | None
) -> None:
    flight = event("military_activity", first_words, when=[when], places=["Kyushu"])
    drill = event(
        "air_exercise", "held an air drill", when=["on Thursday"], countries=[state("JPN", "Japan")],
        answers=[{"event": 1, "words": when}],
    )  # fmt: skip
    found = grounded(text, flight, *([drill] if "drill" in text else []))
    span = found.events[0].span
    assert (span and span.lo) == day
    assert [r.fault for r in found.refused] == ([] if day else ["day_not_in_words"])


def test_days_of_one_quotation_are_from_the_first_to_the_last() -> None:
    text = "Date: from 6 a.m. on March 2 to 6 a.m. on March 3, 2026. 45 aircraft of China operated around Taiwan."
    told = event(
        "military_activity", "45 aircraft of China", when=["from 6 a.m. on March 2 to 6 a.m. on March 3, 2026"],
        countries=[state("CHN", "China")],
    )  # fmt: skip
    [found] = grounded(text, told).events
    assert found.span is not None and (found.span.lo, found.span.hi) == (date(2026, 3, 2), date(2026, 3, 3))


def test_words_are_looked_for_where_they_name_what_is_told() -> None:
    text = "Two B-52s flew over the Sea of Japan on Monday, the ministry said. The drill was held by Japan and the U.S."
    told = event("air_exercise", "Two B-52s flew over the Sea of Japan", countries=[state("JPN", "Japan")])
    found = grounded(text, told)
    assert [text[slice(*s.at)] for s in found.events[0].countries] == ["Japan"]
    assert found.events[0].countries[0].at[0] > text.index("The drill")
    assert not found.refused


@pytest.mark.parametrize(
    ("name", "count", "reached"), [("JS Maya", 1, 1), ("JS Maya", 2, None), ("Maya", 1, 1), (None, 1, None)]
)
def test_a_ship_with_a_name_is_one(name: str | None, count: int, reached: int | None) -> None:
    text = "On Monday Japan sent the destroyer JS Maya and frigates to the drill off Okinawa."
    words = "the destroyer JS Maya" if name else "frigates"
    ship = craft("destroyer" if name else "frigate", words, count, "JPN", name=name)
    [found] = grounded(text, event("naval_exercise", "Japan sent the destroyer", vessels=[ship])).events
    assert found.groups[0].count == reached


@pytest.mark.parametrize(
    ("kind", "words", "name", "of", "as_ours"),
    [
        ("destroyer", "the destroyer JS Maya", "JS Maya", "JPN", ("destroyer", "Maya", "jpn-maya")),
        ("destroyer", "the destroyer JS Maya", "Maya", "JPN", ("destroyer", "Maya", "jpn-maya")),
        ("ship", "USS Comstock", "USS Comstock", "USA", ("naval vessel", "Comstock", "usa-comstock")),
        ("ship", "BRP Gabriela Silang", "Gabriela Silang", "PHL", ("naval vessel", "Gabriela Silang", "phl-gabriela-silang")),
    ],
)  # fmt: skip
def test_a_ship_is_called_as_our_own_reader_calls_it(
    kind: str, words: str, name: str, of: str, as_ours: tuple[str, str, str]
) -> None:
    text = "On Monday the navies trained off Okinawa with the destroyer JS Maya, USS Comstock and BRP Gabriela Silang."
    ship = craft(kind, words, 1, of, name=name)
    states = [state("JPN", "JS Maya"), state("USA", "USS"), state("PHL", "BRP")]
    found = grounded(
        text, event("naval_exercise", "the navies trained", countries=states, places=["Okinawa"], vessels=[ship])
    )
    assert [(g.value, g.variant, g.vessel_id, g.count) for g in found.events[0].groups] == [(*as_ours, 1)]


def test_the_type_that_is_told_is_looked_for_first() -> None:
    text = "Four Russian warplanes, two of them bombers of the type Tu-95, flew off Alaska on Monday."
    group = craft("Tu-95", "two of them bombers of the type Tu-95", 2, "RUS")
    [found] = grounded(text, event("military_activity", "Four Russian warplanes", aircraft=[group])).events
    assert [(g.value, g.count) for g in found.groups] == [("Tu-95", 2)]


@pytest.mark.parametrize(
    ("words", "number", "cited"),
    [
        ("aircraft", "at 45", "aircraft at 45"),
        ("The planes", "30", "30"),
        ("four destroyers", None, "four destroyers"),
    ],
)
def test_a_number_stands_in_the_words_that_are_cited(words: str, number: str | None, cited: str) -> None:
    text = "On Monday the ministry put China's aircraft at 45, with four destroyers. It spoke of 30. The planes turned."
    kind, count = ("destroyer", 4) if number is None else ("aircraft", int(number.split()[-1]))
    group = craft(kind, words, count, "CHN", count_words=number)
    told = event("military_activity", "the ministry put China's aircraft at 45", countries=[state("CHN", "China's")])
    [found] = grounded(text, told | {"vessels" if number is None else "aircraft": [group]}).events
    assert [(g.count, text[slice(*g.at)]) for g in found.groups] == [(count, cited)]


def test_evidence_cuts_the_text() -> None:
    told = event("scramble", SENT, countries=[state("JPN", "Japan")], aircraft=[craft("F-15", "four F-15s", 4)])
    for text in (TEXT, TEXT.replace(" ", "  "), f"\u200b{TEXT}", TEXT.replace(" ", "\u00a0")):
        reading = model_reading(text, told)
        assert {c.claim_type for c in reading.claims} >= {"country"}
        for claim in reading.claims:
            assert claim.surface == text[claim.evidence_start : claim.evidence_end]
            assert claim.reader == "stub, prompt 1"


@pytest.mark.parametrize(
    ("code", "text", "told", "value"),
    [
        ("ja", "3月3日、ロシアのTu-95爆撃機2機が東シナ海を飛行したため、航空自衛隊の戦闘機を緊急発進させた。",
         craft("Tu-95", "Tu-95爆撃機2機", 2), ("Tu-95", 2)),
        ("ru", "3 марта два российских бомбардировщика Ту-95МС выполнили полет над Японским морем.",
         craft("Tu-95", "два российских бомбардировщика Ту-95МС", 2), ("Tu-95", 2)),
        ("zh", "國防部表示，3月3日偵獲共機12架次，其中8架次逾越海峽中線。", craft("aircraft", "共機12架次", 12), ("aircraft", 12)),
        ("ko", "3일 러시아 군용기 2대가 한국방공식별구역에 진입해 공군 전투기를 투입했다.", craft("aircraft", "군용기 2대", 2), ("aircraft", 2)),
    ],
)  # fmt: skip
def test_other_languages(code: str, text: str, told: dict, value: tuple[str, int]) -> None:
    [found] = grounded(text, event("military_activity", told["words"], aircraft=[told]), code=code).events
    assert [(g.value, g.count) for g in found.groups] == [value]
