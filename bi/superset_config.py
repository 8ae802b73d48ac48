"""Superset's settings for Overflight: where its state lies, what it may reach, what browsers may ask for.

Superset finds this file by SUPERSET_CONFIG_PATH, and the modules beside it by PYTHONPATH; start.py sets both, and
OVERFLIGHT_HOME.
"""

import os
from pathlib import Path

from asking import only_queries
from opening import open_locked
from showing import show_as_written
from superset.config import THEME_DEFAULT as _THEME
from tiles import tiles

_STATE = Path(os.environ["OVERFLIGHT_HOME"]) / "bi"

SECRET_KEY = (_STATE / "secret-key").read_text(encoding="utf-8")
SQLALCHEMY_DATABASE_URI = f"sqlite:///{_STATE / 'superset.db'}"
SQLALCHEMY_ENGINE_OPTIONS = {"connect_args": {"timeout": 30}}  # seconds that a writer waits for another
DATA_DIR = str(_STATE)
DB_CONNECTION_MUTATOR = open_locked
SQL_QUERY_MUTATOR = only_queries
FLASK_APP_MUTATOR = show_as_written

APP_NAME = "Overflight"
THEME_DEFAULT = {**_THEME, "token": {**_THEME["token"], "brandAppName": APP_NAME}}
THEME_DARK = None
LOG_LEVEL = "WARNING"
ENABLE_CORS = False

# A release is small, and a dashboard must show the newest: every chart asks DuckDB, no answer is kept.
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}

BLUEPRINTS = [tiles]
DECKGL_BASE_MAP = [["tile:///overflight/tiles/{z}/{x}/{y}.png", "Land and sea"]]

# Superset's own pages ask for a telemetry pixel and offer map servers; browsers are told to ask nobody but this server.
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}
