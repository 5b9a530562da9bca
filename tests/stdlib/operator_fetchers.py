# `itemgetter`, `attrgetter` and `methodcaller` are classes.

import copy
import inspect
import operator
import pickle
import types
from operator import attrgetter, itemgetter, methodcaller


class Point:
    def __init__(self, x, inner=None):
        self.x = x
        self.inner = inner

    def moved(self, by, *, scale=1):
        return (self.x + by) * scale


for cls, made in [
    (itemgetter, itemgetter(1)),
    (attrgetter, attrgetter("x")),
    (methodcaller, methodcaller("moved", 1)),
]:
    print(cls, cls.__name__, cls.__qualname__, cls.__module__, type(cls), cls.__mro__)
    print(type(made) is cls, isinstance(made, cls), isinstance(made, types.BuiltinFunctionType), callable(made))
    print(inspect.isclass(cls), inspect.isbuiltin(made), hasattr(made, "__name__"), hasattr(made, "__self__"))
    try:
        type("Derived", (cls,), {})
    except TypeError as error:
        print(error)
    for call in (lambda: cls(), lambda: made(), lambda: made(1, 2), lambda: made(Point(1), key=3)):
        try:
            print(call())
        except TypeError as error:
            print(type(error).__name__, error)
    try:
        made.extra = 1
    except AttributeError as error:
        print(type(error).__name__)
    print("__call__" in dir(cls), "__reduce__" in dir(cls), cls.__doc__ is not None)

for text in (
    "itemgetter(2)", "itemgetter('a', 'b')", "itemgetter(slice(1, 3))", "itemgetter([1, (2, 3)])", "itemgetter((1, 2))",
    "attrgetter('x')", "attrgetter('inner.x')", "attrgetter('x', 'inner.x', 'inner.inner')", "methodcaller('moved', 2)",
    "methodcaller('moved', 2, scale=3)", "methodcaller('moved', by=2, scale='3')", "methodcaller('m')",
):
    made = eval(text)
    print(repr(made), str(made), f"{made}", [made])
    print(made.__reduce__())

row = (10, 20, 30, 40)
point = Point(3, Point(4, Point(5)))
for made, value in [
    (itemgetter(2), row),
    (itemgetter(2, 0), row),
    (itemgetter(slice(1, 3)), row),
    (itemgetter("a"), {"a": 1}),
    (attrgetter("x"), point),
    (attrgetter("inner.inner.x"), point),
    (attrgetter("x", "inner.x"), point),
    (methodcaller("moved", 2), point),
    (methodcaller("moved", 2, scale=3), point),
    (methodcaller("upper"), "text"),
]:
    print(made(value), end=" ")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(made, protocol))
        assert type(again) is type(made) and repr(again) == repr(made) and again(value) == made(value)
    for again in (copy.copy(made), copy.deepcopy(made)):
        assert type(again) is type(made) and again is not made and again(value) == made(value)
    print("kept")

one = itemgetter(1)
print(one == one, one == itemgetter(1), one != itemgetter(1), len({one, itemgetter(1), one}))
print(sorted([(1, 3), (2, 1), (3, 2)], key=itemgetter(1)), max([(1, 3), (2, 1)], key=itemgetter(0)))


class Row(tuple):
    first = property(itemgetter(0))
    getter = itemgetter(1)


print(Row((7, 8)).first, Row((7, 8)).getter([1, 2]))

for call in (
    lambda: itemgetter(item=1), lambda: attrgetter(1), lambda: attrgetter("x", 2), lambda: methodcaller(1),
    lambda: methodcaller(name="x"), lambda: itemgetter(5)(row), lambda: attrgetter("y")(point),
    lambda: attrgetter("inner.y")(point), lambda: methodcaller("away")(point), lambda: itemgetter("a")(row),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

match one:
    case itemgetter():
        print("an itemgetter")

print([str(inspect.signature(made)) for made in (itemgetter(1), attrgetter("x"), methodcaller("m", 1))])
print(inspect.signature(itemgetter), inspect.signature(attrgetter))

nested = itemgetter(attrgetter("x"))
print(nested, nested({}.__class__.fromkeys([1]) | {nested.__reduce__()[1][0]: "found"}))
print(sorted(operator.__all__))
