"""Dates and addresses as they stand in mail."""

import datetime
import re
import time

__all__ = [
    "formataddr", "format_datetime", "formatdate", "getaddresses", "mktime_tz", "parseaddr", "parsedate", "parsedate_to_datetime",
    "parsedate_tz", "unquote",
]
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}
_date = re.compile(
    r"(?:[A-Za-z]+,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
    r"(?:\s*([-+]\d{4}|[A-Za-z]+))?(?:\s*\(.*\))?\s*$"
)


def _written(parts, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (
        _DAYS[parts[6]], parts[2], _MONTHS[parts[1] - 1], parts[0], parts[3], parts[4], parts[5], zone,
    )


def format_datetime(dt, usegmt=False):
    """A time as mail has it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _written(dt.timetuple(), zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """Seconds since 1970 as mail has them; now, if none are given."""
    moment = datetime.datetime.fromtimestamp(time.time() if timeval is None else timeval, datetime.timezone.utc)
    if localtime:
        return format_datetime(moment.astimezone())
    return format_datetime(moment if usegmt else moment.replace(tzinfo=None), usegmt)


def parsedate_tz(data):
    """The parts of a time, with the seconds from UTC at the end; None for what is no time."""
    found = _parts(data)
    return found if found is None or found[9] is not None else (*found[:9], 0)


def _parts(data):
    """The parts of a time; at the end None where nothing is said of the zone."""
    found = _date.match(data.strip()) if data else None
    if found is None:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    month = month.capitalize()
    if month not in _MONTHS:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone:
        number = int(zone) if zone[0] in "+-" else _ZONES.get(zone.upper())
        if zone == "-0000":
            number = None
        if number is not None:
            sign = -1 if number < 0 else 1
            offset = sign * (abs(number) // 100 * 3600 + abs(number) % 100 * 60)
    return (year, _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second or 0), 0, 1, -1, offset)


def parsedate(data):
    """The parts of a time; None for what is no time."""
    found = parsedate_tz(data)
    return found[:9] if found is not None else None


def parsedate_to_datetime(data):
    """The time that a text of mail means."""
    found = _parts(data)
    if found is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    *parts, offset = found
    zone = None if offset is None else datetime.timezone(datetime.timedelta(seconds=offset))
    return datetime.datetime(*parts[:6], tzinfo=zone)


def mktime_tz(data):
    """The parts of a time as seconds since 1970."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar

    return calendar.timegm(data) - data[9]


def quote(str):
    """A text with its backslashes and quotes escaped."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    """A text without its quotes or brackets."""
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


def formataddr(pair, charset="utf-8"):
    """Name and address as mail has them."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        import base64

        return f"=?{charset}?b?{base64.b64encode(name.encode(charset)).decode()}?= <{address}>"
    mark = '"' if re.search(r'[][\\()<>@,:;".]', name) else ""
    return f"{mark}{re.sub(r'[\\\\\"]', lambda found: chr(92) + found[0], name)}{mark} <{address}>"


_address = re.compile(r'\s*((?:"(?:[^"\\]|\\.)*"|[^<>,"@]+)*?)\s*<([^<>]*)>\s*|\s*([^\s<>,"()]+)\s*(?:\(([^()]*)\))?\s*')


def getaddresses(fieldvalues, *, strict=True):
    """Names and addresses in fields."""
    found = []
    for text in fieldvalues:
        at = 0
        while at < len(text):
            match = _address.match(text, at)
            if match is None or match.end() < len(text) and text[match.end()] != ",":
                found.append(("", ""))
                break
            name = (match[1] if match[2] is not None else match[4] or "").strip()
            name = re.sub(r"\\(.)", r"\1", name[1:-1]) if name[:1] == '"' == name[-1:] and len(name) > 1 else name
            found.append((name, match[2] if match[2] is not None else match[3]))
            at = match.end() + 1
    return found


def parseaddr(addr, *, strict=True):
    """Name and address of a text; two empty ones if it is none."""
    if not isinstance(addr, str):
        return "", ""
    found = getaddresses([addr])
    return found[0] if len(found) == 1 else ("", "")
