"""Moments as whole numbers: microseconds since 1970, in UTC. Pure."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FOREVER = 1 << 62
"""Later than any moment."""


def of_moment(moment: datetime) -> int:
    """A moment as a number."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def moment_of(number: int) -> datetime:
    """The moment of a number."""
    return _EPOCH + timedelta(microseconds=number)
