"""Earlier editions of a drill, and how its series began."""

from tests.examples.form import Example

PHENOMENA: dict[str, list[Example]] = {
    "an earlier edition of a drill": [
        (
            "Warships of Egypt and Cyprus began exercise Medusa-12 off Alexandria on Monday. Medusa-11 was carried out south of Crete last May.",
            "2022-11-09",
            [
                "naval_exercise 2022-11-07.. | CYP,EGY | ",
                "joint_exercise 2022-05-01..2022-05-31 |  | ",
            ],
        ),
        (
            "The air forces of India and Oman opened Eastern Bridge at Jamnagar on Sunday. The sixth edition was staged at Masirah in February 2022.",
            "2024-09-17",
            ["air_exercise 2024-09-15 | IND,OMN | ", "air_exercise 2022-02-01..2022-02-28 | IND,OMN | "],
        ),
        (
            "Kenya and Britain began exercise Haraka Storm near Nanyuki on March 4. In 2021 the exercise had been put together in a month. The 2019 one, in June, counted 900 troops.",
            "2024-03-08",
            [
                "joint_exercise 2024-03-04.. | GBR,KEN | ",
                "joint_exercise 2021-01-01..2021-12-31 | GBR,KEN | ",
                "joint_exercise 2019-06-01..2019-06-30 | GBR,KEN | ",
            ],
        ),
        (
            "Russia and Algeria began naval drills off Oran on Tuesday. Last year's had two phases, in the Baltic in April and in the Mediterranean in October.",
            "2023-08-02",
            [
                "naval_exercise 2023-08-01.. | DZA,RUS | ",
                "naval_exercise 2022-04-01..2022-04-30 | DZA,RUS | ",
                "naval_exercise 2022-10-01..2022-10-31 | DZA,RUS | ",
            ],
        ),
        (
            "Jordan and the United States began Eager Lion at Zarqa on Sunday. It's the first edition since 2019.",
            "2022-09-06",
            ["joint_exercise 2022-09-04.. | JOR,USA | ", "joint_exercise 2019-01-01..2019-12-31 | JOR,USA | "],
        ),
        # how a series came about is history, and a year alone is no day of an incident
        (
            "Jordan and the United States began Eager Lion at Zarqa on Sunday. The exercise was first held in 2011.",
            "2022-09-06",
            ["joint_exercise 2022-09-04.. | JOR,USA | "],
        ),
        (
            "Jordan and the United States began Eager Lion at Zarqa on Sunday. The election of last year's parliament had been put off.",
            "2022-09-06",
            ["joint_exercise 2022-09-04.. | JOR,USA | "],
        ),
    ],
}
