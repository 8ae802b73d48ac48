"""What importing leaves open: Superset's accounts and roles, and charts that a dashboard no longer has.

Usage, in the environment that start.py makes: python settle.py ADMIN
"""

import os
import sys
from pathlib import Path
from typing import Any

import yaml
from superset.app import create_app

ANALYST = "Analyst"
DASHBOARDS = Path(__file__).parent / "superset" / "dashboards"


def main(admin: str) -> None:
    """Make what is missing and bring the rest up to date."""
    password = (Path(os.environ["OVERFLIGHT_HOME"]) / "bi" / "admin-password").read_text(encoding="utf-8")
    with create_app().app_context():
        from superset import db

        _administrator(admin, password)
        _analyst()
        for path in sorted(DASHBOARDS.glob("*.yaml")):
            _only_its_charts(yaml.safe_load(path.read_text(encoding="utf-8")))
        db.session.commit()


def _administrator(name: str, password: str) -> None:
    from superset import security_manager

    user = security_manager.find_user(username=name)
    if user is None:
        role = security_manager.find_role("Admin")
        security_manager.add_user(name, "Overflight", "Administrator", f"{name}@localhost", role, password)
    elif "OVERFLIGHT_BI_PASSWORD" in os.environ:
        security_manager.reset_password(user.id, password)


def _analyst() -> None:
    """The rights of Superset's Gamma and sql_lab, the warehouse and its rows: no settings, no other database."""
    from superset import db, security_manager
    from superset.models.core import Database

    warehouse = db.session.query(Database).filter_by(database_name="Overflight").one()
    role = security_manager.find_role(ANALYST) or security_manager.add_role(ANALYST)
    rights = {right for name in ("Gamma", "sql_lab") for right in security_manager.find_role(name).permissions}
    rights.add(security_manager.add_permission_view_menu("database_access", warehouse.perm))
    for right in ("can_samples", "can_get_column_values"):  # drilling into the rows behind a figure
        rights.add(security_manager.add_permission_view_menu(right, "Datasource"))
    role.permissions = list(rights)


def _only_its_charts(written: dict[str, Any]) -> None:
    """A chart that left the file would else be shown below the others: importing only ever adds charts."""
    from superset import db
    from superset.models.dashboard import Dashboard

    dashboard = db.session.query(Dashboard).filter_by(uuid=written["uuid"]).one()
    parts = [part for part in written["position"].values() if isinstance(part, dict)]
    named = {part["meta"]["uuid"] for part in parts if part["type"] == "CHART"}
    dashboard.slices = [chart for chart in dashboard.slices if str(chart.uuid) in named]


if __name__ == "__main__":
    main(sys.argv[1])
