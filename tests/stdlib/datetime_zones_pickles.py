# Zones that answer badly, times that come twice, pickles, and texts in ISO's forms.
import pickle
import warnings
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Answers(tzinfo):
    def __init__(self, offset, name="zone"):
        self.offset, self.name = offset, name

    def utcoffset(self, dt):
        return self.offset

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self.name


class Folds(tzinfo):
    """An hour that comes twice."""

    def utcoffset(self, dt):
        return timedelta(hours=1 + (dt.fold if dt.hour == 2 else 0))

    def dst(self, dt):
        return timedelta(0)


noon = datetime(2024, 6, 1, 12)
for zone in (Answers(5), Answers(timedelta(days=1)), Answers(None), Answers(timedelta(hours=2), 7)):
    aware = noon.replace(tzinfo=zone)
    show(aware.utcoffset)
    show(aware.tzname)
    show(aware.isoformat)
    show(aware.astimezone, UTC)
    show(time(12, tzinfo=zone).utcoffset)
twice = datetime(2024, 10, 27, 2, 30, tzinfo=Folds())
later = twice.replace(fold=1)
print(twice == later, hash(twice) == hash(later), twice == twice.astimezone(UTC), later - twice, twice < later)
print(noon == noon.replace(tzinfo=UTC), time(1) == time(1, tzinfo=UTC), datetime(2024, 1, 1, 1, tzinfo=UTC) == datetime(2024, 1, 1, 2, tzinfo=timezone(timedelta(hours=1))))
show(UTC.fromutc, noon)
show(UTC.utcoffset, 5)
show(Answers(timedelta(hours=1)).fromutc, noon)
print(timezone.min, timezone.max)
show(lambda: noon < noon.replace(tzinfo=UTC))
show(datetime.combine, noon, noon)
show(date, 2024)
show(noon.strftime, 5)

for made in (date(2024, 2, 29), noon, later.replace(tzinfo=None), time(1, 2, 3, 4, fold=1), time(1, tzinfo=UTC), timedelta(1, 2, 3),
             timezone(timedelta(hours=1), "X"), UTC, noon.replace(tzinfo=UTC), date(2024, 12, 30).isocalendar()):
    print([pickle.loads(pickle.dumps(made, protocol)) == made for protocol in range(6)], made.__reduce__()[1])
print(repr(date(2024, 12, 30).isocalendar()), date(b"\x07\xe8\x02\x1d"), datetime(b"\x07\xe8\x06\x01\x0c\x00\x00\x00\x00\x07", UTC))

for text in ("2022W52520", "2020-W53-5T10", "2020W535T1030", "20240102T030405,678Z", "2024-01-02 03:04:05.", "2024-01-02T", "2024-01-02T25",
             "2024-01-02T10:20+01:30:15.5", "2020-W53-8", "2024-1-2", "0001-01-01", "2020-W01"):
    show(datetime.fromisoformat, text)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(datetime.utcfromtimestamp(1e9), datetime.utcfromtimestamp(-0.5))
    datetime.utcnow()
    print([str(warning.message) for warning in caught])
show(datetime.fromtimestamp, 1e300)
show(datetime.fromtimestamp, float("nan"), UTC)
show(datetime.fromtimestamp, 1e12, UTC)
