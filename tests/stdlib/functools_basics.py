# functools: reduce, partial, partialmethod, wraps, cmp_to_key, total_ordering, singledispatch.
from functools import reduce, partial, partialmethod, wraps, cmp_to_key, total_ordering, singledispatch, update_wrapper, singledispatchmethod
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: b + a, "abc"), reduce(lambda a, b: a + [b], (1, 2), []), reduce(None, [7]), reduce(None, [], "init"))
for f in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(5, [1, 2]), lambda: reduce(max)):
    try:
        f()
    except TypeError as e:
        print(e)


def f(a, b, c=3, *args, **kw): return a, b, c, args, kw


p = partial(f, 1, c=30)
print(p(2), p(2, c=4), p(2, x=5), p.func is f, p.args, p.keywords, partial(p, 20, y=1)(), partial(p, 5).args, partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))))
try:
    p(1, 2, 3) and p()
except TypeError as e:
    print(e)
try:
    partial()
except TypeError as e:
    print(e)


class Cell:
    def set_state(self, s): self.s = s; return s
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, s=False)


c = Cell()
print(c.on(), c.s, c.off(), c.s)


def deco(fn):
    @wraps(fn)
    def wrapper(*a, **k):
        "wrapper doc"
        return fn(*a, **k)
    return wrapper


@deco
def documented(x: int) -> str:
    "the doc"
    return str(x)


documented.__wrapped__.tag = 1
print(documented.__name__, documented.__doc__, documented.__qualname__, documented.__annotations__, documented.__wrapped__(5), documented(6), documented.__module__)
print(sorted([5, 2, 8], key=cmp_to_key(lambda a, b: b - a)), sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b)))
k = cmp_to_key(lambda a, b: a - b)
print(k(1) < k(2), k(2) == k(2), k(3) >= k(4), k(1).obj)


@total_ordering
class Ver:
    def __init__(self, *v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Ver) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, Ver) else NotImplemented
    def __repr__(self): return ".".join(map(str, self.v))


a, b = Ver(1, 2), Ver(1, 10)
print(a < b, a <= b, a > b, a >= b, a <= Ver(1, 2), a >= Ver(1, 2), a != b, sorted([b, a, Ver(0)]), max(a, b))
try:
    a <= 5
except TypeError as e:
    print(e)


@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(str)
def _(x): return f"str {x}"
@show.register(list)
@show.register(tuple)
def _(x): return "seq " + ",".join(show(i) for i in x)


show.register(float, lambda x: f"float {x}")
print(show(1), show("s"), show([1, "a", None]), show((2.5,)), show({}), show(True), show.dispatch(bool)(3), show.__name__, float in show.registry)


class Fmt:
    @singledispatchmethod
    def fmt(self, x): return f"any {x}"
    @fmt.register
    def _(self, x: int): return f"int {x}"


print(Fmt().fmt(5), Fmt().fmt("s"))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), update_wrapper(lambda: 0, documented).__name__)
