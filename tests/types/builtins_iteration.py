# enumerate, zip, map, filter, reversed, iter, next, range in combination; laziness and errors.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("ab", start=-1)), dict(enumerate("xy")))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip("ab", [1, 2], (True, None))), list(zip(*[(1, "a"), (2, "b")])), list(zip("ab", "cd", strict=True)), dict(zip("ab", range(9))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [4, 2], [3, 3])), list(map(None.__class__, []))) 
print(list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, "", "a", None])), list(filter(str.isdigit, "a1b2")), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed((1, 2))))
it = iter([1, 2, 3])
print(next(it), next(it, "d"), next(it), next(it, "d"), next(it, None))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.value, e.args)
n = 0


def tick():
    global n
    n += 1
    return n


print(list(iter(tick, 4)), next(iter(tick, 99)), list(iter(lambda: 0, 0)))
log = []
m = map(lambda x: log.append(x) or x * 2, [1, 2, 3])
f = filter(lambda x: log.append(("f", x)) or x > 2, m)
z = zip(f, "ab")
print(log, next(z), log, list(z), log, list(m))
a = iter([1, 2, 3, 4, 5])
print(list(zip(a, a)), list(a))
a = iter(range(5))
print(list(zip(range(2), a)), next(a))
for e in (enumerate([1]), zip([1]), map(str, [1]), filter(None, [1]), reversed([1]), iter([1])):
    print(iter(e) is e, list(e), list(e), end=" ")
print()
for fn in (lambda: enumerate(), lambda: enumerate(5), lambda: zip(5), lambda: zip([1], 5), lambda: map(str), lambda: map(5, [1]).__next__(), lambda: map(str, 5), lambda: filter(None), lambda: filter(None, 5), lambda: reversed(5), lambda: reversed({1}), lambda: iter(), lambda: iter(5), lambda: iter(5, 5), lambda: next(), lambda: next([1]), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [], [1], strict=True)), lambda: enumerate([1], "a"), lambda: list(map(lambda: 0, [1])), lambda: next(iter([]), 1, 2), lambda: reversed(x for x in []), lambda: zip(strict=5, foo=1), lambda: list(filter(5, [1])), lambda: len(zip()), lambda: zip()[0], lambda: map()):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
print(any([]), all([]), any([0, "", 1]), all([1, "a", []]), any(x > 2 for x in range(5)), all(x < 2 for x in range(5)), sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum((1, 2.5)), sum({1: 2, 3: 4}), sum(x for x in range(4)), sum([True, True]))
for fn in (lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: sum(), lambda: any(5), lambda: all(), lambda: sum([[1]]), lambda: sum([None]), lambda: sum([1], [])):
    try:
        print(fn())
    except TypeError as e:
        print(e)
deep = range(10)
for _ in range(5):
    deep = map(lambda x: x + 1, filter(lambda x: x % 7, deep))
print(list(deep), list(map(list, zip(*[[1, 2, 3], [4, 5, 6]]))), [*map(lambda p: p[0] * p[1], enumerate([5, 6, 7]))], sorted(zip([3, 1, 2], "abc")), max(enumerate([3, 9, 2]), key=lambda p: p[1]), list(zip(range(3), range(3)[1:])), next(filter(lambda p: p > 3, [1, 5, 7])), list(enumerate(zip("ab", [1, 2]))), [x for p in zip([1, 2], [3, 4]) for x in p])
