# Container dunders: getitem, setitem, delitem, len, contains, iter, reversed, missing, length_hint.
class Grid:
    def __init__(self, w, h):
        self.w, self.h, self.cells = w, h, {}

    def _key(self, key):
        x, y = key
        if not (0 <= x < self.w and 0 <= y < self.h):
            raise IndexError(f"outside: {key}")
        return key

    def __getitem__(self, key):
        if isinstance(key, slice):
            return f"slice {key.start}:{key.stop}:{key.step}"
        return self.cells.get(self._key(key), ".")

    def __setitem__(self, key, value): self.cells[self._key(key)] = value
    def __delitem__(self, key): del self.cells[self._key(key)]
    def __len__(self): return self.w * self.h
    def __contains__(self, v): return v in self.cells.values()

    def __iter__(self):
        for y in range(self.h):
            yield "".join(self[x, y] for x in range(self.w))

    def __reversed__(self): return iter(["reversed"])


g = Grid(3, 2)
g[0, 0] = "#"
g[2, 1] = "@"
print(list(g), len(g), "#" in g, "x" in g, "x" not in g, g[1, 1], g[1:2], g[::3], list(reversed(g)))
del g[0, 0]
g[1, 0] = g[1, 1] = "*"
print(*g, sep="\n")
for f in (lambda: g[5, 5], lambda: g.__delitem__((0, 0)), lambda: g[1]):
    try:
        f()
    except (IndexError, KeyError, TypeError) as e:
        print(type(e).__name__, e)


class OldSeq:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i):
        print("get", i, end=" ")
        return self.items[i]


o = OldSeq("a", "b", "c")
print(list(o))
print("b" in o)
print([x for x in o], *o, tuple(o))
a, b, c = o
print(a, b, c)


class Sized(OldSeq):
    def __len__(self): return len(self.items)


print(list(reversed(Sized(1, 2, 3))))
try:
    reversed(o)
except TypeError as e:
    print(e)


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(3), max(Countdown(5)), dict(zip("ab", Countdown(9))), [*Countdown(2)], sorted(Countdown(3)))
it = iter(Countdown(2))
print(next(it), next(it), next(it, "done"), list(it))


class Def(dict):
    def __missing__(self, key):
        self[key] = v = key * 2
        return v


d = Def(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)


class NoIter:
    __iter__ = None
    __contains__ = None

    def __getitem__(self, i): return i


class BadIter:
    def __iter__(self): return 5


class BadLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v


for f in (lambda: list(NoIter()), lambda: 1 in NoIter(), lambda: list(BadIter()), lambda: len(BadLen(-1)), lambda: len(BadLen("x")), lambda: len(BadLen(1.0)), lambda: len(5), lambda: iter(5), lambda: next([]), lambda: 1 in 5, lambda: Countdown(1)[0], lambda: len(Countdown(1)), lambda: setattr(Countdown(1), "__len__", 5) or len(Countdown(1))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(len(BadLen(True)), len(BadLen(3)))
