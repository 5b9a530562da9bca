# Spans, days and moments of all kinds: arithmetic, comparison, texts both ways, replacing, and mistakes.
import copy
import pickle
import random
from datetime import *

DRAW = random.Random(8)


class Away(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2 if dt is None or dt.month % 2 else 1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return f"A{dt and dt.month}"

    def __repr__(self):
        return "Away()"


class Lost(tzinfo):
    def utcoffset(self, dt):
        return None

    def __repr__(self):
        return "Lost()"


class Day(date):
    pass


class Moment(datetime):
    pass


class Slotted(datetime):
    __slots__ = ("extra",)


class Span(timedelta):
    pass


ZONES = [None, None, timezone.utc, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3, seconds=7)), Away(), Lost()]
FORMATS = ["%Y-%m-%d %H:%M:%S.%f", "%a %A %b %B %j %U %W %V %G %u %w", "%y %p %I %e %%", "%z|%Z|%:z", "%c|%x|%X|%D|%F|%r", "%-d %_d %^a %#p", "%q é%"]
WRONG = [0, 1, 5, 12, 13, 29, 31, 60, 2.5, None, True, "x", 10**20]


def span():
    if DRAW.random() < 0.2:
        return DRAW.choice([timedelta(0), timedelta.min, timedelta.max, timedelta.resolution, Span(3, 4)])
    return timedelta(DRAW.choice([0, DRAW.randint(-400, 400), DRAW.randint(-999999, 999999)]), DRAW.randint(-90000, 90000), DRAW.randint(0, 999999))


def day():
    return DRAW.choice([date, date, Day])(DRAW.choice([1, 2000, 9999, DRAW.randint(1, 9999)]), DRAW.randint(1, 12), DRAW.randint(1, 28))


def moment():
    parts = [DRAW.choice([1, 1970, 2024, 9999]), DRAW.randint(1, 12), DRAW.randint(1, 28), DRAW.randint(0, 23), DRAW.randint(0, 59)]
    parts += [DRAW.randint(0, 59), DRAW.choice([0, DRAW.randint(0, 999999)]), DRAW.choice(ZONES)]
    return DRAW.choice([datetime, datetime, Moment, Slotted])(*parts, fold=DRAW.choice([0, 0, 1]))


def anything():
    return DRAW.choice([span, day, moment, moment, lambda: 5, lambda: 2.5, lambda: None])()


def operate():
    a, b, sign = DRAW.choice([span, day, moment])(), anything(), DRAW.choice(["+", "-", "*", "/", "//", "%", "<", "<=", "==", "!=", ">="])
    if DRAW.random() < 0.3:
        a, b = b, a
    print(a, sign, b, end=" -> ")
    return eval(f"a {sign} b")


def write():
    a = moment()
    print(repr(a), end=" -> ")
    spec = DRAW.choice(["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "bad"])
    return str(a), a.isoformat(DRAW.choice(" T_é"), spec)


def form():
    a, spec = DRAW.choice([day, moment])(), DRAW.choice(FORMATS)
    print(a, spec, end=" -> ")
    return a.strftime(spec), format(a, spec)


def read():
    text, at = moment().isoformat(), DRAW.randrange(12)
    if at < 4:
        text = text[: DRAW.randrange(len(text))]
    elif at < 7:
        at = DRAW.randrange(len(text))
        text = text[:at] + DRAW.choice("0:-+TZ .é9") + text[at + 1 :]
    print(text, end=" -> ")
    return datetime.fromisoformat(text)


def replace():
    a = DRAW.choice([day, moment])()
    parts = {name: DRAW.choice(WRONG) for name in DRAW.sample(["year", "month", "day"], DRAW.randint(1, 2))}
    if isinstance(a, datetime):
        parts |= DRAW.choice([{}, {"hour": 5}, {"fold": 1}, {"tzinfo": timezone.utc}, {"tzinfo": 3}, {"microsecond": 10**6}])
    print(a, parts, end=" -> ")
    return a.replace(**parts)


def make():
    parts = [DRAW.choice([1, 2, 28, 30, 2000, *WRONG]) for _ in range(DRAW.randint(0, 4))]
    print(parts, end=" -> ")
    return DRAW.choice([date, datetime, timedelta, lambda *n: date.fromordinal(n[0] if n else 1)])(*parts)


def keep():
    a = DRAW.choice([span, day, moment])()
    again = pickle.loads(pickle.dumps(a))
    return again == a, type(again), copy.deepcopy(a) == a, bool(a), hash(a) == hash(again)


def look():
    a = DRAW.choice([day, moment])()
    shown = a.toordinal(), a.weekday(), a.isoweekday(), tuple(a.isocalendar()), tuple(a.timetuple()), a.ctime(), a.year, a.month, a.day
    if isinstance(a, datetime):
        shown += a.hour, a.minute, a.second, a.microsecond, a.tzinfo, a.fold, a.date(), a.time(), a.utcoffset(), a.timestamp()
    return shown


def measure():
    a, b = span(), DRAW.choice([3, -7, 0.5, -1.25, 10**12, 10**40, span(), True])
    print(repr(a), b, end=" -> ")
    return a.days, a.seconds, a.microseconds, a.total_seconds(), str(a), -a, +a, abs(a), a * b if not isinstance(b, timedelta) else divmod(a, b)


for turn in range(450):
    try:
        print(turn, repr(DRAW.choice([operate, operate, write, form, read, replace, make, keep, look, measure])()))
    except Exception as error:
        print(turn, type(error).__name__, error)

# ---- Mistakes in calls, and classes of a program's own ----


class Counted(datetime):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.count = len(args)
        return self


late = Counted(2024, 2, 29, 12, tzinfo=timezone.utc)
print(late, late.count, type(late + timedelta(1)), (late + timedelta(1)).count, type(late.replace(day=1)), late == datetime(2024, 2, 29, 12, tzinfo=timezone.utc))
print(type(Counted.fromisoformat("2024-01-01")), type(Counted.fromordinal(5)), type(late - late), {late: 1}[datetime(2024, 2, 29, 12, tzinfo=timezone.utc)])
for call in [
    lambda: date(), lambda: date(2020), lambda: date(2020, 1, 1, 1), lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 9), lambda: date(2020, 1, 1).strftime(5),
    lambda: datetime(2020, 1, 1).isoformat(1), lambda: datetime(2020, 1, 1).isoformat("ab"), lambda: date.fromisoformat(5), lambda: timedelta(1) * 10**30,
    lambda: timedelta(days=10**10), lambda: timedelta(days=10**9), lambda: date(10**20, 1, 1), lambda: date(2020, 1, 1) + timedelta(10**8),
    lambda: date.fromordinal(10**7), lambda: date.fromordinal(0), lambda: date.__new__(int, 1, 1, 1), lambda: datetime.__new__(5, 1, 1, 1), lambda: timedelta.__new__(str),
    lambda: datetime(2020, 1, 1, fold=2), lambda: datetime(2020, 1, 1) < date(2020, 1, 1), lambda: date(2020, 1, 1) == datetime(2020, 1, 1), lambda: Lost().dst(None),
    lambda: date(2020, 2, 30), lambda: timedelta(1.5, "x"), lambda: datetime.min - timedelta(1), lambda: sorted([date(2020, 1, 2), date(2019, 5, 5), date.min]),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
