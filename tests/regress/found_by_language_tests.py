"""Faults that the language's own tests found: chains of callables, annotations in quotes, copies of methods, sums of zeros."""
import asyncio
import copy
import dataclasses
import types
import typing
import weakref
from dataclasses import InitVar, dataclass, field


class Circle:
    pass


Circle.__call__ = Circle()
try:
    Circle()()
except RecursionError as error:
    print(type(error).__name__)


@dataclass
class Quoted:
    shared: "typing.ClassVar[int]" = 5
    also: " typing . ClassVar [int]" = 6
    kind: "ClassVar[int]" = 7
    given: "dataclasses.InitVar[int]" = 8
    first: "InitVar" = 9
    _: "dataclasses.KW_ONLY" = None
    last: "str" = "x"

    def __post_init__(self, given, first):
        self.seen = given, first


quoted = Quoted(kind=1, last="y")
print(quoted, quoted.seen, [item.name for item in dataclasses.fields(Quoted)])
print(bool(field().metadata), bool(types.MappingProxyType({1: 2})))
recursive = field(default=1)
recursive.type = [recursive]
print(repr(recursive).count("..."))


class Counter:
    def __init__(self):
        self.calls = []

    def call(self):
        self.calls.append(1)
        return len(self.calls)


counter = Counter()
method = copy.deepcopy(counter.call)
print(method(), method(), counter.call(), method.__self__ is counter)
reference = weakref.ref(counter)
print(copy.copy(reference) is reference, copy.deepcopy([reference])[0] is reference)

print(sum([-0.0], -0.0), sum([]), sum([0.1] * 10), sum([1e308, 1e308, -1e308]))


async def numbers():
    yield 1


async def main():
    waiting = anext(numbers(), "none").__await__()
    try:
        waiting.send(None)
    except StopIteration as stop:
        print("value", stop.value)
    waiting.close()


asyncio.run(main())
for source in (
    "[i for i in range(5) if (j := 0) for k in range(5) for j in range(5)]",
    "{i: 1 for i in range(5) if (j := 0) for j, k in range(5)}",
    "for i in x:\n try: pass\n except* A: break\n", "try: pass\nexcept* A: continue",
):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg)
