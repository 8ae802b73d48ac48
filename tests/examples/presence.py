"""Craft told to be in a zone or near a land, whatever the verb; missiles by their names and from where they went up."""

from tests.examples.form import Example

DAY = "2026-05-14"
PHENOMENA: dict[str, list[Example]] = {
    "any verb that leads into a zone": [
        (
            "Two Russian Su-24s zigzagged across Estonian airspace on Monday, the defence ministry said.",
            DAY,
            ["airspace_violation 2026-05-11 | RUS > EST | Su-24 RUS 2"],
        ),
        (
            "Islamabad says an Indian drone came six kilometres inside Pakistani territory near Sialkot on Monday.",
            DAY,
            ["airspace_violation 2026-05-11 | IND > PAK | drone IND 1"],
        ),
        (
            "Yerevan reported that an Azerbaijani drone was brought down after it passed over the border at Sotk on Friday.",
            DAY,
            ["airspace_violation 2026-05-08 | AZE > ARM | drone AZE 1"],
        ),
        (
            "Eleven J-16s were logged in the southwestern part of Taiwan's ADIZ on Sunday.",
            DAY,
            ["adiz_entry 2026-05-10 | CHN > TWN | J-16 CHN 11"],
        ),
        (
            "A helicopter from a Chinese coast guard ship circled inside the territorial waters of the Senkakus on May 3.",
            DAY,
            ["airspace_violation 2026-05-03 | CHN > JPN | helicopter CHN 1"],
        ),
        (
            "Nine Russian planes flew into Japan's air defence zone on Monday and left it without violating the country's airspace.",
            DAY,
            ["adiz_entry 2026-05-11 | RUS > JPN | aircraft RUS 9"],
        ),
    ],
    "waters of a place, or claimed": [
        (
            "A Moroccan patrol ship stayed at anchor inside the waters of Melilla for five hours on Friday, the navy said.",
            DAY,
            ["maritime_incursion 2026-05-08 | MAR > ESP | "],
        ),
        (
            "A Chinese survey ship crossed into waters that Vietnam claims as its own near Vanguard Bank on Friday, the navy said.",
            DAY,
            ["maritime_incursion 2026-05-08 | CHN > VNM | "],
        ),
        (
            "HMS Defender passed three kilometres within Russia's border off Cape Fiolent on Wednesday, the navy said.",
            DAY,
            ["maritime_incursion 2026-05-13 | GBR > RUS | "],
        ),
    ],
    "near a land": [
        (
            "A Chinese task group of three warships came within 150 nautical miles of Sydney on Thursday.",
            DAY,
            ["military_activity 2026-05-14 | CHN > AUS | "],
        ),
        (
            "Two Iranian warships were sighted off the Indian coast on Sunday.",
            DAY,
            ["military_activity 2026-05-10 | IRN > IND | "],
        ),
        (
            "The USS Ralph Johnson went through the Taiwan Strait on Saturday, and Beijing said its forces had watched it all the way.",
            DAY,
            ["military_activity 2026-05-09 | USA > CHN | "],
        ),
        ("A Turkish freighter sank 20 miles off Cyprus on Monday, the navy said.", DAY, []),
    ],
    "missiles by name or place": [
        (
            "Something thought to be a ballistic missile went up from Kusong at dawn on Sunday and came down 800 km away, Seoul said.",
            DAY,
            ["missile_launch 2026-05-10 | PRK | "],
        ),
        (
            "A Shaheen-III was tested on Monday to check its design, the Pakistan Army said.",
            DAY,
            ["missile_launch 2026-05-11 | PAK | "],
        ),
        (
            "Pakistan has held a flight test of its Ababeel weapon system, the military's media wing said on Wednesday.",
            DAY,
            ["missile_launch ? | PAK | "],
        ),
        (
            "The navy of Iran shot off cruise missiles from the coast at Jask on Monday.",
            DAY,
            ["missile_launch 2026-05-11 | IRN | "],
        ),
        ("Iran shot off cruise missiles at Erbil on Monday.", DAY, []),
    ],
}
