"""Homes over the crawl, and what stands in them once it was read, to be compared."""

import gzip
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from orchestration.cluster_settings import ClusterSettings
from orchestration.collecting.stage import collect_from, ledger_of
from orchestration.intake import take_in
from orchestration.pipeline import READ_TABLES, read_day
from orchestration.settings import Settings
from orchestration.warehouse.lake import Lake
from orchestration.warehouse.reference import read_reference

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


def home_of(folder: Path, screen: bytes, archive: Mapping[str, str], cluster: ClusterSettings) -> Settings:
    """A home whose plan is one archive."""
    settings = Settings(home=folder, now=NOW, cluster=cluster)
    settings.screen.parent.mkdir(parents=True)
    settings.screen.write_bytes(screen)
    plan = {"archive": [{"name": "Crawl", **archive}]}
    (folder / "sources.yaml").write_text(json.dumps(plan), encoding="utf-8")
    return settings


def collect(settings: Settings) -> None:
    collect_from(settings, "archive", NOW.date())


def contents(settings: Settings) -> dict[str, Any]:
    """Take in and read what was collected, and give all that came of it: the tables that marts are made of."""
    with ledger_of(settings) as ledger:
        rows = ledger._all("select * from archives order by name", ()), ledger._all("select * from pages", ())
    bodies = {path.name: gzip.decompress(path.read_bytes()) for path in settings.collecting.glob("raw/*/*.gz")}
    take_in(settings, None, NOW)
    read_day(settings, NOW.date(), read_reference(settings.reference))
    lake = Lake(settings.lake)
    tables = {table: lake.read(table) for table in ("articles", "quarantine", "fetches", *READ_TABLES)}
    return {"archives": rows[0], "pages": rows[1], "bodies": bodies, **{k: v.to_dicts() for k, v in tables.items()}}
