"""Which places lie near to one another, within one another, and which too far apart for one event. Pure."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_EARTH_KM = 6371.0
_EXTENTS_KM: Mapping[str, int | None] = {
    "ocean": None, "country": None, "region": None, "theatre": None, "frontier": None, "sea": 400, "gulf": 300,
    "adiz": 600, "airspace": 400, "border": 500, "peninsula": 300, "islands": 200, "strait": 150, "channel": 150,
    "island": 100, "range": 50, "city": 50, "capital": 50, "shoal": 50, "base": 20,
}  # fmt: skip
"""How far from its coordinates something may be that is said to be at a place of each kind; None: anywhere."""

_Spot = tuple[float, float, int]
"""Latitude, longitude, and how far around them."""


@dataclass(frozen=True, slots=True)
class Geography:
    """Which place lies within which, whose territory it is, and where those are that are no wide stretches."""

    within: Mapping[str, str]
    country: Mapping[str, str]
    spots: Mapping[str, _Spot]

    @classmethod
    def of(cls, places: Sequence[Mapping[str, str]]) -> "Geography":
        """The geography of rows of places.csv. Raises KeyError where a row is of an unknown kind."""
        countries = {p["country"]: p["place_id"] for p in places if p["kind"] == "country"}
        return cls(
            within={p["place_id"]: p["within"] for p in places if p["within"]},
            country={p["place_id"]: countries[p["country"]] for p in places if p["country"] in countries},
            spots={
                p["place_id"]: (float(p["latitude"]), float(p["longitude"]), extent)
                for p in places
                if (extent := _EXTENTS_KM[p["kind"]]) is not None and p.get("latitude") and p.get("longitude")
            },
        )

    def near(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two sets of places share one, one lies within another, or some may touch."""
        if not one.isdisjoint(self._reach(other)) or not other.isdisjoint(self._reach(one)):
            return True
        spots, others = ([self.spots[place] for place in places if place in self.spots] for places in (one, other))
        return any(_between(a, b) == 0.0 for a in spots for b in others)

    def apart_km(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Kilometres that lie at least between two sets of places; 0 where they are near or that is not known."""
        if not one or not other or not all(place in self.spots for place in (*one, *other)) or self.near(one, other):
            return 0.0
        return min(_between(self.spots[a], self.spots[b]) for a in one for b in other)

    def _reach(self, places: Iterable[str]) -> set[str]:
        """Places, those that they lie within, and their countries."""
        known = [place for place in places if place in self.within]
        owned = [place for place in places if place in self.country]
        return {*places, *(self.within[place] for place in known), *(self.country[place] for place in owned)}


@lru_cache(65_536)
def _between(one: _Spot, other: _Spot) -> float:
    """Kilometres between what lies around two spots, along a great circle (haversine)."""
    (lat, lon, extent), (other_lat, other_lon, other_extent) = one, other
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return max(0.0, 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half))) - extent - other_extent)
