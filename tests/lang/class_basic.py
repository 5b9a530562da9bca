# Classes: instances, attributes of class and instance, methods bound and unbound, identity, defaults of dunders.
class Point:
    """A point."""
    kind = "point"
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self

    def norm1(self):
        return abs(self.x) + abs(self.y)


p, q = Point(1), Point(y=5, x=4)
print(p.x, p.y, q.x, q.y, Point.count, p.kind, Point.kind, Point.__doc__, Point.__name__, Point.__module__)
print(p.move(1).move(2, 3).norm1(), Point.norm1(q), Point.move(q, -4).x)
p.kind = "special"
print(p.kind, q.kind, Point.kind)
Point.kind = "changed"
print(p.kind, q.kind)
del p.kind
print(p.kind, p.__dict__, q.__dict__, vars(q) is q.__dict__)
p.extra = [1]
p.__dict__["dyn"] = 2
print(p.extra, p.dyn, sorted(p.__dict__), "x" in Point.__dict__, "move" in Point.__dict__)
Point.scale = lambda self, k: Point(self.x * k, self.y * k)
print(q.scale(3).y, Point.count)
m = p.move
m(10)
print(p.x, m.__self__ is p, m.__func__ is Point.move, type(p) is Point, p.__class__ is Point, isinstance(p, Point), isinstance(p, object))
f = Point
r = f(0)
print(r.x, r == Point(0), r is r, r == r, hash(r) == hash(r), r != p, bool(r))
p.method = lambda *a: ("no self", a)
print(p.method(1))
p.__class__ = type("Other", (), {"hello": lambda self: ("hello", self.x)})
print(p.hello(), type(p).__name__)


class Empty: pass


e = Empty()
e.a = 1
print(vars(e), Empty.__bases__, Empty.__mro__ == (Empty, object), Empty.__dict__.get("a"), dir(e)[-1])
print([n for n in dir(Point) if not n.startswith("__")])


class Shared:
    items = []

    def add(self, v):
        self.items.append(v)


s1, s2 = Shared(), Shared()
s1.add(1)
s2.add(2)
print(s1.items, s1.items is s2.items, Shared.items)
s1.items = ["own"]
print(s1.items, s2.items)
s2.items += [3]
print("items" in s2.__dict__, Shared.items)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: p.nothing, lambda: Point.nothing, lambda: q.mvoe(), lambda: Empty(1), lambda: Empty.x, lambda: e.b, lambda: e(), lambda: object(1), lambda: Empty().__init__(2), lambda: setattr(object(), "x", 1), lambda: setattr(5, "x", 1)):
    try:
        bad()
    except (TypeError, AttributeError) as ex:
        print(type(ex).__name__, ex)
