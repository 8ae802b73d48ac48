"""How places belong to an event, by the words that say so: each with these words."""

from datetime import date

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from orchestration.claims.read import read_article

SEA = "location sea-of-japan: Sea of Japan"
EXAMPLES = [
    # between which islands a strait lies, and whose waters they are
    (
        "Japan scrambled fighters on Monday against a Chinese Y-9 that passed between the main island of Okinawa and Miyako Island.",
        ["location miyako-strait: between the main island of Okinawa and Miyako Island"],
    ),
    (
        "Japan scrambled fighters on Monday against a Chinese drone that flew between Yonaguni and Taiwan.",
        ["location yonaguni-strait: between Yonaguni and Taiwan"],
    ),
    ("A Honduran navy patrol boat entered Nicaragua's waters on Monday.", ["zone nicaragua: Nicaragua's waters"]),
    # where craft came from
    ("Two U.S. B-52s flew over the Sea of Japan on Monday. The bombers came from Guam.", [SEA, "origin guam: Guam"]),
    (
        "Two U.S. B-1Bs took off from Andersen Air Force Base on Monday and flew over the Sea of Japan.",
        [SEA, "origin andersen-air-force-base: Andersen Air Force Base"],
    ),
    (
        "Two U.S. B-52s departed Andersen Air Force Base on Monday and trained with Japanese F-15s over the Sea of Japan.",
        [SEA, "origin andersen-air-force-base: Andersen Air Force Base"],
    ),
    (
        "Two U.S. B-52s flew out of Guam on Monday for an exercise with Japanese F-15s over the Sea of Japan.",
        [SEA, "origin guam: Guam"],
    ),
    (
        "Japan scrambled F-15s from Naha on Monday against two Chinese H-6s over the Sea of Japan.",
        [SEA, "origin naha: Naha"],
    ),
    (
        "North Korea launched a ballistic missile from Sunan toward the Sea of Japan on Monday.",
        ["destination sea-of-japan: Sea of Japan", "origin sunan: Sunan"],
    ),
    # where they are based
    (
        "Four U.S. F-16s based at Osan Air Base trained with Japanese F-2s over the Sea of Japan on Monday.",
        [SEA, "base osan-air-base: Osan Air Base"],
    ),
    (
        "Two U.S. B-52s based in Guam trained with Japanese F-15s over the Sea of Japan on Monday.",
        [SEA, "base guam: Guam"],
    ),
    ("Two Guam-based B-52s trained with Japanese F-15s over the Sea of Japan on Monday.", [SEA, "base guam: Guam"]),
    (
        "Two B-1Bs of the 37th Bomb Squadron, Ellsworth Air Force Base, trained with Japan over the Sea of Japan on Monday.",
        [SEA, "base ellsworth-air-force-base: Ellsworth Air Force Base"],
    ),
    (
        "Two U.S. B-1Bs operating from Misawa Air Base flew over the Sea of Japan with Japanese F-15s on Monday.",
        [SEA, "base misawa-air-base: Misawa Air Base"],
    ),
    (
        "Two U.S. B-1Bs operating from Misawa Air Base trained with Japanese F-35s on Monday.",
        ["location misawa-air-base: Misawa Air Base"],
    ),
    # whose home is no craft's
    (
        "Two U.S. B-52s trained with Japanese F-15s over the Sea of Japan on Monday, a Guam-based analyst said.",
        [SEA],
    ),
    (
        "Two U.S. B-52s trained with Japanese F-15s over the Sea of Japan on Monday, a Tokyo-based analyst said.",
        [SEA],
    ),
    (
        "Two U.S. B-52s trained with Japanese F-15s over the Sea of Japan on Monday, an analyst based in Okinawa said.",
        [SEA],
    ),
    (
        "Two U.S. B-52s trained with Japanese F-15s over the Sea of Japan on Monday, the commander at Misawa Air Base said.",
        [SEA],
    ),
    (
        "ANDERSEN AIR FORCE BASE, Guam - Two U.S. B-52s trained with Japanese F-15s over the Sea of Japan on Monday.",
        [SEA],
    ),
    # where they went
    (
        "Japan scrambled F-15s on Monday against two Chinese H-6s that headed for Guam through the Miyako Strait.",
        ["destination guam: Guam", "location miyako-strait: Miyako Strait"],
    ),
    (
        "From Guam to Okinawa they flew on Monday: two U.S. B-52s trained with Japanese F-15s over the Sea of Japan.",
        ["destination okinawa: Okinawa", SEA, "origin guam: Guam"],
    ),
    (
        "China and Russia flew a joint patrol on Monday from the Tsushima Strait to the Pacific Ocean.",
        ["location tsushima-strait: Tsushima Strait", "location pacific-ocean: Pacific Ocean"],
    ),
    # where it was, or near what
    (
        "Two Chinese destroyers sailed through the Miyako Strait on Monday, Japan said.",
        ["location miyako-strait: Miyako Strait"],
    ),
    (
        "Two Chinese destroyers sailed between Hokkaido and Sakhalin on Monday, Japan said.",
        ["near hokkaido: Hokkaido", "near sakhalin: Sakhalin"],
    ),
    ("Japan detected two Russian Tu-95s off Hokkaido on Monday.", ["near hokkaido: Hokkaido"]),
    ("Japan detected two Russian Tu-95s 200 km south of Okinawa on Monday.", ["near okinawa: Okinawa"]),
    ("Japan detected two Russian Tu-95s about 120 km from Okinawa on Monday.", ["near okinawa: Okinawa"]),
    ("Two Chinese destroyers sailed near Japan on Monday.", ["near japan: Japan"]),
    ("China sends 30 J-16 fighters near Taiwan", ["near taiwan: Taiwan"]),
    ("Taiwan detected 21 Chinese military aircraft around the island on Monday.", ["near taiwan: around the island"]),
    # whose zone
    (
        "Two Russian Tu-95s entered South Korea's air defense identification zone near Dokdo on Monday.",
        ["zone south-korea-adiz: South Korea's air defense identification zone", "near dokdo: Dokdo"],
    ),
    (
        "Two Russian Tu-95s entered the KADIZ over the Sea of Japan on Monday.",
        ["zone south-korea-adiz: KADIZ", SEA],
    ),
    ("Two Russian Su-24s violated Estonian airspace on Monday.", ["zone estonia: Estonian airspace"]),
    ("Poland said that Russian drones entered its airspace on Monday.", ["zone poland: its airspace"]),
    # the land over which the airspace lies is told beside the place on it; a sea or an island stands alone
    (
        "A Belarusian Mi-24 violated Polish airspace near Bialystok on Monday.",
        ["near bialystok: Bialystok", "zone poland: Polish airspace"],
    ),
    ("Two Russian Su-24s violated Estonian airspace off Saaremaa on Monday.", ["near saaremaa: Saaremaa"]),
    # wider places behind the narrow ones
    (
        "Indian Su-30s and French Rafales trained at Jodhpur, Rajasthan, on Monday.",
        ["location jodhpur-air-base: Jodhpur", "location rajasthan: Rajasthan"],
    ),
    (
        "South Korean KF-16s and U.S. F-16s trained at Kunsan Air Base, South Korea, on Monday.",
        ["location kunsan-air-base: Kunsan Air Base", "location south-korea: South Korea"],
    ),
    (
        "Norway scrambled F-35s from Evenes in northern Norway on Monday against two Russian Tu-142s over the Barents Sea.",
        ["location barents-sea: Barents Sea", "origin evenes-air-base: Evenes"],
    ),
    (
        "Two Russian Tu-95s flew over the Sea of Japan, the East China Sea and the Philippine Sea on Monday, Japan said.",
        [SEA, "location east-china-sea: East China Sea", "location philippine-sea: Philippine Sea"],
    ),
    # countries and capitals as lands
    ("Zambian and Tanzanian troops began a joint exercise in northern Zambia on Monday.", ["location zambia: Zambia"]),
    ("Two U.S. B-52s flew over Iraq on Monday with two French Rafales.", ["location iraq: Iraq"]),
    (
        "Turkey and Libya held a naval exercise off Tripoli on Monday with three frigates.",
        ["near tripoli: Tripoli"],
    ),
    (
        "Greece, Egypt and France began a naval exercise south of Cyprus on Monday.",
        ["near cyprus: Cyprus"],
    ),
    ("Finland's air force and U.S. F-35s trained together on Monday, officials in Helsinki said.", []),
    # seas that one comes from are where one is
    (
        "Two Russian Tu-95s and two Chinese H-6s flew a joint patrol on Monday from the Sea of Japan to the Pacific Ocean.",
        [SEA, "location pacific-ocean: Pacific Ocean"],
    ),
    # what the sentences beside it say
    (
        "The navy published pictures of an encounter near Scarborough Shoal. A Chinese J-11 dropped flares on Monday ahead "
        "of a Philippine C-208.",
        ["near scarborough-shoal: Scarborough Shoal"],
    ),
    (
        "Romania said that a Russian drone violated its airspace on Monday. It crashed near Tulcea.",
        ["near tulcea: Tulcea", "zone romania: its airspace"],
    ),
    # a theatre is no place beside one
    (
        "Four Australian F-35s and two U.S. B-1Bs trained over the Coral Sea on Monday in the Indo-Pacific.",
        ["location coral-sea: Coral Sea"],
    ),
]


@pytest.mark.parametrize(("text", "places"), EXAMPLES)
def test_places_say_how_they_belong(text: str, places: list[str], lexicon: Lexicon) -> None:
    reading = read_article("a", text, date(2026, 3, 5), lexicon)
    first = reading.reports[0].report_id
    told = [c for c in reading.claims if c.report_id == first and c.claim_type in ("place", "base")]
    assert [f"{c.relation} {c.value}: {c.surface}" for c in told] == places


@pytest.mark.parametrize(
    ("text", "claim", "words"),
    [
        ("China sends 30 J-16 fighters near Taiwan", "target TWN", "Taiwan"),
        ("Poland said that Russian drones entered its airspace on Monday.", "target POL", "its airspace"),
        (
            "The Air Self-Defense Force scrambled F-15s on Monday against a Russian Il-20.",
            "country JPN",
            "Air Self-Defense Force",
        ),
        ("Two Tu-95s entered Alaska's air defense identification zone on Monday.", "country RUS", "Two Tu-95s"),
        ("Two Russian Su-24s violated Estonian airspace today.", "date 2026-03-05", "today"),
        ("Tuesday was busy. Taiwan detected 21 Chinese planes around the island.", "date 2026-03-03", "Tuesday"),
        (
            "Taiwan detected 21 Chinese aircraft around the island on Monday. A day later it detected 12 aircraft.",
            "date 2026-03-03",
            "A day later",
        ),
        (
            "Japan and Australia began an air exercise on Monday. It ends on Friday.",
            "date 2026-03-02/2026-03-06",
            "on Monday. It ends on Friday",
        ),
        ("Two Russian Tu-95s flew near Japan on Monday. It scrambled F-15s.", "target RUS", "Russian"),
    ],
)
def test_the_words_of_a_claim_state_its_value(text: str, claim: str, words: str, lexicon: Lexicon) -> None:
    claims = read_article("a", text, date(2026, 3, 5), lexicon).claims
    assert words in {c.surface for c in claims if f"{c.claim_type} {c.value}" == claim}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # the country whose airspace it was, beside a town, also of who answered
        (
            "Two Russian Su-27s entered Finnish airspace near Porvoo on Monday. Finland scrambled two F/A-18s in response.",
            [{"finland", "porvoo"}, {"finland", "porvoo"}],
        ),
        # the lands of a list
        (
            "Kenya and France held a naval exercise off Djibouti, Seychelles and Mauritius on Monday.",
            [{"djibouti", "seychelles", "mauritius"}],
        ),
        # where it is hosted; the hosts of something else are nowhere
        ("Australia will host an air exercise with Japan on March 20.", [{"australia"}]),
        ("An air exercise of Japan and India hosted by India began on Monday.", [{"india"}]),
        # the zone of the state that an entry was against
        (
            "Eleven Chinese J-16s entered Taiwan's air defense identification zone on Monday. On Tuesday two Y-8s entered it.",
            [{"taiwan-adiz"}, {"taiwan-adiz"}],
        ),
    ],
)
def test_the_places_of_events(text: str, places: list[set[str]], lexicon: Lexicon) -> None:
    reading = read_article("a", text, date(2026, 3, 5), lexicon)
    told = [
        {c.value for c in reading.claims if c.claim_type == "place" and c.report_id == report.report_id}
        for report in reading.reports
    ]
    assert told == places
