"""What happened in a generated article: events drawn from the lexicon, as the reader should give them."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from orchestration.claims.lexicon.lexicon import Lexicon

Triple = tuple[str, str | None, int | None]
"""(aircraft type, operator, count)"""


@dataclass(frozen=True)
class Truth:
    """One event: type, days, who, against whom, with what."""

    event_type: str
    start: date
    end: date
    countries: tuple[str, ...]
    targets: tuple[str, ...]
    aircraft: tuple[Triple, ...]


@dataclass(frozen=True)
class Nation:
    """How a generated article names a country."""

    code: str
    name: str
    adjective: str
    force: str
    ministry: str


NATIONS = {
    "JPN": Nation("JPN", "Japan", "Japanese", "Japan Air Self-Defense Force", "Japan's Defense Ministry"),
    "KOR": Nation(
        "KOR", "South Korea", "South Korean", "South Korean Air Force", "South Korea's Joint Chiefs of Staff"
    ),
    "TWN": Nation("TWN", "Taiwan", "Taiwanese", "Taiwan Air Force", "Taiwan's Ministry of National Defense"),
    "USA": Nation("USA", "the United States", "U.S.", "U.S. Air Force", "Pacific Air Forces"),
    "GBR": Nation("GBR", "Britain", "British", "Royal Air Force", "Britain's Ministry of Defence"),
    "NOR": Nation("NOR", "Norway", "Norwegian", "Royal Norwegian Air Force", "the Norwegian Armed Forces"),
    "POL": Nation("POL", "Poland", "Polish", "Polish Air Force", "Poland's defence ministry"),
    "FIN": Nation("FIN", "Finland", "Finnish", "Finnish Air Force", "the Finnish Ministry of Defence"),
    "DEU": Nation("DEU", "Germany", "German", "German Air Force", "the Luftwaffe"),
    "RUS": Nation("RUS", "Russia", "Russian", "Russian Aerospace Forces", "Russia's Defense Ministry"),
    "CHN": Nation("CHN", "China", "Chinese", "Chinese Air Force", "China's Ministry of National Defense"),
    "PRK": Nation("PRK", "North Korea", "North Korean", "Korean People's Army", "state media"),
}
SEAS = {
    "JPN": ("Sea of Japan", "East China Sea"),
    "KOR": ("Yellow Sea", "East Sea"),
    "TWN": ("Taiwan Strait", "South China Sea"),
    "GBR": ("North Sea", "Norwegian Sea"),
    "NOR": ("Barents Sea", "Norwegian Sea"),
    "POL": ("Baltic Sea",),
    "FIN": ("Gulf of Finland", "Baltic Sea"),
    "DEU": ("Baltic Sea",),
    "USA": ("Bering Sea", "Pacific Ocean"),
}
FIGHTERS = {
    "JPN": ("F-15J", "F-2", "F-35A"), "KOR": ("F-15K", "KF-16", "F-35A"), "TWN": ("F-16V",),
    "GBR": ("Typhoon", "F-35B"), "NOR": ("F-35A",), "POL": ("F-16", "MiG-29"), "FIN": ("F/A-18",),
    "DEU": ("Eurofighter",), "USA": ("F-16C", "F-22", "F-15E"),
}  # fmt: skip
INTRUDERS = {"RUS": ("Tu-95", "Tu-142", "Il-38", "Tu-160"), "CHN": ("H-6K", "J-16", "Y-9", "KJ-500")}
BOMBERS = ("B-52H", "B-1B", "B-2")
FACING = {
    "JPN": ("RUS", "CHN"), "KOR": ("RUS", "CHN"), "TWN": ("CHN",), "GBR": ("RUS",), "NOR": ("RUS",),
    "POL": ("RUS",), "FIN": ("RUS",), "DEU": ("RUS",), "USA": ("RUS",),
}  # fmt: skip
CANONICAL = {
    "F-15J": "F-15", "F-35A": "F-35", "F-15K": "F-15", "KF-16": "F-16", "F-16V": "F-16", "Typhoon": "Eurofighter",
    "F-35B": "F-35", "F-16C": "F-16", "F-15E": "F-15", "H-6K": "H-6", "B-52H": "B-52", "B-1B": "B-1",
}  # fmt: skip
LONGEST_AGO = 5


def base(designation: str) -> str:
    """The type that a designation belongs to: B-52 of B-52H."""
    return CANONICAL.get(designation, designation)


@dataclass(frozen=True)
class Scenario:
    """An event with all that a phrase needs to tell it; `truth` is what a reader should find."""

    kind: str
    who: Nation
    whom: Nation
    craft: str
    count: int
    other: str
    others: int
    sea: str
    day: date
    truth: Truth


KINDS = (
    "scramble", "adiz_entry", "breakdown", "drill", "exercise", "joint_patrol", "bomber_mission", "lock_on", "launch",
    "violation",
)  # fmt: skip
EXERCISES = {"Cope North": ("USA", "JPN"), "Freedom Shield": ("USA", "KOR"), "Ssangyong": ("KOR", "USA")}


def draw(rng: random.Random, published: date, lexicon: Lexicon, kind: str | None = None) -> Scenario:
    """One event of the days before publication; aircraft types and operators are known to the lexicon."""
    kind = kind or rng.choice(KINDS)
    day = published - timedelta(rng.randint(1, LONGEST_AGO))
    count, others = rng.randint(2, 14), rng.randint(2, 8)
    host = rng.choice([c for c in FACING if not (kind == "adiz_entry" and c not in ("JPN", "KOR", "TWN"))])
    foe = rng.choice(FACING[host])
    fighter, intruder, bomber = rng.choice(FIGHTERS[host]), rng.choice(INTRUDERS[foe]), rng.choice(BOMBERS)
    sea = rng.choice(SEAS[host])
    who, whom = NATIONS[host], NATIONS[foe]
    one, other = (fighter, intruder)
    match kind:
        case "scramble":
            truth = Truth(
                "scramble", day, day, (host,), (foe,), ((base(fighter), host, count), (base(intruder), foe, others))
            )
        case "adiz_entry":
            truth = Truth("adiz_entry", day, day, (foe,), (host,), ((base(intruder), foe, others),))
        case "drill":
            host = rng.choice(("JPN", "KOR", "GBR", "POL"))
            who, whom, fighter = NATIONS[host], NATIONS["USA"], rng.choice(FIGHTERS[host])
            one, other, sea = fighter, bomber, rng.choice(SEAS[host])
            truth = Truth(
                "air_exercise",
                day,
                day,
                ("USA", host),
                (),
                ((base(bomber), "USA", others), (base(fighter), host, count)),
            )
        case "joint_patrol":
            who, whom, one, other = NATIONS["CHN"], NATIONS["RUS"], "H-6K", "Tu-95"
            sea = rng.choice(SEAS["JPN"])
            truth = Truth(
                "joint_patrol", day, day, ("CHN", "RUS"), (), (("H-6", "CHN", count), ("Tu-95", "RUS", others))
            )
        case "bomber_mission":
            who, one, sea = NATIONS["USA"], bomber, rng.choice(("South China Sea", "Black Sea", "Mediterranean Sea"))
            truth = Truth("bomber_mission", day, day, ("USA",), (), ((base(bomber), "USA", count),))
        case "lock_on":
            who, whom, one, other, sea = NATIONS["CHN"], NATIONS["JPN"], "J-15", "F-15J", "East China Sea"
            truth = Truth(
                "radar_lock_on", day, day, ("CHN",), ("JPN",), (("J-15", "CHN", count), ("F-15", "JPN", others))
            )
        case "breakdown":
            who, whom, one, other = NATIONS["TWN"], NATIONS["CHN"], "J-16", "H-6K"
            kinds = (("aircraft", "CHN", count + others), ("J-16", "CHN", count), ("H-6", "CHN", others))
            truth = Truth("adiz_entry", day, day, ("CHN",), ("TWN",), kinds)
        case "exercise":
            one = rng.choice(tuple(EXERCISES))
            first, second = EXERCISES[one]
            who, whom = NATIONS[first], NATIONS[second]
            end = day + timedelta(rng.randint(3, 12))
            kind_of = {"Cope North": "air_exercise", "Ssangyong": "joint_exercise"}.get(one, "joint_exercise")
            truth = Truth(kind_of, day, end, tuple(sorted((first, second))), (), ())
        case "launch":
            who, whom, sea = NATIONS["PRK"], NATIONS["KOR"], "East Sea"
            truth = Truth("missile_launch", day, day, ("PRK",), (), ())
        case _:
            who, whom = NATIONS[rng.choice(("FIN", "POL", "NOR"))], NATIONS["RUS"]
            one, other = "", rng.choice(INTRUDERS["RUS"])
            sea = rng.choice(SEAS[who.code])
            truth = Truth("airspace_violation", day, day, ("RUS",), (who.code,), ((base(other), "RUS", others),))
    for kind_of_craft, operator, _ in truth.aircraft:
        assert kind_of_craft == "aircraft" or operator in lexicon.operators.get(kind_of_craft, frozenset()), (
            kind_of_craft,
            operator,
        )
    return Scenario(kind, who, whom, one, count, other, others, sea, day, truth)
