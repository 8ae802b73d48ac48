"""The map beneath Superset's points: tiles of land and sea, drawn here so that no tile server is asked.

The land is that of the site's maps (orchestration/reporting/cartography); what crosses the date line goes on past 180
degrees there, so each polygon is drawn in three worlds side by side.
"""

import json
import math
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from flask import Blueprint, Response, abort
from PIL import Image, ImageDraw

tiles = Blueprint("overflight_tiles", __name__)

_SIZE, _FINER = 256, 2
"""Pixels of a tile's side, and how much finer it is drawn before it is made smooth."""
_DEEPEST = 12
_SEA, _LAND, _COAST = (232, 239, 245), (250, 249, 245), (168, 182, 194)

_COASTS = Path(__file__).resolve().parents[1] / "orchestration" / "reporting" / "cartography" / "land.geojson"

Ring = list[tuple[float, float]]


@tiles.get("/overflight/tiles/<int:zoom>/<int:column>/<int:row>.png")
def tile(zoom: int, column: int, row: int) -> Response:
    """One tile of the usual web map's grid."""
    if zoom > _DEEPEST or max(column, row) >= 2**zoom:
        abort(404)
    answer = Response(_drawn(zoom, column, row), mimetype="image/png")
    answer.cache_control.max_age = 86_400
    return answer


@lru_cache(maxsize=1_000)
def _drawn(zoom: int, column: int, row: int) -> bytes:
    side = _SIZE * _FINER
    picture = Image.new("RGB", (side, side), _SEA)
    pen = ImageDraw.Draw(picture)
    scale = 2**zoom
    for polygon in _land():
        for at, ring in enumerate(polygon):
            for world in (-1, 0, 1):
                points = [(((x + world) * scale - column) * side, (y * scale - row) * side) for x, y in ring]
                if _touches(points, side):
                    pen.polygon(points, fill=_SEA if at else _LAND, outline=_COAST, width=_FINER)
    file = BytesIO()
    picture.resize((_SIZE, _SIZE), Image.Resampling.LANCZOS).save(file, "PNG")
    return file.getvalue()


@lru_cache(maxsize=1)
def _land() -> list[list[Ring]]:
    """Polygons of rings, the first the coast and the others lakes, as shares of the web map's square."""
    land = json.loads(_COASTS.read_text(encoding="utf-8"))
    return [[[_on_web_map(*point) for point in ring] for ring in polygon] for polygon in land["coordinates"]]


def _on_web_map(longitude: float, latitude: float) -> tuple[float, float]:
    latitude = math.radians(max(-85.05, min(85.05, latitude)))
    return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(latitude)) / (2 * math.pi)


def _touches(points: Ring, side: int) -> bool:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across) <= side and max(across) >= 0 and min(down) <= side and max(down) >= 0
