"""Times read from text: what `datetime.strptime` and `time.strptime` share.

A format becomes a regular expression with a group for each directive, which is kept.
"""

import re
import time
from datetime import date

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_ZONES = ("utc", "gmt", *(name.lower() for name in time.tzname))
_WEEK = r"5[0-3]|[0-4]\d|\d"
_PATTERNS = {
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]",
    "f": r"[0-9]{1,6}",
    "H": r"2[0-3]|[0-1]\d|\d",
    "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]",
    "G": r"\d\d\d\d",
    "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d",
    "S": r"6[0-1]|[0-5]\d|\d",
    "U": _WEEK,
    "W": _WEEK,
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "w": r"[0-6]",
    "u": r"[1-7]",
    "y": r"\d\d",
    "Y": r"\d\d\d\d",
    "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)",
    "A": "|".join(_DAYS),
    "a": "|".join(name[:3] for name in _DAYS),
    # (Longer names first: the short one of May is all of it.)
    "B": "|".join(sorted(_MONTHS, key=len, reverse=True)),
    "b": "|".join(name[:3] for name in _MONTHS),
    "p": "am|pm",
    "Z": "|".join(dict.fromkeys(_ZONES)),
}
_SHORT = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_AMBIGUOUS = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""
_known = {}


def _pattern(format, seen):
    """The text of the regular expression for a format; `seen` gets its directives."""
    parts = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            parts.append(r"\s+")
        elif char != "%":
            parts.append(re.escape(char))
        elif at == len(format):
            raise ValueError(f"stray % in format '{format}'") from None
        else:
            code = format[at]
            at += 1
            if code in _SHORT:
                parts.append(_pattern(_SHORT[code], seen))
            elif code == "%":
                parts.append("%")
            elif code in _PATTERNS:
                if code in seen:
                    again = f"redefinition of group name {code!r}"
                    raise re.error(again)
                seen.append(code)
                parts.append(f"(?P<{code}>{_PATTERNS[code]})")
            else:
                raise ValueError(f"{code!r} is a bad directive in format {format!r}") from None
    return "".join(parts)


def _compiled(format):
    known = _known.get(format)
    if known is None:
        seen = []
        known = re.compile(_pattern(format, seen), re.IGNORECASE)
        if "d" in seen and not {"Y", "y", "G"} & set(seen):
            import warnings

            warnings.warn(_AMBIGUOUS, DeprecationWarning, stacklevel=4)
        if len(_known) >= 64:
            _known.clear()
        _known[format] = known
    return known


def _offset(text):
    """An offset from UTC as seconds and microseconds."""
    if text == "Z":
        return 0, 0
    digits = text[1:].replace(":", "")
    if ":" in text and (text[3] != ":" or len(text) > 6 and text[6] != ":"):
        raise ValueError(f"Inconsistent use of : in {text}")
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    micros = int(digits[7:].ljust(6, "0")) if digits[7:] else 0
    return (-seconds, -micros) if text[0] == "-" else (seconds, micros)


def _weekday(found):
    """The day of the week, from 0 for Monday, that some directive names."""
    if "A" in found:
        return _DAYS.index(found["A"].lower())
    if "a" in found:
        return [name[:3] for name in _DAYS].index(found["a"].lower())
    if "w" in found:
        return (int(found["w"]) - 1) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _check_weeks(found, year, weekday):
    """Directives of ISO's weeks go with each other only."""
    days = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if "G" in found:
        if "j" in found:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
            )
        if "V" not in found or weekday is None:
            raise ValueError(f"ISO year directive '%G' must be used with the ISO week directive '%V' and {days}")
    elif "V" in found:
        if year is None or weekday is None:
            raise ValueError(f"ISO week directive '%V' must be used with the ISO year directive '%G' and {days}")
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        )


def _day(found):
    """The date: (year, month, day, day of the week, day of the year)."""
    year = None
    if "Y" in found:
        year = int(found["Y"])
    elif "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    month = 1
    if "m" in found:
        month = int(found["m"])
    elif "B" in found:
        month = _MONTHS.index(found["B"].lower()) + 1
    elif "b" in found:
        month = [name[:3] for name in _MONTHS].index(found["b"].lower()) + 1
    day = int(found.get("d", 1))
    weekday = _weekday(found)
    _check_weeks(found, year, weekday)
    # The only year without a name that has such a day is a leap year.
    is_fixed = year is None and (month, day) == (2, 29)
    if year is None:
        year = 1904 if is_fixed else 1900
    moment = None
    if "j" in found:
        moment = date.fromordinal(date(year, 1, 1).toordinal() + int(found["j"]) - 1)
    elif weekday is not None and "G" in found:
        moment = date.fromisocalendar(int(found["G"]), int(found["V"]), weekday + 1)
    elif weekday is not None and ("U" in found or "W" in found):
        by_sunday = "U" in found
        first = (date(year, 1, 1).weekday() + by_sunday) % 7
        week = int(found["U"] if by_sunday else found["W"])
        # Days before the first Sunday, or Monday, are in week 0. (If there are none, it is taken for week 1.)
        start = date(year, 1, 1).toordinal() - first - (7 if week and not first else 0)
        moment = date.fromordinal(start + 7 * week + (weekday + by_sunday) % 7)
    if moment is not None:
        year, month, day = moment.year, moment.month, moment.day
    moment = date(year, month, day)
    of_year = moment.toordinal() - date(year, 1, 1).toordinal() + 1
    return 1900 if is_fixed else year, month, day, moment.weekday() if weekday is None else weekday, of_year


def _strptime(text, format="%a %b %d %H:%M:%S %Y"):
    """The parts of a time as in time.struct_time, with the zone's name and its seconds from UTC (or None) behind them; the
    microseconds; and the microseconds that the zone is from UTC beside its seconds."""
    for at, given in enumerate((text, format)):
        if not isinstance(given, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(given)}")
    match = _compiled(format).match(text)
    if match is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if match.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    found = match.groupdict()
    hour = int(found.get("H", 0))
    if "I" in found:
        hour = int(found["I"]) % 12 + 12 * (found.get("p", "").lower() == "pm")
    micros = int(found["f"].ljust(6, "0")) if "f" in found else 0
    summer, name, seconds, rest = -1, None, None, 0
    if "z" in found:
        seconds, rest = _offset(found["z"])
    if "Z" in found:
        name = found["Z"]
        if name.lower() in ("utc", "gmt") or time.tzname[0] != time.tzname[1] or not time.daylight:
            summer = int(name.lower() not in ("utc", "gmt", time.tzname[0].lower()))
    *day, weekday, of_year = _day(found)
    clock = hour, int(found.get("M", 0)), int(found.get("S", 0))
    return (*day, *clock, weekday, of_year, summer, name, seconds), micros, rest


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What `time.strptime` gives."""
    return time.struct_time(_strptime(data_string, format)[0][:9])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What `datetime.strptime` gives."""
    return cls.strptime(data_string, format)
