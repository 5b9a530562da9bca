"""Dates, times of day, both together, and differences between them, in the Gregorian calendar of all times.

What programs do all the time is native: `_dates` puts it into the classes, and reads their slots, which it knows by their
order: that of their names.
"""

import time as _time

import _dates
from _types import show_as as _show_as

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_before = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_max_ordinal = 3652059


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _to_ordinal(year, month, day):
    past = year - 1
    leap_day = month > 2 and _is_leap(year)
    return past * 365 + past // 4 - past // 100 + past // 400 + _before[month] + leap_day + day


def _from_ordinal(n):
    n -= 1
    centuries4, n = divmod(n, 146097)
    centuries = min(n // 36524, 3)
    n -= centuries * 36524
    years4, n = divmod(n, 1461)
    years = min(n // 365, 3)
    n -= years * 365
    year = centuries4 * 400 + centuries * 100 + years4 * 4 + years + 1
    leap = _is_leap(year)
    # Months have 28 to 31 days, so this is right or one too many.
    month = (n + 50) >> 5
    past = _before[month] + (leap and month > 2)
    if past > n:
        month -= 1
        past = _before[month] + (leap and month > 2)
    return year, month, n - past + 1


def _first_week(year):
    """The ordinal of the Monday of a year's first ISO week."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _int(value):
    if type(value) is int:
        if -(1 << 31) <= value < 1 << 31:
            return value
        if not -(1 << 63) <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        raise OverflowError(f"signed integer is {'greater than maximum' if value > 0 else 'less than minimum'}")
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    try:
        return _int(int(value.__index__()))
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold=0):
    hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    """What a zone says of a time, made sure of."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -86400000000 < offset._micros() < 86400000000:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _shown_type(value):
    """The class of a value as the machine names it: those of this module with its name."""
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _check_format(format, what):
    if not isinstance(format, str):
        raise TypeError(f"{what} must be str, not {type(format).__name__}")


def _divide_nearest(a, b):
    """a / b, rounded; a half goes to the even neighbour."""
    q, r = divmod(a, b)
    r *= 2
    up = r > b if b > 0 else r < b
    return q + 1 if up or r == b and q % 2 == 1 else q


class timedelta:
    """A span of time: days, seconds and microseconds, of which only the days may be negative."""

    __slots__ = ("_days", "_microseconds", "_seconds")

    @classmethod
    def _of_parts(cls, days, seconds, microseconds, milliseconds, minutes, hours, weeks):
        """From parts of which not all are small ints."""
        from math import modf

        # Whole parts are added exactly; fractions are carried to the smaller units and rounded once.
        whole_days = whole_seconds = whole_micros = 0
        fraction_days = fraction_seconds = fraction_micros = 0.0

        def split(value, name):
            if isinstance(value, int):
                return value, 0.0
            if not isinstance(value, float):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
            fraction, whole = modf(value)
            return int(whole), fraction

        for value, factor, name in ((days, 1, "days"), (weeks, 7, "weeks")):
            whole, fraction = split(value, name)
            whole_days += whole * factor
            fraction_days += fraction * factor
        for value, factor, name in ((hours, 3600, "hours"), (minutes, 60, "minutes"), (seconds, 1, "seconds")):
            whole, fraction = split(value, name)
            whole_seconds += whole * factor
            fraction_seconds += fraction * factor
        for value, factor, name in ((milliseconds, 1000, "milliseconds"), (microseconds, 1, "microseconds")):
            whole, fraction = split(value, name)
            whole_micros += whole * factor
            fraction_micros += fraction * factor
        rest, part = modf(fraction_days * 86400)
        whole_seconds += int(part)
        rest, part = modf(fraction_seconds + rest)
        whole_seconds += int(part)
        total = (whole_days * 86400 + whole_seconds) * 1000000 + whole_micros
        return cls._from_micros(total + round(fraction_micros + rest * 1e6))

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, "_" + name)
            if value:
                parts.append(f"{name}={value}")
        return f"{_shown_type(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        return f"{text}.{self._microseconds:06}" if self._microseconds else text

    def _times(self, other):
        if isinstance(other, int):
            return timedelta._from_micros(self._micros() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_micros(_divide_nearest(self._micros() * a, b))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros() // other._micros()
        if isinstance(other, int):
            return timedelta._from_micros(self._micros() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros() / other._micros()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._from_micros(_divide_nearest(self._micros(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_micros(_divide_nearest(b * self._micros(), a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_micros(self._micros() % other._micros())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._micros(), other._micros())
        return q, timedelta._from_micros(r)

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _model(cls, **slots):
    """An instance that shows `_dates` what all of the class look like."""
    made = object.__new__(cls)
    for name, value in slots.items():
        setattr(made, name, value)
    return made


_dates.adopt(timedelta, _model(timedelta, _days=0, _microseconds=0, _seconds=0))
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._from_micros(999999999 * 86400 * 1000000 + 86399999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A base for time zones."""

    __slots__ = ()

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Return the local time for a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, summer = dt.utcoffset(), dt.dst()
        for found, name in ((offset, "utcoffset"), (summer, "dst")):
            if found is None:
                raise ValueError(f"fromutc: non-None {name}() result required")
        # Where it stands in standard time, then whether summer time is in effect there.
        if offset - summer:
            dt = dt + (offset - summer)
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer

    def __reduce__(self):
        give = getattr(self, "__getinitargs__", tuple)
        return type(self), give(), self.__getstate__()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset._days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset._days * 86400 + offset._seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02}{separator}{minutes:02}"
    if seconds or offset._microseconds:
        text += f"{separator}{seconds:02}"
        if offset._microseconds:
            text += f".{offset._microseconds:06}"
    return text


class timezone(tzinfo):
    """A zone that is always the same span away from UTC."""

    __slots__ = ("_offset", "_name")
    utc = None

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is None and not offset and cls.utc is not None:
            return cls.utc
        if not timedelta(days=-1) < offset < timedelta(days=1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return type(self), self.__getinitargs__()

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return f"UTC{_offset_text(self._offset)}" if self._offset else "UTC"

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not " + type(dt).__name__)
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


_dates.zones(tzinfo, timezone, None)
timezone.utc = UTC = timezone(timedelta(0))
_dates.zones(tzinfo, timezone, UTC)
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


def _isocalendar(year, ordinal):
    week, day = divmod(ordinal - _first_week(year), 7)
    if week < 0:
        year -= 1
        week, day = divmod(ordinal - _first_week(year), 7)
    elif week >= 52 and ordinal >= _first_week(year + 1):
        year += 1
        week = 0
    return year, week + 1, day + 1




def _digits(text, count=None):
    if not text.isascii() or not text.isdecimal() or count is not None and len(text) != count:
        raise ValueError
    return int(text)


def _iso_date_size(text):
    """How much of an ISO text is its date. (Anything may stand between that and the time.)"""
    if text[4] == "-":
        if text[5] != "W":
            return 10
        return 10 if text[8:9] == "-" and len(text) != 9 and not text[10:11].isdigit() else 8
    if text[4] != "W":
        return 8
    end = 7
    while end < len(text) and text[end].isdecimal():
        end += 1
    # A week may have a day behind it; the digits of a time are even in number.
    return end if end < 9 else 7 if end % 2 == 0 else 8


def _parse_iso_date(text):
    if "-" in text:
        if "W" in text:
            year, week, *rest = text.split("-")
            return _iso_week(_digits(year, 4), _digits(week[1:], 2), _digits(rest[0], 1) if rest else 1)
        year, month, day = text.split("-")
        return _digits(year, 4), _digits(month, 2), _digits(day, 2)
    if "W" in text:
        return _iso_week(_digits(text[:4], 4), _digits(text[5:7], 2), _digits(text[7:], 1) if text[7:] else 1)
    return _digits(text[:4], 4), _digits(text[4:6], 2), _digits(text[6:], 2)


def _iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (_first_week(year + 1) - _first_week(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_first_week(year) + (week - 1) * 7 + day - 1)


def _parse_iso_clock(text):
    text = text.replace(",", ".")
    clock, point, fraction = text.partition(".")
    parts = clock.split(":") if ":" in clock else [clock[i : i + 2] for i in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3:
        raise ValueError
    numbers = [_digits(part, 2) for part in parts] + [0, 0]
    if point:
        if len(parts) != 3:
            raise ValueError
        _digits(fraction)
    return numbers[0], numbers[1], numbers[2], int(fraction[:6].ljust(6, "0")) if fraction else 0


def _check_text(text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")


def _parse_iso_time(text):
    zone = None
    if text.endswith("Z"):
        text, zone = text[:-1], UTC
    else:
        place = max(text.find("+"), text.find("-"))
        if place >= 0:
            hours, minutes, seconds, micros = _parse_iso_clock(text[place + 1 :])
            span = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
            zone = timezone(-span if text[place] == "-" else span) if span else UTC
            text = text[:place]
    return (*_parse_iso_clock(text), zone)


class IsoCalendarDate(tuple):
    """An ISO year, week and weekday."""

    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        # Read back as what it is without its class, which is private.
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.{type(self).__name__}(year={self[0]}, week={self[1]}, weekday={self[2]})"


_show_as(IsoCalendarDate, "datetime.IsoCalendarDate")


def _is_state(value, size, place, limit):
    """Whether the first argument of a constructor is what pickles keep of an object: as bytes or, of old, as text."""
    if not isinstance(value, (bytes, str)) or len(value) != size:
        return False
    part = value[place]
    return 1 <= (part if isinstance(part, int) else ord(part)) & 0x7F <= limit


def _state_bytes(value):
    if isinstance(value, bytes):
        return value
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(
            "Failed to encode latin1 string when unpickling a date, time or datetime object. "
            "pickle.load(data, encoding='latin1') is assumed."
        ) from None


class date:
    """A day."""

    __slots__ = ("_ordinal",)

    @classmethod
    def _of_parts(cls, year, month, day):
        """From parts that are not just ints in their ranges."""
        if month is None and day is None and _is_state(year, 4, 2, 12):
            high, low, month, day = _state_bytes(year)
            year = high * 256 + low
        year, month, day = _check_date(year, month, day)
        return _dates.new_date(cls, _to_ordinal(year, month, day))

    @classmethod
    def today(cls):
        """Return the current day."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        """Return the day of a number of seconds since 1970."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def _of_text(cls, date_string):
        """Return the day that a text such as 2024-02-29 names."""
        _check_text(date_string)
        try:
            parts = _parse_iso_date(date_string)
        except Exception:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Return a day by its ISO year, week and weekday."""
        return cls(*_iso_week(year, week, day))

    def isocalendar(self):
        """Return the ISO year, week and weekday."""
        return IsoCalendarDate(*_isocalendar(self._year, self._ordinal))

    def ctime(self):
        return self.strftime("%a %b %e 00:00:00 ") + f"{self._year:04}"

    def __format__(self, spec, /):
        _check_format(spec, "__format__() argument 1")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _struct(self, 0, 0, 0, -1)

    def __repr__(self):
        return f"{_shown_type(self)}({self._year}, {self._month}, {self._day})"

    def __reduce__(self):
        return type(self), (bytes([*divmod(self._year, 256), self._month, self._day]),)


def _struct(day, hour, minute, second, dst):
    year_day = day.toordinal() - _to_ordinal(day._year, 1, 1) + 1
    return _time.struct_time((day._year, day._month, day._day, hour, minute, second, day.weekday(), year_day, dst))


_dates.adopt(date, _model(date, _ordinal=1))
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    if timespec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}"
    if timespec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond:06}"
    raise ValueError("Unknown timespec value")


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6 and (hour[0] if type(hour) is bytes else ord(hour[0])) & 0x7F < 24:
            if minute is not None and minute != 0 and not isinstance(minute, _tzinfo_class):
                raise TypeError("bad tzinfo state arg")
            tzinfo = minute or None
            hour, minute, second, *micros = _state_bytes(hour)
            hour, fold, microsecond = hour & 0x7F, hour >> 7, int.from_bytes(micros)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        """Return the time that a text such as 12:30:00 names."""
        _check_text(time_string)
        try:
            parts = _parse_iso_time(time_string.removeprefix("T"))
        except Exception:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*parts)

    def isoformat(self, timespec="auto"):
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """Return the time as a format says."""
        _check_format(format, "strftime() argument 1")
        return _dates.strftime(self, format, _the_1900s, self._micros())

    def __format__(self, spec, /):
        _check_format(spec, "__format__() argument 1")
        return self.strftime(spec) if spec else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(None))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a time of which parts are different."""
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._microsecond:
            parts += [str(self._second), str(self._microsecond)]
        elif self._second:
            parts.append(str(self._second))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_shown_type(self)}({', '.join(parts)})"

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _order(self, other, differ=None):
        """The distance from another time; `differ` if one of them has an offset from UTC and the other has not."""
        if not isinstance(other, time):
            return None
        distance = self._micros() - other._micros()
        if self._tzinfo is other._tzinfo:
            return distance
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine is None is theirs:
            return distance
        if mine is None or theirs is None:
            if differ is None:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return differ
        return distance - mine._micros() + theirs._micros()

    def __eq__(self, other):
        order = self._order(other, 1)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        first = self.replace(fold=0) if self._fold else self
        offset = first.utcoffset()
        return hash(self._micros() - (offset._micros() if offset else 0))

    def __bool__(self):
        return True

    def __reduce_ex__(self, protocol):
        hour = self._hour | (self._fold << 7 if protocol > 3 else 0)
        state = bytes([hour, self._minute, self._second]) + self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class, _tzinfo_class = time, tzinfo
_epoch = _to_ordinal(1970, 1, 1)
_the_1900s = _to_ordinal(1900, 1, 1)


_date_class = date


def _warn_of_utc(old, new):
    import warnings

    warnings.warn(
        f"datetime.datetime.{old} is deprecated and scheduled for removal in a future version. "
        f"Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{new}.",
        DeprecationWarning,
        stacklevel=3,
    )


class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_clock", "_fold", "_tzinfo")

    @classmethod
    def _of_parts(cls, year, month, day, hour, minute, second, microsecond, tzinfo, fold):
        """From parts that are not just ints in their ranges."""
        if day is None:
            if not _is_state(year, 10, 2, 12):
                raise TypeError("function missing required argument 'day' (pos 3)")
            if month is not None and not isinstance(month, _tzinfo_class):
                raise TypeError("bad tzinfo state arg")
            tzinfo = month
            high, low, month, day, hour, minute, second, *micros = _state_bytes(year)
            year, month, fold, microsecond = high * 256 + low, month & 0x7F, month >> 7, int.from_bytes(micros)
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        clock = ((hour * 60 + minute) * 60 + second) * 1000000 + microsecond
        return _dates.new_datetime(cls, _to_ordinal(year, month, day), clock, tzinfo, fold)

    @classmethod
    def _from_micros(cls, total, tzinfo=None):
        """From microseconds since the beginning of the day numbered 0."""
        made = _dates.moment_at(total, tzinfo)
        return made if cls is datetime else cls._like(made)

    @classmethod
    def _like(cls, made):
        """An instance of a derived class, which makes its instances itself."""
        return cls(
            made._year, made._month, made._day, made._hour, made._minute, made._second, made._microsecond, made._tzinfo
        )

    @classmethod
    def now(cls, tz=None):
        """Return the current time."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return the current time in UTC, without a zone."""
        _warn_of_utc("utcnow()", "now(datetime.UTC)")
        return cls._in_utc(_time.time())

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Return the time of a number of seconds since 1970 in UTC, without a zone."""
        _warn_of_utc("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)")
        return cls._in_utc(timestamp)

    @classmethod
    def _in_utc(cls, timestamp):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            if abs(timestamp) > 1e18:
                raise OverflowError("timestamp out of range for platform time_t")
            from math import modf

            # The nearest microsecond, an even one where two are as near.
            fraction, seconds = modf(timestamp)
            micros = int(seconds) * 1000000 + round(fraction * 1e6)
        else:
            micros = _int(timestamp) * 1000000
            if abs(micros) > 1 << 83:
                raise OverflowError("timestamp out of range for platform time_t")
        total = _epoch * 86400000000 + micros
        if not 86400000000 <= total < (_max_ordinal + 1) * 86400000000:
            year = 1970 + micros // 31556952000000
            raise ValueError(f"year {year} is out of range")
        return cls._from_micros(total)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Return the time of a number of seconds since 1970."""
        _check_tzinfo(tz)
        utc = cls._in_utc(timestamp)
        if tz is not None:
            return tz.fromutc(utc.replace(tzinfo=tz))
        # (The local zone of the machine is UTC.)
        return utc

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Return a day and a time of day together."""
        for at, given, wanted in ((1, date, _date_class), (2, time, _time_class)):
            if not isinstance(given, wanted):
                raise TypeError(f"combine() argument {at} must be datetime.{wanted.__name__}, not {_shown_type(given)}")
        if tzinfo is True:
            tzinfo = time._tzinfo
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, tzinfo,
            fold=time._fold,
        )

    @classmethod
    def _of_text(cls, date_string):
        """Return the time that a text such as 2024-02-29T12:30:00 names."""
        _check_text(date_string)
        try:
            if len(date_string) < 7:
                raise ValueError
            size = _iso_date_size(date_string)
            day = _parse_iso_date(date_string[:size])
            clock = _parse_iso_time(date_string[size + 1 :]) if len(date_string) > size else ()
            if len(date_string) == size + 1:
                raise ValueError
        except Exception:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        """Return the time that a text in a format names."""
        for at, given in enumerate((date_string, format), 1):
            if not isinstance(given, str):
                raise TypeError(f"strptime() argument {at} must be str, not {type(given).__name__}")
        from _strptime import _strptime

        parts, micros, rest = _strptime(date_string, format)
        name, seconds = parts[9:]
        zone = None
        if seconds is not None:
            away = timedelta(seconds=seconds, microseconds=rest)
            zone = timezone(away, name) if name else timezone(away)
        return cls(*parts[:6], micros, zone)

    def time(self):
        """Return the time of day."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def _timestamp(self):
        return (self - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()

    def timetuple(self):
        dst = self.dst()
        return _struct(self, self._hour, self._minute, self._second, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        moved = self - (self.utcoffset() or timedelta(0))
        return _struct(moved, moved._hour, moved._minute, moved._second, 0)

    def astimezone(self, tz=None):
        """Return the same moment in another zone."""
        if tz is None:
            seconds = int(self.timestamp() // 1)
            away = _time.mktime(_time.gmtime(seconds)) - seconds
            tz = timezone(timedelta(seconds=-int(away)))
        _check_tzinfo(tz)
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        if offset is None:
            # Without a zone, or one that does not know: local time.
            moved = self.replace(tzinfo=None)
            utc = datetime._from_micros(_epoch * 86400000000 + round(moved.timestamp() * 1e6))
        else:
            utc = self.replace(tzinfo=None) - offset
        return tz.fromutc(utc.replace(tzinfo=tz))

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(self))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(self))

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S ") + f"{self._year:04}"

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while parts[-1] == 0 and len(parts) > 5:
            parts.pop()
        text = ", ".join(map(str, parts))
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{_shown_type(self)}({text})"

    def _depends_on_fold(self, offset):
        """Whether the time is one that comes twice, or never, in its zone."""
        return self.replace(fold=not self._fold).utcoffset() != offset

    def _order(self, other, differ=None):
        """The distance from another time; `differ` if one of them has an offset from UTC and the other has not, or if it
        is not sure which time is meant."""
        if not isinstance(other, datetime):
            return None
        distance = self._micros() - other._micros()
        if self._tzinfo is other._tzinfo:
            return distance
        mine, theirs = self.utcoffset(), other.utcoffset()
        if differ is not None and (self._depends_on_fold(mine) or other._depends_on_fold(theirs)):
            return differ
        if mine is None is theirs:
            return distance
        if mine is None or theirs is None:
            if differ is None:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return differ
        return distance - mine._micros() + theirs._micros()

    def _hash(self):
        first = self.replace(fold=0) if self._fold else self
        offset = first.utcoffset()
        return hash(self._micros() - (offset._micros() if offset else 0))

    def _distance(self, other):
        """The span since a time in another zone."""
        distance = self._micros() - other._micros()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if mine is not None:
            distance += theirs._micros() - mine._micros()
        return timedelta._from_micros(distance)

    def __reduce_ex__(self, protocol):
        month = self._month | (self._fold << 7 if protocol > 3 else 0)
        parts = [*divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second]
        state = bytes(parts) + self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_dates.adopt(datetime, _model(datetime, _ordinal=1, _clock=0, _fold=0, _tzinfo=None))
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


for _cls in (date, datetime, time, timedelta, timezone, tzinfo):
    _show_as(_cls, f"datetime.{_cls.__name__}")
