# Iterators of the built-in types: exhaustion stays, mutation is seen, length hints, and StopIteration's value.
l = [1, 2, 3]
it = iter(l)
print(next(it))
l.append(4)
print(list(it))
l.append(5)
print(list(it), next(it, "stays exhausted"))
it = iter(l)
next(it), next(it), next(it)
del l[1:]
print(list(it))
for make in (lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(b"ab"), lambda: iter({1: 2}), lambda: iter({1}), lambda: iter(range(2)), lambda: iter({1: 2}.items()), lambda: reversed([1]), lambda: enumerate("a"), lambda: zip("a"), lambda: map(str, "a"), lambda: filter(None, "a"), lambda: (x for x in "a"), lambda: iter(dict(a=1).values())):
    i = make()
    first = list(i)
    print(type(i).__name__, first, list(i), iter(i) is i, hasattr(i, "__next__"), hasattr(i, "__len__"))


class Count:
    def __init__(self, n): self.n = n

    def __iter__(self): return CountIter(self.n)


class CountIter:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration(self.n)
        return self.i


c = Count(3)
print(list(c), list(c), [(a, b) for a in c for b in c][:4], sum(c), max(c), 2 in c, *c, tuple(c), sorted(c, reverse=True), dict(zip(c, "abc")), set(c), list(map(str, c)), any(x > 2 for x in c), list(enumerate(c)), "".join(str(x) for x in c), [*c, *c], list(zip(c, c)), min(c, default=0), list(filter(lambda v: v > 1, c)))
a, b, d = c
x, *y = Count(4)
print(a, b, d, x, y)


class Restart:
    def __init__(self): self.state = 0
    def __iter__(self): return self

    def __next__(self):
        self.state += 1
        if self.state % 3 == 0:
            raise StopIteration
        return self.state


r = Restart()
print(list(r), list(r), next(r))


class Fails:
    def __iter__(self): return self
    def __next__(self): raise KeyError("in next")


class IterFails:
    def __iter__(self): raise ValueError("in iter")


class Infinite:
    def __iter__(self): return self
    def __next__(self): return 7


for f in (lambda: list(Fails()), lambda: list(IterFails()), lambda: [x for x in Fails()], lambda: max(Fails()), lambda: next(iter(IterFails())), lambda: dict(Fails()), lambda: 5 in Fails(), lambda: a.__iter__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(7 in Infinite(), next(zip(Infinite(), "a")), [p for p, _ in zip(Infinite(), range(3))], next(iter(Infinite())))
for seq in ([1, 2, 3], (1, 2), "abc", range(4), {1: 2}, {1, 2}):
    i = iter(seq)
    n0 = i.__length_hint__() if hasattr(i, "__length_hint__") else None
    next(i)
    print(n0, i.__length_hint__() if n0 is not None else None, end=" ")
print()
def consume(it, n): return [x for _, x in zip(range(n), it)]
g = iter(range(10))
print(consume(g, 3), consume(g, 2), list(g))
e = enumerate(iter("abc"), 10)
next(e)
print(list(e), [i for i, _ in enumerate(Count(2))])
