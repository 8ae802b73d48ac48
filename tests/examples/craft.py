"""Aircraft by names, classes and what else a sentence says of them, and whose they are by more than an adjective."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "aircraft by a name alone": [
        (
            "An RAF Typhoon intercepted a Russian Tu-95 bomber over the North Sea on Monday.",
            "2026-03-05",
            ["scramble 2026-03-02 | GBR > RUS | Eurofighter GBR 1, Tu-95 RUS 1"],
        ),
        (
            "Two Norwegian F-35s were scrambled on Monday to identify three Russian Bear-Fs over the Norwegian Sea.",
            "2026-03-05",
            ["scramble 2026-03-02 | NOR > RUS | F-35 NOR 2, Tu-142 RUS 3"],
        ),
        (
            "Three B-2 Spirits landed at Keflavik on Monday. On Tuesday one of the Spirits flew with two Norwegian F-35s over the Norwegian Sea in an exercise.",
            "2026-03-05",
            [
                "air_exercise 2026-03-03 | NOR,USA | B-2 USA 1, F-35 NOR 2",
                "bomber_mission 2026-03-02 | USA | B-2 USA 3",
            ],
        ),
        (
            "An Iranian Ababil 3 flew past the USS Boxer in the Gulf of Oman at 90 metres on Monday.",
            "2026-03-05",
            ["unsafe_maneuver 2026-03-02 | IRN > USA | Ababil-3 IRN 1"],
        ),
    ],
    "classes of aircraft": [
        (
            "Four Chinese J-10s trained with three F-16s and an early warning aircraft of Pakistan on Monday.",
            "2026-03-05",
            ["air_exercise 2026-03-02 | CHN,PAK | AWACS PAK 1, F-16 PAK 3, J-10 CHN 4"],
        ),
        (
            "Norway sent up two F-16s on Monday to look at six Russian bombers and a pair of tankers.",
            "2026-03-05",
            ["scramble 2026-03-02 | NOR > RUS | F-16 NOR 2, bomber RUS 6, tanker RUS 2"],
        ),
        (
            "Norway sent up two F-16s on Monday to look at four Tu-95 bombers and two tankers.",
            "2026-03-05",
            ["scramble 2026-03-02 | NOR > RUS | F-16 NOR 2, Tu-95 RUS 4, tanker RUS 2"],
        ),
        (
            "Japan scrambled jets on Monday to monitor two Chinese bombers over the East China Sea.",
            "2026-03-05",
            ["scramble 2026-03-02 | JPN > CHN | bomber CHN 2, fighter JPN -"],
        ),
    ],
    "a total that is all of one type": [
        (
            "Nine Chinese planes crossed the median line of the Taiwan Strait on Monday, all of them J-10s.",
            "2026-03-05",
            ["adiz_entry 2026-03-02 | CHN > TWN | J-10 CHN 9"],
        ),
        (
            "Three Chinese warplanes, all Y-8s, entered Taiwan's air defence identification zone on Monday.",
            "2026-03-05",
            ["adiz_entry 2026-03-02 | CHN > TWN | Y-8 CHN 3"],
        ),
        (
            "Four Russian aircraft believed to be Tu-95s flew towards Hokkaido over the Sea of Japan on Monday.",
            "2026-03-05",
            ["military_activity 2026-03-02 | RUS > JPN | Tu-95 RUS 4"],
        ),
    ],
    "aircraft of whoever was told before": [
        (
            "Australia said that a Chinese destroyer had lit up one of its P-8A patrol planes with a laser in the Arafura Sea on Monday.",
            "2026-03-05",
            ["unsafe_maneuver 2026-03-02 | CHN > AUS | P-8 AUS 1"],
        ),
        (
            "The Joint Chiefs said 14 Chinese military planes had been seen on Monday. Six of the aircraft crossed the median line of the Taiwan Strait.",
            "2026-03-05",
            ["adiz_entry 2026-03-02 | CHN > TWN | aircraft CHN 6"],
        ),
        (
            "NATO fighters intercepted two Russian Su-30s over the Baltic Sea on Monday.",
            "2026-03-05",
            ["scramble 2026-03-02 |  > RUS | Su-30 RUS 2, fighter - -"],
        ),
    ],
    "a list of who came with what": [
        (
            "Turkey began an air exercise over Konya on Monday. Azerbaijan is there with two MiG-29s and two Su-25s, Qatar with four Rafales and Pakistan with five JF-17s.",
            "2026-03-05",
            [
                "air_exercise 2026-03-02.. | AZE,PAK,QAT,TUR | JF-17 PAK 5, MiG-29 AZE 2, Rafale QAT 4, Su-25 AZE 2",
            ],
        ),
        (
            "India and Egypt began an air exercise on Monday with Su-30s and Il-78s of India and F-16s and a tanker of Egypt.",
            "2026-03-05",
            ["air_exercise 2026-03-02.. | EGY,IND | F-16 EGY -, Il-78 IND -, Su-30 IND -, tanker EGY 1"],
        ),
        (
            "Taiwan's ministry said it had tracked 12 aircraft and five ships from China's military around the island on Monday.",
            "2026-03-05",
            ["military_activity 2026-03-02 | CHN > TWN | aircraft CHN 12"],
        ),
        (
            "Norway intercepted four Russian aircraft over the Barents Sea on Monday, among them Tu-95 bombers and Su-35 fighters.",
            "2026-03-05",
            ["scramble 2026-03-02 | NOR > RUS | Su-35 RUS -, Tu-95 RUS -, aircraft RUS 4"],
        ),
    ],
    "who flies along": [
        (
            "Two American B-52s flew over the Middle East on Monday in a show of force. Aircraft of Qatar accompanied the bombers, and Israel said that two of its F-15s escorted them.",
            "2026-03-05",
            ["air_exercise 2026-03-02 | ISR,QAT,USA | B-52 USA 2, F-15 ISR 2, aircraft QAT -"],
        ),
        (
            "Two Russian Tu-160s made a flight over the neutral waters of the Barents Sea on Monday. MiG-31 fighters escorted them.",
            "2026-03-05",
            ["bomber_mission 2026-03-02 | RUS | MiG-31 RUS -, Tu-160 RUS 2"],
        ),
    ],
    "who fires at an intruder, and who does not": [
        (
            "Romania said that one of its F-16s shot down on Monday a drone that had entered Romanian airspace from Ukraine.",
            "2026-03-05",
            ["airspace_violation 2026-03-02 |  > ROU | F-16 ROU 1, drone - 1"],
        ),
        (
            "Israel's air defence intercepted a drone that crossed into Israeli airspace from Lebanon on Monday.",
            "2026-03-05",
            ["airspace_violation 2026-03-02 | LBN > ISR | drone LBN 1"],
        ),
        (
            "A Russian Su-24 came into Danish airspace east of Bornholm on Monday. When it did not answer it was turned away by two F-16s.",
            "2026-03-05",
            [
                "airspace_violation 2026-03-02 | RUS > DNK | Su-24 RUS 1",
                "scramble 2026-03-02 | DNK > RUS | F-16 DNK 2",
            ],
        ),
    ],
    "a type that a later sentence names": [
        (
            "A Chinese J-11 fighter cut across the nose of an Australian surveillance plane over the South China Sea on Monday. The P-8A Poseidon had come from Clark.",
            "2026-03-05",
            ["unsafe_maneuver 2026-03-02 | CHN > AUS | J-11 CHN 1, P-8 AUS 1"],
        ),
    ],
    "craft counted one by one, by a collective noun, and behind what they do": [
        (
            "A Norwegian F-35 pair was scrambled on Monday to identify a Russian Tu-142 over the Barents Sea.",
            "2026-03-05",
            ["scramble 2026-03-02 | NOR > RUS | F-35 NOR 2, Tu-142 RUS 1"],
        ),
        (
            "A Greek and a Turkish F-16 collided south of Karpathos on Monday.",
            "2026-03-05",
            ["unsafe_maneuver 2026-03-02 | GRC > TUR | F-16 GRC 1, F-16 TUR 1"],
        ),
        (
            "Poland scrambled two F-16s on Monday to meet three approaching Russian Su-27s over the Baltic Sea.",
            "2026-03-05",
            ["scramble 2026-03-02 | POL > RUS | F-16 POL 2, Su-27 RUS 3"],
        ),
    ],
    "whom the members of a list begin with": [
        (
            "Chile opened an air exercise with Brazil, Argentina and Uruguay on Monday. Brazil sent five F-5s; Argentina, three A-4s and a KC-130; Uruguay, four A-37s.",
            "2026-03-05",
            [
                "air_exercise 2026-03-02 | ARG,BRA,CHL,URY | A-37 URY 4, A-4 ARG 3, F-5 BRA 5, KC-130 ARG 1",
            ],
        ),
    ],
    "a name that its neighbours make one of aircraft": [
        (
            "India and Britain began an air exercise on Monday with Tejas, Su-30s and Jaguars of the Indian Air Force.",
            "2026-03-05",
            ["air_exercise 2026-03-02.. | GBR,IND | SEPECAT Jaguar IND -, Su-30 IND -, Tejas IND -"],
        ),
        (
            "Canada scrambled two CF-18s on Monday to meet a pair of Russian Blackjacks off Labrador.",
            "2026-03-05",
            ["scramble 2026-03-02 | CAN > RUS | F/A-18 CAN 2, Tu-160 RUS 2"],
        ),
    ],
    "aircraft that are told of a drill further on": [
        (
            "Oman and India began a naval exercise off Muscat on Monday. Some 20 ships and six maritime patrol aircraft are engaged. An Omani Navy helicopter winched a sailor from a frigate.",
            "2026-03-05",
            ["naval_exercise 2026-03-02.. | IND,OMN | aircraft - 6, helicopter OMN 1"],
        ),
        (
            "Brazil opened the air exercise Cruzex at Natal on Monday. It is the largest in South America. It was first held in 2002. The weather was good. The hotels are full. Two C-130s of Canada, Super Tucanos of Ecuador and, from the U.S. Air Force, F-16 fighters and a C-5 are among the aircraft.",
            "2026-03-05",
            ["air_exercise 2026-03-02 | BRA,CAN,ECU,USA | A-29 ECU -, C-130 CAN 2, C-5 USA 1, F-16 USA -"],
        ),
        (
            "Japan and Australia began an air exercise over the Coral Sea on Monday. Japan and India had held a naval exercise off Goa in June 2024. Australia has brought four F/A-18s.",
            "2026-03-05",
            [
                "air_exercise 2026-03-02.. | AUS,JPN | F/A-18 AUS 4",
                "naval_exercise 2024-06-01..2024-06-30 | IND,JPN | ",
            ],
        ),
    ],
    "craft of both, of each, and of whose base it is": [
        (
            "Australia and the United States began an air exercise over the Coral Sea on Monday. F-35s from both countries take part, with tankers and C-17s of both sides and two C-130s from each country.",
            "2026-03-05",
            [
                "air_exercise 2026-03-02.. | AUS,USA | C-130 AUS 2, C-130 USA 2, C-17 AUS -, C-17 USA -, F-35 AUS -, F-35 USA -, tanker AUS -, tanker USA -"
            ],
        ),
        (
            "Two MiG-29 fighters were scrambled from Jamnagar on Monday to intercept a cargo plane that did not answer.",
            "2026-03-05",
            ["scramble 2026-03-02 | IND | MiG-29 IND 2, aircraft - 1"],
        ),
        (
            "Egypt and Greece began a naval exercise off Crete on Monday. The Egyptian side takes part with the frigate Tahya Misr, two missile boats of the Ezzat class, a submarine, divers and four F-16s.",
            "2026-03-05",
            ["naval_exercise 2026-03-02.. | EGY,GRC | F-16 EGY 4"],
        ),
    ],
}
