# Classes that CPython has in C are called by their module's name, too, in messages; classes that derive from them are not.

import array
import collections
import contextvars
import csv
import datetime
import decimal
import functools
import hashlib
import io
import itertools
import operator
import pickle
import queue
import re
import struct
import sys
import threading
import time
import types
import weakref
import zlib

OBJECTS = [
    collections.OrderedDict(), collections.defaultdict(int), collections.deque(), collections.Counter(),
    types.SimpleNamespace(), functools.partial(int), functools.lru_cache(int), operator.itemgetter(1),
    io.StringIO(), io.BytesIO(), io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO()), sys.stdout,
    sys.flags, sys.version_info, sys.float_info, struct.Struct("i"), hashlib.md5(), hashlib.blake2b(),
    zlib.compressobj(), zlib.decompressobj(), array.array("i"), contextvars.ContextVar("v"),
    contextvars.copy_context(), threading.Lock(), threading.RLock(), threading.local(), weakref.ref(set()),
    queue.SimpleQueue(), time.gmtime(0), pickle.Pickler(io.BytesIO()), csv.writer(io.StringIO()), csv.reader([]),
    re.compile("a"), re.match("a", "a"), datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1),
    datetime.timedelta(1), datetime.timezone.utc, decimal.Decimal(1), itertools.chain(), itertools.count(),
    itertools.groupby([]), itertools.product(), iter(collections.deque()),
]  # fmt: skip


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for value in OBJECTS:
    print(type(value))
    told(lambda: value.missing)
    told(lambda: type(value).missing)
    told(lambda: value @ 1)
    told(lambda: "text" + value)

for value in OBJECTS:
    if type(value).__name__ in ("OrderedDict", "SimpleNamespace", "partial", "StringIO", "_local", "Counter"):
        told(lambda: delattr(value, "missing"))
    if type(value).__name__ in ("date", "Decimal", "deque", "chain", "defaultdict", "Match"):
        told(lambda: setattr(value, "missing", 1))
        told(lambda: delattr(value, "missing"))


class Ordered(collections.OrderedDict):
    pass


class Moment(datetime.datetime):
    pass


told(lambda: Ordered().missing)
told(lambda: Moment.missing)
told(lambda: Moment(2020, 1, 1).missing)
print(collections.deque.append)
told(lambda: collections.deque.append([], 1))
told(lambda: collections.deque.append.__get__([]))


class Slotted:
    __slots__ = ("here",)
    number = 3

    def method(self):
        pass


slotted = Slotted()
for name in ("here", "number", "method", "away", "__doc__", "__slots__", "__dict__", "__hash__"):
    told(lambda: delattr(slotted, name))
    if name != "here":
        told(lambda: setattr(slotted, name, 1))


class Plain:
    number = 3


plain = Plain()
told(lambda: delattr(plain, "number"))
told(lambda: delattr(plain, "away"))
for value in (slotted, plain, 1, "text", [], len, Plain):
    told(lambda: setattr(value, "__class__", 1))
for value, cls in [
    (plain, Slotted), (slotted, Plain), (plain, type("Numbers", (list,), {})), (plain, int), (1, Plain),
    (plain, type("Meta", (type,), {})), (collections.OrderedDict(), dict),
]:
    told(lambda: setattr(value, "__class__", cls))

# What bound operators and methods know of where they are from.
print([].__add__.__objclass__, (1).__lt__.__qualname__, [].__add__.__self__, hasattr([].append, "__objclass__"))
for call in (
    lambda: list.append.__get__(1), lambda: list.append.__get__(None, None), lambda: list.append.__get__(None),
    lambda: list.append.__get__(None, list), lambda: int.__add__.__get__("text"), lambda: int.__add__.__get__(1)(2),
    lambda: object().__reduce__()[1], lambda: object().__reduce__(1, 2),
):
    told(call)

match = re.match("(a)", "a")
for call in (
    lambda: iter(match), lambda: [*match], lambda: list(match), lambda: 1 in match, lambda: "".join(match),
    lambda: dict(match), lambda: sorted(match), lambda: match[1], lambda: [x for x in match], lambda: match[2],
):
    told(call)


def unpacked():
    (first,) = match


told(unpacked)

view = memoryview(bytearray(b"abc"))
view[(1,)] = 5
print(view[(0,)], bytes(view))
told(lambda: view[(1, 2)])
told(lambda: view["a"])
