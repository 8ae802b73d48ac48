"""Events of January that are corrected in every way that there is, for the tests of what the site shows of it."""

import json
import os
from pathlib import Path
from unittest.mock import patch

from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.corrections.file import append, read_file
from orchestration.warehouse.connect import open_readonly
from tests.corrections.examples import row

TEXT = (
    "Japan scrambled {count} F-15s on January {day}, 2026 against a Russian Il-38 over the Sea of Japan, {source} said."
)
ARTICLES = [
    ("a1", 2, "two"), ("a2", 2, "four"), ("b1", 6, "two"), ("c1", 10, "two"), ("d1", 14, "three"), ("e1", 18, "two"),
    ("e2", 18, "five"), ("f1", 22, "two"), ("g1", 26, "two"),
]  # fmt: skip
"""Articles by their ids with the day and the count: the letter is the event's, the figure the source's."""
REASON = "<script>alert('why')</script> Counted on the ministry's video & in <b>print</b>."
COMMANDS = [
    "change {a} aircraft 3 --aircraft F-15",
    "change {a} responder_count 5",
    "confirm {a} place",
    "confirm {a}",
    "change {b} dates 2026-01-05/2026-01-06",
    "change {b} dates 2026-01-05",
    "reject {b} place",
    "change {b} event_type military_activity",
    "change {b} status ongoing",
    "change {b} countries Japan,USA",
    "change {b} targets China",
    "change {b} answers {a}",
    "reject {b} aircraft --aircraft Il-38",
    "change {b} aircraft 2 --aircraft KC-135 --operator USA",
    "merge {d} {c}",
    "reject {a2}",
    "split {e} --report {e2}",
    "reject {claim}",
    "reject {f}",
    "confirm {g} dates",
    "change {a} role target --aircraft F-15",
    "change {g} bomber_count 2",
]
"""What is said of them, in the words of `overflight correct`; the last one is withdrawn."""


def write_scrambles(folder: Path) -> None:
    """Write the articles that tell of the events."""
    for name, day, count in ARTICLES:
        source = f"Wire {name[1]}"
        text = TEXT.format(count=count, day=day, source=source)
        record = {"id": name, "source": source, "published": "2026-02-01", "title": f"Scramble {name}", "text": text}
        (folder / f"{name}.json").write_text(json.dumps(record))


def correct(home: Path) -> None:
    """Correct the events of a home whose first run is done: by commands, and by rows where no command can.

    They are dated before the articles came, so that one rejected event seems to have got a report since.
    """
    ids = _ids(home)
    for hour, command in enumerate(COMMANDS):
        _say(home, [word.format(**ids) for word in command.split()], hour)
    last = read_file(home / "corrections.csv").lines[-1]
    _say(home, ["withdraw", last.cells["correction_id"]], len(COMMANDS))
    later = {"made_at": "2026-02-03T00:00:00Z", "made_by": "Grace", "reason": REASON}
    append(home / "corrections.csv", lambda _: [
        row(correction_id="gone", subject_id="no-such-event", article_id="no-such-article", **later),
        row(correction_id="changed", subject_id=ids["d"], article_id="", quote="", field="actor_count", value="7",
            was="6", **later),
    ])  # fmt: skip


def _ids(home: Path) -> dict[str, str]:
    """The ids of the events by the letter of their articles, of the reports by their articles, and of a claim."""
    with open_readonly(home / "current" / "overflight.duckdb") as warehouse:
        found = warehouse.execute(
            "select external_id, report_id, event_id from marts.fct_reports join marts.dim_article using (article_id)"
            " where regexp_full_match(external_id, '[a-g][12]')"
        ).fetchall()
        reports = {name: report for name, report, _ in found}
        claim = warehouse.execute(
            "select claim_id from marts.fct_claims where report_id = ? and value = 'Il-38'", [reports["d1"]]
        ).fetchone()
    events = {name[0]: event for name, _, event in found}
    assert len(set(events.values())) == 7, "every letter is an event of its own"
    return {**reports, **events, "claim": claim[0]}


def _say(home: Path, words: list[str], hour: int) -> None:
    given = ["correct", *words, "--by", "Ada", "--reason", REASON, "--home", str(home)]
    with patch.dict(os.environ, {"OVERFLIGHT_NOW": f"2026-02-02T{hour:02}:00:00+00:00"}):
        done = CliRunner().invoke(app, given)
    assert done.exit_code == 0, done.output
