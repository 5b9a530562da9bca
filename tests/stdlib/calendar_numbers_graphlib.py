"""Calendars, abstract numbers, topological orders, timing, and random numbers of the system."""
import secrets
import random
import timeit
from graphlib import CycleError, TopologicalSorter
from numbers import Complex, Integral, Number, Rational, Real
from fractions import Fraction


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


for value in (1, True, 1.5, 2j, Fraction(1, 2), "x", None):
    print(value, [isinstance(value, c) for c in (Number, Complex, Real, Rational, Integral)])
t(Real)


class Two(Integral):
    pass


t(Two)
print(sorted(Integral.__abstractmethods__))
print(sorted(Real.__abstractmethods__), sorted(Complex.__abstractmethods__), sorted(Rational.__abstractmethods__))


class Half(Rational):
    numerator, denominator = 1, 2
    for name in Rational.__abstractmethods__ - {"numerator", "denominator"}:
        locals()[name] = lambda self, *a, name=name: f"{name}{a}"


h = Half()
print(float(h), h.real, h.imag, h.conjugate(), h + 1, 1 + h, h - 1, divmod(h, 3), bool(h))

graph = {"D": {"B", "C"}, "C": ["A"], "B": ["A"]}
s = TopologicalSorter({"D": ["B", "C"], "C": ["A"], "B": ["A"]})
print(list(s.static_order()))
s = TopologicalSorter()
s.add(3, 2, 1)
s.add(2)
s.add(4, 3, 3)
s.prepare()
while s.is_active():
    ready = s.get_ready()
    print(ready, s.get_ready())
    s.done(*ready)
t(s.add, 9)
t(s.prepare)
t(s.done, 77)
t(s.done, 3)
t(TopologicalSorter().get_ready)
t(TopologicalSorter().is_active)
for edges in ({1: [2], 2: [1]}, {1: [2], 2: [3], 3: [4, 2]}, {1: [1]}, {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["b"], "e": ["a"]}):
    try:
        list(TopologicalSorter(edges).static_order())
    except CycleError as e:
        print(e.args)
s = TopologicalSorter({1: [2]})
s.prepare()
t(s.done, 1)
print(bool(s), TopologicalSorter[int], s.get_ready())

count = 0


def step():
    global count
    count += 1


print(timeit.timeit(step, number=10) >= 0, count, timeit.timeit("x = 1; x + 1", "y = 2", number=3) >= 0)
print(len(timeit.repeat("pass", repeat=3, number=2)), timeit.Timer("a += 1", "a = 0").timeit(5) >= 0)
print(timeit.timeit("n.append(1)", globals={"n": (n := [])}, number=4) >= 0, n)
t(timeit.Timer, 5)
t(timeit.Timer, "a b")
ticks = iter(range(100))
print(timeit.Timer("pass", timer=lambda: next(ticks)).repeat(2, 1), timeit.Timer("pass", timer=lambda: next(ticks)).autorange())

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)))
print(secrets.token_hex(8) != secrets.token_hex(8), all(0 <= secrets.randbelow(5) < 5 for _ in range(50)), secrets.randbits(3) < 8)
print(secrets.choice([7]), secrets.compare_digest("a", "a"))
t(secrets.randbelow, 0)
r = random.SystemRandom()
print(0 <= r.random() < 1, r.getrandbits(0), r.choice("x"), sorted(r.sample(range(3), 3)), 1 <= r.randint(1, 6) <= 6, r.seed(5))
t(r.getstate)
t(r.getrandbits, -1)
items = list(range(10))
r.shuffle(items)
print(sorted(items), isinstance(r, random.Random), len(r.randbytes(4)), 2 <= r.uniform(2, 3) <= 3, len(r.choices("ab", k=5)))
