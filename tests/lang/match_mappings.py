# match: mapping patterns, class patterns with positional and keyword parts, __match_args__, built-in types.
def f(x):
    match x:
        case {"type": "circle", "r": (int() | float()) as r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}: return f"rect {w}x{h} {rest}"
        case {"type": str(t)}: return f"unknown type {t}"
        case {1: "int key", None: n}: return f"odd keys {n}"
        case {"nested": {"list": [first, *_]}}: return f"nested {first}"
        case {**everything} if len(everything) > 2: return f"big {len(everything)}"
        case {}: return "some dict"
        case _: return "no dict"


for v in ({"type": "circle", "r": 2}, {"type": "circle", "r": "x"}, {"type": "rect", "w": 1, "h": 2, "color": "red"}, {"type": "rect", "w": 1}, {1: "int key", None: 5}, {"nested": {"list": [7, 8]}}, {"nested": {"list": []}}, {"a": 1, "b": 2, "c": 3}, {}, [], {"x": 1}):
    print(v, "->", f(v))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y): self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Plain:
    def __init__(self, **kw): self.__dict__.update(kw)


def g(p):
    match p:
        case Point3(0, 0, 0): return "origin 3"
        case Point3(x, y, z=z): return f"p3 {x} {y} {z}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return f"point {p.x} {p.y}"
        case Plain(kind="a", value=[v, *_]): return f"plain a {v}"
        case Plain(kind=k): return f"plain {k}"
        case Plain(): return "plain nothing"
        case int(n): return f"int {n}"
        case str(s) | bytes(s): return f"text {s!r}"
        case list([a, b]): return f"list pair {a} {b}"
        case tuple(t): return f"tuple {t}"
        case dict({"k": v}): return f"dict k {v}"
        case float(x): return f"real {x}"
        case bool(): return "never, bool is int"
        case set() | frozenset(): return "a set"
        case type(): return f"class {p.__name__}"
        case Exception(args=[m]): return f"exception {m}"
        case object(): return "object"


for v in (Point3(0, 0, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 7), Point(4, 4), Point(1, 2), Plain(kind="a", value=[1, 2]), Plain(kind="a", value=5), Plain(kind="b"), Plain(), 5, True, "s", b"b", [1, 2], [1], (1,), {"k": 1}, {"z": 1}, 2.5, {1}, frozenset(), int, ValueError("msg"), ValueError(), None, print):
    print(g(v))


def err(v):
    try:
        match v:
            case Point(1, 2, 3): return "?"
            case Plain(1): return "?"
            case int(1, 2): return "?"
    except TypeError as e:
        return str(e)


print(err(Point(1, 2)))
print(err(Plain()))
print(err(5))
not_a_class = 5
try:
    match 1:
        case not_a_class(): pass
except TypeError as e:
    print(e)


class BadArgs:
    __match_args__ = ["x"]
    x = 1


try:
    match BadArgs():
        case BadArgs(1): pass
except TypeError as e:
    print(e)


class Expr: pass
class Num(Expr):
    __match_args__ = ("v",)
    def __init__(self, v): self.v = v
class Bin(Expr):
    __match_args__ = ("op", "l", "r")
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r


def ev(e):
    match e:
        case Num(v): return v
        case Bin("+", l, r): return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return 0
        case Bin("*", l, r): return ev(l) * ev(r)
        case Bin("-", l, Num(0)): return ev(l)
        case Bin(op=op): raise ValueError(f"bad op {op}")


print(ev(Bin("+", Num(2), Bin("*", Num(3), Num(4)))), ev(Bin("*", Num(0), None)), ev(Bin("-", Num(5), Num(0))))
try:
    ev(Bin("/", Num(1), Num(2)))
except ValueError as e:
    print(e)


class Prop:
    __match_args__ = ("a", "b")
    @property
    def a(self): print("a read"); return 1
    @property
    def b(self): print("b read"); raise AttributeError("none")
match Prop():
    case Prop(2, _): print("?")
    case Prop(1, _): print("?")
    case Prop(a=1): print("just a")
from enum import Enum
class Light(Enum):
    RED = 1
    GO = 2
for l in Light:
    match l:
        case Light.RED: print("stop")
        case Light.GO: print("go")
