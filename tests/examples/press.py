"""Events in the manner of news agencies and ministries, in words and orders that other examples don't have."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "borders, airspace and no-fly zones": [
        (
            "A Russian drone violated both Romanian and Moldovan airspace on Sunday night, officials in Chisinau said.",
            "2023-08-22",
            [
                "airspace_violation 2023-08-20 | RUS > MDA | drone RUS 1",
                "airspace_violation 2023-08-20 | RUS > ROU | drone RUS 1",
            ],
        ),
        (
            "Two Iraqi aircraft crossed into the no-fly zone over southern Iraq on Sunday for about two minutes, a US official said.",
            "1998-12-30",
            ["airspace_violation 1998-12-27 | IRQ > USA | aircraft IRQ 2"],
        ),
        (
            "Two Russian Su-24s entered the airspace of Estonia and Finland on Sunday, NATO said.",
            "2023-08-22",
            [
                "airspace_violation 2023-08-20 | RUS > EST | Su-24 RUS 2",
                "airspace_violation 2023-08-20 | RUS > FIN | Su-24 RUS 2",
            ],
        ),
        (
            "China and Russia violated South Korean airspace, a lawmaker said, when two of their bombers flew over Dokdo on Monday.",
            "2023-08-22",
            ["airspace_violation 2023-08-21 | CHN,RUS > KOR | bomber - 2"],
        ),
        (
            "Swedish and Danish fighters were up on Tuesday as a Russian An-30 reconnaissance plane flew through Danish and Swedish airspace near Bornholm.",
            "2023-05-03",
            [
                "airspace_violation 2023-05-02 | RUS > DNK | An-30 RUS 1",
                "airspace_violation 2023-05-02 | RUS > SWE | An-30 RUS 1",
                "scramble 2023-05-02 | DNK,SWE > RUS | fighter DNK -, fighter SWE -",
            ],
        ),
        (
            "Pakistan's F-16s crossed the Line of Control on Wednesday and India's MiG-21s gave chase, New Delhi said.",
            "2019-03-01",
            [
                "airspace_violation 2019-02-27 | PAK > IND | F-16 PAK -",
                "scramble 2019-02-27 | IND > PAK | MiG-21 IND -",
            ],
        ),
    ],
    "fighters sent up, and whom they met": [
        (
            "Fighters of the Royal Norwegian Air Force, F-16s from Bodo, identified two Russian Tu-160 bombers off the coast of Finnmark on Wednesday, the military headquarters said.",
            "2021-04-08",
            ["scramble 2021-04-07 | NOR > RUS | F-16 NOR -, Tu-160 RUS 2"],
        ),
        (
            "German Eurofighters took off from Rostock-Laage on Sunday to check an unidentified aircraft over the Baltic that had filed no flight plan and did not answer the radio. It turned out to be a Russian Il-20M.",
            "2025-09-22",
            ["scramble 2025-09-21 | DEU > RUS | Eurofighter DEU -, Il-20 RUS 1"],
        ),
    ],
    "claimed and closed waters": [
        (
            "A China Coast Guard ship has sailed into waters claimed by Malaysia near the Luconia Shoals, satellite tracking data showed on Monday.",
            "2024-07-02",
            ["maritime_incursion 2024-07-01 | CHN > MYS | "],
        ),
        (
            "The USS Preble and USS Chung Hoon sailed within 12 nautical miles of Gaven and Johnson Reefs in the Spratly Islands on Monday, a spokesman for the U.S. Seventh Fleet told Reuters. China's foreign ministry said the ships had entered the waters without permission.",
            "2019-05-07",
            ["maritime_incursion 2019-05-06 | USA > CHN | "],
        ),
    ],
    "encounters told by either side": [
        (
            "A Canadian CP-140 was approached to within five metres by a Chinese fighter in international airspace off China on Monday, Defence Minister Bill Blair said.",
            "2023-10-17",
            ["unsafe_maneuver 2023-10-16 | CHN > CAN | CP-140 CAN 1, fighter CHN 1"],
        ),
        (
            "A China Coast Guard vessel bumped a Philippine supply boat off Second Thomas Shoal on Sunday, and a militia ship hit a Philippine coast guard patrol ship, Manila said.",
            "2023-10-23",
            ["unsafe_maneuver 2023-10-22 | CHN > PHL | "],
        ),
        (
            "A Russian Su-27 clipped the propeller of a U.S. MQ-9 Reaper over the Black Sea on Tuesday, and the drone was brought down in international waters.",
            "2023-03-15",
            ["unsafe_maneuver 2023-03-14 | RUS > USA | MQ-9 USA 1, Su-27 RUS 1"],
        ),
    ],
    "air defence zones": [
        (
            "Twenty-seven Chinese military aircraft, among them 18 fighters, five H-6 bombers and a Y-20 tanker, flew into Taiwan's air defence zone on Sunday, the island's defence ministry said.",
            "2021-11-29",
            ["adiz_entry 2021-11-28 | CHN > TWN | H-6 CHN 5, Y-20 CHN 1, aircraft CHN 27, fighter CHN 18"],
        ),
        (
            "Twenty-seven Chinese military aircraft flew into Taiwan's air defence zone on Sunday, the island's defence ministry said.",
            "2021-11-29",
            ["adiz_entry 2021-11-28 | CHN > TWN | aircraft CHN 27"],
        ),
        (
            "Two Russian bombers flew into South Korea's air defense zone on Sunday, and Seoul scrambled F-15Ks.",
            "2021-11-29",
            ["adiz_entry 2021-11-28 | RUS > KOR | bomber RUS 2", "scramble 2021-11-28 | KOR > RUS | F-15 KOR -"],
        ),
        (
            "Two Chinese H-6s and two Russian Tu-95s entered the Japanese and South Korean air defense identification zones on Tuesday.",
            "2023-08-22",
            [
                "adiz_entry 2023-08-22 | CHN,RUS > JPN | H-6 CHN 2, Tu-95 RUS 2",
                "adiz_entry 2023-08-22 | CHN,RUS > KOR | H-6 CHN 2, Tu-95 RUS 2",
            ],
        ),
    ],
    "no event at all": [
        (
            "Israeli jets bombed a convoy near Homs on Sunday, and Syrian air defences fired missiles at them, state media said.",
            "2024-04-01",
            [],
        ),
        ("A suicide bomber rammed a truck into a U.S. Marine checkpoint near Fallujah on Tuesday.", "2005-03-09", []),
        (
            "Russian helicopters flew over Grozny on Monday and fired missiles into a house where rebels were hiding, the army said.",
            "2005-03-09",
            [],
        ),
        (
            "China's second manned spacecraft was launched aboard a Long March 2F rocket from Jiuquan on Wednesday, Xinhua reported.",
            "2005-03-09",
            [],
        ),
        (
            "An F-16 of the Turkish air force crashed into the Aegean on Tuesday during a training flight. The pilot ejected.",
            "2005-03-09",
            [],
        ),
        (
            "North Korean soldiers crossed the military demarcation line on Monday, and South Korean troops fired warning shots.",
            "2005-03-09",
            [],
        ),
    ],
    "missiles fired, flown and fallen": [
        (
            "A North Korean ballistic missile overflew northern Japan on Tuesday before splashing down in the Pacific, the first such overflight since 2017.",
            "2022-10-05",
            ["missile_launch 2022-10-04 | PRK > JPN | "],
        ),
        (
            "The Hwasong-19 was launched on Thursday from near Pyongyang and flew for 86 minutes, the longest flight of a North Korean missile so far.",
            "2024-11-01",
            ["missile_launch 2024-10-31 | PRK | "],
        ),
        (
            "Pakistan successfully tested the Shaheen III, a surface-to-surface missile with a range of 2,750 km, on Monday.",
            "2015-03-10",
            ["missile_launch 2015-03-09 | PAK | "],
        ),
        (
            "India carried out a user trial of its Agni-5 missile from Abdul Kalam Island on Wednesday night.",
            "2021-10-28",
            ["missile_launch 2021-10-27 | IND | "],
        ),
        (
            "Five missiles launched by China appeared to have come down inside Japan's exclusive economic zone on Thursday, Defense Minister Nobuo Kishi said.",
            "2022-08-05",
            ["missile_launch 2022-08-04 | CHN > JPN | "],
        ),
    ],
    "drills and patrols": [
        (
            "Two Russian Tu-160s landed at Maiquetia near Caracas on Monday after a flight of more than 10,000 km, the defence ministry said.",
            "2018-12-10",
            ["bomber_mission 2018-12-10 | RUS | Tu-160 RUS 2"],
        ),
    ],
    "ships and aircraft near a coast": [
        (
            "The aircraft carrier Shandong passed about 60 nautical miles southeast of Taiwan on Monday heading for the western Pacific.",
            "2023-09-12",
            ["military_activity 2023-09-11 | CHN > TWN | "],
        ),
    ],
    "earlier ones recalled behind what is told": [
        (
            "Two Russian Tu-95s flew into the Alaska ADIZ on Tuesday, NORAD said; the last such flight was on September 23.",
            "2024-11-20",
            [
                "adiz_entry 2024-09-23 | RUS > USA | ",
                "adiz_entry 2024-11-19 | RUS > USA | Tu-95 RUS 2",
            ],
        ),
        (
            "A Chinese Y-9 entered Japan's airspace on Monday, the first such violation since August 26.",
            "2024-11-20",
            [
                "airspace_violation 2024-08-26 | CHN > JPN | ",
                "airspace_violation 2024-11-18 | CHN > JPN | Y-9 CHN 1",
            ],
        ),
        (
            "North Korea fired a ballistic missile on Tuesday, its first launch since October 31.",
            "2024-11-20",
            ["missile_launch 2024-10-31 | PRK | ", "missile_launch 2024-11-19 | PRK | "],
        ),
    ],
    "whose they are where nobody says so": [
        (
            "British Typhoons intercepted two Tu-142s north of Scotland on Monday.",
            "2024-11-20",
            ["scramble 2024-11-18 | GBR > RUS | Eurofighter GBR -, Tu-142 RUS 2"],
        ),
        (
            "The United States flew two B-1Bs over the Korean Peninsula on Wednesday. South Korean F-35s and American F-16s escorted the bombers, the Defense Ministry in Seoul said.",
            "2024-11-20",
            ["air_exercise 2024-11-20 | KOR,USA | B-1 USA 2, F-16 USA -, F-35 KOR -"],
        ),
    ],
}
