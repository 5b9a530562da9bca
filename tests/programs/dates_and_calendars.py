# Dates and calendars: timezones, timedeltas, strftime, isocalendar, recurring events, sorting, errors.
from datetime import date, datetime, time, timedelta, timezone, MINYEAR, UTC
import calendar
import itertools

d = date(2024, 2, 28)
print([str(d + timedelta(days=i)) for i in range(3)], d.isocalendar(), d.isoweekday(), d.strftime("%A %d %B %Y, day %j, week %U %V"), d.replace(day=1), d.ctime(), d.toordinal())
print(date.fromisocalendar(2024, 9, 3), date.fromordinal(1), date.max - date.min, date(2024, 3, 1) - date(2023, 3, 1), (date(2024, 12, 25) - d).days)
cet = timezone(timedelta(hours=1), "CET")
ist = timezone(timedelta(hours=5, minutes=30))
t = datetime(2024, 3, 10, 12, 30, 45, 123456, tzinfo=UTC)
for z in (UTC, cet, ist, timezone.utc, timezone(-timedelta(hours=3, minutes=15, seconds=20))):
    u = t.astimezone(z)
    print(u, u.isoformat(timespec="milliseconds"), u.tzname(), u.utcoffset(), u == t, u.strftime("%Y%m%dT%H%M%S%f%z %Z %I %p %y %%"), repr(u))
print(t.timestamp(), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1e9, cet), t.time(), t.timetz(), t.date(), datetime.combine(d, time(1, 2), ist))
for s in ("2024-01-05", "2024-01-05T10:11:12", "20240105T101112Z", "2024-W01-5", "2024-01-05 10:11:12.123+02:00", "2024-01-05T10", "2024-13-01", "junk", "2024-02-30"):
    try: print(s, repr(datetime.fromisoformat(s)))
    except ValueError as e: print(s, "!", e)
for s, f in (("05/01/24 13:45", "%d/%m/%y %H:%M"), ("Jan 5 2024", "%b %d %Y"), ("5 March 2024 01PM", "%d %B %Y %I%p"), ("2024-01-05+0100", "%Y-%m-%d%z"), ("x", "%Y"), ("2024 junk", "%Y"), ("2024", "%Q"), ("366 2023", "%j %Y"), ("Tue", "%a")):
    try: print(s, datetime.strptime(s, f))
    except ValueError as e: print(s, "!", e)
td = timedelta(days=1, hours=-3, seconds=90, milliseconds=1500)
print(td, repr(td), td.total_seconds(), -td, abs(-td), td * 2.5, td / 7, td // timedelta(hours=1), td % timedelta(hours=5), divmod(td, timedelta(hours=5)), td / timedelta(hours=1), timedelta(weeks=1), timedelta(microseconds=-1), bool(timedelta()), timedelta.max)
print(time(23, 59, 59, 999), time.fromisoformat("04:23:01"), time(1) < time(2), time(1, tzinfo=ist).isoformat(), repr(time(1, 0, 5)))
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.weekday(2024, 5, 17), calendar.leapdays(2000, 2024))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2025, 11, w=3))
for w in calendar.monthcalendar(2023, 2): print(*(f"{x or '.':>3}" for x in w))


def every(start, step, until):
    while start <= until:
        yield start
        start += step


def nth_weekday(y, m, n, wd):
    days = [x for x in calendar.Calendar().itermonthdates(y, m) if x.month == m and x.weekday() == wd]
    return days[n - (n > 0)]


print(*map(str, every(date(2024, 1, 30), timedelta(weeks=2), date(2024, 4, 1))))
print(nth_weekday(2024, 11, 4, calendar.THURSDAY), nth_weekday(2024, 5, -1, 0))
events = [("b", datetime(2024, 1, 2, 3)), ("a", datetime(2024, 1, 1)), ("c", datetime(2024, 1, 2))]
for day, g in itertools.groupby(sorted(events, key=lambda e: e[1]), key=lambda e: e[1].date()):
    print(day, [n for n, _ in g])
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)))
def easter(y):
    a, b, c = y % 19, *divmod(y, 100)
    dd, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - dd - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    mo, day = divmod(h + l - 7 * m + 114, 31)
    return date(y, mo, day + 1)
print([easter(y).strftime("%d %b") for y in (2000, 2024, 2025, 2038)])
print(f"{d:%d.%m.%Y}|{t:%H:%M}|{d}|{d!r}|{td!s:>20}|{t:%-d}")
for f in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 25), lambda: d + 1, lambda: d - t, lambda: t - datetime(2024, 1, 1), lambda: d < t, lambda: t < datetime(2024, 1, 1), lambda: date.max + timedelta(1), lambda: timezone(timedelta(days=1)), lambda: time(24), lambda: td / 0, lambda: td + 1, lambda: date.fromisoformat("20240101x"), lambda: d.replace(month=13), lambda: datetime.strptime(1, "x"), lambda: calendar.monthrange(2024, 13), lambda: t.astimezone(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
