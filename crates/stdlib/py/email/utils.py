"""Dates, addresses and parameters as they stand in mail."""

import binascii
import datetime
import re
import time

__all__ = [
    "collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate",
    "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz",
    "parsedate_to_datetime", "unquote",
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


def localtime(dt=None, isdst=None):
    """A time with the zone of this place; now, if none is given."""
    return (datetime.datetime.now() if dt is None else dt).astimezone()


def make_msgid(idstring=None, domain=None):
    """An identity for a message that no other has."""
    import os
    import random

    if domain is None:
        import socket

        domain = socket.getfqdn()
    more = "" if idstring is None else "." + idstring
    return f"<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}{more}@{domain}>"


def _has_surrogates(text):
    """Whether a text has bytes in it that are no text."""
    if text.isascii():
        return False
    try:
        text.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(text):
    """A text with a mark for each byte that is no text."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _base64_decoded(data):
    """Bytes of base 64, whatever is wrong with it, and what is wrong with it."""
    from . import errors

    missing = len(data) % 4
    padded = data + b"==="[: 4 - missing] if missing else data
    try:
        return binascii.a2b_base64(padded, strict_mode=True), [errors.InvalidBase64PaddingDefect()] if missing else []
    except binascii.Error:
        pass
    try:
        return binascii.a2b_base64(data), [errors.InvalidBase64CharactersDefect()]
    except binascii.Error:
        pass
    try:
        return binascii.a2b_base64(data + b"=="), [
            errors.InvalidBase64CharactersDefect(), errors.InvalidBase64PaddingDefect(),
        ]
    except binascii.Error:
        return data, [errors.InvalidBase64LengthDefect()]


def _unquoted(value):
    """A value without its quotes, also if it is a triple of RFC 2231."""
    return (value[0], value[1], unquote(value[2])) if isinstance(value, tuple) else unquote(value)


def decode_rfc2231(s):
    """Charset, language and text of a value such as `utf-8'en'text`."""
    parts = s.split("'", 2)
    return parts if len(parts) == 3 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    """A value as RFC 2231 has it."""
    from urllib.parse import quote as percent

    text = percent(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return text
    return f"{charset}'{language or ''}'{text}"


def decode_params(params):
    """Parameters, those that go on in others (`name*0`, `name*1*`) joined."""
    from urllib.parse import unquote as unpercent

    plain, pieces = params[:1], {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        text = unquote(value)
        found = re.fullmatch(r"(\w+)\*((\d+)\*?)?", name)
        if found:
            pieces.setdefault(found[1], []).append((int(found[3]) if found[3] else None, text, encoded))
        else:
            plain.append((name, f'"{quote(text)}"'))
    for name, parts in pieces.items():
        extended = any(encoded for _, _, encoded in parts)
        parts.sort(key=lambda part: -1 if part[0] is None else part[0])
        text = quote("".join(unpercent(text, encoding="latin-1") if encoded else text for _, text, encoded in parts))
        if extended:
            charset, language, text = decode_rfc2231(text)
            plain.append((name, (charset, language, f'"{text}"')))
        else:
            plain.append((name, f'"{text}"'))
    return plain


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a value, which may be a triple of RFC 2231."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    data = text.encode("raw-unicode-escape")
    try:
        return str(data, charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
