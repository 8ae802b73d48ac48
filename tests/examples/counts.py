"""How many of what: counts shared out, summed, told beside their parts, and numbers that are none."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
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
}
