# What programs of users found in the library: protocols with data, strftime's flags, arguments of datetime, logging's call stack.
import logging
import sys
import warnings
from abc import ABC
from datetime import date, datetime, timedelta, timezone, UTC
from typing import Protocol, runtime_checkable


@runtime_checkable
class Named(Protocol):
    name: str

    def run(self): ...


class Plain:
    name = "x"

    def run(self): ...


class Abstract(ABC):
    def run(self): ...


class Explicit(Named):
    pass


one = Abstract()
print(isinstance(Plain(), Named), isinstance(one, Named), isinstance(Explicit(), Named), isinstance(3, Named))
one.name = 1
print(isinstance(one, Named))
try:
    issubclass(Plain, Named)
except TypeError as e:
    print(e)

moment = datetime(2024, 3, 5, 7, 8, 9, tzinfo=UTC)
print(moment.strftime("%-d.%-m.%Y %_d|%0e|%^a|%^B|%-H:%-M:%-S|%-j|%-I %-y"), f"{date(2024, 1, 2):%-d/%-m}")
for f in (
    lambda: datetime.strptime(1, "x"),
    lambda: datetime.strptime("1", 2),
    lambda: moment.astimezone(5),
    lambda: timezone(timedelta(days=1)),
):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Whole:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(int(Whole(7)), [str(w.message) for w in seen])
    try:
        int(Whole("x"))
    except TypeError as e:
        print(e)


class Errors:
    def write(self, text):
        # (Frames of the library's own files differ.)
        for line in text.splitlines():
            if "users_library" in line or line.startswith(("Call", "Message", "Arguments")):
                print(line)

    def flush(self): ...


sys.stderr = Errors()
logging.basicConfig(stream=sys.stdout, format="%(message)s")


def caller():
    logging.getLogger("x").handlers = [Broken()]
    logging.getLogger("x").propagate = False
    logging.getLogger("x").error("bad %d", "text")


class Broken(logging.Handler):
    def emit(self, record):
        try:
            record.getMessage()
        except TypeError:
            self.handleError(record)


caller()
