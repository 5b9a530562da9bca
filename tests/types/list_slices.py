# Slice assignment and deletion, extended slices, negative steps, and size errors.
def t(f):
    l = list(range(8))
    try:
        f(l)
        print(l)
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)


def assign(s, v):
    def f(l): l[s] = v
    t(f)


def delete(s):
    def f(l): del l[s]
    t(f)


for s, v in ((slice(2, 4), "ab"), (slice(2, 4), []), (slice(2, 2), [9, 9]), (slice(0, 0), (7,)), (slice(8, 8), [8]), (slice(100, 200), [1]), (slice(None), [1]), (slice(-3, -1), ["x"]), (slice(5, 2), ["ins"]), (slice(None, None, 2), "abcd"), (slice(None, None, -1), range(8)), (slice(1, None, 3), "ab"), (slice(None, None, 2), [1]), (slice(None, None, 2), []), (slice(1, 1, 2), []), (slice(6, 1, -2), "xyz"), (slice(2, 4), 5), (slice(None, None, 0), [1]), (slice("a", 2), [1]), (slice(1, 3), iter("pqr")), (slice(1, 3), {5: 6}), (slice(0, 8, 1), []), (slice(None, -1), [0]), (slice(True, None), [])):
    assign(s, v)
for s in (slice(2, 4), slice(None), slice(None, None, 2), slice(None, None, -1), slice(-2, None), slice(1, 100, 3), slice(5, 2), slice(6, 1, -2), slice(None, None, 0), 3, -1, 8, -9, "a"):
    delete(s)
l = list(range(5))
l[1:3] = l
print(l)
l[::2] = [0] * len(l[::2])
print(l)
l[len(l):] = [1, 2]
l[:0] = ["a", "b"]
print(l)
m = [[1, 2], [3, 4]]
m[0][:] = []
m[1:1] = [[9]]
print(m, l[-3:], l[:-8], l[-100:2], l[3:1], l[3:1:-1], l[::-2], l[5::-1], l[:5:-1], l[-1:-4:-1])
a = b = [1, 2, 3]
a[:] = [4]
print(b, a is b)
a[1:] = a
a *= 2
print(a)
x = [1, 2, 3, 4]
x[0], x[-1], x[1:3] = x[-1], x[0], x[2:0:-1]
print(x)
for i, step in ((1, 2), (7, -2), (0, 3)):
    y = list("abcdefgh")
    y[i::step] = [c.upper() for c in y[i::step]]
    print("".join(y), end=" ")
print()
def rotate(l, k): return l[k:] + l[:k]
print(rotate([1, 2, 3, 4], 1), rotate([1, 2, 3], -1), [1, 2, 3, 4][slice(1, 3)], [list(range(10))[i:i + 3] for i in range(0, 10, 3)])
z = list(range(20))
while z: del z[::3]; print(len(z), end=" ")
print()
