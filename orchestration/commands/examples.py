"""What the help of each command shows at its end: commands to type."""

from collections.abc import Mapping

from orchestration.settings import IS_CHECKOUT

_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "": ("overflight run", 'overflight sql "select title from marts.fct_drills"', "overflight COMMAND --help"),
    "run": (
        "overflight run",
        "overflight run --articles articles/ --home desk",
        "overflight run --sources sources.yaml --home desk",
    ),
    "sources": ("overflight sources --home desk", "overflight sources --json"),
    "ui": ("overflight ui", "overflight ui --home desk --port 3001"),
    "doctor": ("overflight doctor --home desk", "overflight doctor --home desk --mend"),
    "tidy": ("overflight tidy --home desk", "overflight tidy --home desk --do"),
    "sql": (
        'overflight sql "select title, aircraft_count from marts.fct_drills"',
        'overflight sql --csv "from marts.fct_event_aircraft" > aircraft.csv',
    ),
    "read": (
        "overflight read article.txt --published 2026-03-12",
        "overflight read https://www.example.org/article --html reading.html",
    ),
    "cost": (
        "overflight cost --reader confirm --articles articles/ --price-in 0.5 --price-out 2",
        "overflight cost --home desk --json",
    ),
    "report": ("overflight report", "overflight report --out site/"),
    "export": (
        "overflight export --format parquet --out data/",
        "overflight export --format csv --excel --out tables/",
        "overflight export --format geojson --out map/",
    ),
    "notify": ("overflight notify --dry-run", "overflight notify --home desk"),
    "diff": ("overflight diff 2026-03-12", "overflight diff 2026-03-12 2026-03-20 --captured"),
    "evaluate": (
        "overflight evaluate annotated.jsonl --errors",
        "overflight evaluate annotated.jsonl --calibration --picture calibration.svg",
    ),
    "publish": (
        "OVERFLIGHT_POSTGRES=postgresql://user:password@host/database overflight publish",
        "overflight publish --schema overflight",
    ),
    "backup": ("overflight backup --home desk --out /backups/overflight", "overflight backup --out /backups --keep 30"),
}
_STATE = "data/ in this checkout" if IS_CHECKOUT else "this platform's folder for data"
_AFTER = {"": f"State lies under one home folder: --home, else OVERFLIGHT_HOME, else {_STATE}."}

EXAMPLES: Mapping[str, str] = {
    name: "\n\n".join(["Examples:", *commands, *([_AFTER[name]] if name in _AFTER else [])])
    for name, commands in _COMMANDS.items()
}
"""The ends by the names of commands; that of no name is the whole program's. A line each."""
