"""Hard phenomena of news about drills and incidents, each with its examples: text, day of publication, what to read.

An event is 'type days | who > against whom | aircraft': days as YYYY-MM-DD, START..END, START.. (end unknown) or ?;
aircraft as 'TYPE OPERATOR COUNT', '-' where the text leaves it open.
"""

Example = tuple[str, str, list[str]]

PHENOMENA: dict[str, list[Example]] = {
    "counts shared out or summed": [
        (
            "A U.S. Air Force B-52H from Guam and another from Minot Air Force Base flew over the Philippine Sea on "
            "Tuesday.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | USA | B-52 USA 2"],
        ),
        (
            "Taiwan said 34 Chinese J-16s and 12 H-6s entered its air defense identification zone on Tuesday, followed "
            "by four more J-16s.",
            "2026-03-05",
            ["adiz_entry 2026-03-03 | CHN > TWN | H-6 CHN 12, J-16 CHN 38"],
        ),
        (
            "Four F-35As from Japan and four from the United States took part in a joint exercise over the Sea of Japan "
            "on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | F-35 JPN 4, F-35 USA 4"],
        ),
        (
            "Six Swedish fighters met two U.S. B-52s over the Baltic Sea on Tuesday in an exercise. Two of the six were "
            "Gripens.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | SWE,USA | B-52 USA 2, JAS 39 SWE 2, fighter SWE 6"],
        ),
    ],
    "totals beside their breakdown": [
        (
            "Twenty Chinese military aircraft entered Taiwan's air defense identification zone on Friday, including ten "
            "J-16s and four H-6K bombers.",
            "2026-03-07",
            ["adiz_entry 2026-03-06 | CHN > TWN | H-6 CHN 4, J-16 CHN 10, aircraft CHN 20"],
        ),
        (
            "Taiwan's defence ministry detected 45 Chinese aircraft around the island in the 24 hours to 6 a.m. on "
            "Thursday. Of these, 31 crossed the median line of the Taiwan Strait.",
            "2026-03-12",
            [
                "adiz_entry 2026-03-12 | CHN > TWN | aircraft CHN 31",
                "military_activity 2026-03-12 | CHN > TWN | aircraft CHN 45",
            ],
        ),
        (
            "The formation of four Russian aircraft, two Tu-95s and two Su-35s, entered the Alaska Air Defense "
            "Identification Zone on March 4, 2026.",
            "2026-03-05",
            ["adiz_entry 2026-03-04 | RUS > USA | Su-35 RUS 2, Tu-95 RUS 2, aircraft RUS 4"],
        ),
    ],
    "headline against body": [
        (
            "US bombers fly with Japan\n\nTwo U.S. B-1B bombers and four Japanese F-2s held a joint exercise over the "
            "East China Sea on March 10.",
            "2026-03-12",
            ["air_exercise 2026-03-10 | JPN,USA | B-1 USA 2, F-2 JPN 4"],
        ),
        (
            "Japan scrambles jets against Russian bombers\n\nJapan scrambled four F-15s on Tuesday against two Russian "
            "Tu-95s.",
            "2026-03-12",
            ["scramble 2026-03-10 | JPN > RUS | F-15 JPN 4, Tu-95 RUS 2"],
        ),
    ],
    "respectively": [
        (
            "South Korea and the United States mobilized 14 and 10 aircraft, respectively, for a combined drill over "
            "the Yellow Sea on Thursday.",
            "2026-04-10",
            ["air_exercise 2026-04-09 | KOR,USA | aircraft KOR 14, aircraft USA 10"],
        ),
        (
            "Japan and the United States flew four and two F-35As, respectively, in a joint exercise on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | F-35 JPN 4, F-35 USA 2"],
        ),
    ],
    "pronouns and definite descriptions": [
        (
            "Two U.S. B-52s flew with four Japanese F-15s over the Sea of Japan on Monday. The exercise lasted four "
            "hours. The two bombers then returned to Guam.",
            "2026-03-12",
            ["air_exercise 2026-03-09 | JPN,USA | B-52 USA 2, F-15 JPN 4"],
        ),
        (
            "Two Russian Tu-95s entered South Korea's air defense identification zone on Tuesday. They left it an hour "
            "later. The formation did not enter the country's airspace.",
            "2026-03-12",
            ["adiz_entry 2026-03-10 | RUS > KOR | Tu-95 RUS 2"],
        ),
    ],
    "one sentence with two events": [
        (
            "Four Russian planes entered South Korea's air defense identification zone on Tuesday, prompting the air "
            "force to scramble two F-15Ks.",
            "2026-03-12",
            [
                "adiz_entry 2026-03-10 | RUS > KOR | aircraft RUS 4",
                "scramble 2026-03-10 | KOR > RUS | F-15 KOR 2",
            ],
        ),
        (
            "Two U.S. B-1Bs trained with four Japanese F-2s over the Sea of Japan on Thursday, a day after North Korea "
            "fired two ballistic missiles into the East Sea.",
            "2026-03-13",
            [
                "air_exercise 2026-03-12 | JPN,USA | B-1 USA 2, F-2 JPN 4",
                "missile_launch 2026-03-11 | PRK | ",
            ],
        ),
    ],
    "two events of one type in one article": [
        (
            "On 3 March two Spanish Eurofighters intercepted one Russian Il-20 over the Baltic Sea. On 4 March two "
            "Italian F-35s intercepted two Russian Su-30s.",
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
    ],
    "an event recalled with its own date": [
        (
            "Four Chinese coast guard ships entered Japan's territorial waters around the Senkaku Islands on Friday. "
            "The last intrusion was on February 20.",
            "2026-03-14",
            ["maritime_incursion 2026-02-20 | CHN > JPN | ", "maritime_incursion 2026-03-13 | CHN > JPN | "],
        ),
        (
            "Two Russian aircraft violated Finnish airspace on Tuesday. The previous violation, by a MiG-31, was on "
            "August 22.",
            "2026-10-22",
            [
                "airspace_violation 2026-08-22 | RUS > FIN | MiG-31 RUS 1",
                "airspace_violation 2026-10-20 | RUS > FIN | aircraft RUS 2",
            ],
        ),
        (
            "Exercise Kakadu will be held off Darwin from 30 March to 14 April. The last edition was held from 9 to 20 "
            "September 2024.",
            "2026-03-16",
            ["naval_exercise 2024-09-09..2024-09-20 | AUS | ", "naval_exercise 2026-03-30..2026-04-14 | AUS | "],
        ),
    ],
    "negation and denial": [
        ("Russian bombers have never entered American airspace, the general said on Tuesday.", "2026-03-05", []),
        ("China's ministry denied that its aircraft had violated Japanese airspace.", "2026-03-05", []),
        ("No fighters were scrambled on Tuesday, the Norwegian air force said.", "2026-03-05", []),
        ("North Korea has not fired a ballistic missile since January, Seoul said on Tuesday.", "2026-03-05", []),
    ],
    "plans and announcements": [
        (
            "Japan and the United States will hold the joint exercise Cope North from February 3 to 21, the ministry "
            "said.",
            "2026-01-20",
            ["air_exercise 2026-02-03..2026-02-21 | JPN,USA | "],
        ),
        ("The two navies plan to hold further drills at some point, officials said.", "2026-01-20", []),
        (
            "South Korea and the United States called off a combined air drill planned for Thursday because of bad "
            "weather.",
            "2026-01-20",
            [],
        ),
    ],
    "hypotheticals": [
        ("If Russian bombers entered Norwegian airspace, F-35s would intercept them, the general said.", "2026-03-05", []),
        ("China could launch missiles over Taiwan in such a drill, analysts warned on Tuesday.", "2026-03-05", []),
        ("Fighters stand ready to scramble should aircraft cross the median line.", "2026-03-05", []),
    ],
    "home bases and manufacturers": [
        (
            "Two Boeing B-52H bombers of the U.S. Air Force from Barksdale Air Force Base, Louisiana, flew over the "
            "Black Sea on March 3.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | USA | B-52 USA 2"],
        ),
        (
            "Six Sukhoi Su-30MKIs of the Indian Air Force and four Dassault Rafales of the French Air Force held a joint "
            "exercise on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | FRA,IND | Rafale FRA 4, Su-30 IND 6"],
        ),
    ],
    "nationality of the base against nationality of the aircraft": [
        (
            "Two U.S. B-1B bombers and four F-16s from Misawa, Japan, and six Japanese F-15Js held a joint exercise on "
            "March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | B-1 USA 2, F-15 JPN 6, F-16 USA 4"],
        ),
        (
            "Royal Air Force Typhoons based at Malbork, Poland, intercepted two Russian Il-20s over the Baltic Sea on "
            "March 3.",
            "2026-03-05",
            ["scramble 2026-03-03 | GBR > RUS | Eurofighter GBR -, Il-20 RUS 2"],
        ),
    ],
    "captions": [
        (
            "Photo: Two U.S. Air Force B-52Hs fly with four Japanese F-2s during a joint exercise over the Sea of Japan "
            "on March 3, 2026.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | B-52 USA 2, F-2 JPN 4"],
        ),
    ],
    "quotations": [
        (
            '"Two Chinese H-6 bombers flew with two Russian Tu-95s over the Sea of Japan on Tuesday," the minister told '
            "reporters.",
            "2026-03-05",
            ["joint_patrol 2026-03-03 | CHN,RUS | H-6 CHN 2, Tu-95 RUS 2"],
        ),
        ('"We will intercept any aircraft that enters our airspace," the general said.', "2026-03-05", []),
    ],
    "relative dates": [
        ("Japan scrambled F-15s on Sunday against a Russian Il-38.", "2026-03-09",
         ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("Japan scrambled F-15s last Thursday against a Russian Il-38.", "2026-03-09",
         ["scramble 2026-03-05 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("Japan scrambled F-15s yesterday against a Russian Il-38.", "2026-03-09",
         ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("Early on Sunday Japan scrambled F-15s against a Russian Il-38.", "2026-03-09",
         ["scramble 2026-03-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("Nineteen Russian drones violated Polish airspace overnight.", "2026-03-09",
         ["airspace_violation 2026-03-08..2026-03-09 | RUS > POL | drone RUS 19"]),
    ],
    "dates without a year around New Year": [
        ("Norway scrambled two F-35s on December 31 against a Russian Tu-160.", "2026-01-02",
         ["scramble 2025-12-31 | NOR > RUS | F-35 NOR 2, Tu-160 RUS 1"]),
        ("North Korea fired two ballistic missiles on January 1.", "2026-12-30",
         ["missile_launch 2026-01-01 | PRK | "]),
        ("The two air forces will hold a joint exercise from January 5, Japan and Australia said.", "2025-12-28",
         ["air_exercise 2026-01-05.. | AUS,JPN | "]),
    ],
    "orders of day and month": [
        ("TOKYO, Dec. 10 (Agency) -- Japan scrambled F-15s on Dec. 9 against a Russian Il-38.", "2025-12-10",
         ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("On 9 December 2025 Japan scrambled F-15s against a Russian Il-38.", "2025-12-10",
         ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("On 2025-12-09 Japan scrambled F-15s against a Russian Il-38.", "2025-12-10",
         ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
        ("Japan scrambled F-15s against a Russian Il-38 on 09/12/2025.", "2025-12-10",
         ["scramble 2025-12-09 | JPN > RUS | F-15 JPN -, Il-38 RUS 1"]),
    ],
    "numbers that are no counts": [
        ("B-52Hs of the 9th Bomb Squadron flew a 30-hour mission of 12,000 miles over the Pacific on March 3.",
         "2026-03-05", ["bomber_mission 2026-03-03 | USA | B-52 USA -"]),
        ("F-15s of the 8th Air Wing were scrambled on March 3 against a Chinese Y-9, the third case in 2026, Japan said.",
         "2026-03-05", ["scramble 2026-03-03 | JPN > CHN | F-15 JPN -, Y-9 CHN 1"]),
        ("The 75th anniversary of the 77th Squadron was marked on March 3 with a show of F-35s.", "2026-03-05", []),
    ],
}  # fmt: skip

SEAS: list[tuple[str, str]] = [
    ("Sea of Japan", "sea-of-japan"),
    ("East Sea", "sea-of-japan"),
    ("Yellow Sea", "yellow-sea"),
    ("West Sea", "yellow-sea"),
    ("West Philippine Sea", "south-china-sea"),
    ("South China Sea", "south-china-sea"),
]
"""Names of one sea."""
