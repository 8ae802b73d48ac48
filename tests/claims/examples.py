"""Hard phenomena of news about drills and incidents, each with its examples: text, day of publication, what to read.

An event is 'type days | who > against whom | aircraft': days as YYYY-MM-DD, START..END, START.. (end unknown) or ?;
aircraft as 'TYPE OPERATOR COUNT', '-' where the text leaves it open.
"""

Example = tuple[str, str, list[str]]

PHENOMENA: dict[str, list[Example]] = {
    "ships in the waters of another state": [
        (
            "Three Chinese coast guard cutters were in Japanese waters off Ishigaki for two hours on Tuesday.",
            "2026-03-05",
            ["maritime_incursion 2026-03-03 | CHN > JPN | "],
        ),
        (
            "A Honduran navy patrol boat entered Nicaragua's waters on Saturday and stayed for an hour.",
            "2026-03-05",
            ["maritime_incursion 2026-02-28 | HND > NIC | "],
        ),
        (
            "Two Cambodian patrol boats crept into Thai waters on Monday.",
            "2026-03-05",
            ["maritime_incursion 2026-03-02 | KHM > THA | "],
        ),
        ("China's navy sailed in international waters near Guam on Monday.", "2026-03-05", []),
        ("The Fujian was last seen in these waters on Monday, the Chinese navy said.", "2026-03-05", []),
        (
            "Chinese warships carried out live firing in the Coral Sea on Monday.",
            "2026-03-05",
            ["naval_exercise 2026-03-02 | CHN | "],
        ),
    ],
    "guests in the waters of another state": [
        ("A French navy ship entered Lebanese waters on Monday to deliver 40 tons of aid.", "2026-03-05", []),
        (
            "The Turkish frigate Kinaliada entered Somali territorial waters on Tuesday for a port call in Mogadishu.",
            "2026-03-05",
            [],
        ),
        (
            "At Beirut's invitation, two Italian navy ships entered Lebanon's territorial waters on Monday.",
            "2026-03-05",
            [],
        ),
        (
            "A Russian destroyer sailed through Indonesian waters on Monday with permission, the navy in Jakarta said.",
            "2026-03-05",
            [],
        ),
        (
            "A German air force A400M entered Syrian airspace on Tuesday with the consent of Damascus.",
            "2026-03-05",
            [],
        ),
        (
            "Three Australian frigates entered Indonesian waters on Tuesday to take part in an exercise with the local navy.",
            "2026-03-05",
            ["naval_exercise 2026-03-03 | AUS | "],
        ),
        (
            "A Russian warship entered Finnish territorial waters on Monday without an invitation, "
            "on what Moscow called a port visit.",
            "2026-03-05",
            ["maritime_incursion 2026-03-02 | RUS > FIN | "],
        ),
        (
            "Japan protested after a Chinese navy survey ship entered its territorial waters on Monday "
            "under the pretext of delivering aid.",
            "2026-03-05",
            ["maritime_incursion 2026-03-02 | CHN > JPN | "],
        ),
        (
            "Two Chinese coast guard ships entered Japanese territorial waters on Monday, "
            "while a French frigate began a port call in Tokyo.",
            "2026-03-05",
            ["maritime_incursion 2026-03-02 | CHN > JPN | "],
        ),
    ],
    "an event without a day": [
        (
            "Two American B-1B bombers flew over the Black Sea with Romanian F-16s, the U.S. Air Force said.",
            "2026-03-05",
            ["air_exercise ? | ROU,USA | B-1 USA 2, F-16 ROU -"],
        ),
        (
            "Russian Tu-22M3 bombers made a planned flight over the neutral waters of the Barents Sea.",
            "2026-03-05",
            ["bomber_mission ? | RUS | Tu-22 RUS -"],
        ),
        (
            "Naval drills by three Indian warships in the Arabian Sea forced shipping to change its routes.",
            "2026-03-05",
            ["naval_exercise ? | IND | "],
        ),
        ("U.S. B-52 bombers fly from Guam over the Pacific.", "2026-03-05", []),
        ("Pilots who flew B-1 bombers of the U.S. Air Force over Guam want more pay.", "2026-03-05", []),
        ("Soviet Tu-95 bombers flew over the Barents Sea during the Cold War.", "2026-03-05", []),
        (
            "Four F-22s and two B-2 bombers of the U.S. Air Force flew over the stadium before the game.",
            "2026-03-05",
            [],
        ),
        ("Russian Tu-95 bombers regularly flew over the neutral waters of the Norwegian Sea.", "2026-03-05", []),
        ("The United States wants to fly B-1 bombers over South Korea.", "2026-03-05", []),
        ("A drill with four warships of Iran is possible in the Gulf of Oman.", "2026-03-05", []),
        ("Fishermen complained about possible drills by 30 Chinese warships off the coast.", "2026-03-05", []),
        (
            "Russia's budget for the navy grew again. "
            "Two Russian Tu-160 bombers flew over the neutral waters of the Barents Sea.",
            "2026-03-05",
            [],
        ),
    ],
    "counts shared out or summed": [
        (
            "A U.S. Air Force B-52H from Guam and another from Minot Air Force Base flew over the Philippine Sea on Tuesday.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | USA | B-52 USA 2"],
        ),
        (
            "Taiwan said 34 Chinese J-16s and 12 H-6s entered its air defense identification zone on Tuesday, followed by four more J-16s.",
            "2026-03-05",
            ["adiz_entry 2026-03-03 | CHN > TWN | H-6 CHN 12, J-16 CHN 38"],
        ),
        (
            "Four F-35As from Japan and four from the United States took part in a joint exercise over the Sea of Japan on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | F-35 JPN 4, F-35 USA 4"],
        ),
        (
            "Six Swedish fighters met two U.S. B-52s over the Baltic Sea on Tuesday in an exercise. Two of the six were Gripens.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | SWE,USA | B-52 USA 2, JAS 39 SWE 2, fighter SWE 6"],
        ),
        (
            "Four Japanese F-15s took off from Naha on Tuesday to train with two U.S. B-52 bombers over the East China Sea, Japan's Defense Ministry said. Two of the four fighters turned back early to refuel, while the other two stayed with the bombers for another hour.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | B-52 USA 2, F-15 JPN 4"],
        ),
        (
            "A U.S. Air Force B-52 from Andersen Air Force Base on Guam and another from Minot Air Force Base in North Dakota met over the Pacific on Wednesday for a long-range bomber mission, Pacific Air Forces said.",
            "2026-02-12",
            ["bomber_mission 2026-02-11 | USA | B-52 USA 2"],
        ),
        (
            "Taiwan's defense ministry said 34 Chinese J-16 fighters and 12 H-6 bombers flew near the island on Monday morning, followed by four more J-16s in the afternoon.",
            "2026-04-14",
            ["military_activity 2026-04-13 | CHN > TWN | H-6 CHN 12, J-16 CHN 38"],
        ),
        (
            "Six Finnish F/A-18 Hornets and four Swedish Gripens trained together over Lapland on Thursday. Three of the six Hornets played the enemy; the rest, and all the Gripens, defended.",
            "2026-05-22",
            ["air_exercise 2026-05-21 | FIN,SWE | F/A-18 FIN 6, JAS 39 SWE 4"],
        ),
        (
            "Japan sent up two F-15s from Naha and two more from Nyutabaru on Saturday to identify a Chinese Y-9 reconnaissance plane that passed between Okinawa and Miyako, the Joint Staff said.",
            "2026-01-19",
            ["scramble 2026-01-17 | JPN > CHN | F-15 JPN 4, Y-9 CHN 1"],
        ),
        (
            "Taiwan's defense ministry tracked 21 Chinese military aircraft around the island in the 24 hours to 6 a.m. on Thursday. Of the 21, it said, 14 crossed the median line of the strait and the other seven kept to the western side.",
            "2026-03-12",
            ["military_activity 2026-03-12 | CHN > TWN | aircraft CHN 21"],
        ),
    ],
    "totals beside their breakdown": [
        (
            "Twenty Chinese military aircraft entered Taiwan's air defense identification zone on Friday, including ten J-16s and four H-6K bombers.",
            "2026-03-07",
            ["adiz_entry 2026-03-06 | CHN > TWN | H-6 CHN 4, J-16 CHN 10, aircraft CHN 20"],
        ),
        (
            "Taiwan's defence ministry detected 45 Chinese aircraft around the island in the 24 hours to 6 a.m. on Thursday. Of these, 31 crossed the median line of the Taiwan Strait.",
            "2026-03-12",
            [
                "adiz_entry 2026-03-12 | CHN > TWN | aircraft CHN 31",
                "military_activity 2026-03-12 | CHN > TWN | aircraft CHN 45",
            ],
        ),
        (
            "The formation of four Russian aircraft, two Tu-95s and two Su-35s, entered the Alaska Air Defense Identification Zone on March 4, 2026.",
            "2026-03-05",
            ["adiz_entry 2026-03-04 | RUS > USA | Su-35 RUS 2, Tu-95 RUS 2, aircraft RUS 4"],
        ),
        (
            "Taiwan's Ministry of National Defense detected 26 Chinese military aircraft, including 12 J-16 fighters, two H-6 bombers and a KJ-500 early warning plane, around the island in the 24 hours to 6 a.m. on Wednesday.",
            "2026-03-18",
            ["military_activity 2026-03-18 | CHN > TWN | H-6 CHN 2, J-16 CHN 12, KJ-500 CHN 1, aircraft CHN 26"],
        ),
        (
            "Nine Chinese and Russian military aircraft made a joint patrol over the Sea of Japan on Tuesday, South Korea's Joint Chiefs of Staff said. They were two Chinese H-6 bombers, four Russian Tu-95 bombers and three Russian Su-35 fighters.",
            "2025-12-10",
            ["joint_patrol 2025-12-09 | CHN,RUS | H-6 CHN 2, Su-35 RUS 3, Tu-95 RUS 4, aircraft - 9"],
        ),
        (
            "Some 60 aircraft, among them 10 French Rafales and eight German Eurofighters, are taking part in an exercise that the French and German air forces are holding over Burgundy from 4 to 15 May.",
            "2026-05-06",
            ["air_exercise 2026-05-04..2026-05-15 | DEU,FRA | Eurofighter DEU 8, Rafale FRA 10, aircraft - 60"],
        ),
        (
            "Russia sent 11 military aircraft (six Su-35 fighters, four Tu-95MS bombers and an A-50 early warning plane) into South Korea's air defense identification zone on Friday, the Joint Chiefs of Staff in Seoul said.",
            "2026-03-28",
            ["adiz_entry 2026-03-27 | RUS > KOR | A-50 RUS 1, Su-35 RUS 6, Tu-95 RUS 4, aircraft RUS 11"],
        ),
        (
            "U.S. and Philippine forces put 15 fighters into the air over northern Luzon on Thursday for a combined air drill: ten U.S. F-16s and five Philippine FA-50s.",
            "2026-04-17",
            ["air_exercise 2026-04-16 | PHL,USA | F-16 USA 10, FA-50 PHL 5, fighter - 15"],
        ),
        (
            "The Australian and Indonesian navies began an exercise off Surabaya on Monday with six ships, four of them Indonesian and two Australian, the Indonesian Navy said.",
            "2026-02-24",
            ["naval_exercise 2026-02-23.. | AUS,IDN | "],
        ),
        (
            "The United States sent two long-range bombers over South Korea on Monday for a drill with the South's air force. The B-1Bs flew near Pohang with South Korean F-15Ks, the Defense Ministry in Seoul said.",
            "2026-03-05",
            ["air_exercise 2026-03-02 | KOR,USA | B-1 USA 2, F-15 KOR -"],
        ),
        (
            "Three Russian military aircraft entered Estonian airspace on 3 March near Saaremaa. According to the Border Guard, the aircraft were two fighters and one bomber.",
            "2026-03-05",
            ["airspace_violation 2026-03-03 | RUS > EST | aircraft RUS 3, bomber RUS 1, fighter RUS 2"],
        ),
    ],
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
    "respectively": [
        (
            "South Korea and the United States mobilized 14 and 10 aircraft, respectively, for a combined drill over the Yellow Sea on Thursday.",
            "2026-04-10",
            ["air_exercise 2026-04-09 | KOR,USA | aircraft KOR 14, aircraft USA 10"],
        ),
        (
            "Japan and the United States flew four and two F-35As, respectively, in a joint exercise on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | F-35 JPN 4, F-35 USA 2"],
        ),
        (
            "The United States and Japan contributed two B-1B bombers and four F-15 fighters, respectively, to an air exercise over the Sea of Japan on Thursday.",
            "2026-02-20",
            ["air_exercise 2026-02-19 | JPN,USA | B-1 USA 2, F-15 JPN 4"],
        ),
        (
            "Chinese coast guard ships entered Japanese territorial waters around the Senkaku Islands on Monday and again on Thursday, the Japan Coast Guard said. The two intrusions lasted two hours and 90 minutes, respectively.",
            "2026-03-27",
            ["maritime_incursion 2026-03-23 | CHN > JPN | ", "maritime_incursion 2026-03-26 | CHN > JPN | "],
        ),
        (
            "India, France and the United Arab Emirates flew six Su-30s, four Rafales and three F-16s, respectively, in a trilateral air drill over the Arabian Sea on 22 April.",
            "2026-04-24",
            ["air_exercise 2026-04-22 | ARE,FRA,IND | F-16 ARE 3, Rafale FRA 4, Su-30 IND 6"],
        ),
        (
            "Polish and Dutch fighters, two F-16s and two F-35s respectively, were scrambled together on Friday to identify a Russian Il-20 over the Baltic Sea, the Polish command said.",
            "2026-01-31",
            ["scramble 2026-01-30 | NLD,POL > RUS | F-16 POL 2, F-35 NLD 2, Il-20 RUS 1"],
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
    "ships by name, and who tells of whom": [
        (
            "The frigate Admiral Golovko fired a Zircon missile in the Barents Sea on Tuesday.",
            "2026-03-05",
            ["missile_launch 2026-03-03 | RUS | "],
        ),
        (
            "The army's rocket command in Pakistan conducted a successful training fire of a cruise missile on Tuesday.",
            "2026-03-05",
            ["missile_launch 2026-03-03 | PAK | "],
        ),
        (
            'Taiwan\'s defense ministry said that it had detected 23 Chinese military aircraft near the island on Tuesday, taking part in a "joint combat readiness patrol" with warships.',
            "2026-03-05",
            ["military_activity 2026-03-03 | CHN > TWN | aircraft CHN 23"],
        ),
        (
            'Taiwan\'s defense ministry said that China conducts "joint combat readiness patrols" near the island three or four times a month.',
            "2026-03-05",
            [],
        ),
        (
            "The Southern Theater Command of the Chinese military organized naval and air forces for a combat readiness patrol around Scarborough Shoal on Tuesday.",
            "2026-03-05",
            ["joint_exercise 2026-03-03 | CHN | "],
        ),
    ],
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
    "negation and denial": [
        ("Russian bombers have never entered American airspace, the general said on Tuesday.", "2026-03-05", []),
        ("China's ministry denied that its aircraft had violated Japanese airspace.", "2026-03-05", []),
        ("No fighters were scrambled on Tuesday, the Norwegian air force said.", "2026-03-05", []),
        ("North Korea has not fired a ballistic missile since January, Seoul said on Tuesday.", "2026-03-05", []),
        (
            "Japan's Defense Ministry said that no fighters had been scrambled on Tuesday, and denied a report that Russian bombers had flown over the Sea of Japan that day.",
            "2026-02-19",
            [],
        ),
        (
            "Two Russian Tu-95s entered the Alaska air defense identification zone on Thursday but did not enter U.S. or Canadian airspace, the U.S. Northern Command said. No fighters were sent up.",
            "2026-04-25",
            ["adiz_entry 2026-04-23 | RUS > USA | Tu-95 RUS 2"],
        ),
        (
            "Three Russian MiG-31s violated Estonian airspace on Friday, the Estonian military said. Russia's Defense Ministry denied that, saying the fighters had kept over neutral waters.",
            "2025-09-20",
            ["airspace_violation 2025-09-19 | RUS > EST | MiG-31 RUS 3"],
        ),
        (
            "The United States and South Korea have called off the air exercise that they had planned for March 16 to 20, the Defense Ministry in Seoul said. It will not be held at a later date.",
            "2026-03-10",
            [],
        ),
        (
            "Taiwan's defense ministry detected no Chinese military aircraft around the island in the 24 hours to 6 a.m. on Sunday. It gave no reason for the absence.",
            "2026-03-01",
            [],
        ),
        (
            'Asked about posts saying that a Chinese frigate had locked its radar on a Taiwanese ship over the weekend, the minister said: "That did not happen."',
            "2026-03-05",
            [],
        ),
        (
            "Opposition lawmakers asked why the cost of sending up fighters to monitor Chinese aircraft keeps rising.",
            "2026-03-05",
            [],
        ),
        (
            "Japanese scrambles against such flights follow a familiar script.",
            "2026-03-05",
            [],
        ),
    ],
    "plans and announcements": [
        (
            "Japan and the United States will hold the joint exercise Cope North from February 3 to 21, the ministry said.",
            "2026-01-20",
            ["air_exercise 2026-02-03..2026-02-21 | JPN,USA | "],
        ),
        ("The two navies plan to hold further drills at some point, officials said.", "2026-01-20", []),
        (
            "South Korea and the United States called off a combined air drill planned for Thursday because of bad weather.",
            "2026-01-20",
            [],
        ),
        (
            "The U.S. Air Force plans to send more bombers to the region, a spokesman said on Thursday. No date has been set for the flights.",
            "2026-02-27",
            [],
        ),
        (
            "China and Russia have agreed to keep up their joint air patrols, their defense ministers said after talks in Beijing on Tuesday. The ministers did not say when the next patrol would take place.",
            "2026-04-15",
            [],
        ),
        (
            "Russia's Northern Fleet will hold a naval exercise in the Barents Sea from 21 to 23 April, according to a notice to mariners issued on Friday.",
            "2026-04-18",
            ["naval_exercise 2026-04-21..2026-04-23 | RUS | "],
        ),
        (
            "The United States is to send six F-35Bs to an air exercise with Australia near Darwin that will begin on June 15, the Australian Defence Force said. It did not say how long the exercise would last.",
            "2026-06-02",
            ["air_exercise 2026-06-15.. | AUS,USA | F-35 USA 6"],
        ),
        (
            "The French and Greek navies have moved their exercise in the Ionian Sea from May to June; it is now to be held from 8 to 12 June, the Hellenic Navy announced.",
            "2026-04-30",
            ["naval_exercise 2026-06-08..2026-06-12 | FRA,GRC | "],
        ),
        (
            "Manila is considering whether to invite Japan to an air drill one day, the Philippine defense secretary said on Wednesday. The idea is at an early stage, he said.",
            "2026-05-07",
            [],
        ),
        (
            "Four U.S. B-1Bs will fly with six Japanese F-2s over the Pacific on March 26 in an air exercise announced on Monday, the Japan Air Self-Defense Force said.",
            "2026-03-24",
            ["air_exercise 2026-03-26 | JPN,USA | B-1 USA 4, F-2 JPN 6"],
        ),
        (
            "Exercise Amber Shield, with Latvia and the U.S. Air Force, runs from April 2 to 13 at Lielvarde Air Base.",
            "2026-03-05",
            ["air_exercise 2026-04-02..2026-04-13 | LVA,USA | "],
        ),
        (
            "Up to 40 aircraft will take part in Exercise Amber Shield between Monday 6 April and Friday 17 April, the station said. Six Italian F-2000 Typhoons and four Finnish Hornets are expected.",
            "2026-03-05",
            ["air_exercise 2026-04-06..2026-04-17 | FIN,ITA | Eurofighter ITA 6, F/A-18 FIN 4, aircraft - 40"],
        ),
        (
            "The minister added that Taiwan's readiness drill would be held from April 13 through 17 at Hualien Air Base with F-16Vs.",
            "2026-03-05",
            ["air_exercise 2026-04-13..2026-04-17 | TWN | F-16 TWN -"],
        ),
    ],
    "hypotheticals": [
        (
            "If Russian bombers entered Norwegian airspace, F-35s would intercept them, the general said.",
            "2026-03-05",
            [],
        ),
        ("China could launch missiles over Taiwan in such a drill, analysts warned on Tuesday.", "2026-03-05", []),
        ("Fighters stand ready to scramble should aircraft cross the median line.", "2026-03-05", []),
        (
            "If Chinese fighters were to enter Taiwan's airspace, Taipei would have only minutes to scramble its own F-16s, a retired general said on Tuesday.",
            "2026-02-05",
            [],
        ),
        (
            "A Russian bomber flying from Kamchatka could reach the Alaska air defense identification zone in less than two hours, the study says. Should two Tu-95s appear there, American F-22s would be sent up to meet them.",
            "2026-03-19",
            [],
        ),
        (
            "What would happen if a missile from North Korea fell in Japanese waters? A new book imagines such a launch and the scramble of F-15s that would follow.",
            "2026-04-21",
            [],
        ),
        (
            "In the war game, played by students in Washington, China flew 60 J-16s around Taiwan and the United States answered with a flight of six B-52s. None of the moves was real, the organizers stressed.",
            "2026-05-13",
            [],
        ),
        (
            "Had the Su-27 come any closer, the two aircraft might have collided, the British Ministry of Defence said of Monday's incident, in which a Russian Su-27 flew dangerously close to a British P-8 over the Barents Sea.",
            "2026-01-29",
            ["unsafe_maneuver 2026-01-26 | RUS > GBR | P-8 GBR 1, Su-27 RUS 1"],
        ),
        (
            "Japan's air force may scramble fighters whenever an unidentified aircraft nears the country's airspace. A pilot would first warn the intruder by radio and would fire only in self-defense, the rules say.",
            "2026-06-16",
            [],
        ),
    ],
    "home bases and manufacturers": [
        (
            "Two Boeing B-52H bombers of the U.S. Air Force from Barksdale Air Force Base, Louisiana, flew over the Black Sea on March 3.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | USA | B-52 USA 2"],
        ),
        (
            "Six Sukhoi Su-30MKIs of the Indian Air Force and four Dassault Rafales of the French Air Force held a joint exercise on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | FRA,IND | Rafale FRA 4, Su-30 IND 6"],
        ),
        (
            "Two B-52H Stratofortresses of the 5th Bomb Wing, which has its home at Minot Air Force Base, North Dakota, flew a bomber mission over the Norwegian Sea on Thursday, U.S. Air Forces in Europe said.",
            "2026-03-07",
            ["bomber_mission 2026-03-05 | USA | B-52 USA 2"],
        ),
        (
            "Swedish-built Gripens of the Hungarian Air Force were scrambled on Monday to identify a Russian Il-20 over the Baltic Sea, the Hungarian Defence Forces said.",
            "2026-04-15",
            ["scramble 2026-04-13 | HUN > RUS | Il-20 RUS 1, JAS 39 HUN -"],
        ),
        (
            "India sent four Rafales, bought from France's Dassault, to an air exercise with Egypt over the Red Sea on Tuesday. Egypt flew four American-made F-16s.",
            "2026-02-12",
            ["air_exercise 2026-02-10 | EGY,IND | F-16 EGY 4, Rafale IND 4"],
        ),
        (
            "Four U.S. B-1B bombers from Dyess Air Force Base in Texas trained with four Japanese F-35As from Misawa over the Pacific on Friday, the U.S. Pacific Air Forces said.",
            "2026-04-26",
            ["air_exercise 2026-04-24 | JPN,USA | B-1 USA 4, F-35 JPN 4"],
        ),
        (
            "The Polish Air Force scrambled two FA-50s, delivered by Korea Aerospace Industries, on Sunday to intercept a Russian An-26 over the Baltic Sea, Warsaw said.",
            "2026-06-09",
            ["scramble 2026-06-07 | POL > RUS | An-26 RUS 1, FA-50 POL 2"],
        ),
    ],
    "nationality of the base against nationality of the aircraft": [
        (
            "Two U.S. B-1B bombers and four F-16s from Misawa, Japan, and six Japanese F-15Js held a joint exercise on March 3.",
            "2026-03-05",
            ["air_exercise 2026-03-03 | JPN,USA | B-1 USA 2, F-15 JPN 6, F-16 USA 4"],
        ),
        (
            "Royal Air Force Typhoons based at Malbork, Poland, intercepted two Russian Il-20s over the Baltic Sea on March 3.",
            "2026-03-05",
            ["scramble 2026-03-03 | GBR > RUS | Eurofighter GBR -, Il-20 RUS 2"],
        ),
        (
            "Two Italian Eurofighters took off from Amari Air Base in Estonia on Tuesday to intercept a Russian Su-24 over the Baltic Sea, the Italian Air Force said.",
            "2026-02-26",
            ["scramble 2026-02-24 | ITA > RUS | Eurofighter ITA 2, Su-24 RUS 1"],
        ),
        (
            "Three U.S. B-52s that are based for now at RAF Fairford in Britain flew a bomber mission over the Arctic on Wednesday, the U.S. European Command said.",
            "2026-03-20",
            ["bomber_mission 2026-03-18 | USA | B-52 USA 3"],
        ),
        (
            "U.S. Marine Corps F-35Bs from Iwakuni in Japan trained with four Philippine FA-50s over Luzon on Monday, the Philippine Air Force said. The American fighters returned to Japan the same day.",
            "2026-04-22",
            ["air_exercise 2026-04-20 | PHL,USA | F-35 USA -, FA-50 PHL 4"],
        ),
        (
            "Singapore's F-16s, which are stationed at Luke Air Force Base in Arizona, held an air exercise there with six Australian F/A-18s from 11 to 15 May, the Republic of Singapore Air Force said.",
            "2026-05-19",
            ["air_exercise 2026-05-11..2026-05-15 | AUS,SGP | F-16 SGP -, F/A-18 AUS 6"],
        ),
        (
            "Two Danish F-35s stationed at Siauliai in Lithuania were scrambled on Thursday to identify a Russian Il-20 off the Polish coast, Denmark's Defence Command said.",
            "2026-01-17",
            ["scramble 2026-01-15 | DNK > RUS | F-35 DNK 2, Il-20 RUS 1"],
        ),
        (
            "U.S. F-22s flew from Kadena Air Base in Okinawa on Saturday to take part in an air drill with South Korean F-35As over the Yellow Sea, the South Korean Defense Ministry said.",
            "2026-02-09",
            ["air_exercise 2026-02-07 | KOR,USA | F-22 USA -, F-35 KOR -"],
        ),
        (
            "A Russian Tu-142 that had taken off from Severomorsk was intercepted on Friday by two British Eurofighters flying from Keflavik in Iceland, the Royal Air Force said.",
            "2026-06-21",
            ["scramble 2026-06-19 | GBR > RUS | Eurofighter GBR 2, Tu-142 RUS 1"],
        ),
        (
            "A MiG-31 was scrambled on Tuesday to prevent a violation of Russia's state border by a Norwegian P-8A over the Barents Sea, the Russian Defense Ministry said.",
            "2026-03-05",
            ["scramble 2026-03-03 | RUS > NOR | MiG-31 RUS 1, P-8 NOR 1"],
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
    "numbers that are no counts": [
        (
            "B-52Hs of the 9th Bomb Squadron flew a 30-hour mission of 12,000 miles over the Pacific on March 3.",
            "2026-03-05",
            ["bomber_mission 2026-03-03 | USA | B-52 USA -"],
        ),
        (
            "F-15s of the 8th Air Wing were scrambled on March 3 against a Chinese Y-9, the third case in 2026, Japan said.",
            "2026-03-05",
            ["scramble 2026-03-03 | JPN > CHN | F-15 JPN -, Y-9 CHN 1"],
        ),
        ("The 75th anniversary of the 77th Squadron was marked on March 3 with a show of F-35s.", "2026-03-05", []),
        (
            "Russian Tu-160s flew over the Barents Sea for 14 hours on Tuesday and covered 9,000 kilometers, the Defense Ministry in Moscow said.",
            "2026-05-28",
            ["bomber_mission 2026-05-26 | RUS | Tu-160 RUS -"],
        ),
        (
            "Marking the 75th anniversary of their alliance, the Philippine and U.S. air forces held an air drill on Monday with F-16s from the United States and FA-50s of the Philippine 5th Fighter Wing.",
            "2026-02-04",
            ["air_exercise 2026-02-02 | PHL,USA | F-16 USA -, FA-50 PHL -"],
        ),
        (
            "Japanese F-15s of the 9th Air Wing at Naha were scrambled on Saturday against a Chinese Y-9 that came within 60 kilometers of the Senkaku Islands, the Joint Staff said.",
            "2026-03-16",
            ["scramble 2026-03-14 | JPN > CHN | F-15 JPN -, Y-9 CHN 1"],
        ),
        (
            "A Russian Su-30 violated Lithuanian airspace for 18 seconds on Wednesday and flew 700 meters into it, the Lithuanian military said. The pilot had been warned on frequency 121.5.",
            "2026-01-23",
            ["airspace_violation 2026-01-21 | RUS > LTU | Su-30 RUS 1"],
        ),
        (
            "The B-52, which first flew in 1952, is to serve until 2050 with 8 new engines, the U.S. Air Force said. The average airframe has flown 20,000 hours.",
            "2026-06-25",
            [],
        ),
        (
            "U.S. B-1Bs made a bomber flight of 32 hours from South Dakota to the Pacific and back on Sunday, refueling 4 times, the 28th Bomb Wing of the U.S. Air Force said.",
            "2026-05-06",
            ["bomber_mission 2026-05-03 | USA | B-1 USA -"],
        ),
        (
            "On March 3 warships of Japan and two American B-52s trained together in the Philippine Sea.",
            "2026-03-05",
            ["joint_exercise 2026-03-03 | JPN,USA | B-52 USA 2"],
        ),
    ],
    "what a further clause adds to a drill": [
        (
            "Two U.S. B-1Bs flew an exercise over the Yellow Sea on Monday, and so did four KF-16s of South Korea.",
            "2026-03-12",
            ["air_exercise 2026-03-09 | KOR,USA | B-1 USA 2, F-16 KOR 4"],
        ),
        (
            "American B-52s held a drill over the North Sea on Monday, and so did six Gripens of Sweden.",
            "2026-03-12",
            ["air_exercise 2026-03-09 | SWE,USA | B-52 USA -, JAS 39 SWE 6"],
        ),
        (
            "Two U.S. B-1Bs and four Japanese F-2s held an exercise on Monday. On Tuesday South Korea held an exercise with the U.S. bombers over the Yellow Sea.",
            "2026-03-12",
            [
                "air_exercise 2026-03-09 | JPN,USA | B-1 USA 2, F-2 JPN 4",
                "air_exercise 2026-03-10 | KOR,USA | B-1 USA 2",
            ],
        ),
        (
            "Two U.S. B-52s trained with Japanese F-15s on Monday. A second exercise on Tuesday, of the United States and South Korea, brought the bombers together with KF-16s.",
            "2026-03-12",
            [
                "air_exercise 2026-03-09 | JPN,USA | B-52 USA 2, F-15 JPN -",
                "air_exercise 2026-03-10 | KOR,USA | B-52 USA 2, F-16 KOR -",
            ],
        ),
        (
            "Chinese and Russian bombers held an exercise over the Sea of Japan on Monday. The joint patrol by Chinese and Russian bombers lasted eight hours.",
            "2026-03-12",
            ["joint_patrol 2026-03-09 | CHN,RUS | bomber CHN -, bomber RUS -"],
        ),
        (
            "An air exercise of Japan and Australia began on March 2. Japan and Australia held the air exercise on March 2-6.",
            "2026-03-12",
            ["air_exercise 2026-03-02..2026-03-06 | AUS,JPN | "],
        ),
        (
            "Japan and Australia held an air exercise from March 2. The air exercise of Japan and Australia lasted from March 2 to March 6.",
            "2026-03-12",
            ["air_exercise 2026-03-02..2026-03-06 | AUS,JPN | "],
        ),
    ],
    "drills that end": [
        (
            "Japan and Australia ended an air exercise on Tuesday.",
            "2026-03-12",
            ["air_exercise 2026-03-10 | AUS,JPN | "],
        ),
        (
            "An air exercise of Japan and Australia ended on Tuesday.",
            "2026-03-12",
            ["air_exercise 2026-03-10 | AUS,JPN | "],
        ),
        (
            "Japan and Australia wrapped up a five-day air exercise on Tuesday.",
            "2026-03-12",
            ["air_exercise 2026-03-06..2026-03-10 | AUS,JPN | "],
        ),
        (
            "The air exercise of Japan and Australia ended on Tuesday. The five-day drill began in Darwin.",
            "2026-03-12",
            ["air_exercise 2026-03-06..2026-03-10 | AUS,JPN | "],
        ),
        (
            "Japan and Australia concluded a naval exercise on March 10 that began on March 2.",
            "2026-03-12",
            ["naval_exercise 2026-03-02..2026-03-10 | AUS,JPN | "],
        ),
        (
            "The Philippines held naval drills from March 2 with the United States. The drills ended on March 9.",
            "2026-03-12",
            ["naval_exercise 2026-03-02..2026-03-09 | PHL,USA | "],
        ),
        (
            "Japan and Australia held an air exercise on Wednesday. The drill came two days after North Korea fired a missile.",
            "2026-03-12",
            ["air_exercise 2026-03-11 | AUS,JPN | ", "missile_launch 2026-03-09 | PRK | "],
        ),
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
    "whom fighters met, and whose airspace it was": [
        (
            "Japan scrambled F-15s on Monday. The aircraft were two Russian Tu-95s.",
            "2026-03-12",
            ["scramble 2026-03-09 | JPN > RUS | F-15 JPN -, Tu-95 RUS 2"],
        ),
        (
            "Norway scrambled two F-35s on Monday. The intruders included two Russian Tu-142s.",
            "2026-03-12",
            ["scramble 2026-03-09 | NOR > RUS | F-35 NOR 2, Tu-142 RUS 2"],
        ),
        (
            "Italy scrambled two F-35s on Monday. Two Russian jets violated national airspace.",
            "2026-03-12",
            ["airspace_violation 2026-03-09 | RUS > ITA | aircraft RUS 2", "scramble 2026-03-09 | ITA | F-35 ITA 2"],
        ),
        (
            "Two Italian F-35s were scrambled on Monday when Russian jets violated national airspace.",
            "2026-03-12",
            [
                "airspace_violation 2026-03-09 | RUS > ITA | aircraft RUS -",
                "scramble 2026-03-09 | ITA > RUS | F-35 ITA 2",
            ],
        ),
        (
            "Two Russian jets violated national airspace on Monday, said Estonia. Italy scrambled two F-35s.",
            "2026-03-12",
            [
                "airspace_violation 2026-03-09 | RUS > EST | aircraft RUS 2",
                "scramble 2026-03-09 | ITA > RUS | F-35 ITA 2",
            ],
        ),
        (
            "Two Russian Su-35s violated sovereign airspace on Monday, Estonia said.",
            "2026-03-12",
            ["airspace_violation 2026-03-09 | RUS > EST | Su-35 RUS 2"],
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
}

SEAS: list[tuple[str, str]] = [
    ("Sea of Japan", "sea-of-japan"),
    ("East Sea", "sea-of-japan"),
    ("Yellow Sea", "yellow-sea"),
    ("West Sea", "yellow-sea"),
    ("West Philippine Sea", "south-china-sea"),
    ("South China Sea", "south-china-sea"),
]
"""Names of one sea."""

NOTHING: dict[str, list[str]] = {
    "a word in another sense": [
        "The airport authority carried out a full-scale emergency exercise on Tuesday with a Boeing 737 and 200 volunteers from Kenya and Uganda.",
        "The voter registration exercise began on Monday in Nigeria and will be extended to Ghana, the commission said; soldiers guarded the centres.",
        "Germany and France called on both sides to exercise maximum restraint after Israeli aircraft struck a camp in Lebanon on Monday.",
        "Airlines in Japan and South Korea scrambled on Tuesday to reroute flights after missiles fell into the sea.",
        "Officials in Washington and Beijing scrambled on Monday to contain the damage after the military leak.",
        "The scramble for Africa by France and Britain shaped the army of today, the historian said on Monday.",
        "A collision between a bus and an army truck killed 12 people near the border of India and Nepal on Tuesday.",
        "Two helicopters collided over Phoenix on Friday while covering a police chase, and all four people aboard were killed.",
        "A Greek ferry collided with a Turkish cargo ship in the Bosphorus on Monday in thick fog; nobody was hurt.",
        "Police used water cannon against protesters in Istanbul and Ankara on Monday after the army's call.",
        "The Senate blocked the sale of F-16 fighters to Turkey on Thursday, and Ankara turned to Russia.",
        "Russia blocked a UN resolution on Syria on Tuesday; France and the United States had drafted it after military strikes.",
        "Israeli aircraft struck targets in southern Lebanon on Monday and killed three fighters, the army said.",
        "A Russian missile struck an apartment block in Kharkiv on Tuesday and killed nine people, Ukraine's military said.",
        "Palestinian militants fired two rockets at Israel from Gaza on Monday, the army said.",
        "Saudi Arabia said on Sunday that it had intercepted a missile fired at Riyadh by the Houthis of Yemen.",
        "The coast guard intercepted a boat with 40 migrants from Haiti off Florida on Monday.",
        "Italian police intercepted a letter to a navy officer from Russia on Monday.",
        "Standoff between US and Iran over the nuclear programme entered a new phase on Monday as the navy watched.",
        "A patrol of Turkish soldiers found two mines near the border of Syria on Sunday.",
        "Afghan and NATO troops on a joint patrol were attacked in Helmand on Monday; two British soldiers died.",
    ],
    "a denial, a rule, a condition, a film": [
        "The film, which opens on Friday in France and Britain, shows Soviet MiG-25 fighters intercepting two American SR-71s over the Baltic Sea.",
        "In the novel, Chinese J-20s violate Japanese airspace on 3 March and two F-15s are scrambled from Naha.",
        "The museum in Duxford opened a hall on Monday with a Spitfire which was scrambled against German Bf 109 fighters.",
        "At the museum a MiG-21 that violated Finnish airspace can be seen since Monday.",
        "Veterans met on Monday to mark the anniversary of the day on which U.S. F-4s intercepted Soviet Tu-95 bombers off Alaska.",
        "The video game lets players scramble Swedish Gripens against Russian Su-27s over the Baltic Sea from Tuesday on.",
        "Any aircraft that violates Polish airspace must be shot down, the minister said on Monday.",
        "Aircraft which enter the ADIZ of Japan must file a flight plan, the ministry in Tokyo said on Monday.",
        "Unless Russian bombers turn back, Norwegian F-35s intercept them, the general said on Tuesday.",
        "Sweden would send up Gripens in the event that Russian aircraft entered its airspace, the minister said on Monday.",
        "Reports that Chinese J-16s had entered Japan's airspace on Monday are false, the ministry in Tokyo said.",
        "Reports that a Russian Su-27 had violated Finnish airspace on Tuesday were denied by Moscow and Helsinki.",
        "Beijing dismissed allegations that a Chinese destroyer locked its radar on a German plane over the Red Sea on Wednesday.",
        "The general refuted a claim that four Turkish F-16s had violated Greek airspace on Saturday.",
        "There was no sign on Monday that Russian Su-35 fighters had crossed into Estonian airspace, the ministry said.",
        "It is not true that Chinese coast guard ships entered Japan's territorial waters on Friday, the spokesman said.",
        "Australia denied on Tuesday its P-8 aircraft had violated Chinese airspace near the Paracel Islands.",
        "Finland's army denied having scrambled F/A-18 Hornets against Russian Su-34 fighters on Thursday.",
    ],
    "a name or a verb of something else": [
        "Shaheen Air will fly from Karachi to Muscat and Dubai from Monday on with two more aircraft.",
        "Pakistan's navy chief said that Shaheen, a girl of nine, won a prize in Turkey on Monday.",
        "Garuda and Qantas will fly together from Jakarta to Sydney from Monday with Boeing 737 aircraft.",
        "Vigilant Eagle Security, a firm in Poland, hired 30 former soldiers of Ukraine on Tuesday.",
        "A red flag was raised over Nevada's budget on Monday, an army of lobbyists from Canada and Mexico said.",
        "Bright Star Pictures showed the film on Monday in Cairo; American and Egyptian officers were invited.",
        "The Indian Navy's yacht Malabar won the race to Japan on Sunday.",
        "The dentist drilled on Monday, the soldier from Poland and his German friend recalled.",
        "The two armies trained in Mali on Monday as the drought went on.",
        "Its exercise of the option makes Air India the largest owner of A350 aircraft in India and Singapore, it said on Monday.",
        "Russia launched 120 drones and 30 missiles against Ukraine overnight to Tuesday, its air force said.",
        "Iran fired a missile at a base in Iraq on Sunday and wounded two American soldiers.",
    ],
}
"""Sentences of ordinary news that tell of no event, seen from 5 March 2026."""
