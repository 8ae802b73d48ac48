"""What lies where in a home: a path each. What the files are, and what makes them again, is in keeping/files.py."""

from pathlib import Path

from pydantic_settings import BaseSettings


class Places(BaseSettings):
    """The files and folders of a home."""

    home: Path
    """The folder that holds all state: lake, build, releases, Dagster's records, Data Docs, inbox."""

    @property
    def notified(self) -> Path:
        """The ledger of who was told of which change."""
        return self.home / "notified" / "ledger.sqlite"

    @property
    def model_answers(self) -> Path:
        """What a model was asked and answered, one file of SQLite."""
        return self.home / "second_reader" / "answers.sqlite"

    @property
    def collecting(self) -> Path:
        """The record of collecting: what was asked, what came, the answers kept."""
        return self.home / "collecting"

    @property
    def traces(self) -> Path:
        """What is kept of every article to know it and its copies again; made anew from the lake when it is gone."""
        return self.home / "index" / "articles.sqlite"

    @property
    def resolution(self) -> Path:
        """What event resolution goes on from; made anew from the lake when it is gone."""
        return self.home / "index" / "events.sqlite"

    @property
    def lake(self) -> Path:
        """Parquet tables, one folder a table."""
        return self.home / "lake"

    @property
    def build(self) -> Path:
        """The private database that dbt writes: `overflight.duckdb`, never opened by readers."""
        return self.home / "build" / "overflight.duckdb"

    @property
    def dbt_target(self) -> Path:
        """What dbt makes of its project for this home: the manifest, and what its last run told."""
        return self.home / "build" / "dbt"

    @property
    def releases(self) -> Path:
        """Published databases, one folder a run."""
        return self.home / "releases"

    @property
    def current(self) -> Path:
        """The link to the newest release's folder."""
        return self.home / "current"

    @property
    def warehouse(self) -> Path:
        """The published database that readers open read-only."""
        return self.current / "overflight.duckdb"

    @property
    def site(self) -> Path:
        """The release as static pages."""
        return self.home / "site"

    @property
    def screen(self) -> Path:
        """What archives' pages are screened with, compiled; made anew when it is gone."""
        return self.home / "index" / "screen"

    @property
    def read_ahead(self) -> Path:
        """What a cluster read of pages that are still to be taken in; without it they are read here."""
        return self.home / "index" / "read_ahead.sqlite"

    @property
    def parts(self) -> Path:
        """What the parts of a cluster hand over of files, where they share a folder with this process."""
        return self.home / "collecting" / "parts"

    @property
    def inbox(self) -> Path:
        """The folder that the inbox sensor watches."""
        return self.home / "inbox"

    @property
    def inbox_taken(self) -> Path:
        """Which files of the inbox the intake has; without it, all of them are taken once more."""
        return self.home / "index" / "inbox.json"

    @property
    def data_docs(self) -> Path:
        """Great Expectations' static pages."""
        return self.home / "data_docs"

    @property
    def logs(self) -> Path:
        """What the last run on the command line printed beside its progress."""
        return self.home / "logs"

    @property
    def corrections(self) -> Path:
        """What analysts confirm, reject and change of what was read."""
        return self.home / "corrections.csv"

    @property
    def dagster_home(self) -> Path:
        """Dagster's runs, events and schedules."""
        return self.home / "dagster"

    @property
    def write_lock(self) -> Path:
        """The lock of whoever writes into this home."""
        return self.home / "run.lock"

    @property
    def living(self) -> Path:
        """The locks of runs at work, by their ids."""
        return self.dagster_home / "living"
