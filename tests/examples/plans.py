"""What is to come: plans, what is called off or put off, and what only might be."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
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
            ["cancelled air_exercise 2026-01-22 | KOR,USA | "],
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
    "called off and put off": [
        (
            "Norway called off the air exercise near Bodo on May 12 because of fog, the air force said.",
            "2026-05-12",
            ["cancelled air_exercise 2026-05-12 | NOR | "],
        ),
        (
            "Cope North 2026, which was to begin on February 3, has been cancelled, Pacific Air Forces said on Monday.",
            "2026-01-20",
            ["cancelled air_exercise 2026-02-03.. | USA | "],
        ),
        (
            "Finland and Sweden will hold an air exercise on May 20. On Monday the air force called off the exercise because of an accident.",
            "2026-05-18",
            ["cancelled air_exercise 2026-05-20 | FIN,SWE | "],
        ),
        (
            "The naval drill of Sweden and Finland in the Baltic Sea, planned for May 19, has been postponed to June 2, the navy said.",
            "2026-05-18",
            ["postponed naval_exercise 2026-06-02 | FIN,SWE | "],
        ),
        (
            "The joint exercise of Japan and Australia was postponed from May 19 to June 2 because of a typhoon.",
            "2026-05-18",
            ["postponed joint_exercise 2026-06-02 | AUS,JPN | "],
        ),
        (
            "The naval exercise of Sweden and Finland has been put off until September, the navy said.",
            "2026-05-18",
            ["postponed naval_exercise 2026-09-01..2026-09-30 | FIN,SWE | "],
        ),
        (
            "South Korea and the United States agreed to postpone the joint air exercise planned for March 9.",
            "2026-03-05",
            ["postponed air_exercise ? | KOR,USA | "],
        ),
        ("Seoul did not postpone the joint exercise with the United States planned for March 9.", "2026-03-01", []),
        (
            "North Korea urged Seoul to call off the joint drills with the United States planned for March 9.",
            "2026-03-01",
            [],
        ),
        ("The visit after the exercise with Japan was cancelled on Monday.", "2026-01-20", []),
        ("The drill was suspended in 2018 when talks with the North began.", "2026-05-18", []),
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
}
