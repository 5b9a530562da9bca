# Caches: an LRU list with a sentinel, OrderedDict, functools.lru_cache, cached_property, weak values, a TTL with a clock.
import functools
import gc
import weakref
from collections import OrderedDict
from typing import Callable, Generic, Hashable, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Node(Generic[K, V]):
    __slots__ = ("key", "value", "prev", "next", "__weakref__")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.prev, self.next = key, value, self, self


class LRU(Generic[K, V]):
    def __init__(self, size: int, on_evict: Callable[[K, V], None] | None = None):
        if size < 1:
            raise ValueError("size must be positive")
        self.size, self.map, self.root, self.on_evict = size, {}, Node(), on_evict
        self.hits = self.misses = 0

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _front(self, n):
        n.prev, n.next = self.root, self.root.next
        n.next.prev = n.prev.next = n

    def __getitem__(self, key: K) -> V:
        try:
            n = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(n)
        self._front(n)
        return n.value

    def __setitem__(self, key: K, value: V):
        if key in self.map:
            n = self.map[key]
            n.value = value
            self._unlink(n)
        else:
            n = self.map[key] = Node(key, value)
        self._front(n)
        if len(self.map) > self.size:
            last = self.root.prev
            self._unlink(last)
            del self.map[last.key]
            if self.on_evict:
                self.on_evict(last.key, last.value)

    def __iter__(self):
        n = self.root.next
        while n is not self.root:
            yield n.key
            n = n.next

    def __len__(self): return len(self.map)
    def __repr__(self): return f"LRU({', '.join(f'{k}: {self.map[k].value}' for k in self)})"


gone = []
c: LRU[str, int] = LRU(3, lambda k, v: gone.append((k, v)))
for i, ch in enumerate("abcadbe"):
    c[ch] = i
    if i % 2:
        try:
            c["a"]
        except KeyError as e:
            print("miss", e)
print(c, gone, c.hits, c.misses, len(c), list(c), "zz" in c)


class OD(OrderedDict):
    def __init__(self, size):
        self.size = size
        super().__init__()

    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        while len(self) > self.size:
            print("evict", self.popitem(last=False))

    def __missing__(self, k):
        self[k] = v = k * k
        return v


o = OD(3)
print([o[i] for i in (1, 2, 3, 1, 4, 5)], o, list(reversed(o)))


@functools.lru_cache(maxsize=32)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(200), fib.cache_info(), fib.__wrapped__(3), fib.cache_parameters())
fib.cache_clear()
print(fib.cache_info())


@functools.lru_cache(maxsize=2, typed=True)
def f(a, *, b=0):
    print("call", a, b)
    return a, b


f(1); f(1.0); f(1, b=0); f(1); f(True)
print(f.cache_info())
try:
    f([])
except TypeError as e:
    print(e)


class Shape:
    def __init__(self, r): self.r = r

    @functools.cached_property
    def area(self):
        print("computing")
        return 3 * self.r ** 2

    @functools.cache
    def scaled(self, k): return self.r * k


s = Shape(2)
print(s.area, s.area, s.__dict__)
s.area = 5
print(s.area)
del s.area
print(s.area, s.scaled(3), s.scaled(3), Shape.scaled.cache_info())


class TTL:
    def __init__(self, ttl, clock):
        self.ttl, self.clock, self.data = ttl, clock, {}

    def __call__(self, fn):
        @functools.wraps(fn)
        def inner(*a):
            t, v = self.data.get(a, (None, None))
            if t is None or self.clock() - t > self.ttl:
                v = fn(*a)
                self.data[a] = self.clock(), v
            return v
        inner.cache = self
        return inner


now = 0
@TTL(10, lambda: now)
def slow(x):
    """Slow."""
    print("slow", x)
    return -x


for now in (0, 5, 11, 12, 30):
    slow(1)
print(slow.__name__, slow.__doc__, slow.cache.data)
wv = weakref.WeakValueDictionary()
n = Node("k", 1)
wv["n"] = n
wv["m"] = Node("tmp")
print("n" in wv, wv["n"] is n, weakref.ref(n)() is n, weakref.getweakrefcount(n) > 0)
