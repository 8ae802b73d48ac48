"""Hard phenomena of news about drills and incidents, each with its table of examples: text, publication date,
what to read."""

Example = tuple[str, str, list[str]]

PHENOMENA: dict[str, list[Example]] = {
    "counts shared out or summed": [
        (
            "Four Japanese F-15s took off from Naha on Tuesday to train with two U.S. B-52 bombers over the East "
            "China Sea, Japan's Defense Ministry said. Two of the four fighters turned back early to refuel, "
            "while the other two stayed with the bombers for another hour.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN, USA | F-15 JPN 4, B-52 USA 2"],
        ),
        (
            "A U.S. Air Force B-52 from Andersen Air Force Base on Guam and another from Minot Air Force Base in "
            "North Dakota met over the Pacific on Wednesday for a long-range bomber mission, Pacific Air Forces "
            "said.",
            "2026-02-12",
            ["bomber_mission 2026-02-11 | USA | B-52 USA 2"],
        ),
        (
            "Taiwan's defense ministry said 34 Chinese J-16 fighters and 12 H-6 bombers flew near the island on "
            "Monday morning, followed by four more J-16s in the afternoon.",
            "2026-04-14",
            ["military_activity 2026-04-13 | CHN > TWN | J-16 CHN 38, H-6 CHN 12"],
        ),
        (
            "Six Finnish F/A-18 Hornets and four Swedish Gripens trained together over Lapland on Thursday. Three "
            "of the six Hornets played the enemy; the rest, and all the Gripens, defended.",
            "2026-05-22",
            ["air_exercise 2026-05-21 | FIN, SWE | F/A-18 FIN 6, JAS 39 SWE 4"],
        ),
        (
            "Japan sent up two F-15s from Naha and two more from Nyutabaru on Saturday to identify a Chinese Y-9 "
            "reconnaissance plane that passed between Okinawa and Miyako, the Joint Staff said.",
            "2026-01-19",
            ["scramble 2026-01-17 | JPN > CHN | F-15 JPN 4, Y-9 CHN 1"],
        ),
        (
            "Eight fighters took part in the air drill over the Yellow Sea on Wednesday, half of them South "
            "Korean F-35As and half U.S. F-16s, the South Korean Air Force said.",
            "2026-06-18",
            ["air_exercise 2026-06-17 | KOR, USA | fighter - 8, F-35 KOR 4, F-16 USA 4"],
        ),
        (
            "A pair of Tu-95MS bombers flew over neutral waters of the Barents Sea on Tuesday, Russia's Defense "
            "Ministry said, and a second pair of the same type joined them for the final leg.",
            "2026-06-10",
            ["bomber_mission 2026-06-09 | RUS | Tu-95 RUS 4"],
        ),
        (
            "Taiwan's defense ministry tracked 21 Chinese military aircraft around the island in the 24 hours to "
            "6 a.m. on Thursday. Of the 21, it said, 14 crossed the median line of the strait and the other seven "
            "kept to the western side.",
            "2026-03-12",
            ["military_activity 2026-03-12 | CHN > TWN | aircraft CHN 21"],
        ),
    ],
    "totals beside their breakdown": [
        (
            "Taiwan's Ministry of National Defense detected 26 Chinese military aircraft, including 12 J-16 "
            "fighters, two H-6 bombers and a KJ-500 early warning plane, around the island in the 24 hours to 6 "
            "a.m. on Wednesday.",
            "2026-03-18",
            ["military_activity 2026-03-18 | CHN > TWN | aircraft CHN 26, J-16 CHN 12, H-6 CHN 2, KJ-500 CHN 1"],
        ),
        (
            "Nine Chinese and Russian military aircraft made a joint patrol over the Sea of Japan on Tuesday, "
            "South Korea's Joint Chiefs of Staff said. They were two Chinese H-6 bombers, four Russian Tu-95 "
            "bombers and three Russian Su-35 fighters.",
            "2025-12-10",
            ["joint_patrol 2025-12-09 | CHN, RUS | aircraft - 9, H-6 CHN 2, Tu-95 RUS 4, Su-35 RUS 3"],
        ),
        (
            "Some 60 aircraft, among them 10 French Rafales and eight German Eurofighters, are taking part in an "
            "exercise that the French and German air forces are holding over Burgundy from 4 to 15 May.",
            "2026-05-06",
            ["air_exercise 2026-05-04..2026-05-15 | FRA, DEU | aircraft - 60, Rafale FRA 10, Eurofighter DEU 8"],
        ),
        (
            "Russia sent 11 military aircraft (six Su-35 fighters, four Tu-95MS bombers and an A-50 early warning "
            "plane) into South Korea's air defense identification zone on Friday, the Joint Chiefs of Staff in "
            "Seoul said.",
            "2026-03-28",
            ["adiz_entry 2026-03-27 | RUS > KOR | aircraft RUS 11, Su-35 RUS 6, Tu-95 RUS 4, A-50 RUS 1"],
        ),
        (
            "U.S. and Philippine forces put 15 fighters into the air over northern Luzon on Thursday for a "
            "combined air drill: ten U.S. F-16s and five Philippine FA-50s.",
            "2026-04-17",
            ["air_exercise 2026-04-16 | USA, PHL | fighter - 15, F-16 USA 10, FA-50 PHL 5"],
        ),
        (
            "Five Russian aircraft flew over the Sea of Okhotsk on Monday, the Defense Ministry in Moscow said: "
            "two Tu-95MS strategic bombers and three escorting fighters, two of which were Su-35s.",
            "2026-02-03",
            ["bomber_mission 2026-02-02 | RUS | aircraft RUS 5, Tu-95 RUS 2, fighter RUS 3, Su-35 RUS 2"],
        ),
        (
            "The Australian and Indonesian navies began an exercise off Surabaya on Monday with six ships, four "
            "of them Indonesian and two Australian, the Indonesian Navy said.",
            "2026-02-24",
            ["naval_exercise 2026-02-23.. | AUS, IDN | "],
        ),
    ],
    "headline against body": [
        (
            "Japan scrambles jets as China, Russia fly bombers together\n\n"
            "Two Chinese H-6 and two Russian Tu-95 bombers flew a joint patrol from the East China Sea to the "
            "Pacific on Tuesday, the Defense Ministry in Tokyo said. Japanese F-15s were scrambled in response.",
            "2025-12-10",
            [
                "joint_patrol 2025-12-09 | CHN, RUS | H-6 CHN 2, Tu-95 RUS 2",
                "scramble 2025-12-09 | JPN > CHN, RUS | F-15 JPN -",
            ],
        ),
        (
            "US bombers in show of force near China\n\n"
            "Two B-1B Lancers of the U.S. Air Force flew a mission over the Yellow Sea on Saturday, Pacific Air "
            "Forces said on Monday.",
            "2026-04-20",
            ["bomber_mission 2026-04-18 | USA | B-1 USA 2"],
        ),
        (
            "Dozens of Chinese planes swarm around Taiwan\n\n"
            "Taiwan's defense ministry said it had detected 45 Chinese military aircraft around the island in the "
            "24 hours to 6 a.m. on Friday.",
            "2026-05-15",
            ["military_activity 2026-05-15 | CHN > TWN | aircraft CHN 45"],
        ),
        (
            "Will US bombers fly over Korea again?\n\n"
            "Analysts in Seoul are divided over what a flight by U.S. B-52s would achieve. Bombers signal "
            "resolve, they say, but they also give North Korea an excuse for new tests.",
            "2026-02-17",
            [],
        ),
        (
            "Russian jets violate Estonian airspace\n\n"
            "A Russian MiG-31 entered Estonian airspace without permission near Vaindloo Island on Sunday and "
            "stayed for about a minute, the Estonian Defence Forces said.",
            "2026-05-19",
            ["airspace_violation 2026-05-17 | RUS > EST | MiG-31 RUS 1"],
        ),
        (
            "Seoul, Washington set for springtime drills\n\n"
            "South Korea and the United States will hold the Freedom Shield joint exercise, with ground, naval "
            "and air forces, from March 9 to 19, the Joint Chiefs of Staff said on Sunday.",
            "2026-03-01",
            ["joint_exercise 2026-03-09..2026-03-19 | KOR, USA | "],
        ),
        (
            "Russian planes near Alaska\n\n"
            "Two Russian Tu-95 bombers and two Su-35 fighters entered the Alaska air defense identification zone "
            "on Wednesday, the U.S. Northern Command said. The United States sent up F-16s to intercept them.",
            "2026-02-20",
            [
                "adiz_entry 2026-02-18 | RUS > USA | Tu-95 RUS 2, Su-35 RUS 2",
                "scramble 2026-02-18 | USA > RUS | F-16 USA -",
            ],
        ),
    ],
    "respectively": [
        (
            "The United States and Japan contributed two B-1B bombers and four F-15 fighters, respectively, to an "
            "air exercise over the Sea of Japan on Thursday.",
            "2026-02-20",
            ["air_exercise 2026-02-19 | USA, JPN | B-1 USA 2, F-15 JPN 4"],
        ),
        (
            "Chinese coast guard ships entered Japanese territorial waters around the Senkaku Islands on Monday "
            "and again on Thursday, the Japan Coast Guard said. The two intrusions lasted two hours and 90 "
            "minutes, respectively.",
            "2026-03-27",
            ["maritime_incursion 2026-03-23 | CHN > JPN | ", "maritime_incursion 2026-03-26 | CHN > JPN | "],
        ),
        (
            "India, France and the United Arab Emirates flew six Su-30s, four Rafales and three F-16s, "
            "respectively, in a trilateral air drill over the Arabian Sea on 22 April.",
            "2026-04-24",
            ["air_exercise 2026-04-22 | IND, FRA, ARE | Su-30 IND 6, Rafale FRA 4, F-16 ARE 3"],
        ),
        (
            "Taiwan's defense ministry reported 18 and 31 Chinese military aircraft near the island on Saturday "
            "and Sunday, respectively.",
            "2026-05-11",
            [
                "military_activity 2026-05-09 | CHN > TWN | aircraft CHN 18",
                "military_activity 2026-05-10 | CHN > TWN | aircraft CHN 31",
            ],
        ),
        (
            "Polish and Dutch fighters, two F-16s and two F-35s respectively, were scrambled together on Friday "
            "to identify a Russian Il-20 over the Baltic Sea, the Polish command said.",
            "2026-01-31",
            ["scramble 2026-01-30 | POL, NLD > RUS | F-16 POL 2, F-35 NLD 2, Il-20 RUS 1"],
        ),
        (
            "Two Russian Tu-95s and two Chinese H-6s flew a joint patrol over the Sea of Japan on Tuesday. The "
            "Russian Su-35s and the Chinese J-16s that flew with them numbered four and six, respectively.",
            "2025-12-11",
            ["joint_patrol 2025-12-09 | RUS, CHN | Tu-95 RUS 2, H-6 CHN 2, Su-35 RUS 4, J-16 CHN 6"],
        ),
        (
            "South Korea's and Japan's navies will drill with the U.S. Navy in the East China Sea on April 8 and "
            "April 15, respectively, the Pentagon said.",
            "2026-04-02",
            ["naval_exercise 2026-04-08 | KOR, USA | ", "naval_exercise 2026-04-15 | JPN, USA | "],
        ),
    ],
    "pronouns and definite descriptions": [
        (
            "Two U.S. B-52H bombers drilled with three Japanese F-35s over the East China Sea on Monday. The "
            "exercise showed the readiness of both forces, Tokyo said on Wednesday; the two bombers later "
            "returned to Guam.",
            "2026-03-25",
            ["air_exercise 2026-03-23 | USA, JPN | B-52 USA 2, F-35 JPN 3"],
        ),
        (
            "Two German Eurofighters were scrambled on Thursday to intercept a Russian Il-20 over the Baltic Sea. "
            "The reconnaissance plane had switched off its transponder, and the pair accompanied it until it "
            "turned east, the German Air Force said.",
            "2026-05-08",
            ["scramble 2026-05-07 | DEU > RUS | Eurofighter DEU 2, Il-20 RUS 1"],
        ),
        (
            "Taiwan's defense ministry said two Chinese H-6 bombers and eight J-16s flew past the southwest of "
            "the island on Tuesday. The formation turned back after 40 minutes, and the bombers carried no "
            "visible missiles.",
            "2026-06-04",
            ["military_activity 2026-06-02 | CHN > TWN | H-6 CHN 2, J-16 CHN 8"],
        ),
        (
            "An Australian P-8A was flying over the South China Sea on Sunday when a Chinese Su-35 approached and "
            "released flares close to it. The fighter's maneuver was unsafe, Canberra said, but the patrol plane "
            "landed without damage.",
            "2025-10-20",
            ["unsafe_maneuver 2025-10-19 | CHN > AUS | Su-35 CHN 1, P-8 AUS 1"],
        ),
        (
            "The French and Indian navies began an exercise off Goa on Monday. It will run until Friday and "
            "includes anti-submarine training, the Indian Navy said.",
            "2026-03-17",
            ["naval_exercise 2026-03-16..2026-03-20 | FRA, IND | "],
        ),
        (
            "Three Russian Tu-95MS bombers flew over neutral waters of the Sea of Japan on Wednesday. They were "
            "escorted by Su-30 fighters of the Russian Air Force, and the flight lasted more than seven hours, "
            "Moscow said.",
            "2026-01-22",
            ["bomber_mission 2026-01-21 | RUS | Tu-95 RUS 3, Su-30 RUS -"],
        ),
        (
            "South Korean F-35As joined two U.S. B-1Bs for an air drill off Jeju Island on Friday. The stealth "
            "fighters protected the bombers against simulated attackers, and after it both sides returned to "
            "their bases.",
            "2026-02-14",
            ["air_exercise 2026-02-13 | KOR, USA | F-35 KOR -, B-1 USA 2"],
        ),
    ],
    "one sentence with two events": [
        (
            "Japan scrambled four F-15s on Friday after two Chinese H-6 bombers and two Russian Tu-95s flew a "
            "joint patrol between Okinawa and Miyako Island.",
            "2026-05-30",
            [
                "joint_patrol 2026-05-29 | CHN, RUS | H-6 CHN 2, Tu-95 RUS 2",
                "scramble 2026-05-29 | JPN > CHN, RUS | F-15 JPN 4",
            ],
        ),
        (
            "South Korea scrambled two F-16s on Tuesday after seven Russian military aircraft entered its air "
            "defense identification zone, the Joint Chiefs of Staff said.",
            "2026-03-12",
            ["adiz_entry 2026-03-10 | RUS > KOR | aircraft RUS 7", "scramble 2026-03-10 | KOR > RUS | F-16 KOR 2"],
        ),
        (
            "A day after North Korea launched two ballistic missiles toward the Sea of Japan on Sunday, two U.S. "
            "B-1Bs and four South Korean F-15s held an air drill over the Korean Peninsula.",
            "2026-01-06",
            ["missile_launch 2026-01-04 | PRK | ", "air_exercise 2026-01-05 | USA, KOR | B-1 USA 2, F-15 KOR 4"],
        ),
        (
            "Two Italian Eurofighters were scrambled to intercept a Russian Il-20 off Estonia on Monday and, two "
            "days later, a Russian An-26 off Poland, the Italian Air Force said.",
            "2026-02-27",
            [
                "scramble 2026-02-23 | ITA > RUS | Eurofighter ITA 2, Il-20 RUS 1",
                "scramble 2026-02-25 | ITA > RUS | Eurofighter ITA 2, An-26 RUS 1",
            ],
        ),
        (
            "The Indonesian and Australian navies held an exercise off Darwin on Thursday, while four U.S. F-16s "
            "and four Philippine FA-50s took part in an air drill over Luzon on the same day.",
            "2026-04-24",
            ["naval_exercise 2026-04-23 | IDN, AUS | ", "air_exercise 2026-04-23 | USA, PHL | F-16 USA 4, FA-50 PHL 4"],
        ),
        (
            "Two Swedish Gripens were scrambled on Wednesday when a Russian Su-24 violated Swedish airspace east "
            "of Gotland, the Swedish Armed Forces said.",
            "2026-06-12",
            [
                "airspace_violation 2026-06-10 | RUS > SWE | Su-24 RUS 1",
                "scramble 2026-06-10 | SWE > RUS | JAS 39 SWE 2",
            ],
        ),
        (
            "Four Chinese coast guard ships entered Japanese territorial waters around the Senkaku Islands on "
            "Monday, and on Tuesday Japan scrambled two F-2s against a Chinese Y-9 that flew off Nagasaki.",
            "2026-01-28",
            ["maritime_incursion 2026-01-26 | CHN > JPN | ", "scramble 2026-01-27 | JPN > CHN | F-2 JPN 2, Y-9 CHN 1"],
        ),
    ],
    "two events of one type in one article": [
        (
            "Taiwan's defense ministry counted 12 Chinese military aircraft near the island on Monday. On Tuesday "
            "the number rose to 27, it said.",
            "2026-02-11",
            [
                "military_activity 2026-02-09 | CHN > TWN | aircraft CHN 12",
                "military_activity 2026-02-10 | CHN > TWN | aircraft CHN 27",
            ],
        ),
        (
            "Japan scrambled F-15s against a Russian Il-38 patrol plane over the Sea of Japan on Wednesday. On "
            "Friday it scrambled two F-2s against a Chinese Y-8 over the East China Sea, the Joint Staff said.",
            "2026-04-11",
            [
                "scramble 2026-04-08 | JPN > RUS | F-15 JPN -, Il-38 RUS 1",
                "scramble 2026-04-10 | JPN > CHN | F-2 JPN 2, Y-8 CHN 1",
            ],
        ),
        (
            "Two U.S. B-52s trained with four Japanese F-15s over the East China Sea on Wednesday. On Friday a "
            "single B-52 of the U.S. Air Force trained with two South Korean F-35As over the Yellow Sea.",
            "2026-03-14",
            [
                "air_exercise 2026-03-11 | USA, JPN | B-52 USA 2, F-15 JPN 4",
                "air_exercise 2026-03-13 | USA, KOR | B-52 USA 1, F-35 KOR 2",
            ],
        ),
        (
            "North Korea fired a short-range ballistic missile from the Pyongyang area on May 4, South Korea's "
            "military said. Four days later it fired three more from the Wonsan area on its east coast.",
            "2026-05-09",
            ["missile_launch 2026-05-04 | PRK | ", "missile_launch 2026-05-08 | PRK | "],
        ),
        (
            "Two Russian Tu-95MS bombers flew over the Barents Sea on Tuesday, the Defense Ministry in Moscow "
            "said. On Thursday two Tu-160s of the Russian Air Force flew over the Norwegian Sea for 13 hours.",
            "2026-06-26",
            ["bomber_mission 2026-06-23 | RUS | Tu-95 RUS 2", "bomber_mission 2026-06-25 | RUS | Tu-160 RUS 2"],
        ),
        (
            "The Philippine Navy will hold an exercise with the U.S. Navy off Palawan from 4 to 8 May. A second "
            "exercise, with the Japanese navy, is to follow off Subic on 18 and 19 May.",
            "2026-04-28",
            [
                "naval_exercise 2026-05-04..2026-05-08 | PHL, USA | ",
                "naval_exercise 2026-05-18..2026-05-19 | PHL, JPN | ",
            ],
        ),
        (
            "A Russian Su-30 violated Lithuanian airspace for 18 seconds on October 23, the Lithuanian military "
            "said. On October 28 a Russian Il-78 tanker aircraft strayed over the border for about a minute, "
            "violating Lithuanian airspace again.",
            "2025-10-30",
            [
                "airspace_violation 2025-10-23 | RUS > LTU | Su-30 RUS 1",
                "airspace_violation 2025-10-28 | RUS > LTU | Il-78 RUS 1",
            ],
        ),
    ],
}
