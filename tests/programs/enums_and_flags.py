# Enums in depth: aliases, auto, flags with boundaries, methods, StrEnum, custom values by __new__, members in match, iteration orders, functional API, nested classes, json of IntEnum, pickling, errors.
import enum
import json
import pickle
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, EnumMeta, member, nonmember, KEEP, STRICT, CONFORM, EJECT


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / self.radius ** 2

    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.heaviest(), Planet((3.303e23, 2.4397e6)))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PY, Coord.PX.label, Coord.PY + b"z")


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = R | W | X
    NONE = 0


p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.W in p, Perm.R in p, ~p, p ^ Perm.RWX, p & Perm.W, bool(Perm.NONE), list(p), len(p), Perm(3), Perm["RWX"], [m.name for m in Perm], Perm.__members__.keys(), f"{p}", p.name, Perm(0))
class I(IntFlag):
    A = auto(); B = auto(); C = auto()
print(I.A | I.C, I.A | 8, repr(I(9)), I.A + 1, I.B < 3, ~I.A, I(7), I.A | I.B == 3, json.dumps([I.A, I.C]), int(I.B), f"{I.A:03d}", I.A | True)
class Day(IntEnum):
    MON = 1
    TUE = 2
    @property
    def next(self): return Day(self % 2 + 1)
    def _generate_next_value_(name, start, count, last): return 99
print(Day.MON.next, Day.TUE.next, Day.MON < Day.TUE, Day.MON == 1, Day.MON + 1, repr(Day.MON), f"{Day.MON}", "%d" % Day.TUE, json.dumps({Day.MON: Day.TUE}), [10, 20, 30][Day.MON], sorted([Day.TUE, Day.MON]), max(Day), pickle.loads(pickle.dumps(Day.TUE)) is Day.TUE, hash(Day.MON) == hash("MON") or True)
class S(StrEnum):
    RED = auto()
    DARK_BLUE = auto()
    OTHER = "x y"
print(S.RED, S.DARK_BLUE.upper(), S("x y"), S.RED == "red", f"{S.OTHER:>5}", list(S), S.RED + "!", {S.RED: 1}["red"], json.dumps(S.RED), "red" in S, "zz" in S)
A = Enum("A", "x y z")
B = Enum("B", {"p": 1, "q": "two"}, module=__name__, type=None)
print(list(A), A.x.value, B("two"), A["y"], A.__name__, isinstance(A, EnumMeta), A.x is A(1), A.x == 1, len(B), A.x != B.p, A.z.__class__, type(A.z).mro()[1])
class M(Enum):
    _ignore_ = ["tmp"]
    tmp = 5
    f = member(lambda self: 1)
    g = nonmember(7)
    H = enum.nonmember("plain")
    K = 3
    KK = 3
    def hello(self): return f"hello {self.name}"
    @staticmethod
    def st(): return "st"
    @enum.property
    def double(self): return self.value * 2
print([m.name for m in M], M.g, M.H, M.KK, M.KK is M.K, M.K.hello(), M.st(), M.K.double, M.__members__["KK"])
def what(c):
    match c:
        case S.RED | S.DARK_BLUE: return "colour"
        case Day.MON: return "monday"
        case Perm.RWX: return "all"
        case Perm(): return "perm"
        case _: return "?"
print([what(c) for c in (S.RED, "dark_blue", 1, Day.TUE, Perm(7), Perm.X)])
def f_boundary(b):
    class F(Flag, boundary=b): A = 1; B = 2
    return F
for b in (STRICT, CONFORM, KEEP, EJECT):
    try: print(b, repr(f_boundary(b)(9)))
    except ValueError as e: print(b, str(e).replace("\n", "|"))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    ONE = auto(); TWO = auto()
    @classmethod
    def _missing_(cls, v): return cls.ONE if v == "default" else None
print(list(Auto), Auto("default"))
def sub():
    class X(S): ...
def dup():
    class X(Enum): A = 1; A = 2
for f in (sub, dup, lambda: Auto("zz"), lambda: Auto["zz"], lambda: setattr(Auto, "ONE", 1), lambda: Auto.ONE.ONE, lambda: delattr(Auto, "ONE"), lambda: Auto(), lambda: Perm("x"), lambda: Perm.R | 1, lambda: Planet.EARTH < Planet.MERCURY, lambda: Enum("Q", "a a"), lambda: Auto.three, lambda: setattr(Auto.ONE, "value", 2), lambda: S(5), lambda: Day("MON"), lambda: Planet.EARTH(), lambda: 3 in Auto, lambda: unique(M), lambda: IntEnum("Z", {"a": "x"}), lambda: Enum.x):
    try: print("ok", f())
    except Exception as e: print(type(e).__name__, e)
