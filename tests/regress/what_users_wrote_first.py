"""What the first programs written as users write them found: one paragraph a fault."""
import argparse
import datetime
import re
import string
import traceback
from dataclasses import FrozenInstanceError, dataclass
from enum import KEEP, IntFlag
from types import SimpleNamespace

# A namespace that holds itself.
space = SimpleNamespace(a=1)
space.me = space
space.other = SimpleNamespace(back=space)
print(space, repr(space.other))


# Annotations go into the namespace that a metaclass prepared, if that is not a dict itself.
class Prepared(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Prepared()

    def __new__(mcls, name, bases, namespace):
        print(type(namespace).__name__, sorted(namespace))
        return super().__new__(mcls, name, bases, dict(namespace))


class Noted(metaclass=Meta):
    x: int = 1
    y: str


print(Noted.__annotations__, "__annotations__" in globals())

# Doubled braces end a piece of literal text.
print(list(string.Formatter().parse("a{{b}}c{d}e}}")))

# Days that are no C int.
for days in (10**9, 10**10, -(10**10)):
    try:
        datetime.timedelta(days)
    except OverflowError as error:
        print(error)

# What a pattern's error has no place for, it has no pattern for.
try:
    re.compile("(?<=a+)b")
except re.PatternError as error:
    print(error, error.pattern, error.pos)


# Bits without names that stand alone have no name.
class Bits(IntFlag, boundary=KEEP):
    A = 1
    B = 2


print(repr(Bits(16)), repr(Bits(17)), Bits(16).name, Bits(17).name, Bits(8), repr(~Bits.A))


# Slots make a second class, which `super` in the frozen one does not know.
@dataclass(frozen=True, slots=True)
class Frozen:
    x: int


for name in ("x", "other"):
    try:
        setattr(Frozen(1), name, 2)
    except (FrozenInstanceError, TypeError) as error:
        print(type(error).__name__, error)


# A limit of entries holds for every exception of a chain.
def inner():
    try:
        int("x")
    except ValueError as error:
        raise KeyError("k") from error


def outer():
    try:
        inner()
    except KeyError:
        raise RuntimeError("outer")


try:
    outer()
except RuntimeError as error:
    for limit in (-1, 0, 1, 5):
        print("".join(traceback.format_exception(error, limit=limit)))
    print("".join(traceback.format_exception(error, limit=1, chain=False)))

# `--` before the name of a command is taken for that name.
parser = argparse.ArgumentParser(prog="prog", exit_on_error=False)
commands = parser.add_subparsers()
commands.add_parser("add").add_argument("words", nargs="*")
for line in ("add -- 1", "add -- -- 1", "-- add 1"):
    try:
        print(parser.parse_args(line.split()))
    except argparse.ArgumentError as error:
        print(error)
