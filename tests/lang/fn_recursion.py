# Recursion: mutual, through methods and builtins, deep, and the limit.
import sys


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


print(even(300), odd(301), even(77))


def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


print(ack(2, 3), ack(1, 10))


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def perms(xs):
    return [[]] if not xs else [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]


def flatten(x):
    return [x] if not isinstance(x, (list, tuple)) else sum((flatten(e) for e in x), [])


def depth(t):
    return 1 + max(map(depth, t), default=0) if isinstance(t, list) else 0


print(hanoi(10), len(perms(range and [1, 2, 3, 4])), perms([1, 2, 3]), flatten([1, [2, (3, [4]), []], 5]), depth([[], [[]], [[[]]]]))


def forever(n):
    return forever(n + 1)


def via_key(n):
    return sorted([n], key=via_key)


class Self:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __len__(self):
        return len(self)


for f in (lambda: forever(0), lambda: via_key(0), lambda: repr(Self()), lambda: Self() == 1, lambda: len(Self()), lambda: Self().a):
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, "maximum recursion depth exceeded" in str(e))


def count_down(n):
    if n:
        return count_down(n - 1)
    return "bottom"


print(count_down(900))
sys.setrecursionlimit(20000)
print(sys.getrecursionlimit(), count_down(15000))
sys.setrecursionlimit(200)
try:
    count_down(1000)
except RecursionError as e:
    print("limited")


def recover(n):
    try:
        return recover(n + 1)
    except RecursionError:
        return "recovered"


print(recover(0), count_down(50))
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
a = []
a.append(a)
d = {"self": a}
d["d"] = d
a.append(d)
print(a, d)
t = ([],)
t[0].append(t)
print(t)
