# Unpacking assignment with stars, nesting, any iterable, and its errors.
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1, 2)
print(a)
[*a] = "hi"
print(a)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
(a, *[b, c]), d = (1, 2, 3), 4
print(a, b, c, d)
*(a, b), c = 1, 2, 3
print(a, b, c)
for x, *y in [(1,), (2, 3), (4, 5, 6)]:
    print(x, y)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
    print(i, k, v)
a, b = {"p": 1, "q": 2}
print(a, b)
a, b, c = (n * n for n in (1, 2, 3))
print(a, b, c)
head, *tail = map(int, "1 2 3".split())
print(head, tail)


class Three:
    def __iter__(self):
        yield from (7, 8, 9)


a, b, c = Three()
first, *_ = Three()
print(a, b, c, first, _)
rec = ("name", (1, 2, (3, [4, 5])))
n, (p, q, (r, [s, t])) = rec
print(n, p, q, r, s, t)
d = {}
l = [0, 0, 0]
d["x"], (l[0], *l[1:]), d["y"] = 1, (2, 3, 4), 5
print(d, l)


def bad(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)


def u2(v):
    a, b = v


def u3s(v):
    a, b, *c, d = v


for v in ([1], [1, 2, 3], [], "abc", (1,), {}, iter([1]), iter(range(9)), 5, None, 1.5, len, {1: 2}, range(3)):
    bad(lambda: u2(v))
for v in ([1], [], (1, 2), iter([1]), 7):
    bad(lambda: u3s(v))


def once():
    yield 1
    raise RuntimeError("inside the iterator")


try:
    a, b = once()
except RuntimeError as e:
    print("RuntimeError:", e)
