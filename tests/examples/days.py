"""When: relative days, days without a year, datelines, orders of day and month."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "relative dates": [
        (
            "Japan scrambled F-15s on Sunday against a Russian Il-38.",
            "2026-03-09",
            ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "Japan scrambled F-15s last Thursday against a Russian Il-38.",
            "2026-03-09",
            ["scramble 2026-03-05 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "Japan scrambled F-15s yesterday against a Russian Il-38.",
            "2026-03-09",
            ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "Early on Sunday Japan scrambled F-15s against a Russian Il-38.",
            "2026-03-09",
            ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "Nineteen Russian drones violated Polish airspace overnight.",
            "2026-03-09",
            ["airspace_violation 2026-03-08..2026-03-09 | RUS > POL | drone RUS 19"],
        ),
        (
            "Japan scrambled two F-15s against a Russian Il-38 over the Sea of Japan on Monday, the Joint Staff said in its report on Sunday for the past week.",
            "2026-03-22",
            ["scramble 2026-03-16 | JPN > RUS | F-15 JPN 2, Il-38 RUS 1"],
        ),
        (
            "Two U.S. B-52s trained with South Korean F-15s over the Yellow Sea last Thursday, Seoul's Defense Ministry said on Tuesday.",
            "2026-04-21",
            ["air_exercise 2026-04-16 | KOR,USA | B-52 USA 2, F-15 KOR -"],
        ),
        (
            "North Korea fired a ballistic missile toward the Sea of Japan early on Sunday, South Korea's military said on Monday.",
            "2026-05-18",
            ["missile_launch 2026-05-17 | PRK | "],
        ),
        (
            "Taiwan's defense ministry counted 22 Chinese military aircraft near the island from 6 a.m. on Saturday to 6 a.m. on Sunday.",
            "2026-02-22",
            ["military_activity 2026-02-21..2026-02-22 | CHN > TWN | aircraft CHN 22"],
        ),
        (
            "Taiwan's defense ministry said 17 Chinese military aircraft were detected around the island in the 24 hours to 6 a.m. on Monday.",
            "2026-06-01",
            ["military_activity 2026-06-01 | CHN > TWN | aircraft CHN 17"],
        ),
        (
            "The South Korean and U.S. navies will begin a three-day naval exercise off Pohang on Monday, the South Korean Navy said on Sunday.",
            "2026-04-12",
            ["naval_exercise 2026-04-13..2026-04-15 | KOR,USA | "],
        ),
        (
            "Polish F-16s were scrambled in the night from Tuesday to Wednesday to intercept a Russian An-26 over the Baltic Sea, the Polish military said.",
            "2026-01-15",
            ["scramble 2026-01-13..2026-01-14 | POL > RUS | An-26 RUS 1, F-16 POL -"],
        ),
        (
            "Russian Tu-160 bombers flew over the Norwegian Sea yesterday, the Defense Ministry in Moscow said. The flight lasted 14 hours.",
            "2026-03-01",
            ["bomber_mission 2026-02-28 | RUS | Tu-160 RUS -"],
        ),
    ],
    "dates without a year around New Year": [
        (
            "Norway scrambled two F-35s on December 31 against a Russian Tu-160.",
            "2026-01-02",
            ["scramble 2025-12-31 | NOR > RUS | F-35 NOR 2, Tu-160 RUS 1"],
        ),
        (
            "North Korea fired two ballistic missiles on January 1.",
            "2026-12-30",
            ["missile_launch 2026-01-01 | PRK | "],
        ),
        (
            "The two air forces will hold a joint exercise from January 5, Japan and Australia said.",
            "2025-12-28",
            ["air_exercise 2026-01-05.. | AUS,JPN | "],
        ),
        (
            "Japan scrambled two F-15s on Dec. 30 to identify a Chinese Y-9 that flew between Okinawa and Miyako Island, the Joint Staff said.",
            "2026-01-03",
            ["scramble 2025-12-30 | JPN > CHN | F-15 JPN 2, Y-9 CHN 1"],
        ),
        (
            "The Indian and French navies will hold a naval exercise in the Arabian Sea from Jan. 12 to 16, the Indian Navy announced.",
            "2025-12-29",
            ["naval_exercise 2026-01-12..2026-01-16 | FRA,IND | "],
        ),
        (
            "China's navy held a naval exercise in the South China Sea from Dec. 29 to Jan. 2, the Southern Theater Command said.",
            "2026-01-05",
            ["naval_exercise 2025-12-29..2026-01-02 | CHN | "],
        ),
        (
            "Two Russian Tu-95MS bombers flew over the Bering Sea on Wednesday, Moscow said on Friday in its first statement of the new year.",
            "2026-01-02",
            ["bomber_mission 2025-12-31 | RUS | Tu-95 RUS 2"],
        ),
        (
            "Taiwan's defense ministry detected 11 Chinese military aircraft around the island in the 24 hours to 6 a.m. on Jan. 1.",
            "2026-01-01",
            ["military_activity 2026-01-01 | CHN > TWN | aircraft CHN 11"],
        ),
        (
            "Two U.S. B-1Bs are to fly with four South Korean F-35As on Jan. 6 in an air drill over the peninsula, the Defense Ministry in Seoul said on Tuesday.",
            "2025-12-30",
            ["air_exercise 2026-01-06 | KOR,USA | B-1 USA 2, F-35 KOR 4"],
        ),
    ],
    "datelines": [
        (
            f"{head} Two British Typhoons intercepted a Russian Tu-95 off Shetland on Monday, the RAF said.",
            "2026-03-04",
            ["scramble 2026-03-02 | GBR > RUS | Eurofighter GBR 2, Tu-95 RUS 1"],
        )
        for head in (
            "LONDON, Wednesday, March 4, 2026 —",
            "LONDON – 4 Mar 2026 –",
            "LONDON, March 4, 2026 |",
            "March 4, 2026, LONDON —",
            "4 March 2026, London:",
            "LOSSIEMOUTH AIR BASE, Scotland (Wire) March 4, 2026",
            "London (Wire), 2026-03-04:",
            "LONDON // March 4, 2026 //",
            "March 4 (Wire) --",
        )
    ],
    "days by their place": [
        (
            "Two U.S. B-1B bombers flew with four Japanese F-15s over the Sea of Japan on the last day of training, the second of March, the wing said.",
            "2026-03-13",
            ["air_exercise 2026-03-02 | JPN,USA | B-1 USA 2, F-15 JPN 4"],
        ),
        (
            "Two U.S. B-1B bombers trained with four Japanese F-15s over the Sea of Japan on the third Tuesday of January, the wing said.",
            "2026-03-13",
            ["air_exercise 2026-01-20 | JPN,USA | B-1 USA 2, F-15 JPN 4"],
        ),
        (
            "Japan scrambled two F-15s against a Chinese Y-9 on Monday and will publish pictures of it.",
            "2026-03-13",
            ["scramble 2026-03-09 | JPN > CHN | F-15 JPN 2, Y-9 CHN 1"],
        ),
        (
            "Poland announced the exercise Iron Gate, in which six F-16s take part, for Dec. 10 to 12.",
            "2026-11-05",
            ["joint_exercise 2026-12-10..2026-12-12 | POL | F-16 POL 6"],
        ),
    ],
    "orders of day and month": [
        (
            "Two U.S. F-22s and four Japanese F-15s trained over the Sea of Japan on 5/4/2026, the wing said.",
            "2026-11-10",
            ["air_exercise ? | JPN,USA | F-15 JPN 4, F-22 USA 2"],
        ),
        (
            "Two U.S. F-22s and four Japanese F-15s trained over the Sea of Japan on 3 March 25, the wing said.",
            "2026-06-10",
            ["air_exercise 2025-03-03 | JPN,USA | F-15 JPN 4, F-22 USA 2"],
        ),
        (
            "TOKYO, Dec. 10 (Agency) -- Japan scrambled F-15s on Dec. 9 against a Russian Il-38.",
            "2025-12-10",
            ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "On 9 December 2025 Japan scrambled F-15s against a Russian Il-38.",
            "2025-12-10",
            ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "On 2025-12-09 Japan scrambled F-15s against a Russian Il-38.",
            "2025-12-10",
            ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "Japan scrambled F-15s against a Russian Il-38 on 09/12/2025.",
            "2025-12-10",
            ["scramble ? | JPN > RUS | F-15 JPN -, Il-38 RUS 1"],
        ),
        (
            "TOKYO, Dec. 10 (Kyodo) -- Two U.S. B-52 bombers trained with three Japanese F-35s and three F-15s over the Sea of Japan on Wednesday, the Japanese Defense Ministry said.",
            "2025-12-10",
            ["air_exercise 2025-12-10 | JPN,USA | B-52 USA 2, F-15 JPN 3, F-35 JPN 3"],
        ),
        (
            "SEOUL, March 4 (Yonhap) -- Four Russian military aircraft entered South Korea's air defense identification zone on Tuesday, the Joint Chiefs of Staff said.",
            "2026-03-04",
            ["adiz_entry 2026-03-03 | RUS > KOR | aircraft RUS 4"],
        ),
        (
            "JOINT BASE ELMENDORF-RICHARDSON, Alaska, 03/05/2026 -- Two U.S. Air Force F-22s intercepted a Russian Il-38 off Alaska on 03/04/2026, the wing said.",
            "2026-03-05",
            ["scramble ? | USA > RUS | F-22 USA 2, Il-38 RUS 1"],
        ),
        (
            "Rostock, 05.05.2026 - German Eurofighters were scrambled on 04.05.2026 to intercept a Russian Il-20 over the Baltic Sea, the German Air Force said.",
            "2026-05-05",
            ["scramble 2026-05-04 | DEU > RUS | Eurofighter DEU -, Il-20 RUS 1"],
        ),
        (
            "The Royal Navy and the Royal Norwegian Navy held a naval exercise off Tromso from 24 February to 3 March 2026, the British Ministry of Defence said.",
            "2026-03-06",
            ["naval_exercise 2026-02-24..2026-03-03 | GBR,NOR | "],
        ),
        (
            "On the 7th of May two Royal Australian Air Force F-35As took part in an air drill with four Indonesian F-16s near Darwin, Canberra said.",
            "2026-05-10",
            ["air_exercise 2026-05-07 | AUS,IDN | F-16 IDN 4, F-35 AUS 2"],
        ),
        (
            "Notice of the French Navy: a naval exercise of the French and Spanish navies will be held in the Gulf of Lion from 13/04/2026 to 17/04/2026.",
            "2026-04-02",
            ["naval_exercise 2026-04-13..2026-04-17 | ESP,FRA | "],
        ),
        (
            "BEIJING, June 8 -- The Chinese and Pakistani navies opened a naval exercise in the Arabian Sea on Sunday; it is to end on 2026-06-12, China's Defense Ministry said.",
            "2026-06-08",
            ["naval_exercise 2026-06-07..2026-06-12 | CHN,PAK | "],
        ),
    ],
    "days to come that lie behind": [
        (
            "Chinese planes entered Taiwan's ADIZ on March 25. The ministry will publish figures.",
            "2026-03-12",
            ["adiz_entry 2025-03-25 | CHN > TWN | aircraft CHN -"],
        ),
        (
            "Japan will publish the figures: on March 25 it scrambled F-15s against Chinese H-6s.",
            "2026-03-12",
            ["scramble 2025-03-25 | JPN > CHN | F-15 JPN -, H-6 CHN -"],
        ),
    ],
    "months that are told together, and a beginning that is to come": [
        (
            "Japan and India held a naval exercise off Goa in January and February of last year.",
            "2018-02-03",
            ["naval_exercise 2017-01-01..2017-02-28 | IND,JPN | "],
        ),
        (
            "In December and January, Oman and India held a naval exercise off Muscat.",
            "2026-03-05",
            ["naval_exercise 2025-12-01..2026-01-31 | IND,OMN | "],
        ),
        (
            "From Monday until June 15 the Turkish navy holds an exercise of its own between Antalya and Mersin.",
            "2018-06-02",
            ["naval_exercise 2018-06-04..2018-06-15 | TUR | "],
        ),
        (
            "From Monday until Thursday the Turkish navy held an exercise of its own between Antalya and Mersin.",
            "2018-06-02",
            ["naval_exercise 2018-05-28..2018-05-31 | TUR | "],
        ),
    ],
}
