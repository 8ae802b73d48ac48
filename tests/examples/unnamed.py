"""Events of which the sentence does not say who: the text around it does, and verbs that tell of such encounters."""

from tests.examples.form import Example

DAY = "2026-06-18"
PHENOMENA: dict[str, list[Example]] = {
    "who is told elsewhere": [
        (
            "A Russian Su-24 passed at close range over the USS Porter in the Black Sea on Tuesday. Another Su-24 flew within 200 metres of the ship later, the navy said.",
            DAY,
            [
                "unsafe_maneuver 2026-06-16 | RUS > USA | Su-24 RUS 1",
                "unsafe_maneuver 2026-06-16 | RUS > USA | Su-24 RUS 1",
            ],
        ),
        (
            "Two launches in a week: an Agni-P missile was test-fired on Tuesday. India's defence ministry called it a success.",
            DAY,
            ["missile_launch 2026-06-16 | IND | "],
        ),
        (
            "A short-range ballistic missile was tested on Tuesday at Balasore, and nobody said by whom.",
            DAY,
            ["missile_launch 2026-06-16 | IND | "],
        ),
        (
            "Hanoi said that two Su-27s had made a low pass over a fisheries ship of its own on Sunday. China did not comment.",
            DAY,
            ["unsafe_maneuver 2026-06-14 | CHN > VNM | Su-27 CHN 2"],
        ),
        (
            "The Eastern Command holds an air defence exercise over Arunachal Pradesh on June 20.",
            DAY,
            ["air_exercise 2026-06-20 | IND | "],
        ),
    ],
    "encounters by other verbs": [
        (
            "Three Tu-95 bombers were shadowed by F-16 fighters of the Norwegian Air Force over the Barents Sea on Tuesday.",
            DAY,
            ["scramble 2026-06-16 | NOR > RUS | F-16 NOR -, Tu-95 RUS 3"],
        ),
        (
            "Venezuelan F-16s roared over the destroyer USS Jason Dunham on Tuesday.",
            DAY,
            ["unsafe_maneuver 2026-06-16 | VEN > USA | F-16 VEN -"],
        ),
        (
            "A Turkish frigate tried to ram a Greek patrol boat off Kos on Tuesday.",
            DAY,
            ["unsafe_maneuver 2026-06-16 | TUR > GRC | "],
        ),
        (
            "The USS Benfold challenged the baselines around the Paracel Islands on Tuesday.",
            DAY,
            ["maritime_incursion 2026-06-16 | USA > CHN | "],
        ),
        (
            "French and Greek frigates were manoeuvring in formation off Crete from June 8 to 10.",
            DAY,
            ["naval_exercise 2026-06-08..2026-06-10 | FRA,GRC | "],
        ),
        ("Two ferries had twelve metres to spare off Kos on Tuesday, the navy said.", DAY, []),
        ("A lawyer challenged the limits on naval spending on Tuesday.", DAY, []),
    ],
    "days and times beside habits and likenesses": [
        (
            "It is a month since Pakistan's navy found an Indian submarine off Karachi, on May 18, and pushed it back.",
            DAY,
            ["military_activity 2026-05-18 | IND > PAK | "],
        ),
        (
            "Italian Eurofighters took off from Ämari as a Russian Il-20 flew along the coast on Tuesday.",
            DAY,
            ["scramble 2026-06-16 | ITA > RUS | Eurofighter ITA -, Il-20 RUS 1"],
        ),
        (
            "Two Turkish F-16s entered Greek airspace on June 3 and on June 9, each time for a minute.",
            DAY,
            [
                "airspace_violation 2026-06-03 | TUR > GRC | F-16 TUR 2",
                "airspace_violation 2026-06-09 | TUR > GRC | F-16 TUR 2",
            ],
        ),
        (
            "The Indian and Mongolian armies opened Nomadic Elephant near Ulaanbaatar on June 15.",
            DAY,
            ["joint_exercise 2026-06-15 | IND,MNG | "],
        ),
        ("In the past, jets were scrambled each time that a drone came near.", DAY, []),
    ],
    "what is sent to a drill meets nobody": [
        (
            "Singapore and India opened an air exercise at Kalaikunda on June 8. Singapore has deployed six F-16s, and the Indian Air Force takes part with Su-30MKIs, its head said.",
            DAY,
            ["air_exercise 2026-06-08 | IND,SGP | F-16 SGP 6, Su-30 IND -"],
        ),
        (
            "China and Russia flew a joint patrol over the Sea of Japan on Tuesday. Japan sent up four F-2s to watch the bombers.",
            DAY,
            ["joint_patrol 2026-06-16 | CHN,RUS | ", "scramble 2026-06-16 | JPN > CHN,RUS | F-2 JPN 4"],
        ),
    ],
    "manoeuvres by those told before": [
        (
            "A Chinese J-16 released flares in front of an Australian P-8 on March 2. On March 5 the same fighter swept past it.",
            "2026-03-12",
            [
                "unsafe_maneuver 2026-03-02 | CHN > AUS | J-16 CHN 1, P-8 AUS 1",
                "unsafe_maneuver 2026-03-05 | CHN > AUS | J-16 CHN 1",
            ],
        ),
    ],
}
