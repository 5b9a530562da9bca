"""Calendars as data, text and HTML."""
from calendar import *
import calendar
print(calendar.month(2024, 2)); calendar.prmonth(2023, 5, 4, 2); print(calendar.calendar(2024)); print(TextCalendar(6).formatyear(1999, 2, 1, 3, 4))
print(repr(calendar.JANUARY), calendar.Month.MAY, calendar.Day.MONDAY, repr(Day(3)), calendar.monthrange(2024, 2), weekday(2024, 2, 29), weekday(12345, 1, 1), weekday(-5, 3, 1))
print(isleap(1900), isleap(2000), leapdays(1900, 2001), timegm((2024, 2, 29, 12, 30, 15, 0, 0, 0)), timegm((1969,1,1,0,0,0)))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[1:3], len(calendar.day_abbr), calendar.month_name[-1])
c = Calendar(6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 9)), list(c.itermonthdays2(2024, 2))[:9], list(c.itermonthdays3(2023, 12))[:3], list(c.itermonthdays4(2024, 1))[-3:])
print(c.monthdatescalendar(2024, 2)[0], c.monthdays2calendar(2024, 2)[-1], c.monthdayscalendar(2024, 2))
print(len(c.yeardatescalendar(2024)), len(c.yeardays2calendar(2024, 4)), c.yeardayscalendar(2024, 6)[1][5])
h = HTMLCalendar()
print(h.formatmonth(2024, 2)); print(h.formatyear(2024, 4)); print(h.formatyearpage(2024)[:500]); print(h.formatyearpage(2024, css=None, encoding="ascii")[:300])
for f in (lambda: monthrange(2024, 13), lambda: calendar.month(2024, 0), lambda: setfirstweekday(7), lambda: calendar.month_name[13], lambda: weekday(2024, 2, 30), lambda: calendar.calendar(2024, m=0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
setfirstweekday(SUNDAY); print(firstweekday(), monthcalendar(2024, 2), weekheader(3), repr(weekheader(10))); prmonth(2024, 3)
print(sorted(calendar.__all__)); print(calendar.week([(1, 0), (2, 1), (0, 2)], 3))
print(TextCalendar(calendar.WEDNESDAY).formatmonth(2024, 5, 10))
try: Month(13)
except ValueError as e: print(e)
