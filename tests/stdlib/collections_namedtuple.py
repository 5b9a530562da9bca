# collections.namedtuple: creation, access, replace, defaults, errors, subclassing, use as a tuple.
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._fields, p._asdict(), p._replace(x=10), P._make([5, 6]), len(p), tuple(p), [*p], hash(p) == hash((1, 2)), p < P(1, 3), P.__name__, P.__doc__, isinstance(p, tuple))
x, y = p
print(x, y, p + (3,), p * 2, p.index(2), p.count(1), max(P(1, 2), P(0, 9)), sorted([P(2, 1), P(1, 5)]), {p: "v"}[(1, 2)], p._replace(), P(x=3, y=4), f"{p.x}-{p.y}", "%s %s" % p, repr(P("a", None)))
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D(1, c=9), D._field_defaults, namedtuple("E", "")(), namedtuple("R", "a def b a", rename=True)._fields, namedtuple("C", "a,b, c")._fields, namedtuple("T", ("u", "v"))(1, 2), D.__match_args__)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p.z, lambda: setattr(p, "x", 5), lambda: P._make([1]), lambda: p._replace(z=1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "def"), lambda: namedtuple("B", "_a"), lambda: namedtuple("1B", "a"), lambda: namedtuple("B", "a", defaults=[1, 2]), lambda: p[5], lambda: p.__setitem__(0, 1), lambda: namedtuple("B", "a-b"), lambda: P(), lambda: P(1, 2, x=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)

    def __str__(self): return f"<{self.x},{self.y}>"


q = Point(3, 4)
print(q, repr(q), q.norm, q + q, q._replace(y=0), type(q._replace(y=0)).__name__, Point._fields, Point.x.__doc__)
match q:
    case Point(x=3, y=yy): print("matched", yy)
match p:
    case (a, b): print("as a tuple", a, b)
match p:
    case P(1, b): print("by class", b)
rows = [P(i, i * i) for i in range(4)]
print(rows, [r._asdict() for r in rows][2], sum(r.y for r in rows), list(zip(*rows)), dict(rows), max(rows, key=lambda r: -r.x), [P(*t) for t in zip("ab", "cd")])
Emp = namedtuple("Emp", "name dept salary")
emps = [Emp("ann", "dev", 100), Emp("bob", "ops", 80), Emp("cy", "dev", 90)]
by = {}
for e in emps: by.setdefault(e.dept, []).append(e)
print({k: sum(e.salary for e in v) for k, v in by.items()}, sorted(emps, key=lambda e: e.salary)[0].name)
