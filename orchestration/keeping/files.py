"""What each file of a home is, whether it can be made again, and what to back up: one row a kind of file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Form = Literal["parquet", "sqlite", "duckdb", "manifest", "lines", "json", "answer", "any"]
"""How a file is looked at; `any`: it is not, since nothing reads it, or what reads it bears whatever it holds."""

Remedy = Literal["remove", "events", "fetches", "aside", "answers", "release", "ask", "none"]
"""What is done where a file is damaged. remove: it goes, and what makes it makes it again. events, fetches: the same
from the release and from the ledger. aside: it is put aside, and a new one begins. answers: the same, and the new one
has what can be read of it. release: the next run publishes anew. ask: its loss is one, so `overflight doctor --mend` is
asked for. none: it is its user's."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of file of a home.

    pattern: its path from the home, in which ** stands for folders of any depth; the first row whose pattern fits is
    that of a file. again: what makes it again, or what is lost with it.
    """

    pattern: str
    form: Form
    remedy: Remedy
    what: str
    again: str
    backup: bool = False


_READ = "a run reads the articles again"
_RESOLVED = "a run resolves the events again"

FILES: Sequence[Kept] = (
    Kept("corrections.csv", "any", "none", "what analysts corrected", "never", backup=True),
    Kept("sources.yaml", "any", "none", "whom to ask", "never", backup=True),
    Kept("notify.yaml", "any", "none", "whom to tell", "never", backup=True),
    Kept("overflight.yaml", "any", "none", "who reads, and the model", "never", backup=True),
    Kept("home.json", "json", "remove", "the form of the home, and the version that wrote it last", "a run"),
    Kept("current", "any", "none", "the link to the newest release", "a run publishes anew"),
    Kept("lake/articles/captured_on=*/part.parquet", "parquet", "ask", "the articles as they were captured",
         "never, but for those whose answers are kept (`run --reread`) or whose files are given once more",
         backup=True),
    Kept("lake/articles/captured_on=*/part.digest", "any", "none", "how articles are known to be as they were written",
         "with the next articles of the day", backup=True),
    Kept("lake/quarantine/captured_on=*/part.parquet", "parquet", "aside", "what could not be taken, and why",
         "what is refused once more stands in it again", backup=True),
    Kept("lake/fetches/captured_on=*/part.parquet", "parquet", "fetches", "what was asked of sources, and what came",
         "a run, from the ledger", backup=True),
    Kept("lake/events/part.parquet", "parquet", "events", "events with their ids, and where merged ones went",
         "a run, from the newest release", backup=True),
    Kept("lake/former_events/part.parquet", "parquet", "remove", "events that were published and are told no more",
         "a run, from the newest release"),
    Kept("lake/corrections/part.parquet", "parquet", "remove", "the corrections that can be used",
         "a run, from corrections.csv"),
    Kept("lake/*/schema.parquet", "parquet", "remove", "the columns of a table", "a run"),
    Kept("lake/months/*/*.parquet", "parquet", "remove", "the days of a table by months, for whoever reads it whole",
         "a run, from the days"),
    Kept("lake/*/captured_on=*/part.parquet", "parquet", "remove", "what articles say, by the day of their capture",
         _READ),
    Kept("lake/*/part.parquet", "parquet", "remove", "what events are made of, and their past", _RESOLVED),
    Kept("lake/read/*", "any", "none", "what was read already", _READ),
    Kept("lake/**", "any", "none", "other state of the lake", "a run"),
    Kept("collecting/ledger.sqlite", "sqlite", "ask", "what was asked, what came, and what waits",
         "in part: `doctor --mend` takes fetches and pages from the lake", backup=True),
    Kept("collecting/raw/*/*.gz", "answer", "aside", "the answers of servers as they came",
         "never; the article that was made of one stays", backup=True),
    Kept("collecting/parts/**", "any", "none", "what a cluster read of files that are not taken in yet",
         "a run has them read again"),
    Kept("collecting/**", "any", "none", "what was being fetched", "a run asks again"),
    Kept("notified/ledger.sqlite", "sqlite", "ask", "who was told of which change",
         "never; without it the newest release is told once more", backup=True),
    Kept("notified/**", "any", "none", "the lock of who sends alerts", "a run"),
    Kept("second_reader/answers.sqlite", "sqlite", "answers", "what a model was asked, and what it answered",
         "what can be read of it stays; a run asks for the others again", backup=True),
    Kept("second_reader/**", "any", "none", "what stands beside the model's answers", "a run"),
    Kept("releases/*/manifest.json", "manifest", "release", "what a release says of itself", "never; a run publishes a "
         "release anew"),
    Kept("releases/*/overflight.duckdb", "duckdb", "release", "a release: what readers open", "never as it was; a run "
         "publishes one anew"),
    Kept("releases/*/changes.jsonl", "lines", "release", "which events a release changed", "never; a run goes on from "
         "what can be read"),
    Kept("releases/**", "any", "none", "a release that is being written", "a run"),
    Kept("index/articles.sqlite", "sqlite", "remove", "by what articles and their copies are known again", "a run"),
    Kept("index/events.sqlite", "sqlite", "remove", "where the resolution of events goes on", "a run"),
    Kept("index/read_ahead.sqlite", "sqlite", "remove", "what a cluster read of pages that are not taken in yet",
         "a run reads them itself"),
    Kept("index/screen", "any", "none", "the compiled words by which pages of archives are screened", "a run"),
    Kept("index/inbox.json", "any", "none", "which files of the inbox were taken", "a run takes them once more"),
    Kept("index/**", "any", "none", "other records that are made of the lake", "a run"),
    Kept("build/overflight.duckdb", "duckdb", "remove", "the database that dbt builds", "a run"),
    Kept("build/**", "any", "none", "what dbt keeps of its project", "a run"),
    Kept("dagster/history/**/*.db", "sqlite", "aside", "Dagster's records of runs", "never; new records begin"),
    Kept("dagster/schedules/*.db", "sqlite", "aside", "Dagster's records of schedules", "never; new records begin"),
    Kept("dagster/**", "any", "none", "Dagster's settings, locks and logs", "a run"),
    Kept("site/**", "any", "none", "the release as pages", "a run, or `overflight report`"),
    Kept("data_docs/**", "any", "none", "the results of the checks as pages", "a run"),
    Kept("bi/**", "any", "none", "Superset's accounts, charts that people saved, its key", "never", backup=True),
    Kept("inbox/**", "any", "none", "articles that were dropped there", "never; they are yours"),
    Kept("logs/**", "any", "none", "what the last run printed beside its progress", "never"),
    Kept("damaged/**", "any", "none", "damaged files that were put aside", "never; delete them at will"),
    Kept("run.lock", "any", "none", "the lock of who writes, with its process", "a run"),
    Kept(".*", "any", "none", "locks, and what is being written", "a run"),
    Kept("**", "any", "none", "nothing of Overflight's", "it is yours"),
)  # fmt: skip


def _expression(pattern: str) -> str:
    *folders, last = pattern.split("/")
    above = ["(?:[^/]+/)*" if folder == "**" else f"{_in_a_name(folder)}/" for folder in folders]
    return "".join([*above, ".+" if last == "**" else _in_a_name(last)])


def _in_a_name(pattern: str) -> str:
    return re.escape(pattern).replace(r"\*", "[^/]*")


_ROWS = re.compile("|".join(f"({_expression(row.pattern)})" for row in FILES), re.DOTALL)
"""All patterns as one, in order: a home may hold a million answers of servers, and each run looks for their rows."""


def files_of(home: Path) -> Iterator[tuple[Path, Kept]]:
    """Every file of a home, links as themselves, with its row, in the order of names."""
    for path in sorted(home.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            yield path, row_of(path.relative_to(home).as_posix())


def row_of(name: str) -> Kept:
    """The row of a file by its path from the home."""
    found = _ROWS.fullmatch(name)
    assert found is not None and found.lastindex is not None  # the last pattern fits all
    return FILES[found.lastindex - 1]


def as_markdown() -> str:
    """The rows as the table of the documentation."""
    head = "| file | what it is | made again by | back up |\n| --- | --- | --- | --- |\n"
    rows = (f"| `{r.pattern}` | {r.what} | {r.again} | {'yes' if r.backup else ''} |\n" for r in FILES)
    return head + "".join(rows)


if __name__ == "__main__":  # writes the table of the documentation anew
    from orchestration.settings import PROJECT

    page = PROJECT / "docs" / "operations.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(as_markdown().split("\n", 1)[0])
    _, _, after = rest.partition("\n\n")
    page.write_text(f"{before}{as_markdown()}\n{after}", encoding="utf-8")
