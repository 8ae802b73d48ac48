"""Small articles written for the tests, and what is true of them."""

import json
from pathlib import Path

DRILL = (
    "Two U.S. Air Force B-52H bombers and four Japanese F-2 fighters flew together over the Sea of Japan on Tuesday "
    "in a joint exercise, the defense ministry in Tokyo said. The exercise came a day after three Chinese H-6K "
    "bombers and two Russian Tu-95 bombers patrolled jointly over the East China Sea, prompting Japan to scramble "
    "fighter jets. There was no violation of airspace."
)
SAME_DRILL = (
    "Japan sent four F-2 fighters to meet two American B-52H bombers over the Sea of Japan on Tuesday. The two air "
    "forces held the joint exercise to practise the escort of bombers, a spokesman said."
)
NO_EVENT = (
    "The ministry has asked for money to buy 20 F-35 fighters over the next five years. The sale, which lawmakers "
    "have yet to approve, would be the largest of its kind, and deliveries could begin after 2030."
)


def write_articles(folder: Path, *, extra: bool = False) -> Path:
    """A folder with two articles of one drill, one article without events, and input that can't be read."""
    folder.mkdir(parents=True, exist_ok=True)
    records = [
        {"id": "one", "source": "Sample Wire", "published": "2026-03-11", "title": "Bombers fly", "text": DRILL},
        {"id": "two", "source": "Sample Daily", "published": "2026-03-11", "title": "Escort", "text": SAME_DRILL},
        {"id": "three", "source": "Sample Review", "published": "2026-03-12", "title": "Money", "text": NO_EVENT},
    ]
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, records)) + "\nnot json\n", encoding="utf-8")
    (folder / "empty.txt").write_text("")
    if extra:
        text = DRILL.replace("Two U.S.", "Three U.S.").replace("four Japanese", "six Japanese")
        record = {
            "id": "four",
            "source": "Third Paper",
            "published": "2026-03-12",
            "text": text.replace("Tuesday", "March 10"),
        }
        (folder / "more.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    return folder
