"""Families of verbs and nouns by which outlets of other regions tell the same events."""

from tests.examples.form import Example

DAY = "2026-05-14"
PHENOMENA: dict[str, list[Example]] = {
    "fighters put on somebody's tail": [
        (
            "Pakistan's air force said it had put a pair of F-16s on the tail of an Indian surveillance drone off Karachi on Tuesday.",
            DAY,
            ["scramble 2026-05-12 | PAK > IND | F-16 PAK 2, drone IND 1"],
        ),
        (
            "Russia's defence ministry said a Su-27 had kept a US RQ-4B away from the state border on May 11.",
            DAY,
            ["scramble 2026-05-11 | RUS > USA | RQ-4 USA 1, Su-27 RUS 1"],
        ),
        ("The court warned off a Greek minister on Monday, and the navy was silent.", DAY, []),
    ],
    "too near, by other verbs": [
        (
            "A Russian Su-27 poured fuel over an American MQ-9 above the Black Sea on Tuesday.",
            DAY,
            ["unsafe_maneuver 2026-05-12 | RUS > USA | MQ-9 USA 1, Su-27 RUS 1"],
        ),
        (
            "A Chinese J-16 let off chaff in front of an Australian P-8 on Thursday.",
            DAY,
            ["unsafe_maneuver 2026-05-14 | CHN > AUS | J-16 CHN 1, P-8 AUS 1"],
        ),
        (
            "A Turkish coast guard boat struck the stern of a Greek cutter off Imia on Monday.",
            DAY,
            ["unsafe_maneuver 2026-05-11 | TUR > GRC | "],
        ),
        (
            "A Pakistan navy ship brushed the side of INS Godavari on Friday.",
            DAY,
            ["unsafe_maneuver 2026-05-08 | PAK > IND | "],
        ),
        ("A bus struck the side of a navy truck in Karachi on Monday.", DAY, []),
    ],
    "held in a radar's beam": [
        (
            "A Chinese J-15 held its radar on a Japanese F-15 for half an hour southeast of Okinawa on Saturday.",
            DAY,
            ["radar_lock_on 2026-05-09 | CHN > JPN | F-15 JPN 1, J-15 CHN 1"],
        ),
        (
            "The radars of a Turkish S-400 battery latched on to Greek F-16s on Thursday.",
            DAY,
            ["radar_lock_on 2026-05-14 | TUR > GRC | F-16 GRC -"],
        ),
        (
            "A Chinese corvette aimed its gun control director at the BRP Conrado Yap on Monday.",
            DAY,
            ["radar_lock_on 2026-05-11 | CHN > PHL | "],
        ),
    ],
    "in company": [
        (
            "Russian Tu-95s and Chinese H-6s went on patrol together over the Sea of Japan on Tuesday.",
            DAY,
            ["joint_patrol 2026-05-12 | CHN,RUS | H-6 CHN -, Tu-95 RUS -"],
        ),
        (
            "Two U.S. Navy destroyers and a Philippine frigate sailed in company off Palawan on Wednesday.",
            DAY,
            ["naval_exercise 2026-05-13 | PHL,USA | "],
        ),
    ],
    "drills by other names": [
        (
            "Tehran opened three days of naval games in the Strait of Hormuz on Monday, the navy said.",
            DAY,
            ["naval_exercise 2026-05-11..2026-05-13 | IRN | "],
        ),
        (
            "South Korea's navy had its frigates fire live rounds in all three seas on Wednesday.",
            DAY,
            ["naval_exercise 2026-05-13 | KOR | "],
        ),
    ],
    "claims that are challenged": [
        (
            "The destroyer USS Higgins carried out a freedom of navigation operation off the Paracels on Monday, drawing a protest from Beijing.",
            DAY,
            ["maritime_incursion 2026-05-11 | USA > CHN | "],
        ),
        (
            "The Royal Navy carried out a FONOP near the Spratly Islands on Monday. Beijing condemned the operation.",
            DAY,
            ["maritime_incursion 2026-05-11 | GBR > CHN | "],
        ),
        (
            "USS Halsey has carried out a freedom of navigation operation, the fleet confirmed. It sailed near the Paracels on May 5.",
            DAY,
            ["maritime_incursion 2026-05-05 | USA > CHN | "],
        ),
        (
            "An operation by USS Dewey on Tuesday challenged restrictions that Brunei, Malaysia and Vietnam impose off the Spratlys.",
            DAY,
            ["maritime_incursion 2026-05-12 | USA > BRN,MYS,VNM | "],
        ),
        ("The US Navy carries out freedom of navigation operations across the region, the fleet said.", DAY, []),
    ],
    "attacks that are only feigned, and boats at each other": [
        (
            "Two Russian Su-24s staged dummy attack runs on the frigate HMS Duncan off Cyprus on Monday.",
            DAY,
            ["unsafe_maneuver 2026-05-11 | RUS > GBR | Su-24 RUS 2"],
        ),
        (
            "On May 4, three boats of the Iranian navy stood for an hour in a tense faceoff with ships of the US Navy off Qeshm.",
            DAY,
            ["unsafe_maneuver 2026-05-04 | IRN > USA | "],
        ),
        (
            "An Iranian boat rushed at great speed towards USS Thunderbolt on Monday before it turned away.",
            DAY,
            ["unsafe_maneuver 2026-05-11 | IRN > USA | "],
        ),
        (
            "May 12: A Russian fighter makes twelve passes near USS Cook in the Black Sea.",
            DAY,
            ["unsafe_maneuver 2026-05-12 | RUS > USA | fighter RUS 1"],
        ),
        ("Residents rushed towards a fire station of the US Navy on Monday.", DAY, []),
    ],
}
