"""Parts of a text and what they take up: headlines, captions, quotations, pronouns."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "headline against body": [
        (
            "US bombers fly with Japan\n\nTwo U.S. B-1B bombers and four Japanese F-2s held a joint exercise over the East China Sea on March 10.",
            "2026-03-12",
            ["air_exercise 2026-03-10 | JPN,USA | B-1 USA 2, F-2 JPN 4"],
        ),
        (
            "Japan scrambles jets against Russian bombers\n\nJapan scrambled four F-15s on Tuesday against two Russian Tu-95s.",
            "2026-03-12",
            ["scramble 2026-03-10 | JPN > RUS | F-15 JPN 4, Tu-95 RUS 2"],
        ),
        (
            "Japan scrambles jets as China, Russia fly bombers together\n\nTwo Chinese H-6 and two Russian Tu-95 bombers flew a joint patrol from the East China Sea to the Pacific on Tuesday, the Defense Ministry in Tokyo said. Japanese F-15s were scrambled in response.",
            "2025-12-10",
            [
                "joint_patrol 2025-12-09 | CHN,RUS | H-6 CHN 2, Tu-95 RUS 2",
                "scramble 2025-12-09 | JPN > CHN,RUS | F-15 JPN -",
            ],
        ),
        (
            "US bombers in show of force near China\n\nTwo B-1B Lancers of the U.S. Air Force flew a mission over the Yellow Sea on Saturday, Pacific Air Forces said on Monday.",
            "2026-04-20",
            ["bomber_mission 2026-04-18 | USA | B-1 USA 2"],
        ),
        (
            "Dozens of Chinese planes swarm around Taiwan\n\nTaiwan's defense ministry said it had detected 45 Chinese military aircraft around the island in the 24 hours to 6 a.m. on Friday.",
            "2026-05-15",
            ["military_activity 2026-05-15 | CHN > TWN | aircraft CHN 45"],
        ),
        (
            "Will US bombers fly over Korea again?\n\nAnalysts in Seoul are divided over what a flight by U.S. B-52s would achieve. Bombers signal resolve, they say, but they also give North Korea an excuse for new tests.",
            "2026-02-17",
            [],
        ),
        (
            "Russian jets violate Estonian airspace\n\nA Russian MiG-31 entered Estonian airspace without permission near Vaindloo Island on Sunday and stayed for about a minute, the Estonian Defence Forces said.",
            "2026-05-19",
            ["airspace_violation 2026-05-17 | RUS > EST | MiG-31 RUS 1"],
        ),
        (
            "Seoul, Washington set for springtime drills\n\nSouth Korea and the United States will hold the Freedom Shield joint exercise, with ground, naval and air forces, from March 9 to 19, the Joint Chiefs of Staff said on Sunday.",
            "2026-03-01",
            ["joint_exercise 2026-03-09..2026-03-19 | KOR,USA | "],
        ),
        (
            "Russian planes near Alaska\n\nTwo Russian Tu-95 bombers and two Su-35 fighters entered the Alaska air defense identification zone on Wednesday, the U.S. Northern Command said. The United States sent up F-16s to intercept them.",
            "2026-02-20",
            [
                "adiz_entry 2026-02-18 | RUS > USA | Su-35 RUS 2, Tu-95 RUS 2",
                "scramble 2026-02-18 | USA > RUS | F-16 USA -",
            ],
        ),
    ],
    "captions": [
        (
            "Photo: Two U.S. Air Force B-52Hs fly with four Japanese F-2s during a joint exercise over the Sea of Japan on March 3, 2026.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | B-52 USA 2, F-2 JPN 4"],
        ),
        (
            "A U.S. Air Force B-52H Stratofortress flies with two Japan Air Self-Defense Force F-2s during a bilateral air exercise over the East China Sea, Feb. 12, 2026. (U.S. Air Force photo)",
            "2026-02-16",
            ["air_exercise 2026-02-12 | JPN,USA | B-52 USA 1, F-2 JPN 2"],
        ),
        (
            "File photo taken in 2019 shows a Japanese F-15 at Naha. Japan scrambled two F-2s on Wednesday to identify a Chinese Y-9 over the East China Sea, the Joint Staff said.",
            "2026-03-13",
            ["scramble 2026-03-11 | JPN > CHN | F-2 JPN 2, Y-9 CHN 1"],
        ),
        (
            "A B-2 bomber is seen on display at an air show in this undated file photo. (Photo: agency)",
            "2026-05-04",
            [],
        ),
        (
            "Sailors wave from a French frigate as it leaves Toulon for the naval exercise that France and Italy are holding in the Tyrrhenian Sea from 9 to 13 March 2026. (Photo: French Navy)",
            "2026-03-10",
            ["naval_exercise 2026-03-09..2026-03-13 | FRA,ITA | "],
        ),
        (
            "A pilot of the Royal Netherlands Air Force climbs into an F-35 at Volkel. Photo: Defence Ministry. The ministry presented its new budget on Tuesday.",
            "2026-06-24",
            [],
        ),
    ],
    "quotations": [
        (
            '"Two Chinese H-6 bombers flew with two Russian Tu-95s over the Sea of Japan on Tuesday," the minister told reporters.',
            "2026-03-05",
            ["joint_patrol 2026-03-03 | CHN,RUS | H-6 CHN 2, Tu-95 RUS 2"],
        ),
        ('"We will intercept any aircraft that enters our airspace," the general said.', "2026-03-05", []),
        (
            '"Two of our F-16s were scrambled on Tuesday to intercept a Russian Il-20 over the Baltic Sea," a spokesman for the Polish military said. "They did their job well."',
            "2026-02-06",
            ["scramble 2026-02-03 | POL > RUS | F-16 POL 2, Il-20 RUS 1"],
        ),
        (
            '"If they send bombers, we will answer," a Chinese officer told state television on Thursday. "Our fighters are always ready to be scrambled."',
            "2026-04-03",
            [],
        ),
        (
            '"Seven Russian aircraft entered our air defense identification zone on Wednesday," South Korea\'s Joint Chiefs of Staff said in a statement. "They did not violate our airspace."',
            "2026-05-22",
            ["adiz_entry 2026-05-20 | RUS > KOR | aircraft RUS 7"],
        ),
        (
            '"This was a dangerous act," Japan\'s defense minister said, adding that Chinese J-15s had locked their radars on Japanese F-15s over the Pacific on Saturday. Beijing called the remarks "groundless".',
            "2025-12-08",
            ["radar_lock_on 2025-12-06 | CHN > JPN | F-15 JPN -, J-15 CHN -"],
        ),
        (
            '"The era when bombers could fly anywhere is over," the former pilot said in an interview. "I flew the B-52 for 20 years and I would not do it again."',
            "2026-06-11",
            [],
        ),
        (
            'The Philippine Navy "will hold a naval exercise with the Australian Navy from 18 to 22 May", its spokesman told reporters in Manila. "We expect four ships," he said.',
            "2026-05-12",
            ["naval_exercise 2026-05-18..2026-05-22 | AUS,PHL | "],
        ),
    ],
    "pronouns and definite descriptions": [
        (
            "Two U.S. B-52s flew with four Japanese F-15s over the Sea of Japan on Monday. The exercise lasted four hours. The two bombers then returned to Guam.",
            "2026-03-12",
            ["air_exercise 2026-03-09 | JPN,USA | B-52 USA 2, F-15 JPN 4"],
        ),
        (
            "Two Russian Tu-95s entered South Korea's air defense identification zone on Tuesday. They left it an hour later. The formation did not enter the country's airspace.",
            "2026-03-12",
            ["adiz_entry 2026-03-10 | RUS > KOR | Tu-95 RUS 2"],
        ),
        (
            "Two U.S. B-52H bombers drilled with three Japanese F-35s over the East China Sea on Monday. The exercise showed the readiness of both forces, Tokyo said on Wednesday; the two bombers later returned to Guam.",
            "2026-03-25",
            ["air_exercise 2026-03-23 | JPN,USA | B-52 USA 2, F-35 JPN 3"],
        ),
        (
            "Two German Eurofighters were scrambled on Thursday to intercept a Russian Il-20 over the Baltic Sea. The reconnaissance plane had switched off its transponder, and the pair accompanied it until it turned east, the German Air Force said.",
            "2026-05-08",
            ["scramble 2026-05-07 | DEU > RUS | Eurofighter DEU 2, Il-20 RUS 1"],
        ),
        (
            "Taiwan's defense ministry said two Chinese H-6 bombers and eight J-16s flew past the southwest of the island on Tuesday. The formation turned back after 40 minutes, and the bombers carried no visible missiles.",
            "2026-06-04",
            ["military_activity 2026-06-02 | CHN > TWN | H-6 CHN 2, J-16 CHN 8"],
        ),
        (
            "An Australian P-8A was flying over the South China Sea on Sunday when a Chinese Su-35 approached and released flares close to it. The fighter's maneuver was unsafe, Canberra said, but the patrol plane landed without damage.",
            "2025-10-20",
            ["unsafe_maneuver 2025-10-19 | CHN > AUS | P-8 AUS 1, Su-35 CHN 1"],
        ),
        (
            "The French and Indian navies began an exercise off Goa on Monday. It will run until Friday and includes anti-submarine training, the Indian Navy said.",
            "2026-03-17",
            ["naval_exercise 2026-03-16..2026-03-20 | FRA,IND | "],
        ),
        (
            "Three Russian Tu-95MS bombers flew over neutral waters of the Sea of Japan on Wednesday. They were escorted by Su-30 fighters of the Russian Air Force, and the flight lasted more than seven hours, Moscow said.",
            "2026-01-22",
            ["bomber_mission 2026-01-21 | RUS | Su-30 RUS -, Tu-95 RUS 3"],
        ),
        (
            "South Korean F-35As joined two U.S. B-1Bs for an air drill off Jeju Island on Friday. The stealth fighters protected the bombers against simulated attackers, and after it both sides returned to their bases.",
            "2026-02-14",
            ["air_exercise 2026-02-13 | KOR,USA | B-1 USA 2, F-35 KOR -"],
        ),
        (
            "Two Tu-160 missile carriers made a routine flight over the neutral waters of the Barents and Norwegian Seas on Tuesday, the Russian Defense Ministry said.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | RUS | Tu-160 RUS 2"],
        ),
        (
            "More than 2,000 Airmen, along with members of the Japan Air Self-Defense Force, began Sentry Pacific 26 on Guam on March 2. The exercise runs through March 20.",
            "2026-03-05",
            ["joint_exercise 2026-03-02..2026-03-20 | JPN | "],
        ),
        (
            "Talon Spear is the largest annual exercise of the Philippine and American armed forces. This year's edition runs from April 6 to 24 in Palawan.",
            "2026-03-05",
            ["joint_exercise 2026-04-06..2026-04-24 | PHL,USA | "],
        ),
        (
            "On Tuesday the Shandong sailed past Okinawa into the Philippine Sea with four escorts, Japan's Joint Staff said. The navy followed it with a destroyer.",
            "2026-03-05",
            ["military_activity 2026-03-03 | CHN > JPN | "],
        ),
    ],
}
