"""Clocks and zones as they are written behind a day. No dates."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_HALF = r"(?:오전|오후|午前|午後|上午|下午|πμ|μμ|[ap]\.?\s?m\b\.?)"
_AFTERNOON = re.compile(r"오후|午後|下午|μμ|p", re.IGNORECASE)
CLOCK = re.compile(
    rf"(?:\s?[T,|·@•/–—-]\s?|\s(?:at|um|à|a las|às|alle|kl\.?|w|v|в|о|ob|u|klo)\s|\s|\s?[,(]?\s?)?(?P<half>{_HALF})?\s?"
    r"(?P<h>\d{1,2})(?:\s?[時时點点시]\s?(?P<cm>\d{1,2})\s?[分분]?(?:\s?(?P<cs>\d{1,2})\s?[秒초])?"
    r"|[:.h](?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d{1,9})?)?)(?![\d:])"
    rf"\s?(?P<after>{_HALF})?",
    re.IGNORECASE,
)
BEHIND_CLOCK = re.compile(r"\s?(?:uhr|hrs?|hours|h|น\.|год\.?|ч\.?|giờ)\b\.?", re.IGNORECASE)
ZONE = re.compile(
    r"\s?[,(\[]?(?P<zone>(?:(?:UTC|GMT|UT)?[+−-]\d{1,2}(?::?\d{2})?)(?![\d:])|[A-Z][A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?"
    r"|Z|[A-Z]{1,5}(?![A-Za-z]))[)\]]?"
)
OFFSET = re.compile(r"(?:UTC|GMT|UT)?(?P<sign>[+−-])(?P<h>\d{1,2}):?(?P<m>\d{2})?", re.IGNORECASE)
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "PKT": 5, "WIB": 7, "HKT": 8, "SGT": 8, "PHT": 8, "AWST": 8, "JST": 9, "KST": 9,
    "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "AT": -4, "ET": -5, "CT": -6, "MT": -7, "PT": -8, "AST": -4, "ADT": -3,
}  # fmt: skip
"""Hours from UTC by abbreviations: those of RFC 822 (5.1) with their meaning there, and those that mean one zone."""


def time_of(clocked: re.Match[str]) -> time | None:
    """The time of day that a match of CLOCK tells; None where there is none such."""
    hour = int(clocked["h"])
    half = clocked["half"] or clocked["after"]
    if half is not None:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if _AFTERNOON.search(half) else 0)
    minute, second = int(clocked["m"] or clocked["cm"] or 0), int(clocked["s"] or clocked["cs"] or 0)
    try:
        return time(hour, minute, min(second, 59) if second <= 60 else second)
    except ValueError:
        return None


def offset_of(zone: str, day: date, clock: time) -> timedelta | None:
    """How far a zone is from UTC at a moment; None where it is not known."""
    if (written := OFFSET.fullmatch(zone)) is not None:
        apart = timedelta(hours=int(written["h"]), minutes=int(written["m"] or 0))
        if apart >= timedelta(days=1) or int(written["m"] or 0) > 59:
            return None
        return apart if written["sign"] == "+" else -apart
    if zone.upper() in _ZONES:
        return timedelta(hours=_ZONES[zone.upper()])
    named = zone_of(zone) if "/" in zone else None
    return datetime.combine(day, clock, named).utcoffset() if named is not None else None


@lru_cache(1_000)
def zone_of(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
