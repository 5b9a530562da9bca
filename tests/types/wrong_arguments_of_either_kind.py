"""Functions say of wrong arguments what they say in CPython, whichever language they are written in there and here."""

import bisect
import contextvars
import dataclasses
import datetime
import decimal
import functools
import heapq
import inspect
import io
import itertools
import math
import operator
import random
import threading
import typing
from collections import OrderedDict, defaultdict

day = datetime.date(2024, 2, 29)


class Base: ...


class Derived(Base): ...


def bases(*new):
    Derived.__bases__ = new


def shown(function):
    return inspect.getcallargs(function, 1, 2, 3, z=1, e=1, d=2)


def function(a, b=2, *c, d, e=5, **f): ...


CALLS = """
random.randint(1)
random.randint()
random.randint(1, 2, 3)
random.randint(1, "2")
random.randint(a=1, c=2)
random.randint(1, a=2)
random.choice()
random.choices([1], [1], [1])
random.choices([1], [1], [1], k=2)
random.gauss(1, 2, 3)
random.shuffle([1], 5)
random.sample(5, 1)
random.sample([1])
random.uniform(1)
heapq.nlargest(3)
heapq.nsmallest()
heapq.heappush("ab", 1)
heapq.heappop((1, 2))
heapq.heapify({1})
heapq.heappushpop(5, 1)
heapq.heapreplace(5, 1)
bisect.bisect([1], 1, 0, 1, None, 5)
bisect.insort(zz=1)
itertools.batched("ab", zz=1)
itertools.accumulate(zz=1)
itertools.accumulate([1], None, 3)
math.prod([1], 2, 3)
math.prod([1], zz=3)
math.isclose(1, 2, 3, 4, 5)
operator.add(1, 2, zz=1)
operator.neg()
functools.cache(5)
datetime.timedelta(foo=1)
datetime.timedelta(1, days=2)
datetime.timedelta(1, 2, 3, 4, 5, 6, 7, 8)
datetime.date(foo=1)
datetime.time(foo=1)
datetime.time(1, 2, 3, 4, None, 5)
datetime.timezone()
datetime.timezone(foo=1)
datetime.datetime.strptime("x")
datetime.datetime.strptime("x", format="y")
datetime.datetime.combine(day)
datetime.datetime.combine(foo=day)
datetime.date.fromtimestamp("a")
datetime.datetime.fromtimestamp([])
datetime.date.fromisocalendar()
day.ctime(1)
day.ctime(x=1)
day.isoformat(1)
datetime.time(1).isoformat("hours", 5)
decimal.Decimal(1, 2, 3)
decimal.Decimal(1).sqrt(1, 2)
decimal.Decimal(1).compare()
decimal.Decimal(1).as_tuple(5)
io.StringIO("a", None, 3)
io.StringIO(text="a")
io.BytesIO(b"a", b"b")
OrderedDict().move_to_end()
OrderedDict().popitem(1, 2)
defaultdict(int).copy(1)
contextvars.ContextVar()
contextvars.copy_context().run()
threading.local().x
typing.no_type_check(3)
dataclasses.dataclass(3)
bases()
bases(1)
bases(Base, 2)
bases(int)
shown(function)
"""

for call in CALLS.strip().splitlines():
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "!!", type(error).__name__, error)
