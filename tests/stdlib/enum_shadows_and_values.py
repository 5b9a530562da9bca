"""Enumerations: members with names of methods, classes as members, `auto()` in tuples, texts of values, names added later."""
import collections
import dataclasses
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Loud(IntEnum):
    LOW = 1
    HIGH = 2

    def __str__(self):
        return self.name.lower()


print(format(Loud.LOW), f"{Loud.HIGH}", f"{Loud.HIGH:>5}", f"{Loud.HIGH:03d}", str(Loud.LOW))


class Described(Enum):
    @enum.property
    def first(self):
        return f"{self.name} is first!"


class Steps(Described):
    first = 1
    second = 2


print(Steps.first, Steps.second.first, Steps.first.first)


class Number(int, Enum):
    divisor = 1
    numerator = 2


print(Number.numerator, Number.divisor.numerator, Number.numerator.numerator)


class Book(StrEnum):
    author = auto()
    title = auto()


print(Book.title, Book.author.title(), Book.title.title())


class Kinds(Enum):
    i = int
    s = str

    class Inner(Enum):
        A = 1

    @property
    def short(self):
        return self.value.__name__


print(list(Kinds), Kinds(str), Kinds.i.value("12"), Kinds.Inner.A, Kinds.s.short)


class Many(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), "x", auto()
    FOUR = auto()


print([item.value for item in Many])
Pair = collections.namedtuple("Pair", "index text")


class Pairs(Pair, Enum):
    A = Pair(auto(), "a")
    B = Pair(auto(), "b")


print(Pairs.B.index, Pairs.B.value, Pairs.A)


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
    hidden: int = dataclasses.field(default=5, repr=False)


class Points(Point, Enum):
    ORIGIN = 0, 0
    RIGHT = 1


@dataclasses.dataclass
class Named:
    text: str

    def __repr__(self):
        return f"<<{self.text}>>"


class Names(Named, Enum):
    A = "a"


print(repr(Points.RIGHT), repr(Names.A), Points.RIGHT.x)


class Color(Enum):
    RED = 1
    BLUE = 2


Color.RED._add_alias_("ROT")
Color.BLUE._add_value_alias_("blau")
print(Color.ROT is Color.RED, Color("blau"), list(Color), sorted(Color.__members__))
for change in (lambda: Color.RED._add_alias_("BLUE"), lambda: Color.RED._add_value_alias_(2)):
    try:
        change()
    except (NameError, ValueError) as error:
        print(type(error).__name__, error)


class Labelled(Enum):
    A = 1

    def __init__(self, value):
        self.label = "label"

    def shout(self):
        return 1


print([name for name in dir(Labelled.A) if not name.startswith("_")])
for order in ("A B C", "B A", "A B D"):
    try:
        class Ordered(Enum):
            _order_ = order
            A = 1
            B = 2
            C = 1

        print("ordered")
    except TypeError as error:
        print(error)


class Bits(Flag):
    A = 1
    B = 2
    N = None


print(list(Bits), Bits.N.value, Bits.A | Bits.B, Bits(3))
print(repr(IntFlag("Perm", "R W X")(5)))
try:
    Enum("Bad", 0)
except TypeError as error:
    print(error)
