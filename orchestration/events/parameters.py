"""Every threshold of event resolution, in one frozen object."""

from pydantic import BaseModel, ConfigDict


class ResolutionParameters(BaseModel):
    """Weights and thresholds of matching; set by measuring B-cubed F1 on annotated articles."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    same_day: float = 2.0
    """Both reports give the same single day."""
    day_within: float = 1.0
    """A day lies within the other's range, week or month."""
    next_day: float = 0.2
    """The days are neighbours, and something tells why one event should have both (matching.py)."""
    undated: float = 0.3
    """One of the reports has no date."""
    same_countries: float = 1.0
    """The same set of countries."""
    some_countries: float = 0.5
    """One set of countries holds the other (a partner was left out)."""
    same_place: float = 0.5
    """A place in common, or one within the other."""
    other_place: float = -0.6
    """Places are named and none is shared or near."""
    far_place: float = -2.5
    """They are farther apart than an event of the kind reaches in a day, which weighs as much as a day in common."""
    reach_km: int = 700
    """Kilometres beyond which two places are of two events: a fighter's way out and back, a naval exercise's area."""
    reach_of_flights_km: int = 4000
    """The same of bombers and patrols, which outlets tell by other parts of their way."""
    far_flights: frozenset[str] = frozenset({"bomber_mission", "joint_patrol"})
    """Types of event that have the longer reach."""
    same_name: float = 1.0
    """The same named exercise or ship."""
    same_aircraft: float = 0.6
    """A named aircraft type in common."""
    same_count: float = 0.4
    """A named type with the same count and operator in common."""
    other_count: float = -0.8
    """A type of one operator with exact counts that differ."""
    other_aircraft: float = -0.7
    """Both name types and have none in common."""
    other_side: float = -1.4
    """The same for each operator beyond the first whose types are others: nobody flies what the other account says."""
    other_met: float = -2.8
    """Craft of the same state were met, of types that share none."""
    same_type: float = 0.3
    """The same event type, not only the same group of types."""
    enough: float = 2.2
    """Pairs that score at least this are reports of one event."""
    enough_undated: float = 2.0
    """The same, where one of the two has no date and a named type is shared (or a link)."""
    enough_next_day: float = 2.6
    """The same, where the days are neighbours and differ."""
    undated_horizon_days: int = 60
    """An undated report joins an event at most this long before its article appeared."""
    blocking_slack_days: int = 1
    """Days around a report's own in which candidates are looked for."""
    most_compared: int = 40
    """Reports of a block, the first that were captured, that all others of it are compared with."""
    widest_block_days: int = 62
    """Spans longer than this (a year) are only matched with equal spans."""

    @property
    def most(self) -> float:
        """What could speak for one event at most."""
        return (
            self.same_day + self.same_countries + self.same_place + self.same_name + self.same_aircraft
            + self.same_count + self.same_type
        )  # fmt: skip
