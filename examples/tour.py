"""A tour of the language that Pellucid runs, a few lines per stop. Run it; then look at it with `pellucid dis`."""

import json
import random
from collections import Counter, deque
from dataclasses import dataclass, field
from functools import cache, reduce
from itertools import count, islice


def stop(title):
    """Print a heading, and number it."""
    stop.n = getattr(stop, "n", 0) + 1
    print(f"\n{stop.n}. {title}\n{'-' * (len(title) + len(str(stop.n)) + 2)}")


stop("Numbers of any size")
print(f"2 ** 100 = {2**100:,}")
print(f"7 / 2 = {7 / 2}, 7 // 2 = {7 // 2}, -7 % 3 = {-7 % 3}, 0.1 + 0.2 = {0.1 + 0.2}")
print(f"255 is {255:#x} in hex, {255:#b} in binary, and {255:>8}| padded")

stop("Text")
line = "the quick brown fox jumps over the lazy dog"
print(line.title(), "|", line[::-1][:8], "|", line.count("o"), "times o")
print(" ".join(sorted(line.split(), key=lambda w: (len(w), w))))
print(f"{'left':<8}|{'middle':^10}|{'right':>8}|", "naïve café 日本".upper())

stop("Lists, dicts, sets, and comprehensions")
squares = [n * n for n in range(10)]
first, *middle, last = squares
print(squares, "->", first, middle, last)
print({word: len(word) for word in line.split()[:4]})
print("even squares:", {n for n in squares if n % 2 == 0}, "sum:", sum(squares))
print("rows to columns:", list(zip(*[(1, 2, 3), (4, 5, 6)])))

stop("Functions remember where they were made")


def counter(step):
    total = 0

    def bump(times=1, *, label="total"):
        nonlocal total
        total += step * times
        return f"{label} {total}"

    return bump


tick = counter(5)
print(tick(), tick(3), tick(label="now"), sep=", ")
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-42"))

stop("A decorator, and a cache that makes recursion fast")


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(f"fibonacci(200) = {fibonacci(200)}")
print(fibonacci.cache_info())

stop("Classes that behave like built-in types")


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, k):
        return Vector(*(p * k for p in self.parts))

    __rmul__ = __mul__

    def __abs__(self):
        return sum(p * p for p in self.parts) ** 0.5

    def __iter__(self):
        return iter(self.parts)

    def __repr__(self):
        return f"Vector{self.parts}"


v = Vector(3, 4)
x, y = v + 2 * Vector(1, 1)
print(v, abs(v), x, y)


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = field(default=False, compare=False)


print(*sorted([Task(3, "rest"), Task(1, "wake"), Task(2, "work", done=True)]), sep="\n")

stop("Generators: values on demand")


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n


print(list(islice(primes(), 15)))

stop("Matching on shape")


def area(shape):
    match shape:
        case {"circle": r}:
            return round(3.14159 * r * r, 2)
        case {"rect": [w, h]} | {"rect": {"w": w, "h": h}}:
            return w * h
        case [*parts]:
            return sum(map(area, parts))
        case _:
            raise ValueError(f"no such shape: {shape}")


print(area([{"circle": 1}, {"rect": [2, 3]}, [{"rect": {"w": 1, "h": 5}}]]))

stop("Errors are values too, and remember their causes")
try:
    try:
        area("square")
    except ValueError as error:
        raise RuntimeError("cannot draw") from error
except RuntimeError as error:
    print(f"{type(error).__name__}: {error} (because: {error.__cause__})")
finally:
    print("and `finally` always runs")

stop("A little of the library")
random.seed(2026)
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(1000))
for total, n in sorted(rolls.items()):
    print(f"{total:>2} {'*' * (n // 8)} {n}")
recent = deque(range(10), maxlen=3)
print(json.dumps({"recent": list(recent), "ok": True, "none": None, "v": [1.5, "é"]}))
