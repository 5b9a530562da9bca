"""attrs: classes from fields, validated, converted, compared, frozen, and taken apart."""
import attr
from attrs import Factory, asdict, astuple, define, evolve, field, fields, frozen, make_class, validators


@define
class Point:
    x: int = 0
    y: int = field(default=0, converter=int)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


@frozen(order=True)
class Version:
    major: int = field(validator=validators.instance_of(int))
    minor: int = field(default=0, validator=[validators.instance_of(int), validators.ge(0)])
    tags: tuple = field(factory=tuple, order=False, converter=tuple)


@define(kw_only=True)
class Server:
    host: str
    port: int = field(default=80)
    options: dict = field()
    url: str = field(init=False)
    secret: str = field(default="x", repr=False, eq=False)

    @port.validator
    def _check_port(self, attribute, value):
        if not 0 < value < 65536:
            raise ValueError(f"{attribute.name} out of range: {value}")

    @options.default
    def _options(self):
        return {"host": self.host}

    def __attrs_post_init__(self):
        self.url = f"http://{self.host}:{self.port}"


@attr.s(auto_attribs=True, slots=True, hash=True)
class Old:
    name: str
    size: float = attr.ib(default=1.5, converter=float)
    parts: list = attr.ib(factory=list, hash=False)


p = Point(1, "2")
print(p, p + Point(3, 4), p == Point(1, 2), p != Point(), repr(Point(y=True)))
p.x = 10
print(p, asdict(p), astuple(p), evolve(p, y=7))
print(Version(1) < Version(1, 2) <= Version(2), hash(Version(1)) == hash(Version(1)), Version(1, tags=["a"]), sorted([Version(2), Version(1, 5)]))
for make in (lambda: Version("1"), lambda: Version(1, -1), lambda: Server(host="h", port=0), lambda: Server("h"), lambda: Point(1, 2, 3),
             lambda: setattr(Version(1), "major", 2), lambda: setattr(p, "z", 1), lambda: Point(y="q"), lambda: Server()):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e.args[0] if e.args else e)
s = Server(host="localhost")
print(s, s.url, s.options, s == Server(host="localhost", secret="other"), evolve(s, port=8080).url)
print([f.name for f in fields(Server)], fields(Point).y.converter is int, attr.has(Point), attr.has(int))
o = Old("n", "2.5")
print(o, o.parts is not Old("m").parts, hash(Old("a")) == hash(Old("a")), Old.__slots__[:2])
Dynamic = make_class("Dynamic", {"a": field(default=3), "b": field(type=int, default=4)})
print(Dynamic(), Dynamic(b=9))


@define
class Tree:
    value: int
    children: list["Tree"] = Factory(list)

    def total(self):
        return self.value + sum(c.total() for c in self.children)


t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t.total(), asdict(t), asdict(t, filter=lambda a, v: a.name != "children"))
attr.resolve_types(Tree)
print(fields(Tree).children.type)


@define
class Base:
    a: int = 1


@define
class Child(Base):
    b: int = 2

    def __attrs_pre_init__(self):
        print("pre")


print(Child(5, 6), Child.__mro__[1].__name__, attr.validate(Child(1)), isinstance(Child(), Base))
print(validators.optional(validators.in_([1, 2])), validators.matches_re(r"\d+"))


@define
class Checked:
    n: int = field(validator=validators.and_(validators.gt(0), validators.lt(10)))
    kind: str = field(default="a", validator=validators.in_(["a", "b"]), on_setattr=attr.setters.validate)
    word: str = field(default="ab", validator=validators.max_len(3))


c = Checked(5)
for name, value in (("n", 99), ("kind", "z"), ("kind", "b"), ("word", "long")):
    try:
        setattr(c, name, value)
        print("ok", c)
    except ValueError as e:
        print(e.args[0])
