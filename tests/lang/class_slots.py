# __slots__: allowed names, no __dict__, inheritance, defaults, and what is refused.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = P(1, 2)
p.x += 5
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__)
for f in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__, lambda: vars(p)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del p.x
for f in (lambda: p.x, lambda: delattr(p, "x")):
    try:
        f()
    except AttributeError as e:
        print(type(e).__name__, e)
p.x = 9
print(p.x, P.x.__get__(p))


class Q(P):
    __slots__ = "z"


q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z)
try:
    q.w = 1
except AttributeError as e:
    print(e)


class R(P):
    pass


r = R(1, 2)
r.anything = 5
print(r.x, r.anything, r.__dict__)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as e:
    print(e)
for body in ({"__slots__": ("a",), "a": 1}, {"__slots__": ("1bad",)}, {"__slots__": (5,)}):
    try:
        type("Bad", (), body)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Meth:
    __slots__ = ["n"]
    count = 0

    def inc(self):
        self.n = getattr(self, "n", 0) + 1
        return self


print(Meth().inc().inc().n, Meth.count)
try:
    Meth().count = 5
except AttributeError as e:
    print(e)
