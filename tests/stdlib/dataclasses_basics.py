# dataclasses: fields, defaults, factories, order, frozen, kw_only, post_init, inheritance, slots, errors.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar, MISSING, make_dataclass
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 0

    def norm(self): return abs(self.x) + abs(self.y)


p, q = Point(1), Point(1, 2, ["a"])
p.tags.append("t")
print(p, q, p == Point(1, 0, ["t"]), p != q, p.norm(), Point(3).tags, Point.y, hasattr(Point, "tags"), Point.__match_args__, [f.name for f in fields(Point)], [f.type for f in fields(p)][:2])
p.x = 9
p.new = 1
print(p, p.new, asdict(q), astuple(q), replace(q, y=5), is_dataclass(p), is_dataclass(Point), is_dataclass(5), asdict(q)["tags"] is q.tags, Point.count)


@dataclass(order=True, frozen=True)
class Ver:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)


a, b = Ver(1, 2, "x"), Ver(1, 10)
print(a < b, a == Ver(1, 2, "y"), sorted([b, a, Ver(0)]), max(a, b), hash(a) == hash(Ver(1, 2)), {a: 1}[Ver(1, 2)], a, a >= Ver(1, 2))
for f in (lambda: setattr(a, "major", 5), lambda: delattr(a, "minor"), lambda: a < 5, lambda: Ver(), lambda: Ver(1, 2, 3, 4), lambda: hash(q), lambda: Point(z=1), lambda: replace(a, nope=1), lambda: asdict(5), lambda: fields(5), lambda: p < q):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(FrozenInstanceError("x"), AttributeError))


@dataclass
class Base:
    a: int
    b: int = 1


@dataclass
class Child(Base):
    c: int = 2
    a: str = "overridden"


print(Child(), Child("s", 5, 6), Child.__mro__[1].__name__, Base(1) == Child(1), [f.name for f in fields(Child)])


@dataclass
class Post:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 1
    hidden: int = field(default=7, repr=False)

    def __post_init__(self, scale):
        self.area = self.w * self.h * scale


print(Post(2, 3), Post(2, 3, scale=10).area, Post(1, 1).hidden)


@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 2


@dataclass
class Mixed:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int


print(KW(a=1), Mixed(1, z=2), Mixed(1, y=3, z=4))
for f in (lambda: KW(1), lambda: Mixed(1, 2, z=3)):
    try:
        f()
    except TypeError as e:
        print(e)


@dataclass(eq=False, repr=False)
class Plain: v: int = 0
@dataclass(slots=True)
class Slotted: s: int = 1
@dataclass(unsafe_hash=True)
class Hashed: k: int
@dataclass
class Empty: pass
@dataclass
class OwnInit:
    v: int
    def __init__(self): self.v = 42
    def __repr__(self): return "own repr"
    def __eq__(self, o): return True


print(Plain() == Plain(), Slotted(5), hasattr(Slotted(), "__dict__"), hash(Hashed(5)) == hash(Hashed(5)), Empty(), Empty() == Empty(), OwnInit(), OwnInit() == 5)
for mk in (lambda: dataclass(type("B", (), {"__annotations__": {"a": int, "b": int}, "a": 1})), lambda: dataclass(type("B", (), {"__annotations__": {"a": list}, "a": []})), lambda: field(default=1, default_factory=list)):
    try:
        mk()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass
class Node:
    val: int
    kids: list["Node"] = field(default_factory=list)
    meta: dict = field(default_factory=dict, metadata={"doc": "m"})


tree = Node(1, [Node(2), Node(3, [Node(4)])], {"k": Point(0)})
print(tree, asdict(tree), astuple(Node(5, [Node(6)])), fields(Node)[2].metadata["doc"], fields(Node)[0].default is MISSING, sep="\n")
match Point(1, 2):
    case Point(1, y): print("y is", y)
match Ver(3, 4):
    case Ver(major=3, minor=m): print("minor", m)
M = make_dataclass("M", ["x", ("y", int, 5)])
print(M(1), M(1, 2) == M(1, 2))
n = Node(0)
n.kids.append(n)
print(n)
