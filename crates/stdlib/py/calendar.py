"""Calendars: months as weeks of days, and as text."""

import datetime
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    """A month that is not from 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """A day of the week that is not from 0 to 6."""

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"

    def __init__(self, weekday):
        self.weekday = weekday


def _numbered(name, first, members):
    """An enumeration of these members, which are names of the module too."""
    return global_enum(IntEnum(name, members, start=first, module=__name__))


Month = _numbered(
    "Month", 1, "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER"
)
Month.__doc__ = "The months, from 1."
Day = _numbered("Day", 0, "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY")
Day.__doc__ = "The days of the week, from 0."

# By the number of the month; February's without a leap year.
mdays = [0] + [28 if month == FEBRUARY else 30 if month in (APRIL, JUNE, SEPTEMBER, NOVEMBER) else 31 for month in Month]


class _Names:
    """Names that `strftime` gives, as a sequence: of days or months, long or short."""

    def __init__(self, format, dates):
        self._format = format
        self._dates = dates

    def __getitem__(self, i):
        found = self._dates[i]
        if isinstance(i, slice):
            return [date.strftime(self._format) if date else "" for date in found]
        return found.strftime(self._format) if found else ""

    def __len__(self):
        return len(self._dates)


_days = [datetime.date(2001, 1, day) for day in range(1, 8)]
_months = [None] + [datetime.date(2001, month, 1) for month in range(1, 13)]
day_name, day_abbr = _Names("%A", _days), _Names("%a", _days)
month_name, month_abbr = _Names("%B", _months), _Names("%b", _months)


def __getattr__(name):
    # As the first two months were called of old.
    if name not in ("January", "February"):
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    import warnings

    warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2)
    return int(Month[name.upper()])


def isleap(year):
    """Whether a year has a 29th of February."""
    return not year % (400 if year % 100 == 0 else 4)


def leapdays(y1, y2):
    """How many leap years there are from y1 up to, not including, y2."""

    def before(year):
        year -= 1
        return year // 4 - year // 100 + year // 400

    return before(y2) - before(y1)


def weekday(year, month, day):
    """The day of the week of a date."""
    # Days of the week repeat after 400 years.
    known = year if datetime.MINYEAR <= year <= datetime.MAXYEAR else 2000 + year % 400
    return Day(datetime.date(known, month, day).weekday())


def _check_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def _days_in(year, month):
    return mdays[month] + (month == FEBRUARY and isleap(year))


def monthrange(year, month):
    """The day of the week of a month's first day, and how many days it has."""
    _check_month(month)
    return weekday(year, month, 1), _days_in(year, month)


def _before(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _after(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


class Calendar:
    """Dates in weeks, as data."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def setfirstweekday(self, firstweekday):
        """Set the day that weeks begin with; any whole number, of which the remainder by 7 counts."""
        self._firstweekday = firstweekday

    def getfirstweekday(self):
        """The day that weeks begin with."""
        return self._firstweekday % 7

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the days of a week, beginning with the first."""
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays3(self, year, month):
        """All days of the weeks that a month is in, as (year, month, day)."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        behind = (self.firstweekday - first - count) % 7
        y, m = _before(year, month)
        end = _days_in(y, m) + 1
        for day in range(end - before, end):
            yield y, m, day
        for day in range(1, count + 1):
            yield year, month, day
        y, m = _after(year, month)
        for day in range(1, behind + 1):
            yield y, m, day

    def itermonthdates(self, year, month):
        """The same as dates."""
        yield from (datetime.date(*day) for day in self.itermonthdays3(year, month))

    def itermonthdays(self, year, month):
        """The same as numbers of days; 0 for those of other months."""
        first, count = monthrange(year, month)
        yield from repeat(0, (first - self.firstweekday) % 7)
        yield from range(1, count + 1)
        yield from repeat(0, (self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """The same as pairs of number and day of the week."""
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def itermonthdays4(self, year, month):
        """The same as (year, month, day, day of the week)."""
        for i, day in enumerate(self.itermonthdays3(year, month), self.firstweekday):
            yield *day, i % 7

    def monthdatescalendar(self, year, month):
        """A month as a list of weeks of dates."""
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """A month as a list of weeks of pairs of number and day of the week."""
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """A month as a list of weeks of numbers."""
        return _weeks(self.itermonthdays(year, month))

    def yeardatescalendar(self, year, width=3):
        """A year as a list of rows of months of weeks of dates."""
        return _rows([self.monthdatescalendar(year, month) for month in Month], width)

    def yeardays2calendar(self, year, width=3):
        """A year as rows of months of weeks of pairs."""
        return _rows([self.monthdays2calendar(year, month) for month in Month], width)

    def yeardayscalendar(self, year, width=3):
        """A year as rows of months of weeks of numbers."""
        return _rows([self.monthdayscalendar(year, month) for month in Month], width)


def _weeks(days):
    return _rows(list(days), 7)


def _rows(items, width):
    return [items[i : i + width] for i in range(0, len(items), width)]


class TextCalendar(Calendar):
    """A calendar as plain text. `w` is the width of a column, `l` the lines for a week."""

    def formatday(self, day, weekday, width):
        """A day."""
        return (f"{day:2}" if day else "").center(width)

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatweek(self, theweek, width):
        """A week in one line."""
        return " ".join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        """The name of a day of the week."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """The names of the days in one line."""
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month."""
        _check_month(themonth)
        name = month_name[themonth]
        if withyear:
            name = f"{name} {theyear!r}"
        return name.center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month in several lines."""
        w = max(2, w)
        end = "\n" * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join(line.rstrip() + end for line in lines)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year in several lines: `c` spaces between months, `m` months in a row."""
        w = max(2, w)
        end = "\n" * max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        lines = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), end]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            lines.append(end)
            names = (self.formatmonthname(theyear, month, width, False) for month in months)
            lines += [formatstring(names, width, c).rstrip(), end]
            lines += [formatstring((header for _ in months), width, c).rstrip(), end]
            for j in range(max(map(len, row))):
                weeks = (self.formatweek(weeks[j], w) if j < len(weeks) else "" for weeks in row)
                lines += [formatstring(weeks, width, c).rstrip(), end]
        return "".join(lines)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """A calendar as HTML tables."""

    # The classes of cells and tables, for style sheets.
    cssclasses = cssclasses_weekday_head = "mon tue wed thu fri sat sun".split()
    cssclass_noday = "noday"
    cssclass_month = cssclass_month_head = "month"
    cssclass_year = cssclass_year_head = "year"

    def formatday(self, day, weekday):
        """A day as a cell."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        """A week as a row."""
        return f"<tr>{''.join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>"

    def formatweekday(self, day):
        """The name of a day of the week as a cell."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """The names of the days as a row."""
        return f"<tr>{''.join(self.formatweekday(day) for day in self.iterweekdays())}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month as a row."""
        _check_month(themonth)
        name = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        lines = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">']
        lines.append(self.formatmonthname(theyear, themonth, withyear=withyear))
        lines.append(self.formatweekheader())
        lines += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        lines.append("</table>")
        return "".join(line + "\n" for line in lines)

    def formatyear(self, theyear, width=3):
        """A year as a table of tables."""
        width = max(width, 1)
        parts = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">\n']
        parts.append(f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>')
        for months in _rows(list(Month), width):
            cells = [f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months]
            parts.append(f"<tr>{''.join(cells)}</tr>")
        parts.append("</table>")
        return "".join(parts)

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A year as a whole page, encoded."""
        encoding = encoding or "utf-8"
        link = f'<link rel="stylesheet" type="text/css" href="{css}" />\n' if css is not None else ""
        page = (
            f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
            f'<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n{link}'
            f"<title>Calendar for {theyear}</title>\n</head>\n<body>\n{self.formatyear(theyear, width)}</body>\n</html>\n"
        )
        return page.encode(encoding, "xmlcharrefreplace")


class different_locale:
    """A context with another locale."""

    def __init__(self, locale):
        self.locale, self.oldlocale = locale, None

    def __enter__(self):
        import locale

        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale

        locale.setlocale(locale.LC_TIME, self.oldlocale)


class _Localized:
    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale or "C"

    def formatweekday(self, *args):
        with different_locale(self.locale):
            return super().formatweekday(*args)

    def formatmonthname(self, *args, **kwds):
        with different_locale(self.locale):
            return super().formatmonthname(*args, **kwds)


class LocaleTextCalendar(_Localized, TextCalendar):
    """A calendar as text with a locale's names."""


class LocaleHTMLCalendar(_Localized, HTMLCalendar):
    """A calendar as HTML with a locale's names."""


c = TextCalendar()
firstweekday = c.getfirstweekday
prcal, calendar = c.pryear, c.formatyear
prmonth, month = c.prmonth, c.formatmonth
prweek, week = c.prweek, c.formatweek
weekheader, monthcalendar = c.formatweekheader, c.monthdayscalendar


def setfirstweekday(firstweekday):
    """Set the day that weeks begin with in the calendars that the module's functions make."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


# A month as text is seven columns wide, and stands so far from the next one.
_colwidth, _spacing = 20, 6


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Columns in a line, each centred."""
    return (" " * spacing).join(column.center(colwidth) for column in cols)


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print columns."""
    print(formatstring(cols, colwidth, spacing))


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """The seconds since 1970 of a time in UTC, as time.gmtime gives it."""
    days = datetime.date(tuple[0], tuple[1], 1).toordinal() + tuple[2] - 1 - _EPOCH_ORD
    return sum(count * unit for count, unit in zip((days, *tuple[3:6]), (86400, 3600, 60, 1)))


def _parser():
    import argparse

    parser = argparse.ArgumentParser()
    text = parser.add_argument_group("text only arguments")
    html = parser.add_argument_group("html only arguments")
    for group, short, name, kind, default, told in (
        (text, "-w", "--width", int, 2, "width of date column (default 2)"),
        (text, "-l", "--lines", int, 1, "number of lines for each week (default 1)"),
        (text, "-s", "--spacing", int, 6, "spacing between months (default 6)"),
        (text, "-m", "--months", int, 3, "months per row (default 3)"),
        (html, "-c", "--css", str, "calendar.css", "CSS to use for page"),
        (parser, "-L", "--locale", str, None, "locale to use for month and weekday names"),
        (parser, "-e", "--encoding", str, None, "encoding to use for output"),
    ):
        group.add_argument(short, name, type=kind, default=default, help=told)
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"), help="output type (text or html)")
    parser.add_argument(
        "-f", "--first-weekday", type=int, default=0,
        help="weekday (0 is Monday, 6 is Sunday) to start each week (default 0)",
    )  # fmt: skip
    parser.add_argument("year", nargs="?", type=int, help="year number")
    parser.add_argument("month", nargs="?", type=int, help="month number (1-12, text only)")
    return parser


def main(args=None):
    """Print the calendar that the command line asks for."""
    import sys

    parser = _parser()
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
    is_html = options.type == "html"
    if options.locale:
        cal = (LocaleHTMLCalendar if is_html else LocaleTextCalendar)(locale=(options.locale, options.encoding))
    else:
        cal = HTMLCalendar() if is_html else TextCalendar()
    cal.setfirstweekday(options.first_weekday)
    year = datetime.date.today().year if options.year is None else options.year
    if is_html:
        if options.month:
            parser.error("incorrect number of arguments")
        page = cal.formatyearpage(year, css=options.css, encoding=options.encoding or "utf-8")
        sys.stdout.buffer.write(page)
        return
    if options.month is None:
        text = cal.formatyear(year, options.width, options.lines, options.spacing, options.months)
    else:
        _check_month(options.month)
        text = cal.formatmonth(year, options.month, options.width, options.lines)
    if options.encoding:
        sys.stdout.buffer.write(text.encode(options.encoding))
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
