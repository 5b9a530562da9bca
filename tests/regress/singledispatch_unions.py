"""singledispatch by unions, of both spellings, and what it says of annotations that are no classes."""
import functools
import typing


@functools.singledispatch
def kind(arg):
    return "other"


@kind.register
def _(arg: int | str):
    return "int or str"


@kind.register
def _(arg: typing.Union[list, bytes]):
    return "list or bytes"


@kind.register(typing.Optional[float])
def _(arg):
    return "maybe float"


print([kind(value) for value in (1, "a", [], b"", 1.0, None, {})])
for wrong in (typing.List[int], "x", list[int], typing.Union[int, typing.List[str]]):
    try:
        kind.register(wrong)(len)
    except TypeError as error:
        print(error)


def of_list(arg: typing.List[int]):
    pass


def of_union(arg: typing.Union[int, typing.List[str]]):
    pass


for function in (of_list, of_union):
    try:
        kind.register(function)
    except TypeError as error:
        print(error)
