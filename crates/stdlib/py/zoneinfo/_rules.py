"""The rules of a time zone, read from data in the format of RFC 8536: moments of change, and what holds after the last."""

import re
import struct
from bisect import bisect_right
from calendar import isleap, monthrange
from collections import namedtuple
from datetime import date

# What holds for a time: seconds from UTC, how many of them are summer time, and the name.
Part = namedtuple("Part", "offset dst name")
_EPOCH = date(1970, 1, 1).toordinal()


class Zone:
    """Which part holds at which moment."""

    def __init__(self, moments, parts, first, rule):
        self.moments, self.parts, self.first, self.rule = moments, parts, first, rule
        # A part that holds whenever it is.
        self.always = first if not moments and isinstance(rule, (Part, type(None))) else None
        if isinstance(rule, Part) and not moments:
            self.always = rule
        # The same moments as clocks there show them, before and after the change.
        before = [first, *parts[:-1]]
        self.local = [
            [moment + max(old.offset, new.offset) for moment, old, new in zip(moments, before, parts)],
            [moment + min(old.offset, new.offset) for moment, old, new in zip(moments, before, parts)],
        ]

    @classmethod
    def fixed(cls, offset, name):
        """A zone that never changes."""
        part = Part(offset, 0, name)
        return cls([], [], part, part)

    @classmethod
    def read(cls, data):
        """The zone of some data."""
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = int(data[4:5] or b"\0") if data[4:5] > b"\0" else 1
        at, size = 0, 4
        if version >= 2:
            # The first half is for older readers.
            at, size = cls._end(data, 0, 4), 8
        isut, isstd, leaps, moments, kinds, letters = struct.unpack_from(">6I", data, at + 20)
        end = cls._end(data, at, size)
        at += 44
        times = list(struct.unpack_from(f">{moments}{'q' if size == 8 else 'i'}", data, at))
        at += moments * size
        which = data[at : at + moments]
        at += moments
        rows = [struct.unpack_from(">iBB", data, at + 6 * n) for n in range(kinds)]
        at += 6 * kinds
        names = data[at : at + letters]
        name = lambda place: names[place : names.index(b"\0", place)].decode()
        parts = cls._with_dst([(offset, dst, name(place)) for offset, dst, place in rows], which)
        rule = None
        if version >= 2:
            footer = data[end:].strip(b"\n").decode()
            rule = _rule_of(footer) if footer else None
        in_order = [parts[n] for n in which]
        standard = next((part for row, part in zip(rows, parts) if not row[1]), parts[0] if parts else Part(0, 0, "UTC"))
        if rule is None and in_order:
            rule = in_order[-1]
        return cls(times, in_order, standard, rule if rule is not None else standard)

    @staticmethod
    def _end(data, at, size):
        isut, isstd, leaps, moments, kinds, letters = struct.unpack_from(">6I", data, at + 20)
        return at + 44 + moments * (size + 1) + kinds * 6 + letters + leaps * (size + 4) + isstd + isut

    @staticmethod
    def _with_dst(rows, which):
        """The parts, with how much of each is summer time: as much as it differs from a neighbour that is none."""
        dst = [0] * len(rows)
        for one, other in [(a, b) for a, b in zip(which[1:], which)] + [(a, b) for a, b in zip(which, which[1:])]:
            if rows[one][1] and not dst[one] and not rows[other][1]:
                dst[one] = rows[one][0] - rows[other][0]
        return [Part(offset, dst[n] or (3600 if is_dst else 0), name) for n, (offset, is_dst, name) in enumerate(rows)]

    def at_local(self, seconds, fold):
        """What holds when clocks there show a time."""
        moments = self.local[fold]
        if not moments or seconds >= moments[-1]:
            return self.rule if isinstance(self.rule, Part) else self.rule.at_local(seconds, fold)
        n = bisect_right(moments, seconds)
        return self.parts[n - 1] if n else self.first

    def at_utc(self, seconds):
        """What holds at a moment, and whether clocks show that time again."""
        n = bisect_right(self.moments, seconds)
        if n == len(self.moments):
            if not isinstance(self.rule, Part):
                return self.rule.at_utc(seconds)
            part = self.rule
        else:
            part = self.parts[n - 1] if n else self.first
        if not n:
            return part, False
        before = self.parts[n - 2] if n > 1 else self.first
        return part, 0 <= seconds - self.moments[n - 1] < before.offset - part.offset


class Yearly:
    """Two parts that change each other each year."""

    def __init__(self, standard, summer, start, end):
        self.standard, self.summer, self.start, self.end = standard, summer, start, end

    def _year(self, seconds):
        year = date.fromordinal(min(max(seconds // 86400 + _EPOCH, 1), 3652059)).year
        return self.start(year), self.end(year)

    def at_local(self, seconds, fold):
        """What holds when clocks there show a time."""
        start, end = self._year(seconds)
        gain = self.summer.offset - self.standard.offset
        # Of a time that clocks skip, the part before holds, as of one that they show twice; `fold` wants the other.
        if gain >= 0:
            start, end = (start, end - gain) if fold else (start + gain, end)
        else:
            start, end = (start + gain, end) if fold else (start, end - gain)
        return self.summer if self._within(seconds, start, end) else self.standard

    @staticmethod
    def _within(seconds, start, end):
        return start <= seconds < end if start < end else not end <= seconds < start

    def at_utc(self, seconds):
        """What holds at a moment, and whether clocks show that time again."""
        start, end = self._year(seconds + self.standard.offset)
        start, end = start - self.standard.offset, end - self.summer.offset
        summer = self._within(seconds, start, end)
        gain = self.summer.offset - self.standard.offset
        moment = end if gain > 0 else start
        return self.summer if summer else self.standard, 0 <= seconds - moment < abs(gain)


_NAME = r"<[-+A-Za-z0-9]+>|[A-Za-z]{3,}"
_TIME = r"[-+]?\d{1,3}(?::\d{2}(?::\d{2})?)?"
_DAY = r"M\d+\.\d\.\d|J?\d+"
_footer = re.compile(rf"({_NAME})({_TIME})(?:({_NAME})({_TIME})?(?:,({_DAY})(?:/({_TIME}))?,({_DAY})(?:/({_TIME}))?)?)?")


def _time(text):
    sign = -1 if text[0] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def _rule_of(text):
    """What a rule in the notation of POSIX says."""
    found = _footer.fullmatch(text)
    if found is None:
        raise ValueError(f"Malformed transition rule in TZ string: {text!r}")
    name, offset, summer, summer_offset, start, start_time, end, end_time = found.groups()
    standard = Part(-_time(offset), 0, name.strip("<>"))
    if summer is None:
        return standard
    moved = standard.offset + 3600 if summer_offset is None else -_time(summer_offset)
    other = Part(moved, moved - standard.offset, summer.strip("<>"))
    if start is None:
        start, end = "M3.2.0", "M11.1.0"
    return Yearly(standard, other, _day(start, start_time), _day(end, end_time))


def _day(text, time):
    """What gives the moment of a change in a year, as clocks show it before."""
    seconds = 7200 if time is None else _time(time)
    if text[0] == "M":
        month, week, weekday = map(int, text[1:].split("."))

        def ordinal(year):
            first = date(year, month, 1).toordinal()
            day = first + (weekday - first % 7) % 7 + 7 * (week - 1)
            return day if day < first + monthrange(year, month)[1] else day - 7
    elif text[0] == "J":
        number = int(text[1:])
        ordinal = lambda year: date(year, 1, 1).toordinal() + number - 1 + (isleap(year) and number >= 60)
    else:
        number = int(text)
        ordinal = lambda year: date(year, 1, 1).toordinal() + number
    return lambda year: (ordinal(year) - _EPOCH) * 86400 + seconds
