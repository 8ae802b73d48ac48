"""Days and moments as they are written, in figures and in the words of many languages: one reader over the raw string.

It knows no clock, and guesses nothing: what can be read in two ways, or names no whole day, is none.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from orchestration.articles.calendar_words import is_weekday, month_of
from orchestration.articles.clocks import BEHIND_CLOCK, CLOCK, OFFSET, ZONE, offset_of, time_of

LONGEST = 200
"""Characters of a value that may be a date."""


@dataclass(frozen=True)
class Stamp:
    """A day as it is written, and what stands beside it.

    clock: the time of that day, None where none is told; offset: of its zone from UTC, None where none that is known
    is told; zone: the zone as written, '' where none is.
    """

    day: date
    clock: time | None = None
    offset: timedelta | None = None
    zone: str = ""

    @property
    def is_utc(self) -> bool:
        """Whether the moment is told in UTC, so that the day of the newsroom is not."""
        return self.clock is not None and self.offset == timedelta() and self.clock != time()

    def moment(self, zone: ZoneInfo | None = None) -> datetime:
        """The moment in UTC: a day alone begins there at midnight, a clock without a zone goes by `zone`, else by UTC.

        Raises OverflowError where it lies outside of the calendar.
        """
        if self.clock is None:
            return datetime.combine(self.day, time(), UTC)
        written = datetime.combine(self.day, self.clock)
        if self.offset is not None:
            return written.replace(tzinfo=UTC) - self.offset
        return written.replace(tzinfo=zone or UTC).astimezone(UTC)


_MONTH = r"(?P<month>[^\W\d_][^\s\d.,;:/|()\[\]<>–—-]{1,19})\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|ter|º|ª|°|a|e|\.|-?го|日)?"
_YEAR = r"(?P<y>\d{4})"
_OF = r"(?:of|de|del|da|dne|d[’']|วันที่|ngày)"
_GAP = r"(?:[\s.,/-]{1,4})"
_ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988,
    "中華民國": 1911, "中华民国": 1911, "民國": 1911, "民国": 1911,
}  # fmt: skip
"""Eras by the year before their first one."""
_CALENDAR_OFFSETS = {"th": 543}
_THAI = re.compile("[\u0e00-\u0e7f]")
_VIETNAMESE_MONTH = r"(?:tháng\s?(?P<m>\d{1,2}))"


def _numbers(found: re.Match[str], _: str | None) -> date | None:
    return _valid(int(found["y"]), int(found["m"]), int(found["d"]))


def _named(found: re.Match[str], language: str | None) -> date | None:
    month = month_of(found["month"], language)
    year = int(found["y"])
    if _THAI.search(found["month"]) and year > 2400:
        year -= _CALENDAR_OFFSETS["th"]
    return _valid(year, month, int(found["d"])) if month is not None else None


def _era(found: re.Match[str], _: str | None) -> date | None:
    year = 1 if found["n"] == "元" else int(found["n"])
    return _valid(_ERAS[found["era"]] + year, int(found["m"]), int(found["d"]))


def _republic(found: re.Match[str], _: str | None) -> date | None:
    return _valid(_ERAS["民國"] + int(found["n"]), int(found["m"]), int(found["d"]))


def _figures(found: re.Match[str], language: str | None) -> date | None:
    """Day, month and year in figures: with dots the day is first; else both orders must not give two days.

    The languages of Europe have the day first, whatever stands between; English has both orders.
    """
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if found["s"] == "." or first > 12 or first == second or language in _DAY_FIRST:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


_DAY_FIRST = frozenset("de fr es it pt nl da sv nb no fi pl cs sk sl hr sr bg ru uk ro el tr ca gl id vi".split())


def _week(found: re.Match[str], _: str | None) -> date | None:
    try:
        return date.fromisocalendar(int(found["y"]), int(found["w"]), int(found["d"]))
    except ValueError:
        return None


def _ordinal(found: re.Match[str], _: str | None) -> date | None:
    year, number = int(found["y"]), int(found["n"])
    day = _valid(year, 1, 1)
    if day is None or not number:
        return None
    told = day + timedelta(min(number, 366) - 1)
    return told if told.year == year and number <= 366 else None


def _valid(year: int, month: int | None, day: int) -> date | None:
    try:
        return date(year, month or 0, day)
    except ValueError:
        return None


_Reading = Callable[[re.Match[str], str | None], date | None]
_SEPARATED = r"\s?(?P<s>[-/.‐‑–])\s?"

_FORMS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(rf"(?<![\d.])(?:{pattern})(?!\d)", re.IGNORECASE), reading)
    for pattern, reading in (
        (rf"(?<!\w)(?-i:(?P<era>{'|'.join(_ERAS)}))\.?\s?(?P<n>\d{{1,3}}|元)\s?(?:年|[./-])\s?"
         r"(?P<m>\d{1,2})\s?(?:月|[./-])\s?(?P<d>\d{1,2})日?", _era),
        (r"(?P<n>1[01]\d)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日", _republic),
        (rf"{_YEAR}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일号號]?", _numbers),
        (rf"{_YEAR}{_SEPARATED}0?(?P<m>\d{{1,2}})\s?(?P=s)\s?(?P<d>\d{{1,2}})(?![-/]\d)(?:\.(?!\d))?", _numbers),
        (rf"{_YEAR}-?W(?P<w>\d\d)-?(?P<d>[1-7])", _week),
        (rf"{_YEAR}-(?P<n>\d{{3}})(?!-)", _ordinal),
        (rf"(?:{_OF}\s?)?{_DAY},?\s?{_VIETNAMESE_MONTH}\s?,?\s?(?:năm\s?)?{_YEAR}", _numbers),
        (rf"{_DAY}(?:{_GAP}{_OF})?{_GAP}{_MONTH}(?:{_GAP}{_OF})?{_GAP}(?:พ\.ศ\.\s?)?{_YEAR}(?!:)"
         r"(?:\s?[гр]\b\.?)?", _named),
        (rf"\b{_MONTH}{_GAP}{_DAY}{_GAP}{_YEAR}(?!:)", _named),
        (rf"{_YEAR}(?:\.|\s?m\.)?{_GAP}{_MONTH}{_GAP}{_DAY}(?!:)(?:\s?d\b\.?)?", _named),
        (rf"(?P<a>\d{{1,2}}){_SEPARATED}(?P<b>\d{{1,2}})\s?(?P=s)\s?{_YEAR}(?![-/.]\d)", _figures),
    )
)  # fmt: skip
"""Forms of full dates; what stands first is tried first where several begin together."""

_REMARK = re.compile(r"\s?(?:\([^()]{0,60}\)|\[[^\[\]]{0,40}\])\s?")
_WEEKDAY = re.compile(r"\s*[(（]?(?P<word>[^\W\d_][^\s\d,()（）]{0,19})[)）]?\s?[,.]?\s*")
_LED = re.compile(r"(?:on|am|den|le|el|il|em|dne)\s", re.IGNORECASE)
"""Words before a day that say no more."""
_SIGN_OF_WEEKDAY = re.compile(
    r"\s?[(（][日月火水木金土一二三四五六월화수목금토일](?:曜日?|요일)?[)）]|\s?(?:星期|週|周)[日一二三四五六]"
)
_ASCTIME = re.compile(
    rf"{_MONTH}\s+(?P<d>\d{{1,2}})\s+(?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)(?:\s+(?P<z>[A-Z]{{1,5}}|[+-]\d{{4}}))?\s+{_YEAR}",
    re.IGNORECASE,
)
_RFC_822 = re.compile(r"(?P<d>\d{1,2})[\s-](?P<month>[A-Za-z]{3,9})[\s-](?P<y>\d{2})\s(?=\d{1,2}:\d{2})")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:[T\s]?(?P<clock>\d{4}(?:\d{2})?)(?P<rest>.*))?")
_UNIX = re.compile(r"(?P<seconds>\d{9,10})(?P<thousandths>\d{3}|\d{6}|\d{9})?(?:\.\d+)?")
_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def read_stamp(written: str, language: str | None = None) -> Stamp | None:
    """The stamp that a value is, as a whole; None where it is none, names no whole day, or could mean two.

    language: ISO 639-1, of the text that it is from. Numbers of 9 or 10 digits are seconds since 1970, with 3, 6 or 9
    digits more thousandths and less.
    """
    text = _plain(written)
    if not text or len(text) > LONGEST:
        return None
    for whole in (_compact, _unix, _asctime):
        if (stamp := whole(text)) is not None:
            return stamp
    start = _after_weekday(text)
    for at in {start, 0}:
        for end, day in _days_at(text, at, language):
            stamp, behind = _with_clock(day, text, end)
            if not text[behind:].strip(" .,)"):
                return stamp
    return None


def find_stamps(text: str, language: str | None = None) -> Iterator[tuple[int, int, Stamp]]:
    """Every full date in a text with its clock, as start, end (half-open) and stamp, in order, none within another.

    The text is taken as it is: signs of full width are read too, unseen ones part a date.
    """
    found = sorted(
        (match.start(), -match.end(), number)
        for number, (pattern, _) in enumerate(_FORMS)
        for match in pattern.finditer(text)
    )
    past = 0
    for start, end, number in found:
        if start < past:
            continue
        pattern, reading = _FORMS[number]
        match = pattern.match(text, start)
        day = reading(match, language) if match is not None else None
        if match is None or day is None:
            continue
        stamp, past = _with_clock(day, text, -end)
        yield start, past, stamp


def _plain(written: str) -> str:
    return _BLANKS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFKC", written))).strip()


def _days_at(text: str, at: int, language: str | None) -> Iterator[tuple[int, date]]:
    """The days that a text names from a character on, with where each ends."""
    short = _RFC_822.match(text, at)
    month = month_of(short["month"], "en") if short is not None else None
    if short is not None and month is not None:
        year = int(short["y"])
        day = _valid(year + (2000 if year < 70 else 1900), month, int(short["d"]))
        if day is not None:
            yield short.end() - 1, day
    for pattern, reading in _FORMS:
        match = pattern.match(text, at)
        found = reading(match, language) if match is not None else None
        if match is not None and found is not None:
            yield match.end(), found


def _after_weekday(text: str) -> int:
    """Where a text goes on behind the name of a weekday and an article."""
    led = _LED.match(text)
    start = led.end() if led is not None else 0
    match = _WEEKDAY.match(text, start)
    return match.end() if match is not None and is_weekday(match["word"].rstrip(",.")) else start


def _with_clock(day: date, text: str, end: int) -> tuple[Stamp, int]:
    """A day with the clock and zone that stand behind it, and where these end."""
    weekday = _SIGN_OF_WEEKDAY.match(text, end)
    clocked = CLOCK.match(text, weekday.end() if weekday is not None else end)
    if clocked is None:
        return Stamp(day), weekday.end() if weekday is not None else end
    told = time_of(clocked)
    if told is None:
        return Stamp(day), end
    end = clocked.end()
    behind = BEHIND_CLOCK.match(text, end)
    end = behind.end() if behind is not None else end
    zoned = ZONE.match(text, end)
    offset = offset_of(zoned["zone"], day, told) if zoned is not None else None
    if zoned is None or (offset is None and text[zoned.end() :].strip()):
        return Stamp(day, told), _after_remark(text, end)
    if offset is None and OFFSET.fullmatch(zoned["zone"]) is not None:
        return Stamp(day, told), end  # an offset that no zone has is none, and the value no stamp
    return Stamp(day, told, offset, zoned["zone"]), _after_remark(text, zoned.end())


def _after_remark(text: str, end: int) -> int:
    remark = _REMARK.match(text, end)
    return remark.end() if remark is not None and remark.end() == len(text) else end


def _compact(text: str) -> Stamp | None:
    """'20260304', '20260304T061000+0900', '20260304061000'."""
    match = _COMPACT.fullmatch(text)
    day = _valid(int(match["y"]), int(match["m"]), int(match["d"])) if match is not None else None
    if match is None or day is None or not day.year >= 1000:
        return None
    if match["clock"] is None:
        return Stamp(day)
    clock = match["clock"]
    text = f"{day} {clock[:2]}:{clock[2:4]}:{clock[4:] or '00'}{match['rest']}"
    stamp, end = _with_clock(day, text, len(str(day)))
    return stamp if stamp.clock is not None and end == len(text) else None


def _unix(text: str) -> Stamp | None:
    match = _UNIX.fullmatch(text)
    if match is None:
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match["seconds"]))
    return Stamp(moment.date(), moment.time(), timedelta(), "UTC")


def _asctime(text: str) -> Stamp | None:
    """'Wed Mar  4 06:10:00 JST 2026', as programs write it."""
    match = _ASCTIME.fullmatch(text, _after_weekday(text))
    month = month_of(match["month"]) if match is not None else None
    day = _valid(int(match["y"]), month, int(match["d"])) if match is not None else None
    if match is None or day is None:
        return None
    written = f"{day} {match['clock']} {match['z'] or ''}".rstrip()
    stamp, end = _with_clock(day, written, len(str(day)))
    return stamp if stamp.clock is not None and end == len(written) else None
