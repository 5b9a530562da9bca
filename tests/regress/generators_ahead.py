"""What reads a generator to its end lets it run ahead only as far as nobody can tell."""


class Noisy:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        print("add", self.n, end=" ")
        return self

    __add__ = __radd__

    def __eq__(self, other):
        print("eq", end=" ")
        return self is other

    def __hash__(self):
        print("hash", end=" ")
        return self.n

    def __gt__(self, other):
        print("gt", end=" ")
        return False

    __lt__ = __gt__

    def __bool__(self):
        print("bool", end=" ")
        return self.n > 2


def told(items):
    for item in items:
        print(item if not isinstance(item, Noisy) else "noisy", end=" ")
        yield item
    print("end", end=" ")


def failing(n):
    for i in range(n):
        yield i
    raise ValueError(n)


mixed = [1, 2.5, True, Noisy(3), 4, "x", Noisy(5)]
for read in (list, tuple, set, any, all, lambda items: sum(items, 0), max, min, sorted, lambda items: "".join(items)):
    try:
        made = read(told(mixed))
        print("->", type(made).__name__)
    except TypeError as error:
        print("->", error)
print(sum(told([0, Noisy(1), 2, 3])).n, sum(told([1 << 61, 1 << 61, 5, 1.5, False])), sum((x for x in ()), 7), sum(0.1 for _ in range(1000)))
print(any(told([0, "", 0.0, None, False, 3, 4])), all(told([1, "a", True, 0, 5])), any(told([False] * 3)), all(x < 600 for x in range(1000)))
print(max(told([1, 3.5, 2])), min(told([3, 3.0, True])), max(told(["a", "b"])), max((x for x in ()), default=8), max((x * 7 % 600 for x in range(599)), key=lambda x: -x))
print(len(set(x % 700 for x in range(2000))), sorted(set(str(x) for x in range(5))), {*told([1, "a", 1.0, None, (2,)])} == {1, "a", None, (2,)})
for read in (list, set, sum, max, any):
    for n in (0, 3, 300):
        try:
            print(read(failing(n)))
        except ValueError as error:
            print(error, end=" ")
kept = set()
try:
    kept.update(failing(400))
except ValueError:
    print(len(kept))


def itself():
    yield 1
    try:
        next(me)
    except ValueError as error:
        print(error)
    received = yield 2
    print(received)


me = itself()
print(list(me), list(me), sum(me))


def nested(depth):
    yield depth
    if depth:
        yield sum(nested(depth - 1))
        yield from nested(depth - 1)


print(sum(nested(6)), list(nested(2)))
parts = told(range(6))
print(next(parts), sum(x for x in parts if x > 3), list(parts))
half = (x for x in range(10))
print(any(x == 4 for x in half), list(half), sum(range(5)), "".join(c for c in "abc"), sorted((c for c in "cab"), reverse=True))
sent = told([1, 2])
print(sent.send(None), list(sent))


def cleaning():
    try:
        yield True
        yield 5
    finally:
        print("cleaned", end=" ")


print(all(cleaning()), list(cleaning()))

# A set that is there already is seen by the generator that fills it.
seen = set()
seen.update(len(seen) for _ in range(4))
print(seen, set(len(seen) for _ in range(4)))
found = []
seen = set()
seen.update(found.append(x) or x for x in [1, 2, 1, 3, 2] if x not in seen)
print(seen, found)
