"""Superset's accounts: the administrator, and the role Analyst, which reads the dashboards and asks SQL Lab.

Usage, in the environment that start.py makes: python accounts.py ADMIN
"""

import os
import sys
from pathlib import Path

from superset.app import create_app

ANALYST = "Analyst"
DATABASE = "Overflight"


def main(admin: str) -> None:
    """Make what is missing and bring the rest up to date."""
    password = (Path(os.environ["OVERFLIGHT_HOME"]) / "bi" / "admin-password").read_text(encoding="utf-8")
    with create_app().app_context():
        _administrator(admin, password)
        _analyst()


def _administrator(name: str, password: str) -> None:
    from superset import security_manager

    user = security_manager.find_user(username=name)
    if user is None:
        role = security_manager.find_role("Admin")
        security_manager.add_user(name, "Overflight", "Administrator", f"{name}@localhost", role, password)
    elif "OVERFLIGHT_BI_PASSWORD" in os.environ:
        security_manager.reset_password(user.id, password)


def _analyst() -> None:
    """The rights of Superset's Gamma and sql_lab, and the warehouse: no settings, no other database."""
    from superset import db, security_manager
    from superset.models.core import Database

    warehouse = db.session.query(Database).filter_by(database_name=DATABASE).one()
    role = security_manager.find_role(ANALYST) or security_manager.add_role(ANALYST)
    rights = {right for name in ("Gamma", "sql_lab") for right in security_manager.find_role(name).permissions}
    rights.add(security_manager.add_permission_view_menu("database_access", warehouse.perm))
    role.permissions = list(rights)
    db.session.commit()


if __name__ == "__main__":
    main(sys.argv[1])
