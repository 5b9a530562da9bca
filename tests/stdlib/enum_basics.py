# enum: members, values, iteration, lookup, aliases, methods, auto, IntEnum, StrEnum, Flag, unique.
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = (0, 0, 255)
    CRIMSON = 1

    def describe(self): return f"{self.name.lower()} is {self.value}"

    @classmethod
    def default(cls): return cls.RED

    @property
    def short(self): return self.name[0]


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, list(Color), len(Color), Color("g"), Color["BLUE"], Color.CRIMSON is Color.RED, Color.CRIMSON, list(Color.__members__), Color.GREEN.describe(), Color.default(), Color.BLUE.short)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1), Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED).__name__, hash(Color.RED) == hash(Color.RED), {Color.RED: "r"}[Color(1)], bool(Color.RED), f"{Color.RED} {Color.RED!r} {Color.RED.value:03}", str(Color), 1 in Color, "zz" in Color)
for f in (lambda: Color(5), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 2), lambda: setattr(Color.RED, "value", 2), lambda: Color.RED < Color.GREEN, lambda: type("Sub", (Color,), {}), lambda: delattr(Color, "RED"), lambda: Color.RED + 1, lambda: Color(), lambda: int(Color.RED)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class S(StrEnum):
    ONE = "one"
    TWO_WORDS = auto()


print([m.value for m in Auto], Level.LOW + 1, Level.HIGH > 5, Level.LOW, repr(Level.LOW), sorted([Level.HIGH, Level.LOW]), Level(10), int(Level.HIGH), [0, 1, 2][Level.LOW], f"{Level.LOW}", Level.LOW == 1, max(Level), isinstance(Level.LOW, int), "%d" % Level.HIGH, Level.LOW | 2, sum(Level))
print(S.ONE, repr(S.ONE), S.ONE == "one", S.ONE.upper(), S.TWO_WORDS, S("one"), f"{S.ONE:>5}", "".join(S), isinstance(S.ONE, str), {"one": 1}[S.ONE], S.ONE + "x")


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW, Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW & Perm.R, ~Perm.R, Perm.RW ^ Perm.R, Perm(0), Perm(7), bool(Perm(0)), list(Perm.RW), Perm.RW.value, len(Perm), (Perm.R | Perm.X).value, Perm(5), list(Perm), [p.name for p in Perm], Perm["X"], (Perm.R | Perm.W) is Perm.RW, Perm.R == 4)


class IF(IntFlag):
    A = 1
    B = 2


print(IF.A | IF.B, repr(IF.A | IF.B), IF.A + 1, IF.A | 8, IF(3) == 3, IF.A & 1, ~IF.A)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self): return round(self.mass / self.radius ** 2 * 66.7, 2)

    def __str__(self): return self.name.title()


print(Planet.EARTH, Planet.MARS.gravity, [p.mass for p in Planet], Planet.EARTH.value, repr(Planet.MARS), f"{Planet.EARTH}")
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
F = Enum("F", "X Y Z")
G = Enum("G", {"P": 5, "Q": 6})
print(list(F), F.Y.value, list(G), F.X.__class__ is F)


class Op(Enum):
    ADD = "+"
    MUL = "*"

    def __call__(self, a, b): return a + b if self is Op.ADD else a * b

    @staticmethod
    def parse(s): return Op(s)

    @classmethod
    def _missing_(cls, value): return cls.ADD if value == "plus" else None


print(Op.ADD(2, 3), Op.parse("*")(2, 3), Op("plus"), [o.value for o in Op], {o: o(3, 4) for o in Op})
class Ordered(Enum):
    LO, HI = 1, 2
    def __lt__(self, o): return self.value < o.value
    def __hash__(self): return self.value
print(Ordered.LO < Ordered.HI, sorted([Ordered.HI, Ordered.LO]), min(Ordered), hash(Ordered.HI), Ordered.HI.name)
for c in Color:
    match c:
        case Color.RED: print("stop", end=" ")
        case Color.GREEN | Color.BLUE: print("go", end=" ")
print()
