# What classes and functions without type parameters say of them, and a class that names Generic beside its own.
import functools
from typing import Generic


def function[T](value: T) -> T:
    return value


print(function.__type_params__, type.__type_params__, int.__type_params__)
function.__type_params__ = ()
print(function.__type_params__)
function.__type_params__ = (1,)
print(function.__type_params__)
for cls in type, int, object:
    try:
        print(cls.__annotations__)
    except AttributeError as error:
        print(error)


@functools.wraps(type)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__wrapped__)
try:

    class Both[T](Generic[T]):
        pass
except TypeError as error:
    print(error)
