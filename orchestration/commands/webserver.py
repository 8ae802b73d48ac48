"""Dagster's webserver, which also serves the home's Data Docs and site: browsers follow no link from http to a file.

Run as `python -m orchestration.commands.webserver` with the options of Dagster's own.
"""

from typing import Any

from dagster_webserver import app, cli
from dagster_webserver.webserver import DagsterWebserver
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from orchestration.defs.common import DATA_DOCS, SITE
from orchestration.settings import Settings


class Webserver(DagsterWebserver[Any, Any]):
    """Serves two folders more; no link in them is followed, and what they lack is no page."""

    def build_static_routes(self) -> list[Any]:
        """Those of Dagster, behind ours."""
        settings = Settings()
        folders = {DATA_DOCS: settings.data_docs, SITE: settings.site}
        ours = [Mount(at, _Folder(directory=folder, html=True, check_dir=False)) for at, folder in folders.items()]
        return [*ours, *super().build_static_routes()]  # type: ignore[no-untyped-call]  # theirs has no types


class _Folder(StaticFiles):
    async def check_config(self) -> None:
        """Nothing: the folder comes with the first run."""


def main() -> None:
    """Dagster's command, with our webserver in the place of its own."""
    app.DagsterWebserver = Webserver  # type: ignore[attr-defined]  # that module only imports it
    cli.main()  # type: ignore[no-untyped-call]  # theirs has no types


if __name__ == "__main__":
    main()
