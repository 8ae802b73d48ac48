"""One event or two: told again, recalled, told in one sentence, ended."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "one sentence with two events": [
        (
            "Four Russian planes entered South Korea's air defense identification zone on Tuesday, prompting the air force to scramble two F-15Ks.",
            "2026-03-12",
            ["adiz_entry 2026-03-10 | RUS > KOR | aircraft RUS 4", "scramble 2026-03-10 | KOR > RUS | F-15 KOR 2"],
        ),
        (
            "Two U.S. B-1Bs trained with four Japanese F-2s over the Sea of Japan on Thursday, a day after North Korea fired two ballistic missiles into the East Sea.",
            "2026-03-13",
            ["air_exercise 2026-03-12 | JPN,USA | B-1 USA 2, F-2 JPN 4", "missile_launch 2026-03-11 | PRK | "],
        ),
        (
            "Japan scrambled four F-15s on Friday after two Chinese H-6 bombers and two Russian Tu-95s flew a joint patrol between Okinawa and Miyako Island.",
            "2026-05-30",
            [
                "joint_patrol 2026-05-29 | CHN,RUS | H-6 CHN 2, Tu-95 RUS 2",
                "scramble 2026-05-29 | JPN > CHN,RUS | F-15 JPN 4",
            ],
        ),
        (
            "South Korea scrambled two F-16s on Tuesday after seven Russian military aircraft entered its air defense identification zone, the Joint Chiefs of Staff said.",
            "2026-03-12",
            ["adiz_entry 2026-03-10 | RUS > KOR | aircraft RUS 7", "scramble 2026-03-10 | KOR > RUS | F-16 KOR 2"],
        ),
        (
            "The Indonesian and Australian navies held an exercise off Darwin on Thursday, while four U.S. F-16s and four Philippine FA-50s took part in an air drill over Luzon on the same day.",
            "2026-04-24",
            ["air_exercise 2026-04-23 | PHL,USA | F-16 USA 4, FA-50 PHL 4", "naval_exercise 2026-04-23 | AUS,IDN | "],
        ),
        (
            "Two Swedish Gripens were scrambled on Wednesday when a Russian Su-24 violated Swedish airspace east of Gotland, the Swedish Armed Forces said.",
            "2026-06-12",
            [
                "airspace_violation 2026-06-10 | RUS > SWE | Su-24 RUS 1",
                "scramble 2026-06-10 | SWE > RUS | JAS 39 SWE 2",
            ],
        ),
        (
            "Four Chinese coast guard ships entered Japanese territorial waters around the Senkaku Islands on Monday, and on Tuesday Japan scrambled two F-2s against a Chinese Y-9 that flew off Nagasaki.",
            "2026-01-28",
            ["maritime_incursion 2026-01-26 | CHN > JPN | ", "scramble 2026-01-27 | JPN > CHN | F-2 JPN 2, Y-9 CHN 1"],
        ),
        (
            "A day after North Korea launched two ballistic missiles toward the Sea of Japan on Sunday, two U.S. B-1Bs and four South Korean F-15s held an air drill over the Korean Peninsula.",
            "2026-01-06",
            ["air_exercise 2026-01-05 | KOR,USA | B-1 USA 2, F-15 KOR 4", "missile_launch 2026-01-04 | PRK | "],
        ),
        (
            "Six hours after North Korea fired a ballistic missile on Tuesday, two B-1B bombers flew over the Yellow Sea with South Korean F-15Ks.",
            "2026-03-05",
            [
                "missile_launch 2026-03-03 | PRK | ",
                "air_exercise 2026-03-03 | KOR,USA | B-1 USA 2, F-15 KOR -",
            ],
        ),
        (
            "South Korean and American fighter jets flew over the Yellow Sea on Tuesday in a show of force hours after North Korea test-fired a ballistic missile.",
            "2026-03-05",
            [
                "air_exercise 2026-03-03 | KOR,USA | fighter KOR -, fighter USA -",
                "missile_launch 2026-03-03 | PRK | ",
            ],
        ),
    ],
    "two events of one type in one article": [
        (
            "On 3 March two Spanish Eurofighters intercepted one Russian Il-20 over the Baltic Sea. On 4 March two Italian F-35s intercepted two Russian Su-30s.",
            "2026-03-09",
            [
                "scramble 2026-03-03 | ESP > RUS | Eurofighter ESP 2, Il-20 RUS 1",
                "scramble 2026-03-04 | ITA > RUS | F-35 ITA 2, Su-30 RUS 2",
            ],
        ),
        (
            "North Korea fired three ballistic missiles on March 10. It had also fired a cruise missile on January 14.",
            "2026-03-11",
            ["missile_launch 2026-01-14 | PRK | ", "missile_launch 2026-03-10 | PRK | "],
        ),
        (
            "Japan scrambled F-15s against a Russian Il-38 patrol plane over the Sea of Japan on Wednesday. On Friday it scrambled two F-2s against a Chinese Y-8 over the East China Sea, the Joint Staff said.",
            "2026-04-11",
            [
                "scramble 2026-04-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1",
                "scramble 2026-04-10 | JPN > CHN | F-2 JPN 2, Y-8 CHN 1",
            ],
        ),
        (
            "Two U.S. B-52s trained with four Japanese F-15s over the East China Sea on Wednesday. On Friday a single B-52 of the U.S. Air Force trained with two South Korean F-35As over the Yellow Sea.",
            "2026-03-14",
            [
                "air_exercise 2026-03-11 | JPN,USA | B-52 USA 2, F-15 JPN 4",
                "air_exercise 2026-03-13 | KOR,USA | B-52 USA 1, F-35 KOR 2",
            ],
        ),
        (
            "A Russian Su-30 violated Lithuanian airspace for 18 seconds on October 23, the Lithuanian military said. On October 28 a Russian Il-78 tanker aircraft strayed over the border for about a minute, violating Lithuanian airspace again.",
            "2025-10-30",
            [
                "airspace_violation 2025-10-23 | RUS > LTU | Su-30 RUS 1",
                "airspace_violation 2025-10-28 | RUS > LTU | Il-78 RUS 1",
            ],
        ),
        (
            "North Korea fired a short-range ballistic missile from the Pyongyang area on May 4, South Korea's military said. Four days later it fired three more from the Wonsan area on its east coast.",
            "2026-05-09",
            ["missile_launch 2026-05-04 | PRK | ", "missile_launch 2026-05-08 | PRK | "],
        ),
        (
            "NATO fighters were scrambled three times last week to identify Russian aircraft over the Baltic Sea. On February 24, one Il-20 was identified on its way from Kaliningrad. On February 26, two Su-30s were escorted near Latvia. On February 28, an An-26 was intercepted flying to mainland Russia.",
            "2026-03-02",
            [
                "scramble 2026-02-24 |  > RUS | Il-20 RUS 1, fighter - -",
                "scramble 2026-02-26 |  > RUS | Su-30 RUS 2",
                "scramble 2026-02-28 |  > RUS | An-26 RUS 1",
            ],
        ),
        (
            "Polish airspace was repeatedly violated by Russian drones on Tuesday night. Polish F-16s were scrambled in response.",
            "2026-03-05",
            ["airspace_violation 2026-03-03 | RUS > POL | drone RUS -", "scramble 2026-03-03 | POL > RUS | F-16 POL -"],
        ),
    ],
    "an event recalled with its own date": [
        (
            "Four Chinese coast guard ships entered Japan's territorial waters around the Senkaku Islands on Friday. The last intrusion was on February 20.",
            "2026-03-14",
            ["maritime_incursion 2026-02-20 | CHN > JPN | ", "maritime_incursion 2026-03-13 | CHN > JPN | "],
        ),
        (
            "Two Russian aircraft violated Finnish airspace on Tuesday. The previous violation, by a MiG-31, was on August 22.",
            "2026-10-22",
            [
                "airspace_violation 2026-08-22 | RUS > FIN | MiG-31 RUS 1",
                "airspace_violation 2026-10-20 | RUS > FIN | aircraft RUS 2",
            ],
        ),
        (
            "Exercise Kakadu will be held off Darwin from 30 March to 14 April. The last edition was held from 9 to 20 September 2024.",
            "2026-03-16",
            ["naval_exercise 2024-09-09..2024-09-20 | AUS | ", "naval_exercise 2026-03-30..2026-04-14 | AUS | "],
        ),
        (
            "Two U.S. B-52s trained with four South Korean F-15s over the Yellow Sea on Tuesday, Seoul said. On July 11, 2025, a B-52 of the U.S. Air Force held a similar air drill with two South Korean FA-50s.",
            "2026-04-09",
            [
                "air_exercise 2025-07-11 | KOR,USA | B-52 USA 1, FA-50 KOR 2",
                "air_exercise 2026-04-07 | KOR,USA | B-52 USA 2, F-15 KOR 4",
            ],
        ),
        (
            "A Russian Su-35 violated Estonian airspace on Wednesday, the government in Tallinn said. On 19 September 2025, three Russian MiG-31s violated Estonian airspace for 12 minutes.",
            "2026-03-06",
            [
                "airspace_violation 2025-09-19 | RUS > EST | MiG-31 RUS 3",
                "airspace_violation 2026-03-04 | RUS > EST | Su-35 RUS 1",
            ],
        ),
        (
            "Lawmakers in Canberra debated relations with China on Monday. They recalled 11 February 2025, when a Chinese J-16 released flares dangerously close to an Australian P-8A over the South China Sea.",
            "2025-11-11",
            ["unsafe_maneuver 2025-02-11 | CHN > AUS | J-16 CHN 1, P-8 AUS 1"],
        ),
        (
            "Japan's new defense white paper describes how a Chinese Y-9 violated Japanese airspace off Nagasaki on Aug. 26, 2024. It also says that flights of foreign aircraft near the country have become more frequent.",
            "2026-05-20",
            ["airspace_violation 2024-08-26 | CHN > JPN | Y-9 CHN 1"],
        ),
        (
            "Russian Tu-160 bombers made a flight over the Barents Sea on Friday, Moscow said. In November 2024 Russian Tu-95s and Chinese H-6s flew a joint patrol over the Sea of Japan.",
            "2026-01-24",
            [
                "bomber_mission 2026-01-23 | RUS | Tu-160 RUS -",
                "joint_patrol 2024-11-01..2024-11-30 | CHN,RUS | H-6 CHN -, Tu-95 RUS -",
            ],
        ),
        (
            "North Korea fired a ballistic missile toward the Sea of Japan on Sunday, South Korea's military said. It had fired several short-range missiles on Oct. 22, 2025.",
            "2026-01-04",
            ["missile_launch 2025-10-22 | PRK | ", "missile_launch 2026-01-04 | PRK | "],
        ),
        (
            "Two Chinese coast guard ships entered Japanese territorial waters near the Senkaku Islands on Wednesday, the Japan Coast Guard said. It was the first intrusion since Feb. 9.",
            "2026-03-05",
            ["maritime_incursion 2026-02-09 | CHN > JPN | ", "maritime_incursion 2026-03-04 | CHN > JPN | "],
        ),
    ],
    "borders crossed from the air": [
        (
            "A Russian Mi-8 came over the Estonian border on Monday.",
            "2026-03-12",
            ["airspace_violation 2026-03-09 | RUS > EST | Mi-8 RUS 1"],
        ),
        (
            "A Pakistani drone flew across the frontier into India on Monday.",
            "2026-03-12",
            ["airspace_violation 2026-03-09 | PAK > IND | drone PAK 1"],
        ),
        (
            "A Russian drone drifted into Moldova on Monday.",
            "2026-03-12",
            ["airspace_violation 2026-03-09 | RUS > MDA | drone RUS 1"],
        ),
        ("Refugees crossed the border of Estonia on Monday.", "2026-03-12", []),
        ("Two German F-35s flew into Poland on Monday.", "2026-03-12", []),
    ],
    "each day of a list is an occurrence": [
        (
            "Two Russian Su-24s entered Estonian airspace on Monday and twice on Thursday.",
            "2026-03-13",
            [
                "airspace_violation 2026-03-09 | RUS > EST | Su-24 RUS 2",
                "airspace_violation 2026-03-12 | RUS > EST | Su-24 RUS 2",
            ],
        ),
        (
            "Chinese drones entered Japanese airspace on March 2, March 5 and March 9.",
            "2026-03-12",
            [
                "airspace_violation 2026-03-02 | CHN > JPN | drone CHN -",
                "airspace_violation 2026-03-05 | CHN > JPN | drone CHN -",
                "airspace_violation 2026-03-09 | CHN > JPN | drone CHN -",
            ],
        ),
    ],
    "fighters sent up to an airliner": [
        (
            "Two Polish F-16s were sent up on Monday when an airliner stopped answering the controllers.",
            "2026-03-12",
            ["scramble 2026-03-09 | POL | F-16 POL 2"],
        ),
        ("Two Polish F-16s were sent to Rzeszow on Monday.", "2026-03-12", []),
    ],
    "launches of no day": [
        (
            "North Korea has fired a ballistic missile into the Sea of Japan.",
            "2026-03-12",
            ["missile_launch ? | PRK | "],
        ),
        ("North Korea has fired ballistic missiles for years.", "2026-03-12", []),
    ],
    "deeds told again without their name": [
        (
            "Eighteen Chinese aircraft crossed the median line on Monday, a day after twelve had done so.",
            "2026-03-12",
            [
                "adiz_entry 2026-03-08 | CHN > TWN | aircraft CHN 12",
                "adiz_entry 2026-03-09 | CHN > TWN | aircraft CHN 18",
            ],
        ),
        (
            "Thirty Chinese aircraft crossed the median line on Tuesday. The day before, two Chinese drones had done the same.",
            "2026-03-12",
            ["adiz_entry 2026-03-09 | CHN > TWN | drone CHN 2", "adiz_entry 2026-03-10 | CHN > TWN | aircraft CHN 30"],
        ),
        (
            "Two Russian Tu-95s flew near Japan on March 2, and once more on March 5.",
            "2026-03-12",
            [
                "military_activity 2026-03-02 | RUS > JPN | Tu-95 RUS 2",
                "military_activity 2026-03-05 | RUS > JPN | Tu-95 RUS 2",
            ],
        ),
        (
            "North Korea fired a ballistic missile on March 2, and again on March 9.",
            "2026-03-12",
            ["missile_launch 2026-03-02 | PRK | ", "missile_launch 2026-03-09 | PRK | "],
        ),
        (
            "Two B-2s landed in Australia for an exercise with Australia on Monday. B-2s last operated from Australia on July 9, 2025.",
            "2026-03-12",
            ["air_exercise 2025-07-09 | AUS,USA | B-2 USA -", "air_exercise 2026-03-09 | AUS,USA | B-2 USA 2"],
        ),
        (
            "Two U.S. B-52s held an exercise with Japan on Monday. They had last flown with Japan on February 2, 2026.",
            "2026-03-12",
            ["air_exercise 2026-02-02 | JPN,USA | ", "air_exercise 2026-03-09 | JPN,USA | B-52 USA 2"],
        ),
        (
            "Taiwan detected two formations of Chinese aircraft near the island on Monday. The first was four J-16s. The second was two H-6s and a Y-9.",
            "2026-03-12",
            [
                "military_activity 2026-03-09 | CHN > TWN | H-6 CHN 2, Y-9 CHN 1",
                "military_activity 2026-03-09 | CHN > TWN | J-16 CHN 4",
            ],
        ),
        (
            "Two groups of Russian aircraft flew near Japan on Monday. Two Tu-95s made up one. Another was of three Il-38s.",
            "2026-03-12",
            [
                "military_activity 2026-03-09 | RUS > JPN | Il-38 RUS 3",
                "military_activity 2026-03-09 | RUS > JPN | Tu-95 RUS 2",
            ],
        ),
    ],
}
