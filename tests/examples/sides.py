"""Who and whose: waters, guests, ships by name, bases and owners, whom fighters met."""

from tests.examples.form import Example

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
    "a count of whom the article names alone as foreign": [
        (
            "China held a drill around Taiwan on Monday. For March 2 the Ministry of National Defence counted 130 sorties, of which 90 crossed into Taiwan's Air Defence Identification Zone.",
            "2026-03-05",
            [
                "adiz_entry 2026-03-02 | CHN > TWN | aircraft CHN 90",
                "joint_exercise 2026-03-02 | CHN | ",
            ],
        ),
    ],
}
