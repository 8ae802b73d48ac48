"""What a model is asked: the guide, built from the tables, and one article as data. Pure but for the guide's file."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from orchestration.claims.model import EVENT_STATUSES
from orchestration.second_reader.answers import schema

VERSION = "1"
"""The version of the prompt. Answers that rest on another are read on as they are, until they are asked for anew."""
LONGEST = 30_000
"""Signs of an article that are sent: what stands behind them is read by the rules alone."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EXAMPLES: Mapping[str, Any] = {
    "example_1": {
        "events": [
            {
                "type": "adiz_entry",
                "status": "occurred",
                "words": "a pair of Russian Tu-95MS bombers entered its air defense identification zone",
                "when": ["on Tuesday"],
                "countries": [{"country": "RUS", "words": "Russian"}],
                "targets": [{"country": "JPN", "words": "Japan"}],
                "places": ["its air defense identification zone", "East China Sea"],
                "aircraft": [
                    {
                        "type": "Tu-95", "count": 2, "operator": "RUS",
                        "words": "a pair of Russian Tu-95MS bombers", "count_words": None,
                    }
                ],
                "vessels": [],
                "answers": [],
            },
            {
                "type": "scramble",
                "status": "occurred",
                "words": "Japan scrambled four F-15s from Naha",
                "when": ["on Tuesday"],
                "countries": [{"country": "JPN", "words": "Japan"}],
                "targets": [{"country": "RUS", "words": "Russian"}],
                "places": ["its air defense identification zone", "East China Sea"],
                "aircraft": [
                    {"type": "F-15", "count": 4, "operator": "JPN", "words": "four F-15s", "count_words": None}
                ],
                "vessels": [],
                "answers": [{"event": 1, "words": "after"}],
            },
            {
                "type": "air_exercise",
                "status": "occurred",
                "words": "Tokyo and Washington held a joint exercise",
                "when": ["on Thursday"],
                "countries": [{"country": "JPN", "words": "Tokyo"}, {"country": "USA", "words": "Washington"}],
                "targets": [],
                "places": ["Sea of Japan"],
                "aircraft": [
                    {"type": "B-1", "count": 2, "operator": "USA", "words": "two B-1Bs", "count_words": None}
                ],
                "vessels": [],
                "answers": [{"event": 1, "words": "In response"}],
            },
        ]
    },
    "example_2": {
        "events": [
            {
                "type": "naval_exercise",
                "status": "planned",
                "words": "The navy will hold Exercise Ocean Shield off Darwin",
                "when": ["from June 3 to 12"],
                "countries": [{"country": "AUS", "words": "Australian"}],
                "targets": [],
                "places": ["Darwin"],
                "aircraft": [],
                "vessels": [
                    {
                        "type": "frigate", "name": None, "count": None, "operator": "AUS",
                        "words": "Australian frigates", "count_words": None,
                    }
                ],
                "answers": [],
            }
        ]
    },
}  # fmt: skip
"""The answers to the guide's examples; a test grounds each against its text."""

Tables = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True)
class Prompt:
    """The guide as a model gets it, and the schema of its answer, both of VERSION."""

    guide: str
    schema: Mapping[str, Any]

    def messages(self, text: str, published: date | None) -> list[dict[str, str]]:
        """The messages that ask about one article; text beyond LONGEST is left out."""
        return [{"role": "system", "content": self.guide}, {"role": "user", "content": _article(text, published)}]


def prompt_of(reference: Tables) -> Prompt:
    """The prompt of the reference tables."""
    types = {
        row["event_type"]: f"- {row['event_type']} ({row['kind']}): {row['meaning']}"
        for row in reference["event_types"]
    }
    vessels = [row["vessel_type"] for row in reference["vessel_types"]]
    shape = schema(list(types), EVENT_STATUSES, vessels)
    parts = {
        "event_types": "\n".join(types.values()),
        "aircraft_classes": ", ".join(row["aircraft_class"] for row in reference["aircraft_classes"]),
        "vessel_types": ", ".join(vessels),
        "schema": _json(shape),
        **{name: _json(answer) for name, answer in EXAMPLES.items()},
    }
    guide = files("orchestration.second_reader.prompts").joinpath(f"{VERSION}.md").read_text("utf-8")
    for name, part in parts.items():
        guide = guide.replace("{{" + name + "}}", part)
    return Prompt(guide, shape)


def _article(text: str, published: date | None) -> str:
    """An article between marks that it can't hold: their name is a digest of its own words."""
    name = f"article-{hashlib.blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
    day = f"{published} ({_WEEKDAYS[published.weekday()]})" if published is not None else "not known"
    sent = text[:LONGEST].encode("utf-8", "replace").decode()
    asked = "Answer with the JSON object of the events that it tells of."
    return f"Published: {day}\n\n<{name}>\n{sent}\n</{name}>\n\n{asked}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ": "))
