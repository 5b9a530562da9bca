# Classes that change while in use: methods replaced, attributes shadowed and deleted, bases' changes seen by all.
class A:
    def m(self): return "A.m"
    v = 1


class B(A): pass


def call_many(obj, n=50):
    out = set()
    for _ in range(n):
        out.add((obj.m(), obj.v))
    return sorted(out)


a, b = A(), B()
print(call_many(a), call_many(b))
A.m = lambda self: "patched"
print(call_many(a), call_many(b))
B.m = lambda self: "B.m"
A.v = 2
print(call_many(a), call_many(b))
b.m = lambda: "instance"
b.v = "iv"
print(call_many(b))
del b.m, b.v
print(call_many(b))
del B.m
print(call_many(b))
B.v = property(lambda self: "prop")
print(call_many(b))
b.__dict__["v"] = "hidden by prop"
print(call_many(b))
del B.v
print(call_many(b))


def loop(things):
    return [t.m() for t in things]


class C:
    def m(self): return "C.m"


print(loop([a, b, C(), a, C()]))
total = []
for i in range(6):
    if i == 3:
        A.m = lambda self: "later"
    total.append(a.m())
print(total)
A.__getattr__ = lambda self, name: f"dyn {name}"
print(a.unknown, b.other, a.v)
del A.__getattr__
print(hasattr(a, "unknown"))


class Base1:
    def hi(self): return "base1"
class Base2:
    def hi(self): return "base2"
class Switch(Base1): pass


s = Switch()
r = [s.hi()]
Switch.__bases__ = (Base2,)
r.append(s.hi())
s.__class__ = C
r.append(s.m())
print(r)
x = 1


def read_global():
    return x


seen = []
for i in range(4):
    if i == 2:
        x = "changed"
    seen.append(read_global())
print(seen)


def uses_len(v): return len(v)


seen = []
for i in range(4):
    if i == 2:
        len = lambda v: "fake"
    if i == 3:
        del len
    seen.append(uses_len("ab"))
print(seen)


class Ops:
    def __add__(self, o): return "first"


o, seen = Ops(), []
for i in range(3):
    if i == 1:
        Ops.__add__ = lambda self, o: "second"
    if i == 2:
        del Ops.__add__
    try:
        seen.append(o + 1)
    except TypeError as e:
        seen.append(str(e))
print(seen)
def add(p, q): return p + q
print([add(*pair) for pair in ((1, 2), (1.5, 2), ("a", "b"), ([1], [2]), (2 ** 62, 2 ** 62), (True, True), ((1,), (2,)))])
class Counter:
    n = 0
    def inc(self): self.n += 1
c1, c2 = Counter(), Counter()
for _ in range(5): c1.inc()
Counter.n = 100
c2.inc()
c1.inc()
print(c1.n, c2.n, Counter.n)
