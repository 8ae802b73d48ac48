"""Drills and their days: those that end, and those told beside other news."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
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
    "drills with days of their own, beside other news": [
        (
            "Works at Ulsan's quay will be suspended during Freedom Shield, the spring exercise of South Korean and American forces, which runs from March 9 to 19.",
            "2026-03-02",
            ["joint_exercise 2026-03-09..2026-03-19 | KOR,USA | "],
        ),
        (
            "Ships of the Peruvian fleet will join the Chilean Navy for an exercise off Iquique from March 21 to 24.",
            "2026-03-02",
            ["naval_exercise 2026-03-21..2026-03-24 | CHL,PER | "],
        ),
        (
            "The naval exercise of Oman and Kenya, held off Salalah on May 4, dealt a great deal with smugglers.",
            "2026-05-09",
            ["naval_exercise 2026-05-04 | KEN,OMN | "],
        ),
        ("The sale of drills and ships brought Oman a great deal of trouble.", "2026-05-09", []),
    ],
}
