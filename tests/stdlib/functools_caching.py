# functools: lru_cache, cache, cached_property; hits, eviction, typed keys, methods.
from functools import lru_cache, cache, cached_property
calls = []


@lru_cache(maxsize=3)
def sq(x):
    calls.append(x)
    return x * x


print([sq(i) for i in (1, 2, 3, 1, 4, 2, 3)], calls, sq.cache_info(), sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info(), sq(1), sq(1.0), sq.cache_info().hits, sq.__wrapped__(5), sq.__name__)


@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@lru_cache
def kw(a, b=2, *c, **d):
    calls.append((a, b, c, d))
    return a + b


calls.clear()
print(kw(1), kw(1, 2), kw(1, b=2), kw(a=1), kw(1), kw(1, 2, 3), kw(1, x=1), calls, kw.cache_info())


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed("1"), typed.cache_info())


@lru_cache(maxsize=0)
def none(x): return x


print(none(1), none(1), none.cache_info())
try:
    fib([])
except TypeError as e:
    print(e)


@cache
def fails(x):
    calls.append(x)
    raise ValueError(x)


calls.clear()
for _ in range(2):
    try:
        fails(1)
    except ValueError:
        pass
print(calls, fails.cache_info())


class Data:
    def __init__(self, v): self.v = v

    @cached_property
    def total(self):
        "cached doc"
        calls.append("total")
        return sum(self.v)

    @lru_cache(maxsize=None)
    def times(self, k):
        calls.append(("times", k))
        return self.total * k

    @staticmethod
    @cache
    def helper(x): return x + 1


calls.clear()
d, e = Data([1, 2]), Data([5])
print(d.total, d.total, e.total, calls, d.__dict__, Data.total.__doc__)
d.total = 100
print(d.total)
del d.total
print(d.total, d.times(2), d.times(2), e.times(2), Data.helper(1), d.helper(1), calls)


@lru_cache(maxsize=2)
def order(x): return calls.append(x) or x


calls.clear()
for x in (1, 2, 1, 3, 1, 2): order(x)
print(calls)


@cache
def paths(r, c): return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


@cache
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


print(paths(16, 16), edit("kitten", "sitting"), edit("intention", "execution"), fib(300))
