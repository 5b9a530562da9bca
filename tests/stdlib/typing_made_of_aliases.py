# What generic aliases make, and what the parts of typing say of themselves.

import asyncio
import collections.abc
import dataclasses
import functools
import json
import types
import typing
from typing import Annotated, Any, Callable, Generic, List, Literal, NamedTuple, Optional, Tuple, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Stack[T](list[T]):
    pass


class Pair(Tuple[T, T]):
    pass


class Table(dict[str, T]):
    pass


class Fixed(list[T]):
    __slots__ = ()


class Refusing[T]:
    def __setattr__(self, name, value):
        raise TypeError("no attributes")


class Failing[T](list[T]):
    def __setattr__(self, name, value):
        raise ValueError(f"not {name}")


class Box(Generic[T]):
    def __init__(self, *args, **kwargs):
        self.given = args, kwargs


for alias in (Stack[int], Pair[int], Table[int], Box[int], Stack[T][str], types.GenericAlias(Box, (int,))):
    made = alias()
    print(alias, type(made).__name__, made.__orig_class__, made.__orig_class__ == alias)
print(Stack[int]([1, 2, 3]), Table[int](a=1), Table[int]({"b": 2}, c=3), list[int]("ab"), Box[int](1, k=2).given)
told(lambda: Fixed[int]([1]).__orig_class__)
told(lambda: Refusing[int]().__orig_class__)
told(lambda: Failing[int]([1]))
told(lambda: Stack[int](1, 2, 3))
print([Stack[int]([n]) for n in range(3)], list(map(Stack[str], ["ab", "c"])))


class Called(collections.abc.Callable):
    def __call__(self, x):
        return x


alias = Called[[int], T]
print(alias, type(alias()).__name__, alias()(5), alias().__orig_class__ == alias, alias.__origin__.__name__)
print(alias[str], alias[str].__origin__.__name__, Called[[int], str] == collections.abc.Callable[[int], str])


class Row(NamedTuple, Generic[T]):
    first: T
    second: int = 0


print(Row[str], Row[str]("a"), Row("b", 2), Row[T][int], Row.__parameters__)
told(lambda: Row[int, str])
told(lambda: Row[int][str])

for part in (Union, Optional, Any, List, Literal, Annotated, Callable, List[int], Optional[int], Tuple):
    print(part, type(part).__name__ if part not in (Any, Literal, Annotated, Callable, Tuple) else "-")
for part in (Union, Optional, List, Any):
    told(lambda: iter(part))
print(type(Literal[1]).__name__, type(Callable[[int], str]).__name__, type(Union[int, str]).__name__)
print(Annotated[int, 1] == Annotated[int, True], Annotated[int, True].__metadata__, Annotated[int, 1].__metadata__)
print(Annotated[int, 1.0], Annotated[int, 1])


@dataclasses.dataclass
class Node:
    value: "Leaf"
    rest: "list[Node]" = dataclasses.field(default_factory=list)


class Leaf:
    pass


print(Node.__init__.__globals__ is globals(), Node.__eq__.__globals__ is globals(), Node.__init__.__module__)
print({name: getattr(kind, "__name__", kind) for name, kind in typing.get_type_hints(Node.__init__).items()})
print(Node(1) == Node(1), Node(2), "__create_fn__" in globals())

told(lambda: functools.lru_cache(5)(1))
told(lambda: functools.lru_cache(5)(len)("abc"))
key = functools.cmp_to_key(lambda a, b: a - b)
print(type(key(1)), key(1) < key(2), sorted([3, 1, 2], key=key))
told(lambda: key(1).missing)
told(lambda: hash(key(1)))
told(lambda: json.dumps(types.MappingProxyType({"a": 1})))
told(lambda: json.dumps({"a": types.MappingProxyType({})}, default=dict))


class Counting:
    def __aiter__(self):
        return self

    async def __anext__(self):
        return 1


async def numbers():
    yield 1


for source in (Counting(), numbers()):
    waiter = anext(source, 5).__await__()
    try:
        waiter.send(None)
    except StopIteration as stop:
        print(stop.value)
    waiter.close()
    told(lambda: waiter.send(None))
fresh = anext(Counting(), 5).__await__()
fresh.close()


async def main():
    print(await anext(Counting(), 5), await anext(numbers(), 6))


asyncio.run(main())
