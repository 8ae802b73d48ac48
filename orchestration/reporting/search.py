"""The index that the pages search: JSON in a script, because a page opened as a file may not fetch one."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from orchestration.output.visible import on_a_page
from orchestration.reporting.catalogue import Catalogue
from orchestration.reporting.rows import Marts
from orchestration.reporting.subjects import SubjectPage

Entry = tuple[str, str, str, str, str]
"""(kind, title, path, note, further words)"""


def index(marts: Marts, catalogue: Catalogue, subjects: Iterable[SubjectPage]) -> str:
    """The script of the index: subjects first, then events, the newest first."""
    entries = [[*map(on_a_page, entry)] for entry in (*_subjects(marts, subjects), *_events(marts, catalogue))]
    listed = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return f"window.overflightIndex = {listed};\n"


def _subjects(marts: Marts, subjects: Iterable[SubjectPage]) -> Iterator[Entry]:
    demonyms = {row["name"]: " ".join(row["demonyms"] or ()) for row in marts.countries.values()}
    for page in subjects:
        if page.link.path is not None:
            facts = " ".join(fact for _, fact in page.facts)
            further = f"{facts} {demonyms.get(page.link.text, '')}".strip()
            yield page.kind, page.link.text, page.link.path, f"{page.total:,} events", further


def _events(marts: Marts, catalogue: Catalogue) -> Iterator[Entry]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in marts.events:
        found[row["event_id"]].update(dict.fromkeys((*row["countries"], *row["targets"], *row["places"])))
    for row in marts.aircraft:
        found[row["event_id"]][row["aircraft_type"]] = None
    for row in marts.vessels:
        found[row["event_id"]][row["vessel"] or row["vessel_type"]] = None
    for row in marts.missiles:
        found[row["event_id"]][row["missile_type"]] = None
    for row in marts.reports:
        article = marts.articles.get(row["article_id"])
        if article is not None and article["source_id"] is not None:
            found[row["event_id"]][catalogue.source(article["source_id"]).text] = None
    for event in catalogue.briefs.values():
        yield event.kind, event.title, event.path, f"{event.label}, {event.when}", " ".join(found[event.event_id])
