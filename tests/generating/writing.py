"""Writes a scenario as news: several phrasings of each event, several styles of article, numbers in words or figures."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from orchestration.claims.lexicon.lexicon import Lexicon
from tests.generating.scenarios import Nation, Scenario, Truth, draw

WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
DISTRACTORS = (
    "The {type} first flew in {year} and can stay in the air for {hours} hours.",
    "Such flights have become more frequent in recent years, analysts say.",
    "The weather over the region was clear, with winds of {knots} knots.",
    "“We are ready at all hours,” said Maj. {surname} of the {ordinal} Fighter Squadron.",
    "The {ordinal} Wing celebrates its {anniversary}th anniversary next month.",
    "Parliament has approved the purchase of {fleet} helicopters over the next decade.",
    "Officials declined to give further details.",
    "The flight lasted about {hours} hours and covered {km} kilometers.",
    "No injuries or damage were reported, a spokesperson said.",
    "Fishing boats were told to stay away from the area.",
)
ORDINARY = (
    "The city council will vote on Tuesday on a plan to extend tram line {ordinal} to the harbour.",
    "Shares of the plane maker rose {knots} percent after it reported record orders.",
    "A morning exercise class draws {fleet} pensioners to the park every day.",
    "Police patrols found the missing hiker after {hours} hours.",
    "The museum opens a show of {fleet} paintings on {weekday}.",
    "The midfielder intercepted the pass and scored in the {ordinal} minute.",
    "Farmers drill wells deeper as the drought enters its {ordinal} week.",
    "The company will launch a new telephone in {year}.",
    "The airline cancelled {fleet} flights because of snow.",
    "The bakery has sold bread on the square since {year}.",
    "The minister said the budget would be presented next month.",
    "Volunteers planted {km} trees along the river.",
    "The choir sang for {hours} hours without a break.",
    "Prices of coffee fell by {knots} percent as the harvest in the south began.",
    "The court will hear the appeal of the builder on {weekday}.",
    "A new bridge over the canal is to open after {hours} years of work.",
    "The festival drew {km} visitors, more than in any year since {year}.",
    "Teachers and parents met to speak about the timetable of the {ordinal} school.",
    "The library has lent {km} books since the beginning of the year.",
    "Rain is expected in the north, with up to {knots} millimetres by the evening.",
    "The novelist, born in {year}, lives by the sea and writes in the mornings.",
    "The central bank left its rate at {hours} percent, as economists had foretold.",
    "A bus service will link the hospital with the station every {hours} minutes.",
    "The club signed the striker, who scored {fleet} goals in three seasons.",
    "Researchers found a moth that had last been seen in {year}.",
    "The mayor thanked {fleet} firefighters for their work at the warehouse.",
)
ALMOST = (
    "The navy blue coat was sold for {km} dollars at auction.",
    "A bomber jacket from the film is on display in the lobby.",
    "Researchers trained a model on {km} photographs of birds.",
    "The fighter, {fleet}, lost his title in the {ordinal} round to a younger boxer.",
    "The army of volunteers picked up {km} bags of litter along the coast.",
    "The defence of the champions held for {knots} minutes before the drill broke it down.",
    "A military historian will speak on {weekday} about the ships of {year}.",
    "The government has ordered {fleet} fighter jets, the first of which arrives in {hours} years.",
)
"""Sentences that hold the words of drills and incidents and tell of none."""
SURNAMES = ("Hartley", "Okada", "Lindqvist", "Moreau", "Baran")
PHRASES = {
    "scramble": (
        "{n} {who_adj} {craft}s intercepted {m} {whom_adj} {other} aircraft over the {sea} {day}, {ministry} said.",
        "{M} {whom_adj} {other}s were intercepted by {n} {craft}s of the {force} over the {sea} {day}.",
        "{ministry_cap} said {n} {craft} fighters were scrambled {day} to intercept {m} {whom_adj} {other}s over the {sea}.",
        "{who_cap} scrambled {n} {craft} fighters {day} against {m} {whom_adj} {other}s over the {sea}.",
    ),
    "adiz_entry": (
        "{M} {whom_adj} {other}s entered {who_poss} air defense identification zone {day}, {ministry} said.",
        "{Day}, {m} {whom_adj} {other}s flew into {who_poss} air defense identification zone without notice.",
        "{ministry_cap} said that {m} {whom_adj} {other} aircraft had entered {who_poss} ADIZ {day}.",
    ),
    "breakdown": (
        "{Total} Chinese military aircraft entered Taiwan's air defense identification zone {day}, including {n} J-16 "
        "fighters and {m} H-6K bombers, {ministry} said.",
        "{Day}, {total} Chinese planes crossed the median line of the Taiwan Strait, among them {n} J-16s and {m} H-6Ks.",
    ),
    "exercise": (
        "{who_cap} and {whom} began the exercise {craft} {day}, and it will run until {end}.",
        "The exercise {craft} of {who} and {whom} started {day} and ends {end_on}.",
        "{who_cap} and {whom} are holding {craft} from {first} to {end}.",
    ),
    "drill": (
        "{M} U.S. Air Force {other}s and {n} {who_adj} {craft}s held a joint exercise over the {sea} {day}.",
        "{Day}, {m} {other}s of the U.S. Air Force trained with {n} {craft}s of the {force} over the {sea}.",
        "The United States and {who} conducted a combined air exercise over the {sea} {day} with {m} U.S. {other}s "
        "and {n} {who_adj} {craft}s.",
    ),
    "joint_patrol": (
        "{N} Chinese H-6K bombers and {m} Russian Tu-95s conducted a joint patrol over the {sea} {day}.",
        "{Day}, {n} H-6K bombers of China and {m} Tu-95 bombers of Russia flew a joint strategic patrol over the {sea}.",
    ),
    "bomber_mission": (
        "{N} U.S. {craft} bombers flew over the {sea} {day}, {ministry} said.",
        "{Day}, {n} {craft}s of the U.S. Air Force flew a mission over the {sea}.",
    ),
    "lock_on": (
        "{N} Chinese J-15s locked their fire-control radar on {m} Japanese F-15Js over the {sea} {day}.",
        "{Day}, {n} Chinese J-15 fighters directed fire-control radar at {m} Japanese F-15Js over the {sea}, Tokyo said.",
    ),
    "launch": (
        "North Korea fired {n} short-range ballistic missiles into the {sea} {day}, South Korea's military said.",
        "{Day}, North Korea launched {n} ballistic missiles toward the {sea}.",
    ),
    "violation": (
        "{M} Russian {other}s violated {who_adj} airspace over the {sea} {day}, {ministry} said.",
        "{who_cap} said {m} Russian {other} aircraft violated its airspace {day}.",
    ),
}


@dataclass(frozen=True)
class Written:
    """A generated article and what it tells of."""

    text: str
    published: date
    truths: tuple[Truth, ...]


def write_article(rng: random.Random, lexicon: Lexicon, padding: int = 2) -> Written:
    """An article of one to three events of different kinds and days; behind each up to `padding` other sentences."""
    published = date(2024, 1, 1) + timedelta(rng.randint(0, 900))
    wanted = rng.choice((1, 1, 1, 2, 2, 3))
    scenarios: list[Scenario] = []
    for _ in range(40):
        scenario = draw(rng, published, lexicon)
        if any(s.kind == scenario.kind or s.day == scenario.day or _confused(s, scenario) for s in scenarios):
            continue
        scenarios.append(scenario)
        if len(scenarios) == wanted:
            break
    paragraphs = [_sentence(rng, s, published) for s in scenarios]
    style = rng.choice(("agency", "plain", "headline"))
    for at in range(len(paragraphs), 0, -1):
        for _ in range(rng.randint(0, padding)):
            paragraphs.insert(at, _filled(rng, rng.choice(DISTRACTORS)))
    text = "\n\n".join(paragraphs)
    if style == "agency":
        text = f"{rng.choice(('TOKYO', 'LONDON', 'WARSAW'))}, {published:%B} {published.day} (Agency) -- {text}"
    elif style == "headline":
        text = f"{rng.choice(('Morning report', 'News in brief', 'Skies over the region'))}\n\n{text}"
    return Written(text, published, tuple(s.truth for s in scenarios))


def _confused(one: Scenario, other: Scenario) -> bool:
    """A flight of the nations of an exercise, while it lasts, may well be a part of it."""
    return {one.kind, other.kind} <= {"drill", "exercise", "bomber_mission"}


def write_ordinary(rng: random.Random, sentences: int = 14, *, almost: bool | None = None) -> str:
    """News that tells of no drill and no incident; in some articles words are those of such news.

    almost: whether they are; left out, in every fifth article.
    """
    told = rng.random() < 0.2 if almost is None else almost
    pool = (*ORDINARY, *ALMOST) if told else ORDINARY
    return "\n\n".join(_filled(rng, rng.choice(pool)) for _ in range(sentences))


def _sentence(rng: random.Random, scenario: Scenario, published: date) -> str:
    day = _day(rng, scenario.day, published)
    who, whom = scenario.who, scenario.whom
    values = {
        "n": _number(rng, scenario.count), "m": _number(rng, scenario.others),
        "craft": scenario.craft, "other": scenario.other, "sea": scenario.sea, "day": day,
        "who": who.name, "who_adj": who.adjective, "whom_adj": whom.adjective, "force": who.force,
        "ministry": who.ministry, "who_poss": _possessive(who),
    }  # fmt: skip
    end, first = scenario.truth.end, _date(rng, scenario.day)
    values |= {
        "whom": whom.name, "total": _number(rng, scenario.count + scenario.others), "first": first,
        "end": _alike(first, end), "end_on": f"on {_alike(first, end)}",
    }  # fmt: skip
    capitals = {
        "Total": values["total"],        "N": values["n"], "M": values["m"], "Day": day, "who_cap": who.name, "ministry_cap": who.ministry,
    }  # fmt: skip
    values |= {name: value[:1].upper() + value[1:] for name, value in capitals.items()}
    sentence = rng.choice(PHRASES[scenario.kind]).format(**values)
    return sentence[:1].upper() + sentence[1:]


def _possessive(nation: Nation) -> str:
    return f"{nation.name}'s"


def _number(rng: random.Random, value: int) -> str:
    return WORDS[value] if value < len(WORDS) and rng.random() < 0.5 else str(value)


def _day(rng: random.Random, day: date, published: date) -> str:
    forms = [f"on {day:%A}", f"on {day:%B} {day.day}", f"on {day.day} {day:%B}", f"on {day:%B} {day.day}, {day.year}"]
    return rng.choice(forms)


def _date(rng: random.Random, day: date) -> str:
    return rng.choice((f"{day:%B} {day.day}", f"{day.day} {day:%B}"))


def _alike(form: str, day: date) -> str:
    """A day in the same order of day and month as another."""
    return f"{day.day} {day:%B}" if form[0].isdigit() else f"{day:%B} {day.day}"


def _filled(rng: random.Random, sentence: str) -> str:
    return sentence.format(
        type=rng.choice(("Tu-95", "B-52", "H-6")), year=rng.randint(1952, 1999), hours=rng.randint(3, 20),
        knots=rng.randint(5, 40), surname=rng.choice(SURNAMES), ordinal=rng.choice(("9th", "23rd", "77th", "8th")),
        anniversary=rng.choice((50, 70, 75)), fleet=rng.randint(12, 96), km=rng.randint(900, 9000),
        weekday=rng.choice(("Monday", "Friday")),
    )  # fmt: skip
