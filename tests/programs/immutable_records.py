# Immutable records and copying: frozen dataclasses with slots, __post_init__, InitVar, order, __replace__, copy and deepcopy hooks, pickling with reduce and state.
import copy
import pickle
from dataclasses import dataclass, field, InitVar, asdict, astuple, fields, is_dataclass, make_dataclass, FrozenInstanceError
from types import MappingProxyType, SimpleNamespace
from typing import Any


@dataclass(frozen=True, order=True, slots=True)
class Version:
    major: int
    minor: int = 0
    tags: frozenset = field(default=frozenset(), compare=False)
    text: InitVar[str | None] = None
    key: tuple = field(init=False, repr=False, hash=False, default=())

    def __post_init__(self, text):
        if text:
            a, b = map(int, text.split("."))
            object.__setattr__(self, "major", a)
            object.__setattr__(self, "minor", b)
        object.__setattr__(self, "key", (self.major, self.minor))

    def bump(self): return copy.replace(self, minor=self.minor + 1)


v = Version(1, 2, frozenset("a"))
w = Version(0, text="3.4")
print(v, w, v < w, sorted([w, v, Version(2)]), hash(v) == hash(Version(1, 2)), {v: 1}[Version(1, 2)], v.key)
for f in (lambda: v.bump(), lambda: setattr(v, "major", 3), lambda: delattr(v, "major"), lambda: v < 3, lambda: Version(), lambda: Version(1, text="x"), lambda: v.__dict__):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


@dataclass
class Node:
    name: str
    kids: list["Node"] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)
    parent: "Node | None" = field(default=None, repr=False, compare=False)

    def add(self, k):
        k.parent = self
        self.kids.append(k)
        return self


root = Node("r", meta={"x": [1]}).add(Node("a").add(Node("a1"))).add(Node("b"))
s, d = copy.copy(root), copy.deepcopy(root)
print(s == root, s.kids is root.kids, d == root, d.kids is root.kids, d.kids[0].parent is d, d.kids[0].kids[0].parent is d.kids[0])
d.kids[0].meta["k"] = 1
print(d == root, d.kids[0])
p = pickle.loads(pickle.dumps(root))
print(p == root, p.kids[1].parent is p, type(p) is Node)


class Temp:
    def __init__(self, c): self.c, self.log = c, open
    def __getstate__(self): return {"c": self.c}
    def __setstate__(self, st): self.__dict__.update(st); self.log = "restored"
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __reduce__(self): return (Point, (self.x, self.y))
    def __copy__(self): return Point(self.x, "copied")
    def __deepcopy__(self, memo): return Point(copy.deepcopy(self.x, memo), "deep")
class Stack(list):
    def __init__(self, *a): super().__init__(a); self.extra = {"n": len(a)}
class Single:
    _inst = None
    def __new__(cls): cls._inst = cls._inst or super().__new__(cls); return cls._inst
    def __reduce__(self): return "SINGLE"
SINGLE = Single()


t = pickle.loads(pickle.dumps(Temp(5)))
print(t.c, t.log, vars(copy.copy(Temp(6))))
pt = Point([1], 2)
print(copy.copy(pt).y, copy.deepcopy(pt).y, copy.deepcopy(pt).x is pt.x, pickle.loads(pickle.dumps(pt, 2)).x)
st = Stack(3, 4)
for q in (copy.copy(st), copy.deepcopy(st), pickle.loads(pickle.dumps(st))): print(type(q).__name__, q, q.extra, q.extra is st.extra)
print(pickle.loads(pickle.dumps(SINGLE)) is SINGLE)
cyc = [1, {"me": None}]; cyc[1]["me"] = cyc; cyc.append((cyc,))
c2 = copy.deepcopy(cyc)
print(c2, c2[1]["me"] is c2, c2[2][0] is c2, pickle.loads(pickle.dumps(cyc))[2][0][0])
for proto in range(6): print(proto, pickle.loads(pickle.dumps({"a": (1, 2.5, b"x", {3}, frozenset([4]), None, True, 10**30, "é", -1, range(3), complex(1, 2), bytearray(b"q"), int, len, slice(1, 2))}, proto)))
for f in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(x for x in []), lambda: pickle.loads(b""), lambda: pickle.loads(b"garbage"), lambda: pickle.loads(pickle.dumps(5)[:-1]), lambda: pickle.dumps(type("Q", (), {})()), lambda: copy.deepcopy((x for x in []))):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:60])
mp = MappingProxyType({"a": 1})
print(mp, mp | {"b": 2}, mp.get("z"), asdict(root)["kids"][1] == {"name": "b", "kids": [], "meta": {}, "parent": None} if False else astuple(v), SimpleNamespace(a=1, b=[2]), copy.replace(SimpleNamespace(a=1), a=2))
try: mp["b"] = 1
except TypeError as e: print(e)
C = make_dataclass("C", ["x", ("y", int), ("z", list, field(default_factory=list))], namespace={"total": lambda self: self.x + self.y}, frozen=True)
print(C(1, 2), C(1, 2).total(), [f.name for f in fields(C)], is_dataclass(C), C.__match_args__)
def bad():
    @dataclass
    class B:
        a: int = 1
        b: list = []
for f in (bad, lambda: make_dataclass("D", [("a", int, 1), ("b", int)]), lambda: make_dataclass("D", ["class"]), lambda: asdict(3), lambda: fields(3), lambda: C(1), lambda: C(1, 2, 3, 4)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
